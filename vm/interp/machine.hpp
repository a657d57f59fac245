// Machine: the execution state of one VM. It joins an Image (code) to a Runtime (heap, scheduler): globals, the code stubs
// that returns lead to, the values of run-time errors, standard output, the program's end and its traces.
//
// Files: machine.cpp (set-up, run, hooks), interpreter.cpp (the loop), call.cpp (slow paths of calls, go, defer),
// unwind.cpp (panics), traceback.cpp, fatal.cpp (last words of a program), runtime_errors, print, slow_*.cpp (ops that
// allocate, park or fail).
// Threading: run() on one thread at a time; write_standard and exit codes from any M.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/base/mutex.hpp"
#include "runtime/host_hooks.hpp"
#include "runtime/runtime.hpp"
#include "vm/bytecode/image.hpp"
#include "vm/interp/runtime_errors.hpp"

namespace gvm::vm {

struct MachineOptions {
  std::vector<std::string> arguments;  // os.Args
  // Takes the bytes of standard output (1) and error (2); how many it took, or -errno. Null: the process's own.
  std::function<int64_t(int fd, std::string_view bytes)> write;
  std::function<bool(runtime::Permission)> permits;  // null: everything
};

// Which function a method call leads to, for one pair of dynamic type and method. Never freed while the Machine lives, so
// code words may point to it.
struct MethodTarget {
  const runtime::Type* type;
  Function* function;
  runtime::MethodId id;
};

class Machine final : public runtime::RuntimeHooks {
 public:
  Machine(Image& image, runtime::Runtime& runtime, MachineOptions options);
  ~Machine();
  Machine(const Machine&) = delete;

  // Runs `start` (no parameters, no results) as the main goroutine until it returns or the program ends otherwise; prints
  // what Go prints at a fatal error or deadlock. Afterwards exit_code() is what the process is to return. May be called
  // again: globals and waiting goroutines are kept.
  runtime::StopReason run(Function& start);
  int exit_code() const { return exit_code_; }

  // ---- what the interpreter reads all the time; set by run()
  struct Tables {
    runtime::Slot* globals = nullptr;
    const std::unique_ptr<Function>* functions = nullptr;
    const uint64_t* constants = nullptr;
    const runtime::String* strings = nullptr;
    const runtime::Type* const* types = nullptr;
    const NativeEntry* natives = nullptr;
  } tables;
  static constexpr uint32_t kMethodCacheSize = 1024;
  MethodTarget* method_cache[kMethodCacheSize] = {};  // by type and id; entries are read and written atomically
  static uint32_t method_cache_index(const runtime::Type* type, runtime::MethodId id) {
    return static_cast<uint32_t>((reinterpret_cast<uintptr_t>(type) >> 5) + id * 31u) % kMethodCacheSize;
  }
  runtime::Runtime& runtime;
  Image& image;
  bool stress_stacks = false;

  // Returns lead here: out of a linked segment, out of a goroutine, out of a deferred call run by a panic, out of an
  // Error() or String() called for the text of a fatal panic.
  enum Stub : uint32_t { kLessStack, kGoExit, kDeferReturn, kStubs };
  const uint64_t* stub(Stub which) const { return &stubs_[which]; }

  runtime::Scheduler& scheduler() { return runtime.scheduler(); }
  const RuntimeErrors& errors() const { return errors_; }

  // The target of a method call, found in type's method set; null: the type has no such linked method.
  MethodTarget* find_target(const runtime::Type* type, runtime::MethodId id);
  // runtime::implements with a cache.
  bool implements(const runtime::Type* type, const runtime::Type* iface);

  // ---- RuntimeHooks
  size_t callers(runtime::G& g, runtime::Slot* frame, size_t skip, std::span<const uint64_t*> pcs) override;
  runtime::FrameInfo describe_pc(const uint64_t* pc) override;
  runtime::FrameInfo describe_closure(const runtime::Closure* closure) override;
  std::string stack_dump(runtime::G& g, runtime::Slot* frame, bool all) override;
  runtime::Step goexit(runtime::G& g) override;
  std::span<const std::string> arguments() override { return options_.arguments; }
  bool permits(runtime::Permission permission) override;
  int64_t write_standard(int fd, std::string_view bytes) override;
  int64_t set_procs(int64_t count) override;
  uint64_t set_max_stack(uint64_t bytes) override;
  runtime::Closure* slot_caller(uint32_t result_slots, uint32_t param_slots) override;  // slot_calls.cpp
  runtime::Closure* slot_server(uint32_t result_slots, uint32_t param_slots) override;

  // Writes all of `bytes` to standard error, as far as that is possible.
  void write_error(std::string_view bytes);

  // ---- the end of a program (fatal.cpp)
  // A panic that nothing recovered: prints it with the goroutine's trace and stops. Called when no deferred call is left.
  // Step::Next: g.pc is in an Error() or String() method to be run for the text first.
  runtime::Step fatal_panic(runtime::G& g);
  // Whether the frame that returned to the DeferReturn stub was that method's.
  bool is_fatal_text_return(const runtime::G& g) const { return dying_ == &g && g.panics == dying_top_; }
  runtime::Step continue_fatal_panic(runtime::G& g);
  // Where the panic arose whose text is being made on `g`; null: none is.
  const uint64_t* fatal_pc(const runtime::G& g) const { return dying_ == &g ? dying_top_->pc : nullptr; }
  void take_panic_text(runtime::Interface text);
  runtime::Step stack_overflow(runtime::G& g);
  void note_goexit(const runtime::G& g) {
    if (&g == main_) main_exited_ = true;
  }

 private:
  void print_fatal(std::string_view text, runtime::G* running);
  void make_text_callers();
  Function* text_caller(const runtime::Type* type) const;
  void run_finalizers();
  void scan_roots(runtime::Marker& marker);

  MachineOptions options_;
  RuntimeErrors errors_;
  uint64_t stubs_[kStubs];
  int exit_code_ = 0;
  runtime::G* main_ = nullptr;
  bool main_exited_ = false;               // by runtime.Goexit
  // The goroutine whose unrecovered panic is being made into text, and which of its panics is at it.
  runtime::G* dying_ = nullptr;
  runtime::Panic* dying_top_ = nullptr;
  runtime::Panic* dying_panic_ = nullptr;
  bool dying_signal_ = false;              // one of them is a nil dereference
  // func(v any): call v.Error() or v.String() and hand the text to take_panic_text.
  Function* error_caller_ = nullptr;
  Function* string_caller_ = nullptr;
  runtime::MethodId error_id_ = 0;
  runtime::MethodId string_id_ = 0;
  std::vector<runtime::Heap::Finalizable> finalizers_;  // due and not started; roots

  base::Mutex method_lock_{base::LockRank::Vm};
  struct TargetKey {
    const runtime::Type* type;
    runtime::MethodId id;
    bool operator==(const TargetKey&) const = default;
  };
  struct TargetHash {
    size_t operator()(const TargetKey& key) const {
      return (reinterpret_cast<uintptr_t>(key.type) >> 4) * 31 + key.id;
    }
  };
  std::unordered_map<TargetKey, std::unique_ptr<MethodTarget>, TargetHash> targets_ GVM_GUARDED_BY(method_lock_);
  struct ImplementsKey {
    const runtime::Type* type;
    const runtime::Type* iface;
    bool operator==(const ImplementsKey&) const = default;
  };
  struct ImplementsHash {
    size_t operator()(const ImplementsKey& key) const {
      return (reinterpret_cast<uintptr_t>(key.type) >> 4) * 31 + (reinterpret_cast<uintptr_t>(key.iface) >> 4);
    }
  };
  std::unordered_map<ImplementsKey, bool, ImplementsHash> implements_ GVM_GUARDED_BY(method_lock_);
  // What slot_caller and slot_server have made, by shape.
  std::unordered_map<uint64_t, std::unique_ptr<Function>> slot_callers_ GVM_GUARDED_BY(method_lock_);
  std::unordered_map<uint64_t, std::unique_ptr<Function>> slot_servers_ GVM_GUARDED_BY(method_lock_);
};

// The interpreter; runtime::Scheduler calls it through set_interpreter.
void execute(void* machine, runtime::M& m, runtime::G& g);

}  // namespace gvm::vm
