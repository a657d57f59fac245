// From the checker's types to the runtime's descriptors. Each checker type is lowered once (Type::lowered); method tables
// are attached in a second step, since signatures may refer back to the type.
#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "runtime/heap/type.hpp"
#include "vm/types/object.hpp"

namespace gvm::vm {

// What a runtime::Method's `source` points to: how to make the function that the interface table needs.
struct MethodSource {
  const Type* receiver;         // the checker's type whose method set this is
  const Selection* selection;
};

class Lowering {
 public:
  // `method_set` lists a type's methods (vm/check's function, handed down since check stands above).
  using MethodSetFn = std::function<std::vector<Selection*>(const Type*)>;
  Lowering(runtime::TypeTable& table, base::Arena& arena, MethodSetFn method_set)
      : table_(table), arena_(arena), method_set_(std::move(method_set)) {}

  // The descriptor; complete with its method table. Untyped types are lowered as their defaults.
  const runtime::Type* lower(const Type* type);
  // Struct-shaped descriptor of a parameter list's types, one after another (func signatures).
  runtime::MethodId method_id(const Object* method);
  // An unnamed interface contains itself, as in `type I interface{ F() interface{ I } }`: there is no finite descriptor of
  // it. What was returned for it is not to be used.
  bool met_endless_type() const { return met_endless_type_; }
  // From now on the descriptor of a named type T brings that of *T with it, methods and all: through reflect a program can
  // come to a *T that stands nowhere in its source.
  void lower_pointers_too() { pointers_too_ = true; }

 private:
  const runtime::Type* convert(const Type* type);
  const runtime::Type* make(const Type* type);
  const runtime::Type* named(const NamedType* type);
  const runtime::Type* structure(const StructType* type);
  const runtime::Type* signature(const Signature* type);
  const runtime::Type* interface(const InterfaceType* type);
  void attach_methods();

  runtime::TypeTable& table_;
  base::Arena& arena_;
  MethodSetFn method_set_;
  std::vector<std::pair<const Type*, const runtime::Type*>> pending_;  // may have methods
  std::unordered_map<const runtime::Type*, bool> has_methods_;        // set_methods was called
  std::vector<const InterfaceType*> open_interfaces_;                 // being converted, outermost first
  bool met_endless_type_ = false;
  uint32_t depth_ = 0;
  bool pointers_too_ = false;
};

}  // namespace gvm::vm
