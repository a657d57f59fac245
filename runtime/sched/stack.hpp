// Goroutine stacks: a small first segment, then a linked second one, then one contiguous stack that doubles by copying.
//
// Nothing points into a goroutine's stack but the G itself, its segments' records, its Defers and Panics and the Sudogs it
// waits with; so a stack moves by a memcpy (mremap when large) and by relocating those. Frames are linked by deltas.
// Stacks grow upward. Policy: hybrid (default), segmented, contiguous (GVMSTACK).
#pragma once

#include <cstdint>

#include "runtime/sched/g.hpp"

namespace gvm::runtime {

enum class StackPolicy : uint8_t { Hybrid, Segmented, Contiguous };

// A piece of stack. A linked segment's first frame returns to the LessStack stub, whose handler calls less_stack().
struct StackSegment {
  StackSegment* prev;          // the segment of the caller; null: the first
  Slot* low;
  Slot* high;
  Slot* caller_fp;             // linked segments: the frame that called into this one ...
  const uint64_t* return_pc;   // ... where it goes on ...
  uint32_t window;             // ... and the slot of that frame where the callee's frame would have been
  uint32_t result_slots;       // to copy back
};

enum class StackEvent : uint8_t {
  Poisoned,   // the guard was poisoned: handle g.preempt, then try the call again
  Moved,      // the stack is contiguous and large enough; caller_fp is the caller's new place
  Linked,     // a segment was linked: the callee's frame is at callee_fp; arguments have been copied there
  Overflow,   // the limit is reached: fatal "stack overflow"
  NoMemory,
};

struct MoreStack {
  StackEvent event;
  Slot* caller_fp;
  Slot* callee_fp;
};

// The slow path of a call: caller_fp + window is where the callee's frame of `need` slots would start; its first
// `copy_slots` (header, results, parameters) are in use. For Linked the interpreter then writes the header: return pc =
// LessStack stub, delta 0; and sets g.segment->return_pc; `result_slots` are what less_stack copies back.
MoreStack more_stack(Scheduler& sched, G& g, Slot* caller_fp, uint32_t window, uint32_t need, uint32_t copy_slots,
                     uint32_t result_slots);

struct LessStack {
  Slot* fp;
  const uint64_t* pc;
};
// The return out of a linked segment's first frame: copies results back, drops (keeps for reuse) the segment.
LessStack less_stack(Scheduler& sched, G& g);

// Sets the guard to the end of the current segment, unless something is asked of g: then it stays poisoned.
void reset_guard(G& g);

// Moves the stack to a fresh place of the same size (stress testing), or halves it when less than a quarter is used.
void stack_move(Scheduler& sched, G& g);
void stack_shrink(Scheduler& sched, G& g);

// Drops the segments above the one that holds `fp`: unwinding has reached that frame. Sets g.fp.
void stack_unwind_to(Scheduler& sched, G& g, Slot* fp);

// The caller's frame, following segments; null at the goroutine's first frame. *return_pc is where the caller goes on.
Slot* caller_frame(const G& g, const StackSegment** segment, Slot* fp, const uint64_t** return_pc);

}  // namespace gvm::runtime
