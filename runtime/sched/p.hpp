// P: a processor, the right to run gs code, with what its M uses without locks: run queue, timers,
// allocation cache and free lists. There are SchedOptions::procs of them; one M runs now and owns
// the first.
//
// The run queue is a ring of 256 with one producer (the owner) and, once there are several Ms,
// several consumers; `runnext` is the goroutine to run before those of the ring.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/sched/g.hpp"
#include "runtime/sched/stack_pool.hpp"
#include "runtime/sched/sudog.hpp"
#include "runtime/sched/timer_heap.hpp"

namespace gvm::runtime {

class AllocCache;
struct M;

struct alignas(64) P {
  static constexpr uint32_t kRing = 256;

  AllocCache* cache = nullptr;
  Scheduler* scheduler = nullptr;
  M* m = nullptr;
  G* runnext = nullptr;
  uint32_t until_check = 1;  // switches until next_g looks at the global queue and the timers
  uint32_t runnext_run = 0;  // how often in a row runnext was preferred to the ring
  bool shared = false;       // other Ms may steal from the ring
  uint32_t id = 0;
  Sudog* free_sudogs = nullptr;  // linked by `link`
  G* free_gs = nullptr;          // linked by `link`; with their first stacks
  Timer* free_timers = nullptr;  // of Sleep; linked by `arg`
  uint64_t random = 0;           // xorshift state
  uint64_t last_id = 0;  // of the goroutines made here, up to id_end; then another batch is taken
  uint64_t id_end = 0;
  // Goroutines made here minus those ended here; written by the owner, added up by anybody.
  std::atomic<int64_t> live{0};

  alignas(64) std::atomic<uint32_t> head{0};  // consumers: released by whoever takes
  std::atomic<uint32_t> tail{0};              // producer: released after the slot is written
  std::atomic<G*> ring[kRing];

  TimerHeap timers;
  StackPool stacks;

  uint32_t next_random() {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    return static_cast<uint32_t>(random >> 32);
  }

  // False when the ring is full.
  bool push(G* g) {
    const uint32_t end = tail.load(std::memory_order_relaxed);
    if (end - head.load(std::memory_order_acquire) >= kRing) return false;
    ring[end % kRing].store(g, std::memory_order_relaxed);
    tail.store(end + 1, std::memory_order_release);
    return true;
  }

  G* pop() {
    uint32_t begin = head.load(std::memory_order_acquire);
    while (begin != tail.load(std::memory_order_relaxed)) {
      G* g = ring[begin % kRing].load(std::memory_order_relaxed);
      if (!shared) {
        head.store(begin + 1, std::memory_order_relaxed);
        return g;
      }
      if (head.compare_exchange_weak(begin, begin + 1, std::memory_order_acq_rel)) return g;
    }
    return nullptr;
  }

  bool ring_empty() const {
    return head.load(std::memory_order_relaxed) == tail.load(std::memory_order_relaxed);
  }
};

// A Sudog with all fields unset but `g`; null when the system has no memory left.
Sudog* refill_sudogs(P& p);

inline Sudog* acquire_sudog(P& p, G* g) {
  Sudog* sudog = p.free_sudogs;
  if (sudog == nullptr) {
    sudog = refill_sudogs(p);
    if (sudog == nullptr) return nullptr;
  }
  p.free_sudogs = sudog->link;
  sudog->g = g;
  sudog->link = nullptr;
  return sudog;
}

inline void release_sudog(P& p, Sudog* sudog) {
  sudog->link = p.free_sudogs;
  p.free_sudogs = sudog;
}

// A zeroed Timer for Sleep; null when the system has no memory left.
Timer* acquire_timer(P& p);
void release_timer(P& p, Timer* timer);

}  // namespace gvm::runtime
