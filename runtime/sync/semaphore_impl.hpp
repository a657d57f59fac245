// What semaphore.cpp offers to mutex.cpp: waiting with a continuation.
#pragma once

#include "runtime/sched/scheduler_impl.hpp"
#include "runtime/sync/semaphore.hpp"

namespace gvm::runtime {

// As sem_acquire with the caller's Sudog. When a permit was free: Next, and the Sudog is still the
// caller's. Else g is parked, and `resume` (g.on_resume) finds the Sudog in g.waiting, its `since`
// untouched, and must release it.
Step sem_wait(G& g, Sudog* sudog, uint32_t* address, bool lifo, WaitReason reason,
              Step (*resume)(G&));

// Where the woken goroutine is queued.
enum class WakeOrder : uint8_t {
  Next,     // it runs when this one parks
  Last,     // behind the others: for many in a row
  Handoff,  // it runs now, and this one behind the others: returns Switch
};
Step sem_give(G& g, uint32_t* address, WakeOrder order);

}  // namespace gvm::runtime
