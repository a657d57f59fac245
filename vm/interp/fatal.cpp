// The last words of a program: panics that nothing recovered, fatal errors, stack overflow.
//
// The values of a fatal panic and of those it interrupted are made text first: Error() or String() runs on the dying
// goroutine, in a frame above the panicking one that returns to the DeferReturn stub, one value after the other.
#include "runtime/base/text.hpp"
#include "runtime/native.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/bytecode/builder.hpp"
#include "vm/interp/print.hpp"
#include "vm/interp/slow_ops.hpp"
#include "vm/interp/traceback.hpp"

namespace gvm::vm {

using namespace gvm::runtime;
using base::text::append;
using base::text::cat;

namespace {

Step hand_over_text(NativeCall& call) {
  const auto* text = reinterpret_cast<const String*>(call.args());
  auto* machine = static_cast<Machine*>(call.rt.scheduler().vm());
  const Type* string = call.rt.types().basic(Kind::String);
  auto* box = static_cast<String*>(call.cache().allocate(string));
  if (box == nullptr) return raise_out_of_memory(call.g);
  *box = *text;
  Interface value{string, {}};
  value.data.p = box;
  machine->take_panic_text(value);
  return Step::Next;
}

// Oldest first, each further in.
void append_panics(std::string& out, const Panic* panic) {
  if (panic->next != nullptr) {
    append_panics(out, panic->next);
    if (!panic->next->goexit) out += '\t';
  }
  if (panic->goexit) return;
  out += "panic: ";
  append_panic_value(out, panic->value);
  if (panic->recovered) out += " [recovered]";
  out += '\n';
}

}  // namespace

// func(v any) { hand_over_text(v.Error()) }
void Machine::make_text_callers() {
  const uint32_t native = image.add_native({"runtime.printpanicval", &hand_over_text, 0, 2});
  error_id_ = runtime.types().method_id("Error", "");
  string_id_ = runtime.types().method_id("String", "");
  auto make = [&](MethodId id) {
    Function& function = image.add_function();
    constexpr uint32_t kValue = kFrameHeader;
    constexpr uint32_t kWindow = kValue + 2;
    constexpr uint32_t kReceiver = kWindow + kFrameHeader + 2;
    function.name = "runtime.printpanics";
    function.param_slots = 2;
    function.frame_slots = kReceiver + 1;
    function.is_wrapper = true;
    Builder builder(function);
    builder.abc(Op::CallIface, kWindow, kValue, kReceiver);
    builder.ext(id);
    builder.ext(0);
    builder.a32(Op::CallNative, kWindow, native);  // whose parameters are where the results of the call are
    builder.abc(Op::Return, 0, 0, 0);
    GVM_CHECK(builder.finish());
    image.publish(function);
    return &function;
  };
  error_caller_ = make(error_id_);
  string_caller_ = make(string_id_);
}

// Null: values of the type are shown as they are.
Function* Machine::text_caller(const Type* type) const {
  if (type == nullptr) return nullptr;
  auto has = [&](MethodId id) {
    const Method* method = type->find_method(id);
    return method != nullptr && method->function != nullptr && method->signature->params.empty() &&
           method->signature->results.size() == 1 &&
           method->signature->results[0] == runtime.types().basic(Kind::String);
  };
  if (has(error_id_)) return error_caller_;
  if (has(string_id_)) return string_caller_;
  return nullptr;
}

void Machine::take_panic_text(Interface text) {
  if (dying_panic_ != nullptr) dying_panic_->value = text;
}

Step Machine::fatal_panic(G& g) {
  if (dying_ == &g) {
    // An Error() or String() method failed itself.
    std::string text = "panic while printing panic value";
    const Type* type = g.panics->value.type;
    if (type == runtime.types().basic(Kind::String)) {
      append(text, cat(": ", static_cast<const String*>(g.panics->value.data.cp)->view()));
    } else if (type != nullptr) {
      append(text, cat(": type ", type->text));
    }
    return scheduler().fatal(text);
  }
  if (dying_ == nullptr) {
    dying_ = &g;
    dying_top_ = g.panics;
    for (const Panic* p = g.panics; p != nullptr; p = p->next) {
      if (errors_.is_nil_dereference(p->value)) dying_signal_ = true;
    }
  }
  return continue_fatal_panic(g);
}

Step Machine::continue_fatal_panic(G& g) {
  if (dying_ == &g) {
    // The one whose text was made last, if any; the next is older.
    Panic* panic = dying_panic_ == nullptr ? g.panics : dying_panic_->next;
    while (panic != nullptr && (panic->goexit || text_caller(panic->value.type) == nullptr)) panic = panic->next;
    if (panic != nullptr) {
      dying_panic_ = panic;
      Slot* params;
      Function* caller = text_caller(panic->value.type);
      const auto window = static_cast<uint32_t>(slow::frame_end(g.fp) - g.fp);
      const Step step = slow::push_frame(*this, g, &caller->self, window, stub(kDeferReturn), &params);
      if (step != Step::Next) return step;
      params[0].cp = panic->value.type;
      params[1] = panic->value.data;
      return Step::Next;
    }
  }
  std::string out;
  append_panics(out, g.panics);
  if (dying_signal_) {
    out += "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=";
    append_pointer(out, g.panics->pc);
    out += "]\n";
  }
  out += '\n';
  g.pc = g.panics->pc;
  append_trace(out, *this, g, g.fp, g.pc);
  write_error(out);
  scheduler().stop(StopReason::Fatal, 2);
  return Step::Stop;
}

void Machine::print_fatal(std::string_view text, G* running) {
  std::string out = cat("fatal error: ", text, "\n\n");
  append_all_traces(out, *this, running);
  write_error(out);
}

Step Machine::stack_overflow(G& g) {
  std::string out = cat("runtime: goroutine stack exceeds ", scheduler().options().max_stack_bytes,
                        "-byte limit\nfatal error: stack overflow\n\n");
  append_trace(out, *this, g, g.fp, g.pc);
  write_error(out);
  scheduler().stop(StopReason::Fatal, 2);
  return Step::Stop;
}

}  // namespace gvm::vm
