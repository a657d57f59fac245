// What the scheduler asks of a network poller: wait for the time being, hand over the goroutines
// that may go on.
#pragma once

#include <cstdint>

#include "runtime/sched/g.hpp"

namespace gvm::runtime {

class Poller {
 public:
  virtual ~Poller() = default;
  // Goroutines that may go on, linked through G::link, their status still Waiting. Waits up to
  // `timeout_ns` (0: only looks, negative: without end) or until interrupt().
  virtual G* poll(int64_t timeout_ns) = 0;
  // Ends a poll() in another thread, or the next one.
  virtual void interrupt() = 0;
  // Does any goroutine wait for a descriptor? Then the program is not deadlocked.
  virtual bool has_waiters() const = 0;
};

}  // namespace gvm::runtime
