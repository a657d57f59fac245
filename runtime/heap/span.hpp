// Spans: runs of 64 KiB blocks that hold cells of one size and pointer layout, or one large object;
// and the arenas they are carved from.
//
// An arena is a range of addresses reserved in one piece: first the Span records of its blocks,
// then the blocks. A record is found from any address by arithmetic. Records are 64 bytes, and cell
// states stand apart from the cells, both so that marking does not fight over the few cache sets
// that block starts would share.
//
// A cell's state is a byte: free, or one of two colours. Between collections all allocated cells
// have the heap's current colour; marking gives what it reaches the other one, which then becomes
// current. So a span without garbage needs no sweep at all, and sweeping the others means to free
// the cells that kept the old colour.
//
// Threading: Pages is guarded by its lock; a Span belongs to the cache that took it, or to its
// Central under its lock, or, while the world is stopped, to the collector.
#pragma once

#include <cstdint>

#include "runtime/base/arena.hpp"
#include "runtime/base/mutex.hpp"
#include "runtime/heap/size_class.hpp"

namespace gvm::runtime {

constexpr uint64_t kBlockBits = 16;
constexpr uint64_t kBlockBytes = uint64_t{1} << kBlockBits;
constexpr uint32_t kMaxSpanBlocks = 4;  // of a span of cells

constexpr uint8_t kFreeCell = 0;

struct Central;

// Which words of a cell may be pointers: a pattern of `period` words that repeats.
struct Layout {
  uint32_t period = 0;               // 0: no pointers
  uint64_t mask = 0;                 // the pattern when period <= 64
  const uint64_t* bits = nullptr;    // the pattern when longer
  Central* centrals[kClasses] = {};  // where spans of this layout are kept; made on first use
};

enum class SpanKind : uint8_t {
  Unused,    // never handed out, or amid a free run
  FreeHead,  // the first block of a free run
  FreeTail,  // its last, when there are several
  Cells,
  Large,
  Inside,  // a later block of Cells or Large; `blocks` is the distance to the first
};

struct Span {
  char* base;
  union {
    uint8_t* states;
    Span* previous;  // free runs
  };
  uint64_t cell_bytes;  // for a large object its size in bytes, a multiple of 8
  const Layout* layout;
  Span* next;           // in the list of a Central, or of free runs
  uint32_t reciprocal;  // 2^32 / cell_bytes, rounded up; 0 for a large object
  uint32_t cells;
  uint32_t allocated;  // cells not free, including those a cache has set aside
  uint32_t marked;     // cells that have the new colour
  uint32_t blocks;
  SpanKind kind;
  uint8_t size_class;   // 0: large
  bool zeroed;          // free cells are all zero bytes; of a free run: all of it
  uint8_t large_state;  // what `states` of a large object points to

  uint32_t index_of(const void* pointer) const {
    const uint64_t offset = static_cast<uint64_t>(static_cast<const char*>(pointer) - base);
    return static_cast<uint32_t>(offset * reciprocal >> 32);
  }
  char* cell(uint32_t index) const { return base + index * cell_bytes; }
};
static_assert(sizeof(Span) == 64);

// What a span of each class looks like.
struct SpanShape {
  uint32_t blocks;
  uint32_t cells;
  uint32_t reciprocal;
  uint32_t window;  // how many cells a cache takes at a time
};
struct SpanShapes {
  SpanShape of[kClasses];
};
constexpr SpanShapes make_span_shapes() {
  constexpr uint64_t kWindowBytes = 4096;
  SpanShapes shapes{};
  for (uint32_t c = 1; c < kClasses; ++c) {
    const uint64_t bytes = kClassBytes[c];
    uint32_t blocks = 1;
    while (blocks < kMaxSpanBlocks && blocks * kBlockBytes % bytes > blocks * kBlockBytes / 16)
      ++blocks;
    const uint64_t window = kWindowBytes / bytes;
    shapes.of[c] = {blocks, static_cast<uint32_t>(blocks * kBlockBytes / bytes),
                    static_cast<uint32_t>(((uint64_t{1} << 32) + bytes - 1) / bytes),
                    static_cast<uint32_t>(window < 1    ? 1
                                          : window > 64 ? 64
                                                        : window)};
  }
  return shapes;
}
inline constexpr SpanShapes kSpanShapes = make_span_shapes();

struct Arena {
  char* blocks = nullptr;  // the first block
  Span* spans = nullptr;   // one a block
  uint64_t used = 0;       // bytes from `blocks` that have been handed out at some time
  uint64_t usable = 0;     // bytes that may be touched
  uint64_t reserved = 0;   // bytes
  void* mapping = nullptr;
  uint64_t mapping_bytes = 0;
};

// Hands out runs of blocks.
class Pages {
 public:
  Pages() = default;
  ~Pages();
  Pages(const Pages&) = delete;

  // Null when the system has no more. `max_blocks` bounds all that is in use.
  Span* allocate_cells(uint32_t size_class, const Layout* layout) GVM_EXCLUDES(lock_);
  Span* allocate_large(uint64_t bytes, const Layout* layout)
      GVM_EXCLUDES(lock_);  // not zeroed unless span->zeroed
  void release(Span* span) GVM_EXCLUDES(lock_);

  // Gives memory of free runs back to the system until at most `keep` bytes of it are left.
  void trim(uint64_t keep) GVM_EXCLUDES(lock_);

  // The record of the span that holds `address`; null when none does.
  Span* find(const void* address) const {
    uint64_t offset = static_cast<uint64_t>(static_cast<const char*>(address) - first_.blocks);
    if (__builtin_expect(offset >= __atomic_load_n(&first_.used, __ATOMIC_RELAXED), 0)) {
      return __atomic_load_n(&other_count_, __ATOMIC_ACQUIRE) == 0 ? nullptr
                                                                   : find_elsewhere(address);
    }
    return resolve(first_.spans + (offset >> kBlockBits));
  }

  // The lowest address of any block and the end of the highest. World stopped.
  struct Bounds {
    const char* low;
    const char* high;
  };
  Bounds bounds() const;

  // Visits every span of cells and every large object, ascending by address. World stopped.
  template <class Visit>
  void for_each(Visit visit) {
    for_each_in(first_, visit);
    for (uint32_t i = 0; i < other_count_; ++i) for_each_in(others_[i], visit);
  }

  void set_max_bytes(uint64_t bytes);
  uint64_t in_use_bytes() const { return __atomic_load_n(&in_use_, __ATOMIC_RELAXED); }
  uint64_t idle_bytes() GVM_EXCLUDES(lock_);      // touched once, free now
  uint64_t reserved_bytes() GVM_EXCLUDES(lock_);  // obtained from the system

 private:
  static constexpr uint32_t kMaxArenas = 32;
  static constexpr uint32_t kLists = 33;  // free runs of 1..32 blocks; the last list: longer ones

  static Span* resolve(Span* span) {
    switch (span->kind) {
      case SpanKind::Cells:
      case SpanKind::Large: return span;
      case SpanKind::Inside: return span - span->blocks;
      default: return nullptr;
    }
  }
  Span* find_elsewhere(const void* address) const;
  template <class Visit>
  static void for_each_in(Arena& arena, Visit& visit) {
    Span* end = arena.spans + (arena.used >> kBlockBits);
    for (Span* span = arena.spans; span < end;) {
      Span* next = span + (span->blocks != 0 ? span->blocks : 1);
      if (span->kind == SpanKind::Cells || span->kind == SpanKind::Large) visit(span);
      span = next;
    }
  }

  Span* take_run(uint32_t blocks) GVM_REQUIRES(lock_);
  Span* take_from_list(uint32_t blocks) GVM_REQUIRES(lock_);
  Span* carve(Arena& arena, uint32_t blocks) GVM_REQUIRES(lock_);
  bool add_arena(uint64_t bytes) GVM_REQUIRES(lock_);
  Arena& arena_of(const Span* span) GVM_REQUIRES(lock_);
  void insert_free(Arena& arena, Span* run, uint32_t blocks, bool zeroed) GVM_REQUIRES(lock_);
  void remove_free(Span* run) GVM_REQUIRES(lock_);
  void trim_run(Span* run) GVM_REQUIRES(lock_);
  uint8_t* take_states(uint32_t size_class) GVM_REQUIRES(lock_);

  base::Mutex lock_{base::LockRank::Pages};
  Arena first_;  // others_ come into being only when it is full
  Arena others_[kMaxArenas];
  uint32_t other_count_ = 0;  // published with release, so that find() needs no lock
  uint64_t in_use_ = 0;       // bytes; written under lock_
  uint64_t free_dirty_ GVM_GUARDED_BY(lock_) = 0;
  uint64_t max_bytes_ GVM_GUARDED_BY(lock_) = UINT64_MAX;
  Span* free_[kLists] GVM_GUARDED_BY(lock_) = {};
  base::Arena states_ GVM_GUARDED_BY(lock_);
  uint8_t* free_states_[kClasses] GVM_GUARDED_BY(lock_) = {};
};

}  // namespace gvm::runtime
