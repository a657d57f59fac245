// A collection from beginning to end, sweeping, pacing and finalizers.
//
// Order of a collection, all of it with the world stopped: caches are emptied; garbage left from
// the cycle before is swept (else its color would now mean "marked"); marking; finalizers; then the
// colors change their roles, spans without a survivor go back to the page allocator and those with
// some garbage to their Centrals, unswept.
#include <algorithm>

#include "runtime/heap/heap_impl.hpp"
#include "runtime/heap/mark.hpp"

namespace gvm::runtime {
namespace {

uint64_t large_cost(const Span* span) {
  return (span->cell_bytes + kPageBytes - 1) / kPageBytes * kPageBytes;
}

[[maybe_unused]] void poison_dead(Span* span, uint8_t dead) {
  for (uint32_t i = 0; i < span->cells; ++i) {
    if (span->states[i] == dead) poison(span->cell(i), span->cell_bytes);
  }
}

}  // namespace

// Frees the cells that have the old color. The Central's lock is held, or the world stopped.
void Heap::Impl::sweep(Span* span) {
  const uint8_t dead = marked_color();  // the color that is not current
  if constexpr (kPoisoning) poison_dead(span, dead);
  // Eight states at a time: of 0, 1 and 2, one bit tells the color that stays. States are padded.
  // Atomic, since object_base() may be reading states of live cells.
  const uint64_t kept = (dead == 1 ? 2 : 1) * uint64_t{0x0101010101010101};
  for (uint32_t i = 0; i < span->cells; i += 8) {
    auto* group = reinterpret_cast<uint64_t*>(span->states + i);
    __atomic_store_n(group, __atomic_load_n(group, __ATOMIC_RELAXED) & kept, __ATOMIC_RELAXED);
  }
  span->zeroed = false;
}

std::vector<Central*> Heap::Impl::all_centrals() {
  std::vector<Central*> all;
  const base::MutexLock guard(registry);
  for (Central& central : centrals) all.push_back(&central);
  return all;
}

void Heap::Impl::sweep_all() {
  for (Central* central : all_centrals()) {
    const base::MutexLock guard(central->lock);
    while (Span* span = central->unswept) {
      central->unswept = span->next;
      sweep(span);
      span->next = central->partial;
      central->partial = span;
    }
  }
}

void Heap::Impl::set_trigger() {
  const int percent = gc_percent.load();
  const uint64_t most = limit.load();
  uint64_t next = UINT64_MAX;
  if (percent >= 0) {
    const uint64_t base = live_after_gc;
    const uint64_t growth = base / 100 * static_cast<uint64_t>(percent) +
                            base % 100 * static_cast<uint64_t>(percent) / 100;
    next = std::max(base + growth, options.first_trigger);
  }
  trigger.store(std::min(next, most), std::memory_order_relaxed);
}

// Objects with finalizers that nothing reaches are handed over, and they and all they reach live on
// for the call. What another such object reaches is not due yet: finalizers run in the order of the
// references.
void Heap::Impl::mark_finalizable(MarkWorker& worker) {
  const base::MutexLock guard(finalizer_lock);
  for (const auto& [object, finalizer] : finalizers) worker.mark(finalizer.function);
  for (const Finalizable& entry : due) {
    worker.mark(entry.object);
    worker.mark(entry.finalizer);
  }
  worker.drain();
  if (finalizers.empty()) return;
  for (const auto& [object, finalizer] : finalizers) {
    if (worker.is_marked(object)) continue;
    worker.scan_object(object);
    worker.drain();
  }
  for (auto it = finalizers.begin(); it != finalizers.end();) {
    if (worker.is_marked(it->first)) {
      ++it;
      continue;
    }
    due.push_back({it->first, it->second.function, it->second.arg_type});
    it = finalizers.erase(it);
  }
  for (const Finalizable& entry : due) worker.mark(entry.object);
  worker.drain();
  any_due.store(!due.empty(), std::memory_order_release);
}

// The colors change roles; every span goes where it belongs now.
void Heap::Impl::finish_mark() {
  color = marked_color();
  uint64_t bytes = 0;
  objects = 0;
  for (Central* central : all_centrals()) {
    const base::MutexLock guard(central->lock);
    central->partial = nullptr;
    central->unswept = nullptr;
  }
  pages.for_each([&](Span* span) {
    const uint32_t dead = span->allocated - span->marked;
    frees += dead;
    objects += span->marked;
    bytes += span->kind == SpanKind::Large ? span->marked * large_cost(span)
                                           : span->marked * span->cell_bytes;
    span->allocated = span->marked;
    span->marked = 0;
    if (span->allocated == 0) {
      pages.release(span);
      return;
    }
    if (span->allocated == span->cells) return;
    Central& central = *span->layout->centrals[span->size_class];
    const base::MutexLock guard(central.lock);
    Span*& list = dead != 0 ? central.unswept : central.partial;
    span->next = list;
    list = span;
  });
  live.store(bytes, std::memory_order_relaxed);
  live_after_gc = bytes;
}

void Heap::Impl::collect(Cause cause, uint64_t seen_cycle) {
  roots.stop_the_world();
  if (cause == Cause::Trigger && cycle.load() != seen_cycle) {  // another M was first
    roots.start_the_world();
    return;
  }
  const uint64_t begin = monotonic_ns();
  std::vector<AllocCache*> all;
  {
    const base::MutexLock guard(registry);
    all = caches;
  }
  for (AllocCache* cache : all) cache->flush();
  sweep_all();
  {
    marking = true;
    MarkWorker worker(pages, color);
    roots.walk_roots(worker);
    worker.drain();
    mark_finalizable(worker);
    roots.after_mark(heap);
    marking = false;
  }
  finish_mark();
  set_trigger();
  if (cause == Cause::Forced) sweep_all();
  const uint64_t end = monotonic_ns();
  cycle.fetch_add(1);
  if (cause == Cause::Forced) ++totals.forced_collections;
  totals.last_gc_ns = end - start_ns;
  totals.last_pause_ns = end - begin;
  totals.pause_total_ns += end - begin;
  const uint64_t target = trigger.load(std::memory_order_relaxed);
  roots.start_the_world();
  // Free blocks that the heap will grow into before the next collection are kept.
  constexpr uint64_t kKeep = uint64_t{4} << 20;
  const uint64_t in_use = pages.in_use_bytes();
  pages.trim(std::max(kKeep, target == UINT64_MAX || target < in_use ? kKeep : target - in_use));
}

void Heap::collect() { impl_->collect(Cause::Forced, 0); }

bool Heap::is_marked(const void* object) {
  const Span* span = impl_->pages.find(object);
  if (span == nullptr) return false;
  const uint32_t index = span->index_of(object);
  return index < span->cells && span->states[index] == impl_->marked_color();
}

bool Heap::set_finalizer(void* object, Closure* finalizer, const Type* arg_type) {
  if (object_base(object) != object || object == nullptr) return false;
  const base::MutexLock guard(impl_->finalizer_lock);
  if (finalizer == nullptr) {
    impl_->finalizers.erase(object);
  } else {
    impl_->finalizers[object] = {finalizer, arg_type};
  }
  return true;
}

std::vector<Heap::Finalizable> Heap::take_finalizable() {
  const base::MutexLock guard(impl_->finalizer_lock);
  impl_->any_due.store(false, std::memory_order_relaxed);
  return std::move(impl_->due);
}

bool Heap::has_finalizable() const { return impl_->any_due.load(std::memory_order_acquire); }

}  // namespace gvm::runtime
