// Control flow that needs no types: terminating statements, labels, break, continue and goto.
#pragma once

#include "grammar/ast.hpp"
#include "grammar/diagnostic.hpp"

namespace gvm::vm {

// Is `body` a list that ends in a terminating statement? If not, a function with results lacks a
// return: "missing return" at body->rbrace. Run it after the body has been checked (a call of panic
// is known by its Ident::object). Spec: "Terminating statements".
bool is_terminating(const grammar::BlockStmt* body);

// Resolves break, continue and goto in one function body, nested function literals excluded (each
// is a body of its own): sets BranchStmt::target (of break and continue: the loop, switch or
// select; of goto: the LabeledStmt) and reports labels that are missing, unused, declared twice or
// not to be jumped to. `fallthrough` is left alone. Needs nothing from the checker; call it once a
// body, before or after checking it.
void check_labels(grammar::BlockStmt* body, const grammar::SourceMap& sources,
                  grammar::DiagnosticSink& sink);

}  // namespace gvm::vm
