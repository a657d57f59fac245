// The scheduler's face to the interpreter and to natives: start, park, ready, pick the next, stop.
//
// An M (OS thread) that owns a P (the right to run gs code) calls the interpreter's execute() with a G; whenever that G
// parks, yields or ends, execute() asks next_g() for another and goes on in the same activation. next_g() looks at runnext
// and the P's ring, every 61st time at the global queue first, then at timers and the poller, and at last sleeps until a
// timer is due or ready() is called by another thread; when nothing of that can come any more, it is a deadlock.
//
// One M runs now. What more Ms need is in place: rings with one producer and several consumers, a global queue with a lock,
// parking that publishes a G only by releasing the lock of what it waits on, stopping the world through an interface.
// Missing are stealing, spinning and the hand-off of Ps from blocking calls.
//
// Files: scheduler.cpp (run, stop), goroutines.cpp, find_work.cpp (the loop), preempt.cpp (poisoned guards, sysmon), world.cpp (roots), stack*.cpp, timer_heap,
// stack_pool, slab.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "runtime/heap/heap.hpp"
#include "runtime/sched/g.hpp"
#include "runtime/sched/m.hpp"
#include "runtime/sched/p.hpp"
#include "runtime/sched/panic.hpp"
#include "runtime/sched/stack.hpp"

namespace gvm::runtime {

class Poller;

enum PreemptReason : uint8_t {
  kPreemptYield = 1,      // ran long enough: back to the queue
  kPreemptGc = 2,         // stop the world
  kPreemptInterrupt = 4,  // the host, a limit or a signal: VM stops or call is cancelled
  kPreemptStress = 8,
};

struct SchedOptions {
  uint32_t procs = 1;
  StackPolicy stack_policy = StackPolicy::Hybrid;
  uint64_t max_stack_bytes = 1000000000;
  uint64_t max_goroutines = UINT64_MAX;
  uint64_t max_memory_bytes = UINT64_MAX;  // for goroutines, stacks and sudogs together, as mapped; not in the heap's limit
  bool stress_stacks = false;      // move the stack at every call (the interpreter asks)
  bool stress_schedule = false;    // poison guards at switches and 10,000 times a second: preempt nearly everywhere
  bool virtual_time = false;       // the clock stands still while a G runs and jumps to the next timer when none can
  uint64_t random_seed = 0;        // of select's poll order; 0: from the clock
};

// Why run() returned.
enum class StopReason : uint8_t { MainReturned, Exit, Deadlock, Fatal, Interrupted };

class Scheduler {
 public:
  Scheduler(const SchedOptions& options, Heap& heap);
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;

  // The interpreter: runs the G handed to it and then whatever next_g() gives, until that is null.
  using ExecuteFn = void (*)(void* vm, M& m, G& g);
  void set_interpreter(ExecuteFn execute, void* vm, const uint64_t* less_stack_stub, const uint64_t* goexit_stub);
  void* vm() const;
  // Makes the values of run-time panics (see panic.hpp).
  void set_error_hook(RuntimeErrorFn make_error);
  // The type of panics with a plain string ("sync: negative WaitGroup counter").
  void set_string_type(const Type* type);
  // Starts a goroutine that calls a func(), which only the vm layer can: for AfterFunc. Null: limit or no memory.
  using SpawnClosureFn = G* (*)(void* vm, Closure* callee);
  void set_closure_spawner(SpawnClosureFn spawn);
  // Called between goroutines, soon after a collection that found finalizable objects.
  void set_finalizer_hook(std::function<void()> run);
  void set_poller(Poller* poller);
  // Whether the firing of a timer may wake somebody; if not, it does not keep a program from being deadlocked.
  void set_timer_filter(bool (*may_wake)(const Timer& timer));

  // A new runnable G whose first frame calls `callee` with the arguments in the callee's order (params only; results are
  // reserved before them). Its return pc is the goexit stub. It runs next, before what is queued. Null: limit reached or
  // out of memory. Also between runs, from the thread that calls run().
  G* spawn(Closure* callee, const uint64_t* entry_pc, uint32_t frame_slots, uint32_t result_slots, const Slot* args,
           uint32_t arg_slots, const uint64_t* created_by, G* creator);

  // Runs goroutines on the calling thread until `main` has returned, stop() is called or nothing can run any more
  // (Deadlock). One run at a time; the other goroutines stay and go on in the next run.
  StopReason run(G& main);
  // Any thread. The running goroutine stops at its next check.
  void stop(StopReason reason, int exit_code);
  int exit_code() const;
  // Stops with Fatal and exit code 2; the text is for "fatal error: ...". Returns Step::Stop.
  Step fatal(std::string_view text);
  std::string fatal_text() const;
  // Asks the running goroutine to stop: run() returns Interrupted. Any thread.
  void interrupt();

  // Called by execute on the running G's M.
  G* next_g(M& m);                // blocks until there is one; null: stop. Sets status, m, ticks.
  enum class Ending : uint8_t { Returned, Goexit };
  // The G has ended: recycled. When the main G has returned, so does run(); after runtime.Goexit the others go on.
  void goexit(G& g, Ending ending = Ending::Returned);
  void yield(G& g);               // to the global queue's end; then Step::Switch
  void park(G& g, WaitReason why);  // status Waiting; the caller has queued it somewhere; then Step::Switch
  void ready(G* g, bool next = true);  // wakes a parked G (into runnext when `next`); any thread
  Step handle_poison(G& g);       // the guard was poisoned: resets it, serves the reasons; Next or Switch or Stop

  // All Gs that are not dead, for traces and roots (world stopped or one M).
  void for_each_g(const std::function<void(G&)>& visit);
  uint64_t goroutine_count() const;  // without system goroutines
  // Marks a goroutine as the runtime's own: not counted, not in traces.
  void set_system(G& g);
  Heap& heap();
  // Further roots (globals, handles): called within a collection.
  void add_roots(std::function<void(Marker&)> walk);
  RootSource& root_source();  // what the Heap is to be made with (Runtime forwards)

  // While something outside (a blocking call on another thread, a host promise) may call ready(), it is no deadlock.
  void begin_external_wait();
  void end_external_wait();

  int64_t now_ns() const;  // monotonic; the virtual clock under SchedOptions::virtual_time
  AllocCache& host_cache();  // for the thread that calls run(), between runs
  P& host_p();
  // The limit of a goroutine's stack from now on; returns the earlier. Called on a running G's M.
  uint64_t set_max_stack(uint64_t bytes);
  const SchedOptions& options() const;
  uint64_t stack_bytes() const;  // mapped for Gs, stacks and sudogs

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// Of the P that runs g; g must be running.
inline AllocCache& alloc_cache(G& g) { return *g.m->p->cache; }
inline Scheduler& scheduler_of(G& g) { return *g.m->scheduler; }

}  // namespace gvm::runtime
