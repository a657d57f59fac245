// Panics and runtime.Goexit: taking frames down.
//
// A Panic is raised (runtime/sched/panic.hpp) and the G left as it is: its frames stay while the deferred calls run, so that
// a trace shows where it happened. unwind() takes the innermost Defer, whichever frame it belongs to, and starts its call in a
// frame above the panicking one, returning to the DeferReturn stub. There defer_returned() looks whether recover() was
// called: then the frames above the one that deferred are dropped, and it goes on at its recover_offset, which runs its other
// deferred calls and returns. Otherwise the next Defer's turn comes; with none left the program ends (fatal.cpp).
//
// A panic raised in a deferred call unwinds the same list. Once it takes a Defer of a frame below that call, the panic that had
// started the call can no longer go on: it is aborted, but stays in the list for the text, until the newer one is recovered.
// Goexit is a panic that cannot be recovered; one that was aborted goes on after the recovery of what aborted it.
// Spec: "Handling panics".
#include <cstring>

#include "runtime/native.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

// How many segments lie above the one that holds `fp`.
uint32_t depth_of(const G& g, const Slot* fp) {
  uint32_t depth = 0;
  for (const StackSegment* s = g.segment; s != nullptr; s = s->prev, ++depth) {
    if (fp >= s->low && fp < s->high) break;
  }
  return depth;
}

// Is `a` the frame of a caller (direct or not) of `b`?
bool is_older(const G& g, const Slot* a, const Slot* b) {
  const uint32_t depth_a = depth_of(g, a);
  const uint32_t depth_b = depth_of(g, b);
  return depth_a != depth_b ? depth_a > depth_b : a < b;
}

void abort_older(const G& g, const Panic* panic, const Slot* defer_frame) {
  for (Panic* p = panic->next; p != nullptr; p = p->next) {
    if (p->aborted) continue;
    if (p->defer_frame != nullptr && !is_older(g, defer_frame, p->defer_frame)) return;
    p->aborted = true;
  }
}

Step resume_recovered(Machine& machine, G& g, const Panic* panic) {
  Slot* frame = panic->frame;
  g.panics = panic->next;
  while (g.panics != nullptr && g.panics->aborted && !g.panics->goexit) g.panics = g.panics->next;
  stack_unwind_to(machine.scheduler(), g, frame);
  g.sp = frame_end(frame);
  const Function* function = function_of(static_cast<const Closure*>(frame[kFrameClosure].cp));
  g.pc = function->code + function->recover_offset;
  if (machine.stress_stacks) g.stackguard.store(reinterpret_cast<Slot*>(kPoisonGuard), std::memory_order_relaxed);
  if (g.panics == nullptr || !g.panics->aborted) return Step::Next;
  g.panics->aborted = false;
  g.panics->defer_frame = nullptr;
  return unwind(machine, g);
}

}  // namespace

Step unwind(Machine& machine, G& g) {
  while (true) {
    Panic* panic = g.panics;
    const Defer* record = g.defers;
    if (record == nullptr) {
      if (!panic->goexit) return machine.fatal_panic(g);
      machine.note_goexit(g);
      machine.scheduler().goexit(g, Scheduler::Ending::Goexit);
      return Step::Switch;
    }
    abort_older(g, panic, record->frame);
    g.defers = record->next;
    panic->frame = record->frame;
    panic->defer_frame = nullptr;
    if (record->callee == nullptr) {
      const Step step = raise_row(g, PanicRow::NilPointer);
      if (step != Step::Unwind) return step;
      continue;
    }
    const auto window = static_cast<uint32_t>(frame_end(g.fp) - g.fp);
    Slot* params;
    const Step step =
        push_frame(machine, g, record->callee, window, machine.stub(Machine::kDeferReturn), &params);
    if (step != Step::Next) return step;
    panic->defer_frame = g.fp;
    std::memcpy(static_cast<void*>(params), record->args, record->arg_slots * sizeof(Slot));
    return Step::Next;
  }
}

Step defer_returned(Machine& machine, G& g) {
  if (machine.is_fatal_text_return(g)) return machine.continue_fatal_panic(g);
  Panic* panic = g.panics;
  panic->defer_frame = nullptr;
  return panic->recovered ? resume_recovered(machine, g, panic) : unwind(machine, g);
}

Step panic(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t*) {
  Interface value{static_cast<const Type*>(fp[insn.a()].cp), fp[insn.a() + 1]};
  if (value.type == nullptr) {
    value = machine.errors().make_nil_panic(g);
    if (value.type == nullptr) return raise_out_of_memory(g);
  }
  return raise_panic(g, value);
}

// Valid in the function that the unwinder called, or that it called through wrappers of the compiler's.
Step recover(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  Slot* to = fp + insn.a();
  to[0].u = 0;
  to[1].u = 0;
  Panic* panic = g.panics;
  if (panic == nullptr || panic->goexit || panic->recovered || panic->defer_frame == nullptr) return Step::Next;
  const StackSegment* segment = nullptr;
  Slot* frame = fp;
  const uint64_t* return_pc;
  if (function_of(static_cast<const Closure*>(fp[kFrameClosure].cp))->is_wrapper) {
    // `defer recover()`: as if the function that deferred it called it, which is this one's caller
    frame = caller_frame(g, &segment, frame, &return_pc);
    if (frame == nullptr) return Step::Next;
  }
  while (frame != panic->defer_frame) {
    frame = caller_frame(g, &segment, frame, &return_pc);
    if (frame == nullptr || !function_of(static_cast<const Closure*>(frame[kFrameClosure].cp))->is_wrapper) {
      return Step::Next;
    }
  }
  panic->recovered = true;
  to[0].cp = panic->value.type;
  to[1] = panic->value.data;
  return Step::Next;
}

Step runtime_panic(Machine&, G& g, Slot*, Insn insn, const uint64_t*) {
  const uint32_t row = insn.a();
  return raise_row(g, row < kPanicRows ? static_cast<PanicRow>(row) : PanicRow::Unreachable);
}

}  // namespace gvm::vm::slow
