// Sudog: one goroutine waiting on one thing (a channel, a semaphore). A select has one for each of
// its channels.
//
// Its Slot pointers point into the waiting goroutine's stack, so whatever moves that stack
// relocates them (stack_move.cpp walks G::waiting). Threading: guarded by the lock of what it waits
// on. 64 bytes, from a free list of the P.
#pragma once

#include <cstdint>

#include "runtime/heap/value.hpp"

namespace gvm::runtime {

struct G;
struct Channel;

struct Sudog {
  G* g;
  union {
    Channel* channel;
    void* address;  // semaphores: the word waited on
  };
  Sudog* next;  // in the channel's queue, or the semaphore bucket's chain of addresses
  Sudog* prev;
  Sudog* link;  // the next of the same G (select), or the next at the same address (semaphores)
  union {
    Slot* elem;   // what to send, or where to receive (may be null)
    Sudog* tail;  // semaphores: the last at this address
  };
  union {
    Slot* ok;       // receiver: where "the value was sent" goes (may be null)
    int64_t since;  // Mutex: when the goroutine began to wait
  };
  uint64_t case_index : 16;  // of a select
  uint64_t is_select : 1;
  uint64_t is_send : 1;  // of a select
  uint64_t flag : 1;  // select: done (not closed under a sender); semaphores: for the continuation
  int64_t chosen : 45;  // select: where the index goes, in slots from G::fp
};
static_assert(sizeof(Sudog) == 64);

}  // namespace gvm::runtime
