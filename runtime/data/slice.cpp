#include "runtime/data/slice.hpp"

#include <algorithm>

namespace gvm::runtime {
namespace {

// The most an array may have, as for Go on amd64: what lies beyond is refused as out of range, not
// as out of memory.
constexpr uint64_t kMaxArrayBytes = uint64_t{1} << 48;

constexpr int64_t kDoubleBelow = 256;  // elements; from here growth falls from 2x towards 1.25x

bool fits(uint64_t elem_bytes, int64_t count) {
  uint64_t bytes;
  return count >= 0 && !__builtin_mul_overflow(elem_bytes, static_cast<uint64_t>(count), &bytes) &&
         bytes <= kMaxArrayBytes;
}

}  // namespace

MakeSlice check_make_slice(const Type* elem, int64_t length, int64_t capacity) {
  if (!fits(elem->size, length)) return MakeSlice::BadLength;
  if (capacity < length || !fits(elem->size, capacity)) return MakeSlice::BadCapacity;
  return MakeSlice::Ok;
}

Slice make_slice(AllocCache& cache, const Type* elem, int64_t length, int64_t capacity) {
  void* data = cache.allocate_array(elem, static_cast<uint64_t>(capacity));
  return data == nullptr ? kNoSlice : Slice{data, length, capacity};
}

int64_t grown_capacity(const Type* elem, int64_t capacity, int64_t length) {
  if (!fits(elem->size, length)) return -1;
  if (elem->size == 0) return length;
  int64_t wanted = length;
  if (length <= capacity * 2) {
    if (capacity < kDoubleBelow) {
      wanted = capacity * 2;
    } else {
      for (wanted = capacity; wanted < length;) wanted += (wanted + 3 * kDoubleBelow) >> 2;
    }
  }
  if (!fits(elem->size, wanted)) return -1;
  const uint64_t bytes =
      round_up_to_class(static_cast<uint64_t>(wanted) * elem->size, elem->has_pointers());
  return static_cast<int64_t>(bytes / elem->size);
}

Slice slice_grow(AllocCache& cache, const Type* elem, Slice slice, int64_t length) {
  const int64_t capacity = grown_capacity(elem, slice.capacity, length);
  if (capacity < 0) return kNoSlice;
  const uint64_t bytes = static_cast<uint64_t>(capacity) * elem->size;
  char* data;
  if (elem->has_pointers() || elem->size == 0) {
    data = static_cast<char*>(cache.allocate_array(elem, static_cast<uint64_t>(capacity)));
  } else {
    // Bytes up to the new length are written right away; only those behind it must be zero.
    data = static_cast<char*>(cache.allocate_bytes_unzeroed(bytes));
    const uint64_t written = static_cast<uint64_t>(length) * elem->size;
    if (data != nullptr && bytes > kMaxSmallBytes) std::memset(data + written, 0, bytes - written);
  }
  if (data == nullptr) return kNoSlice;
  copy_elements(elem, data, slice.data, slice.length);
  return {data, length, capacity};
}

Slice slice_append(AllocCache& cache, const Type* elem, Slice slice, const void* values,
                   int64_t count) {
  const Slice grown = slice_extend(cache, elem, slice, count);
  if (failed(grown)) return grown;
  copy_elements(elem,
                static_cast<char*>(grown.data) + static_cast<uint64_t>(slice.length) * elem->size,
                values, count);
  return grown;
}

Slice slice_append_string(AllocCache& cache, Slice bytes, String text) {
  int64_t length;
  if (__builtin_add_overflow(bytes.length, text.length, &length)) return kNoSlice;
  Slice grown{bytes.data, length, bytes.capacity};
  if (length > bytes.capacity) {
    // Any type of one byte without pointers grows alike.
    Type byte;
    byte.size = 1;
    grown = slice_grow(cache, &byte, bytes, length);
    if (failed(grown)) return grown;
  }
  if (text.length > 0) {
    std::memmove(static_cast<char*>(grown.data) + bytes.length, text.data,
                 static_cast<size_t>(text.length));
  }
  return grown;
}

void copy_elements(const Type* elem, void* to, const void* from, int64_t count) {
  const uint64_t bytes = static_cast<uint64_t>(count) * elem->size;
  if (bytes != 0) std::memmove(to, from, bytes);
}

int64_t slice_copy(const Type* elem, Slice to, Slice from) {
  const int64_t count = std::min(to.length, from.length);
  copy_elements(elem, to.data, from.data, count);
  return count;
}

int64_t slice_copy_string(Slice to, String from) {
  const int64_t count = std::min(to.length, from.length);
  if (count > 0) std::memmove(to.data, from.data, static_cast<size_t>(count));
  return count;
}

void slice_clear(const Type* elem, Slice slice) {
  const uint64_t bytes = static_cast<uint64_t>(slice.length) * elem->size;
  if (bytes != 0) std::memset(slice.data, 0, bytes);
}

}  // namespace gvm::runtime
