// The pass over the token buffer that settles, before the parser, what Go's grammar leaves to
// lookahead.
#pragma once

#include <vector>

#include "grammar/token.hpp"

namespace gvm::grammar {

// Whether the file has a package clause, or is a script.
enum class FileKind : uint8_t { Package, Script };

// Renames tokens in place (see token_pass.cpp) and sets tokens[0] to the start token of `kind`.
void run_token_pass(std::vector<Token>& tokens, FileKind kind);

}  // namespace gvm::grammar
