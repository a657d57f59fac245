// Floating-point numbers to and from text by Go's rules. Used by strconv and fmt.
// Threading: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

#include "stdlib/strconv/numbers.hpp"
#include "stdlib/support/buffer.hpp"

namespace gvm::stdlib::strconv {

// `format` is one of b e E f g G x X; other letters give "%" and the letter. `precision` below 0:
// the shortest text that reads back as the same number of `bits` bits.
void append_float(TextBuffer& out, double value, char format, int64_t precision, int bits);

struct ParsedFloat {
  double value;      // for 32 bits, one that a float holds exactly
  size_t used;       // bytes; 0 with a Syntax error
  ParseError error;  // None, Syntax, Range (value is then an infinity)
};
// The longest prefix that is a number.
ParsedFloat parse_float_prefix(std::string_view text, int bits);

}  // namespace gvm::stdlib::strconv
