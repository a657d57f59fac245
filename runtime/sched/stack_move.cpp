// Moving stacks: a memcpy or mremap, then every pointer into the old place is shifted. There are
// few kinds of them, all found from the G (see stack.hpp).
#include "runtime/sched/stack_move.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sched/panic.hpp"
#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

// A piece of stack that went elsewhere. Old addresses are compared as numbers: their memory may be
// gone.
struct Piece {
  uintptr_t low;
  uintptr_t end;  // inclusive: g.sp and empty windows may point there
  uintptr_t moved_to;
};

template <class T>
bool shift(const std::vector<Piece>& pieces, T*& pointer) {
  const auto address = reinterpret_cast<uintptr_t>(pointer);
  if (address == 0) return false;
  // Newest first: the end of one piece may be the start of another's memory.
  for (size_t i = pieces.size(); i-- > 0;) {
    const Piece& piece = pieces[i];
    if (address < piece.low || address > piece.end) continue;
    pointer = reinterpret_cast<T*>(piece.moved_to + (address - piece.low));
    return true;
  }
  return false;
}

bool waits_on_channels(const G& g) {
  switch (g.wait_reason) {
    case WaitReason::ChanReceive:
    case WaitReason::ChanSend:
    case WaitReason::Select: return true;
    default: return false;
  }
}

void relocate(G& g, const std::vector<Piece>& pieces) {
  Slot* old_fp = g.fp;
  shift(pieces, g.fp);
  shift(pieces, g.sp);
  for (Defer* defer = g.defers; defer != nullptr; defer = defer->next) shift(pieces, defer->frame);
  for (Panic* panic = g.panics; panic != nullptr; panic = panic->next) {
    shift(pieces, panic->frame);
    shift(pieces, panic->defer_frame);
  }
  if (!waits_on_channels(g)) return;  // other sudogs have no pointers into the stack
  for (Sudog* sudog = g.waiting; sudog != nullptr; sudog = sudog->link) {
    shift(pieces, sudog->elem);
    shift(pieces, sudog->ok);
    if (!sudog->is_select) continue;
    // Relative to fp; a target off the stack stays where it is.
    auto* chosen = reinterpret_cast<Slot*>(reinterpret_cast<uintptr_t>(old_fp) +
                                           static_cast<uintptr_t>(sudog->chosen * 8));
    shift(pieces, chosen);
    sudog->chosen = (reinterpret_cast<intptr_t>(chosen) - reinterpret_cast<intptr_t>(g.fp)) / 8;
  }
}

Piece piece_of(const Slot* low, const Slot* end, const Slot* moved_to) {
  return {reinterpret_cast<uintptr_t>(low), reinterpret_cast<uintptr_t>(end),
          reinterpret_cast<uintptr_t>(moved_to)};
}

P& p_of(Scheduler& sched, G& g) {
  if (g.m != nullptr && g.status == GStatus::Running) return *g.m->p;
  M* m = current_m();
  return m != nullptr && m->scheduler == &sched ? *m->p : sched.host_p();
}

// The topmost segment alone, mapped before and after: the system moves the pages.
bool remap(Scheduler& sched, G& g, const Slot* used, uint64_t bytes) {
  StackSegment* old = g.segment;
  const Slot* old_low = old->low;
  StackSegment* moved = p_of(sched, g).stacks.resize_mapped(old, bytes);
  if (moved == nullptr) return false;
  g.segment = moved;
  if (moved->low != old_low) relocate(g, {piece_of(old_low, used, moved->low)});
  reset_guard(g);
  return true;
}

}  // namespace

bool stack_coalesce(Scheduler& sched, G& g, const Slot* used, uint64_t bytes) {
  StackPool& pool = p_of(sched, g).stacks;
  if (g.segment->prev == nullptr && segment_bytes(g.segment) >= kMappedStackBytes &&
      bytes >= kMappedStackBytes && bytes != segment_bytes(g.segment)) {
    return remap(sched, g, used, bytes);
  }
  StackSegment* fresh = pool.take(bytes);
  if (fresh == nullptr) return false;
  std::vector<StackSegment*> chain;  // newest first
  for (StackSegment* s = g.segment; s != nullptr; s = s->prev) chain.push_back(s);
  std::vector<Piece> pieces;
  Slot* to = fresh->low;
  for (size_t i = chain.size(); i-- > 0;) {
    const StackSegment* segment = chain[i];
    const Slot* end = i == 0 ? used : chain[i - 1]->caller_fp + chain[i - 1]->window;
    const auto slots = static_cast<size_t>(end - segment->low);
    GVM_DCHECK(to + slots <= fresh->high);
    std::memcpy(static_cast<void*>(to), segment->low, slots * sizeof(Slot));
    pieces.push_back(piece_of(segment->low, end, to));
    if (segment->prev != nullptr) {
      // No longer a segment's first frame: an ordinary return to the caller right below.
      to[kFrameReturnPc].cp = segment->return_pc;
      to[kFrameCallerDelta].u = segment->window;
    }
    to += slots;
  }
  relocate(g, pieces);
  g.segment = fresh;
  for (StackSegment* segment : chain) pool.give(segment);
  reset_guard(g);
  return true;
}

void stack_move(Scheduler& sched, G& g) {
  StackSegment* old = g.segment;
  if (old->prev != nullptr) {
    // The topmost alone moves; the pointers to its caller stay.
    StackSegment* fresh = p_of(sched, g).stacks.take(segment_bytes(old));
    if (fresh == nullptr) return;
    const Slot* used = std::min<const Slot*>(g.sp, old->high);
    std::memcpy(static_cast<void*>(fresh->low), old->low,
                static_cast<size_t>(used - old->low) * sizeof(Slot));
    fresh->prev = old->prev;
    fresh->caller_fp = old->caller_fp;
    fresh->return_pc = old->return_pc;
    fresh->window = old->window;
    fresh->result_slots = old->result_slots;
    relocate(g, {piece_of(old->low, used, fresh->low)});
    g.segment = fresh;
    std::memset(static_cast<void*>(old->low), 0xee,
                static_cast<size_t>(used - old->low) * sizeof(Slot));
    p_of(sched, g).stacks.give(old);
    reset_guard(g);
    return;
  }
  const Slot* used = std::min<const Slot*>(g.sp, old->high);
  const size_t bytes = segment_bytes(old);
  const auto old_slots = static_cast<size_t>(used - old->low);
  StackSegment* fresh = p_of(sched, g).stacks.take(bytes);
  if (fresh == nullptr) return;
  std::memcpy(static_cast<void*>(fresh->low), old->low, old_slots * sizeof(Slot));
  relocate(g, {piece_of(old->low, used, fresh->low)});
  g.segment = fresh;
  // A stale pointer into the old place is to be noticed.
  std::memset(static_cast<void*>(old->low), 0xee, old_slots * sizeof(Slot));
  p_of(sched, g).stacks.give(old);
  reset_guard(g);
}

void stack_shrink(Scheduler& sched, G& g) {
  const StackSegment* segment = g.segment;
  const size_t bytes = segment_bytes(segment);
  if (segment->prev != nullptr || bytes <= kFirstSegmentBytes) return;
  const auto used = static_cast<size_t>(reinterpret_cast<const char*>(g.sp) -
                                        reinterpret_cast<const char*>(segment));
  if (used >= bytes / 4) return;
  const size_t half = bytes > kMinLinkedBytes ? bytes / 2 : kFirstSegmentBytes;
  if (half == kFirstSegmentBytes) g.hot_splits = 0;
  stack_coalesce(sched, g, g.sp, half);
}

}  // namespace gvm::runtime
