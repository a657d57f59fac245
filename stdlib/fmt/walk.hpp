// Printer: formats whole values, composite ones included, under a verb.
//
// Natives cannot call gs code, so a value whose methods have a say (Formatter, GoStringer, error,
// Stringer) becomes a *hole*: a note of where its text belongs. print.gs calls the methods and
// fills the holes, in order. Threading: a local of one native, on its stack, where the collector
// finds the pointers to the holes.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/native.hpp"
#include "runtime/runtime.hpp"
#include "stdlib/fmt/leaf.hpp"

namespace gvm::stdlib::fmt {

struct ReflectValue;

// Layout of the gs type of the same name.
struct Hole {
  int64_t position;  // in the text
  int64_t verb;
  Directive directive;
  runtime::Interface value;
};

class Printer {
 public:
  explicit Printer(runtime::NativeCall& call) : call_(call), leaf_(out_) {}

  TextBuffer& out() { return out_; }
  Directive& directive() { return leaf_.directive(); }
  Leaf& leaf() { return leaf_; }

  // An operand of a Print function.
  void print_operand(runtime::Interface operand, int32_t verb);
  // A value whose methods were asked already, or must not be.
  void print_plain(runtime::Interface value, int32_t verb, bool nested);
  void print_text(std::string_view value, int32_t verb);

  void bad_verb(int32_t verb, runtime::Interface operand);
  void set_erroring(bool erroring) { erroring_ = erroring; }

  runtime::Slice text();   // []byte
  runtime::Slice holes();  // []hole, nil when there are none
  // Values nested deeper than any native stack holds, so almost certainly a cycle: the native
  // panics.
  bool too_deep() const { return too_deep_; }

 private:
  // May methods be called? Not on what was reached through an unexported field; what an embedded
  // field of unexported type leads to is open again.
  enum class Access : uint8_t { Open, Embedded, Closed };
  struct Value {
    const runtime::Type* type;
    const void* at;  // in memory layout
    Access access;

    Access inner() const { return access == Access::Open ? Access::Open : Access::Closed; }
  };

  void print_reflected(const ReflectValue& held, int32_t verb);
  void print_value(Value v, int32_t verb, int depth);
  void print_map(Value v, int32_t verb, int depth);
  void print_struct(Value v, int32_t verb, int depth);
  void print_list(Value v, int32_t verb, int depth);
  void print_interface(Value v, int32_t verb, int depth);
  void print_bytes(std::string_view bytes, bool is_nil, int32_t verb, Value v,
                   std::string_view type_text);
  void print_pointer(Value v, int32_t verb);
  void print_bool(Value v, int32_t verb);
  void print_integer(uint64_t value, bool is_signed, int32_t verb, Value v);
  void print_float(double value, int bits, int32_t verb, Value v);
  void print_complex(double re, double im, int bits, int32_t verb, Value v);
  void print_string(std::string_view value, int32_t verb, Value v);
  void bad_verb(int32_t verb, Value v);
  void separator(bool first);

  bool needs_methods(const runtime::Type* type, int32_t verb) const;
  void add_hole(Value v, int32_t verb, bool nested);

  runtime::NativeCall& call_;
  TextBuffer out_;
  Leaf leaf_;
  Hole* holes_ = nullptr;  // in the gs heap
  int64_t hole_count_ = 0;
  int64_t hole_capacity_ = 0;
  bool erroring_ = false;
  bool too_deep_ = false;
};

}  // namespace gvm::stdlib::fmt
