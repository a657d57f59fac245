// What channel.cpp, select.cpp and timer.cpp share: the queues and one side's step on a locked
// channel.
#pragma once

#include <cstring>

#include "runtime/sched/scheduler_impl.hpp"
#include "runtime/sync/channel.hpp"

namespace gvm::runtime {

inline void lock_channel(Channel* channel) GVM_NO_THREAD_SAFETY_ANALYSIS {
  channel->lock.lock(base::LockRank::Channel);
}
inline void unlock_channel(Channel* channel) GVM_NO_THREAD_SAFETY_ANALYSIS {
  channel->lock.unlock(base::LockRank::Channel);
}

inline void enqueue(SudogQueue& queue, Sudog* sudog) {
  sudog->next = nullptr;
  sudog->prev = queue.last;
  if (queue.last == nullptr) {
    queue.first = sudog;
  } else {
    queue.last->next = sudog;
  }
  queue.last = sudog;
}

// Nothing happens when it is no longer queued.
inline void remove(SudogQueue& queue, Sudog* sudog) {
  Sudog* prev = sudog->prev;
  Sudog* next = sudog->next;
  if (prev == nullptr && next == nullptr && queue.first != sudog) return;
  (prev == nullptr ? queue.first : prev->next) = next;
  (next == nullptr ? queue.last : next->prev) = prev;
  sudog->next = nullptr;
  sudog->prev = nullptr;
}

// A select waits on several channels whose locks different threads may hold: who sets wake_param
// first has it.
inline bool claim_select(Sudog* sudog) {
  void* nobody = nullptr;
  return __atomic_compare_exchange_n(&sudog->g->wake_param, &nobody, static_cast<void*>(sudog),
                                     false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}

inline Sudog* dequeue(SudogQueue& queue) {
  while (true) {
    Sudog* sudog = queue.first;
    if (sudog == nullptr) return nullptr;
    Sudog* next = sudog->next;
    queue.first = next;
    if (next == nullptr) {
      queue.last = nullptr;
    } else {
      next->prev = nullptr;
      sudog->next = nullptr;
    }
    if (GVM_LIKELY(!sudog->is_select)) return sudog;
    if (claim_select(sudog)) return sudog;
  }
}

inline void copy_value(const Channel* channel, Slot* to, const Slot* from) {
  if (GVM_LIKELY(channel->word_sized)) {
    *to = *from;
    return;
  }
  for (uint32_t i = 0; i < channel->elem_slots; ++i) to[i] = from[i];
}

inline void clear_value(const Channel* channel, Slot* to) {
  for (uint32_t i = 0; i < channel->elem_slots; ++i) to[i].u = 0;
}

inline void buffer_put(Channel* channel, const Slot* value) {
  char* at = channel->buffer() + channel->send_index * channel->elem_size;
  if (GVM_LIKELY(channel->word_sized)) {
    *reinterpret_cast<Slot*>(at) = *value;
  } else if (channel->elem_slots != 0) {
    store_slots(channel->elem, at, value);
  }
  if (++channel->send_index == channel->capacity) channel->send_index = 0;
}

// `to` may be null. What stood in the buffer is cleared, so that it keeps nothing alive.
inline void buffer_take(Channel* channel, Slot* to) {
  char* at = channel->buffer() + channel->receive_index * channel->elem_size;
  if (GVM_LIKELY(channel->word_sized)) {
    if (to != nullptr) *to = *reinterpret_cast<Slot*>(at);
    reinterpret_cast<Slot*>(at)->u = 0;
  } else if (channel->elem_slots != 0) {
    if (to != nullptr) load_slots(channel->elem, to, at);
    std::memset(at, 0, channel->elem_size);
  }
  if (++channel->receive_index == channel->capacity) channel->receive_index = 0;
}

// What came of one side's attempt. `wake`: the partner, to be made runnable once the channel is
// unlocked.
enum class Attempt : uint8_t { Done, Closed, WouldBlock };

// Takes a partner's Sudog off its goroutine, unless a select must still look at it.
inline G* finish_partner(P& p, Sudog* sudog) {
  G* g = sudog->g;
  if (GVM_LIKELY(!sudog->is_select)) {
    g->waiting = nullptr;
    release_sudog(p, sudog);
  } else {
    sudog->flag = 1;
  }
  return g;
}

inline Attempt try_send_locked(P& p, Channel* channel, const Slot* value, G** wake) {
  if (GVM_UNLIKELY(channel->closed)) return Attempt::Closed;
  if (channel->receivers.first != nullptr) {
    if (Sudog* receiver = dequeue(channel->receivers); receiver != nullptr) {
      if (receiver->elem != nullptr) copy_value(channel, receiver->elem, value);
      if (receiver->ok != nullptr) receiver->ok->u = 1;
      *wake = finish_partner(p, receiver);
      return Attempt::Done;
    }
  }
  if (channel->count < channel->capacity) {
    buffer_put(channel, value);
    ++channel->count;
    return Attempt::Done;
  }
  return Attempt::WouldBlock;
}

// Closed: the channel is closed and empty; *dest and *ok are written for Done and Closed.
inline Attempt try_receive_locked(P& p, Channel* channel, Slot* dest, Slot* ok, G** wake) {
  Attempt attempt = Attempt::Done;
  if (channel->senders.first != nullptr) {
    if (Sudog* sender = dequeue(channel->senders); sender != nullptr) {
      if (channel->capacity == 0) {
        if (dest != nullptr) copy_value(channel, dest, sender->elem);
      } else {  // full: the oldest value goes out, the sender's comes in
        buffer_take(channel, dest);
        buffer_put(channel, sender->elem);
      }
      *wake = finish_partner(p, sender);
      if (ok != nullptr) ok->u = 1;
      return Attempt::Done;
    }
  }
  if (channel->count > 0) {
    buffer_take(channel, dest);
    --channel->count;
  } else if (channel->closed) {
    if (dest != nullptr) clear_value(channel, dest);
    attempt = Attempt::Closed;
  } else {
    return Attempt::WouldBlock;
  }
  if (ok != nullptr) ok->u = attempt == Attempt::Done ? 1 : 0;
  return attempt;
}

// g.on_resume of a goroutine whose send met close(). Frees its Sudog.
Step raise_send_on_closed(G& g);

}  // namespace gvm::runtime
