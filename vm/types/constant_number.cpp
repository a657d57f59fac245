// Arithmetic on fractions and binary floats, and exact rounding of constants to float32 and
// float64.
#include <cmath>
#include <limits>

#include "runtime/base/check.hpp"
#include "vm/types/constant_repr.hpp"

namespace gvm::vm {

namespace mp = boost::multiprecision;

uint64_t bits_of(const BigInt& value) {
  if (value.is_zero()) return 0;
  return static_cast<uint64_t>(mp::msb(mp::abs(value))) + 1;
}

BigInt to_big(const ConstValue* value) {
  if (value->rep == ConstValue::Rep::Big) return *value->big;
  GVM_DCHECK(value->rep == ConstValue::Rep::Small);
  return BigInt(value->small);
}

Fraction make_fraction(BigInt num, BigInt den) {
  GVM_DCHECK(!den.is_zero());
  if (den < 0) {
    num = -num;
    den = -den;
  }
  if (den == 1) return {std::move(num), std::move(den)};
  const BigInt divisor = mp::gcd(num, den);
  if (divisor != 1) {
    num /= divisor;
    den /= divisor;
  }
  return {std::move(num), std::move(den)};
}

Fraction to_fraction(const ConstValue* value) {
  if (value->rep == ConstValue::Rep::Fraction) return *value->fraction;
  return {to_big(value), BigInt(1)};
}

BigFloat round_float(BigInt mantissa, int64_t exponent, uint32_t bits, bool sticky) {
  if (mantissa.is_zero()) return {};
  const bool negative = mantissa < 0;
  if (negative) mantissa = -mantissa;
  const uint64_t have = bits_of(mantissa);
  if (have > bits) {
    const uint64_t drop = have - bits;
    const bool half = mp::bit_test(mantissa, static_cast<unsigned>(drop - 1));
    const bool below = sticky || mp::lsb(mantissa) < drop - 1;
    mantissa >>= drop;
    exponent += static_cast<int64_t>(drop);
    if (half && (below || mp::bit_test(mantissa, 0))) ++mantissa;
  }
  const auto zeros = mp::lsb(mantissa);
  if (zeros > 0) {
    mantissa >>= zeros;
    exponent += static_cast<int64_t>(zeros);
  }
  if (negative) mantissa = -mantissa;
  return {std::move(mantissa), exponent};
}

// num / den as quotient * 2^-shift with at least `bits` + 2 bits of quotient; *inexact: something
// remained.
static BigInt divide(BigInt num, BigInt den, uint32_t bits, int64_t* shift, bool* inexact) {
  const int64_t want = static_cast<int64_t>(bits) + 2;
  int64_t s = want - (static_cast<int64_t>(bits_of(num)) - static_cast<int64_t>(bits_of(den)));
  if (s < 0) s = 0;
  num <<= static_cast<uint64_t>(s);
  BigInt quotient, rest;
  mp::divide_qr(num, den, quotient, rest);
  *shift = s;
  *inexact = !rest.is_zero();
  return quotient;
}

BigFloat float_of(const Fraction& value, uint32_t bits) {
  if (value.num.is_zero()) return {};
  if (value.den == 1) return round_float(value.num, 0, bits);
  int64_t shift = 0;
  bool inexact = false;
  BigInt quotient = divide(value.num, value.den, bits, &shift, &inexact);
  return round_float(std::move(quotient), -shift, bits, inexact);
}

BigFloat to_bigfloat(const ConstValue* value) {
  if (value->rep == ConstValue::Rep::Float) return *value->flt;
  if (value->rep == ConstValue::Rep::Fraction) return float_of(*value->fraction);
  return round_float(to_big(value), 0);
}

int64_t magnitude_exponent(const BigFloat& value) {
  if (value.mantissa.is_zero()) return 0;
  return static_cast<int64_t>(bits_of(value.mantissa)) + value.exponent;
}

BigFloat add_float(const BigFloat& a, const BigFloat& b) {
  if (a.mantissa.is_zero()) return b;
  if (b.mantissa.is_zero()) return a;
  const BigFloat& big = magnitude_exponent(a) >= magnitude_exponent(b) ? a : b;
  const BigFloat& little = &big == &a ? b : a;
  // Far apart: the smaller operand only decides which way an exact tie would go, and there is none.
  if (magnitude_exponent(big) - magnitude_exponent(little) > static_cast<int64_t>(kFloatBits) + 8)
    return big;
  const int64_t low = std::min(a.exponent, b.exponent);
  BigInt sum = a.mantissa << static_cast<uint64_t>(a.exponent - low);
  sum += b.mantissa << static_cast<uint64_t>(b.exponent - low);
  return round_float(std::move(sum), low);
}

BigFloat mul_float(const BigFloat& a, const BigFloat& b, uint32_t bits) {
  return round_float(a.mantissa * b.mantissa, a.exponent + b.exponent, bits);
}

BigFloat div_float(const BigFloat& a, const BigFloat& b, uint32_t bits) {
  if (a.mantissa.is_zero()) return {};
  int64_t shift = 0;
  bool inexact = false;
  BigInt num = a.mantissa;
  BigInt den = b.mantissa;
  if (den < 0) {
    num = -num;
    den = -den;
  }
  BigInt quotient = divide(std::move(num), std::move(den), bits, &shift, &inexact);
  return round_float(std::move(quotient), a.exponent - b.exponent - shift, bits, inexact);
}

int compare_float(const BigFloat& a, const BigFloat& b) {
  const int sa = a.mantissa.sign();
  const int sb = b.mantissa.sign();
  if (sa != sb) return sa < sb ? -1 : 1;
  if (sa == 0) return 0;
  const int64_t ma = magnitude_exponent(a);
  const int64_t mb = magnitude_exponent(b);
  if (ma != mb) return (ma < mb) == (sa > 0) ? -1 : 1;
  const int64_t low = std::min(a.exponent, b.exponent);  // same magnitude: at most kFloatBits apart
  const BigInt x = a.mantissa << static_cast<uint64_t>(a.exponent - low);
  const BigInt y = b.mantissa << static_cast<uint64_t>(b.exponent - low);
  return x < y ? -1 : x > y ? 1 : 0;
}

std::optional<BigInt> integer_of(const BigFloat& value) {
  if (value.mantissa.is_zero()) return BigInt(0);
  const int64_t size = magnitude_exponent(value);
  if (size > static_cast<int64_t>(kMaxFractionBits) || size <= 0) return std::nullopt;
  if (value.exponent >= 0) return BigInt(value.mantissa << static_cast<uint64_t>(value.exponent));
  // What differs from an integer in the last few bits only is taken for one that earlier roundings
  // have blurred.
  constexpr uint32_t kBlur = 4;
  const BigFloat nearby = round_float(value.mantissa, value.exponent, kFloatBits - kBlur);
  if (nearby.exponent < 0) return std::nullopt;
  return BigInt(nearby.mantissa << static_cast<uint64_t>(nearby.exponent));
}

// --- rounding to machine floats

// A magnitude as the top 64 bits of its binary expansion: top * 2^exponent, top's highest bit set,
// and its lowest bit also set when anything nonzero was cut off below (enough to round anything of
// fewer bits correctly).
struct Expansion {
  uint64_t top = 0;
  int64_t exponent = 0;
};

static Expansion expand(const BigInt& magnitude, int64_t exponent, bool sticky) {
  const int64_t size = static_cast<int64_t>(bits_of(magnitude));
  Expansion out;
  if (size <= 64) {
    out.top = static_cast<uint64_t>(magnitude) << (64 - size);
    out.exponent = exponent - (64 - size);
  } else {
    const uint64_t drop = static_cast<uint64_t>(size - 64);
    out.top = static_cast<uint64_t>(BigInt(magnitude >> drop));
    out.exponent = exponent + static_cast<int64_t>(drop);
    if (mp::lsb(magnitude) < drop) sticky = true;
  }
  if (sticky) out.top |= 1;
  return out;
}

struct FloatFormat {
  int precision;    // bits of mantissa with the hidden one
  int64_t min_exp;  // exponent of the leading bit of the smallest normal number
  int64_t max_exp;  // of the largest finite one
};

static double round_expansion(const Expansion& x, const FloatFormat& format) {
  const double inf = std::numeric_limits<double>::infinity();
  const int64_t leading = x.exponent + 63;
  if (leading > format.max_exp) return inf;
  int64_t keep = format.precision;
  if (leading < format.min_exp) keep -= format.min_exp - leading;
  if (keep < 0) return 0;
  const int drop = static_cast<int>(64 - keep);  // 11 or more
  uint64_t kept = drop == 64 ? 0 : x.top >> drop;
  const uint64_t rest = drop == 64 ? x.top : x.top & ((uint64_t{1} << drop) - 1);
  const uint64_t half = uint64_t{1} << (drop - 1);
  if (rest > half || (rest == half && (kept & 1) != 0)) ++kept;
  const double result = std::ldexp(static_cast<double>(kept), static_cast<int>(x.exponent + drop));
  return result >= std::ldexp(1.0, static_cast<int>(format.max_exp)) * 2 ? inf : result;
}

static double rounded(const ConstValue* value, const FloatFormat& format) {
  BigInt num;
  Expansion x;
  switch (value->rep) {
    case ConstValue::Rep::Small:
    case ConstValue::Rep::Big:
      num = to_big(value);
      if (num.is_zero()) return 0;
      x = expand(mp::abs(num), 0, false);
      break;
    case ConstValue::Rep::Fraction: {
      num = value->fraction->num;
      if (num.is_zero()) return 0;
      int64_t shift = 0;
      bool inexact = false;
      const BigInt quotient = divide(mp::abs(num), value->fraction->den, 64, &shift, &inexact);
      x = expand(quotient, -shift, inexact);
      break;
    }
    case ConstValue::Rep::Float:
      num = value->flt->mantissa;
      if (num.is_zero()) return 0;
      x = expand(mp::abs(num), value->flt->exponent, false);
      break;
    default: return 0;
  }
  const double magnitude = round_expansion(x, format);
  return num < 0 && magnitude != 0 ? -magnitude : magnitude;  // constants have no negative zero
}

static const ConstValue* real_part(const ConstValue* value) {
  return value->rep == ConstValue::Rep::Complex ? value->pair.re : value;
}

constexpr FloatFormat kFloat32{24, -126, 127};
constexpr FloatFormat kFloat64{53, -1022, 1023};

double float64_value(const ConstValue* value) {
  if (value->rep == ConstValue::Rep::Small && value->small >= -(int64_t{1} << 53) &&
      value->small <= (int64_t{1} << 53)) {
    return static_cast<double>(value->small);
  }
  return rounded(real_part(value), kFloat64);
}

float float32_value(const ConstValue* value) {
  return static_cast<float>(rounded(real_part(value), kFloat32));
}

double real_float64(const ConstValue* value) { return float64_value(value); }

double imag_float64(const ConstValue* value) {
  return value->rep == ConstValue::Rep::Complex ? float64_value(value->pair.im) : 0;
}

}  // namespace gvm::vm
