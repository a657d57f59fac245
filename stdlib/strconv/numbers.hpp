// Integers to and from text by Go's rules. Used by strconv and fmt.
// Threading: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

#include "stdlib/support/buffer.hpp"

namespace gvm::stdlib::strconv {

// Bases 2 to 36, digits in lower case.
void append_unsigned(TextBuffer& out, uint64_t value, int base);
void append_signed(TextBuffer& out, int64_t value, int base);

// What parsing may find wrong; the numbers are known to strconv.gs.
enum class ParseError : int64_t { None, Syntax, Range, Base, BitSize };

struct ParsedUnsigned {
  uint64_t value;
  ParseError error;
};
struct ParsedSigned {
  int64_t value;
  ParseError error;
};
// Base 0 takes prefixes and underscores. On a Range error the value is the nearest one of
// `bit_size` bits.
ParsedUnsigned parse_unsigned(std::string_view text, int64_t base, int64_t bit_size);
ParsedSigned parse_signed(std::string_view text, int64_t base, int64_t bit_size);

// Underscores stand only between digits, or between a base prefix and a digit.
bool underscores_ok(std::string_view text);

}  // namespace gvm::stdlib::strconv
