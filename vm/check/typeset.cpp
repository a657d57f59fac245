// Type sets: which types a constraint allows, and who satisfies it. See typeset.hpp.
#include "vm/check/typeset.hpp"

#include <algorithm>
#include <unordered_set>

#include "vm/check/checker.hpp"
#include "vm/check/lookup.hpp"

namespace gvm::vm {

namespace {

bool within(const UnionTerm& term, const UnionTerm& of) {
  if (of.tilde) return identical(underlying(term.type), underlying(of.type));
  return !term.tilde && identical(term.type, of.type);
}

// What both allow; nothing where they are disjoint.
std::vector<UnionTerm> intersect(const std::vector<UnionTerm>& a, const std::vector<UnionTerm>& b) {
  std::vector<UnionTerm> out;
  for (const UnionTerm& x : a) {
    for (const UnionTerm& y : b) {
      if (within(x, y)) {
        out.push_back(x);
      } else if (within(y, x)) {
        out.push_back(y);
      }
    }
  }
  return out;
}

class TermCollector {
 public:
  Terms of(const Type* type) {
    if (type == nullptr || is_invalid(underlying(type))) return std::nullopt;
    if (const auto* param = type_cast<TypeParamType>(type, TypeKind::TypeParam)) {
      return visited_.insert(param).second ? of(param->constraint) : std::nullopt;
    }
    if (const auto* sum = type_cast<UnionType>(type, TypeKind::Union)) return of_union(*sum);
    const InterfaceType* interface = as_interface(type);
    if (interface == nullptr) return std::vector<UnionTerm>{UnionTerm{false, type}};
    if (!visited_.insert(interface).second) return std::nullopt;
    Terms result;
    for (const Type* embedded : interface->embedded) {
      Terms inner = of(embedded);
      if (!inner.has_value()) continue;
      result = result.has_value() ? intersect(*result, *inner) : std::move(inner);
    }
    visited_.erase(interface);
    return result;
  }

 private:
  Terms of_union(const UnionType& sum) {
    std::vector<UnionTerm> all;
    for (const UnionTerm& term : sum.terms) {
      if (is_interface(term.type)) {
        Terms inner = of(term.type);
        if (!inner.has_value()) return std::nullopt;
        all.insert(all.end(), inner->begin(), inner->end());
      } else {
        all.push_back(term);
      }
    }
    return all;
  }

  std::unordered_set<const Type*> visited_;
};

bool mentions(const Type* type, TypeKind kind, int depth);

bool any_mentions(std::span<Object* const> vars, TypeKind kind, int depth) {
  return std::any_of(vars.begin(), vars.end(), [kind, depth](const Object* v) { return mentions(v->type, kind, depth); });
}

bool mentions(const Type* type, TypeKind kind, int depth) {
  constexpr int kDeepest = 1000;
  if (type == nullptr || depth > kDeepest) return false;
  if (type->kind == kind) return true;
  ++depth;
  switch (type->kind) {
    case TypeKind::TypeParam:
    case TypeKind::Invalid:
    case TypeKind::Basic: return false;
    case TypeKind::Named: {
      const auto args = static_cast<const NamedType*>(type)->type_args;
      return std::any_of(args.begin(), args.end(), [kind, depth](const Type* t) { return mentions(t, kind, depth); });
    }
    case TypeKind::Pointer: return mentions(static_cast<const PointerType*>(type)->elem, kind, depth);
    case TypeKind::Slice: return mentions(static_cast<const SliceType*>(type)->elem, kind, depth);
    case TypeKind::Array: return mentions(static_cast<const ArrayType*>(type)->elem, kind, depth);
    case TypeKind::Chan: return mentions(static_cast<const ChanType*>(type)->elem, kind, depth);
    case TypeKind::Map:
      return mentions(static_cast<const MapType*>(type)->key, kind, depth) ||
             mentions(static_cast<const MapType*>(type)->value, kind, depth);
    case TypeKind::Struct: return any_mentions(static_cast<const StructType*>(type)->fields, kind, depth);
    case TypeKind::Tuple: return any_mentions(static_cast<const TupleType*>(type)->vars, kind, depth);
    case TypeKind::Signature: {
      const auto* signature = static_cast<const Signature*>(type);
      return any_mentions(signature->params, kind, depth) || any_mentions(signature->results, kind, depth);
    }
    case TypeKind::Interface: {
      const auto* interface = static_cast<const InterfaceType*>(type);
      return any_mentions(interface->methods, kind, depth) ||
             std::any_of(interface->embedded.begin(), interface->embedded.end(),
                         [kind, depth](const Type* t) { return mentions(t, kind, depth); });
    }
    case TypeKind::Union: {
      const auto terms = static_cast<const UnionType*>(type)->terms;
      return std::any_of(terms.begin(), terms.end(), [kind, depth](const UnionTerm& t) { return mentions(t.type, kind, depth); });
    }
  }
  return false;
}

std::string terms_text(const std::vector<UnionTerm>& terms, const Package* package) {
  std::string out;
  for (const UnionTerm& term : terms) {
    out += cat(out.empty() ? "" : " | ", term.tilde ? "~" : "", type_text(term.type, package));
  }
  return out;
}

bool wants_comparable(const InterfaceType* interface, int depth = 0) {
  constexpr int kDeepest = 200;
  if (interface == nullptr || depth > kDeepest) return false;
  if (interface->is_comparable) return true;
  return std::any_of(interface->embedded.begin(), interface->embedded.end(), [depth](const Type* embedded) {
    return embedded->kind != TypeKind::Union && wants_comparable(as_interface(embedded), depth + 1);
  });
}

}  // namespace

Terms terms_of(const Type* constraint) { return TermCollector().of(constraint); }

bool includes(const std::vector<UnionTerm>& terms, const UnionTerm& term) {
  return std::any_of(terms.begin(), terms.end(), [&term](const UnionTerm& of) { return within(term, of); });
}

bool is_type_param(const Type* type) { return type != nullptr && type->kind == TypeKind::TypeParam; }

bool mentions_type_params(const Type* type) { return mentions(type, TypeKind::TypeParam, 0); }

bool is_concrete(std::span<const Type* const> types) {
  return std::none_of(types.begin(), types.end(), [](const Type* t) {
    return mentions(t, TypeKind::TypeParam, 0) || mentions(t, TypeKind::Invalid, 0);
  });
}

const Type* core_type(const Type* type, bool* tilde) {
  if (tilde != nullptr) *tilde = false;
  const auto* param = type_cast<TypeParamType>(type, TypeKind::TypeParam);
  if (param == nullptr) return underlying(type);
  const Terms terms = terms_of(param->constraint);
  if (!terms.has_value() || terms->empty()) return nullptr;
  const Type* core = nullptr;
  for (const UnionTerm& term : *terms) {
    if (tilde != nullptr && term.tilde) *tilde = true;
    const Type* under = underlying(term.type);
    if (core == nullptr) {
      core = under;
      continue;
    }
    if (identical(core, under)) continue;
    // Channels of one element type may differ in direction: the restricted one is the core.
    const ChanType* a = type_cast<ChanType>(core, TypeKind::Chan);
    const ChanType* b = type_cast<ChanType>(under, TypeKind::Chan);
    if (a == nullptr || b == nullptr || !identical(a->elem, b->elem)) return nullptr;
    if (a->dir == ast::ChanDir::Both) {
      core = b;
    } else if (b->dir != ast::ChanDir::Both && a->dir != b->dir) {
      return nullptr;
    }
  }
  return core;
}

// Does `type` satisfy the constraint? *why is "T does not satisfy C (missing method M)".
bool PackageChecker::satisfies(const Type* type, const Type* constraint, std::string* why) {
  if (is_invalid(type) || is_invalid(underlying(type)) || is_invalid(constraint)) return true;
  const InterfaceType* wanted = as_interface(constraint);
  if (wanted == nullptr) return true;
  complete_interface(wanted, arena());
  const auto failed = [&](std::string_view reason) {
    if (why != nullptr) *why = cat(text(type), " does not satisfy ", text(constraint), reason.empty() ? "" : " ", reason);
    return false;
  };
  resolve_methods(type);
  if (!wanted->all_methods.empty()) {
    // Only the methods count here.
    InterfaceType methods = *wanted;
    methods.embedded = {};
    methods.is_comparable = false;
    methods.is_constraint = false;
    methods.completed = true;
    std::string reason;
    if (!implements_with_reason(arena(), type, &methods, package_, &reason)) {
      const size_t paren = reason.find(" (");
      return failed(paren == std::string::npos ? "" : reason.substr(paren + 1));
    }
  }
  if (wants_comparable(wanted)) {
    const auto* param = type_cast<TypeParamType>(type, TypeKind::TypeParam);
    bool good = is_comparable(type);
    if (param != nullptr && !good) {
      const Terms own = terms_of(param->constraint);
      good = wants_comparable(as_interface(param->constraint)) ||
             (own.has_value() && !own->empty() && all_terms(type, [](const Type* t) { return is_comparable(t); }));
    }
    if (!good) {
      if (why != nullptr) *why = cat(text(type), " does not satisfy comparable");
      return false;
    }
  }
  const Terms terms = terms_of(constraint);
  if (!terms.has_value()) return true;
  const bool open = is_type_param(type) || is_interface(type);
  const Terms own = open ? terms_of(type) : Terms(std::vector<UnionTerm>{UnionTerm{false, type}});
  if (terms->empty()) return failed("(empty type set)");
  if (!own.has_value()) {
    return failed(is_type_param(type) || !is_interface(type) || true
                      ? cat("(", text(type), " missing in ", terms_text(*terms, package_), ")")
                      : std::string());
  }
  for (const UnionTerm& term : *own) {
    if (includes(*terms, term)) continue;
    const bool near = std::any_of(terms->begin(), terms->end(), [&](const UnionTerm& t) {
      return !t.tilde && identical(underlying(t.type), t.type) && identical(underlying(term.type), t.type);
    });
    if (near) {
      const Type* under = underlying(term.type);
      return failed(cat("(possibly missing ~ for ", text(under), " in ", text(constraint), ")"));
    }
    return failed(cat("(", term.tilde ? "~" : "", text(term.type), " missing in ", terms_text(*terms, package_), ")"));
  }
  return true;
}

}  // namespace gvm::vm
