// Go string and rune literals.
#include "stdlib/strconv/quoting.hpp"

#include "runtime/base/text.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::strconv {

namespace {

using base::text::kRuneError;

constexpr char kHex[] = "0123456789abcdef";

void append_hex_escape(TextBuffer& out, char letter, uint32_t value, int digits) {
  out.push('\\');
  out.push(letter);
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out.push(kHex[(value >> shift) & 15]);
}

bool stands_unescaped(int32_t rune, QuoteMode mode) {
  if (mode == QuoteMode::AsciiOnly) return rune < 0x80 && unicode::is_print(rune);
  return unicode::is_print(rune) || (mode == QuoteMode::Graphic && unicode::is_graphic(rune));
}

void append_escaped(TextBuffer& out, int32_t rune, char quote, QuoteMode mode) {
  if (rune == quote || rune == '\\') {
    out.push('\\');
    out.push(static_cast<char>(rune));
    return;
  }
  if (stands_unescaped(rune, mode)) return out.rune(rune);
  switch (rune) {
    case '\a': return out.append("\\a");
    case '\b': return out.append("\\b");
    case '\f': return out.append("\\f");
    case '\n': return out.append("\\n");
    case '\r': return out.append("\\r");
    case '\t': return out.append("\\t");
    case '\v': return out.append("\\v");
    default: break;
  }
  if (rune < ' ' || rune == 0x7F)
    return append_hex_escape(out, 'x', static_cast<uint32_t>(rune), 2);
  if (!base::text::valid_rune(rune)) rune = kRuneError;
  if (rune < 0x10000) return append_hex_escape(out, 'u', static_cast<uint32_t>(rune), 4);
  append_hex_escape(out, 'U', static_cast<uint32_t>(rune), 8);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

UnquotedChar unquote_hex(std::string_view text, size_t digits) {
  if (text.size() < 2 + digits) return {};
  uint32_t value = 0;
  for (size_t i = 2; i < 2 + digits; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return {};
    value = value * 16 + static_cast<uint32_t>(digit);
  }
  const auto used = static_cast<int64_t>(2 + digits);
  if (digits == 2) return {static_cast<int32_t>(value), false, used};
  if (value > base::text::kMaxRune || !base::text::valid_rune(static_cast<int32_t>(value)))
    return {};
  return {static_cast<int32_t>(value), true, used};
}

UnquotedChar unquote_octal(std::string_view text) {
  if (text.size() < 4) return {};
  int32_t value = 0;
  for (size_t i = 1; i < 4; ++i) {
    if (text[i] < '0' || text[i] > '7') return {};
    value = value * 8 + (text[i] - '0');
  }
  if (value > 255) return {};
  return {value, false, 4};
}

// Literals between backquotes: as they stand, without carriage returns.
size_t unquote_raw(std::string_view text, TextBuffer* out) {
  const size_t end = text.find('`', 1);
  if (end == std::string_view::npos) return 0;
  if (out != nullptr) {
    for (const char c : text.substr(1, end - 1)) {
      if (c != '\r') out->push(c);
    }
  }
  return end + 1;
}

}  // namespace

void append_quoted(TextBuffer& out, std::string_view text, char quote, QuoteMode mode) {
  out.push(quote);
  const char* end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    const auto byte = static_cast<unsigned char>(*p);
    if (byte < 0x80) {
      append_escaped(out, byte, quote, mode);
      ++p;
      continue;
    }
    const base::text::DecodedRune decoded = base::text::decode_rune(p, end);
    if (decoded.rune == kRuneError && decoded.size == 1) {
      append_hex_escape(out, 'x', byte, 2);
    } else {
      append_escaped(out, decoded.rune, quote, mode);
    }
    p += decoded.size;
  }
  out.push(quote);
}

void append_quoted_rune(TextBuffer& out, int32_t rune, QuoteMode mode) {
  if (!base::text::valid_rune(rune)) rune = kRuneError;
  out.push('\'');
  append_escaped(out, rune, '\'', mode);
  out.push('\'');
}

bool can_backquote(std::string_view text) {
  const char* end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    const base::text::DecodedRune decoded = base::text::decode_rune(p, end);
    p += decoded.size;
    if (decoded.size > 1) {
      if (decoded.rune == 0xFEFF) return false;  // a byte order mark is dropped by editors
      continue;
    }
    if (decoded.rune == kRuneError) return false;
    if ((decoded.rune < ' ' && decoded.rune != '\t') || decoded.rune == '`' || decoded.rune == 0x7F)
      return false;
  }
  return true;
}

UnquotedChar unquote_char(std::string_view text, char quote) {
  if (text.empty()) return {};
  const char c = text[0];
  if (c == quote && (quote == '\'' || quote == '"')) return {};
  if ((c & 0x80) != 0) {
    const base::text::DecodedRune decoded =
        base::text::decode_rune(text.data(), text.data() + text.size());
    return {decoded.rune, true, decoded.size};
  }
  if (c != '\\') return {c, false, 1};
  if (text.size() < 2) return {};
  switch (text[1]) {
    case 'a': return {'\a', false, 2};
    case 'b': return {'\b', false, 2};
    case 'f': return {'\f', false, 2};
    case 'n': return {'\n', false, 2};
    case 'r': return {'\r', false, 2};
    case 't': return {'\t', false, 2};
    case 'v': return {'\v', false, 2};
    case '\\': return {'\\', false, 2};
    case 'x': return unquote_hex(text, 2);
    case 'u': return unquote_hex(text, 4);
    case 'U': return unquote_hex(text, 8);
    case '\'':
    case '"':
      if (text[1] != quote) return {};
      return {quote, false, 2};
    default: return unquote_octal(text);
  }
}

size_t unquote_prefix(std::string_view text, TextBuffer* out) {
  if (text.size() < 2) return 0;
  const char quote = text[0];
  if (quote == '`') return unquote_raw(text, out);
  if (quote != '"' && quote != '\'') return 0;
  size_t at = 1;
  int characters = 0;
  while (at < text.size() && text[at] != quote) {
    if (text[at] == '\n') return 0;
    const UnquotedChar c = unquote_char(text.substr(at), quote);
    if (c.used == 0) return 0;
    if (out != nullptr) {
      if (c.multibyte) {
        out->rune(c.value);  // U+FFFD for bytes that are not UTF-8
      } else {
        out->push(static_cast<char>(c.value));
      }
    }
    at += static_cast<size_t>(c.used);
    ++characters;
  }
  if (at >= text.size() || (quote == '\'' && characters > 1)) return 0;  // '' is accepted, as by Go
  return at + 1;
}

}  // namespace gvm::stdlib::strconv
