// Substitution of type arguments for type parameters. What does not mention them stays the very same type; instances of
// generic types become other instances, so the walk ends even for types that refer to themselves.
#include "vm/check/checker.hpp"
#include "vm/check/typeset.hpp"

namespace gvm::vm {

std::span<Object*> PackageChecker::subst_vars(std::span<Object* const> vars, std::span<const Type* const> params,
                                              std::span<const Type* const> args, Pos pos) {
  std::vector<Object*> out;
  for (Object* var : vars) {
    const Type* type = subst(var->type, params, args, pos);
    if (type == var->type) {
      out.push_back(var);
      continue;
    }
    Object& copy = objects_.emplace_back(*var);
    copy.type = type;
    out.push_back(&copy);
  }
  return arena_copy(out);
}

const Type* PackageChecker::subst(const Type* type, std::span<const Type* const> params,
                                  std::span<const Type* const> args, Pos pos) {
  if (params.empty() || !mentions_type_params(type)) return type;
  const auto inner = [&](const Type* t) { return subst(t, params, args, pos); };
  switch (type->kind) {
    case TypeKind::Invalid:
    case TypeKind::Basic: return type;
    case TypeKind::TypeParam:
      for (size_t i = 0; i < params.size() && i < args.size(); ++i) {
        if (params[i] == type && args[i] != nullptr) return args[i];
      }
      return type;
    case TypeKind::Named: {
      const auto* named = static_cast<const NamedType*>(type);
      std::vector<const Type*> list;
      for (const Type* arg : named->type_args) list.push_back(inner(arg));
      return instantiate_type(named->origin, list, pos);
    }
    case TypeKind::Pointer: return pointer_to(inner(static_cast<const PointerType*>(type)->elem));
    case TypeKind::Slice: return slice_of(inner(static_cast<const SliceType*>(type)->elem));
    case TypeKind::Array: {
      auto* copy = arena().make<ArrayType>(*static_cast<const ArrayType*>(type));
      copy->elem = inner(copy->elem);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Map: {
      auto* copy = arena().make<MapType>(*static_cast<const MapType*>(type));
      copy->key = inner(copy->key);
      copy->value = inner(copy->value);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Chan: {
      auto* copy = arena().make<ChanType>(*static_cast<const ChanType*>(type));
      copy->elem = inner(copy->elem);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Struct: {
      auto* copy = arena().make<StructType>(*static_cast<const StructType*>(type));
      copy->fields = subst_vars(copy->fields, params, args, pos);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Tuple: {
      auto* copy = arena().make<TupleType>(*static_cast<const TupleType*>(type));
      copy->vars = subst_vars(copy->vars, params, args, pos);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Signature: {
      auto* copy = arena().make<Signature>(*static_cast<const Signature*>(type));
      copy->params = subst_vars(copy->params, params, args, pos);
      copy->results = subst_vars(copy->results, params, args, pos);
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Interface: {
      auto* copy = arena().make<InterfaceType>(*static_cast<const InterfaceType*>(type));
      copy->methods = subst_vars(copy->methods, params, args, pos);
      std::vector<const Type*> embedded;
      for (const Type* t : copy->embedded) embedded.push_back(inner(t));
      copy->embedded = arena_copy(embedded);
      copy->completed = false;
      copy->all_methods = {};
      copy->is_constraint = false;
      copy->lowered = nullptr;
      return copy;
    }
    case TypeKind::Union: {
      std::vector<UnionTerm> terms;
      for (const UnionTerm& term : static_cast<const UnionType*>(type)->terms) {
        terms.push_back(UnionTerm{term.tilde, inner(term.type)});
      }
      auto* copy = new_type<UnionType>(TypeKind::Union);
      copy->terms = arena_copy(terms);
      return copy;
    }
  }
  return type;
}

}  // namespace gvm::vm
