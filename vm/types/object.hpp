// What identifiers denote, the scopes they live in, and packages.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vm/types/type.hpp"

namespace gvm::vm {

class ConstValue;
struct Scope;

enum class ObjectKind : uint8_t { PackageName, Const, TypeName, Var, Func, Label, Builtin, Nil };

// Which builtin: enumerators from builtins.def (append, cap, clear, ... , and those of package unsafe).
enum class BuiltinId : uint8_t {
#define BUILTIN(name, text) name,
#include "vm/types/builtins.def"
};

enum class CheckState : uint8_t { Unresolved, InProgress, Done };

struct Object {
  ObjectKind kind;
  Symbol name;
  grammar::Pos pos;
  Package* package = nullptr;        // null for universe
  const Type* type = nullptr;
  Scope* parent = nullptr;           // where it is declared; null for fields and methods
  grammar::Pos scope_start;          // local objects: visible from here on

  // declarations of package level (and local ones as far as they apply)
  CheckState state = CheckState::Done;      // of the type (signature, constant value)
  CheckState body_state = CheckState::Done; // Func: of the body; Var: of the initialiser
  grammar::Spec* spec = nullptr;     // const, var, type
  grammar::FuncDecl* func_decl = nullptr;
  uint32_t spec_index = 0;           // which name of the spec
  uint32_t order = 0;                // order of declaration within the package, over all files
  grammar::File* file = nullptr;     // whose imports it sees
  std::vector<Object*> uses;         // package-level Vars and Funcs its initialiser or body refers to (deduplicated)

  const ConstValue* constant = nullptr;  // Const
  Package* imported = nullptr;           // PackageName
  BuiltinId builtin{};                   // Builtin
  bool used = false;                     // Var, PackageName, Label
  bool is_alias = false;                 // TypeName
  // Var
  bool is_global = false;
  bool is_field = false;
  bool is_embedded = false;
  bool is_param = false;                 // parameter, result or receiver
  // Func
  bool is_method = false;
  bool pointer_receiver = false;
  bool is_interface_method = false;
  const NamedType* receiver_base = nullptr;
  // Func: the generic function, or method of a generic type, that this is an instance of, and for which types.
  Object* origin = nullptr;
  std::span<const Type* const> type_args;
  bool is_type_binding = false;          // TypeName: a type parameter's name, standing for the type argument

  void* compile_info = nullptr;          // the compiler's (escape facts, slot or function number)
};

// How a selector x.f is resolved.
enum class SelectionKind : uint8_t { Field, Method, InterfaceMethod, MethodExpr };

struct Selection {
  SelectionKind kind;
  const Type* receiver;               // type of x
  Object* object;                     // the field (Var) or method (Func)
  std::span<const uint32_t> path;     // field indices from x; for methods: to the embedded field that has it (may be empty).
                                      // Pointers along the path are followed implicitly.
  bool indirect = false;              // a pointer was followed on the way (x itself or an embedded pointer)
  const Type* type = nullptr;         // field's type; method's signature without receiver (MethodExpr: with it as first param)
};

struct Scope {
  Scope* parent = nullptr;
  std::unordered_map<Symbol, Object*> names;
  bool is_function = false;

  Object* lookup_here(Symbol name) const;
  // Innermost object visible at `pos` (local objects begin at scope_start).
  Object* lookup(Symbol name, grammar::Pos pos, Scope** where = nullptr);
  Object* insert(Object* object);     // the one already there, or null
};

// One step of package initialisation: `left = right` (left may be several with one call, or all blank).
struct InitStep {
  std::vector<Object*> left;
  grammar::Expr* right;
};

struct Package {
  std::string path;
  Symbol name;
  Scope* scope = nullptr;
  std::vector<grammar::File*> files;
  std::vector<Package*> imports;          // direct, in order of first import
  std::vector<Object*> ordered;           // all package-level Consts, Types, Vars, Funcs, methods in source order
  std::vector<Object*> init_funcs;        // func init(), in source order (not in scope)
  bool is_std = false;                    // bodies are checked on demand, unused imports are fine, body-less functions are natives
  bool is_script = false;
  grammar::BlockStmt* script_body = nullptr;
  Object* script_main = nullptr;          // Func: the implicit main of a script
  bool has_errors = false;
};

bool is_exported(Symbol name);

}  // namespace gvm::vm
