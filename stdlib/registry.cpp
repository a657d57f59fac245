// The registry's lookups over the generated tables: one StdPackage per package, listed in
// packages.inc by CMake.
#include "stdlib/registry.hpp"

#include <algorithm>
#include <array>

namespace gvm::stdlib {

#define GVM_STD_PACKAGE(symbol) extern const StdPackage symbol;
namespace generated {
#include "stdlib/generated/packages.inc"
}
#undef GVM_STD_PACKAGE

std::span<const StdPackage> all_packages() {
#define GVM_STD_PACKAGE(symbol) generated::symbol,
  static const std::array packages = [] {
    std::array list{
#include "stdlib/generated/packages.inc"
    };
    std::ranges::sort(list, {}, &StdPackage::path);
    return list;
  }();
#undef GVM_STD_PACKAGE
  return packages;
}

const StdPackage* find_package(std::string_view path) {
  const std::span<const StdPackage> packages = all_packages();
  const auto found = std::ranges::lower_bound(packages, path, {}, &StdPackage::path);
  return found != packages.end() && found->path == path ? &*found : nullptr;
}

runtime::NativeFn find_native(const StdPackage& package, std::string_view name) {
  const auto found = std::ranges::lower_bound(package.natives, name, {}, &StdNative::name);
  return found != package.natives.end() && found->name == name ? found->function : nullptr;
}

}  // namespace gvm::stdlib
