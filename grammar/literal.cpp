// Unquoting. Bounds are checked although the lexer has vouched for the text, since wrong literals
// come here too.
#include "grammar/literal.hpp"

#include <string>

#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

namespace {

struct Escape {
  int32_t value;
  bool is_byte;  // \x and octal in a string give a byte, the others a code point
};

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = c | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 0;
}

// The escape behind the backslash at text[i]; moves i behind it.
Escape read_escape(std::string_view text, size_t& i) {
  if (++i >= text.size()) return {0, false};
  const char c = text[i++];
  int digits = 0;
  int base = 16;
  switch (c) {
    case 'a': return {'\a', false};
    case 'b': return {'\b', false};
    case 'f': return {'\f', false};
    case 'n': return {'\n', false};
    case 'r': return {'\r', false};
    case 't': return {'\t', false};
    case 'v': return {'\v', false};
    case 'x': digits = 2; break;
    case 'u': digits = 4; break;
    case 'U': digits = 8; break;
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
      digits = 3;
      base = 8;
      --i;
      break;
    default: return {static_cast<unsigned char>(c), false};
  }
  uint32_t value = 0;
  for (; digits > 0 && i < text.size(); --digits) {
    value = value * static_cast<uint32_t>(base) + static_cast<uint32_t>(digit_value(text[i++]));
  }
  const bool is_byte = base == 8 || c == 'x';
  return {static_cast<int32_t>(is_byte ? value & 0xFF : value), is_byte};
}

}  // namespace

std::string_view unquote_string(std::string_view literal, base::Arena& arena) {
  const char quote = literal.empty() ? '"' : literal.front();
  std::string_view body = literal.substr(literal.empty() ? 0 : 1);
  if (body.ends_with(quote)) body.remove_suffix(1);
  const char special = quote == '`' ? '\r' : '\\';
  if (body.find(special) == std::string_view::npos) return body;
  std::string out;
  out.reserve(body.size());
  for (size_t i = 0; i < body.size();) {
    if (body[i] != special) {
      out += body[i++];
    } else if (quote == '`') {
      ++i;
    } else {
      const Escape escape = read_escape(body, i);
      if (escape.is_byte) {
        out += static_cast<char>(escape.value);
      } else {
        text::append_rune(out, escape.value);
      }
    }
  }
  return arena.copy(std::string_view(out));
}

int32_t unquote_rune(std::string_view literal) {
  if (literal.size() < 2) return 0;
  if (literal[1] == '\\') {
    size_t i = 1;
    return read_escape(literal, i).value;
  }
  return text::decode_rune(literal.data() + 1, literal.data() + literal.size()).rune;
}

}  // namespace gvm::grammar
