// Chunks of blocks, and the system calls for pages.
#include "runtime/sched/slab.hpp"

#include <sys/mman.h>

#include "runtime/base/check.hpp"

namespace gvm::runtime {
namespace {

constexpr size_t kLargeChunk = 4 << 20;
constexpr size_t kPopulate = 64 * 1024;  // pages made present by one call, in large chunks
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23  // Linux 5.14; older ones refuse, which costs nothing
#endif

}  // namespace

void* map_pages(size_t bytes) {
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : memory;
}

void unmap_pages(void* memory, size_t bytes) { munmap(memory, bytes); }

void* remap_pages(void* memory, size_t old_bytes, size_t new_bytes) {
  void* moved = mremap(memory, old_bytes, new_bytes, MREMAP_MAYMOVE);
  return moved == MAP_FAILED ? nullptr : moved;
}

Slab::Slab(MemoryBudget& budget, size_t block_bytes, size_t chunk_bytes)
    : budget_(budget), block_bytes_(block_bytes), chunk_bytes_(chunk_bytes) {
  GVM_CHECK(block_bytes <= chunk_bytes);
}

Slab::~Slab() {
  for (const Chunk& chunk : chunks_) unmap_pages(chunk.memory, chunk.bytes);
}

bool Slab::add_chunk() {
  const bool large = mapped_ >= kLargeChunk / 4;
  const size_t bytes = large ? kLargeChunk : chunk_bytes_;
  if (!budget_.take(bytes)) return false;
  const bool populates =
      large && block_bytes_ <= 1024;  // large stacks are rarely used to their end
  void* memory = map_pages(bytes);
  if (memory == nullptr) {
    budget_.give(bytes);
    return false;
  }
  mapped_ += bytes;
  chunks_.push_back({static_cast<char*>(memory), 0, bytes, populates ? 0 : bytes});
  return true;
}

void* Slab::take(size_t count, size_t* taken) {
  const base::MutexLock hold(lock_);
  if (chunks_.empty() || chunks_.back().used + block_bytes_ > chunks_.back().bytes) {
    if (!add_chunk()) return nullptr;
  }
  Chunk& chunk = chunks_.back();
  const size_t left = (chunk.bytes - chunk.used) / block_bytes_;
  *taken = count < left ? count : left;
  void* blocks = chunk.memory + chunk.used;
  chunk.used += *taken * block_bytes_;
  if (chunk.used > chunk.populated) {
    madvise(chunk.memory + chunk.populated, kPopulate, MADV_POPULATE_WRITE);
    chunk.populated += kPopulate;
  }
  return blocks;
}

}  // namespace gvm::runtime
