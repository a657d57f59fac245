// Allocation: caches, windows of cells, large objects; limits and figures.
#include "runtime/heap/heap.hpp"

#include <sys/random.h>
#include <algorithm>
#include <bit>
#include <chrono>
#include <cstdlib>

#include "runtime/heap/hash.hpp"
#include "runtime/heap/heap_impl.hpp"

namespace gvm::runtime {
namespace {

constexpr uint64_t kLowBits = 0x0101010101010101;

// One bit for each of 64 cells: set where the state is "free". States are 0, 1 or 2.
uint64_t free_mask(const uint8_t* states) {
  uint64_t mask = 0;
  for (int group = 0; group < 8; ++group) {
    uint64_t word;
    std::memcpy(&word, states + group * 8, 8);
    const uint64_t used = (word | word >> 1) & kLowBits;
    const uint64_t packed = ((used ^ kLowBits) * 0x0102040810204080) >> 56;
    mask |= packed << (group * 8);
  }
  return mask;
}

// Gives the free cells of a window their color. States of live cells are left alone: object_base()
// may be reading them on another M.
void mark_taken(uint8_t* states, uint64_t free, uint64_t all, uint8_t color) {
  if (free == all) {
    std::memset(states, color, static_cast<size_t>(std::bit_width(all)));
    return;
  }
  for (; free != 0; free &= free - 1) {
    __atomic_store_n(states + std::countr_zero(free), color, __ATOMIC_RELAXED);
  }
}

uint64_t random_seed() {
  uint64_t seed = 0;
  if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != sizeof seed) {
    seed = hash_mix(monotonic_ns(), reinterpret_cast<uint64_t>(&seed) ^ kHashPi);
  }
  return seed;
}

uint64_t large_cost(uint64_t bytes) { return (bytes + kPageBytes - 1) / kPageBytes * kPageBytes; }

// Spans are whole blocks, cells come in classes, and caches hold windows: what the system gives for
// a heap of `limit` bytes may be more than that, but not without bound.
uint64_t block_limit(uint64_t limit) {
  constexpr uint64_t kSlack = uint64_t{16} << 20;
  return limit > (UINT64_MAX - kSlack) / 2 ? UINT64_MAX : limit * 2 + kSlack;
}

}  // namespace

uint64_t monotonic_ns() {
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                   std::chrono::steady_clock::now().time_since_epoch())
                                   .count());
}

// --- Impl: spans and accounting ---------------------------------------------------------------

Span* Heap::Impl::take_span(const BinInfo& info) {
  {
    const base::MutexLock guard(info.central->lock);
    for (Span** list : {&info.central->unswept, &info.central->partial}) {
      Span* span = *list;
      if (span == nullptr) continue;
      *list = span->next;
      if (list == &info.central->unswept) sweep(span);
      return span;
    }
  }
  return pages.allocate_cells(info.size_class, info.layout);
}

void Heap::Impl::return_span(const BinInfo& info, Span* span) {
  if (span->allocated == span->cells) return;  // the next collection finds it
  const base::MutexLock guard(info.central->lock);
  span->next = info.central->partial;
  info.central->partial = span;
}

bool Heap::Impl::make_room(uint64_t bytes) {
  const uint64_t seen = cycle.load(std::memory_order_relaxed);
  const uint64_t now = live.load(std::memory_order_relaxed);
  if (GVM_UNLIKELY(options.stress)) {
    collect(Cause::Forced, 0);
  } else if (GVM_LIKELY(now + bytes <= trigger.load(std::memory_order_relaxed))) {
    return true;
  } else {
    collect(Cause::Trigger, seen);
  }
  const uint64_t most = limit.load(std::memory_order_relaxed);
  return bytes <= most && live.load(std::memory_order_relaxed) <= most - bytes;
}

void Heap::Impl::count_flushed(uint64_t cells, uint64_t bytes) {
  const base::MutexLock guard(registry);
  flushed_cells += cells;
  flushed_bytes += bytes;
}

// --- AllocCache -------------------------------------------------------------------------------

AllocCache::AllocCache(Heap& heap) : heap_(heap) {
  const bool made = grow_bins(kAllWordsRow + kClasses - 1);
  GVM_CHECK(made, "no memory for an allocation cache");
  const base::MutexLock guard(heap.impl_->registry);
  heap.impl_->caches.push_back(this);
}

AllocCache::~AllocCache() {
  flush();
  {
    const base::MutexLock guard(heap_.impl_->registry);
    std::erase(heap_.impl_->caches, this);
  }
  std::free(bins_);
}

bool AllocCache::grow_bins(uint32_t bin) {
  if (bin < bin_count_) return true;
  const uint32_t count = std::max(bin + 1, bin_count_ + bin_count_ / 2);
  auto* bins = static_cast<Bin*>(std::calloc(count, sizeof(Bin)));
  if (bins == nullptr) return false;
  if (bins_ != nullptr) std::memcpy(static_cast<void*>(bins), bins_, bin_count_ * sizeof(Bin));
  std::free(bins_);
  bins_ = bins;
  bin_count_ = count;
  return true;
}

// Takes the next cells of the bin's span that are free, and makes them zero.
bool AllocCache::next_window(Bin& bin) {
  Span* span = bin.span;
  const uint32_t window = kSpanShapes.of[span->size_class].window;
  while (bin.next_cell < span->cells) {
    const uint32_t first = bin.next_cell;
    const uint32_t count = std::min(window, span->cells - first);
    bin.next_cell = first + count;
    const uint64_t all = count == 64 ? ~uint64_t{0} : (uint64_t{1} << count) - 1;
    const uint64_t mask = free_mask(span->states + first) & all;
    if (mask == 0) continue;
    bin.first_cell = first;
    bin.base = span->cell(first);
    bin.cell_bytes = span->cell_bytes;
    bin.free = mask;
    mark_taken(span->states + first, mask, all, heap_.impl_->color);
    if (!kPoisoning && !span->zeroed) {
      for (uint64_t rest = mask; rest != 0;) {
        const int start = std::countr_zero(rest);
        const int length = std::countr_one(rest >> start);
        std::memset(bin.base + static_cast<uint64_t>(start) * bin.cell_bytes, 0,
                    static_cast<uint64_t>(length) * bin.cell_bytes);
        rest = length == 64 ? 0 : rest & ~(((uint64_t{1} << length) - 1) << start);
      }
    }
    const auto cells = static_cast<uint32_t>(std::popcount(mask));
    span->allocated += cells;
    taken_cells_ += cells;
    taken_bytes_ += cells * bin.cell_bytes;
    heap_.impl_->live.fetch_add(cells * bin.cell_bytes, std::memory_order_relaxed);
    return true;
  }
  return false;
}

void AllocCache::return_window(Bin& bin) {
  const auto cells = static_cast<uint32_t>(std::popcount(bin.free));
  for (uint64_t rest = bin.free; rest != 0; rest &= rest - 1) {
    bin.span->states[bin.first_cell + static_cast<uint32_t>(std::countr_zero(rest))] = kFreeCell;
  }
  bin.free = 0;
  bin.span->allocated -= cells;
  taken_cells_ -= cells;
  taken_bytes_ -= cells * bin.cell_bytes;
  heap_.impl_->live.fetch_sub(cells * bin.cell_bytes, std::memory_order_relaxed);
}

void* AllocCache::refill(uint32_t bin) {
  Heap::Impl& heap = *heap_.impl_;
  if (bin < bin_count_ &&
      bins_[bin].span != nullptr) {  // the usual case: the next window of the same span
    if (!heap.make_room(bins_[bin].cell_bytes)) return nullptr;
    if (bins_[bin].span != nullptr && next_window(bins_[bin])) return pop(bins_[bin]);
  }
  return refill_slow(bin);
}

void* AllocCache::refill_slow(uint32_t bin) {
  Heap::Impl& heap = *heap_.impl_;
  const BinInfo info = heap.bin_info(bin);
  if (!grow_bins(bin) || !heap.make_room(kClassBytes[info.size_class])) return nullptr;
  for (bool collected = false;;) {
    Bin& from = bins_[bin];
    if (from.span != nullptr) {
      if (from.free != 0 || next_window(from)) break;
      from.span = nullptr;  // full: the next collection finds it
    }
    from.span = heap.take_span(info);
    from.next_cell = 0;
    if (from.span != nullptr) continue;
    if (collected) return nullptr;
    heap.collect(Cause::Forced, 0);
    collected = true;
  }
  void* object = pop(bins_[bin]);
  if (GVM_UNLIKELY(heap.options.stress)) {
    Bin& from = bins_[bin];
    return_window(from);
    heap.return_span(info, from.span);
    from = Bin{};
  }
  return object;
}

void AllocCache::flush() {
  for (uint32_t i = 0; i < bin_count_; ++i) {
    Bin& bin = bins_[i];
    if (bin.span == nullptr) continue;
    return_window(bin);
    heap_.impl_->return_span(heap_.impl_->bin_info(i), bin.span);
    bin = Bin{};
  }
  heap_.impl_->count_flushed(taken_cells_, taken_bytes_);
  taken_cells_ = 0;
  taken_bytes_ = 0;
}

void* AllocCache::allocate_slow(const Type* type) {
  GVM_DCHECK((type->flags & kComplete) != 0, "allocation of an incomplete type");
  if (type->size == 0) return const_cast<uint64_t*>(kZeroSize);
  if (type->size > kMaxSmallBytes)
    return allocate_large(type->size, heap_.impl_->layout_of(type), true);
  return take(heap_.impl_->bin_of(type));
}

void* AllocCache::allocate_array_slow(const Type* elem, uint64_t bytes) {
  if (bytes == 0) return const_cast<uint64_t*>(kZeroSize);
  if (bytes > kMaxSmallBytes) return allocate_large(bytes, heap_.impl_->layout_of(elem), true);
  return take(heap_.impl_->row_of(elem) + class_of(bytes));
}

void* AllocCache::allocate_words(uint64_t words) {
  if (GVM_LIKELY(words - 1 < kMaxSmallBytes / 8)) return take(kAllWordsRow + class_of(words * 8));
  if (words > UINT64_MAX / 8) return nullptr;
  return allocate_large(words * 8, heap_.impl_->all_words, true);
}

void* AllocCache::allocate_large(uint64_t bytes, const Layout* layout, bool zeroed) {
  if (bytes == 0) return const_cast<uint64_t*>(kZeroSize);
  if (bytes > kMaxTypeSize) return nullptr;
  Heap::Impl& heap = *heap_.impl_;
  const uint64_t cost = large_cost(bytes);
  if (!heap.make_room(cost)) return nullptr;
  if (layout == nullptr) layout = heap.no_pointers;
  Span* span = heap.pages.allocate_large(bytes, layout);
  if (span == nullptr) {
    heap.collect(Cause::Forced, 0);
    span = heap.pages.allocate_large(bytes, layout);
    if (span == nullptr) return nullptr;
  }
  if (zeroed && !span->zeroed) std::memset(span->base, 0, span->cell_bytes);
  span->zeroed = false;
  span->allocated = 1;
  span->large_state = heap.color;
  heap.live.fetch_add(cost, std::memory_order_relaxed);
  heap.large_objects.fetch_add(1, std::memory_order_relaxed);
  heap.large_bytes.fetch_add(cost, std::memory_order_relaxed);
  return span->base;
}

// --- Heap -------------------------------------------------------------------------------------

Heap::Heap(const HeapOptions& options, RootSource& roots)
    : impl_(std::make_unique<Impl>(*this, options, roots)) {
  impl_->gc_percent = options.gc_percent;
  impl_->hash_seed = options.hash_seed != 0 ? options.hash_seed : random_seed();
  set_limit(options.max_bytes);
}

Heap::~Heap() = default;

uint64_t Heap::hash_seed() const { return impl_->hash_seed; }

int Heap::set_gc_percent(int percent) {
  const int before = impl_->gc_percent.exchange(percent);
  impl_->set_trigger();
  return before;
}

uint64_t Heap::set_limit(uint64_t bytes) {
  const uint64_t before = impl_->limit.exchange(bytes);
  impl_->pages.set_max_bytes(block_limit(bytes));
  impl_->set_trigger();
  return before;
}

void* Heap::object_base(const void* pointer) {
  Span* span = impl_->pages.find(pointer);
  if (span == nullptr) return nullptr;
  const uint32_t index = span->index_of(pointer);
  if (index >= span->cells ||
      !impl_->is_live(__atomic_load_n(span->states + index, __ATOMIC_RELAXED)))
    return nullptr;
  char* base = span->cell(index);
  return static_cast<const char*>(pointer) < base + span->cell_bytes ? base : nullptr;
}

uint64_t Heap::object_size(const void* object) {
  const Span* span = impl_->pages.find(object);
  return span == nullptr ? 0 : span->cell_bytes;
}

HeapStats Heap::stats() {
  Impl& impl = *impl_;
  impl.roots.stop_the_world();
  std::vector<AllocCache*> caches;
  {
    const base::MutexLock guard(impl.registry);
    caches = impl.caches;
  }
  for (AllocCache* cache : caches) cache->flush();
  HeapStats stats = impl.totals;
  {
    const base::MutexLock guard(impl.registry);
    stats.allocations = impl.flushed_cells + impl.large_objects.load();
    stats.total_allocated_bytes = impl.flushed_bytes + impl.large_bytes.load();
  }
  stats.allocated_bytes = impl.live.load();
  stats.collections = impl.cycle.load();
  stats.frees = impl.frees;
  stats.objects = stats.allocations - stats.frees;
  stats.in_use_bytes = impl.pages.in_use_bytes();
  stats.idle_bytes = impl.pages.idle_bytes();
  stats.reserved_bytes = impl.pages.reserved_bytes();
  stats.next_gc = impl.trigger.load();
  impl.roots.start_the_world();
  return stats;
}

}  // namespace gvm::runtime
