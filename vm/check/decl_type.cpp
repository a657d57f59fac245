// Type declarations: named types and their underlying types, their methods, and types that contain themselves.
// Spec: "Type declarations", "Method declarations".
#include <algorithm>

#include "vm/check/checker.hpp"
#include "vm/check/typeset.hpp"

namespace gvm::vm {

namespace {

// The checker completes the types that it made itself.
NamedType* open_named(const Type* type) {
  return type != nullptr && type->kind == TypeKind::Named ? const_cast<NamedType*>(static_cast<const NamedType*>(type))
                                                          : nullptr;
}

}  // namespace

void PackageChecker::resolve_type_decl(Object* object) {
  ast::Spec* spec = object->spec;
  const bool generic = spec->type_params != nullptr && !spec->type_params->fields.empty();
  if (generic && object->is_alias) {
    error(object, "generic type cannot be alias");
    object->type = invalid();
    return;
  }
  if (object->is_alias) {
    const Type* type = constraint_or_type(spec->type_expr);
    if (object->type == nullptr) object->type = type;
    return;
  }
  auto* named = new_type<NamedType>(TypeKind::Named);
  named->object = object;
  if (object->type == nullptr) object->type = named;
  method_lists_.emplace_back();
  named->methods = &method_lists_.back();
  if (object->parent == package_->scope) {
    if (auto found = methods_of_.find(object->name); found != methods_of_.end()) *named->methods = found->second;
  }
  later([this, object] { check_recursive(object); });
  CheckScope scope = env_;
  if (generic) scope.scope = new_scope(env_.scope);
  ScopeChange change(*this, scope);
  if (generic) named->type_params = declare_type_params(spec->type_params, scope.scope);
  const Type* rhs = constraint_or_type(spec->type_expr);
  if (is_type_param(rhs)) {
    error(spec->type_expr, "cannot use a type parameter as RHS in type declaration");
    rhs = invalid();
  }
  set_underlying(named, rhs);
  settle_pending();
  if (!named->methods->empty()) later([this, object] { check_methods_of(object); });
}

void PackageChecker::set_underlying(NamedType* named, const Type* rhs) {
  const NamedType* other = as_named(rhs);
  if (other != nullptr) declared_as_[named] = other;
  if (other == nullptr) {
    named->underlying = rhs;
    return;
  }
  if (other->underlying != nullptr) {
    named->underlying = other->underlying;
    return;
  }
  pending_.emplace_back(named, rhs);
  // type A B; type B A: nothing that could ever be known.
  std::vector<Object*> chain{named->object};
  for (const NamedType* at = other; at != named;) {
    auto next = std::find_if(pending_.begin(), pending_.end(), [at](auto& entry) { return entry.first == at; });
    if (next == pending_.end()) return;
    chain.push_back(at->object);
    at = static_cast<const NamedType*>(next->second);
  }
  report_cycle(chain);
  for (Object* object : chain) {
    if (NamedType* type = open_named(object->type)) type->underlying = invalid();
  }
}

bool PackageChecker::unresolved(const Type* type, const ast::Node* at) {
  if (type == nullptr || is_invalid(type)) return true;
  const NamedType* named = as_named(type);
  if (named != nullptr && named->underlying == nullptr) {
    error(at, "invalid recursive type");
    return true;
  }
  return is_invalid(underlying(type));
}

// Named types that waited for another one's underlying type get it.
void PackageChecker::settle_pending() {
  for (bool changed = true; changed;) {
    changed = expand_pending();
    std::erase_if(pending_, [&changed](auto& entry) {
      const NamedType* other = static_cast<const NamedType*>(entry.second);
      if (other->underlying == nullptr) return false;
      if (entry.first->underlying == nullptr) entry.first->underlying = other->underlying;
      return changed = true;
    });
  }
}

void PackageChecker::check_methods_of(Object* type_object) {
  const NamedType* named = as_named(type_object->type);
  if (named == nullptr) return;
  std::unordered_map<Symbol, Object*> seen;
  std::vector<Object*> unique;
  for (Object* method : *named->methods) {
    if (method->name.text() == "_") continue;
    auto [at, fresh] = seen.emplace(method->name, method);
    if (!fresh) {
      error(method, cat("method ", type_object->name.text(), ".", method->name.text(), " already declared at ",
                        where(at->second->pos)));
      continue;
    }
    unique.push_back(method);
  }
  *named->methods = unique;
  if (const StructType* fields = as_struct(named)) {
    for (const Object* field : fields->fields) {
      auto found = seen.find(field->name);
      if (found == seen.end() || field->name.text() == "_") continue;
      note_other_declaration(
          error(found->second, cat("field and method with the same name ", field->name.text())), field);
    }
  }
}

namespace {

// Looks for a type that contains itself without a pointer, slice, map, channel or function between.
class RecursionFinder {
 public:
  using DeclaredAs = std::unordered_map<const NamedType*, const NamedType*>;
  RecursionFinder(std::unordered_set<const NamedType*>& finished, const DeclaredAs& declared_as)
      : finished_(finished), declared_as_(declared_as) {}

  // True when a cycle was found: cycle() holds its named types.
  bool visit(const Type* type) {
    if (type == nullptr) return false;
    switch (type->kind) {
      case TypeKind::Named: return visit_named(static_cast<const NamedType*>(type));
      case TypeKind::Array: return visit(static_cast<const ArrayType*>(type)->elem);
      case TypeKind::Struct:
        for (const Object* field : static_cast<const StructType*>(type)->fields) {
          if (visit(field->type)) return true;
        }
        return false;
      case TypeKind::Interface:
        for (const Type* embedded : static_cast<const InterfaceType*>(type)->embedded) {
          if (visit(embedded)) return true;
        }
        return false;
      case TypeKind::Union:
        for (const UnionTerm& term : static_cast<const UnionType*>(type)->terms) {
          if (visit(term.type)) return true;
        }
        return false;
      case TypeKind::Invalid:
      case TypeKind::Basic:
      case TypeKind::Pointer:
      case TypeKind::Slice:
      case TypeKind::Map:
      case TypeKind::Chan:
      case TypeKind::Signature:
      case TypeKind::Tuple:
      case TypeKind::TypeParam: return false;
    }
    return false;
  }
  std::span<const NamedType* const> cycle() const { return {path_.data() + start_, path_.size() - start_}; }

 private:
  bool visit_named(const NamedType* named) {
    if (finished_.contains(named)) return false;
    if (auto at = std::find(path_.begin(), path_.end(), named); at != path_.end()) {
      start_ = static_cast<size_t>(at - path_.begin());
      return true;
    }
    path_.push_back(named);
    const auto declared = declared_as_.find(named);
    if (visit(declared != declared_as_.end() ? declared->second : named->underlying)) return true;
    path_.pop_back();
    finished_.insert(named);
    return false;
  }

  std::unordered_set<const NamedType*>& finished_;
  const DeclaredAs& declared_as_;  // type A B: A -> B, so that the chain is told as it is written
  std::vector<const NamedType*> path_;
  size_t start_ = 0;
};

}  // namespace

void PackageChecker::check_recursive(Object* type_object) {
  const NamedType* named = as_named(type_object->type);
  if (named == nullptr || named->underlying == nullptr || is_invalid(named->underlying)) return;
  RecursionFinder finder(recursion_checked_, declared_as_);
  if (!finder.visit(named)) return;
  std::vector<Object*> chain;
  for (const NamedType* at : finder.cycle()) chain.push_back(at->object);
  report_cycle(chain);
  for (Object* object : chain) {
    if (NamedType* type = open_named(object->type)) {
      type->underlying = invalid();
      recursion_checked_.insert(type);
    }
  }
}

}  // namespace gvm::vm
