// The std packages compiled into the library: their gs sources and the natives bound to their
// body-less functions. The tables behind these functions are generated at build time from the
// packages' .gs files.
#pragma once

#include <span>
#include <string_view>

#include "runtime/native.hpp"

namespace gvm::stdlib {

struct StdFile {
  std::string_view name;  // "strings.gs"
  std::string_view text;  // followed by a NUL
};

struct StdNative {
  std::string_view name;  // "Index", or "Mutex.Lock" for a method of Mutex or *Mutex
  runtime::NativeFn function;
};

struct StdPackage {
  std::string_view path;  // "strings", "unicode/utf8"
  std::span<const StdFile> files;
  std::span<const StdNative> natives;  // sorted by name
};

// Null: there is no such std package.
const StdPackage* find_package(std::string_view path);
std::span<const StdPackage> all_packages();  // sorted by path
runtime::NativeFn find_native(const StdPackage& package, std::string_view name);

}  // namespace gvm::stdlib
