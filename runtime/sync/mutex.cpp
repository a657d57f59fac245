// sync.Mutex and sync.RWMutex. With one M nobody can release while we spin, so there is no
// spinning.
#include "runtime/sync/mutex.hpp"

#include "runtime/sync/semaphore_impl.hpp"

namespace gvm::runtime {
namespace {

constexpr int32_t kLocked = 1;
constexpr int32_t kWoken = 2;  // a waiter is awake and competes: Unlock need not wake another
constexpr int32_t kStarving = 4;
constexpr int32_t kWaiter = 8;  // one waiter
constexpr int64_t kStarvingAfterNs = 1000000;
constexpr int32_t kMaxReaders = 1 << 30;

int32_t add(int32_t* word, int32_t delta) {  // returns the new value
  return __atomic_add_fetch(word, delta, __ATOMIC_ACQ_REL);
}

bool exchange_if(int32_t* word, int32_t* expected, int32_t value) {
  return __atomic_compare_exchange_n(word, expected, value, false, __ATOMIC_ACQ_REL,
                                     __ATOMIC_RELAXED);
}

// Locking with a continuation: `then` runs once the mutex is held, at once or after the waits.
template <Step (*then)(G& g, Mutex* mutex)>
struct Locker {
  static Step lock(G& g, Mutex* mutex) {
    int32_t state = 0;
    if (GVM_LIKELY(exchange_if(&mutex->state, &state, kLocked))) return then(g, mutex);
    return compete(g, mutex, nullptr);
  }

  // A waiter (with its Sudog) or newcomer (without) tries to get hold of the mutex, or waits.
  static Step compete(G& g, Mutex* mutex, Sudog* sudog) {
    Scheduler& sched = scheduler_of(g);
    while (true) {
      const bool waited = sudog != nullptr;
      int32_t state = __atomic_load_n(&mutex->state, __ATOMIC_RELAXED);
      int32_t wanted = state;
      const bool free = (state & (kLocked | kStarving)) == 0;
      if ((state & kStarving) == 0) wanted |= kLocked;
      if (!free) wanted += kWaiter;
      if (waited) {
        if ((state & kLocked) != 0 && is_starving(sched, sudog)) wanted |= kStarving;
        wanted &= ~kWoken;  // whether we get it or sleep again
      }
      if (!exchange_if(&mutex->state, &state, wanted)) continue;
      if (free) {
        if (waited) release_sudog(*g.m->p, sudog);
        return then(g, mutex);
      }
      if (!waited) {
        sudog = acquire_sudog(*g.m->p, &g);
        if (sudog == nullptr) return sched.fatal("out of memory");
        sudog->since = sched.now_ns();
      }
      // One that has waited before goes to the front.
      const Step step = sem_wait(g, sudog, &mutex->sema, waited, WaitReason::MutexLock, resume);
      if (step != Step::Next) return step;
      if (handed_over(sched, mutex, sudog)) {
        release_sudog(*g.m->p, sudog);
        return then(g, mutex);
      }
    }
  }

  static Step resume(G& g) {
    Sudog* sudog = g.waiting;
    g.waiting = nullptr;
    auto* mutex =
        reinterpret_cast<Mutex*>(static_cast<char*>(sudog->address) - offsetof(Mutex, sema));
    if (handed_over(scheduler_of(g), mutex, sudog)) {
      release_sudog(*g.m->p, sudog);
      return then(g, mutex);
    }
    return compete(g, mutex, sudog);
  }

  static bool is_starving(Scheduler& sched, const Sudog* sudog) {
    return sched.now_ns() - sudog->since > kStarvingAfterNs;
  }

  // In starvation mode Unlock leaves the mutex to the waiter it woke, unlocked but taken: the
  // waiter completes that, and ends the mode if it is the last or did not wait for long.
  static bool handed_over(Scheduler& sched, Mutex* mutex, const Sudog* sudog) {
    const int32_t state = __atomic_load_n(&mutex->state, __ATOMIC_RELAXED);
    if ((state & kStarving) == 0) return false;
    int32_t delta = kLocked - kWaiter;
    if (state / kWaiter == 1 || !is_starving(sched, sudog)) delta -= kStarving;
    add(&mutex->state, delta);
    return true;
  }
};

Step locked(G&, Mutex*) { return Step::Next; }

// The writer's mutex is held: new readers are turned away, and those inside waited for.
Step wait_for_readers(G& g, Mutex* writer) {
  auto* mutex = reinterpret_cast<RWMutex*>(writer);  // its first member
  const int32_t readers = add(&mutex->reader_count, -kMaxReaders) + kMaxReaders;
  if (readers == 0 || add(&mutex->reader_wait, readers) == 0) return Step::Next;
  return sem_acquire(g, &mutex->writer_sema, false, WaitReason::RWMutexLock);
}

// `starved`: how a waiter of a starving mutex is woken.
Step unlock(G& g, Mutex* mutex, WakeOrder starved) {
  int32_t state = add(&mutex->state, -kLocked);
  if (GVM_LIKELY(state == 0)) return Step::Next;
  if (((state + kLocked) & kLocked) == 0) {
    return scheduler_of(g).fatal("sync: unlock of unlocked mutex");
  }
  if ((state & kStarving) != 0) return sem_give(g, &mutex->sema, starved);
  while (true) {
    // Nobody waits, or somebody else sees to it.
    if (state / kWaiter == 0 || (state & (kLocked | kWoken | kStarving)) != 0) return Step::Next;
    if (exchange_if(&mutex->state, &state, (state - kWaiter) | kWoken)) {
      return sem_give(g, &mutex->sema, WakeOrder::Next);
    }
  }
}

}  // namespace

Step mutex_lock(G& g, Mutex* mutex) { return Locker<locked>::lock(g, mutex); }

bool mutex_try_lock(Mutex* mutex) {
  int32_t state = __atomic_load_n(&mutex->state, __ATOMIC_RELAXED);
  if ((state & (kLocked | kStarving)) != 0) return false;
  return exchange_if(&mutex->state, &state, state | kLocked);
}

Step mutex_unlock(G& g, Mutex* mutex) { return unlock(g, mutex, WakeOrder::Handoff); }

Step rwmutex_rlock(G& g, RWMutex* mutex) {
  if (GVM_LIKELY(add(&mutex->reader_count, 1) >= 0)) return Step::Next;
  return sem_acquire(g, &mutex->reader_sema, false, WaitReason::RWMutexRLock);
}

bool rwmutex_try_rlock(RWMutex* mutex) {
  int32_t readers = __atomic_load_n(&mutex->reader_count, __ATOMIC_RELAXED);
  while (readers >= 0) {
    if (exchange_if(&mutex->reader_count, &readers, readers + 1)) return true;
  }
  return false;
}

Step rwmutex_runlock(G& g, RWMutex* mutex) {
  const int32_t readers = add(&mutex->reader_count, -1);
  if (GVM_LIKELY(readers >= 0)) return Step::Next;
  if (readers + 1 == 0 || readers + 1 == -kMaxReaders) {
    return scheduler_of(g).fatal("sync: RUnlock of unlocked RWMutex");
  }
  // A writer waits: the last reader lets it in.
  if (add(&mutex->reader_wait, -1) != 0) return Step::Next;
  return sem_give(g, &mutex->writer_sema, WakeOrder::Next);
}

Step rwmutex_lock(G& g, RWMutex* mutex) {
  return Locker<wait_for_readers>::lock(g, &mutex->writer);
}

bool rwmutex_try_lock(G& g, RWMutex* mutex) {
  int32_t unlocked = 0;
  if (!exchange_if(&mutex->writer.state, &unlocked, kLocked)) return false;
  int32_t readers = 0;
  if (exchange_if(&mutex->reader_count, &readers, -kMaxReaders)) return true;
  unlock(g, &mutex->writer, WakeOrder::Next);  // readers are inside
  return false;
}

Step rwmutex_unlock(G& g, RWMutex* mutex) {
  const int32_t readers = add(&mutex->reader_count, kMaxReaders);
  if (readers >= kMaxReaders) {
    return scheduler_of(g).fatal("sync: Unlock of unlocked RWMutex");
  }
  for (int32_t i = 0; i < readers; ++i) sem_give(g, &mutex->reader_sema, WakeOrder::Last);
  return mutex_unlock(g, &mutex->writer);
}

}  // namespace gvm::runtime
