// G: a goroutine. Two cache lines; what the interpreter and the scheduler touch at every switch stands in the first.
// Threading: owned by the M that runs it; while it waits, by whoever holds the lock of what it waits on.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/heap/value.hpp"

namespace gvm::runtime {

struct M;
struct Sudog;
struct Defer;
struct Panic;
struct StackSegment;
class Scheduler;

// What an operation that may park, panic or stop tells the interpreter to do next.
enum class Step : uint8_t {
  Next,    // go on with the next instruction
  Switch,  // this G parked or yielded (its gobuf is saved): run another
  Unwind,  // a panic was raised on this G: take its frames down
  Stop,    // the VM stops (exit, fatal error)
};

enum class GStatus : uint8_t { Idle, Runnable, Running, Waiting, Dead };

// Why a G waits; the texts are Go's.
enum class WaitReason : uint8_t {
  None, ChanReceive, ChanReceiveNil, ChanSend, ChanSendNil, Select, SelectNoCases, Sleep,
  SemAcquire, MutexLock, RWMutexRLock, RWMutexLock, CondWait, WaitGroupWait, IoWait, FinalizerWait, GcWait, HostWait,
};
const char* wait_reason_text(WaitReason reason);  // "chan receive", "sync.Mutex.Lock", ...

// Stacks grow upward: a frame that would end above `stackguard` takes the slow path. Storing this low value there makes
// every check fail, which is how preemption, collection and interrupts are asked for.
inline constexpr uintptr_t kPoisonGuard = 0xfade;

struct alignas(64) G {
  // ---- first line: every switch, every call
  std::atomic<Slot*> stackguard{nullptr};  // stack_high, or kPoisonGuard
  Slot* fp = nullptr;                      // gobuf: the current frame ...
  const uint64_t* pc = nullptr;            // ... the next instruction ...
  Slot* sp = nullptr;                      // ... and the end of the frame: what lies below is scanned
  StackSegment* segment = nullptr;         // the one that holds fp
  G* link = nullptr;                       // run queues, free lists
  Step (*on_resume)(G&) = nullptr;         // run by the interpreter when it switches this G in, then cleared
  GStatus status = GStatus::Idle;
  WaitReason wait_reason = WaitReason::None;
  std::atomic<uint8_t> preempt{0};         // why the guard is poisoned (PreemptReason bits)
  uint8_t system : 1 = 0;                  // not counted for deadlock or by NumGoroutine (finalizer goroutine, ...)
  uint8_t stressed : 1 = 0;                // stress_schedule has just preempted it
  uint8_t hot_splits : 6 = 0;
  uint32_t native_depth = 0;               // > 0: nested execute() activations on a fiber or host call
  // ---- second line
  M* m = nullptr;                          // while running
  Defer* defers = nullptr;                 // innermost first; heap objects
  Panic* panics = nullptr;                 // innermost first; heap objects
  Sudog* waiting = nullptr;                // sudogs this G is queued with, in lock order
  void* wake_param = nullptr;              // what the waker left: the Sudog that fired
  uint64_t id = 0;
  const uint64_t* created_by = nullptr;    // pc of the go statement
  uint32_t creator_low = 0;                // low half of the creator's id
  uint32_t index = 0;                      // in the scheduler's table of all Gs
};
static_assert(sizeof(G) == 128);

}  // namespace gvm::runtime
