// The 4-ary heap. Entries repeat the time, so that sifting reads no timer.
#include "runtime/sched/timer_heap.hpp"

#include "runtime/base/check.hpp"
#include "runtime/heap/heap.hpp"

namespace gvm::runtime {
namespace {
constexpr uint32_t kArity = 4;
}

void TimerHeap::place(uint32_t index, Entry entry) {
  entries_[index] = entry;
  entry.timer->index = index;
}

void TimerHeap::sift_up(uint32_t index, Entry entry) {
  while (index > 0) {
    const uint32_t parent = (index - 1) / kArity;
    if (entries_[parent].when <= entry.when) break;
    place(index, entries_[parent]);
    index = parent;
  }
  place(index, entry);
}

void TimerHeap::sift_down(uint32_t index, Entry entry) {
  const auto size = static_cast<uint32_t>(entries_.size());
  while (true) {
    const uint32_t first = index * kArity + 1;
    if (first >= size) break;
    const uint32_t end = first + kArity < size ? first + kArity : size;
    uint32_t least = first;
    for (uint32_t child = first + 1; child < end; ++child) {
      if (entries_[child].when < entries_[least].when) least = child;
    }
    if (entries_[least].when >= entry.when) break;
    place(index, entries_[least]);
    index = least;
  }
  place(index, entry);
}

void TimerHeap::insert(Timer* timer) {
  timer->heap = this;
  timer->queued = true;
  entries_.push_back({});
  sift_up(static_cast<uint32_t>(entries_.size() - 1), {timer->when, timer});
}

void TimerHeap::remove_at(uint32_t index) {
  entries_[index].timer->queued = false;
  const Entry last = entries_.back();
  entries_.pop_back();
  if (index == entries_.size()) return;
  if (index > 0 && last.when < entries_[(index - 1) / kArity].when) {
    sift_up(index, last);
  } else {
    sift_down(index, last);
  }
}

void TimerHeap::publish() {
  next_when_.store(entries_.empty() ? kNever : entries_[0].when, std::memory_order_relaxed);
}

bool TimerHeap::deactivate(Timer* timer) {
  GVM_DCHECK(timer->heap == nullptr || timer->heap == this);
  const bool active = timer->queued || (timer->firing && timer->kind == TimerKind::Channel);
  if (timer->queued) remove_at(timer->index);
  timer->firing = false;
  ++timer->seq;
  return active;
}

bool TimerHeap::start(Timer* timer, int64_t when, int64_t period) {
  const base::MutexLock hold(lock_);
  const bool active = deactivate(timer);
  timer->when = when;
  timer->period = period;
  insert(timer);
  publish();
  return active;
}

bool TimerHeap::stop(Timer* timer) {
  const base::MutexLock hold(lock_);
  const bool active = deactivate(timer);
  publish();
  return active;
}

bool TimerHeap::confirm(Timer* timer, uint32_t seq) {
  const base::MutexLock hold(lock_);
  if (timer->seq != seq) return false;
  timer->firing = false;
  return true;
}

// Takes a due timer off, or puts it to its next time.
void TimerHeap::take(Timer* timer, int64_t now, Due* due) {
  *due = {timer, timer->seq};
  timer->firing = true;
  if (timer->period > 0) {
    const int64_t missed = (now - timer->when) / timer->period;
    int64_t next = 0;
    if (__builtin_mul_overflow(timer->period, missed + 1, &next) ||
        __builtin_add_overflow(timer->when, next, &next)) {
      next = kNever - 1;
    }
    timer->when = next;
    sift_down(timer->index, {timer->when, timer});
  } else {
    remove_at(timer->index);
  }
  publish();
}

bool TimerHeap::take_due(int64_t now, Due* due) {
  if (entries_.empty() || entries_[0].when > now) return false;
  take(entries_[0].timer, now, due);
  return true;
}

uint32_t TimerHeap::run_due(Scheduler& sched, int64_t now) {
  uint32_t fired = 0;
  Due due;
  while (true) {
    {
      const base::MutexLock hold(lock_);
      if (!take_due(now, &due)) break;
    }
    due.timer->fire(sched, *due.timer, due.seq, now);
    ++fired;
  }
  return fired;
}

bool TimerHeap::run_if_due(Scheduler& sched, Timer* timer, int64_t now) {
  Due due;
  {
    const base::MutexLock hold(lock_);
    if (!timer->queued || timer->when > now) return false;
    take(timer, now, &due);
  }
  due.timer->fire(sched, *due.timer, due.seq, now);
  return true;
}

bool TimerHeap::any(bool (*counts)(const Timer& timer)) {
  const base::MutexLock hold(lock_);
  if (counts == nullptr) return !entries_.empty();
  for (const Entry& entry : entries_) {
    if (counts(*entry.timer)) return true;
  }
  return false;
}

size_t TimerHeap::size() {
  const base::MutexLock hold(lock_);
  return entries_.size();
}

void TimerHeap::mark(Marker& marker) {
  const base::MutexLock hold(lock_);
  for (const Entry& entry : entries_) {
    if (entry.timer->kind == TimerKind::Func) marker.mark(entry.timer);
  }
}

void TimerHeap::drop_unmarked(Heap& heap) {
  const base::MutexLock hold(lock_);
  size_t kept = 0;
  for (const Entry& entry : entries_) {
    if (entry.timer->kind == TimerKind::Channel && !heap.is_marked(entry.timer)) {
      entry.timer->queued = false;
      continue;
    }
    entries_[kept++] = entry;
  }
  if (kept == entries_.size()) return;
  entries_.resize(kept);
  for (uint32_t i = static_cast<uint32_t>(kept); i-- > 0;) sift_down(i, entries_[i]);
  publish();
}

}  // namespace gvm::runtime
