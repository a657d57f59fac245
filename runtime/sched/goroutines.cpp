// Goroutines from birth to reuse, and the free lists of what they are made of.
#include <new>

#include "runtime/sched/frame.hpp"
#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

constexpr uint32_t kGBatch = 16;
constexpr uint32_t kBlockBatch = 64;
constexpr uint64_t kIdBatch = 16;

}  // namespace

Sudog* refill_sudogs(P& p) {
  size_t taken = 0;
  auto* blocks = static_cast<Sudog*>(p.scheduler->impl().sudog_slab.take(kBlockBatch, &taken));
  if (blocks == nullptr) return nullptr;
  for (size_t i = 0; i < taken; ++i) blocks[i].link = i + 1 < taken ? &blocks[i + 1] : nullptr;
  p.free_sudogs = blocks;
  return blocks;
}

Timer* acquire_timer(P& p) {
  if (p.free_timers == nullptr) {
    size_t taken = 0;
    auto* blocks = static_cast<Timer*>(p.scheduler->impl().timer_slab.take(kBlockBatch, &taken));
    if (blocks == nullptr) return nullptr;
    for (size_t i = 0; i < taken; ++i) blocks[i].arg = i + 1 < taken ? &blocks[i + 1] : nullptr;
    p.free_timers = blocks;
  }
  Timer* timer = p.free_timers;
  p.free_timers = static_cast<Timer*>(timer->arg);
  *timer = Timer{};
  return timer;
}

void release_timer(P& p, Timer* timer) {
  timer->arg = p.free_timers;
  p.free_timers = timer;
}

uint64_t Scheduler::Impl::live() const {
  int64_t sum = 0;
  for (const auto& p : ps) sum += p->live.load(std::memory_order_relaxed);
  return static_cast<uint64_t>(sum);
}

namespace {

G* refill_gs(Scheduler::Impl& impl, P& p) {
  size_t taken = 0;
  auto* blocks = static_cast<G*>(impl.g_slab.take(kGBatch, &taken));
  if (blocks == nullptr) return nullptr;
  for (size_t i = 0; i < taken; ++i) {
    G* g = new (&blocks[i]) G;
    g->link = i + 1 < taken ? &blocks[i + 1] : nullptr;
  }
  p.free_gs = blocks;
  return blocks;
}

void add_live(P& p, int64_t delta) {
  p.live.store(p.live.load(std::memory_order_relaxed) + delta, std::memory_order_relaxed);
}

// Every field but segment, status and the gobuf, for a G that may have lived before.
void reset_g(G& g) {
  g.link = nullptr;
  g.on_resume = nullptr;
  g.wait_reason = WaitReason::None;
  g.preempt.store(0, std::memory_order_relaxed);
  g.system = 0;
  g.stressed = 0;
  g.hot_splits = 0;
  g.native_depth = 0;
  g.defers = nullptr;
  g.panics = nullptr;
  g.waiting = nullptr;
  g.wake_param = nullptr;
}

}  // namespace

G* Scheduler::spawn(Closure* callee, const uint64_t* entry_pc, uint32_t frame_slots,
                    uint32_t result_slots, const Slot* args, uint32_t arg_slots,
                    const uint64_t* created_by, G* creator) {
  Impl& impl = *impl_;
  P& p = impl.runs_here(current_m()) ? *current_m()->p : *impl.ps[0];
  if (impl.options.max_goroutines != UINT64_MAX && impl.live() >= impl.options.max_goroutines) {
    return nullptr;
  }
  G* g = p.free_gs;
  if (g == nullptr) {
    g = refill_gs(impl, p);
    if (g == nullptr) return nullptr;
  }
  GVM_DCHECK(kFrameHeader + result_slots + arg_slots <= frame_slots);
  const size_t bytes = sizeof(StackSegment) + size_t{frame_slots} * sizeof(Slot);
  StackSegment* segment = g->segment;
  if (segment == nullptr || segment_bytes(segment) < bytes) {
    if (segment != nullptr) p.stacks.give(segment);
    segment = p.stacks.take(bytes);
    g->segment = segment;
    if (segment == nullptr) return nullptr;
  }
  p.free_gs = g->link;
  reset_g(*g);
  Slot* fp = segment->low;
  fp[kFrameReturnPc].cp = impl.goexit_stub;
  fp[kFrameCallerDelta].u = 0;
  fp[kFrameClosure].p = callee;
  Slot* next = fp + kFrameHeader;
  for (uint32_t i = 0; i < result_slots; ++i) (next++)->u = 0;
  for (uint32_t i = 0; i < arg_slots; ++i) *next++ = args[i];
  g->fp = fp;
  g->sp = fp + frame_slots;
  g->pc = entry_pc;
  g->stackguard.store(segment->high, std::memory_order_relaxed);
  if (p.last_id == p.id_end) {
    p.last_id = impl.last_id.fetch_add(kIdBatch, std::memory_order_relaxed);
    p.id_end = p.last_id + kIdBatch;
  }
  g->id = ++p.last_id;
  g->created_by = created_by;
  g->creator_low = creator != nullptr ? static_cast<uint32_t>(creator->id) : 0;
  // The rest of the frame is not cleared: what a former goroutine left there may keep objects alive
  // for a while.
  add_live(p, 1);
  if (impl.runs_here(current_m())) {
    ready_next(impl, p, g);
    if (GVM_UNLIKELY(!impl.sysmon_started.load(std::memory_order_relaxed))) impl.ensure_sysmon();
  } else {
    g->status = GStatus::Runnable;
    impl.push_global(g, g, 1);
  }
  return g;
}

void Scheduler::goexit(G& g, Ending ending) {
  Impl& impl = *impl_;
  P& p = *g.m->p;
  add_live(p, -1);
  if (g.system) impl.system_live.fetch_sub(1, std::memory_order_relaxed);
  g.status = GStatus::Dead;
  StackSegment* segment = g.segment;
  while (segment->prev != nullptr) {
    StackSegment* prev = segment->prev;
    p.stacks.give(segment);
    segment = prev;
  }
  if (segment_bytes(segment) > kFirstSegmentBytes) {
    p.stacks.give(segment);
    segment = nullptr;
  }
  g.segment = segment;
  g.defers = nullptr;
  g.panics = nullptr;
  g.waiting = nullptr;
  g.link = p.free_gs;
  p.free_gs = &g;
  if (&g == impl.main) {
    impl.main = nullptr;
    if (ending == Ending::Returned) impl.request_stop(StopReason::MainReturned, 0);
  }
}

void Scheduler::yield(G& g) {
  g.wait_reason = WaitReason::None;
  ready_last(*impl_, *g.m->p, &g);
}

void Scheduler::park(G& g, WaitReason why) { park_g(g, why); }

void Scheduler::ready(G* g, bool next) {
  Impl& impl = *impl_;
  if (!impl.runs_here(current_m())) {
    g->status = GStatus::Runnable;
    impl.push_global(g, g, 1);
    return;
  }
  P& p = *current_m()->p;
  if (next) {
    ready_next(impl, p, g);
  } else {
    ready_last(impl, p, g);
  }
}

void Scheduler::for_each_g(const std::function<void(G&)>& visit) { impl_->each_g(visit); }

uint64_t Scheduler::goroutine_count() const {
  return impl_->live() - impl_->system_live.load(std::memory_order_relaxed);
}

void Scheduler::set_system(G& g) {
  if (g.system) return;
  g.system = 1;
  impl_->system_live.fetch_add(1, std::memory_order_relaxed);
}

}  // namespace gvm::runtime
