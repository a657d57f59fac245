// Arena's chunks: a singly linked list of malloc'ed blocks that double from 16 KiB to 1 MiB.
#include "runtime/base/arena.hpp"

#include <algorithm>
#include <cstdlib>

namespace gvm::base {
namespace {

constexpr size_t kFirstChunk = 16 << 10;  // a small script's tree fits in one
constexpr size_t kMaxChunk = 1 << 20;     // large enough that malloc maps it and waste stays small

}  // namespace

Arena::~Arena() { release(); }

Arena::Arena(Arena&& other) noexcept
    : cursor_(std::exchange(other.cursor_, 0)),
      limit_(std::exchange(other.limit_, 0)),
      chunks_(std::exchange(other.chunks_, nullptr)),
      next_chunk_(std::exchange(other.next_chunk_, 0)),
      bytes_used_(std::exchange(other.bytes_used_, 0)) {}

Arena& Arena::operator=(Arena&& other) noexcept {
  if (this == &other) return *this;
  release();
  cursor_ = std::exchange(other.cursor_, 0);
  limit_ = std::exchange(other.limit_, 0);
  chunks_ = std::exchange(other.chunks_, nullptr);
  next_chunk_ = std::exchange(other.next_chunk_, 0);
  bytes_used_ = std::exchange(other.bytes_used_, 0);
  return *this;
}

void Arena::release() {
  while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
}

void* Arena::allocate_slow(size_t bytes, size_t align) {
  GVM_CHECK(align != 0 && (align & (align - 1)) == 0, "alignment is not a power of two");
  GVM_CHECK(bytes <= SIZE_MAX / 2 && align <= kMaxChunk, "arena allocation too large");
  if (next_chunk_ == 0) next_chunk_ = kFirstChunk;
  const size_t needed = sizeof(Chunk) + align + bytes;
  // What would waste most of a chunk gets one of its own, and the current chunk stays in use.
  const bool own_chunk = needed > next_chunk_ / 2;
  const size_t size = own_chunk ? needed : next_chunk_;
  void* block = std::malloc(size);
  GVM_CHECK(block != nullptr, "out of memory");
  chunks_ = ::new (block) Chunk{chunks_};
  const uintptr_t first = reinterpret_cast<uintptr_t>(block) + sizeof(Chunk);
  const uintptr_t start = (first + align - 1) & ~(uintptr_t{align} - 1);
  if (!own_chunk) {
    cursor_ = start + bytes;
    limit_ = reinterpret_cast<uintptr_t>(block) + size;
    next_chunk_ = std::min(next_chunk_ * 2, kMaxChunk);
  }
  bytes_used_ += bytes;
  return reinterpret_cast<void*>(start);
}

}  // namespace gvm::base
