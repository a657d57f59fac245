// The formatting of single values.
#include "stdlib/fmt/leaf.hpp"

#include <algorithm>
#include <cmath>

#include "runtime/base/text.hpp"
#include "stdlib/strconv/floats.hpp"
#include "stdlib/strconv/quoting.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::fmt {

using base::text::kMaxRune;

void Leaf::padding(int64_t count) {
  if (count > 0)
    out_.fill(d_.has(kZero) && !d_.has(kMinus) ? '0' : ' ', static_cast<size_t>(count));
}

void Leaf::pad(std::string_view text) {
  if (d_.width == 0 || !d_.has(kHasWidth)) return out_.append(text);
  const int64_t count = d_.width - static_cast<int64_t>(base::text::rune_count(text));
  if (!d_.has(kMinus)) padding(count);
  out_.append(text);
  if (d_.has(kMinus)) padding(count);
}

void Leaf::integer(uint64_t value, int base, bool is_signed, int32_t verb, bool upper) {
  const bool negative = is_signed && static_cast<int64_t>(value) < 0;
  if (d_.flags == 0 && base == 10) {  // the common case: nothing asked for
    return is_signed ? strconv::append_signed(out_, static_cast<int64_t>(value), 10)
                     : strconv::append_unsigned(out_, value, 10);
  }
  if (negative) value = 0 - value;
  int64_t least = 0;  // digits
  if (d_.has(kHasPrecision)) {
    least = d_.precision;
    if (least == 0 && value == 0) {
      if (d_.width > 0) out_.fill(' ', static_cast<size_t>(d_.width));
      return;
    }
  } else if (d_.has(kZero) && !d_.has(kMinus) && d_.has(kHasWidth)) {
    least = d_.width - (negative || d_.has(kPlus | kSpace) ? 1 : 0);
  }
  TextBuffer digits;
  strconv::append_unsigned(digits, value, base);
  if (upper) {
    for (char* c = digits.data(); c < digits.data() + digits.size(); ++c) {
      if (*c >= 'a') *c = static_cast<char>(*c - 32);
    }
  }
  TextBuffer number;
  if (negative) {
    number.push('-');
  } else if (d_.has(kPlus)) {
    number.push('+');
  } else if (d_.has(kSpace)) {
    number.push(' ');
  }
  if (verb == 'O') number.append("0o");
  const int64_t zeros = std::max<int64_t>(least - static_cast<int64_t>(digits.size()), 0);
  if (d_.has(kSharp)) {
    if (base == 2) number.append("0b");
    if (base == 8 && zeros == 0 && digits.data()[0] != '0') number.push('0');
    if (base == 16) number.append(upper ? "0X" : "0x");
  }
  number.fill('0', static_cast<size_t>(zeros));
  number.append(digits.view());
  const int64_t flags = d_.flags;
  d_.flags &= ~kZero;
  pad(number.view());
  d_.flags = flags;
}

void Leaf::hex_word(uint64_t value, bool leading_0x) {
  const int64_t flags = d_.flags;
  d_.flags = leading_0x ? flags | kSharp : flags & ~kSharp;
  integer(value, 16, false, 'v', false);
  d_.flags = flags;
}

void Leaf::unicode(uint64_t value) {
  TextBuffer digits;
  strconv::append_unsigned(digits, value, 16);
  TextBuffer text;
  text.append("U+");
  const int64_t least = d_.has(kHasPrecision) && d_.precision > 4 ? d_.precision : 4;
  const int64_t zeros = least - static_cast<int64_t>(digits.size());
  if (zeros > 0) text.fill('0', static_cast<size_t>(zeros));
  for (const char c : digits.view()) text.push(c >= 'a' ? static_cast<char>(c - 32) : c);
  if (d_.has(kSharp) && value <= kMaxRune && unicode::is_print(static_cast<int32_t>(value))) {
    text.append(" '");
    text.rune(static_cast<int32_t>(value));
    text.push('\'');
  }
  const int64_t flags = d_.flags;
  d_.flags &= ~kZero;
  pad(text.view());
  d_.flags = flags;
}

void Leaf::character(uint64_t value) {
  TextBuffer text;
  text.rune(value > kMaxRune ? base::text::kRuneError : static_cast<int32_t>(value));
  pad(text.view());
}

void Leaf::quoted_character(uint64_t value) {
  TextBuffer text;
  strconv::append_quoted_rune(
      text, value > kMaxRune ? base::text::kRuneError : static_cast<int32_t>(value),
      d_.has(kPlus) ? strconv::QuoteMode::AsciiOnly : strconv::QuoteMode::Printable);
  pad(text.view());
}

// Precision counts runes.
std::string_view Leaf::truncate(std::string_view value) const {
  if (!d_.has(kHasPrecision)) return value;
  int64_t left = d_.precision;
  const char* end = value.data() + value.size();
  const char* p = value.data();
  while (p < end && left-- > 0) p += base::text::decode_rune(p, end).size;
  return value.substr(0, static_cast<size_t>(p - value.data()));
}

void Leaf::text(std::string_view value) { pad(truncate(value)); }

void Leaf::quoted(std::string_view value) {
  value = truncate(value);
  TextBuffer text;
  if (d_.has(kSharp) && strconv::can_backquote(value)) {
    text.push('`');
    text.append(value);
    text.push('`');
  } else {
    strconv::append_quoted(
        text, value, '"',
        d_.has(kPlus) ? strconv::QuoteMode::AsciiOnly : strconv::QuoteMode::Printable);
  }
  pad(text.view());
}

void Leaf::hex_bytes(std::string_view value, bool upper) {
  if (d_.has(kHasPrecision)) value = value.substr(0, static_cast<size_t>(d_.precision));
  if (value.empty()) {
    if (d_.has(kHasWidth)) padding(d_.width);
    return;
  }
  const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  const std::string_view prefix = d_.has(kSharp) ? (upper ? "0X" : "0x") : "";
  TextBuffer text;
  text.append(prefix);
  for (size_t i = 0; i < value.size(); ++i) {
    if (i > 0 && d_.has(kSpace)) {
      text.push(' ');
      text.append(prefix);
    }
    const auto byte = static_cast<unsigned char>(value[i]);
    text.push(digits[byte >> 4]);
    text.push(digits[byte & 15]);
  }
  pad(text.view());
}

// %#g and the like keep the decimal point and trailing zeros. `number` begins with its sign.
void Leaf::restore_zeros(TextBuffer& number, char format, int64_t precision) const {
  int64_t digits = 0;
  if (format == 'g' || format == 'G' || format == 'x') digits = precision == -1 ? 6 : precision;
  const bool hex = format == 'x' || format == 'X';
  const std::string_view all = number.view();
  const size_t cut = std::min(all.find_first_of(hex ? "pP" : "eEpP"), all.size());
  TextBuffer tail;
  tail.append(all.substr(cut));
  bool point = false;
  bool significant = false;
  for (const char c : all.substr(1, cut - 1)) {
    if (c == '.') {
      point = true;
      continue;
    }
    if (c != '0') significant = true;
    if (significant) --digits;
  }
  number.truncate(cut);
  if (!point) {
    if (cut == 2 && number.data()[1] == '0') --digits;
    number.push('.');
  }
  if (digits > 0) number.fill('0', static_cast<size_t>(digits));
  number.append(tail.view());
}

void Leaf::real(double value, int bits, char format, int64_t precision) {
  if (d_.has(kHasPrecision)) precision = d_.precision;
  if (d_.flags == 0 && std::isfinite(value)) {
    return strconv::append_float(out_, value, format, precision, bits);
  }
  TextBuffer number;
  number.push('+');
  strconv::append_float(number, value, format, precision, bits);
  std::string_view text = number.view();
  if (text[1] == '-' || text[1] == '+') text.remove_prefix(1);
  TextBuffer signed_number;
  signed_number.append(text);
  char* first = signed_number.data();
  if (d_.has(kSpace) && *first == '+' && !d_.has(kPlus)) *first = ' ';
  if (first[1] == 'I' || first[1] == 'N') {  // no number: not padded with zeros
    text = signed_number.view();
    if (first[1] == 'N' && !d_.has(kSpace | kPlus)) text.remove_prefix(1);
    const int64_t flags = d_.flags;
    d_.flags &= ~kZero;
    pad(text);
    d_.flags = flags;
    return;
  }
  if (d_.has(kSharp) && format != 'b') restore_zeros(signed_number, format, precision);
  text = signed_number.view();
  if (!d_.has(kPlus) && text[0] == '+') return pad(text.substr(1));
  const auto size = static_cast<int64_t>(text.size());
  if (d_.has(kZero) && !d_.has(kMinus) && d_.has(kHasWidth) && d_.width > size) {
    out_.push(text[0]);  // the sign stands before the zeros
    padding(d_.width - size);
    return out_.append(text.substr(1));
  }
  pad(text);
}

}  // namespace gvm::stdlib::fmt
