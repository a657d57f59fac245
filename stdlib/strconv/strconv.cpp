// Natives of package strconv.
#include <tuple>

#include "runtime/base/text.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/strconv/floats.hpp"
#include "stdlib/strconv/numbers.hpp"
#include "stdlib/strconv/quoting.hpp"
#include "stdlib/support/bytes.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::strconv {

namespace {

using runtime::NativeCall;
using runtime::Slice;
using runtime::String;

String make_string(NativeCall& call, const TextBuffer& out) { return call.new_string(out.view()); }

String format_int(NativeCall& call, int64_t value, int64_t base) {
  TextBuffer out;
  append_signed(out, value, static_cast<int>(base));
  return make_string(call, out);
}
String itoa(NativeCall& call, int64_t value) { return format_int(call, value, 10); }
String format_uint(NativeCall& call, uint64_t value, int64_t base) {
  TextBuffer out;
  append_unsigned(out, value, static_cast<int>(base));
  return make_string(call, out);
}
Slice append_int(NativeCall& call, Slice to, int64_t value, int64_t base) {
  TextBuffer out;
  append_signed(out, value, static_cast<int>(base));
  return append_bytes(call, to, out.view());
}
Slice append_uint(NativeCall& call, Slice to, uint64_t value, int64_t base) {
  TextBuffer out;
  append_unsigned(out, value, static_cast<int>(base));
  return append_bytes(call, to, out.view());
}

// Precision is bounded so that a mistaken one is no denial of service: no double has more than 1100
// digits.
constexpr int64_t kMaxPrecision = 1 << 24;

String format_float(NativeCall& call, double value, uint8_t format, int64_t precision,
                    int64_t bits) {
  TextBuffer out;
  append_float(out, value, static_cast<char>(format), std::min(precision, kMaxPrecision),
               static_cast<int>(bits));
  return make_string(call, out);
}
Slice append_float_bytes(NativeCall& call, Slice to, double value, uint8_t format,
                         int64_t precision, int64_t bits) {
  TextBuffer out;
  append_float(out, value, static_cast<char>(format), std::min(precision, kMaxPrecision),
               static_cast<int>(bits));
  return append_bytes(call, to, out.view());
}

std::tuple<int64_t, int64_t> parse_int(std::string_view text, int64_t base, int64_t bits) {
  const ParsedSigned parsed = parse_signed(text, base, bits);
  return {parsed.value, static_cast<int64_t>(parsed.error)};
}
std::tuple<uint64_t, int64_t> parse_uint(std::string_view text, int64_t base, int64_t bits) {
  const ParsedUnsigned parsed = parse_unsigned(text, base, bits);
  return {parsed.value, static_cast<int64_t>(parsed.error)};
}
std::tuple<double, int64_t, int64_t> parse_float(std::string_view text, int64_t bits) {
  const ParsedFloat parsed = parse_float_prefix(text, static_cast<int>(bits));
  return {parsed.value, static_cast<int64_t>(parsed.used), static_cast<int64_t>(parsed.error)};
}

QuoteMode quote_mode(int64_t mode) { return static_cast<QuoteMode>(mode); }

String quote_string(NativeCall& call, std::string_view text, int64_t mode) {
  TextBuffer out;
  append_quoted(out, text, '"', quote_mode(mode));
  return make_string(call, out);
}
String quote_rune(NativeCall& call, int32_t rune, int64_t mode) {
  TextBuffer out;
  append_quoted_rune(out, rune, quote_mode(mode));
  return make_string(call, out);
}
Slice append_quote_string(NativeCall& call, Slice to, std::string_view text, int64_t mode) {
  TextBuffer out;
  append_quoted(out, text, '"', quote_mode(mode));
  return append_bytes(call, to, out.view());
}
Slice append_quote_rune(NativeCall& call, Slice to, int32_t rune, int64_t mode) {
  TextBuffer out;
  append_quoted_rune(out, rune, quote_mode(mode));
  return append_bytes(call, to, out.view());
}

std::tuple<String, bool> unquote(NativeCall& call, std::string_view text) {
  TextBuffer out;
  const size_t used = unquote_prefix(text, &out);
  if (used == 0 || used != text.size()) return {};
  return {make_string(call, out), true};
}
int64_t quoted_prefix(std::string_view text) {
  return static_cast<int64_t>(unquote_prefix(text, nullptr));
}
std::tuple<int32_t, bool, int64_t> unquote_one(std::string_view text, uint8_t quote) {
  const UnquotedChar c = unquote_char(text, static_cast<char>(quote));
  return {c.value, c.multibyte, c.used};
}

}  // namespace

GVM_NATIVE(strconv_Itoa, itoa);
GVM_NATIVE(strconv_formatInt, format_int);
GVM_NATIVE(strconv_formatUint, format_uint);
GVM_NATIVE(strconv_appendInt, append_int);
GVM_NATIVE(strconv_appendUint, append_uint);
GVM_NATIVE(strconv_formatFloat, format_float);
GVM_NATIVE(strconv_appendFloat, append_float_bytes);
GVM_NATIVE(strconv_parseInt, parse_int);
GVM_NATIVE(strconv_parseUint, parse_uint);
GVM_NATIVE(strconv_parseFloat, parse_float);
GVM_NATIVE(strconv_quoteString, quote_string);
GVM_NATIVE(strconv_quoteRune, quote_rune);
GVM_NATIVE(strconv_appendQuoteString, append_quote_string);
GVM_NATIVE(strconv_appendQuoteRune, append_quote_rune);
GVM_NATIVE(strconv_unquote, unquote);
GVM_NATIVE(strconv_quotedPrefix, quoted_prefix);
GVM_NATIVE(strconv_unquoteOne, unquote_one);
GVM_NATIVE(strconv_CanBackquote, can_backquote);
GVM_NATIVE(strconv_IsPrint, unicode::is_print);
GVM_NATIVE(strconv_IsGraphic, unicode::is_graphic);

}  // namespace gvm::stdlib::strconv
