// The per-thread list of held ranks behind base::Mutex, and its condition variable.
#include "runtime/base/mutex.hpp"

#include <cstddef>

namespace gvm::base {

#ifndef GVM_NO_DCHECKS
namespace {

// A thread holds few locks, but select holds one for each of its channels: past the table's end
// they are counted and not checked.
constexpr size_t kMaxHeld = 64;

struct Held {
  LockRank rank;
  const void* lock;
};

struct HeldLocks {
  Held entries[kMaxHeld];
  size_t count = 0;
  size_t uncounted = 0;
};

thread_local HeldLocks held_locks;

void remember(LockRank rank, const void* lock) {
  HeldLocks& held = held_locks;
  if (held.count == kMaxHeld) {
    ++held.uncounted;
    return;
  }
  held.entries[held.count++] = {rank, lock};
}

}  // namespace

void lock_rank_acquire(LockRank rank, const void* lock) {
  const HeldLocks& held = held_locks;
  for (size_t i = 0; i < held.count; ++i) {
    const Held& entry = held.entries[i];
    GVM_CHECK(entry.lock != lock, "lock taken twice by one thread");
    GVM_CHECK(entry.rank < rank || (entry.rank == rank && entry.lock < lock),
              "locks taken out of order");
  }
  remember(rank, lock);
}

void lock_rank_release(LockRank, const void* lock) {
  HeldLocks& held = held_locks;
  for (size_t i = held.count; i-- > 0;) {
    if (held.entries[i].lock != lock) continue;
    for (size_t j = i + 1; j < held.count; ++j) held.entries[j - 1] = held.entries[j];
    --held.count;
    return;
  }
  GVM_CHECK(held.uncounted > 0, "lock released that this thread does not hold");
  --held.uncounted;
}

void lock_rank_assert_held(const void* lock) {
  const HeldLocks& held = held_locks;
  for (size_t i = 0; i < held.count; ++i) {
    if (held.entries[i].lock == lock) return;
  }
  GVM_CHECK(held.uncounted > 0, "lock not held by this thread");
}
#endif

bool Mutex::try_lock() {
  if (!mutex_.try_lock()) return false;
#ifndef GVM_NO_DCHECKS
  remember(rank_, this);
#endif
  return true;
}

void CondVar::wait(Mutex& mutex) {
  std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
  condition_.wait(lock);
  lock.release();  // the caller's MutexLock goes on owning it
}

bool CondVar::wait_for(Mutex& mutex, std::chrono::nanoseconds timeout) {
  std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
  const std::cv_status status = condition_.wait_for(lock, timeout);
  lock.release();
  return status == std::cv_status::no_timeout;
}

}  // namespace gvm::base
