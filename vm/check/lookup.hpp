// Field and method lookup beyond what check.hpp declares.
#pragma once

#include <string>

#include "vm/check/check.hpp"

namespace gvm::vm {

// lookup_member() that ignores upper and lower case and packages, for hints: "but does have field
// x".
LookupResult lookup_similar(base::Arena& arena, const Type* type, Symbol name);

// implements(), with names qualified as seen from `package` and with `type` and `interface` named
// as in Go's messages: *why_not is "T does not implement I (missing method M)". The types of
// methods that are not known yet count as right.
bool implements_with_reason(base::Arena& arena, const Type* type, const Type* interface,
                            const Package* package, std::string* why_not);

// For x.(T): can an `interface` value ever hold a `type`? Always for an interface T. *why_not is
// the second line of "impossible type assertion: x.(T)\n\tT does not implement I (missing method
// M)".
bool assertable(base::Arena& arena, const Type* interface, const Type* type, const Package* package,
                std::string* why_not);

}  // namespace gvm::vm
