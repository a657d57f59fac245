// How gs values look in frames and in memory.
//
// A frame is an array of 8-byte slots. Scalars take one slot: narrow integers are kept sign- or
// zero-extended to 64 bits, bool is 0 or 1, float32 stands in the low half (upper half zero),
// complex64 is its 8 memory bytes. Strings take 2 slots, slices 3, interfaces 2, complex128 2;
// structs and arrays stand in their memory layout, rounded up to whole slots, with unspecified
// padding. In memory every type has Go's size and alignment on amd64.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gvm::runtime {

struct Type;

union Slot {
  int64_t i;
  uint64_t u;
  double f;
  float f32;
  bool b;
  void* p;
  const void* cp;
};
static_assert(sizeof(Slot) == 8);

struct String {
  const char* data;
  int64_t length;

  std::string_view view() const { return {data, static_cast<size_t>(length)}; }
};

struct Slice {
  void* data;
  int64_t length;
  int64_t capacity;
};

// A value of interface type; type null is the nil interface. `data` is the value itself when the
// type fits one slot (Type::is_direct), else a pointer to an immutable boxed copy in memory layout.
struct Interface {
  const Type* type;
  Slot data;
};

struct Complex128 {
  double re;
  double im;
};
struct Complex64 {
  float re;
  float im;
};

// A func value is a pointer to one of these, or null. Captured values follow. A vm::Function begins
// with a Closure of its own, so that a plain function is a value without an allocation.
struct Closure {
  void* function;  // vm::Function
};

}  // namespace gvm::runtime
