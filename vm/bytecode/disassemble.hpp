// Code as text, for `gvm dis` and for tests of the compiler.
#pragma once

#include <string>

#include "vm/bytecode/image.hpp"

namespace gvm::vm {

// A heading, then a line an instruction: offset, name, operands; behind a semicolon, names and constants. Slots are r3, jump
// targets @12. Lines of the source stand between, as "; main.gs:4". The code must pass verify().
std::string disassemble(const Image& image, const Function& function);

}  // namespace gvm::vm
