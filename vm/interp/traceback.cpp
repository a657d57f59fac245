// Traces in Go's form.
#include "vm/interp/traceback.hpp"

#include <algorithm>
#include <vector>

#include "runtime/base/text.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sched/stack.hpp"
#include "vm/interp/print.hpp"

namespace gvm::vm {

using namespace gvm::runtime;
using base::text::append;
using base::text::cat;

namespace {

constexpr size_t kHalfTrace = 50;  // of a long trace, so many frames at each end

const Function* function_of_frame(const Slot* fp) { return function_of(static_cast<const Closure*>(fp[kFrameClosure].cp)); }

// A pc that is not behind an instruction: the frame has not begun, or will repeat this instruction.
bool is_exact(const Function* function, const uint64_t* pc) {
  if (pc == function->code) return true;
  return pc < function->code + function->code_words && Insn{*pc}.op() == Op::RunDefers;
}

LineEntry line_of(const Function& function, const uint64_t* pc, bool exact) {
  const auto offset = static_cast<uint32_t>(pc - function.code);
  return function.position(exact || offset == 0 ? offset : offset - 1);
}

void append_place(std::string& out, const Image& image, const Function& function, const uint64_t* pc, bool exact) {
  const LineEntry line = line_of(function, pc, exact);
  const std::string_view file = line.file < image.files.size() ? std::string_view(image.files[line.file]) : "?";
  append(out, cat("\t", file, ":", line.line, " +0x", base::text::hex(static_cast<uint64_t>(pc - function.code) * 8), "\n"));
}

void append_frame(std::string& out, const Machine& machine, const TraceFrame& frame) {
  if (frame.panic != nullptr) {
    if (frame.panic->goexit) {
      out += "runtime.Goexit()\n\t<runtime>:0 +0x0\n";
      return;
    }
    out += "panic({";
    append_pointer(out, frame.panic->value.type);
    out += "?, ";
    append_pointer(out, frame.panic->value.data.cp);
    out += "?})\n\t<runtime>:0 +0x0\n";
    return;
  }
  append(out, cat(frame.function->name, frame.function->param_slots == 0 ? "()\n" : "(...)\n"));
  append_place(out, machine.image, *frame.function, frame.pc, frame.exact);
}

const char* status_text(const G& g) {
  switch (g.status) {
    case GStatus::Running: return "running";
    case GStatus::Runnable: return "runnable";
    case GStatus::Waiting: return wait_reason_text(g.wait_reason);
    case GStatus::Idle:
    case GStatus::Dead: break;
  }
  return "dead";
}

}  // namespace

void walk_frames(const Machine& machine, const G& g, Slot* fp, const uint64_t* pc,
                 const std::function<bool(const TraceFrame&)>& visit) {
  const StackSegment* segment = nullptr;
  while (fp != nullptr) {
    const Function* function = function_of_frame(fp);
    const bool exact = is_exact(function, pc);
    if (!function->is_wrapper && !visit({function, pc, exact, nullptr})) return;
    const uint64_t* return_pc = nullptr;
    Slot* caller = caller_frame(g, &segment, fp, &return_pc);
    if (return_pc == machine.stub(Machine::kDeferReturn)) {
      // A deferred call that a panic runs, or a method run for the panic's text: the caller is where the panic arose.
      const Panic* panic = g.panics;
      while (panic != nullptr && panic->defer_frame != fp) panic = panic->next;
      if (panic != nullptr && !visit({nullptr, nullptr, false, panic})) return;
      return_pc = panic != nullptr ? panic->pc : machine.fatal_pc(g);
      if (return_pc == nullptr) return_pc = function_of_frame(caller)->code;
    }
    fp = caller;
    pc = return_pc;
  }
}

void append_trace(std::string& out, const Machine& machine, const G& g, Slot* fp, const uint64_t* pc) {
  append(out, cat("goroutine ", g.id, " [", status_text(g), "]:\n"));
  std::vector<TraceFrame> last;  // a ring of the outermost
  size_t count = 0;
  walk_frames(machine, g, fp, pc, [&](const TraceFrame& frame) {
    if (count < kHalfTrace) {
      append_frame(out, machine, frame);
    } else if (last.size() < kHalfTrace) {
      last.push_back(frame);
    } else {
      last[count % kHalfTrace] = frame;
    }
    ++count;
    return true;
  });
  if (count > 2 * kHalfTrace) append(out, cat("...", count - 2 * kHalfTrace, " frames elided...\n"));
  const size_t start = count > 2 * kHalfTrace ? count % kHalfTrace : 0;
  for (size_t i = 0; i < last.size(); ++i) append_frame(out, machine, last[(start + i) % last.size()]);
  if (g.created_by == nullptr) return;
  const Function* creator = machine.image.function_at(g.created_by - 1);
  if (creator == nullptr) return;
  append(out, cat("created by ", creator->name, " in goroutine ", g.creator_low, "\n"));
  append_place(out, machine.image, *creator, g.created_by, false);
}

void append_all_traces(std::string& out, Machine& machine, const G* first) {
  std::vector<const G*> all;
  machine.scheduler().for_each_g([&](G& g) {
    if (&g != first && !g.system) all.push_back(&g);
  });
  std::sort(all.begin(), all.end(), [](const G* a, const G* b) { return a->id < b->id; });
  if (first != nullptr) all.insert(all.begin(), first);
  bool separate = false;
  for (const G* g : all) {
    if (separate) out += '\n';
    separate = true;
    append_trace(out, machine, *g, g->fp, g->pc);
  }
}

// ---- what natives ask

size_t Machine::callers(G& g, Slot* frame, size_t skip, std::span<const uint64_t*> pcs) {
  size_t count = 0;
  bool own = frame == g.fp;  // the native is the body of a function, whose frame is left out
  walk_frames(*this, g, g.fp, g.pc, [&](const TraceFrame& at) {
    if (at.panic != nullptr) return true;
    if (own) {
      own = false;
      return true;
    }
    if (skip > 0) {
      --skip;
      return true;
    }
    if (count == pcs.size()) return false;
    pcs[count++] = at.exact ? at.pc + 1 : at.pc;
    return true;
  });
  return count;
}

FrameInfo Machine::describe_pc(const uint64_t* pc) {
  if (pc == nullptr) return {};
  const Function* function = image.function_at(pc - 1);
  if (function == nullptr) return {};
  const LineEntry line = line_of(*function, pc, false);
  const std::string_view file = line.file < image.files.size() ? std::string_view(image.files[line.file]) : "";
  return {function->name, file, line.line, function->code};
}

FrameInfo Machine::describe_closure(const Closure* closure) {
  if (closure == nullptr) return {};
  const Function* function = function_of(closure);
  const std::string_view file = function->file < image.files.size() ? std::string_view(image.files[function->file]) : "";
  return {function->name, file, function->entry_line, function->code};
}

std::string Machine::stack_dump(G& g, Slot* frame, bool all) {
  std::string out;
  if (all) {
    append_all_traces(out, *this, &g);
    return out;
  }
  Slot* fp = g.fp;
  const uint64_t* pc = g.pc;
  if (frame == g.fp) {
    const StackSegment* segment = nullptr;
    Slot* caller = caller_frame(g, &segment, fp, &pc);
    if (caller != nullptr && pc != stub(kDeferReturn)) {
      fp = caller;
    } else {
      pc = g.pc;
    }
  }
  append_trace(out, *this, g, fp, pc);
  return out;
}

}  // namespace gvm::vm
