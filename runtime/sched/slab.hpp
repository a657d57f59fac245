// Fixed-size blocks (Gs, sudogs, sleep timers, stacks) carved from mmap'd chunks. The first touch
// of a page is most of the cost of making a goroutine, so blocks are reused eagerly, chunks are
// given back only with the pool, and where there are many blocks, pages are asked for several at a
// time. (Huge pages were tried: in virtual machines they can cost five times as much, because the
// host has none of that memory yet.) Threading: guarded by the pool's own lock; each P keeps a free
// list of its own in front.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/base/mutex.hpp"

namespace gvm::runtime {

// Pages straight from the system, zeroed; null when it has none.
void* map_pages(size_t bytes);
void unmap_pages(void* memory, size_t bytes);
// Grows or shrinks a mapping, moving it if need be; null when the system has no room (the old one
// stays).
void* remap_pages(void* memory, size_t old_bytes, size_t new_bytes);

// A limit on what several pools map together.
class MemoryBudget {
 public:
  explicit MemoryBudget(uint64_t limit) : limit_(limit) {}
  bool take(uint64_t bytes) {
    const uint64_t before = used_.fetch_add(bytes, std::memory_order_relaxed);
    if (bytes <= limit_ && before <= limit_ - bytes) return true;
    used_.fetch_sub(bytes, std::memory_order_relaxed);
    return false;
  }
  void give(uint64_t bytes) { used_.fetch_sub(bytes, std::memory_order_relaxed); }
  uint64_t used() const { return used_.load(std::memory_order_relaxed); }

 private:
  uint64_t limit_;
  std::atomic<uint64_t> used_{0};  // relaxed: a count that orders nothing
};

class Slab {
 public:
  Slab(MemoryBudget& budget, size_t block_bytes, size_t chunk_bytes = 256 * 1024);
  ~Slab();
  Slab(const Slab&) = delete;

  // `count` zeroed, contiguous blocks never handed out before (a chunk's remainder may be fewer);
  // null: no memory.
  void* take(size_t count, size_t* taken) GVM_EXCLUDES(lock_);

  // Every block handed out so far, in order of creation; the world must be stopped or taking
  // threads excluded.
  template <class Visit>
  void for_each(Visit visit) {
    for (const Chunk& chunk : chunks_) {
      for (size_t at = 0; at < chunk.used; at += block_bytes_) visit(chunk.memory + at);
    }
  }

 private:
  struct Chunk {
    char* memory;
    size_t used;
    size_t bytes;
    size_t populated;
  };
  bool add_chunk() GVM_REQUIRES(lock_);

  MemoryBudget& budget_;
  size_t block_bytes_;
  size_t chunk_bytes_;
  base::Mutex lock_{base::LockRank::StackPool};
  std::vector<Chunk> chunks_;
  size_t mapped_ GVM_GUARDED_BY(lock_) = 0;
};

}  // namespace gvm::runtime
