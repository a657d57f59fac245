// What timers do for gs code: Sleep, the channels of time.Timer and time.Ticker, AfterFunc.
//
// A timer's channel behaves as unbuffered (Go 1.23): len and cap are 0, and after a Stop or Reset
// no value of before is ever received. Inside it does keep one value, which Stop and Reset take out
// again; a receiver first fires a timer that is due. A channel timer that is reachable through
// nothing is collected though it runs.
//
// Threading: Timer fields under the lock of their TimerHeap, taken inside the channel's lock where
// both are held.
#pragma once

#include <cstdint>

#include "runtime/heap/type.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/timer_heap.hpp"
#include "runtime/sync/channel.hpp"

namespace gvm::runtime {

// now + d without overflow; at once for d <= 0.
int64_t timer_when(int64_t now, int64_t duration);

Step sleep(G& g, int64_t duration);

// Writes the value to send (a time.Time, as slots) for monotonic time `now`. Must not allocate.
using TimeValueFn = void (*)(void* context, int64_t now, void* slots);

// Stopped timers; heap objects whose Timer stands at the start; null: out of memory. `context` is
// kept reachable.
Timer* timer_new_channel(G& g, const Type* chan_type, TimeValueFn make_value, void* context);
Timer* timer_new_func(G& g,
                      Closure* callee);  // a func(); run through Scheduler::set_closure_spawner
Channel* timer_channel(Timer* timer);

// Start is Reset on a stopped timer. Both return whether the timer was active: for channels that
// includes a value that was sent and not yet received. `period` 0: once.
bool timer_reset(G& g, Timer* timer, int64_t when, int64_t period);
bool timer_stop(G& g, Timer* timer);

// Before looking at a timer's channel.
void timer_poll(Scheduler& sched, Timer* timer);
// For Scheduler::set_timer_filter: a channel's timer that nobody waits for wakes nobody.
bool timer_may_wake(const Timer& timer);

}  // namespace gvm::runtime
