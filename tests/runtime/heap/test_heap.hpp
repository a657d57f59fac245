// A heap for tests: one thread, and roots that the test names.
#pragma once

#include <span>
#include <vector>

#include "runtime/heap/heap.hpp"

namespace gvm::runtime::testing {

class TestRoots final : public RootSource {
 public:
  void stop_the_world() override { ++stopped; }
  void start_the_world() override { --stopped; }
  void walk_roots(Marker& marker) override {
    if (stack_base != nullptr) scan_native_stack(marker);
    for (const void* root : roots) marker.mark(root);
    for (const auto& range : ranges)
      marker.scan_conservative(range.data(), range.data() + range.size());
  }
  void after_mark(Heap& heap) override {
    marked.clear();
    for (const void* object : watched) marked.push_back(heap.is_marked(object));
  }

  std::vector<const void*> roots;
  std::vector<std::span<const uint64_t>> ranges;
  std::vector<const void*>
      watched;  // after a collection, marked[i] tells what became of watched[i]
  std::vector<bool> marked;
  int stopped = 0;
  // Set to a frame's address: from there on the native stack is scanned, as the scheduler does it.
  // Needed where the code under test holds new objects in locals while it allocates more.
  const void* stack_base = nullptr;

 private:
  __attribute__((noinline)) void scan_native_stack(Marker& marker) {
    __builtin_unwind_init();  // callee-saved registers go to this frame
    marker.scan_conservative(__builtin_frame_address(0), stack_base);
  }
};

struct TestHeap {
  explicit TestHeap(const HeapOptions& options = {}) : heap(options, roots), cache(heap) {}

  uint64_t live_objects() { return heap.stats().objects; }

  TestRoots roots;
  Heap heap;
  AllocCache cache;
};

// The words of a heap object, for a test to write pointers to.
inline void** words(void* object) { return static_cast<void**>(object); }

}  // namespace gvm::runtime::testing
