// Which types may be assigned and converted to which: the rules on types alone. What constants add
// (representability) is in representable.hpp. Pure functions. Spec: "Assignability", "Conversions".
#pragma once

#include <string>

#include "runtime/base/arena.hpp"
#include "vm/types/object.hpp"
#include "vm/types/type.hpp"
#include "vm/types/universe.hpp"

namespace gvm::vm {

struct CheckEnv {
  base::Arena& arena;
  const Package* package;  // messages qualify the names of all others
};

// May a value of type `from` be assigned to a variable of type `to`? Interfaces are compared by
// method sets. An untyped `from` is assignable where implicit_type() gives a type; untyped
// constants must be representable besides. On failure *why (if given) is what Go adds to its
// message, without parentheses and perhaps empty: "T does not implement I (missing method M)".
// Invalid types are assignable to and from everything.
bool assignable(CheckEnv env, const Type* from, bool from_is_untyped_nil, const Type* to,
                std::string* why = nullptr);

// The type that an operand of an untyped basic type takes when it is used where a `target` is
// wanted: the target itself when it is a fitting basic type, the default type for interfaces
// without methods, the target for nil. Between two untyped types the later of int, rune, float,
// complex. Null when the kinds do not fit.
const Type* implicit_type(const Universe& universe, const Type* untyped, const Type* target);

// bool, int, rune, float64, complex128, string for the untyped ones; other types (untyped nil too)
// unchanged.
const Type* default_type(const Universe& universe, const Type* type);

// May a value (not a constant that is converted to a constant) of type `from` be converted to `to`?
// Includes assignability. Untyped operands: pass their default type. *why as in assignable().
bool convertible(CheckEnv env, const Type* from, const Type* to, std::string* why = nullptr);

// May operands of these types be compared with == at all (one assignable to the other)? Does not
// look at comparability.
bool mutually_assignable(CheckEnv env, const Type* a, const Type* b);

}  // namespace gvm::vm
