// Timers of one P: a 4-ary heap ordered by time, run by the scheduler between goroutines and when
// idle. What they do when due (wake a sleeper, send a time, start a goroutine) is sync/timer.
// Threading: a Timer's fields are guarded by the lock of the heap that holds it; `fire` runs
// without it.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "runtime/base/mutex.hpp"

namespace gvm::runtime {

class Heap;
class Marker;
class Scheduler;
class TimerHeap;

enum class TimerKind : uint8_t {
  Sleep,    // a goroutine's own; memory of the P
  Func,     // AfterFunc: kept alive by the heap
  Channel,  // kept alive by its channel alone: a ticker that nobody can receive from goes away
};

// Plain data, to stand in a heap object whose words are scanned conservatively. All zero is a
// stopped timer.
struct Timer {
  int64_t when;    // monotonic nanoseconds
  int64_t period;  // 0: once
  // Called when due, without locks. `seq` is the value at the time it was taken off: a Stop or
  // Reset since then has changed timer.seq, and the firing is void.
  void (*fire)(Scheduler& sched, Timer& timer, uint32_t seq, int64_t now);
  void* arg;        // Sleep: the G; Func: the Closure; Channel: the Channel
  void* context;    // for whoever makes the value to send
  TimerHeap* heap;  // its home, from the first start on
  uint32_t index;   // its place there while queued
  uint32_t seq;     // counts starts and stops
  void (*make_value)(void* context, int64_t now, void* value);
  TimerKind kind;
  bool queued;
  bool firing;  // taken off, `fire` not done yet (only channels care)
};

class TimerHeap {
 public:
  static constexpr int64_t kNever = INT64_MAX;

  // Queues a timer whose home this is or becomes, or moves it to its new time. Returns whether it
  // was active: queued, or a channel's value not sent yet. Firings under way become void
  // (channels).
  bool start(Timer* timer, int64_t when, int64_t period) GVM_EXCLUDES(lock_);
  bool stop(Timer* timer) GVM_EXCLUDES(lock_);
  // For `fire` of a channel's timer, under the channel's lock: is the firing still wanted?
  bool confirm(Timer* timer, uint32_t seq) GVM_EXCLUDES(lock_);
  // Fires everything due at `now`; returns how many.
  uint32_t run_due(Scheduler& sched, int64_t now) GVM_EXCLUDES(lock_);
  // Fires this one if it is due (a receiver does not wait for the scheduler to look).
  bool run_if_due(Scheduler& sched, Timer* timer, int64_t now) GVM_EXCLUDES(lock_);

  // The earliest time, kNever if none; may be read by any thread.
  int64_t next_when() const { return next_when_.load(std::memory_order_relaxed); }
  // Is there a timer whose firing may wake somebody?
  bool any(bool (*counts)(const Timer& timer)) GVM_EXCLUDES(lock_);

  size_t size() GVM_EXCLUDES(lock_);
  void mark(Marker& marker);       // those that are roots; world stopped
  void drop_unmarked(Heap& heap);  // channels' timers that nothing reached; world stopped

 private:
  struct Entry {
    int64_t when;
    Timer* timer;
  };
  struct Due {
    Timer* timer;
    uint32_t seq;
  };
  bool take_due(int64_t now, Due* due) GVM_REQUIRES(lock_);
  void take(Timer* timer, int64_t now, Due* due) GVM_REQUIRES(lock_);
  void insert(Timer* timer) GVM_REQUIRES(lock_);
  bool deactivate(Timer* timer) GVM_REQUIRES(lock_);
  void remove_at(uint32_t index) GVM_REQUIRES(lock_);
  void place(uint32_t index, Entry entry) GVM_REQUIRES(lock_);
  void sift_up(uint32_t index, Entry entry) GVM_REQUIRES(lock_);
  void sift_down(uint32_t index, Entry entry) GVM_REQUIRES(lock_);
  void publish() GVM_REQUIRES(lock_);

  base::Mutex lock_{base::LockRank::Timers};
  std::vector<Entry> entries_ GVM_GUARDED_BY(lock_);
  std::atomic<int64_t> next_when_{kNever};  // a hint for the scheduler; the lock orders the rest
};

}  // namespace gvm::runtime
