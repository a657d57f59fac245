// The garbage-collected heap: size-class spans, a cache for each P, non-moving mark and sweep.
//
// Objects are found in spans by size class and pointer layout (span.hpp), so they have no headers.
// A cache takes a window of a span's free cells at a time and hands them out by counting trailing
// zeros. A collection stops the world, marks from the roots (mark.hpp), frees what is wholly dead
// and leaves the other spans with garbage to be swept when a cache takes them. Conservatively found
// words may point anywhere into an object, but not one past its end.
//
// A VM has one heap and one TypeTable, and they belong together: types remember their bins in the
// heap.
//
// Threading: an AllocCache belongs to one M at a time. Heap's members may be called from any M that
// holds a P.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "runtime/base/check.hpp"
#include "runtime/heap/poison.hpp"
#include "runtime/heap/size_class.hpp"
#include "runtime/heap/type.hpp"
#include "runtime/heap/value.hpp"

namespace gvm::runtime {

class Heap;
struct Layout;
struct Span;

// Where the collector looks for pointers: handed to RootSource::walk_roots while the world is
// stopped.
class Marker {
 public:
  // Every aligned word in [low, high) that falls into a live object keeps it (interior pointers
  // too).
  virtual void scan_conservative(const void* low, const void* high) = 0;
  virtual void mark(const void* pointer) = 0;  // as one such word

 protected:
  ~Marker() = default;
};

// What the heap needs from the layers above; the scheduler implements it.
class RootSource {
 public:
  // Brings every other M to a safepoint and keeps it there; returns with the caller alone running
  // gs code. When two call it at once, one waits here, as if stopped, until the other has started
  // the world again: allocating is a safepoint.
  virtual void stop_the_world() = 0;
  virtual void start_the_world() = 0;
  // Goroutine stacks, globals, fibers, handles; and the calling thread's own native stack and
  // registers.
  virtual void walk_roots(Marker& marker) = 0;
  // After marking, before the world goes on: finalizers are queued, caches may be trimmed.
  virtual void after_mark(Heap& heap) = 0;

 protected:
  ~RootSource() = default;
};

// The objects a P can hand out without a lock. Used by the M that owns the P only.
// Every allocation is zeroed, may run a collection, and returns null only when the hard limit would
// be passed even after a collection: the caller then raises the out-of-memory error.
class AllocCache {
 public:
  explicit AllocCache(Heap& heap);
  ~AllocCache();
  AllocCache(const AllocCache&) = delete;

  void* allocate(const Type* type);  // one value; zero-size: a fixed non-null address
  void* allocate_array(const Type* elem, uint64_t count);  // overflow of the size is "limit passed"
  void* allocate_bytes(uint64_t bytes);                    // holds no pointers
  void* allocate_words(
      uint64_t words);  // every word is looked at conservatively (closures, queues)
  // As allocate_bytes, but what is in the bytes is unspecified: for callers that write them all at
  // once.
  void* allocate_bytes_unzeroed(uint64_t bytes);
  Heap& heap() { return heap_; }
  void flush();  // gives the spans back (P stops, collection)

 private:
  friend class Heap;

  // What is left of the cells taken out of one span: a window of up to 64 cells, one bit each.
  struct Bin {
    uint64_t free = 0;
    char* base = nullptr;
    uint64_t cell_bytes = 0;
    Span* span = nullptr;
    uint32_t next_cell = 0;   // the first cell of `span` behind the window
    uint32_t first_cell = 0;  // of the window
  };

  void* take(uint32_t bin) {
    if (GVM_LIKELY(bin < bin_count_)) {
      Bin& from = bins_[bin];
      if (GVM_LIKELY(from.free != 0)) return pop(from);
    }
    return refill(bin);
  }
  static void* pop(Bin& from) {
    const auto cell = static_cast<uint64_t>(__builtin_ctzll(from.free));
    from.free &= from.free - 1;
    char* object = from.base + cell * from.cell_bytes;
    if constexpr (kPoisoning) {
      unpoison(object, from.cell_bytes);
      std::memset(object, 0, from.cell_bytes);
    }
    return object;
  }
  void* allocate_slow(const Type* type);
  void* allocate_array_slow(const Type* elem, uint64_t bytes);
  void* allocate_large(uint64_t bytes, const Layout* layout, bool zeroed);
  GVM_NOINLINE void* refill(uint32_t bin);
  GVM_NOINLINE void* refill_slow(uint32_t bin);
  bool next_window(Bin& bin);
  void return_window(Bin& bin);
  bool grow_bins(uint32_t bin);

  static inline const uint64_t kZeroSize[1] = {0};  // where all values without a size are

  Bin* bins_ = nullptr;
  uint32_t bin_count_ = 0;
  Heap& heap_;
  uint64_t taken_cells_ = 0;  // since the last flush
  uint64_t taken_bytes_ = 0;
};

// Figures in bytes and nanoseconds since the heap was made, as runtime.MemStats wants them.
struct HeapStats {
  uint64_t allocated_bytes, total_allocated_bytes, allocations, frees;
  uint64_t reserved_bytes, in_use_bytes, idle_bytes, objects;
  uint64_t next_gc, last_gc_ns, pause_total_ns, collections, forced_collections;
  uint64_t last_pause_ns;
};

struct HeapOptions {
  uint64_t max_bytes = UINT64_MAX;    // hard limit
  int gc_percent = 100;               // GOGC; negative: off
  uint64_t first_trigger = 4u << 20;  // no collection below this many bytes
  bool stress = false;                // collect at every allocation
  uint64_t hash_seed = 0;             // 0: a random one
};

class Heap {
 public:
  Heap(const HeapOptions& options, RootSource& roots);
  ~Heap();
  Heap(const Heap&) = delete;

  void collect();                      // a full collection now, sweep finished before it returns
  int set_gc_percent(int percent);     // returns the earlier
  uint64_t set_limit(uint64_t bytes);  // returns the earlier
  HeapStats stats();

  // The start of the live object that `pointer` falls into; null when outside.
  void* object_base(const void* pointer);
  uint64_t object_size(const void* object);
  bool is_marked(const void* object);  // for after_mark: something reaches it

  // `finalizer` (a func value) runs with `object` once nothing else reaches it; null clears.
  // `arg_type` rides along.
  bool set_finalizer(void* object, Closure* finalizer, const Type* arg_type);
  struct Finalizable {
    void* object;
    Closure* finalizer;
    const Type* arg_type;
  };
  std::vector<Finalizable>
  take_finalizable();  // those found due; the caller keeps them reachable from here on
  bool has_finalizable() const;

  uint64_t hash_seed() const;  // for maps; secret

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  friend class AllocCache;
  std::unique_ptr<Impl> impl_;
};

// The first bins are those of objects without pointers, one a size class; then those all of whose
// words are looked at.
constexpr uint32_t kNoPointersRow = 0;
constexpr uint32_t kAllWordsRow = kClasses;

inline void* AllocCache::allocate(const Type* type) {
  const uint32_t bin = __atomic_load_n(&type->alloc_bin, __ATOMIC_RELAXED);
  GVM_DCHECK(bin == 0 || type->table->bound_to(&heap_), "a type table serves one heap");
  return GVM_LIKELY(bin != 0) ? take(bin) : allocate_slow(type);
}

inline void* AllocCache::allocate_bytes(uint64_t bytes) {
  if (GVM_LIKELY(bytes - 1 < kMaxSmallBytes)) return take(kNoPointersRow + class_of(bytes));
  return allocate_large(bytes, nullptr, true);
}

inline void* AllocCache::allocate_bytes_unzeroed(uint64_t bytes) {
  if (GVM_LIKELY(bytes - 1 < kMaxSmallBytes)) return take(kNoPointersRow + class_of(bytes));
  return allocate_large(bytes, nullptr, false);
}

inline void* AllocCache::allocate_array(const Type* elem, uint64_t count) {
  uint64_t bytes;
  if (GVM_UNLIKELY(__builtin_mul_overflow(elem->size, count, &bytes))) return nullptr;
  if (!elem->has_pointers()) return allocate_bytes(bytes);
  const uint32_t row = __atomic_load_n(&elem->alloc_row, __ATOMIC_RELAXED);
  GVM_DCHECK(row == 0 || elem->table->bound_to(&heap_), "a type table serves one heap");
  if (GVM_LIKELY(row != 0 && bytes - 1 < kMaxSmallBytes)) return take(row + class_of(bytes));
  return allocate_array_slow(elem, bytes);
}

// The one place where a pointer is written into a heap object, so that a write barrier can follow.
inline void store_ptr(void** field, void* value) { *field = value; }

}  // namespace gvm::runtime
