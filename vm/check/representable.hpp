// May a constant have a given basic type, and which value does it get there (rounded for floats)?
// Pure functions. Spec: "Representability".
#pragma once

#include "vm/types/constant.hpp"
#include "vm/types/type.hpp"

namespace gvm::vm {

enum class RepresentError : uint8_t {
  None,
  Mismatch,   // of another kind altogether: "cannot use "a" (untyped string constant) as int value"
  Truncated,  // a fraction or an imaginary part would be lost: "(truncated)"
  Overflows,  // out of the range: "(overflows)", "constant 300 overflows int8"
};

// The value that `value` has as a constant of basic type `target` (typed or untyped): integers
// unchanged, floats rounded to the type's precision, 2.0 as an int becomes 2. Null when it is not
// representable; then *why (if given) tells why. unknown() stays unknown() for every target that
// may hold constants.
const ConstValue* representable(ConstantPool& constants, const ConstValue* value,
                                const BasicType* target, RepresentError* why = nullptr);

}  // namespace gvm::vm
