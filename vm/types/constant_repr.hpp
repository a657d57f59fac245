// How constants are represented: for the constant*.cpp files alone, since it pulls in
// Boost.Multiprecision.
//
// Integers are int64 while they fit, else big. Floats are exact fractions while numerator and
// denominator stay below kMaxFractionBits; beyond that they are binary floats of kFloatBits bits of
// mantissa. Complex values are pairs of those. Boost is used in such a way that it never has a
// reason to throw: no division by zero, no checked integers, sizes are bounded before every
// operation. Every function here returns null (or unknown) for results past the limits.
#pragma once

#ifndef BOOST_MP_STANDALONE
#define BOOST_MP_STANDALONE  // without Boost.ThrowException: there are no exceptions here
#endif
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include <boost/multiprecision/cpp_int.hpp>

#include "runtime/base/arena.hpp"
#include "vm/types/constant.hpp"

namespace gvm::vm {

using BigInt = boost::multiprecision::cpp_int;

constexpr uint32_t kMaxFractionBits =
    4096;  // exact fractions up to here; Go's compiler draws the line there too
constexpr uint32_t kFloatBits = 512;         // mantissa beyond it, as the Go compiler's
constexpr int64_t kMaxExponent = INT32_MAX;  // of binary floats
constexpr uint64_t kMaxIntBits =
    1 << 16;  // larger integers are unknown; the checker's own limit is 512
constexpr size_t kMaxLiteral = 10000;           // characters of a number
constexpr size_t kMaxString = size_t{1} << 26;  // bytes of a constant string

// num / den in lowest terms, den > 0.
struct Fraction {
  BigInt num;
  BigInt den;
};

// mantissa * 2^exponent; the mantissa has at most kFloatBits bits and is odd or zero.
struct BigFloat {
  BigInt mantissa;
  int64_t exponent = 0;
};

class ConstValue {
 public:
  enum class Rep : uint8_t { None, Bool, String, Concat, Small, Big, Fraction, Float, Complex };

  ConstKind kind = ConstKind::Unknown;
  Rep rep = Rep::None;
  union {
    bool boolean;
    int64_t small;
    const BigInt* big;
    const Fraction* fraction;
    const BigFloat* flt;
    struct {
      const ConstValue* re;
      const ConstValue* im;
    } pair;  // Complex; the halves of a Concat
  };
  // Strings: the bytes; of a Concat the length alone, until it is flattened (then rep is String).
  const char* bytes = nullptr;
  size_t length = 0;
  base::Arena* arena = nullptr;  // Concat: where to flatten into

  ConstValue() : boolean(false) {}
};

struct ConstantPool::Impl {
  base::Arena arena;
  std::deque<BigInt> ints;
  std::deque<Fraction> fractions;
  std::deque<BigFloat> floats;
  const ConstValue* unknown = nullptr;
  const ConstValue* yes = nullptr;
  const ConstValue* no = nullptr;

  ConstValue* make(ConstKind kind, ConstValue::Rep rep);
  const ConstValue* make_int(int64_t value);
  const ConstValue* make_int(BigInt value);      // unknown when too large
  const ConstValue* make_float(Fraction value);  // in lowest terms; goes over to BigFloat by size
  const ConstValue* make_float(BigFloat value);  // unknown when the exponent is too large
};

// --- integers
uint64_t bits_of(const BigInt& value);   // of the magnitude
BigInt to_big(const ConstValue* value);  // rep Small or Big

// --- fractions; operands in lowest terms, and so are results
Fraction make_fraction(BigInt num, BigInt den);  // den != 0
Fraction to_fraction(const ConstValue* value);   // rep Small, Big or Fraction

// --- binary floats
// Rounds to `bits` bits of mantissa, to nearest even; `sticky`: the true value is a little larger
// in magnitude.
BigFloat round_float(BigInt mantissa, int64_t exponent, uint32_t bits = kFloatBits,
                     bool sticky = false);
BigFloat float_of(const Fraction& value, uint32_t bits = kFloatBits);
BigFloat to_bigfloat(const ConstValue* value);  // any real number
BigFloat add_float(const BigFloat& a, const BigFloat& b);
BigFloat mul_float(const BigFloat& a, const BigFloat& b, uint32_t bits = kFloatBits);
BigFloat div_float(const BigFloat& a, const BigFloat& b, uint32_t bits = kFloatBits);  // b != 0
int64_t magnitude_exponent(const BigFloat& value);  // e with 2^(e-1) <= |value| < 2^e; 0 for 0
int compare_float(const BigFloat& a, const BigFloat& b);
// The integer that a float stands for, if it does (and is not huge).
std::optional<BigInt> integer_of(const BigFloat& value);

}  // namespace gvm::vm
