// The table of waiters by address. A bucket chains the first waiter of each address (next, prev);
// the other waiters of an address hang behind it (link), the first knows the last (tail).
// Notification lists use their address's bucket lock.
#include "runtime/sync/semaphore.hpp"

#include "runtime/sync/semaphore_impl.hpp"
#include "runtime/sync/spinlock.hpp"

namespace gvm::runtime {
namespace {

struct Bucket {
  SpinLock lock;
  Sudog* first = nullptr;
};

struct SemaphoreTable final : Scheduler::Impl::Extension {
  static constexpr uint32_t kBuckets = 512;
  Bucket buckets[kBuckets];
};

class BucketLock {
 public:
  explicit BucketLock(Bucket& bucket) GVM_NO_THREAD_SAFETY_ANALYSIS : bucket_(bucket) {
    bucket.lock.lock(base::LockRank::Semaphore);
  }
  ~BucketLock() GVM_NO_THREAD_SAFETY_ANALYSIS { bucket_.lock.unlock(base::LockRank::Semaphore); }
  BucketLock(const BucketLock&) = delete;

 private:
  Bucket& bucket_;
};

Bucket& bucket_of(Scheduler::Impl& impl, const void* address) {
  auto* table = static_cast<SemaphoreTable*>(impl.semaphores.load(std::memory_order_acquire));
  if (GVM_UNLIKELY(table == nullptr)) {
    const base::MutexLock hold(impl.lock);
    if (impl.semaphore_table == nullptr) {
      impl.semaphore_table = std::make_unique<SemaphoreTable>();
      impl.semaphores.store(impl.semaphore_table.get(), std::memory_order_release);
    }
    table = static_cast<SemaphoreTable*>(impl.semaphore_table.get());
  }
  const uint64_t hash = reinterpret_cast<uintptr_t>(address) * 0x9e3779b97f4a7c15u;
  return table->buckets[hash >> (64 - 9)];
}

Sudog* find(const Bucket& bucket, const void* address) {
  Sudog* head = bucket.first;
  while (head != nullptr && head->address != address) head = head->next;
  return head;
}

// `sudog` takes the place of `head` in the bucket's chain.
void replace_head(Bucket& bucket, Sudog* head, Sudog* sudog) {
  sudog->next = head->next;
  sudog->prev = head->prev;
  if (sudog->next != nullptr) sudog->next->prev = sudog;
  (sudog->prev != nullptr ? sudog->prev->next : bucket.first) = sudog;
}

void queue(Bucket& bucket, Sudog* sudog, void* address, bool lifo) {
  sudog->address = address;
  sudog->link = nullptr;
  Sudog* head = find(bucket, address);
  if (head == nullptr) {
    sudog->prev = nullptr;
    sudog->next = bucket.first;
    if (bucket.first != nullptr) bucket.first->prev = sudog;
    bucket.first = sudog;
    sudog->tail = sudog;
  } else if (lifo) {
    replace_head(bucket, head, sudog);
    sudog->link = head;
    sudog->tail = head->tail;
  } else {
    head->tail->link = sudog;
    head->tail = sudog;
  }
}

Sudog* unqueue(Bucket& bucket, const void* address) {
  Sudog* head = find(bucket, address);
  if (head == nullptr) return nullptr;
  if (Sudog* second = head->link; second != nullptr) {
    replace_head(bucket, head, second);
    second->tail = head->tail;
  } else {
    if (head->next != nullptr) head->next->prev = head->prev;
    (head->prev != nullptr ? head->prev->next : bucket.first) = head->next;
  }
  head->link = nullptr;
  return head;
}

bool take_permit(uint32_t* address) {
  uint32_t permits = __atomic_load_n(address, __ATOMIC_RELAXED);
  while (permits > 0) {
    if (__atomic_compare_exchange_n(address, &permits, permits - 1, true, __ATOMIC_ACQUIRE,
                                    __ATOMIC_RELAXED)) {
      return true;
    }
  }
  return false;
}

Step free_sudog(G& g) {
  Sudog* sudog = g.waiting;
  g.waiting = nullptr;
  release_sudog(*g.m->p, sudog);
  return Step::Next;
}

// The goroutine given a permit; null: nobody waited, the permit is in the word.
G* give(Scheduler::Impl& impl, uint32_t* address) {
  Bucket& bucket = bucket_of(impl, address);
  const BucketLock hold(bucket);
  Sudog* sudog = unqueue(bucket, address);
  if (sudog != nullptr) return sudog->g;
  __atomic_fetch_add(address, 1u, __ATOMIC_RELEASE);
  return nullptr;
}

}  // namespace

Step sem_wait(G& g, Sudog* sudog, uint32_t* address, bool lifo, WaitReason reason,
              Step (*resume)(G&)) {
  Bucket& bucket = bucket_of(scheduler_of(g).impl(), address);
  const BucketLock hold(bucket);
  if (take_permit(address)) return Step::Next;
  g.waiting = sudog;
  g.on_resume = resume;
  park_g(g, reason);
  queue(bucket, sudog, address, lifo);
  return Step::Switch;
}

Step sem_acquire(G& g, uint32_t* address, bool lifo, WaitReason reason) {
  if (take_permit(address)) return Step::Next;
  Sudog* sudog = acquire_sudog(*g.m->p, &g);
  if (sudog == nullptr) return scheduler_of(g).fatal("out of memory");
  P& p = *g.m->p;
  const Step step = sem_wait(g, sudog, address, lifo, reason, free_sudog);
  if (step == Step::Next) release_sudog(p, sudog);
  return step;
}

Step sem_give(G& g, uint32_t* address, WakeOrder order) {
  Scheduler::Impl& impl = scheduler_of(g).impl();
  G* woken = give(impl, address);
  if (woken == nullptr) return Step::Next;
  P& p = *g.m->p;
  if (order == WakeOrder::Last) {
    ready_last(impl, p, woken);
    return Step::Next;
  }
  ready_next(impl, p, woken);
  if (order == WakeOrder::Next) return Step::Next;
  impl.self.yield(g);
  return Step::Switch;
}

Step sem_release(G& g, uint32_t* address, bool handoff) {
  return sem_give(g, address, handoff ? WakeOrder::Handoff : WakeOrder::Next);
}

void sem_release(Scheduler& sched, uint32_t* address) {
  if (G* woken = give(sched.impl(), address); woken != nullptr) sched.ready(woken);
}

// ---- notification lists

uint32_t notify_add(NotifyList* list) {
  return __atomic_fetch_add(&list->wait, 1u, __ATOMIC_ACQ_REL);
}

Step notify_wait(G& g, NotifyList* list, uint32_t ticket) {
  Scheduler& sched = scheduler_of(g);
  Sudog* sudog = acquire_sudog(*g.m->p, &g);
  if (sudog == nullptr) return sched.fatal("out of memory");
  const BucketLock hold(bucket_of(sched.impl(), list));
  // Tickets wrap around: compared by their distance.
  if (static_cast<int32_t>(ticket - list->notify) < 0) {
    release_sudog(*g.m->p, sudog);
    return Step::Next;
  }
  sudog->address = list;
  sudog->since = ticket;
  sudog->next = nullptr;
  (list->first == nullptr ? list->first : list->last->next) = sudog;
  list->last = sudog;
  g.waiting = sudog;
  g.on_resume = free_sudog;
  park_g(g, WaitReason::CondWait);
  return Step::Switch;
}

void notify_one(G& g, NotifyList* list) {
  Scheduler& sched = scheduler_of(g);
  G* woken = nullptr;
  {
    const BucketLock hold(bucket_of(sched.impl(), list));
    const uint32_t ticket = list->notify;
    if (ticket == __atomic_load_n(&list->wait, __ATOMIC_ACQUIRE)) return;
    list->notify = ticket + 1;
    // Not found: that goroutine is between notify_add and notify_wait, and will see that it was
    // served.
    Sudog* prev = nullptr;
    for (Sudog* s = list->first; s != nullptr; prev = s, s = s->next) {
      if (static_cast<uint32_t>(s->since) != ticket) continue;
      (prev == nullptr ? list->first : prev->next) = s->next;
      if (list->last == s) list->last = prev;
      woken = s->g;
      break;
    }
  }
  if (woken != nullptr) sched.ready(woken);
}

void notify_all(G& g, NotifyList* list) {
  Scheduler& sched = scheduler_of(g);
  G* first = nullptr;
  G* last = nullptr;
  {
    const BucketLock hold(bucket_of(sched.impl(), list));
    list->notify = __atomic_load_n(&list->wait, __ATOMIC_ACQUIRE);
    for (Sudog* s = list->first; s != nullptr; s = s->next) {
      s->g->link = nullptr;
      (first == nullptr ? first : last->link) = s->g;
      last = s->g;
    }
    list->first = nullptr;
    list->last = nullptr;
  }
  while (first != nullptr) {
    G* next = first->link;
    sched.ready(first, false);
    first = next;
  }
}

}  // namespace gvm::runtime
