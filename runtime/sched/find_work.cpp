// Finding the next goroutine to run: the queues, the timers, the poller, and the wait for any of
// them.
#include <algorithm>

#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

// How many times in a row runnext is preferred, so that two goroutines that wake each other do not
// starve the ring.
constexpr uint32_t kMaxRunnextRun = 64;
// Every so many switches the global queue and the timers get a look even though the ring is not
// empty. Prime, so that it does not fall into step with a program's own pattern.
constexpr uint32_t kCheckEvery = 61;

}  // namespace

// ---- queues

void Scheduler::Impl::push_global(G* first, G* last, uint32_t count) {
  last->link = nullptr;
  bool poll_interrupt = false;
  {
    const base::MutexLock hold(lock);
    if (global_first == nullptr) {
      global_first = first;
    } else {
      global_last->link = first;
    }
    global_last = last;
    global_count.store(global_count.load(std::memory_order_relaxed) + count,
                       std::memory_order_relaxed);
    if (waiting) wake.notify_one();
    poll_interrupt = polling;
  }
  if (poll_interrupt) poller->interrupt();
}

// The ring is full: half of it goes to the global queue, and `g` behind.
void Scheduler::Impl::push_ring(P& p, G* g) {
  if (p.push(g)) return;
  G* first = nullptr;
  G* last = nullptr;
  uint32_t count = 0;
  while (count < P::kRing / 2) {
    G* moved = p.pop();
    if (moved == nullptr) break;
    moved->link = nullptr;
    if (first == nullptr) {
      first = moved;
    } else {
      last->link = moved;
    }
    last = moved;
    ++count;
  }
  if (first == nullptr) {
    first = g;
  } else {
    last->link = g;
  }
  push_global(first, g, count + 1);
}

// The first of the global queue; its share of the others goes into the ring, which has room when it
// is empty.
G* Scheduler::Impl::take_global(P& p) {
  if (global_count.load(std::memory_order_relaxed) == 0) return nullptr;
  const base::MutexLock hold(lock);
  G* g = global_first;
  if (g == nullptr) return nullptr;
  const uint32_t total = global_count.load(std::memory_order_relaxed);
  uint32_t batch = std::min(total / static_cast<uint32_t>(ps.size()) + 1, P::kRing / 2);
  if (!p.ring_empty()) batch = 1;
  G* next = g->link;
  uint32_t taken = 1;
  while (taken < batch && next != nullptr) {
    G* after = next->link;  // before another M can run `next` and queue it elsewhere
    if (!p.push(next)) break;
    next = after;
    ++taken;
  }
  global_first = next;
  if (next == nullptr) global_last = nullptr;
  global_count.store(total - taken, std::memory_order_relaxed);
  return g;
}

// ---- the loop

G* Scheduler::next_g(M& m) {
  Impl& impl = *impl_;
  P& p = *m.p;
  G* g = nullptr;
  if (GVM_UNLIKELY(impl.attention.load(std::memory_order_relaxed) != 0) &&
      !impl.serve_attention(m)) {
    m.current.store(nullptr, std::memory_order_relaxed);
    return nullptr;
  }
  if (GVM_UNLIKELY(--p.until_check == 0)) {
    p.until_check = kCheckEvery;
    if (p.timers.next_when() != TimerHeap::kNever) p.timers.run_due(*this, now_ns());
    g = impl.take_global(p);
  }
  if (GVM_LIKELY(g == nullptr)) {
    G* preferred = p.runnext;
    if (preferred != nullptr && ++p.runnext_run <= kMaxRunnextRun) {
      p.runnext = nullptr;
      g = preferred;
    } else {
      p.runnext_run = 0;
      g = p.pop();
      if (preferred != nullptr && g == nullptr) {
        p.runnext = nullptr;
        g = preferred;
      }
    }
  }
  if (GVM_UNLIKELY(g == nullptr)) {
    m.current.store(nullptr, std::memory_order_relaxed);
    g = impl.find_runnable(m);
    if (g == nullptr) return nullptr;
  }
  g->status = GStatus::Running;
  g->m = &m;
  m.current.store(g, std::memory_order_relaxed);
  m.switches.store(m.switches.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  if (GVM_UNLIKELY(impl.options.stress_schedule)) {
    // Not twice at the same check, which would never get past it.
    if (!g->stressed) impl.poison(g, kPreemptStress);
    g->stressed = 0;
  }
  return g;
}

G* Scheduler::Impl::find_runnable(M& m) {
  P& p = *m.p;
  while (true) {
    if (attention.load(std::memory_order_relaxed) != 0 && !serve_attention(m)) return nullptr;
    if (G* g = p.runnext; g != nullptr) {
      p.runnext = nullptr;
      return g;
    }
    if (G* g = p.pop(); g != nullptr) return g;
    if (G* g = take_global(p); g != nullptr) return g;
    if (p.timers.next_when() != TimerHeap::kNever && p.timers.run_due(self, self.now_ns()) != 0) {
      continue;
    }
    if (poller != nullptr && poller->has_waiters()) {
      G* list = poller->poll(0);
      if (list != nullptr) {
        while (list != nullptr) {
          G* next = list->link;
          ready_last(*this, p, list);
          list = next;
        }
        continue;
      }
    }
    if (!idle_wait(m)) {
      request_stop(StopReason::Deadlock, 2);
      return nullptr;
    }
  }
}

bool Scheduler::Impl::idle_wait(M& m) {
  P& p = *m.p;
  const bool outside = external_waits.load(std::memory_order_acquire) != 0;
  const bool polls = poller != nullptr && poller->has_waiters();
  const int64_t when = p.timers.next_when();
  const bool timers = when != TimerHeap::kNever && p.timers.any(timer_may_wake);
  if (options.virtual_time && timers && !outside && !polls) {
    if (when > virtual_now.load(std::memory_order_relaxed)) {
      virtual_now.store(when, std::memory_order_relaxed);
    }
    return true;
  }
  int64_t timeout = -1;
  if (when != TimerHeap::kNever) {
    timeout = std::max<int64_t>(when - self.now_ns(), 0);
    // The condition variable's clock arithmetic must not overflow; waking once an hour is harmless.
    timeout = std::min<int64_t>(timeout, 3600 * 1000000000LL);
  }
  bool timed_out = false;
  {
    const base::MutexLock hold(lock);
    if (global_first != nullptr || stopping) return true;
    if (attention.load(std::memory_order_relaxed) != 0) return true;
    if (!outside && !polls && !timers) return false;
    m.idle.store(true, std::memory_order_relaxed);
    if (polls) {
      polling = true;
    } else {
      waiting = true;
      if (timeout < 0) {
        wake.wait(lock);
      } else {
        timed_out = !wake.wait_for(lock, std::chrono::nanoseconds(timeout));
      }
      waiting = false;
    }
  }
  G* list = nullptr;
  if (polls) {
    list = poller->poll(timeout);
    const base::MutexLock hold(lock);
    polling = false;
  } else if (options.virtual_time && timed_out) {
    virtual_now.store(std::max(when, self.now_ns()), std::memory_order_relaxed);
  }
  while (list != nullptr) {
    G* next = list->link;
    ready_last(*this, p, list);
    list = next;
  }
  m.idle.store(false, std::memory_order_seq_cst);
  leave_idle();
  return true;
}

bool Scheduler::Impl::serve_attention(M& m) {
  const uint32_t bits = attention.fetch_and(kAttendStop, std::memory_order_acquire);
  if ((bits & kAttendInterrupt) != 0) {
    request_stop(StopReason::Interrupted, 2);
    return false;
  }
  if ((bits & kAttendStop) != 0) return false;
  if ((bits & kAttendCollect) != 0) collect_by_time();
  if ((bits & kAttendFinalizers) != 0 && run_finalizers) run_finalizers();
  if ((bits & kAttendTimers) != 0) m.p->timers.run_due(self, self.now_ns());
  return true;
}

// Two minutes have passed: collects, unless that has happened by itself or is switched off.
void Scheduler::Impl::collect_by_time() {
  const int percent = heap.set_gc_percent(100);
  heap.set_gc_percent(percent);
  if (percent >= 0 && heap.stats().collections == collections_seen) heap.collect();
  collections_seen = heap.stats().collections;
}

}  // namespace gvm::runtime
