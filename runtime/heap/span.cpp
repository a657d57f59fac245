// The page allocator: free runs in lists by length, joined with their neighbours when they are
// released.
#include "runtime/heap/span.hpp"

#include <sys/mman.h>
#include <algorithm>
#include <cstring>
#include <span>

#include "runtime/base/check.hpp"
#include "runtime/heap/poison.hpp"

namespace gvm::runtime {
namespace {

// Address space costs nothing, but there are only 128 TiB of it for all VMs of a process. The first
// arena of a VM is this large, each later one as large as all before it.
#if defined(__SANITIZE_THREAD__)
constexpr uint64_t kFirstArena = uint64_t{128}
                                 << 20;  // ThreadSanitizer leaves programs 1.5 TiB in all
#else
constexpr uint64_t kFirstArena = uint64_t{4} << 30;
#endif
constexpr uint64_t kSmallestArena = uint64_t{16} << 20;
constexpr uint64_t kUsableStep = uint64_t{1} << 20;  // what is made accessible at a time, at least
// Huge pages make first touches several times cheaper; below this much heap they would only cost
// memory.
constexpr uint64_t kHugePagesFrom = uint64_t{8} << 20;
constexpr uint64_t kStatePadding = 64;  // windows are read 64 states at a time

// Index computation by reciprocal must be exact for each offset in a span.
constexpr bool reciprocals_are_exact() {
  for (uint32_t c = 1; c < kClasses; ++c) {
    const SpanShape shape = kSpanShapes.of[c];
    for (uint64_t i = 0; i < shape.cells; ++i) {
      const uint64_t first = i * kClassBytes[c];
      const uint64_t last = first + kClassBytes[c] - 1;
      if (first * shape.reciprocal >> 32 != i || last * shape.reciprocal >> 32 != i) return false;
    }
  }
  return true;
}
static_assert(reciprocals_are_exact());

uint64_t round_up(uint64_t value, uint64_t to) { return (value + to - 1) / to * to; }

uint32_t blocks_for(uint64_t bytes) {
  return static_cast<uint32_t>((bytes + kBlockBytes - 1) >> kBlockBits);
}

}  // namespace

Pages::~Pages() {
  const auto unmap = [](Arena& arena) {
    if (arena.mapping == nullptr) return;
    unpoison(arena.blocks, arena.used);
    munmap(arena.mapping, arena.mapping_bytes);
  };
  unmap(first_);
  for (uint32_t i = 0; i < other_count_; ++i) unmap(others_[i]);
}

Span* Pages::find_elsewhere(const void* address) const {
  const uint32_t count = __atomic_load_n(&other_count_, __ATOMIC_ACQUIRE);
  for (const Arena& arena : std::span(others_, count)) {
    const uint64_t offset = static_cast<uint64_t>(static_cast<const char*>(address) - arena.blocks);
    if (offset < __atomic_load_n(&arena.used, __ATOMIC_RELAXED))
      return resolve(arena.spans + (offset >> kBlockBits));
  }
  return nullptr;
}

Pages::Bounds Pages::bounds() const {
  Bounds all{first_.blocks, first_.blocks + first_.used};
  for (const Arena& arena : std::span(others_, other_count_)) {
    all.low = std::min<const char*>(all.low, arena.blocks);
    all.high = std::max<const char*>(all.high, arena.blocks + arena.used);
  }
  return all;
}

bool Pages::add_arena(uint64_t bytes) {
  if (other_count_ == kMaxArenas) return false;
  bytes = round_up(bytes, kSmallestArena);
  Arena arena;
  for (;; bytes /= 2) {
    if (bytes < kSmallestArena) return false;
    const uint64_t records = round_up((bytes >> kBlockBits) * sizeof(Span), 4096);
    arena.mapping_bytes = records + kBlockBytes + bytes;
    arena.mapping = mmap(nullptr, arena.mapping_bytes, PROT_NONE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (arena.mapping == MAP_FAILED) continue;
    if (mprotect(arena.mapping, records, PROT_READ | PROT_WRITE) != 0) {
      munmap(arena.mapping, arena.mapping_bytes);
      return false;
    }
    arena.spans = static_cast<Span*>(arena.mapping);
    arena.blocks = reinterpret_cast<char*>(
        round_up(reinterpret_cast<uint64_t>(arena.mapping) + records, kBlockBytes));
    arena.reserved = bytes;
    break;
  }
  if (first_.mapping == nullptr) {
    first_ = arena;
  } else {
    others_[other_count_] = arena;
    __atomic_store_n(&other_count_, other_count_ + 1, __ATOMIC_RELEASE);
  }
  return true;
}

Arena& Pages::arena_of(const Span* span) {
  for (Arena& arena : std::span(others_, other_count_)) {
    if (span >= arena.spans && span < arena.spans + (arena.reserved >> kBlockBits)) return arena;
  }
  return first_;
}

// A run from the part of the arena that was never used.
Span* Pages::carve(Arena& arena, uint32_t blocks) {
  const uint64_t bytes = blocks * kBlockBytes;
  if (bytes > arena.reserved - arena.used) return nullptr;
  const uint64_t end = arena.used + bytes;
  if (end > arena.usable) {
    const uint64_t step = std::max(kUsableStep, round_up(arena.usable / 4, kUsableStep));
    const uint64_t usable = std::min(std::max(end, arena.usable + step), arena.reserved);
    if (mprotect(arena.blocks + arena.usable, usable - arena.usable, PROT_READ | PROT_WRITE) != 0)
      return nullptr;
    if (usable > kHugePagesFrom) {
      const uint64_t from = std::max(arena.usable, kHugePagesFrom);
      madvise(arena.blocks + from, usable - from, MADV_HUGEPAGE);  // only advice
    }
    arena.usable = usable;
  }
  Span* span = arena.spans + (arena.used >> kBlockBits);
  __atomic_store_n(&arena.used, end, __ATOMIC_RELAXED);
  span->blocks = blocks;
  span->zeroed = true;
  return span;
}

void Pages::remove_free(Span* run) {
  const uint32_t list = std::min(run->blocks, kLists) - 1;
  if (run->previous != nullptr) {
    run->previous->next = run->next;
  } else {
    free_[list] = run->next;
  }
  if (run->next != nullptr) run->next->previous = run->previous;
  if (!run->zeroed) free_dirty_ -= run->blocks * kBlockBytes;
  run[run->blocks - 1].kind = SpanKind::Unused;  // no marks may stay behind inside a longer run
  run->kind = SpanKind::Unused;
}

// Makes `blocks` blocks a free run, joined with its free neighbours.
void Pages::insert_free(Arena& arena, Span* run, uint32_t blocks, bool zeroed) {
  if (run > arena.spans) {
    Span* before = run - 1;
    if (before->kind == SpanKind::FreeTail) before -= before->blocks - 1;
    if (before->kind == SpanKind::FreeHead && before + before->blocks == run) {
      remove_free(before);
      zeroed &= before->zeroed;
      blocks += before->blocks;
      run = before;
    }
  }
  Span* after = run + blocks;
  if (after < arena.spans + (arena.used >> kBlockBits) && after->kind == SpanKind::FreeHead) {
    remove_free(after);
    zeroed &= after->zeroed;
    blocks += after->blocks;
  }
  run->kind = SpanKind::FreeHead;
  run->blocks = blocks;
  run->zeroed = zeroed;
  if (blocks > 1) {
    run[blocks - 1].kind = SpanKind::FreeTail;
    run[blocks - 1].blocks = blocks;
  }
  Span*& list = free_[std::min(blocks, kLists) - 1];
  run->previous = nullptr;
  run->next = list;
  if (list != nullptr) list->previous = run;
  list = run;
  if (!zeroed) free_dirty_ += blocks * kBlockBytes;
}

// The first fitting run among lists of rising length, without its surplus.
Span* Pages::take_from_list(uint32_t blocks) {
  for (uint32_t list = std::min(blocks, kLists) - 1; list < kLists; ++list) {
    for (Span* run = free_[list]; run != nullptr; run = run->next) {
      if (run->blocks < blocks) continue;  // in the last list only
      remove_free(run);
      const uint32_t surplus = run->blocks - blocks;
      const bool zeroed = run->zeroed;
      if (surplus != 0) insert_free(arena_of(run), run + blocks, surplus, zeroed);
      run->blocks = blocks;
      return run;
    }
  }
  return nullptr;
}

// Its records are stale; `blocks` and `zeroed` are set.
Span* Pages::take_run(uint32_t blocks) {
  const uint64_t bytes = blocks * kBlockBytes;
  if (bytes > max_bytes_ || in_use_ > max_bytes_ - bytes) return nullptr;
  if (first_.mapping == nullptr && !add_arena(kFirstArena)) return nullptr;
  Span* run = take_from_list(blocks);
  if (run == nullptr) {
    run = carve(other_count_ == 0 ? first_ : others_[other_count_ - 1], blocks);
    if (run == nullptr) {
      uint64_t reserved = first_.reserved;
      for (const Arena& arena : std::span(others_, other_count_)) reserved += arena.reserved;
      if (!add_arena(std::max(reserved, bytes))) return nullptr;
      run = carve(others_[other_count_ - 1], blocks);
      if (run == nullptr) return nullptr;
    }
  }
  for (uint32_t i = 1; i < blocks; ++i) {
    run[i].kind = SpanKind::Inside;
    run[i].blocks = i;
  }
  __atomic_store_n(&in_use_, in_use_ + bytes, __ATOMIC_RELAXED);
  return run;
}

uint8_t* Pages::take_states(uint32_t size_class) {
  const uint64_t bytes = kSpanShapes.of[size_class].cells + kStatePadding;
  uint8_t*& list = free_states_[size_class];
  if (list == nullptr) {
    auto* fresh = static_cast<uint8_t*>(states_.allocate(round_up(bytes, 64), 64));
    std::memset(fresh, kFreeCell, bytes);
    return fresh;
  }
  uint8_t* reused = list;
  std::memcpy(&list, reused, sizeof list);
  std::memset(reused, kFreeCell, bytes);
  return reused;
}

Span* Pages::allocate_cells(uint32_t size_class, const Layout* layout) {
  const SpanShape& shape = kSpanShapes.of[size_class];
  const base::MutexLock guard(lock_);
  Span* span = take_run(shape.blocks);
  if (span == nullptr) return nullptr;
  Arena& arena = arena_of(span);
  span->base = arena.blocks + (static_cast<uint64_t>(span - arena.spans) << kBlockBits);
  span->states = take_states(size_class);
  span->cell_bytes = kClassBytes[size_class];
  span->layout = layout;
  span->next = nullptr;
  span->reciprocal = shape.reciprocal;
  span->cells = shape.cells;
  span->allocated = 0;
  span->marked = 0;
  span->size_class = static_cast<uint8_t>(size_class);
  span->kind = SpanKind::Cells;
  poison(span->base, shape.blocks * kBlockBytes);
  return span;
}

Span* Pages::allocate_large(uint64_t bytes, const Layout* layout) {
  if (bytes > uint64_t{UINT32_MAX} << kBlockBits >> 1) return nullptr;
  const base::MutexLock guard(lock_);
  Span* span = take_run(blocks_for(bytes));
  if (span == nullptr) return nullptr;
  Arena& arena = arena_of(span);
  span->base = arena.blocks + (static_cast<uint64_t>(span - arena.spans) << kBlockBits);
  span->states = &span->large_state;
  span->large_state = kFreeCell;
  span->cell_bytes = round_up(bytes, 8);
  span->layout = layout;
  span->next = nullptr;
  span->reciprocal = 0;
  span->cells = 1;
  span->allocated = 0;
  span->marked = 0;
  span->size_class = 0;
  span->kind = SpanKind::Large;
  unpoison(span->base, span->cell_bytes);
  return span;
}

void Pages::release(Span* span) {
  const base::MutexLock guard(lock_);
  const uint32_t blocks = span->blocks;
  poison(span->base, blocks * kBlockBytes);
  if (span->kind == SpanKind::Cells) {
    std::memcpy(span->states, &free_states_[span->size_class], sizeof(uint8_t*));
    free_states_[span->size_class] = span->states;
  }
  for (uint32_t i = 0; i < blocks; ++i) {
    span[i].kind = SpanKind::Unused;
    span[i].blocks = 0;
  }
  __atomic_store_n(&in_use_, in_use_ - blocks * kBlockBytes, __ATOMIC_RELAXED);
  insert_free(arena_of(span), span, blocks, false);
}

void Pages::trim_run(Span* run) {
  Arena& arena = arena_of(run);
  char* base = arena.blocks + (static_cast<uint64_t>(run - arena.spans) << kBlockBits);
  if (madvise(base, run->blocks * kBlockBytes, MADV_DONTNEED) != 0) return;
  run->zeroed = true;
  free_dirty_ -= run->blocks * kBlockBytes;
}

void Pages::trim(uint64_t keep) {
  const base::MutexLock guard(lock_);
  for (uint32_t list = kLists; list-- > 0 && free_dirty_ > keep;) {
    for (Span* run = free_[list]; run != nullptr && free_dirty_ > keep; run = run->next) {
      if (!run->zeroed) trim_run(run);
    }
  }
}

void Pages::set_max_bytes(uint64_t bytes) {
  const base::MutexLock guard(lock_);
  max_bytes_ = bytes;
}

uint64_t Pages::idle_bytes() {
  const base::MutexLock guard(lock_);
  return free_dirty_;
}

uint64_t Pages::reserved_bytes() {
  const base::MutexLock guard(lock_);
  uint64_t used = first_.used;
  for (const Arena& arena : std::span(others_, other_count_)) used += arena.used;
  return used;
}

}  // namespace gvm::runtime
