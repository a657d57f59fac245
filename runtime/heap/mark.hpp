// Marking: from roots to everything that they reach.
//
// A worker keeps words that may be pointers on a stack of its own. Two short queues stand between
// that stack and the memory it leads to: a popped word asks for the state of its cell (prefetch)
// and waits in the first queue; when it leaves that one and the cell was not marked yet, the cell's
// memory is asked for and waits in the second; only then is it scanned. So many misses are under
// way at a time, and none is spent on the memory of what is marked already. Long objects are
// scanned in pieces, so that the stack stays small. Precise and conservative words are treated
// alike: one that falls into an allocated cell keeps it, and nothing else happens.
//
// Threading: a worker belongs to one thread; the world is stopped. Several workers could run at
// once over one heap: what they share is cell states (bytes that only ever go from one color to the
// other) and the spans' counts of marked cells.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/heap/heap.hpp"
#include "runtime/heap/span.hpp"

namespace gvm::runtime {

class MarkWorker final : public Marker {
 public:
  MarkWorker(Pages& pages, uint8_t old_color);

  void scan_conservative(const void* low, const void* high) override;
  void mark(const void* pointer) override;
  void drain();                          // until nothing is left to look at
  void scan_object(const void* object);  // what the object points to, not itself
  bool is_marked(const void* object) const;

 private:
  static constexpr uint32_t kQueue =
      16;  // enough misses in flight for any memory system; a power of two

  struct Candidate {
    Span* span;
    uint32_t index;
  };
  struct Object {
    const uint64_t* words;
    const Span* span;
  };
  struct Range {
    const uint64_t* from;
    const uint64_t* to;
    const Layout* layout;
  };

  // The words of a stack of pointers: `top` is its first free place. It may have been moved.
  uint64_t* push(uint64_t* top, uint64_t word) {
    if (word - low_ >= range_) return top;
    if (__builtin_expect(top == stack_end_, 0)) top = grow_stack();
    *top = word;
    return top + 1;
  }
  uint64_t* grow_stack();
  uint64_t* scan(uint64_t* top, const uint64_t* from, const uint64_t* to, const Layout* layout);
  uint64_t* scan_pattern(uint64_t* top, const uint64_t* from, const uint64_t* to,
                         const Layout* layout);
  uint64_t* scan_range(uint64_t* top);

  Pages& pages_;
  const uint8_t old_color_;
  const uint8_t new_color_;
  uint64_t low_ = 0;  // addresses of the heap
  uint64_t range_ = 0;
  std::vector<uint64_t> stack_;
  uint64_t* top_ = nullptr;  // into stack_: its first free place
  uint64_t* stack_end_ = nullptr;
  std::vector<Range> ranges_;
};

}  // namespace gvm::runtime
