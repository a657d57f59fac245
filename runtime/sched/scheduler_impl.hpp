// What the scheduler's files share. Only they, the channels and the like include this.
//
// Lock order: the queue lock (rank Scheduler) is taken under any lock of runtime/sync and takes
// nothing but slabs' locks.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "runtime/base/mutex.hpp"
#include "runtime/sched/netpoll.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/slab.hpp"

namespace gvm::runtime {

// What next_g() and handle_poison() have to look after, set by any thread.
enum Attention : uint32_t {
  kAttendStop = 1,  // run() is to return
  kAttendInterrupt = 2,
  kAttendCollect = 4,  // nothing was collected for two minutes
  kAttendFinalizers = 8,
  kAttendTimers = 16,  // sysmon found one due
};

struct Scheduler::Impl final : RootSource {
  // Something that a higher layer keeps with the scheduler.
  struct Extension {
    virtual ~Extension() = default;
  };

  Impl(Scheduler& owner, const SchedOptions& options_given, Heap& heap_given);
  ~Impl();

  // RootSource (world.cpp)
  void stop_the_world() override;
  void start_the_world() override;
  void walk_roots(Marker& marker) override;
  void after_mark(Heap& marked) override;

  // find_work.cpp
  G* find_runnable(M& m);  // blocks; null: stop
  G* take_global(P& p);
  void push_global(G* first, G* last, uint32_t count);
  void push_ring(P& p, G* g);
  bool serve_attention(M& m);  // false: stop
  void collect_by_time();
  uint64_t live() const;                        // Gs not ended (goroutines.cpp)
  bool idle_wait(M& m);                         // false: deadlock
  void request_stop(StopReason why, int code);  // scheduler.cpp
  bool runs_here(const M* m) const { return m != nullptr && m->scheduler == &self; }
  template <class Visit>
  void each_g(Visit visit) {
    g_slab.for_each([&](void* block) {
      G& g = *static_cast<G*>(block);
      if (g.status != GStatus::Idle && g.status != GStatus::Dead) visit(g);
    });
  }

  // preempt.cpp
  void poison(G* g, uint8_t reasons);
  void attend(uint32_t bits);  // sets attention bits and makes the running G look
  void ensure_sysmon();
  void sysmon_main();
  void stop_sysmon();
  void leave_idle();  // wakes sysmon if it sleeps for good

  Scheduler& self;
  SchedOptions options;
  Heap& heap;
  MemoryBudget budget;
  StackSlabs stack_slabs{budget};
  Slab g_slab{budget, sizeof(G)};
  Slab sudog_slab{budget, sizeof(Sudog)};
  Slab timer_slab{budget, sizeof(Timer)};
  std::vector<std::unique_ptr<P>> ps;
  std::vector<std::unique_ptr<AllocCache>> caches;
  M m0;  // several Ms: a vector, and run() starts the others' threads

  ExecuteFn execute = nullptr;
  void* vm = nullptr;
  const uint64_t* less_stack_stub = nullptr;
  const uint64_t* goexit_stub = nullptr;
  RuntimeErrorFn make_error = nullptr;
  const Type* string_type = nullptr;
  SpawnClosureFn spawn_closure = nullptr;
  std::function<void()> run_finalizers;
  std::vector<std::function<void(Marker&)>> roots;
  Poller* poller = nullptr;
  bool (*timer_may_wake)(const Timer&) = nullptr;
  std::unique_ptr<Extension> semaphore_table;   // made at first use by sync/semaphore
  std::atomic<Extension*> semaphores{nullptr};  // the same, published after construction

  base::Mutex lock{base::LockRank::Scheduler};
  G* global_first GVM_GUARDED_BY(lock) = nullptr;
  G* global_last GVM_GUARDED_BY(lock) = nullptr;
  std::atomic<uint32_t> global_count{0};      // a hint for readers without the lock
  bool waiting GVM_GUARDED_BY(lock) = false;  // the M sleeps in idle_wait
  bool polling GVM_GUARDED_BY(lock) = false;  // ... in the poller
  base::CondVar wake;
  StopReason reason GVM_GUARDED_BY(lock) = StopReason::MainReturned;
  int exit_code GVM_GUARDED_BY(lock) = 0;
  bool stopping GVM_GUARDED_BY(lock) = false;
  std::string fatal_text GVM_GUARDED_BY(lock);

  std::atomic<uint32_t> attention{0};  // relaxed: a hint; what it stands for has locks of its own
  std::atomic<int64_t> external_waits{
      0};  // end_external_wait releases what ready() before it queued
  std::atomic<uint64_t> system_live{0};
  std::atomic<uint64_t> last_id{0};  // handed to the Ps in batches
  std::atomic<int64_t> virtual_now{0};
  G* main = nullptr;
  uint64_t collections_seen = 0;
  std::vector<G*> to_shrink;  // within a collection: those with more than a first segment

  base::Mutex sysmon_lock{base::LockRank::Trace};
  base::CondVar sysmon_wake;
  bool sysmon_quit GVM_GUARDED_BY(sysmon_lock) = false;
  std::atomic<bool> sysmon_asleep{false};
  std::atomic<bool> sysmon_started{false};
  std::thread sysmon;
};

// G's status before the lock of what it waits on is released. After that another M may run it: not
// to be touched.
inline void park_g(G& g, WaitReason why) {
  g.status = GStatus::Waiting;
  g.wait_reason = why;
}

// Wakes a parked G from a goroutine that runs on P `p`, to run next.
inline void ready_next(Scheduler::Impl& impl, P& p, G* g) {
  g->status = GStatus::Runnable;
  G* kicked = p.runnext;
  p.runnext = g;
  if (kicked != nullptr && !p.push(kicked)) impl.push_ring(p, kicked);
}

inline void ready_last(Scheduler::Impl& impl, P& p, G* g) {
  g->status = GStatus::Runnable;
  if (!p.push(g)) impl.push_ring(p, g);
}

}  // namespace gvm::runtime
