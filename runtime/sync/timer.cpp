// Sleep, timer channels and AfterFunc on the timer heaps of the Ps.
#include "runtime/sync/timer.hpp"

#include "runtime/sync/channel_impl.hpp"

namespace gvm::runtime {
namespace {

constexpr uint32_t kMaxTimeSlots = 8;  // a time.Time has 3

void wake_sleeper(Scheduler& sched, Timer& timer, uint32_t, int64_t) {
  auto* g = static_cast<G*>(timer.arg);
  release_timer(*current_m()->p, &timer);
  sched.ready(g, false);
}

void send_time(Scheduler& sched, Timer& timer, uint32_t seq, int64_t now) {
  auto* channel = static_cast<Channel*>(timer.arg);
  G* wake = nullptr;
  lock_channel(channel);
  if (timer.heap->confirm(&timer, seq)) {
    Slot value[kMaxTimeSlots] = {};
    timer.make_value(timer.context, now, value);
    try_send_locked(*current_m()->p, channel, value,
                    &wake);  // dropped when the last was not received yet
  }
  unlock_channel(channel);
  if (wake != nullptr) sched.ready(wake, false);
}

void start_func(Scheduler& sched, Timer& timer, uint32_t, int64_t) {
  Scheduler::Impl& impl = sched.impl();
  if (impl.spawn_closure == nullptr ||
      impl.spawn_closure(impl.vm, static_cast<Closure*>(timer.arg)) == nullptr) {
    sched.fatal("cannot start the goroutine of a time.AfterFunc");
  }
}

Timer* new_timer(G& g) {
  return static_cast<Timer*>(alloc_cache(g).allocate_words((sizeof(Timer) + 7) / 8));
}

// Locks a channel timer's channel.
class ChannelOf {
 public:
  explicit ChannelOf(Timer* timer) GVM_NO_THREAD_SAFETY_ANALYSIS : channel_(timer_channel(timer)) {
    if (channel_ != nullptr) lock_channel(channel_);
  }
  ~ChannelOf() GVM_NO_THREAD_SAFETY_ANALYSIS {
    if (channel_ != nullptr) unlock_channel(channel_);
  }
  ChannelOf(const ChannelOf&) = delete;

  // Takes out a value that nobody has received.
  bool drain() {
    if (channel_ == nullptr || channel_->count == 0) return false;
    buffer_take(channel_, nullptr);
    --channel_->count;
    return true;
  }

 private:
  Channel* channel_;
};

}  // namespace

int64_t timer_when(int64_t now, int64_t duration) {
  if (duration <= 0) return now;
  return duration > TimerHeap::kNever - 1 - now ? TimerHeap::kNever - 1 : now + duration;
}

Step sleep(G& g, int64_t duration) {
  if (duration <= 0) return Step::Next;
  Scheduler& sched = scheduler_of(g);
  P& p = *g.m->p;
  Timer* timer = acquire_timer(p);
  if (timer == nullptr) return sched.fatal("out of memory");
  timer->fire = wake_sleeper;
  timer->arg = &g;
  timer->kind = TimerKind::Sleep;
  park_g(g, WaitReason::Sleep);
  p.timers.start(timer, timer_when(sched.now_ns(), duration), 0);
  return Step::Switch;
}

Timer* timer_new_channel(G& g, const Type* chan_type, TimeValueFn make_value, void* context) {
  GVM_CHECK(chan_type->elem->slots() <= kMaxTimeSlots && chan_type->elem->has_pointers());
  Channel* channel = chan_make(alloc_cache(g), chan_type, 1);
  if (channel == nullptr) return nullptr;
  Timer* timer = new_timer(g);
  if (timer == nullptr) return nullptr;
  timer->kind = TimerKind::Channel;
  timer->fire = send_time;
  timer->make_value = make_value;
  timer->context = context;
  timer->arg = channel;
  store_ptr(reinterpret_cast<void**>(&channel->timer), timer);
  return timer;
}

Timer* timer_new_func(G& g, Closure* callee) {
  Timer* timer = new_timer(g);
  if (timer == nullptr) return nullptr;
  timer->kind = TimerKind::Func;
  timer->fire = start_func;
  timer->arg = callee;
  return timer;
}

Channel* timer_channel(Timer* timer) {
  return timer->kind == TimerKind::Channel ? static_cast<Channel*>(timer->arg) : nullptr;
}

bool timer_reset(G& g, Timer* timer, int64_t when, int64_t period) {
  TimerHeap& heap = timer->heap != nullptr ? *timer->heap : g.m->p->timers;
  bool active = false;
  {
    ChannelOf channel(timer);
    active = heap.start(timer, when, period);
    if (channel.drain()) active = true;
  }
  scheduler_of(g).impl().ensure_sysmon();  // it may come due while a goroutine computes
  return active;
}

bool timer_stop(G&, Timer* timer) {
  if (timer->heap == nullptr) return false;
  ChannelOf channel(timer);
  const bool active = timer->heap->stop(timer);
  return channel.drain() || active;
}

void timer_poll(Scheduler& sched, Timer* timer) {
  if (timer->heap == nullptr || timer->heap->next_when() == TimerHeap::kNever) return;
  timer->heap->run_if_due(sched, timer, sched.now_ns());
}

bool timer_may_wake(const Timer& timer) {
  if (timer.kind != TimerKind::Channel) return true;
  return static_cast<const Channel*>(timer.arg)->receivers.first != nullptr;
}

}  // namespace gvm::runtime
