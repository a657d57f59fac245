// Channel operations with one channel: send, receive, close and their non-blocking forms.
#include "runtime/sync/channel.hpp"

#include "runtime/sched/panic.hpp"
#include "runtime/sync/channel_impl.hpp"
#include "runtime/sync/timer.hpp"

namespace gvm::runtime {
namespace {

// The heap cannot give more, and sizes computed below cannot overflow.
constexpr uint64_t kMaxChannelBytes = uint64_t{1} << 47;

bool same_in_memory(const Type* type) {
  if (type->size != 8) return false;
  switch (type->kind) {
    case Kind::Bool:
    case Kind::Int8:
    case Kind::Int16:
    case Kind::Int32:
    case Kind::Uint8:
    case Kind::Uint16:
    case Kind::Uint32:
    case Kind::Float32: return false;
    default: return true;
  }
}

GVM_NOINLINE Step park_for_ever(G& g, WaitReason why) {
  park_g(g, why);
  return Step::Switch;
}

// Queues g and parks it. The channel is locked on entry, unlocked on return; g is not ours any more
// then.
Step wait_on(G& g, P& p, Channel* channel, SudogQueue& queue, Slot* elem, Slot* ok,
             WaitReason why) {
  Sudog* sudog = acquire_sudog(p, &g);
  if (GVM_UNLIKELY(sudog == nullptr)) {
    unlock_channel(channel);
    return scheduler_of(g).fatal("out of memory");
  }
  sudog->channel = channel;
  sudog->elem = elem;
  sudog->ok = ok;
  sudog->is_select = 0;
  enqueue(queue, sudog);
  g.waiting = sudog;
  park_g(g, why);
  unlock_channel(channel);
  return Step::Switch;
}

GVM_NOINLINE Step send_on_closed(G& g) { return raise_plain_error(g, "send on closed channel"); }

}  // namespace

Step raise_send_on_closed(G& g) {
  if (Sudog* sudog = g.waiting; sudog != nullptr) {
    g.waiting = nullptr;
    release_sudog(*g.m->p, sudog);
  }
  return send_on_closed(g);
}

bool chan_size_ok(const Type* chan_type, int64_t size) {
  if (size < 0) return false;
  const uint64_t elem_size = chan_type->elem->size;
  return elem_size == 0 ||
         static_cast<uint64_t>(size) <= (kMaxChannelBytes - sizeof(Channel)) / elem_size;
}

Channel* chan_make(AllocCache& cache, const Type* chan_type, int64_t size) {
  const Type* elem = chan_type->elem;
  GVM_DCHECK(chan_size_ok(chan_type, size) && elem->size < kMaxChannelElem);
  const uint64_t bytes = sizeof(Channel) + static_cast<uint64_t>(size) * elem->size;
  // The header's pointers lead out of the heap, but for a timer's channel, whose values have
  // pointers anyway.
  void* memory = elem->has_pointers() && size > 0 ? cache.allocate_words((bytes + 7) / 8)
                                                  : cache.allocate_bytes(bytes);
  if (memory == nullptr) return nullptr;
  auto* channel = static_cast<Channel*>(memory);
  channel->word_sized = same_in_memory(elem) ? 1 : 0;
  channel->elem_slots = static_cast<uint16_t>(elem->slots());
  channel->capacity = static_cast<uint64_t>(size);
  channel->elem_size = elem->size;
  channel->elem = elem;
  return channel;
}

Step chan_send(G& g, Channel* channel, const Slot* value) {
  if (GVM_UNLIKELY(channel == nullptr)) return park_for_ever(g, WaitReason::ChanSendNil);
  P& p = *g.m->p;
  lock_channel(channel);
  G* wake = nullptr;
  switch (try_send_locked(p, channel, value, &wake)) {
    case Attempt::Done:
      unlock_channel(channel);
      if (wake != nullptr) ready_next(p.scheduler->impl(), p, wake);
      return Step::Next;
    case Attempt::Closed: unlock_channel(channel); return send_on_closed(g);
    case Attempt::WouldBlock: break;
  }
  return wait_on(g, p, channel, channel->senders, const_cast<Slot*>(value), nullptr,
                 WaitReason::ChanSend);
}

Step chan_recv(G& g, Channel* channel, Slot* dest, Slot* ok) {
  if (GVM_UNLIKELY(channel == nullptr)) return park_for_ever(g, WaitReason::ChanReceiveNil);
  P& p = *g.m->p;
  if (GVM_UNLIKELY(channel->timer != nullptr)) timer_poll(*p.scheduler, channel->timer);
  lock_channel(channel);
  G* wake = nullptr;
  if (try_receive_locked(p, channel, dest, ok, &wake) != Attempt::WouldBlock) {
    unlock_channel(channel);
    if (wake != nullptr) ready_next(p.scheduler->impl(), p, wake);
    return Step::Next;
  }
  return wait_on(g, p, channel, channel->receivers, dest, ok, WaitReason::ChanReceive);
}

Step chan_try_send(G& g, Channel* channel, const Slot* value, Slot* done) {
  done->u = 0;
  if (channel == nullptr) return Step::Next;
  P& p = *g.m->p;
  lock_channel(channel);
  G* wake = nullptr;
  const Attempt attempt = try_send_locked(p, channel, value, &wake);
  unlock_channel(channel);
  if (attempt == Attempt::Closed) return send_on_closed(g);
  if (wake != nullptr) ready_next(p.scheduler->impl(), p, wake);
  done->u = attempt == Attempt::Done ? 1 : 0;
  return Step::Next;
}

Step chan_try_recv(G& g, Channel* channel, Slot* dest, Slot* ok, Slot* done) {
  done->u = 0;
  if (channel == nullptr) return Step::Next;
  P& p = *g.m->p;
  if (channel->timer != nullptr) timer_poll(*p.scheduler, channel->timer);
  lock_channel(channel);
  G* wake = nullptr;
  const Attempt attempt = try_receive_locked(p, channel, dest, ok, &wake);
  unlock_channel(channel);
  if (wake != nullptr) ready_next(p.scheduler->impl(), p, wake);
  done->u = attempt == Attempt::WouldBlock ? 0 : 1;
  return Step::Next;
}

Step chan_close(G& g, Channel* channel) {
  if (channel == nullptr) return raise_plain_error(g, "close of nil channel");
  P& p = *g.m->p;
  lock_channel(channel);
  if (channel->closed) {
    unlock_channel(channel);
    return raise_plain_error(g, "close of closed channel");
  }
  channel->closed = true;
  G* first = nullptr;
  G* last = nullptr;
  const auto collect = [&](G* woken) {
    woken->link = nullptr;
    (first == nullptr ? first : last->link) = woken;
    last = woken;
  };
  while (Sudog* receiver = dequeue(channel->receivers)) {
    if (receiver->elem != nullptr) clear_value(channel, receiver->elem);
    if (receiver->ok != nullptr) receiver->ok->u = 0;
    collect(finish_partner(p, receiver));
  }
  while (Sudog* sender = dequeue(channel->senders)) {
    if (sender->is_select) {
      sender->flag = 0;  // select.cpp raises the panic
    } else {
      sender->g->on_resume = raise_send_on_closed;
    }
    collect(sender->g);
  }
  unlock_channel(channel);
  Scheduler::Impl& impl = p.scheduler->impl();
  while (first != nullptr) {
    G* next = first->link;
    ready_last(impl, p, first);
    first = next;
  }
  return Step::Next;
}

int64_t chan_len(Channel* channel) {
  if (channel == nullptr || channel->timer != nullptr) return 0;
  lock_channel(channel);
  const auto count = static_cast<int64_t>(channel->count);
  unlock_channel(channel);
  return count;
}

int64_t chan_cap(Channel* channel) {
  if (channel == nullptr || channel->timer != nullptr) return 0;
  return static_cast<int64_t>(channel->capacity);
}

}  // namespace gvm::runtime
