// Semaphores on any 32-bit word of the heap, and notification lists: what sync.Mutex, RWMutex,
// WaitGroup and Cond wait on.
//
// A word counts the permits that are free. A release that finds a waiter gives the permit to it
// directly; so a permit is in the word only while nobody waits. Waiters stand in a table of buckets
// by address. Threading: buckets have locks (rank Semaphore); every function may be called by any
// M.
#pragma once

#include <cstdint>

#include "runtime/sched/g.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gvm::runtime {

// Takes a permit, or parks until one is given. `lifo` queues in front of the others.
Step sem_acquire(G& g, uint32_t* address, bool lifo, WaitReason reason);
// Gives a permit. With `handoff` the woken goroutine runs at once, in the rest of this one's turn:
// Step::Switch then.
Step sem_release(G& g, uint32_t* address, bool handoff);
// The same from outside any goroutine.
void sem_release(Scheduler& sched, uint32_t* address);

// sync.Cond's queue; stands in the gs struct as {uint32, uint32, uintptr, uintptr, uintptr}.
// Tickets keep the order of Wait calls: a Signal wakes only who called Wait before it.
struct NotifyList {
  uint32_t wait;    // the next ticket
  uint32_t notify;  // the ticket that is served next
  uintptr_t unused;
  Sudog* first;
  Sudog* last;
};

// Cond.Wait: t := notify_add(l); L.Unlock(); notify_wait(l, t); L.Lock().
uint32_t notify_add(NotifyList* list);
Step notify_wait(G& g, NotifyList* list, uint32_t ticket);
void notify_one(G& g, NotifyList* list);
void notify_all(G& g, NotifyList* list);

}  // namespace gvm::runtime
