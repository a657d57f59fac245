// The texts of unnamed types, as reflection prints them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "runtime/heap/type.hpp"

namespace gvm::runtime {

std::string array_text(const Type* elem, int64_t length);
std::string map_text(const Type* key, const Type* value);
std::string chan_text(const Type* elem, ChanDir dir);
std::string func_text(std::span<const Type* const> params, std::span<const Type* const> results,
                      bool variadic);
std::string struct_text(std::span<const StructField> fields);
std::string interface_text(std::span<const InterfaceMethod> methods);

}  // namespace gvm::runtime
