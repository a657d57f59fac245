// The text of values as print, println and the end of a panicking program write them.
#pragma once

#include <string>

#include "runtime/heap/value.hpp"

namespace gvm::vm {

void append_float(std::string& out, double value);  // +1.500000e+000
void append_complex(std::string& out, double re, double im);
void append_pointer(std::string& out, const void* pointer);  // 0xc000012340
// What panic(v) shows of v, without its Error and String methods.
void append_panic_value(std::string& out, runtime::Interface value);
void append_indented(std::string& out, std::string_view text);  // a tab after each line end

}  // namespace gvm::vm
