// Free lists of stack segments in front of slabs, and mappings for large ones.
#include "runtime/sched/stack_pool.hpp"

#include <bit>

#include "runtime/base/check.hpp"
#include "runtime/sched/stack.hpp"

namespace gvm::runtime {
namespace {

constexpr size_t kChunkBytes = 256 * 1024;
// Segments prepared at once: as many as share a few pages, so that their first touch is shared too.
constexpr size_t kBatchBytes = 4096;

size_t class_bytes(size_t size_class) {
  return size_class == 0 ? kFirstSegmentBytes : kMinLinkedBytes << (size_class - 1);
}

size_t class_of(size_t bytes) {
  if (bytes <= kFirstSegmentBytes) return 0;
  if (bytes <= kMinLinkedBytes) return 1;
  return static_cast<size_t>(std::bit_width((bytes - 1) / kMinLinkedBytes)) + 1;
}

StackSegment* init_segment(void* memory, size_t bytes) {
  auto* segment = static_cast<StackSegment*>(memory);
  segment->prev = nullptr;
  segment->low = reinterpret_cast<Slot*>(segment + 1);
  segment->high = reinterpret_cast<Slot*>(static_cast<char*>(memory) + bytes);
  segment->caller_fp = nullptr;
  segment->return_pc = nullptr;
  segment->window = 0;
  segment->result_slots = 0;
  return segment;
}

}  // namespace

StackSlabs::StackSlabs(MemoryBudget& shared_budget)
    : budget(shared_budget),
      classes{Slab(budget, class_bytes(0), kFirstSegmentBytes * 1024),
              Slab(budget, class_bytes(1), kChunkBytes),
              Slab(budget, class_bytes(2), kChunkBytes),
              Slab(budget, class_bytes(3), kChunkBytes),
              Slab(budget, class_bytes(4), kChunkBytes),
              Slab(budget, class_bytes(5), kChunkBytes),
              Slab(budget, class_bytes(6), kChunkBytes),
              Slab(budget, class_bytes(7), kChunkBytes),
              Slab(budget, class_bytes(8), kChunkBytes)} {}

size_t segment_bytes(const StackSegment* segment) {
  return static_cast<size_t>(reinterpret_cast<const char*>(segment->high) -
                             reinterpret_cast<const char*>(segment));
}

StackSegment* StackPool::take(size_t bytes) {
  if (bytes > kMappedStackBytes / 2) {
    bytes = std::bit_ceil(bytes < kMappedStackBytes ? kMappedStackBytes : bytes);
    if (!slabs_->budget.take(bytes)) return nullptr;
    void* memory = map_pages(bytes);
    if (memory == nullptr) {
      slabs_->budget.give(bytes);
      return nullptr;
    }
    return init_segment(memory, bytes);
  }
  const size_t size_class = class_of(bytes);
  const size_t size = class_bytes(size_class);
  StackSegment*& list = free_[size_class];
  if (list == nullptr) {
    size_t taken = 0;
    const size_t wanted = size < kBatchBytes ? kBatchBytes / size : 1;
    auto* blocks = static_cast<char*>(slabs_->classes[size_class].take(wanted, &taken));
    if (blocks == nullptr) return nullptr;
    for (size_t i = taken; i-- > 0;) {
      auto* segment = reinterpret_cast<StackSegment*>(blocks + i * size);
      segment->prev = list;
      list = segment;
    }
  }
  StackSegment* segment = list;
  list = segment->prev;
  return init_segment(segment, size);
}

void StackPool::give(StackSegment* segment) {
  const size_t bytes = segment_bytes(segment);
  if (bytes >= kMappedStackBytes) {
    slabs_->budget.give(bytes);
    unmap_pages(segment, bytes);
    return;
  }
  StackSegment*& list = free_[class_of(bytes)];
  segment->prev = list;
  list = segment;
}

StackSegment* StackPool::resize_mapped(StackSegment* segment, size_t bytes) {
  const size_t old_bytes = segment_bytes(segment);
  GVM_DCHECK(old_bytes >= kMappedStackBytes && bytes >= kMappedStackBytes);
  if (bytes > old_bytes && !slabs_->budget.take(bytes - old_bytes)) return nullptr;
  void* moved = remap_pages(segment, old_bytes, bytes);
  if (moved == nullptr) {
    if (bytes > old_bytes) slabs_->budget.give(bytes - old_bytes);
    return nullptr;
  }
  if (bytes < old_bytes) slabs_->budget.give(old_bytes - bytes);
  auto* resized = static_cast<StackSegment*>(moved);
  resized->low = reinterpret_cast<Slot*>(resized + 1);
  resized->high = reinterpret_cast<Slot*>(static_cast<char*>(moved) + bytes);
  return resized;
}

}  // namespace gvm::runtime
