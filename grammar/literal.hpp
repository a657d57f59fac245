// The values of string and rune literals.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/base/arena.hpp"

namespace gvm::grammar {

// The bytes of a string literal as written, quotes included, which the lexer has found to be right
// (of a wrong one, some bytes). Without escapes the result is a part of `literal`, else it is made
// in `arena`.
std::string_view unquote_string(std::string_view literal, base::Arena& arena);

// The code point of a rune literal as written.
int32_t unquote_rune(std::string_view literal);

}  // namespace gvm::grammar
