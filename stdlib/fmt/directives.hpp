// A format string and its operands: what Printf and its like do.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stdlib/fmt/walk.hpp"

namespace gvm::stdlib::fmt {

// Prints `operands` as `format` says. Returns the indexes of the operands of %w.
std::vector<int64_t> print_format(Printer& printer, std::string_view format,
                                  std::span<const runtime::Interface> operands);

// As Print does: a space between operands when neither is a string.
void print_operands(Printer& printer, std::span<const runtime::Interface> operands);
// As Println does: spaces between all, a line end.
void print_line(Printer& printer, std::span<const runtime::Interface> operands);

}  // namespace gvm::stdlib::fmt
