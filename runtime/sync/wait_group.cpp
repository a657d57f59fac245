// sync.WaitGroup: a counter and its waiters in one word.
#include "runtime/sched/panic.hpp"
#include "runtime/sync/mutex.hpp"
#include "runtime/sync/semaphore_impl.hpp"

namespace gvm::runtime {
namespace {

// Woken by the counter's fall to zero: Add has set the state to zero, and nobody may have used the
// group since.
Step waited(G& g) {
  Sudog* sudog = g.waiting;
  g.waiting = nullptr;
  auto* group =
      reinterpret_cast<WaitGroup*>(static_cast<char*>(sudog->address) - offsetof(WaitGroup, sema));
  release_sudog(*g.m->p, sudog);
  if (__atomic_load_n(&group->state, __ATOMIC_ACQUIRE) == 0) return Step::Next;
  return raise_string(g, "sync: WaitGroup is reused before previous Wait has returned");
}

}  // namespace

Step waitgroup_add(G& g, WaitGroup* group, int64_t delta) {
  uint64_t state =
      __atomic_add_fetch(&group->state, static_cast<uint64_t>(delta) << 32, __ATOMIC_ACQ_REL);
  const auto counter = static_cast<int32_t>(state >> 32);
  const auto waiters = static_cast<uint32_t>(state);
  if (counter < 0) return raise_string(g, "sync: negative WaitGroup counter");
  if (waiters == 0 || counter > 0) {
    if (waiters == 0 || delta <= 0 || counter != static_cast<int32_t>(delta)) return Step::Next;
    return raise_string(g, "sync: WaitGroup misuse: Add called concurrently with Wait");
  }
  // Zero, and goroutines wait: no Add may come now, and Wait does not queue at zero.
  if (!__atomic_compare_exchange_n(&group->state, &state, uint64_t{0}, false, __ATOMIC_ACQ_REL,
                                   __ATOMIC_RELAXED)) {
    return raise_string(g, "sync: WaitGroup misuse: Add called concurrently with Wait");
  }
  const WakeOrder order = waiters == 1 ? WakeOrder::Next : WakeOrder::Last;
  for (uint32_t i = 0; i < waiters; ++i) sem_give(g, &group->sema, order);
  return Step::Next;
}

Step waitgroup_wait(G& g, WaitGroup* group) {
  uint64_t state = __atomic_load_n(&group->state, __ATOMIC_ACQUIRE);
  while (true) {
    if (static_cast<int32_t>(state >> 32) == 0) return Step::Next;
    if (__atomic_compare_exchange_n(&group->state, &state, state + 1, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_ACQUIRE)) {
      break;
    }
  }
  P& p = *g.m->p;
  Sudog* sudog = acquire_sudog(p, &g);
  if (sudog == nullptr) return scheduler_of(g).fatal("out of memory");
  const Step step = sem_wait(g, sudog, &group->sema, false, WaitReason::WaitGroupWait, waited);
  if (step == Step::Next) release_sudog(p, sudog);
  return step;
}

}  // namespace gvm::runtime
