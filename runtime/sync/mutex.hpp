// sync.Mutex, RWMutex, WaitGroup as natives. The gs structs have these layouts; all zero is the
// unlocked, unused value.
//
// Mutex has two modes, as Go's: normally a waiter that is woken competes with newcomers (who
// already run, and mostly win: good throughput); one that has waited for over a millisecond
// switches the mutex to starvation mode, in which Unlock hands it to the first waiter and newcomers
// queue at the end, until a waiter finds that it waited for less.
#pragma once

#include <cstdint>

#include "runtime/sched/g.hpp"

namespace gvm::runtime {

struct Mutex {
  int32_t state;  // bit 0 locked, bit 1 a waiter is awake, bit 2 starving; above: number of waiters
  uint32_t sema;
};
static_assert(sizeof(Mutex) == 8);

Step mutex_lock(G& g, Mutex* mutex);
bool mutex_try_lock(Mutex* mutex);
Step mutex_unlock(G& g, Mutex* mutex);  // unlocked: fatal error, Step::Stop

struct RWMutex {
  Mutex writer;  // held by the writer, or by one waiting for readers to leave
  uint32_t writer_sema;
  uint32_t reader_sema;
  int32_t reader_count;  // readers; minus kMaxReaders while a writer holds or waits
  int32_t reader_wait;   // readers that the waiting writer waits for
};
static_assert(sizeof(RWMutex) == 24);

Step rwmutex_rlock(G& g, RWMutex* mutex);
bool rwmutex_try_rlock(RWMutex* mutex);
Step rwmutex_runlock(G& g, RWMutex* mutex);
Step rwmutex_lock(G& g, RWMutex* mutex);
bool rwmutex_try_lock(G& g, RWMutex* mutex);
Step rwmutex_unlock(G& g, RWMutex* mutex);

struct WaitGroup {
  uint64_t state;  // counter in the high half, waiters in the low
  uint32_t sema;
  uint32_t unused;
};
static_assert(sizeof(WaitGroup) == 16);

Step waitgroup_add(G& g, WaitGroup* group, int64_t delta);  // panics: negative counter, misuse
Step waitgroup_wait(G& g, WaitGroup* group);

}  // namespace gvm::runtime
