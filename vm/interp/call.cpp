// The slow paths of calls: stacks that grow, poisoned guards, go, defer, natives as functions.
#include <cstring>

#include "runtime/native.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

// Stress: larger and deeper stacks stay, since moving them at each call would take for ever.
constexpr ptrdiff_t kMaxStressMoveSlots = 16 * 1024;
constexpr uint32_t kMaxStressSegments = 4;

bool small_enough_to_move(const G& g) {
  uint32_t segments = 0;
  for (const StackSegment* s = g.segment; s != nullptr; s = s->prev) {
    if (++segments > kMaxStressSegments) return false;
  }
  return g.sp - g.segment->low < kMaxStressMoveSlots;
}

Slot* poison_value() { return reinterpret_cast<Slot*>(kPoisonGuard); }

// Stress: every check is to take the slow path.
void poison_again(Machine& machine, G& g) {
  if (GVM_UNLIKELY(machine.stress_stacks)) g.stackguard.store(poison_value(), std::memory_order_relaxed);
}

void start_frame(Machine& machine, G& g, Slot* frame, const uint64_t* return_pc, uint32_t delta, Closure* closure) {
  frame[kFrameReturnPc].cp = return_pc;
  frame[kFrameCallerDelta].u = delta;
  frame[kFrameClosure].p = closure;
  const Function* callee = function_of(closure);
  g.fp = frame;
  g.sp = frame + callee->frame_slots;
  g.pc = callee->code;
  poison_again(machine, g);
}

// A frame in place of a linked segment's start, or after a move; Step::Next when there is one.
Step place_frame(Machine& machine, G& g, const MoreStack& more, uint32_t window, Closure* closure,
                 const uint64_t* return_pc) {
  switch (more.event) {
    case StackEvent::Poisoned: break;
    case StackEvent::Moved: start_frame(machine, g, more.callee_fp, return_pc, window, closure); break;
    case StackEvent::Linked:
      g.segment->return_pc = return_pc;
      start_frame(machine, g, more.callee_fp, machine.stub(Machine::kLessStack), 0, closure);
      break;
    case StackEvent::Overflow: return machine.stack_overflow(g);
    case StackEvent::NoMemory: return machine.scheduler().fatal("out of memory (stack)");
  }
  return Step::Next;
}

}  // namespace

Step enter_slow(Machine& machine, G& g, Slot* fp, uint32_t window, Closure* closure, const uint64_t* return_pc,
                const uint64_t* retry) {
  const Function* callee = function_of(closure);
  Scheduler& sched = machine.scheduler();
  if (g.stackguard.load(std::memory_order_relaxed) == poison_value()) {
    g.pc = retry;
    const Step step = sched.handle_poison(g);
    if (step != Step::Next) return step;
    if (machine.stress_stacks && small_enough_to_move(g)) {
      stack_move(sched, g);
      fp = g.fp;
    }
    if (fp + window + callee->frame_slots <= g.segment->high) {
      start_frame(machine, g, fp + window, return_pc, window, closure);
      return Step::Next;
    }
    g.pc = return_pc;
  }
  const uint32_t results = callee->result_slots;
  const MoreStack more = more_stack(sched, g, fp, window, callee->frame_slots,
                                    kFrameHeader + results + callee->param_slots, results);
  if (more.event == StackEvent::Poisoned) g.pc = retry;  // poisoned since: the call is tried again
  return place_frame(machine, g, more, window, closure, return_pc);
}

Step push_frame(Machine& machine, G& g, Closure* closure, uint32_t window, const uint64_t* return_pc, Slot** params) {
  const Function* callee = function_of(closure);
  Slot* fp = g.fp;
  if (fp + window + callee->frame_slots <= g.segment->high) {
    start_frame(machine, g, fp + window, return_pc, window, closure);
  } else {
    // What the guard may be poisoned for is put aside: the next check serves it.
    uint8_t reasons = 0;
    MoreStack more;
    do {
      reasons = static_cast<uint8_t>(reasons | g.preempt.exchange(0, std::memory_order_seq_cst));
      g.stackguard.store(g.segment->high, std::memory_order_seq_cst);
      more = more_stack(machine.scheduler(), g, fp, window, callee->frame_slots, 0, 0);
    } while (more.event == StackEvent::Poisoned);
    const Step step = place_frame(machine, g, more, window, closure, return_pc);
    if (reasons != 0) {
      g.preempt.fetch_or(reasons, std::memory_order_seq_cst);
      g.stackguard.store(poison_value(), std::memory_order_seq_cst);
    }
    if (step != Step::Next) return step;
  }
  *params = g.fp + kFrameHeader + callee->result_slots;
  return Step::Next;
}

Step loop_poisoned(Machine& machine, G& g) {
  const Step step = machine.scheduler().handle_poison(g);
  if (step == Step::Next) poison_again(machine, g);
  return step;
}

Step go(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t*) {
  auto* closure = static_cast<Closure*>(fp[insn.b()].p);
  Scheduler& sched = machine.scheduler();
  if (closure == nullptr) return sched.fatal("go of nil func value");
  const Function* callee = function_of(closure);
  const Slot* args = fp + insn.a() + kFrameHeader + callee->result_slots;
  G* spawned = sched.spawn(closure, callee->code, callee->frame_slots, callee->result_slots, args, insn.c(), g.pc, &g);
  if (spawned == nullptr) return sched.fatal("cannot start another goroutine: limit reached or out of memory");
  return Step::Next;
}

Step defer(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  auto* closure = static_cast<Closure*>(fp[insn.b()].p);
  const uint32_t count = insn.c();
  const uint64_t words = (sizeof(Defer) - sizeof(Slot)) / 8 + count;
  auto* record = static_cast<Defer*>(alloc_cache(g).allocate_words(words));
  if (GVM_UNLIKELY(record == nullptr)) return raise_out_of_memory(g);
  record->next = g.defers;
  record->frame = fp;
  record->callee = closure;
  record->arg_slots = count;
  if (closure != nullptr) {
    const uint32_t results = function_of(closure)->result_slots;
    record->result_slots = results;
    std::memcpy(static_cast<void*>(record->args), fp + insn.a() + kFrameHeader + results, count * sizeof(Slot));
  }
  g.defers = record;
  return Step::Next;
}

Step run_defers(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Defer* record = g.defers;
  if (record == nullptr || record->frame != fp) return Step::Next;
  g.defers = record->next;
  if (record->callee == nullptr) return raise_row(g, PanicRow::NilPointer);
  Slot* params;
  const Step step = push_frame(machine, g, record->callee, insn.a(), ext - 1, &params);
  if (step != Step::Next) return step;
  std::memcpy(static_cast<void*>(params), record->args, record->arg_slots * sizeof(Slot));
  return Step::Next;
}

Step call_native_body(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t*) {
  const NativeEntry& native = machine.tables.natives[insn.imm()];
  NativeCall call{g, machine.runtime, fp, native.result_slots};
  return native.function(call);
}

}  // namespace gvm::vm::slow
