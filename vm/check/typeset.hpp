// Type sets of constraints and core types. Spec: "Interface types", "Core types".
#pragma once

#include <optional>
#include <vector>

#include "vm/types/object.hpp"
#include "vm/types/type.hpp"

namespace gvm::vm {

// The terms that a constraint allows; nothing: all types. A type that is no interface stands for itself.
using Terms = std::optional<std::vector<UnionTerm>>;
Terms terms_of(const Type* constraint);

// Is the term's type set within that of one of `terms`?
bool includes(const std::vector<UnionTerm>& terms, const UnionTerm& term);

// The single underlying type of all types in the set of `type` (a type parameter or interface); of other types their
// underlying type. Null without one. *tilde: some term has one.
const Type* core_type(const Type* type, bool* tilde = nullptr);

bool is_type_param(const Type* type);
// Does it mention any type parameter?
bool mentions_type_params(const Type* type);
// None of them mentions type parameters or invalid types.
bool is_concrete(std::span<const Type* const> types);
// Does every term of the type parameter's type set have the property? False without terms.
template <class F>
bool all_terms(const Type* type, F&& holds) {
  const auto* param = type_cast<TypeParamType>(type, TypeKind::TypeParam);
  if (param == nullptr) return false;
  const Terms terms = terms_of(param->constraint);
  if (!terms.has_value() || terms->empty()) return false;
  for (const UnionTerm& term : *terms) {
    if (!holds(term.type)) return false;
  }
  return true;
}

}  // namespace gvm::vm
