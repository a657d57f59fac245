// A channel: a bounded queue of values and the goroutines waiting at its two ends.
//
// Invariants, holding whenever the lock is free:
//   - somebody waits to send only while the buffer is full, to receive only while it is empty
//   - on a closed channel nobody waits
// Whoever completes another goroutine's operation copies the value straight between the two stacks,
// frees the Sudog, and makes the goroutine runnable (runnext); the woken one has nothing left to
// do, except after a select (select.cpp) or when close() woke a sender, which panics
// (G::on_resume). Threading: every member is guarded by the lock; status and queues of a parking G
// are set before it is released, and not touched after. Spec: "Channel types", "Send statements",
// "Receive operator", "Close".
#pragma once

#include <cstdint>

#include "runtime/heap/heap.hpp"
#include "runtime/heap/type.hpp"
#include "runtime/sched/g.hpp"
#include "runtime/sched/sudog.hpp"
#include "runtime/sync/spinlock.hpp"

namespace gvm::runtime {

struct Timer;

struct SudogQueue {
  Sudog* first;
  Sudog* last;
};

// A heap object; the buffer follows the header, values in memory layout. Its queues hold Sudogs,
// which live outside the heap and are reached through their Gs.
struct Channel {
  SpinLock lock;
  bool closed;
  uint8_t word_sized;  // values are one slot that is the same in a frame and in memory
  uint16_t elem_slots;
  uint64_t count;
  uint64_t capacity;
  uint64_t send_index;
  uint64_t receive_index;
  uint64_t elem_size;
  const Type* elem;
  Timer*
      timer;  // of time.Timer and Ticker: looks unbuffered, though it keeps one value (sync/timer)
  SudogQueue receivers;
  SudogQueue senders;

  char* buffer() { return reinterpret_cast<char*>(this + 1); }
};

// Go's limit on an element is 64 KiB; the checker rejects larger ones.
inline constexpr uint64_t kMaxChannelElem = 1u << 16;

// False: the caller panics with "makechan: size out of range" (raise_runtime_error).
bool chan_size_ok(const Type* chan_type, int64_t size);
// `size` must have passed chan_size_ok. Null: out of memory.
Channel* chan_make(AllocCache& cache, const Type* chan_type, int64_t size);

// All take values in slot form: `value` is elem->slots() slots, and so is `dest`, which may be
// null, as may `ok`. Slot pointers must point into g's current stack, or to memory that stays put.
Step chan_send(G& g, Channel* channel, const Slot* value);
Step chan_recv(G& g, Channel* channel, Slot* dest, Slot* ok);
Step chan_close(G& g, Channel* channel);
// Select with one case and a default: *done = whether the operation took place. A nil channel never
// does.
Step chan_try_send(G& g, Channel* channel, const Slot* value, Slot* done);
Step chan_try_recv(G& g, Channel* channel, Slot* dest, Slot* ok, Slot* done);

int64_t chan_len(Channel* channel);  // nil: 0
int64_t chan_cap(Channel* channel);

}  // namespace gvm::runtime
