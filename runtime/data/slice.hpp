// Slices: making, growing, appending, copying. Capacities grow exactly as Go's do, since programs
// print them.
//
// Out of memory: a Slice for which failed() holds (runtime/data/string.hpp). Pointer-holding
// elements are copied word by word in memory order; a write barrier, when there is one, goes into
// copy_elements alone.
#pragma once

#include <cstdint>

#include "runtime/data/string.hpp"
#include "runtime/heap/heap.hpp"

namespace gvm::runtime {

// What make([]T, length, capacity) objects to: "len out of range", "cap out of range".
enum class MakeSlice : uint8_t { Ok, BadLength, BadCapacity };
MakeSlice check_make_slice(const Type* elem, int64_t length, int64_t capacity);
Slice make_slice(AllocCache& cache, const Type* elem, int64_t length,
                 int64_t capacity);  // checked before

// The capacity that append gives to a slice of `capacity` that must hold `length` elements; -1: no
// memory could hold it.
int64_t grown_capacity(const Type* elem, int64_t capacity, int64_t length);

// The slice with `extra` >= 0 more elements, whose contents the caller writes at once: old ones
// within the capacity.
Slice slice_extend(AllocCache& cache, const Type* elem, Slice slice, int64_t extra);
Slice slice_grow(AllocCache& cache, const Type* elem, Slice slice,
                 int64_t length);  // the slow part: a new array

// append(slice, values[:count]...); `values` are in memory layout and may be part of the slice.
Slice slice_append(AllocCache& cache, const Type* elem, Slice slice, const void* values,
                   int64_t count);
Slice slice_append_string(AllocCache& cache, Slice bytes,
                          String text);  // append([]byte, string...)

// `count` elements; the two may overlap.
void copy_elements(const Type* elem, void* to, const void* from, int64_t count);
int64_t slice_copy(const Type* elem, Slice to, Slice from);  // copy(to, from)
int64_t slice_copy_string(Slice to, String from);            // copy([]byte, string)
void slice_clear(const Type* elem, Slice slice);             // clear(slice)

// s[low:high:max] over `elem_bytes` per element, bounds already checked. With no capacity left the
// address stays within the array (one past its end would keep the next object alive instead).
inline Slice reslice(Slice slice, uint64_t elem_bytes, int64_t low, int64_t high, int64_t max) {
  const int64_t capacity = max - low;
  char* data = static_cast<char*>(slice.data);
  if (capacity != 0) data += static_cast<uint64_t>(low) * elem_bytes;
  return {data, high - low, capacity};
}

inline Slice slice_extend(AllocCache& cache, const Type* elem, Slice slice, int64_t extra) {
  int64_t length;
  if (__builtin_add_overflow(slice.length, extra, &length)) return kNoSlice;
  if (GVM_LIKELY(length <= slice.capacity)) return {slice.data, length, slice.capacity};
  return slice_grow(cache, elem, slice, length);
}

}  // namespace gvm::runtime
