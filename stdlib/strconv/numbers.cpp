// Integers to and from text.
#include "stdlib/strconv/numbers.hpp"

#include <charconv>

namespace gvm::stdlib::strconv {

namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  if (lower >= 'a' && lower <= 'z') return lower - 'a' + 10;
  return 99;
}

// The base that a prefix of `text` names, the prefix removed; 10 without one.
int64_t take_prefix(std::string_view& text) {
  if (text[0] != '0') return 10;
  const char mark = text.size() >= 3 ? static_cast<char>(text[1] | 0x20) : '\0';
  const int64_t base = mark == 'b' ? 2 : mark == 'o' ? 8 : mark == 'x' ? 16 : 0;
  text.remove_prefix(base != 0 ? 2 : 1);
  return base != 0 ? base : 8;
}

}  // namespace

void append_unsigned(TextBuffer& out, uint64_t value, int base) {
  char* at = out.reserve(64);
  out.commit(static_cast<size_t>(std::to_chars(at, at + 64, value, base).ptr - at));
}

void append_signed(TextBuffer& out, int64_t value, int base) {
  char* at = out.reserve(65);
  out.commit(static_cast<size_t>(std::to_chars(at, at + 65, value, base).ptr - at));
}

ParsedUnsigned parse_unsigned(std::string_view text, int64_t base, int64_t bit_size) {
  if (text.empty()) return {0, ParseError::Syntax};
  const std::string_view whole = text;
  const bool base_zero = base == 0;
  if (base_zero) {
    base = take_prefix(text);
  } else if (base < 2 || base > 36) {
    return {0, ParseError::Base};
  }
  if (bit_size == 0) bit_size = 64;
  if (bit_size < 0 || bit_size > 64) return {0, ParseError::BitSize};
  const uint64_t limit = bit_size == 64 ? UINT64_MAX : (uint64_t{1} << bit_size) - 1;
  uint64_t value = 0;
  bool underscores = false;
  for (const char c : text) {
    if (c == '_' && base_zero) {
      underscores = true;
      continue;
    }
    const int digit = digit_value(c);
    if (digit >= base) return {0, ParseError::Syntax};
    uint64_t next = 0;
    if (__builtin_mul_overflow(value, static_cast<uint64_t>(base), &next) ||
        __builtin_add_overflow(next, static_cast<uint64_t>(digit), &next) || next > limit) {
      return {limit, ParseError::Range};
    }
    value = next;
  }
  if (underscores && !underscores_ok(whole)) return {0, ParseError::Syntax};
  return {value, ParseError::None};
}

ParsedSigned parse_signed(std::string_view text, int64_t base, int64_t bit_size) {
  if (text.empty()) return {0, ParseError::Syntax};
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  const ParsedUnsigned magnitude = parse_unsigned(text, base, bit_size);
  if (magnitude.error != ParseError::None && magnitude.error != ParseError::Range) {
    return {0, magnitude.error};
  }
  const uint64_t cutoff = uint64_t{1} << ((bit_size == 0 ? 64 : bit_size) - 1);
  if (!negative && magnitude.value >= cutoff)
    return {static_cast<int64_t>(cutoff - 1), ParseError::Range};
  if (negative && magnitude.value > cutoff)
    return {static_cast<int64_t>(0 - cutoff), ParseError::Range};
  return {static_cast<int64_t>(negative ? 0 - magnitude.value : magnitude.value), ParseError::None};
}

bool underscores_ok(std::string_view text) {
  enum class Seen { Start, Digit, Underscore, Other } last = Seen::Start;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  bool hex = false;
  if (text.size() >= 2 && text[0] == '0') {
    const char mark = static_cast<char>(text[1] | 0x20);
    if (mark == 'b' || mark == 'o' || mark == 'x') {
      last = Seen::Digit;  // a prefix may be followed by an underscore
      hex = mark == 'x';
      text.remove_prefix(2);
    }
  }
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (hex && digit_value(c) < 16)) {
      last = Seen::Digit;
    } else if (c == '_') {
      if (last != Seen::Digit) return false;
      last = Seen::Underscore;
    } else {
      if (last == Seen::Underscore) return false;
      last = Seen::Other;
    }
  }
  return last != Seen::Underscore;
}

}  // namespace gvm::stdlib::strconv
