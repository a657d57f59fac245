// Exact constant values: bool, string, integer, rational / high-precision float, complex.
// Immutable, arena-owned by a ConstantPool; every operation yields a new value.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gvm::vm {

// What a value is, in the order in which operands are raised to match each other.
enum class ConstKind : uint8_t { Unknown, Bool, String, Int, Float, Complex };

class ConstValue;  // opaque to all but constant.cpp

// Makes constants and computes with them. Results live as long as the pool. Not thread-safe.
// Unknown (the result of an earlier error, or of an operation past the size limits) propagates
// silently.
class ConstantPool {
 public:
  ConstantPool();
  ~ConstantPool();
  ConstantPool(const ConstantPool&) = delete;

  const ConstValue* unknown();
  const ConstValue* boolean(bool value);
  const ConstValue* string(std::string_view bytes);  // copied
  const ConstValue* integer(int64_t value);
  const ConstValue* unsigned_integer(uint64_t value);
  const ConstValue* floating(double value);
  // Literals as written (underscores, all bases); unknown() when out of the limits (then the
  // checker reports it).
  const ConstValue* int_literal(std::string_view text);
  const ConstValue* float_literal(std::string_view text);
  const ConstValue* imaginary_literal(std::string_view text);
  const ConstValue* complex(const ConstValue* re, const ConstValue* im);

  // Operands of one kind class; ints, floats and complexes may mix. Division of two Int kinds is
  // truncated when `integer_division`. Division by zero is the caller's to reject before.
  enum class Op : uint8_t { Add, Sub, Mul, Div, Rem, And, Or, Xor, AndNot };
  const ConstValue* binary(Op op, const ConstValue* a, const ConstValue* b, bool integer_division);
  const ConstValue* shift_left(const ConstValue* a, uint64_t count);
  const ConstValue* shift_right(const ConstValue* a, uint64_t count);
  const ConstValue* negate(const ConstValue* a);
  // ^a; for an unsigned type of `unsigned_bits` bits (0: signed or untyped) limited to them.
  const ConstValue* bit_not(const ConstValue* a, uint32_t unsigned_bits);
  const ConstValue* logical_not(const ConstValue* a);
  const ConstValue* real(const ConstValue* a);
  const ConstValue* imag(const ConstValue* a);

  // The value as that kind if it is exactly representable there (2.0 -> Int 2, 1+0i -> Float 1),
  // else unknown.
  const ConstValue* to_int(const ConstValue* a);
  const ConstValue* to_float(const ConstValue* a);
  const ConstValue* to_complex(const ConstValue* a);
  // Rounded to float32 / float64 precision; unknown when it overflows.
  const ConstValue* round_float32(const ConstValue* a);
  const ConstValue* round_float64(const ConstValue* a);

  struct Impl;  // constant_repr.hpp

 private:
  std::unique_ptr<Impl> impl_;
};

ConstKind kind_of(const ConstValue* value);
bool bool_value(const ConstValue* value);
std::string_view string_value(const ConstValue* value);
// Compares as exact values; -1, 0, 1 (complex: 0 or 1).
int compare(const ConstValue* a, const ConstValue* b);
int sign(const ConstValue* value);  // complex: 0 only for zero
bool is_zero(const ConstValue* value);
std::optional<int64_t> int64_value(const ConstValue* value);    // exact only
std::optional<uint64_t> uint64_value(const ConstValue* value);  // exact only
// The low 64 bits in two's complement of an integer (for code generation after range checks).
uint64_t low_bits(const ConstValue* value);
uint64_t bit_length(const ConstValue* value);   // of an integer's magnitude
double float64_value(const ConstValue* value);  // nearest; +-Inf when too large, never -0
float float32_value(const ConstValue* value);
double real_float64(const ConstValue* value);
double imag_float64(const ConstValue* value);
// As Go's compiler writes it in messages: 10, "abc" (shortened), 1e+100, (1 + 2i), 'a' is not
// kept: 97.
std::string to_text(const ConstValue* value);

}  // namespace gvm::vm
