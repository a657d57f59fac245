// Inference of type arguments: unification of parameter types with argument types, core types of constraints, and default
// types of untyped constants. Spec: "Type inference", "Type unification".
#include <algorithm>

#include "vm/check/checker.hpp"
#include "vm/check/typeset.hpp"

namespace gvm::vm {

class PackageChecker::Unifier {
 public:
  enum Mode : uint8_t { kInexact = 0, kAssign = 1, kExact = 2 };

  Unifier(PackageChecker& checker, std::span<const Type* const> params)
      : checker_(checker), params_(params.begin(), params.end()), bound_(params.size()) {}

  const Type* at(size_t i) const { return bound_[i]; }
  void set(size_t i, const Type* type) { bound_[i] = type; }
  size_t size() const { return params_.size(); }
  const Type* param(size_t i) const { return params_[i]; }
  void add(const Type* param) {
    params_.push_back(param);
    bound_.push_back(nullptr);
  }
  std::span<const Type* const> params() const { return params_; }
  std::span<const Type* const> bound() const { return bound_; }

  bool unify(const Type* x, const Type* y, uint8_t mode) {
    constexpr int kDeepest = 100;
    if (x == y) return true;
    if (x == nullptr || y == nullptr || depth_ > kDeepest) return false;
    ++depth_;
    const bool result = unify_inner(x, y, mode);
    --depth_;
    return result;
  }

  // The index of a type parameter that is to be inferred; -1: it is none.
  int index_of(const Type* type) const {
    const auto found = std::find(params_.begin(), params_.end(), type);
    return found == params_.end() || type->kind != TypeKind::TypeParam ? -1 : static_cast<int>(found - params_.begin());
  }

  // Methods of `interface` that `type` has too must have signatures that unify. All of them must be there if `all`.
  bool unify_methods(const InterfaceType* interface, const Type* type, bool all) {
    checker_.resolve_methods(type);
    for (const Object* method : interface_methods(interface)) {
      const LookupResult found = lookup_member(checker_.arena(), type, method->name, method->package, false);
      if (found.selection == nullptr || found.selection->kind == SelectionKind::Field) {
        if (all) return false;
        continue;
      }
      checker_.resolve(found.selection->object);
      if (!unify(method->type, found.selection->object->type, kExact)) return false;
    }
    return true;
  }

 private:
  static bool is_literal(const Type* t) {
    return t->kind != TypeKind::Named && t->kind != TypeKind::TypeParam && t->kind != TypeKind::Basic;
  }

  // The parameter that stands for all that were joined with this one.
  int root(int param) const {
    while (param >= 0 && bound_[static_cast<size_t>(param)] != nullptr) {
      const int next = index_of(bound_[static_cast<size_t>(param)]);
      if (next < 0) break;
      param = next;
    }
    return param;
  }

  bool unify_inner(const Type* x, const Type* y, uint8_t mode) {
    if ((mode & kExact) == 0) {
      // A defined type, if there is one, is y; against a type literal its underlying type counts.
      if (x->kind == TypeKind::Named || index_of(x) >= 0) std::swap(x, y);
      if (y->kind == TypeKind::Named && is_literal(x) && x->kind != TypeKind::Interface) {
        if (as_interface(y) == nullptr) y = underlying(y);
      }
    }
    int px = index_of(x);
    int py = index_of(y);
    px = root(px);
    py = root(py);
    if (px >= 0 && px == py) return true;
    if (px >= 0 && py >= 0) {
      x = params_[static_cast<size_t>(px)];
      y = params_[static_cast<size_t>(py)];
      if (bound_[px] != nullptr && bound_[py] != nullptr) return unify(bound_[px], bound_[py], mode);
      if (bound_[px] != nullptr) {
        bound_[py] = x;
      } else {
        bound_[px] = y;
      }
      return true;
    }
    if (py >= 0) {
      std::swap(x, y);
      px = py;
    }
    if (px >= 0) return unify_param(static_cast<size_t>(px), y, mode);
    if (x == y || identical(x, y)) return true;
    if ((mode & kExact) == 0) {
      const InterfaceType* xi = as_interface(x);
      const InterfaceType* yi = as_interface(y);
      const bool instances = as_named(x) != nullptr && as_named(y) != nullptr && as_named(x)->origin != nullptr &&
                             as_named(x)->origin == as_named(y)->origin;
      if (!instances && (xi != nullptr || yi != nullptr)) {
        if (xi != nullptr && yi != nullptr) {
          if (interface_methods(xi).size() > interface_methods(yi).size()) {
            std::swap(xi, yi);
            std::swap(x, y);
          }
          return unify_methods(xi, y, true);
        }
        return xi != nullptr ? unify_methods(xi, y, true) : unify_methods(yi, x, true);
      }
    }
    if (x->kind != y->kind) return false;
    const uint8_t inner = (mode & kAssign) != 0 ? static_cast<uint8_t>(mode | kExact) : mode;
    return unify_kind(x, y, inner, mode);
  }

  bool unify_param(size_t px, const Type* y, uint8_t mode) {
    const Type* known = bound_[px];
    if (known == nullptr) {
      bound_[px] = y;
      return true;
    }
    if (!unify(known, y, mode)) return false;
    // A defined type or a bidirectional channel wins.
    if (y->kind == TypeKind::Named && known->kind != TypeKind::Named && index_of(known) < 0) {
      if (!is_interface(y) || is_interface(known)) bound_[px] = y;
    } else if (const ChanType* chan = type_cast<ChanType>(y, TypeKind::Chan)) {
      if (chan->dir == ast::ChanDir::Both && known->kind == TypeKind::Chan) bound_[px] = y;
    }
    return true;
  }

  bool unify_vars(std::span<Object* const> a, std::span<Object* const> b, uint8_t mode) {
    if (a.size() != b.size()) return false;
    for (size_t i = 0; i < a.size(); ++i) {
      if (!unify(a[i]->type, b[i]->type, mode)) return false;
    }
    return true;
  }

  bool unify_kind(const Type* x, const Type* y, uint8_t inner, uint8_t mode) {
    switch (x->kind) {
      case TypeKind::Pointer:
        return unify(static_cast<const PointerType*>(x)->elem, static_cast<const PointerType*>(y)->elem, inner);
      case TypeKind::Slice:
        return unify(static_cast<const SliceType*>(x)->elem, static_cast<const SliceType*>(y)->elem, inner);
      case TypeKind::Array: {
        const auto* a = static_cast<const ArrayType*>(x);
        const auto* b = static_cast<const ArrayType*>(y);
        return a->length == b->length && unify(a->elem, b->elem, inner);
      }
      case TypeKind::Map: {
        const auto* a = static_cast<const MapType*>(x);
        const auto* b = static_cast<const MapType*>(y);
        return unify(a->key, b->key, inner) && unify(a->value, b->value, inner);
      }
      case TypeKind::Chan: {
        const auto* a = static_cast<const ChanType*>(x);
        const auto* b = static_cast<const ChanType*>(y);
        const bool either = a->dir == ast::ChanDir::Both || b->dir == ast::ChanDir::Both;
        return (a->dir == b->dir || ((mode & kExact) == 0 && either)) && unify(a->elem, b->elem, inner);
      }
      case TypeKind::Struct: {
        const auto* a = static_cast<const StructType*>(x);
        const auto* b = static_cast<const StructType*>(y);
        if (a->fields.size() != b->fields.size()) return false;
        for (size_t i = 0; i < a->fields.size(); ++i) {
          if (a->fields[i]->is_embedded != b->fields[i]->is_embedded || !same_member(a->fields[i], b->fields[i]) ||
              !unify(a->fields[i]->type, b->fields[i]->type, inner)) {
            return false;
          }
        }
        return true;
      }
      case TypeKind::Signature: {
        const auto* a = static_cast<const Signature*>(x);
        const auto* b = static_cast<const Signature*>(y);
        return a->variadic == b->variadic && unify_vars(a->params, b->params, inner) &&
               unify_vars(a->results, b->results, inner);
      }
      case TypeKind::Interface: {
        const std::vector<Object*> a = interface_methods(static_cast<const InterfaceType*>(x));
        const std::vector<Object*> b = interface_methods(static_cast<const InterfaceType*>(y));
        if (a.size() != b.size()) return false;
        for (size_t i = 0; i < a.size(); ++i) {
          if (!same_member(a[i], b[i]) || !unify(a[i]->type, b[i]->type, kExact)) return false;
        }
        return true;
      }
      case TypeKind::Named: {
        const auto* a = static_cast<const NamedType*>(x);
        const auto* b = static_cast<const NamedType*>(y);
        if (a->origin == nullptr || a->origin != b->origin) return false;
        for (size_t i = 0; i < a->type_args.size(); ++i) {
          if (!unify(a->type_args[i], b->type_args[i], kExact)) return false;
        }
        return true;
      }
      default: return false;
    }
  }

  PackageChecker& checker_;
  std::vector<const Type*> params_;
  std::vector<const Type*> bound_;
  int depth_ = 0;
};

// Finds the type arguments of a generic function whose first ones are `given`, from arguments `args` for parameters of
// types `wanted`. Errors are told for `what` ("call to F") at `at`, if that is anywhere.
bool PackageChecker::infer(const Signature* signature, std::span<const Type* const> given,
                           std::span<const Type* const> wanted, std::vector<Operand>& args, const std::string& what,
                           Pos at, std::vector<const Type*>* result) {
  // Fresh parameters where arguments mention type parameters, perhaps the function's own (recursive calls).
  std::vector<const Type*> fresh(signature->type_params.begin(), signature->type_params.end());
  bool open_args = std::any_of(given.begin(), given.end(), [](const Type* t) { return mentions_type_params(t); });
  for (const Operand& arg : args) open_args |= mentions_type_params(arg.type);
  for (const Type*& param : fresh) {
    if (open_args) param = arena().make<TypeParamType>(*static_cast<const TypeParamType*>(param));
  }
  const auto rename = [&](const Type* type) {
    return open_args ? subst(type, signature->type_params, fresh, at) : type;
  };
  for (const Type* param : fresh) {
    if (!open_args) break;
    auto* copy = const_cast<TypeParamType*>(static_cast<const TypeParamType*>(param));
    copy->constraint = rename(copy->constraint);
  }
  Unifier unifier(*this, fresh);
  for (size_t i = 0; i < given.size() && i < fresh.size(); ++i) unifier.set(i, given[i]);
  const auto simplify = [&](const Type* type) {
    constexpr int kMostRounds = 20;
    for (int i = 0; i < kMostRounds && mentions_type_params(type); ++i) {
      const Type* next = subst(type, unifier.params(), unifier.bound(), at);
      if (identical(next, type)) break;
      type = next;
    }
    return type;
  };

  std::vector<size_t> untyped;
  for (size_t i = 0; i < args.size() && i < wanted.size(); ++i) {
    Operand& arg = args[i];
    if (!arg.ok()) continue;
    const Type* want = rename(wanted[i]);
    if (want == wanted[i] && !mentions_type_params(want)) continue;
    if (is_nil(arg)) continue;
    if (is_untyped(arg.type)) {
      if (unifier.index_of(want) >= 0) untyped.push_back(i);
      continue;
    }
    const Type* have = arg.type;
    if (have->kind == TypeKind::Signature && !static_cast<const Signature*>(have)->type_params.empty()) {
      // A generic function as argument: its parameters are inferred together with ours.
      const auto* inner = static_cast<const Signature*>(have);
      std::vector<const Type*> own;
      for (const Type* param : inner->type_params) {
        own.push_back(arena().make<TypeParamType>(*static_cast<const TypeParamType*>(param)));
      }
      for (size_t k = 0; k < own.size(); ++k) {
        auto* copy = const_cast<TypeParamType*>(static_cast<const TypeParamType*>(own[k]));
        copy->constraint = subst(copy->constraint, inner->type_params, own, at);
        unifier.add(copy);
        if (k < arg.type_args.size()) unifier.set(unifier.size() - 1, arg.type_args[k]);
      }
      auto* plain = arena().make<Signature>(*inner);
      plain->type_params = {};
      have = subst(plain, inner->type_params, own, at);
    }
    if (unifier.unify(want, have, Unifier::kAssign)) continue;
    if (at) {
      const Type* inferred = simplify(want);
      if (!identical(inferred, want)) {
        error(arg, cat("type ", text(arg.type), " of ", expr_text(arg.expr), " does not match inferred type ",
                       text(inferred), " for ", text(want)));
      } else {
        std::string names;
        for (const Type* param : fresh) names += cat(names.empty() ? "" : ", ", text(param));
        error(arg, cat("type ", text(arg.type), " of ", expr_text(arg.expr), " does not match ", text(want),
                       " (cannot infer ", names, ")"));
      }
    }
    return false;
  }

  const auto use_constraints = [&]() -> bool {
    constexpr int kMostRounds = 20;
    for (int round = 0; round < kMostRounds; ++round) {
      bool changed = false;
      for (size_t i = 0; i < unifier.size(); ++i) {
        const auto* param = static_cast<const TypeParamType*>(unifier.param(i));
        const std::vector<const Type*> before(unifier.bound().begin(), unifier.bound().end());
        bool tilde = false;
        const Type* core = core_type(param, &tilde);
        const Terms terms = terms_of(param->constraint);
        const Type* known = unifier.at(i);
        if (core != nullptr && known != nullptr) {
          const Type* type = simplify(known);
          if (unifier.index_of(type) >= 0) {
            unifier.unify(type, core, Unifier::kInexact);
          } else if (!unifier.unify(tilde ? underlying(type) : type, core, Unifier::kInexact)) {
            if (at) {
              error(at, cat(text(param), " (type ", text(type), ") does not satisfy ", text(param->constraint)));
            }
            return false;
          }
        } else if (core != nullptr && terms->size() == 1 && !tilde) {
          unifier.set(i, (*terms)[0].type);
        } else if (core == nullptr && known != nullptr) {
          const InterfaceType* interface = as_interface(param->constraint);
          const Type* type = simplify(known);
          if (interface != nullptr && unifier.index_of(type) < 0 && !interface_methods(interface).empty() &&
              !unifier.unify_methods(interface, type, false)) {
            // verify() tells what is wrong
          }
        }
        changed |= !std::equal(before.begin(), before.end(), unifier.bound().begin());
      }
      if (!changed) break;
    }
    return true;
  };
  if (!use_constraints()) return false;

  // Untyped constants give their default types where nothing else is known: the "largest" kind wins.
  std::vector<std::pair<size_t, const Type*>> defaults;
  for (size_t i : untyped) {
    // Joined with another parameter, that one stands for both.
    int param = unifier.index_of(rename(wanted[i]));
    if (const Type* known = unifier.at(static_cast<size_t>(param))) param = unifier.index_of(simplify(known));
    if (param < 0 || unifier.at(static_cast<size_t>(param)) != nullptr) continue;
    auto found = std::find_if(defaults.begin(), defaults.end(),
                              [param](auto& entry) { return entry.first == static_cast<size_t>(param); });
    if (found == defaults.end()) {
      defaults.emplace_back(static_cast<size_t>(param), args[i].type);
      continue;
    }
    const Type* both = is_numeric(found->second) && is_numeric(args[i].type)
                           ? std::max(static_cast<const BasicType*>(found->second),
                                      static_cast<const BasicType*>(args[i].type),
                                      [](const BasicType* a, const BasicType* b) { return a->basic < b->basic; })
                           : nullptr;
    if (both == nullptr && !identical(found->second, args[i].type)) {
      if (at) {
        error(args[i], cat("mismatched types ", text(found->second), " and ", text(args[i].type),
                           " (cannot infer ", text(unifier.param(static_cast<size_t>(param))), ")"));
      }
      return false;
    }
    if (both != nullptr) found->second = both;
  }
  for (auto& [param, type] : defaults) unifier.set(param, default_type(universe_, type));
  if (!defaults.empty() && !use_constraints()) return false;

  result->clear();
  for (size_t i = 0; i < fresh.size(); ++i) {
    const Type* type = unifier.at(i) != nullptr ? simplify(unifier.at(i)) : nullptr;
    bool open = type == nullptr;
    for (size_t k = 0; !open && k < unifier.size(); ++k) {
      const Type* one[] = {unifier.param(k)};
      const Type* other[] = {basic(BasicKind::Int)};
      open = mentions_type_params(type) && subst(type, one, other, at) != type;
    }
    if (open) {
      if (at) {
        const auto* param = static_cast<const TypeParamType*>(signature->type_params[i]);
        error(at, cat("in ", what, ", cannot infer ", text(param), " (declared at ", where(param->object->pos), ")"));
      }
      return false;
    }
    result->push_back(type);
  }
  return true;
}

// A call of a generic function: `x` becomes the instance that the arguments ask for.
void PackageChecker::infer_call(Operand& x, ast::CallExpr* e, std::vector<Operand>& args) {
  const auto* signature = static_cast<const Signature*>(x.type);
  const size_t params = signature->params.size();
  const bool spread = signature->variadic && !e->ellipsis;
  const bool count_ok = spread ? args.size() + 1 >= params : args.size() == params;
  if (!count_ok || (e->ellipsis && !signature->variadic)) {
    arguments(e, signature, args);
    return fail(x);
  }
  for (const Operand& arg : args) {
    if (!arg.ok()) return fail(x);
  }
  std::vector<const Type*> wanted;
  for (size_t i = 0; i < args.size(); ++i) {
    wanted.push_back(spread && i + 1 >= params ? static_cast<const SliceType*>(signature->params[params - 1]->type)->elem
                                               : signature->params[i]->type);
  }
  std::vector<const Type*> all;
  if (!infer(signature, x.type_args, wanted, args, cat("call to ", expr_text(e->callee)), e->rparen, &all)) return fail(x);
  const auto* index = ast::as<ast::IndexExpr>(e->callee);
  const std::span<Expr* const> nodes = index != nullptr ? std::span<Expr* const>(index->indices) : std::span<Expr* const>();
  if (!verify(signature->type_params, all, nodes, e->callee->pos)) return fail(x);
  x.expr = e->callee;
  instantiate_operand(x, all, e->pos);
}

}  // namespace gvm::vm
