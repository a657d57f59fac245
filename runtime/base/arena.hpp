// Arena: memory that is handed out by moving a pointer and given back all at once, for syntax
// trees, checker types and symbols. No destructor is ever run, so only trivially destructible types
// fit. Threading: none; an arena belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "runtime/base/check.hpp"

namespace gvm::base {

class Arena {
 public:
  Arena() = default;
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&& other) noexcept;
  Arena& operator=(Arena&& other) noexcept;

  // Uninitialised memory that lives as long as the arena; `align` is a power of two. Never null:
  // running out of memory aborts.
  void* allocate(size_t bytes, size_t align) {
    const uintptr_t start = (cursor_ + align - 1) & ~(uintptr_t{align} - 1);
    if (GVM_UNLIKELY(start < cursor_ || start > limit_ || bytes > limit_ - start)) {
      return allocate_slow(bytes, align);
    }
    cursor_ = start + bytes;
    bytes_used_ += bytes;
    return reinterpret_cast<void*>(start);
  }

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    void* place = allocate(sizeof(T), alignof(T));
    if constexpr (std::is_constructible_v<T, Args&&...>) {
      return ::new (place) T(std::forward<Args>(args)...);
    } else {
      return ::new (place) T{std::forward<Args>(args)...};
    }
  }

  // `count` value-initialised elements.
  template <class T>
  std::span<T> make_array(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    if (count == 0) return {};
    GVM_CHECK(count <= SIZE_MAX / sizeof(T), "arena array too large");
    T* first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    for (size_t i = 0; i < count; ++i) ::new (static_cast<void*>(first + i)) T();
    return {first, count};
  }

  template <class T>
  std::span<T> copy(std::span<const T> values) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return {};
    void* place = allocate(values.size_bytes(), alignof(T));
    std::memcpy(place, values.data(), values.size_bytes());
    return {static_cast<T*>(place), values.size()};
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* place = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  // Sum of the sizes asked for; what the chunks hold is a little more.
  size_t bytes_used() const { return bytes_used_; }

 private:
  struct Chunk {
    Chunk* next;
  };

  GVM_NOINLINE void* allocate_slow(size_t bytes, size_t align);
  void release();

  uintptr_t cursor_ = 0;
  uintptr_t limit_ = 0;
  Chunk* chunks_ = nullptr;
  size_t next_chunk_ = 0;  // size of the next chunk; 0 before the first
  size_t bytes_used_ = 0;
};

}  // namespace gvm::base
