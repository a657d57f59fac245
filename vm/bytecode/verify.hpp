// Checks code before it runs: that no instruction leaves its function, its frame or the image's tables. It does not check
// that slots hold what the instructions take them for.
#pragma once

#include <string>

#include "vm/bytecode/image.hpp"

namespace gvm::vm {

// What is wrong with the function's body, with the offset of the instruction; empty when nothing is.
std::string verify(const Image& image, const Function& function);

}  // namespace gvm::vm
