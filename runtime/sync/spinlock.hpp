// A one-word lock for sections of a few dozen instructions (channels, semaphore buckets): a fast
// path of one exchange, and small enough to stand in each channel. Takes part in the lock order of
// base::Mutex in debug builds.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/base/check.hpp"
#include "runtime/base/mutex.hpp"

namespace gvm::runtime {

class GVM_CAPABILITY("mutex") SpinLock {
 public:
  void lock(base::LockRank rank) GVM_ACQUIRE() {
    base::lock_rank_acquire(rank, this);
    if (GVM_UNLIKELY(word_.exchange(1, std::memory_order_acquire) != 0)) lock_slow();
  }
  void unlock(base::LockRank rank) GVM_RELEASE() {
    word_.store(0, std::memory_order_release);
    base::lock_rank_release(rank, this);
  }

 private:
  GVM_NOINLINE void lock_slow();

  std::atomic<uint32_t> word_{0};
};

}  // namespace gvm::runtime
