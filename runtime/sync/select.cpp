// Select: lock all channels in address order, look at the cases in random order, else wait on all.
#include "runtime/sync/select.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "runtime/sched/panic.hpp"
#include "runtime/sync/channel_impl.hpp"
#include "runtime/sync/timer.hpp"

namespace gvm::runtime {
namespace {

// More cases than this need memory for their orders.
constexpr uint32_t kInlineCases = 16;

// The cases with a channel, in two orders.
class Orders {
 public:
  Orders(P& p, const SelectCase* cases, uint32_t n) : cases_(cases) {
    if (n > kInlineCases) {
      more_.resize(size_t{n} * 2);
      poll = more_.data();
      lock = poll + n;
    }
    for (uint32_t i = 0; i < n; ++i) {
      if (cases[i].ch == nullptr) continue;
      // A shuffle that grows: each new one swaps with any of those before or itself.
      const auto at = static_cast<uint32_t>((uint64_t{p.next_random()} * (count + 1)) >> 32);
      poll[count] = poll[at];
      poll[at] = static_cast<uint16_t>(i);
      ++count;
    }
    std::copy(poll, poll + count, lock);
    const auto by_address = [cases](uint16_t a, uint16_t b) { return cases[a].ch < cases[b].ch; };
    if (count <= kInlineCases) {
      for (uint32_t i = 1; i < count; ++i) {
        const uint16_t moved = lock[i];
        uint32_t at = i;
        for (; at > 0 && by_address(moved, lock[at - 1]); --at) lock[at] = lock[at - 1];
        lock[at] = moved;
      }
    } else {
      std::sort(lock, lock + count, by_address);
    }
  }

  void lock_all() const {
    Channel* last = nullptr;
    for (uint32_t i = 0; i < count; ++i) {
      Channel* channel = cases_[lock[i]].ch;
      if (channel != last) lock_channel(channel);
      last = channel;
    }
  }
  void unlock_all() const {
    Channel* last = nullptr;
    for (uint32_t i = 0; i < count; ++i) {
      Channel* channel = cases_[lock[i]].ch;
      if (channel == last) continue;
      // Once the last is unlocked, whoever wakes us runs on: the list is ours, the G is not.
      unlock_channel(channel);
      last = channel;
    }
  }

  uint32_t count = 0;
  uint16_t* poll = inline_;
  uint16_t* lock = inline_ + kInlineCases;

 private:
  const SelectCase* cases_;
  uint16_t inline_[2 * kInlineCases];
  std::vector<uint16_t> more_;
};

// g.on_resume after the wait: takes the other Sudogs out of their queues and says which case it
// was.
Step select_resume(G& g) {
  auto* fired = static_cast<Sudog*>(g.wake_param);
  g.wake_param = nullptr;
  const uint32_t index = static_cast<uint32_t>(fired->case_index);
  Slot* chosen = g.fp + fired->chosen;
  // Only a send that met close() leaves the flag clear: receivers get the zero value, which counts
  // as done.
  const bool closed = !fired->flag;
  P& p = *g.m->p;
  Sudog* sudog = g.waiting;
  g.waiting = nullptr;
  while (sudog != nullptr) {
    Sudog* next = sudog->link;
    if (sudog != fired) {
      Channel* channel = sudog->channel;
      lock_channel(channel);
      remove(sudog->is_send ? channel->senders : channel->receivers, sudog);
      unlock_channel(channel);
    }
    release_sudog(p, sudog);
    sudog = next;
  }
  if (closed) return raise_plain_error(g, "send on closed channel");
  chosen->i = index;
  return Step::Next;
}

// All channels are locked. Queues g with each; false: no memory, nothing is queued.
bool enqueue_all(G& g, P& p, const SelectCase* cases, const Orders& orders, Slot* chosen) {
  Sudog* list = nullptr;
  for (uint32_t i = orders.count; i-- > 0;) {
    Sudog* sudog = acquire_sudog(p, &g);
    if (sudog == nullptr) {
      while (list != nullptr) {
        Sudog* next = list->link;
        release_sudog(p, list);
        list = next;
      }
      return false;
    }
    const uint16_t index = orders.lock[i];
    const SelectCase& one = cases[index];
    sudog->channel = one.ch;
    sudog->elem = one.value;
    sudog->ok = one.send ? nullptr : one.ok;
    sudog->case_index = index;
    sudog->is_select = 1;
    sudog->is_send = one.send ? 1 : 0;
    sudog->flag = 0;
    sudog->chosen = (reinterpret_cast<intptr_t>(chosen) - reinterpret_cast<intptr_t>(g.fp)) / 8;
    sudog->link = list;
    list = sudog;
  }
  g.waiting = list;
  for (Sudog* sudog = list; sudog != nullptr; sudog = sudog->link) {
    Channel* channel = sudog->channel;
    enqueue(sudog->is_send ? channel->senders : channel->receivers, sudog);
  }
  return true;
}

}  // namespace

Step select_go(G& g, const SelectCase* cases, uint32_t n, bool has_default, Slot* chosen) {
  P& p = *g.m->p;
  Scheduler::Impl& impl = p.scheduler->impl();
  for (uint32_t i = 0; i < n; ++i) {
    Channel* channel = cases[i].ch;
    if (channel != nullptr && GVM_UNLIKELY(channel->timer != nullptr)) {
      timer_poll(*p.scheduler, channel->timer);
    }
  }
  const Orders orders(p, cases, n);
  orders.lock_all();
  for (uint32_t i = 0; i < orders.count; ++i) {
    const uint16_t index = orders.poll[i];
    const SelectCase& one = cases[index];
    G* wake = nullptr;
    const Attempt attempt = one.send ? try_send_locked(p, one.ch, one.value, &wake)
                                     : try_receive_locked(p, one.ch, one.value, one.ok, &wake);
    if (attempt == Attempt::WouldBlock) continue;
    orders.unlock_all();
    if (one.send && attempt == Attempt::Closed) {
      return raise_plain_error(g, "send on closed channel");
    }
    if (wake != nullptr) ready_next(impl, p, wake);
    chosen->i = index;
    return Step::Next;
  }
  if (has_default) {
    orders.unlock_all();
    chosen->i = -1;
    return Step::Next;
  }
  if (orders.count == 0) {
    park_g(g, n == 0 ? WaitReason::SelectNoCases : WaitReason::Select);
    return Step::Switch;
  }
  if (!enqueue_all(g, p, cases, orders, chosen)) {
    orders.unlock_all();
    return scheduler_of(g).fatal("out of memory");
  }
  g.wake_param = nullptr;
  g.on_resume = select_resume;
  park_g(g, WaitReason::Select);
  orders.unlock_all();
  return Step::Switch;
}

}  // namespace gvm::runtime
