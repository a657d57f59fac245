// The predeclared types, constants, functions and nil; and package unsafe. One Universe serves all packages of a VM.
// Invariant: immutable once constructed, except for what lower and the compiler cache in types and objects.
#pragma once

#include <deque>

#include "vm/types/constant.hpp"
#include "vm/types/object.hpp"

namespace gvm::vm {

class Universe {
 public:
  Universe(base::Arena& arena, base::SymbolTable& symbols, ConstantPool& constants);
  Universe(const Universe&) = delete;

  Scope* scope() const { return scope_; }
  Package* unsafe_package() const { return unsafe_; }
  const BasicType* basic(BasicKind kind) const { return basic_[static_cast<size_t>(kind)]; }
  const Type* invalid() const { return invalid_; }
  const Type* byte_type() const { return byte_; }     // identical to uint8, printed "byte"
  const Type* rune_type() const { return rune_; }     // identical to int32, printed "rune"
  const NamedType* error_type() const { return error_; }
  const InterfaceType* empty_interface() const { return any_; }
  const Type* any_type() const { return any_alias_; }  // prints "any"
  const Type* comparable_type() const { return comparable_; }

 private:
  friend class UniverseBuilder;
  // What is not trivially destructible and so cannot live in the arena.
  std::deque<Object> objects_;
  std::deque<Scope> scopes_;
  std::deque<Package> packages_;
  std::deque<std::vector<Object*>> method_lists_;

  Scope* scope_;
  Package* unsafe_;
  const BasicType* basic_[32];
  const Type* invalid_;
  const Type* byte_;
  const Type* rune_;
  const NamedType* error_;
  const InterfaceType* any_;
  const Type* any_alias_;
  const Type* comparable_;
};

}  // namespace gvm::vm
