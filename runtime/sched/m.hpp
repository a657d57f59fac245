// M: an OS thread that runs goroutines.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/sched/g.hpp"
#include "runtime/sched/p.hpp"

namespace gvm::runtime {

struct M {
  P* p = nullptr;
  Scheduler* scheduler = nullptr;
  // Read by sysmon, which may find it a moment out of date: a poisoned guard is harmless on any G.
  std::atomic<G*> current{nullptr};
  std::atomic<uint32_t> switches{0};  // for sysmon: unchanged for 10 ms means preempt
  std::atomic<bool> idle{false};
  const void* stack_base = nullptr;  // of the thread; found at the first collection
};

// The M of the calling thread; null outside run().
M* current_m();

}  // namespace gvm::runtime
