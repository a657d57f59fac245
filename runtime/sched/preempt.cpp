// Preemption: poisoned stack guards, what a G does when it meets one, and the sysmon thread that
// asks for it.
//
// A guard is poisoned after the reasons are set in g.preempt, and reset before they are taken; so
// whoever comes late leaves at worst a poisoned guard without a reason, which costs one look.
// Sysmon starts when there is a second goroutine or a timer (one alone need not yield to anybody),
// wakes every 10 ms while goroutines run, and sleeps while they do not.
#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

constexpr int64_t kTickNs =
    10 * 1000000;  // a goroutine runs this long to twice this long before it yields
constexpr int64_t kStressTickNs = 100 * 1000;
constexpr int64_t kCollectEveryNs =
    120 * 1000000000LL;  // as Go: a collection at least every two minutes

Slot* poison_value() { return reinterpret_cast<Slot*>(kPoisonGuard); }

}  // namespace

void Scheduler::Impl::poison(G* g, uint8_t reasons) {
  g->preempt.fetch_or(reasons, std::memory_order_seq_cst);
  g->stackguard.store(poison_value(), std::memory_order_seq_cst);
}

void reset_guard(G& g) {
  g.stackguard.store(g.segment->high, std::memory_order_seq_cst);
  if (g.preempt.load(std::memory_order_seq_cst) != 0) {
    g.stackguard.store(poison_value(), std::memory_order_relaxed);
  }
}

void Scheduler::Impl::attend(uint32_t bits) {
  attention.fetch_or(bits, std::memory_order_release);
  if (G* g = m0.current.load(std::memory_order_relaxed); g != nullptr) poison(g, kPreemptInterrupt);
}

Step Scheduler::handle_poison(G& g) {
  Impl& impl = *impl_;
  g.stackguard.store(g.segment->high, std::memory_order_seq_cst);
  const uint8_t why = g.preempt.exchange(0, std::memory_order_seq_cst);
  M& m = *g.m;
  P& p = *m.p;
  if (impl.attention.load(std::memory_order_relaxed) != 0 && !impl.serve_attention(m)) {
    return Step::Stop;
  }
  if ((why & kPreemptStress) != 0) {
    yield(g);
    g.stressed = 1;  // next_g lets it past this check
    return Step::Switch;
  }
  if ((why & kPreemptYield) == 0) return Step::Next;
  if (p.timers.next_when() != TimerHeap::kNever) p.timers.run_due(*this, now_ns());
  if (impl.poller != nullptr && impl.poller->has_waiters()) {
    for (G* list = impl.poller->poll(0); list != nullptr;) {
      G* next = list->link;
      ready_last(impl, p, list);
      list = next;
    }
  }
  const bool others = p.runnext != nullptr || !p.ring_empty() ||
                      impl.global_count.load(std::memory_order_relaxed) != 0;
  if (!others) return Step::Next;
  p.until_check = 1;  // its turn was long: the global queue gets its look now
  yield(g);
  return Step::Switch;
}

void Scheduler::interrupt() {
  impl_->attend(kAttendInterrupt);
  // Wakes an M that sleeps. One that switches goroutines just now is met by sysmon's next tick.
  {
    const base::MutexLock hold(impl_->lock);
    if (impl_->waiting) impl_->wake.notify_one();
  }
  if (impl_->poller != nullptr) impl_->poller->interrupt();
  impl_->ensure_sysmon();
}

void Scheduler::Impl::ensure_sysmon() {
  if (sysmon_started.load(std::memory_order_acquire)) return;
  const base::MutexLock hold(sysmon_lock);
  if (sysmon_started.load(std::memory_order_relaxed)) return;
  sysmon_started.store(true, std::memory_order_release);
  // With virtual time a run is to be repeatable, so nothing depends on the clock.
  if (options.virtual_time && !options.stress_schedule) return;
  sysmon = std::thread([this] { sysmon_main(); });
}

void Scheduler::Impl::stop_sysmon() {
  {
    const base::MutexLock hold(sysmon_lock);
    sysmon_quit = true;
    sysmon_wake.notify_one();
  }
  if (sysmon.joinable()) sysmon.join();
}

void Scheduler::Impl::leave_idle() {
  if (!sysmon_asleep.load(std::memory_order_seq_cst)) return;
  const base::MutexLock hold(sysmon_lock);
  sysmon_wake.notify_one();
}

void Scheduler::Impl::sysmon_main() {
  const int64_t tick = options.stress_schedule ? kStressTickNs : kTickNs;
  uint32_t last_switches = 0;
  int64_t last_collect = self.now_ns();
  while (true) {
    {
      const base::MutexLock hold(sysmon_lock);
      if (!sysmon_quit) {
        if (m0.idle.load(std::memory_order_relaxed)) {
          // Looked at again after saying so: leave_idle() either sees the one or has changed the
          // other.
          sysmon_asleep.store(true, std::memory_order_seq_cst);
          if (m0.idle.load(std::memory_order_seq_cst)) sysmon_wake.wait(sysmon_lock);
          sysmon_asleep.store(false, std::memory_order_relaxed);
        } else {
          sysmon_wake.wait_for(sysmon_lock, std::chrono::nanoseconds(tick));
        }
      }
      if (sysmon_quit) return;
    }
    G* g = m0.current.load(std::memory_order_relaxed);
    const uint32_t switches = m0.switches.load(std::memory_order_relaxed);
    if (g == nullptr) continue;
    if (options.stress_schedule) poison(g, kPreemptYield);
    if (switches == last_switches) poison(g, kPreemptYield);
    last_switches = switches;
    const int64_t now = self.now_ns();
    uint32_t wanted = attention.load(std::memory_order_relaxed);
    if (ps[0]->timers.next_when() <= now) wanted |= kAttendTimers;
    if (now - last_collect > kCollectEveryNs) {
      last_collect = now;
      wanted |= kAttendCollect;
    }
    if (wanted != 0) attend(wanted);
  }
}

}  // namespace gvm::runtime
