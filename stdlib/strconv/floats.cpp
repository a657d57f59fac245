// Floating-point numbers to and from text. Digits come from std::to_chars and std::from_chars,
// which round correctly; the shapes around them are Go's.
#include "stdlib/strconv/floats.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace gvm::stdlib::strconv {

namespace {

// value = 0.DIGITS * 10^point; no trailing zeros; zero has no digits.
struct Decimal {
  std::string digits;
  int64_t point = 0;
};

// `text` is what to_chars wrote in scientific form: d[.ddd]e±xx.
Decimal split_scientific(std::string_view text) {
  Decimal d;
  const size_t e = text.find('e');
  int64_t exponent = 0;
  const char* from = text.data() + e + 1;
  if (*from == '+') ++from;
  std::from_chars(from, text.data() + text.size(), exponent);
  for (const char c : text.substr(0, e)) {
    if (c != '.') d.digits.push_back(c);
  }
  while (!d.digits.empty() && d.digits.back() == '0') d.digits.pop_back();
  d.point = d.digits.empty() ? 0 : exponent + 1;
  return d;
}

std::string scientific(double value, int64_t precision, int bits) {
  std::string text(static_cast<size_t>(std::max<int64_t>(precision, 0)) + 48, '\0');
  char* end = text.data() + text.size();
  std::to_chars_result result{};
  if (precision >= 0) {
    result = std::to_chars(text.data(), end, value, std::chars_format::scientific,
                           static_cast<int>(precision));
  } else if (bits == 32) {
    result =
        std::to_chars(text.data(), end, static_cast<float>(value), std::chars_format::scientific);
  } else {
    result = std::to_chars(text.data(), end, value, std::chars_format::scientific);
  }
  text.resize(static_cast<size_t>(result.ptr - text.data()));
  return text;
}

void append_exponent(TextBuffer& out, char letter, int64_t exponent) {
  out.push(letter);
  out.push(exponent < 0 ? '-' : '+');
  const int64_t magnitude = exponent < 0 ? -exponent : exponent;
  if (magnitude < 10) out.push('0');
  append_signed(out, magnitude, 10);
}

void append_e(TextBuffer& out, const Decimal& d, int64_t precision, char letter) {
  out.push(d.digits.empty() ? '0' : d.digits[0]);
  if (precision > 0) {
    out.push('.');
    const size_t have = std::min(d.digits.size(), static_cast<size_t>(precision) + 1);
    if (have > 1) out.append(std::string_view(d.digits).substr(1, have - 1));
    const size_t written = have > 1 ? have - 1 : 0;
    out.fill('0', static_cast<size_t>(precision) - written);
  }
  append_exponent(out, letter, d.digits.empty() ? 0 : d.point - 1);
}

void append_f(TextBuffer& out, const Decimal& d, int64_t precision) {
  const auto count = static_cast<int64_t>(d.digits.size());
  if (d.point > 0) {
    const int64_t whole = std::min(count, d.point);
    out.append(std::string_view(d.digits).substr(0, static_cast<size_t>(whole)));
    out.fill('0', static_cast<size_t>(d.point - whole));
  } else {
    out.push('0');
  }
  if (precision <= 0) return;
  out.push('.');
  for (int64_t i = 0; i < precision; ++i) {
    const int64_t at = d.point + i;
    out.push(at >= 0 && at < count ? d.digits[static_cast<size_t>(at)] : '0');
  }
}

// Magnitude in the forms e, f, g.
void append_decimal(TextBuffer& out, double value, char format, int64_t precision, int bits) {
  const char lower = static_cast<char>(format | 0x20);
  const char letter = format == 'E' || format == 'G' ? 'E' : 'e';
  const bool shortest = precision < 0;
  if (lower == 'f' && !shortest) {
    const auto room =
        static_cast<size_t>(precision) + 320;  // the largest double has 309 digits before the point
    char* at = out.reserve(room);
    const auto result =
        std::to_chars(at, at + room, value, std::chars_format::fixed, static_cast<int>(precision));
    out.commit(static_cast<size_t>(result.ptr - at));
    return;
  }
  int64_t wanted = precision;  // digits behind the first
  if (lower == 'g' && !shortest) wanted = precision == 0 ? 0 : precision - 1;
  const Decimal d = split_scientific(scientific(value, wanted, bits));
  const auto count = static_cast<int64_t>(d.digits.size());
  if (lower == 'e')
    return append_e(out, d, shortest ? std::max<int64_t>(count - 1, 0) : precision, letter);
  if (lower == 'f') return append_f(out, d, std::max<int64_t>(count - d.point, 0));
  int64_t digits = shortest ? count : std::max<int64_t>(precision, 1);
  int64_t limit = digits;
  if (limit > count && count >= d.point) limit = count;
  if (shortest) limit = 6;
  const int64_t exponent = d.point - 1;
  if (exponent < -4 || exponent >= limit) {
    append_e(out, d, std::max<int64_t>(std::min(digits, count) - 1, 0), letter);
  } else {
    if (digits > d.point) digits = count;
    append_f(out, d, std::max<int64_t>(digits - d.point, 0));
  }
}

struct Layout {
  int mantissa_bits;
  int exponent_bits;
  int bias;
};
constexpr Layout kLayout32{23, 8, -127};
constexpr Layout kLayout64{52, 11, -1023};

uint64_t bits_of(double value, int bits) {
  return bits == 32 ? std::bit_cast<uint32_t>(static_cast<float>(value))
                    : std::bit_cast<uint64_t>(value);
}

// Mantissa, with the implied bit, and binary exponent as stored.
void split_binary(double value, int bits, uint64_t& mantissa, int& exponent) {
  const Layout layout = bits == 32 ? kLayout32 : kLayout64;
  const uint64_t raw = bits_of(value, bits);
  mantissa = raw & ((uint64_t{1} << layout.mantissa_bits) - 1);
  exponent =
      static_cast<int>((raw >> layout.mantissa_bits) & ((uint64_t{1} << layout.exponent_bits) - 1));
  if (exponent == 0) {
    ++exponent;
  } else {
    mantissa |= uint64_t{1} << layout.mantissa_bits;
  }
  exponent += layout.bias;
}

// 4503599627370496p-52
void append_binary(TextBuffer& out, double value, int bits) {
  uint64_t mantissa = 0;
  int exponent = 0;
  split_binary(value, bits, mantissa, exponent);
  append_unsigned(out, mantissa, 10);
  exponent -= bits == 32 ? 23 : 52;
  out.push('p');
  if (exponent >= 0) out.push('+');
  append_signed(out, exponent, 10);
}

// 0x1.yyyyp±dd, rounded half to even when `precision` cuts.
void append_hex(TextBuffer& out, double value, bool upper, int64_t precision, int bits) {
  uint64_t mantissa = 0;
  int exponent = 0;
  split_binary(value, bits, mantissa, exponent);
  if (mantissa == 0) exponent = 0;
  mantissa <<= 60 - (bits == 32 ? 23 : 52);  // the leading 1 at bit 60
  while (mantissa != 0 && (mantissa & (uint64_t{1} << 60)) == 0) {
    mantissa <<= 1;
    --exponent;
  }
  if (precision >= 0 && precision < 15) {
    const auto shift = static_cast<unsigned>(precision * 4);
    const uint64_t extra = (mantissa << shift) & ((uint64_t{1} << 60) - 1);
    mantissa >>= 60 - shift;
    if ((extra | (mantissa & 1)) > uint64_t{1} << 59) ++mantissa;
    mantissa <<= 60 - shift;
    if ((mantissa & (uint64_t{1} << 61)) != 0) {
      mantissa >>= 1;
      ++exponent;
    }
  }
  const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  out.push('0');
  out.push(upper ? 'X' : 'x');
  out.push(static_cast<char>('0' + ((mantissa >> 60) & 1)));
  mantissa <<= 4;
  if (precision < 0 ? mantissa != 0 : precision > 0) {
    out.push('.');
    for (int64_t i = 0; precision < 0 ? mantissa != 0 : i < precision; ++i) {
      out.push(digits[mantissa >> 60]);
      mantissa <<= 4;
    }
  }
  append_exponent(out, upper ? 'P' : 'p', exponent);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

bool starts_with_fold(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char l, char c) {
    return l == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  });
}

ParsedFloat parse_special(std::string_view text) {
  size_t sign = 0;
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    sign = 1;
  }
  const std::string_view rest = text.substr(sign);
  const size_t infinity = starts_with_fold(rest, "infinity") ? 8
                          : starts_with_fold(rest, "inf")    ? 3
                                                             : 0;
  if (infinity != 0) {
    const double inf = std::numeric_limits<double>::infinity();
    return {negative ? -inf : inf, sign + infinity, ParseError::None};
  }
  if (sign == 0 && starts_with_fold(rest, "nan")) {
    return {std::numeric_limits<double>::quiet_NaN(), 3, ParseError::None};
  }
  return {0, 0, ParseError::Syntax};
}

struct Scanned {
  std::string digits;     // mantissa [exponent], as from_chars wants it
  size_t used = 0;        // 0: not a number
  int64_t magnitude = 0;  // of the first digit that is not zero, in the base's powers (hex: of
                          // two); to tell overflow
  bool hex = false;
  bool zero = true;
};

// Behind the sign.
Scanned scan_number(std::string_view text) {
  Scanned s;
  size_t i = 0;
  bool digits = false;
  bool point = false;
  int64_t scale = 0;
  if (text.size() > 2 && text[0] == '0' && (text[1] | 0x20) == 'x') {
    s.hex = true;
    i = 2;
  }
  const int64_t step = s.hex ? 4 : 1;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_') continue;
    if (c == '.' && !point) {
      point = true;
      s.digits.push_back('.');
      continue;
    }
    if (!(s.hex ? is_hex_digit(c) : is_digit(c))) break;
    digits = true;
    s.digits.push_back(c);
    if (c != '0') s.zero = false;
    if (!s.zero && !point) scale += step;
    if (s.zero && point) scale -= step;
  }
  if (!digits) return {};
  int64_t exponent = 0;
  if (i < text.size() && (text[i] | 0x20) == (s.hex ? 'p' : 'e')) {
    size_t j = i + 1;
    bool negative = false;
    if (j < text.size() && (text[j] == '+' || text[j] == '-')) negative = text[j++] == '-';
    if (j < text.size() && is_digit(text[j])) {
      for (; j < text.size() && (is_digit(text[j]) || text[j] == '_'); ++j) {
        if (text[j] != '_' && exponent < 1'000'000) exponent = exponent * 10 + (text[j] - '0');
      }
      if (negative) exponent = -exponent;
      i = j;
    } else if (s.hex) {
      return {};
    }
  } else if (s.hex) {
    return {};
  }
  s.digits.push_back(s.hex ? 'p' : 'e');
  s.digits += std::to_string(exponent);
  s.magnitude = scale + exponent;
  s.used = i;
  return s;
}

template <class Float>
ParsedFloat convert(const Scanned& s, bool negative, size_t used) {
  Float value = 0;
  const auto format = s.hex ? std::chars_format::hex : std::chars_format::general;
  const auto result =
      std::from_chars(s.digits.data(), s.digits.data() + s.digits.size(), value, format);
  ParseError error = ParseError::None;
  if (s.zero) {
    value = 0;
  } else if (result.ec == std::errc::result_out_of_range) {
    const bool overflow = s.magnitude > 0;
    value = overflow ? std::numeric_limits<Float>::infinity() : 0;
  }
  if (std::isinf(value)) error = ParseError::Range;
  return {static_cast<double>(negative ? -value : value), used, error};
}

}  // namespace

void append_float(TextBuffer& out, double value, char format, int64_t precision, int bits) {
  if (bits == 32) value = static_cast<double>(static_cast<float>(value));
  if (std::isnan(value)) return out.append("NaN");
  if (std::isinf(value)) return out.append(value < 0 ? "-Inf" : "+Inf");
  switch (format) {
    case 'b':
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G':
    case 'x':
    case 'X': break;
    default: out.push('%'); return out.push(format);
  }
  if (std::signbit(value)) out.push('-');
  value = std::fabs(value);
  if (format == 'b') return append_binary(out, value, bits);
  if (format == 'x' || format == 'X') return append_hex(out, value, format == 'X', precision, bits);
  append_decimal(out, value, format, precision, bits);
}

ParsedFloat parse_float_prefix(std::string_view text, int bits) {
  const ParsedFloat special = parse_special(text);
  if (special.used != 0) return special;
  size_t sign = 0;
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    sign = 1;
  }
  const Scanned s = scan_number(text.substr(sign));
  if (s.used == 0) return {0, 0, ParseError::Syntax};
  const std::string_view number = text.substr(0, sign + s.used);
  if (number.find('_') != std::string_view::npos && !underscores_ok(number)) {
    return {0, 0, ParseError::Syntax};
  }
  return bits == 32 ? convert<float>(s, negative, number.size())
                    : convert<double>(s, negative, number.size());
}

}  // namespace gvm::stdlib::strconv
