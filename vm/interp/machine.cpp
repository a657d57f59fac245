// Set-up of a Machine, running a program, and what natives ask of the VM.
#include "vm/interp/machine.hpp"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "runtime/base/check.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm {

using namespace gvm::runtime;

namespace {

// Address space for package variables; pages come into being when touched.
constexpr size_t kGlobalBytes = size_t{1} << 30;

Interface make_error(void* vm, G& g, std::string_view text, bool plain) {
  return static_cast<Machine*>(vm)->errors().make(g, text, plain);
}

G* spawn_closure(void* vm, Closure* callee) {
  Scheduler& sched = static_cast<Machine*>(vm)->scheduler();
  const Function* function = function_of(callee);
  return sched.spawn(callee, function->code, function->frame_slots, function->result_slots, nullptr, 0, nullptr,
                     nullptr);
}

}  // namespace

Machine::Machine(Image& image_given, Runtime& runtime_given, MachineOptions options)
    : runtime(runtime_given),
      image(image_given),
      options_(std::move(options)),
      errors_(image_given, runtime_given.types()) {
  stubs_[kLessStack] = Insn::abc(Op::LessStack, 0, 0, 0).word;
  stubs_[kGoExit] = Insn::abc(Op::GoExit, 0, 0, 0).word;
  stubs_[kDeferReturn] = Insn::abc(Op::DeferReturn, 0, 0, 0).word;
  void* globals = mmap(nullptr, kGlobalBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (globals != MAP_FAILED) tables.globals = static_cast<Slot*>(globals);
  Scheduler& sched = scheduler();
  sched.set_interpreter(&execute, this, stub(kLessStack), stub(kGoExit));
  sched.set_error_hook(&make_error);
  sched.set_string_type(runtime.types().basic(Kind::String));
  sched.set_closure_spawner(&spawn_closure);
  sched.set_finalizer_hook([this] { run_finalizers(); });
  sched.add_roots([this](Marker& marker) { scan_roots(marker); });
  make_text_callers();
  runtime.set_hooks(this);
  stress_stacks = sched.options().stress_stacks;
}

Machine::~Machine() {
  runtime.set_hooks(nullptr);
  if (tables.globals != nullptr) munmap(tables.globals, kGlobalBytes);
}

void Machine::scan_roots(Marker& marker) {
  if (tables.globals != nullptr) marker.scan_conservative(tables.globals, tables.globals + image.global_slots);
  for (const Heap::Finalizable& due : finalizers_) {
    marker.mark(due.object);
    marker.mark(due.finalizer);
  }
}

// Each finalizer gets a goroutine; those for which there is none now wait for the next occasion.
void Machine::run_finalizers() {
  for (const Heap::Finalizable& due : runtime.heap().take_finalizable()) finalizers_.push_back(due);
  while (!finalizers_.empty()) {
    const Heap::Finalizable due = finalizers_.back();
    const Function* function = function_of(due.finalizer);
    // The parameter is the pointer itself, or an interface.
    Slot args[2];
    uint32_t count = 1;
    args[0].p = due.object;
    if (function->param_slots == 2) {
      args[0].cp = due.arg_type;
      args[1].p = due.object;
      count = 2;
    }
    G* g = scheduler().spawn(due.finalizer, function->code, function->frame_slots, function->result_slots, args, count,
                             nullptr, nullptr);
    if (g == nullptr) return;
    scheduler().set_system(*g);
    finalizers_.pop_back();
  }
}

StopReason Machine::run(Function& start) {
  exit_code_ = 0;
  main_exited_ = false;
  dying_ = nullptr;
  dying_top_ = nullptr;
  dying_panic_ = nullptr;
  dying_signal_ = false;
  if (tables.globals == nullptr || size_t{image.global_slots} * sizeof(Slot) > kGlobalBytes) {
    write_error(tables.globals == nullptr ? "gvm: no memory for package variables\n"
                                          : "gvm: package variables take more than 1 GiB\n");
    exit_code_ = 2;
    return StopReason::Fatal;
  }
  errors_.adopt(image);
  tables.functions = image.functions.data();
  tables.constants = image.constants.data();
  tables.strings = image.strings.data();
  tables.types = image.types.data();
  tables.natives = image.natives.data();
  Scheduler& sched = scheduler();
  main_ = sched.spawn(&start.self, start.code, start.frame_slots, start.result_slots, nullptr, 0, nullptr, nullptr);
  if (main_ == nullptr) {
    write_error("fatal error: out of memory\n");
    exit_code_ = 2;
    return StopReason::Fatal;
  }
  const StopReason reason = sched.run(*main_);
  switch (reason) {
    case StopReason::MainReturned: break;
    case StopReason::Exit: exit_code_ = sched.exit_code(); break;
    case StopReason::Deadlock:
      exit_code_ = 2;
      print_fatal(main_exited_ && sched.goroutine_count() == 0
                      ? "no goroutines (main called runtime.Goexit) - deadlock!"
                      : "all goroutines are asleep - deadlock!",
                  nullptr);
      break;
    case StopReason::Fatal: {
      exit_code_ = sched.exit_code();
      // Empty after a panic, which has printed itself.
      const std::string text = sched.fatal_text();
      if (text.empty()) break;
      G* running = nullptr;
      sched.for_each_g([&](G& g) {
        if (g.status == GStatus::Running) running = &g;
      });
      print_fatal(text, running);
      break;
    }
    case StopReason::Interrupted: exit_code_ = 2; break;
  }
  main_ = nullptr;
  return reason;
}

MethodTarget* Machine::find_target(const Type* type, MethodId id) {
  const base::MutexLock hold(method_lock_);
  std::unique_ptr<MethodTarget>& entry = targets_[TargetKey{type, id}];
  if (entry == nullptr) {
    const Method* method = type->find_method(id);
    if (method == nullptr) return nullptr;
    void* function = __atomic_load_n(&method->function, __ATOMIC_ACQUIRE);
    if (function == nullptr) return nullptr;
    entry = std::make_unique<MethodTarget>(MethodTarget{type, static_cast<Function*>(function), id});
  }
  __atomic_store_n(&method_cache[method_cache_index(type, id)], entry.get(), __ATOMIC_RELEASE);
  return entry.get();
}

bool Machine::implements(const Type* type, const Type* iface) {
  const base::MutexLock hold(method_lock_);
  const auto [it, fresh] = implements_.try_emplace(ImplementsKey{type, iface}, false);
  if (fresh) it->second = runtime::implements(type, iface);
  return it->second;
}

// ---- RuntimeHooks (traces are in traceback.cpp)

Step Machine::goexit(G& g) {
  auto* panic = static_cast<Panic*>(alloc_cache(g).allocate_words((sizeof(Panic) + 7) / 8));
  if (panic == nullptr) return raise_out_of_memory(g);
  panic->goexit = true;
  panic->pc = g.pc;
  panic->next = g.panics;
  g.panics = panic;
  return Step::Unwind;
}

bool Machine::permits(Permission permission) {
  return options_.permits == nullptr || options_.permits(permission);
}

int64_t Machine::write_standard(int fd, std::string_view bytes) {
  if (options_.write != nullptr) return options_.write(fd, bytes);
  ssize_t taken;
  do {
    taken = ::write(fd, bytes.data(), bytes.size());
  } while (taken < 0 && errno == EINTR);
  return taken < 0 ? -errno : taken;
}

void Machine::write_error(std::string_view bytes) {
  while (!bytes.empty()) {
    const int64_t taken = write_standard(2, bytes);
    if (taken <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(taken));
  }
}

// One M runs, whatever is asked for.
int64_t Machine::set_procs(int64_t) { return scheduler().options().procs; }

uint64_t Machine::set_max_stack(uint64_t bytes) { return scheduler().set_max_stack(bytes); }

}  // namespace gvm::vm
