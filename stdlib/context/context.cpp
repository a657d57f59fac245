// The native of package context: a type's name for the text of a context.
#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

std::string_view type_name(runtime::Interface value) {
  return value.type == nullptr ? "<nil>" : value.type->text;
}

}  // namespace

GVM_NATIVE(context_typeName, type_name);

}  // namespace gvm::stdlib
