// What a collection needs of the scheduler: the world stopped, and every place outside the heap
// where pointers stand.
//
// With one M the caller is all of the world. Several Ms: stop_the_world poisons every running G
// (kPreemptGc) and waits until each M but the caller's stands in handle_poison or is idle.
#include <pthread.h>
#include <setjmp.h>

#include "runtime/base/check.hpp"
#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

// The highest address of the calling thread's stack.
const void* thread_stack_base() {
  pthread_attr_t attributes;
  void* low = nullptr;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
  pthread_attr_getstack(&attributes, &low, &size);
  pthread_attr_destroy(&attributes);
  return static_cast<const char*>(low) + size;
}

// Goroutines whose memory is asked for ahead of the scan: parked ones are cold, and their number
// may be a million.
constexpr size_t kAhead = 16;

void prefetch_g(const G& g) {
  const char* segment = reinterpret_cast<const char*>(g.segment);
  __builtin_prefetch(segment);
  __builtin_prefetch(segment + 64);
  __builtin_prefetch(segment + 128);
  if (g.waiting != nullptr) __builtin_prefetch(g.waiting);
}

void scan_g(Marker& marker, G& g) {
  const Slot* top = g.sp;
  for (const StackSegment* segment = g.segment; segment != nullptr; segment = segment->prev) {
    marker.scan_conservative(segment->low, top);
    // Behind the place of the callee's frame nothing of the caller is alive.
    if (segment->prev != nullptr) top = segment->caller_fp + segment->window;
  }
  if (g.defers != nullptr) marker.mark(g.defers);
  if (g.panics != nullptr) marker.mark(g.panics);
  // A semaphore's sudogs are linked to those of other goroutines.
  for (const Sudog* sudog = g.waiting; sudog != nullptr && sudog->g == &g; sudog = sudog->link) {
    if (sudog->address != nullptr) marker.mark(sudog->address);
  }
}

// Registers that calls preserve may hold pointers of our callers: stored, they are part of the
// stack.
GVM_NOINLINE void scan_native_stack(Marker& marker, M* m) {
  jmp_buf registers;
#if defined(__x86_64__)
  void* preserved[6];
  asm volatile(
      "movq %%rbx, 0(%0)\n\t"
      "movq %%rbp, 8(%0)\n\t"
      "movq %%r12, 16(%0)\n\t"
      "movq %%r13, 24(%0)\n\t"
      "movq %%r14, 32(%0)\n\t"
      "movq %%r15, 40(%0)"
      :
      : "r"(preserved)
      : "memory");
  marker.scan_conservative(preserved, preserved + 6);
#endif
  setjmp(registers);  // other machines
  const void* base = m != nullptr ? m->stack_base : nullptr;
  if (base == nullptr) {
    base = thread_stack_base();
    if (m != nullptr) m->stack_base = base;
  }
  const auto here = reinterpret_cast<uintptr_t>(&registers) & ~uintptr_t{7};
  if (base != nullptr) marker.scan_conservative(reinterpret_cast<const void*>(here), base);
}

}  // namespace

void Scheduler::Impl::stop_the_world() {}

void Scheduler::Impl::start_the_world() {}

void Scheduler::Impl::walk_roots(Marker& marker) {
  to_shrink.clear();
  G* ahead[kAhead];
  size_t count = 0;
  const auto scan_ahead = [&] {
    for (size_t i = 0; i < count; ++i) {
      G& g = *ahead[i];
      scan_g(marker, g);
      // The running G's stack stays: its interpreter holds addresses.
      const bool may_move = g.status != GStatus::Running && g.native_depth == 0;
      if (may_move && segment_bytes(g.segment) > kFirstSegmentBytes) to_shrink.push_back(&g);
    }
    count = 0;
  };
  each_g([&](G& g) {
    prefetch_g(g);
    ahead[count++] = &g;
    if (count == kAhead) scan_ahead();
  });
  scan_ahead();
  for (const auto& p : ps) p->timers.mark(marker);
  for (const auto& walk : roots) walk(marker);
  M* m = current_m();
  scan_native_stack(marker, runs_here(m) ? m : nullptr);
}

void Scheduler::Impl::after_mark(Heap& marked) {
  for (const auto& p : ps) p->timers.drop_unmarked(marked);
  for (G* g : to_shrink) stack_shrink(self, *g);
  to_shrink.clear();
  if (marked.has_finalizable()) attention.fetch_or(kAttendFinalizers, std::memory_order_relaxed);
}

}  // namespace gvm::runtime
