// Scopes and names.
#include "vm/types/object.hpp"

#include "runtime/base/text.hpp"

namespace gvm::vm {

Object* Scope::lookup_here(Symbol name) const {
  const auto found = names.find(name);
  return found != names.end() ? found->second : nullptr;
}

Object* Scope::lookup(Symbol name, grammar::Pos pos, Scope** where) {
  for (Scope* scope = this; scope != nullptr; scope = scope->parent) {
    Object* object = scope->lookup_here(name);
    if (object == nullptr) continue;
    if (pos && object->scope_start && object->scope_start > pos) continue;  // declared further down
    if (where != nullptr) *where = scope;
    return object;
  }
  return nullptr;
}

Object* Scope::insert(Object* object) {
  const auto [place, is_new] = names.emplace(object->name, object);
  if (!is_new) return place->second;
  if (object->parent == nullptr) object->parent = this;
  return nullptr;
}

}  // namespace gvm::vm
