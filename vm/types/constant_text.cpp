// Number literals to constants, and constants to the text that messages show.
#include <charconv>
#include <cmath>

#include "runtime/base/text.hpp"
#include "vm/types/constant_repr.hpp"

namespace gvm::vm {

using Rep = ConstValue::Rep;

static int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Digits in `base`, gathered in machine words. False at anything else.
static bool parse_digits(std::string_view digits, uint32_t base, BigInt* out) {
  BigInt value = 0;
  uint64_t chunk = 0;
  uint64_t scale = 1;
  for (const char c : digits) {
    if (c == '_') continue;
    const int digit = digit_value(c);
    if (digit < 0 || static_cast<uint32_t>(digit) >= base) return false;
    chunk = chunk * base + static_cast<uint64_t>(digit);
    scale *= base;
    if (scale >= uint64_t{1} << 58) {
      value = value * scale + chunk;
      chunk = 0;
      scale = 1;
    }
  }
  *out = value * scale + chunk;
  return true;
}

static const ConstValue* parse_int(ConstantPool::Impl& impl, std::string_view text,
                                   bool leading_zero_is_octal) {
  if (text.empty() || text.size() > kMaxLiteral) return impl.unknown;
  uint32_t base = 10;
  if (text.size() > 1 && text[0] == '0') {
    const char c = lower(text[1]);
    if (c == 'x' || c == 'b' || c == 'o') {
      base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
      text.remove_prefix(2);
    } else if (leading_zero_is_octal) {
      base = 8;
      text.remove_prefix(1);
    }
  }
  if (base == 10 && text.size() <= 18) {  // the common case, without big numbers
    int64_t small = 0;
    for (const char c : text) {
      if (c == '_') continue;
      if (c < '0' || c > '9') return impl.unknown;
      small = small * 10 + (c - '0');
    }
    return impl.make_int(small);
  }
  BigInt value;
  if (!parse_digits(text, base, &value)) return impl.unknown;
  return impl.make_int(std::move(value));
}

// base^exponent to within about `bits` bits.
static BigFloat power(uint32_t base, uint64_t exponent, uint32_t bits) {
  BigFloat result = round_float(BigInt(1), 0, bits);
  BigFloat square = round_float(BigInt(base), 0, bits);
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = mul_float(result, square, bits);
    square = mul_float(square, square, bits);
  }
  return result;
}

struct FloatText {
  uint32_t base = 10;
  BigInt mantissa;       // all digits, without the point
  int64_t fraction = 0;  // how many of them stood after the point
  int64_t exponent = 0;  // as written
};

static bool split_float(std::string_view text, FloatText* out) {
  if (text.size() > 2 && text[0] == '0' && lower(text[1]) == 'x') {
    out->base = 16;
    text.remove_prefix(2);
  }
  const char mark = out->base == 16 ? 'p' : 'e';
  size_t end = 0;
  while (end < text.size() && lower(text[end]) != mark) ++end;
  std::string digits;
  bool point = false;
  for (const char c : text.substr(0, end)) {
    if (c == '_') continue;
    if (c == '.') {
      if (point) return false;
      point = true;
      continue;
    }
    digits.push_back(c);
    if (point) ++out->fraction;
  }
  if (digits.empty() || !parse_digits(digits, out->base, &out->mantissa)) return false;
  if (end == text.size()) return true;
  std::string_view exponent = text.substr(end + 1);
  bool negative = false;
  if (!exponent.empty() && (exponent[0] == '+' || exponent[0] == '-')) {
    negative = exponent[0] == '-';
    exponent.remove_prefix(1);
  }
  if (exponent.empty()) return false;
  constexpr int64_t kHuge = int64_t{1} << 40;  // beyond every limit, and safe to compute with
  for (const char c : exponent) {
    if (c == '_') continue;
    if (c < '0' || c > '9') return false;
    out->exponent = std::min(out->exponent * 10 + (c - '0'), kHuge);
  }
  if (negative) out->exponent = -out->exponent;
  return true;
}

static const ConstValue* parse_float(ConstantPool::Impl& impl, std::string_view text) {
  FloatText parts;
  if (text.size() > kMaxLiteral || !split_float(text, &parts)) return impl.unknown;
  if (parts.mantissa.is_zero()) return impl.make_float(Fraction{BigInt(0), BigInt(1)});
  if (parts.base == 16) {
    const int64_t exponent = parts.exponent - 4 * parts.fraction;
    const int64_t size = exponent + static_cast<int64_t>(bits_of(parts.mantissa));
    if (exponent > -int64_t{kMaxFractionBits} && size < int64_t{kMaxFractionBits}) {
      if (exponent >= 0) {
        return impl.make_float(
            Fraction{parts.mantissa << static_cast<uint64_t>(exponent), BigInt(1)});
      }
      return impl.make_float(
          make_fraction(parts.mantissa, BigInt(1) << static_cast<uint64_t>(-exponent)));
    }
    return impl.make_float(round_float(parts.mantissa, exponent));
  }
  const int64_t exponent = parts.exponent - parts.fraction;
  constexpr int64_t kExactPower =
      1300;  // 10^1300 has some 4300 bits: past here it cannot stay an exact fraction
  if (exponent >= -kExactPower && exponent <= kExactPower) {
    const BigInt scale =
        boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(std::abs(exponent)));
    if (exponent >= 0) return impl.make_float(Fraction{parts.mantissa * scale, BigInt(1)});
    return impl.make_float(make_fraction(parts.mantissa, scale));
  }
  constexpr int64_t kLargestPower =
      700'000'000;  // 10^646456993 = 2^kMaxExponent; leaves room for long mantissas
  if (exponent > kLargestPower) return impl.unknown;
  if (exponent < -kLargestPower) return impl.make_float(Fraction{BigInt(0), BigInt(1)});
  constexpr uint32_t kGuarded =
      kFloatBits + 128;  // so that the roundings in power() do not reach the result
  const BigFloat scale = power(10, static_cast<uint64_t>(std::abs(exponent)), kGuarded);
  const BigFloat mantissa = round_float(parts.mantissa, 0, kGuarded);
  BigFloat value = exponent > 0 ? mul_float(mantissa, scale) : div_float(mantissa, scale);
  return impl.make_float(std::move(value));
}

const ConstValue* ConstantPool::int_literal(std::string_view text) {
  return parse_int(*impl_, text, true);
}
const ConstValue* ConstantPool::float_literal(std::string_view text) {
  return parse_float(*impl_, text);
}

const ConstValue* ConstantPool::imaginary_literal(std::string_view text) {
  if (text.empty() || text.back() != 'i') return impl_->unknown;
  text.remove_suffix(1);
  const bool hex = text.size() > 1 && text[0] == '0' && lower(text[1]) == 'x';
  const std::string_view marks = hex ? ".pP" : ".eE";
  // For compatibility 010i is 10i.
  const ConstValue* im = text.find_first_of(marks) == std::string_view::npos
                             ? parse_int(*impl_, text, false)
                             : parse_float(*impl_, text);
  return complex(integer(0), im);
}

// --- text

static std::string general(double value, int precision) {
  char buffer[64];
  const std::to_chars_result end =
      precision > 0
          ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general,
                          precision)
          : std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general);
  return std::string(buffer, end.ptr);
}

// A float outside of float64's range: six digits and a decimal exponent, by way of its logarithm.
static std::string huge_text(const BigFloat& value) {
  const int64_t binary = magnitude_exponent(value);
  const BigFloat unit{value.mantissa, value.exponent - binary};
  ConstValue mantissa;
  mantissa.kind = ConstKind::Float;
  mantissa.rep = Rep::Float;
  mantissa.flt = &unit;
  double digits = float64_value(&mantissa);  // in [0.5, 1)
  const double decimal = static_cast<double>(binary) * (std::log(2.0) / std::log(10.0));
  int64_t exponent = static_cast<int64_t>(decimal);
  digits *= std::pow(10.0, decimal - static_cast<double>(exponent));
  constexpr double kHalfDigit = 0.5e-6;  // rounds up to 1 when printed with six digits
  if (std::fabs(digits) < 1 - kHalfDigit) {
    digits *= 10;
    --exponent;
  } else if (std::fabs(digits) >= 10) {
    digits /= 10;
    ++exponent;
  }
  return base::text::cat(general(digits, 6), 'e', exponent >= 0 ? "+" : "", exponent);
}

static std::string float_text(const ConstValue* value) {
  const double nearest = float64_value(value);
  if ((nearest == 0) == is_zero(value) && std::isfinite(nearest)) {
    std::string text = general(nearest, 6);
    const bool whole = value->rep == Rep::Fraction && value->fraction->den == 1;
    if (!whole && text.find('.') == std::string::npos) text = general(nearest, 0);
    return text;
  }
  return huge_text(to_bigfloat(value));
}

static std::string string_text(std::string_view bytes) {
  constexpr size_t kLongest = 72;  // runes, quotes included
  // Only the beginning of a long string can matter.
  std::string quoted = base::text::quote(bytes.substr(0, 4 * kLongest));
  if (base::text::rune_count(quoted) <= kLongest) return quoted;
  const char* cut = quoted.data();
  const char* const end = cut + quoted.size();
  for (size_t i = 0; i < kLongest - 3; ++i) cut += base::text::decode_rune(cut, end).size;
  quoted.resize(static_cast<size_t>(cut - quoted.data()));
  return quoted + "...";
}

std::string to_text(const ConstValue* value) {
  switch (value->rep) {
    case Rep::None: return "unknown";
    case Rep::Bool: return value->boolean ? "true" : "false";
    case Rep::String:
    case Rep::Concat: return string_text(string_value(value));
    case Rep::Small: return base::text::cat(value->small);
    case Rep::Big: return value->big->str();
    case Rep::Fraction:
    case Rep::Float: return float_text(value);
    case Rep::Complex:
      return base::text::cat('(', to_text(value->pair.re), " + ", to_text(value->pair.im), "i)");
  }
  return "unknown";
}

}  // namespace gvm::vm
