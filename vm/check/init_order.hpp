// The order in which a package's variables are initialised. Spec: "Package initialization".
#pragma once

#include <functional>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "vm/types/object.hpp"

namespace gvm::vm {

// The initialisation steps of the variables in package.ordered for which `reachable` holds, in
// execution order. Reads Object::uses of variables and functions (methods included) and
// Object::spec of variables; all must be complete. Uses of objects of other packages are ignored.
// Initialisation cycles go to the sink. The right side of a variable is spec->values[spec_index],
// or spec->values[0] with all of the spec's variables on the left for `var a, b = f()`. The
// variables of a spec are found in package.ordered (blank ones too: each needs an Object).
std::vector<InitStep> compute_init_order(const Package& package,
                                         const std::function<bool(Object*)>& reachable,
                                         const grammar::SourceMap& sources,
                                         grammar::DiagnosticSink& sink);

}  // namespace gvm::vm
