// Expressions as messages show them: on one line, bodies shortened to "…".
#pragma once

#include <string>

#include "grammar/ast.hpp"

namespace gvm::vm {

// `e` as source text. Very long expressions are cut.
std::string expr_text(const grammar::Expr* e);

}  // namespace gvm::vm
