// Deep copies of declarations: each instance of a generic function is a copy that the checker
// annotates for itself. Positions are kept, annotations are not.
#pragma once

#include "grammar/ast.hpp"
#include "runtime/base/arena.hpp"

namespace gvm::grammar {

Expr* clone_expr(base::Arena& arena, const Expr* expr);
FuncType* clone_signature(base::Arena& arena, const FuncType* type);
BlockStmt* clone_body(base::Arena& arena, const BlockStmt* body);

}  // namespace gvm::grammar
