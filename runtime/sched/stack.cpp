// More stack and less stack: the slow paths of calls and returns that cross the end of a segment.
#include "runtime/sched/stack.hpp"

#include <algorithm>
#include <bit>

#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sched/scheduler_impl.hpp"
#include "runtime/sched/stack_move.hpp"

namespace gvm::runtime {
namespace {

// A linked segment has room for a few calls, not only for the one that overflowed.
constexpr size_t kLinkedBytes = 2048;
// Segmented policy: each linked segment doubles the one before, up to this (below what is mapped
// and unmapped each time).
constexpr size_t kMaxLinkedBytes = 64 * 1024;
// Hybrid: so often may a goroutine link before its stack is made contiguous. A link and its return
// cost about as much as ten calls, a move about as much as ten links.
constexpr uint32_t kMaxLinks = 8;

P& p_of(Scheduler& sched, G& g) { return g.m != nullptr ? *g.m->p : sched.host_p(); }

uint64_t chain_bytes(const G& g) {
  uint64_t sum = 0;
  for (const StackSegment* s = g.segment; s != nullptr; s = s->prev) sum += segment_bytes(s);
  return sum;
}

MoreStack link_segment(Scheduler& sched, G& g, Slot* caller_fp, uint32_t window, uint32_t need,
                       uint32_t copy_slots, uint32_t result_slots, size_t at_least) {
  const size_t wanted = sizeof(StackSegment) + size_t{need} * sizeof(Slot);
  const size_t bytes = std::max(at_least, std::bit_ceil(wanted + wanted / 2));
  if (chain_bytes(g) + bytes > sched.options().max_stack_bytes) {
    return {StackEvent::Overflow, caller_fp, nullptr};
  }
  StackSegment* segment = p_of(sched, g).stacks.take(bytes);
  if (segment == nullptr) return {StackEvent::NoMemory, caller_fp, nullptr};
  segment->prev = g.segment;
  segment->caller_fp = caller_fp;
  segment->window = window;
  segment->result_slots = result_slots;
  std::memcpy(static_cast<void*>(segment->low), caller_fp + window, copy_slots * sizeof(Slot));
  g.segment = segment;
  reset_guard(g);
  return {StackEvent::Linked, caller_fp, segment->low};
}

}  // namespace

MoreStack more_stack(Scheduler& sched, G& g, Slot* caller_fp, uint32_t window, uint32_t need,
                     uint32_t copy_slots, uint32_t result_slots) {
  if (g.stackguard.load(std::memory_order_relaxed) != g.segment->high) {
    return {StackEvent::Poisoned, caller_fp, nullptr};
  }
  GVM_DCHECK(caller_fp >= g.segment->low && caller_fp < g.segment->high);
  const SchedOptions& options = sched.options();
  const StackPolicy policy = options.stack_policy;
  const size_t current = segment_bytes(g.segment);
  if (policy == StackPolicy::Segmented) {
    const size_t size = std::clamp(current * 2, kLinkedBytes, kMaxLinkedBytes);
    return link_segment(sched, g, caller_fp, window, need, copy_slots, result_slots, size);
  }
  const bool first = g.segment->prev == nullptr && current == kFirstSegmentBytes;
  if (policy == StackPolicy::Hybrid && first && g.hot_splits < kMaxLinks) {
    ++g.hot_splits;
    return link_segment(sched, g, caller_fp, window, need, copy_slots, result_slots, kLinkedBytes);
  }
  // Contiguous: at least double, and enough for the new frame.
  const Slot* used = std::max<const Slot*>(g.sp, caller_fp + window + copy_slots);
  used = std::min<const Slot*>(used, g.segment->high);
  uint64_t before = 0;  // in older segments
  for (const StackSegment* s = g.segment; s->prev != nullptr; s = s->prev) {
    before += static_cast<uint64_t>(s->caller_fp + s->window - s->prev->low) * sizeof(Slot);
  }
  const auto below = static_cast<uint64_t>(caller_fp - g.segment->low) + window;
  const uint64_t wanted = sizeof(StackSegment) + before + (below + need) * sizeof(Slot);
  const uint64_t bytes = std::bit_ceil(std::max(chain_bytes(g) * 2, wanted));
  if (bytes > options.max_stack_bytes) return {StackEvent::Overflow, caller_fp, nullptr};
  const ptrdiff_t offset = caller_fp - g.segment->low;
  if (!stack_coalesce(sched, g, used, bytes)) return {StackEvent::NoMemory, caller_fp, nullptr};
  Slot* moved = g.segment->low + before / sizeof(Slot) + offset;
  return {StackEvent::Moved, moved, moved + window};
}

LessStack less_stack(Scheduler& sched, G& g) {
  StackSegment* segment = g.segment;
  GVM_DCHECK(segment->prev != nullptr);
  Slot* fp = segment->caller_fp;
  const uint64_t* pc = segment->return_pc;
  std::memcpy(static_cast<void*>(fp + segment->window + kFrameHeader), segment->low + kFrameHeader,
              segment->result_slots * sizeof(Slot));
  g.segment = segment->prev;
  g.fp = fp;
  p_of(sched, g).stacks.give(segment);
  reset_guard(g);
  return {fp, pc};
}

void stack_unwind_to(Scheduler& sched, G& g, Slot* fp) {
  bool dropped = false;
  while (g.segment->prev != nullptr && (fp < g.segment->low || fp >= g.segment->high)) {
    StackSegment* segment = g.segment;
    g.segment = segment->prev;
    p_of(sched, g).stacks.give(segment);
    dropped = true;
  }
  g.fp = fp;
  if (dropped) reset_guard(g);
}

Slot* caller_frame(const G& g, const StackSegment** segment, Slot* fp, const uint64_t** return_pc) {
  const StackSegment* current = *segment != nullptr ? *segment : g.segment;
  if (fp != current->low) {
    *segment = current;
    *return_pc = static_cast<const uint64_t*>(fp[kFrameReturnPc].cp);
    return fp - fp[kFrameCallerDelta].u;
  }
  if (current->prev == nullptr) return nullptr;
  *segment = current->prev;
  *return_pc = current->return_pc;
  return current->caller_fp;
}

}  // namespace gvm::runtime
