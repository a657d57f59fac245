// The type checker's entry point: parsed files in, a Package and annotated ASTs out.
//
// Bodies of user packages are all checked; those of std packages on demand (ensure_checked), so that a program pays for
// what it uses. Whatever the compiler asks about a node stands in the node: Expr::{mode,type,constant,comma_ok},
// Ident::object, SelectorExpr::selection, BranchStmt::target, CaseClause::implicit_object.
//
// What the compiler may rely on after a check without errors:
//   - every Expr that is a value has its final type: untyped constants and values have been converted to the type that the
//     context gives (or their default type); constants are representable there. A constant-valued Expr has mode Constant at its
//     outermost node; the compiler need not look below it. Untyped nil has the type of its context.
//   - implicit conversions to interface types are NOT made explicit: the compiler compares operand type and target type.
//   - a call's variadic arguments are as written; f(g()) with several results has one arg whose type is a TupleType.
//   - conversions T(x) are CallExpr whose callee has mode TypeExpr; builtin calls: callee mode Builtin, callee's object in
//     its (unparenthesised) Ident or SelectorExpr::name -> object->builtin.
//   - a comma-ok expression used so has comma_ok set; its `type` stays that of the value.
//   - Ident::object of each defining and using identifier is set (blank `_` in definitions: null, or a Var of that name).
//     In `a, b := ...` an ident that is merely assigned refers to the existing object (ident->object->pos != ident->pos).
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grammar/diagnostic.hpp"
#include "vm/types/universe.hpp"

namespace gvm::vm {

// Everything of one compilation that outlives a single package.
struct CheckContext {
  base::Arena& arena;
  base::SymbolTable& symbols;
  const grammar::SourceMap& sources;
  ConstantPool& constants;
  Universe& universe;
  grammar::DiagnosticSink& sink;
  // The package for an import path as written in `from`; null with *error set. Calls Checker::check for it when new.
  std::function<Package*(std::string_view path, const Package* from, std::string* error)> import;
  // Script mode: the std package that an undeclared name stands for ("strings"), or null.
  std::function<Package*(std::string_view name)> implicit_import;
};

struct PackageInput {
  std::string path;
  std::vector<grammar::File*> files;
  bool is_std = false;
};

class PackageChecker;

class Checker {
 public:
  explicit Checker(CheckContext& context);
  ~Checker();  // ends the life of all Packages, Scopes and Objects it made
  Checker(const Checker&) = delete;

  // Declares and checks a package. Errors go to the sink; the Package is returned even then (has_errors).
  Package* check(PackageInput input);
  // Checks a std function's body or a std variable's initialiser if that was not done yet.
  void ensure_checked(Object* object);
  // Resolves a declaration (a function's signature, a variable's type) without its body.
  void resolve(Object* object);
  // Initialisation order of `package`'s variables, of those for which `reachable` holds. Reports initialisation cycles.
  std::vector<InitStep> init_order(Package* package, const std::function<bool(Object*)>& reachable);

 private:
  friend class PackageChecker;
  PackageChecker* checker_of(const Package* package);

  CheckContext& context_;
  std::deque<Package> packages_;
  // Instances of generic types and functions, each list of type arguments once; and types whose origin is not yet known.
  std::unordered_map<const NamedType*, std::vector<NamedType*>> type_instances_;
  std::unordered_map<const Object*, std::vector<Object*>> func_instances_;
  std::vector<NamedType*> unexpanded_;
  std::unordered_map<const Package*, std::unique_ptr<PackageChecker>> checkers_;
};

// Field or method `name` of `type`, with embedding, as the spec's selector rules say. `addressable`: x may be addressed.
struct LookupResult {
  Selection* selection = nullptr;  // null: not found
  bool ambiguous = false;
  bool needs_pointer = false;      // found, but only in the method set of *T
};
LookupResult lookup_member(base::Arena& arena, const Type* type, Symbol name, const Package* from, bool addressable);

// The method set of a type for interface satisfaction: all methods callable on a value of it, promoted ones included.
// Each with its path; sorted by name, then package.
std::vector<Selection*> method_set(base::Arena& arena, const Type* type);

// Does `type` implement the interface? If not, says why as Go does ("missing method M", "method M has pointer receiver").
bool implements(base::Arena& arena, const Type* type, const Type* interface, std::string* why_not);

}  // namespace gvm::vm
