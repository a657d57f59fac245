// What the files of the heap share: layouts and bins, the lists of spans, pacing, finalizers.
// Locks: the registry's and a Central's are never held together; Pages' may be taken under either.
#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runtime/base/mutex.hpp"
#include "runtime/heap/heap.hpp"
#include "runtime/heap/span.hpp"

namespace gvm::runtime {

class MarkWorker;

// The spans of one size class and layout that no cache holds and that have room, or may have after
// a sweep.
struct Central {
  base::Mutex lock{base::LockRank::Central};
  Span* partial GVM_GUARDED_BY(lock) = nullptr;
  Span* unswept GVM_GUARDED_BY(lock) = nullptr;
};

// What allocation goes by: an index into each cache's bins. Several bins may share a Central.
struct BinInfo {
  const Layout* layout;
  uint32_t size_class;
  Central* central;
};

enum class Cause : uint8_t {
  Trigger,  // enough was allocated; another M may have been first
  Forced,
};

struct Heap::Impl {
  Impl(Heap& owner, const HeapOptions& heap_options, RootSource& root_source);

  // --- layouts and bins (layout.cpp) ---
  const Layout* layout_of(const Type* type);
  uint32_t bin_of(
      const Type* type);  // of a single value; registers it and remembers it in the type
  uint32_t row_of(const Type* elem);  // of arrays
  BinInfo bin_info(uint32_t bin);

  // --- spans and accounting (heap.cpp) ---
  Span* take_span(const BinInfo& info);  // swept; null when there is no memory
  void return_span(const BinInfo& info, Span* span);
  bool make_room(uint64_t bytes);  // collects when due; false: the limit would be passed
  void count_flushed(uint64_t cells, uint64_t bytes);

  // --- collection (gc.cpp) ---
  void collect(Cause cause, uint64_t seen_cycle);  // the cycle in which a trigger was found passed
  std::vector<Central*> all_centrals();
  void sweep(Span* span);
  void sweep_all();
  void finish_mark();
  void mark_finalizable(MarkWorker& worker);
  void set_trigger();
  // Dead cells that await the sweep have the color of the cycle before.
  bool is_live(uint8_t state) const { return state == color || (marking && state != kFreeCell); }
  uint8_t marked_color() const { return static_cast<uint8_t>(3 - color); }

  Heap& heap;
  HeapOptions options;
  RootSource& roots;
  Pages pages;
  uint8_t color = 1;  // of allocated cells; changes while the world is stopped
  bool marking = false;

  // Bytes of allocated cells, cells set aside in caches included.
  std::atomic<uint64_t> live{0};
  std::atomic<uint64_t> trigger{0};  // collect when `live` would pass it; never above limit
  std::atomic<uint64_t> limit{UINT64_MAX};
  std::atomic<int> gc_percent{100};
  std::atomic<uint64_t> cycle{0};  // collections so far
  uint64_t hash_seed = 0;

  base::Mutex registry{base::LockRank::Central};
  std::deque<Layout> layouts GVM_GUARDED_BY(registry);
  std::deque<Central> centrals GVM_GUARDED_BY(registry);
  std::deque<BinInfo> bins GVM_GUARDED_BY(registry);
  std::map<std::pair<const Layout*, uint32_t>, uint32_t> single_bins GVM_GUARDED_BY(registry);
  std::unordered_map<const Layout*, uint32_t> rows GVM_GUARDED_BY(registry);
  std::vector<AllocCache*> caches GVM_GUARDED_BY(registry);
  uint64_t flushed_cells GVM_GUARDED_BY(registry) = 0;
  uint64_t flushed_bytes GVM_GUARDED_BY(registry) = 0;

  std::atomic<uint64_t> large_objects{0};
  std::atomic<uint64_t> large_bytes{0};
  uint64_t live_after_gc = 0;  // these are written while the world is stopped
  uint64_t frees = 0;
  uint64_t objects = 0;
  HeapStats totals{};  // collections, pauses
  uint64_t start_ns = 0;

  base::Mutex finalizer_lock{base::LockRank::Finalizers};
  struct Finalizer {
    Closure* function;
    const Type* arg_type;
  };
  std::unordered_map<void*, Finalizer> finalizers GVM_GUARDED_BY(finalizer_lock);
  std::vector<Finalizable> due GVM_GUARDED_BY(finalizer_lock);
  std::atomic<bool> any_due{false};

 private:
  const Layout* find_layout(const Type* type) GVM_REQUIRES(registry);
  const Layout* intern_layout(uint32_t period, uint64_t mask, const uint64_t* bits)
      GVM_REQUIRES(registry);
  Central* central_of(const Layout* layout, uint32_t size_class) GVM_REQUIRES(registry);
  uint32_t add_row(const Layout* layout) GVM_REQUIRES(registry);

 public:
  // The two layouts that everybody knows: no pointers, all words.
  const Layout* no_pointers = nullptr;
  const Layout* all_words = nullptr;
};

uint64_t monotonic_ns();

}  // namespace gvm::runtime
