// Memory of stack segments: a first-segment class, powers of two from 1 KiB to 128 KiB in free
// lists, mappings above. Threading: the owner P's M only; the slabs behind are shared.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/sched/slab.hpp"

namespace gvm::runtime {

struct StackSegment;

// 448 B keep a parked goroutine (G 128, segment 448, sudog 64) below 700 B with room for its other
// small objects; the segment's record takes 48 of them, which leaves 50 slots.
inline constexpr size_t kFirstSegmentBytes = 448;
inline constexpr size_t kMinLinkedBytes = 1024;
inline constexpr size_t kMappedStackBytes = 256 * 1024;  // from here on mmap, and mremap to grow
inline constexpr size_t kStackClasses = 9;               // first segment, 1 KiB ... 128 KiB

// Where all pools get their memory from.
struct StackSlabs {
  explicit StackSlabs(MemoryBudget& shared_budget);

  MemoryBudget& budget;
  Slab classes[kStackClasses];
};

class StackPool {
 public:
  void attach(StackSlabs* slabs) { slabs_ = slabs; }
  // A segment of at least `bytes` with low and high set and the rest zero; null: no memory.
  StackSegment* take(size_t bytes);
  void give(StackSegment* segment);
  // Makes a mapped segment larger or smaller, in place or elsewhere, keeping its contents (low and
  // high are updated).
  StackSegment* resize_mapped(StackSegment* segment, size_t bytes);

 private:
  StackSlabs* slabs_ = nullptr;
  StackSegment* free_[kStackClasses] = {};  // linked by `prev`
};

// Bytes of the whole segment, its record included.
size_t segment_bytes(const StackSegment* segment);

}  // namespace gvm::runtime
