// The scheduler's making, its settings, and run and stop. See scheduler.hpp for how it fits
// together; goroutines.cpp has Gs from birth to reuse, find_work.cpp the loop that finds the next
// one to run.
#include "runtime/sched/scheduler.hpp"

#include <time.h>
#include <algorithm>
#include <utility>

#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

thread_local M* tls_m = nullptr;

int64_t monotonic_ns() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<int64_t>(now.tv_sec) * 1000000000 + now.tv_nsec;
}

}  // namespace

M* current_m() { return tls_m; }

Scheduler::Impl::Impl(Scheduler& owner, const SchedOptions& options_given, Heap& heap_given)
    : self(owner),
      options(options_given),
      heap(heap_given),
      budget(options_given.max_memory_bytes) {
  uint64_t seed = options.random_seed != 0
                      ? options.random_seed
                      : static_cast<uint64_t>(monotonic_ns()) ^ 0x9e3779b97f4a7c15;
  const uint32_t procs = std::max(options.procs, 1u);
  for (uint32_t i = 0; i < procs; ++i) {
    auto p = std::make_unique<P>();
    caches.push_back(std::make_unique<AllocCache>(heap));
    p->cache = caches.back().get();
    p->scheduler = &owner;
    p->id = i;
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    p->random = seed | 1;
    p->stacks.attach(&stack_slabs);
    ps.push_back(std::move(p));
  }
  m0.scheduler = &owner;
  m0.p = ps[0].get();
  m0.idle.store(true, std::memory_order_relaxed);
  ps[0]->m = &m0;
}

Scheduler::Impl::~Impl() {
  stop_sysmon();
  // Large stacks are mappings of their own; everything else goes with the slabs.
  g_slab.for_each([&](void* block) {
    StackSegment* segment = static_cast<G*>(block)->segment;
    while (segment != nullptr) {
      StackSegment* prev = segment->prev;
      if (segment_bytes(segment) >= kMappedStackBytes) ps[0]->stacks.give(segment);
      segment = prev;
    }
  });
}

Scheduler::Scheduler(const SchedOptions& options, Heap& heap)
    : impl_(std::make_unique<Impl>(*this, options, heap)) {}
Scheduler::~Scheduler() = default;

void Scheduler::set_interpreter(ExecuteFn execute, void* vm, const uint64_t* less_stack_stub,
                                const uint64_t* goexit_stub) {
  impl_->execute = execute;
  impl_->vm = vm;
  impl_->less_stack_stub = less_stack_stub;
  impl_->goexit_stub = goexit_stub;
}

void* Scheduler::vm() const { return impl_->vm; }
void Scheduler::set_error_hook(RuntimeErrorFn make_error) { impl_->make_error = make_error; }
void Scheduler::set_string_type(const Type* type) { impl_->string_type = type; }
void Scheduler::set_closure_spawner(SpawnClosureFn spawner) { impl_->spawn_closure = spawner; }
void Scheduler::set_finalizer_hook(std::function<void()> run) {
  impl_->run_finalizers = std::move(run);
}
void Scheduler::set_poller(Poller* poller) { impl_->poller = poller; }
void Scheduler::set_timer_filter(bool (*may_wake)(const Timer& timer)) {
  impl_->timer_may_wake = may_wake;
}
void Scheduler::add_roots(std::function<void(Marker&)> walk) {
  impl_->roots.push_back(std::move(walk));
}
Heap& Scheduler::heap() { return impl_->heap; }
RootSource& Scheduler::root_source() { return *impl_; }
AllocCache& Scheduler::host_cache() { return *impl_->ps[0]->cache; }
P& Scheduler::host_p() { return *impl_->ps[0]; }
const SchedOptions& Scheduler::options() const { return impl_->options; }

uint64_t Scheduler::set_max_stack(uint64_t bytes) {
  return std::exchange(impl_->options.max_stack_bytes, bytes);
}

uint64_t Scheduler::stack_bytes() const { return impl_->budget.used(); }

int64_t Scheduler::now_ns() const {
  if (impl_->options.virtual_time) return impl_->virtual_now.load(std::memory_order_relaxed);
  return monotonic_ns();
}

// ---- run and stop

void Scheduler::Impl::request_stop(StopReason why, int code) {
  {
    const base::MutexLock hold(lock);
    if (stopping) return;
    stopping = true;
    reason = why;
    exit_code = code;
    if (waiting) wake.notify_one();
  }
  attend(kAttendStop);
  if (poller != nullptr) poller->interrupt();
}

StopReason Scheduler::run(G& main) {
  Impl& impl = *impl_;
  M& m = impl.m0;
  M* outer = tls_m;
  tls_m = &m;
  impl.main = &main;
  {
    const base::MutexLock hold(impl.lock);
    impl.stopping = false;
    impl.reason = StopReason::MainReturned;
    impl.exit_code = 0;
    impl.fatal_text.clear();
  }
  impl.attention.fetch_and(~(kAttendStop | kAttendInterrupt), std::memory_order_relaxed);
  m.stack_base = nullptr;  // runs may be called by different threads
  m.idle.store(false, std::memory_order_seq_cst);
  impl.leave_idle();
  if (G* g = next_g(m); g != nullptr) impl.execute(impl.vm, m, *g);
  m.current.store(nullptr, std::memory_order_relaxed);
  m.idle.store(true, std::memory_order_relaxed);
  impl.main = nullptr;
  tls_m = outer;
  const base::MutexLock hold(impl.lock);
  return impl.reason;
}

void Scheduler::stop(StopReason reason, int exit_code) { impl_->request_stop(reason, exit_code); }

int Scheduler::exit_code() const {
  const base::MutexLock hold(impl_->lock);
  return impl_->exit_code;
}

Step Scheduler::fatal(std::string_view text) {
  {
    const base::MutexLock hold(impl_->lock);
    if (!impl_->stopping) impl_->fatal_text = text;
  }
  impl_->request_stop(StopReason::Fatal, 2);
  return Step::Stop;
}

std::string Scheduler::fatal_text() const {
  const base::MutexLock hold(impl_->lock);
  return impl_->fatal_text;
}

void Scheduler::begin_external_wait() {
  impl_->external_waits.fetch_add(1, std::memory_order_relaxed);
}

void Scheduler::end_external_wait() {
  if (impl_->external_waits.fetch_sub(1, std::memory_order_release) != 1) return;
  // The last one: an M that sleeps looks again whether anything can still come.
  const base::MutexLock hold(impl_->lock);
  if (impl_->waiting) impl_->wake.notify_one();
}

}  // namespace gvm::runtime
