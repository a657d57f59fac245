// The tree as text, for tests: (Kind detail children...), one line, without positions.
#pragma once

#include <string>

#include "grammar/ast.hpp"

namespace gvm::grammar {

std::string dump(const Node* node);
std::string dump(const File& file);

}  // namespace gvm::grammar
