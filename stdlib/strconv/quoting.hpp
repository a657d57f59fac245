// Go string and rune literals: writing and reading them. Used by strconv and fmt.
// Threading: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

#include "stdlib/support/buffer.hpp"

namespace gvm::stdlib::strconv {

// What besides printable characters may stand unescaped.
enum class QuoteMode : uint8_t { Printable, AsciiOnly, Graphic };

void append_quoted(TextBuffer& out, std::string_view text, char quote, QuoteMode mode);
void append_quoted_rune(TextBuffer& out, int32_t rune, QuoteMode mode);  // in single quotes
bool can_backquote(std::string_view text);

struct UnquotedChar {
  int32_t value;
  bool multibyte;  // to be written as UTF-8, not as one byte
  int64_t used;    // bytes; 0: no valid character
};
// One character of a literal in `quote`s; 0: neither kind of quote may be escaped, both may stand.
UnquotedChar unquote_char(std::string_view text, char quote);

// The length of the literal at the start of `text`, 0 when there is none; its value goes to `out`
// unless that is null.
size_t unquote_prefix(std::string_view text, TextBuffer* out);

}  // namespace gvm::stdlib::strconv
