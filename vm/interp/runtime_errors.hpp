// The values of run-time panics: named types of package runtime whose methods are native functions, and the texts.
// runtime.errorString and boundsError (prefix "runtime error: "), plainError (no prefix), *TypeAssertionError and
// *PanicNilError; all implement error and runtime.Error. The latter two are also declared in package runtime, for programs to
// ask for: where a program does, its types are used.
// Threading: written between runs only.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/heap/type.hpp"
#include "runtime/sched/panic.hpp"
#include "vm/bytecode/image.hpp"

namespace gvm::vm {

enum class PanicRow : uint16_t {
#define PANIC(row, kind, text) row,
#include "vm/interp/panics.def"
};
inline constexpr uint32_t kPanicRows = 0
#define PANIC(row, kind, text) +1
#include "vm/interp/panics.def"
    ;

class RuntimeErrors {
 public:
  RuntimeErrors(Image& image, runtime::TypeTable& types);

  // Null type: no memory.
  runtime::Interface make(runtime::G& g, std::string_view text, bool plain) const;
  runtime::Interface make_bounds(runtime::G& g, std::string_view text) const;
  runtime::Interface make_assertion(runtime::G& g, std::string_view text) const;
  runtime::Interface make_nil_panic(runtime::G& g) const;
  // Before a run: takes the types that the program itself names for those values.
  void adopt(Image& image);
  // Whether the text says "invalid memory address ...": a trace then has a line about the signal.
  bool is_nil_dereference(runtime::Interface value) const;

 private:
  const runtime::Type* error_string_;
  const runtime::Type* plain_error_;
  const runtime::Type* bounds_error_;
  const runtime::Type* assertion_error_;  // the struct; the value's type is the pointer to it
  const runtime::Type* assertion_pointer_;
  const runtime::Type* nil_error_;
  const runtime::Type* nil_pointer_;
  size_t adopted_ = 0;                    // of the image's types
};

// Raise a panic; all return Step::Unwind (Step::Stop when memory has run out).
runtime::Step raise_row(runtime::G& g, PanicRow row);
runtime::Step raise_index(runtime::G& g, int64_t index, int64_t length);
runtime::Step raise_index_unsigned(runtime::G& g, uint64_t index, int64_t length);
runtime::Step raise_array_length(runtime::G& g, int64_t length, int64_t wanted);

// Which of the values to slice by is wrong, and what it is measured against.
enum class SliceFault : uint8_t {
  HighLength,    // [:x] with length y
  HighCapacity,  // [:x] with capacity y
  LowHigh,       // [x:y]
  MaxLength,     // [::x] with length y
  MaxCapacity,   // [::x] with capacity y
  HighMax,       // [:x:y]
  LowHigh3,      // [x:y:]
};
runtime::Step raise_slice(runtime::G& g, SliceFault fault, int64_t x, int64_t y);

// value.(asserted) went wrong. `iface`: the static interface type for the text, null for "interface".
runtime::Step raise_assertion(runtime::G& g, const runtime::Type* iface, const runtime::Type* concrete,
                              const runtime::Type* asserted, std::string_view missing_method);

}  // namespace gvm::vm
