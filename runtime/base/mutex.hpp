// Mutexes with ranks, and Clang's thread-safety annotations.
//
// Every lock has a LockRank. A thread may take a lock only if its rank is higher than that of each
// lock it holds already; two of the same rank only in ascending order of address (select does that
// with channels). So there is no cycle, hence no deadlock. Builds with GVM_DCHECK on keep the held
// ranks per thread and stop at the first violation; release builds have a bare std::mutex.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "runtime/base/check.hpp"

#if defined(__clang__)
#define GVM_THREAD_ANNOTATION(x) __attribute__((x))
#else
#define GVM_THREAD_ANNOTATION(x)
#endif
#define GVM_CAPABILITY(name) GVM_THREAD_ANNOTATION(capability(name))
#define GVM_SCOPED_CAPABILITY GVM_THREAD_ANNOTATION(scoped_lockable)
#define GVM_GUARDED_BY(lock) GVM_THREAD_ANNOTATION(guarded_by(lock))
#define GVM_REQUIRES(...) GVM_THREAD_ANNOTATION(requires_capability(__VA_ARGS__))
#define GVM_EXCLUDES(...) GVM_THREAD_ANNOTATION(locks_excluded(__VA_ARGS__))
#define GVM_ACQUIRE(...) GVM_THREAD_ANNOTATION(acquire_capability(__VA_ARGS__))
#define GVM_RELEASE(...) GVM_THREAD_ANNOTATION(release_capability(__VA_ARGS__))
#define GVM_TRY_ACQUIRE(...) GVM_THREAD_ANNOTATION(try_acquire_capability(__VA_ARGS__))
#define GVM_NO_THREAD_SAFETY_ANALYSIS GVM_THREAD_ANNOTATION(no_thread_safety_analysis)

namespace gvm::base {

// From the outermost to the innermost. A new lock gets its row where it belongs in the order.
enum class LockRank : uint8_t {
  Vm,          // loading packages, host API
  Types,       // the table of canonical types
  World,       // stopping the world, starting a collection
  Channel,     // a channel, in address order for select
  Semaphore,   // a bucket of the semaphore table
  Timers,      // a P's timer heap
  Poller,      // descriptors waiting for the network
  Scheduler,   // the global run queue, idle Ps and Ms
  Processor,   // what one P shares with thieves
  AllGs,       // the list of all goroutines
  StackPool,   // segments and stacks out of use
  Finalizers,  // the finalizer queue
  Central,     // a size class's list of spans
  Pages,       // the heap's page allocator
  Trace,       // output of GVMDEBUG; taken anywhere, takes nothing
};

#ifdef GVM_NO_DCHECKS
inline void lock_rank_acquire(LockRank, const void*) {}
inline void lock_rank_release(LockRank, const void*) {}
inline void lock_rank_assert_held(const void*) {}
#else
// For locks that are no Mutex (spinlocks) to take part in the order. Call acquire before locking.
void lock_rank_acquire(LockRank rank, const void* lock);
void lock_rank_release(LockRank rank, const void* lock);
void lock_rank_assert_held(const void* lock);
#endif

class GVM_CAPABILITY("mutex") Mutex {
 public:
  explicit Mutex(LockRank rank) : rank_(rank) {}
  Mutex(const Mutex&) = delete;
  Mutex& operator=(const Mutex&) = delete;

  void lock() GVM_ACQUIRE() {
    lock_rank_acquire(rank_, this);
    mutex_.lock();
  }
  void unlock() GVM_RELEASE() {
    mutex_.unlock();
    lock_rank_release(rank_, this);
  }
  // May be tried out of order, since it does not wait.
  bool try_lock() GVM_TRY_ACQUIRE(true);

  // A check for readers and debug builds: this thread holds the lock.
  void assert_held() const GVM_THREAD_ANNOTATION(assert_capability(this)) {
    lock_rank_assert_held(this);
  }

 private:
  friend class CondVar;

  std::mutex mutex_;
  [[maybe_unused]] LockRank rank_;
};

// Holds a Mutex for a scope.
class GVM_SCOPED_CAPABILITY MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) GVM_ACQUIRE(mutex) : mutex_(mutex) { mutex_.lock(); }
  ~MutexLock() GVM_RELEASE() { mutex_.unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

// A condition variable for a Mutex that the caller holds. Wake-ups may be spurious: wait in a loop.
class CondVar {
 public:
  void wait(Mutex& mutex) GVM_REQUIRES(mutex);
  // False when the time has passed without a notification.
  bool wait_for(Mutex& mutex, std::chrono::nanoseconds timeout) GVM_REQUIRES(mutex);
  void notify_one() { condition_.notify_one(); }
  void notify_all() { condition_.notify_all(); }

 private:
  std::condition_variable condition_;
};

}  // namespace gvm::base
