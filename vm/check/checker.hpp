// The type checker of one package: what check.hpp promises, split over one file a concern.
//
//   check.cpp      the public entry, the order of phases          collect.cpp   files, imports, package scope, methods
//   decl.cpp       lazily resolved declarations, cycles           decl_type.cpp type declarations, recursive types
//   typexpr.cpp, typexpr_members.cpp   expressions that denote types
//   operand.cpp    operands, untyped values and their final types expr*.cpp     expressions
//   literal.cpp, index.cpp, selector.cpp, call.cpp, builtin*.cpp, sizes.cpp
//   assign.cpp, stmt.cpp, switch.cpp, range.cpp, local.cpp        statements
//   expr_text.cpp  expressions as messages show them
//
// How it works: objects of package level are collected first and resolved when something refers to them
// (Object::state); function bodies and checks that need complete types are put off (later()) and run once nothing is
// half done. An Operand is what an expression yields; its mode, type and constant are also written into the node.
// Untyped values get their final type when the context is known: set_final_type() walks down the operands.
//
// Generics: generic.cpp (type parameters, instances), infer.cpp (type arguments that are left out), subst.cpp, typeset.cpp
// (constraints). Each instance of a generic function has a Func object of its own whose declaration is a clone, checked
// anew with the parameters' names bound to the type arguments. So the compiler never meets a type parameter. The generic
// body itself is checked with type arguments that are unknown (invalid types, about which nothing is ever said); what
// depends on them is told where an instance is wrong.
//
// Threading: none. Everything lives as long as the Checker.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "runtime/base/text.hpp"
#include "vm/check/check.hpp"
#include "vm/check/conversion.hpp"
#include "vm/check/expr_text.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;
using ast::Expr;
using ast::ExprMode;
using ast::Pos;
using base::text::cat;

// Nesting of expressions, types and statements, through declarations that refer to each other: bounds the native stack.
// The parser's own limit is lower.
constexpr uint32_t kMaxNesting = 2500;

// What an expression yields.
struct Operand {
  ExprMode mode = ExprMode::Invalid;
  const Type* type = nullptr;
  const ConstValue* constant = nullptr;  // Constant only
  Expr* expr = nullptr;
  BuiltinId builtin{};                   // Builtin only
  bool nil = false;                      // the predeclared nil
  std::span<const Type* const> type_args = {};  // of a generic function: those given so far

  bool ok() const { return mode != ExprMode::Invalid; }
  bool is_constant() const { return mode == ExprMode::Constant; }
};

// The circumstances of what is being checked: saved and replaced on entry to a declaration or function body.
struct CheckScope {
  Object* decl = nullptr;                // package-level object whose `uses` grow
  Scope* scope = nullptr;
  ast::File* file = nullptr;
  const Signature* signature = nullptr;  // of the function whose body this is
  const ConstValue* iota = nullptr;      // inside constant declarations
  Pos inherited_pos;                     // a constant that repeats an earlier expression: where its errors go
  bool has_call = false;                 // a call or receive was seen (len and cap of arrays)
  bool quiet = false;                    // no errors: they have been told
  bool instance = false;                 // inside an instance: one error a place, none about unknown types
};

// Where statements stand, as far as fallthrough is concerned.
enum class Fallthrough : uint8_t { Misplaced, Allowed, FinalCase, InTypeSwitch };

// Equal keys for equal constants, of whatever type.
std::string constant_key(const ConstValue* value);

// May a call of this builtin stand as a statement?
bool builtin_is_statement(BuiltinId id);

class PackageChecker {
 public:
  PackageChecker(Checker& checker, CheckContext& context, PackageInput input);

  Package* package() { return package_; }
  Package* run();
  void ensure_checked(Object* object);
  void resolve_declaration(Object* object);
  // Makes object->type (and constant) known; reports cycles.
  void resolve(Object* object);

 private:
  friend class Checker;
  class ScopeChange;  // replaces env_ for as long as it lives

  // ---- errors
  ast::Diagnostic& error(Pos pos, std::string text);
  ast::Diagnostic& error(const ast::Node* node, std::string text);
  ast::Diagnostic& error(const Operand& x, std::string text);
  ast::Diagnostic& error(const Object* object, std::string text);
  bool is_follow_up(const std::string& message) const;
  void soft_error(Pos pos, size_t length, std::string text);
  void note_other_declaration(ast::Diagnostic& diagnostic, const Object* other);
  std::string text(const Type* type) const { return type_text(type, package_); }
  std::string text(const Operand& x) const;
  std::string describe(const Object* object) const;
  std::string where(Pos pos) const;  // file:line:col

  // ---- making things
  const Type* basic(BasicKind kind) const { return universe_.basic(kind); }
  const Type* invalid() const { return universe_.invalid(); }
  base::Arena& arena() { return context_.arena; }
  ConstantPool& constants() { return context_.constants; }
  ConstantPool& pool() const { return context_.constants; }
  CheckEnv env() { return CheckEnv{context_.arena, package_}; }
  Object* new_object(ObjectKind kind, Symbol name, Pos pos, const Type* type = nullptr);
  Object* new_var(Symbol name, Pos pos, const Type* type) { return new_object(ObjectKind::Var, name, pos, type); }
  Scope* new_scope(Scope* parent);
  template <class T>
  T* new_type(TypeKind kind) {
    T* type = arena().make<T>();
    type->kind = kind;
    return type;
  }
  const Type* pointer_to(const Type* elem);
  const Type* slice_of(const Type* elem);
  const Type* tuple_of(std::span<Object* const> vars);
  template <class T>
  std::span<T> arena_copy(const std::vector<T>& values) {
    return arena().copy(std::span<const T>(values));
  }
  Symbol symbol(std::string_view name) { return context_.symbols.intern(name); }

  // ---- collect.cpp
  void collect();
  void collect_import(ast::File* file, Scope* file_scope, ast::Spec* spec);
  void collect_decl(ast::File* file, ast::GenDecl* decl, uint32_t* order);
  void collect_func(ast::File* file, ast::FuncDecl* decl, uint32_t* order);
  void collect_specs(ast::File* file, ast::GenDecl* decl, uint32_t* order);
  void associate_methods();
  void check_file_scopes();
  void declare_package_level(Object* object);
  void report_unused_imports();
  bool check_special_name(const ast::Ident* name, std::string_view what);
  void check_value_counts(const ast::Spec* spec, const ast::Spec* values_from, bool is_const);

  // ---- decl.cpp
  void resolve_const(Object* object);
  void resolve_var(Object* object);
  void resolve_func(Object* object);
  void on_cycle(Object* object);
  void report_cycle(std::span<Object* const> cycle);
  void check_const(Object* object, const ast::Spec* spec, uint32_t index);
  void check_body(Object* func);
  void function_body(const Signature* signature, Scope* scope, ast::BlockStmt* body);
  void resolve_methods(const Type* type);

  // ---- decl_type.cpp
  void resolve_type_decl(Object* object);
  void set_underlying(NamedType* named, const Type* rhs);
  void settle_pending();
  // Is nothing known about the structure of `type`? Reports it where the declaration is still under way (a cycle);
  // otherwise its error has been told.
  bool unresolved(const Type* type, const ast::Node* at);
  void check_methods_of(Object* type_object);
  void check_recursive(Object* type_object);

  // ---- local.cpp: declarations inside functions and at a script's top level
  void declare_local(Object* object, Pos scope_start);
  bool at_script_top() const { return script_scope_ != nullptr && env_.scope == script_scope_; }
  // Where declarations go: a script's own are of package level.
  Scope* declaring_scope() const { return at_script_top() ? package_->scope : env_.scope; }
  void local_decl(ast::GenDecl* decl);
  void local_consts(ast::Spec* spec);
  void local_vars(ast::Spec* spec);
  void local_type(ast::Spec* spec);
  void report_unused_vars(size_t first);

  // ---- typexpr*.cpp
  const Type* type_expr(Expr* e);                // reports constraint interfaces used as types
  const Type* constraint_or_type(Expr* e);       // a type, constraint interfaces included
  const Type* type_expr_of(Expr* e);
  void check_var_type(Expr* e, const Type* type);
  const Type* type_name(Expr* e);
  const Type* array_type(ast::ArrayType* e);
  int64_t array_length(Expr* e);
  const Type* map_type(ast::MapType* e);
  const Type* struct_type(ast::StructType* e);
  void struct_field(const ast::Field* field, std::vector<Object*>* fields, std::vector<std::string_view>* tags,
                    std::unordered_map<Symbol, Object*>* seen);
  const Type* interface_type(ast::InterfaceType* e);
  void check_interface(const InterfaceType* type, ast::InterfaceType* e);
  const Type* union_type(Expr* e);
  Signature* signature(ast::FuncType* e, ast::FieldList* receiver, Scope* scope, Pos body_start);
  std::span<Object*> parameters(ast::FieldList* list, Scope* scope, Pos body_start, bool variadic_ok, bool* variadic);
  Object* receiver_param(ast::FieldList* list, Scope* scope, Pos body_start);
  void check_receiver_later(Object* receiver, Expr* type_node);

  // ---- operand.cpp
  void fail(Operand& x) { x.mode = ExprMode::Invalid; x.type = invalid(); }
  void record(const Operand& x);
  bool is_nil(const Operand& x) const { return x.nil; }
  void set_final_type(Expr* e, const Type* type);
  void convert_untyped(Operand& x, const Type* target);
  // The type and value an untyped operand takes for `target`; null type with the class of error.
  enum class ImplicitError : uint8_t { None, Mismatch, Truncated, Overflows };
  const Type* implicit_type_and_value(const Operand& x, const Type* target, const ConstValue** value, ImplicitError* why);
  void report_invalid_conversion(const Operand& x, const Type* target, ImplicitError why);
  bool make_representable(Operand& x, const BasicType* type, ImplicitError* why);
  void check_overflow(Operand& x, Pos op_pos);
  void use_default_type(Operand& x);
  bool can_assign(const Operand& x, const Type* to, std::string* why = nullptr);
  void assignment(Operand& x, const Type* to, const std::string& context);
  bool single_value(Operand& x);

  // ---- expr.cpp, unary.cpp, binary.cpp
  void raw_expr(Operand& x, Expr* e, const Type* hint = nullptr);  // anything: types, builtins, tuples, no value
  void expr(Operand& x, Expr* e, const Type* hint = nullptr);      // one value
  void multi_expr(Operand& x, Expr* e);                            // one or several values
  void expr_or_type(Operand& x, Expr* e);
  void reject_modes(Operand& x, bool type_ok);
  void use(Expr* e);                                               // evaluates for errors and marks variables as used
  void use_all(std::span<Expr*> list);
  void identifier(Operand& x, ast::Ident* e, bool wants_type);
  Object* find(ast::Ident* e, Scope** where);
  void basic_literal(Operand& x, ast::BasicLit* e);
  void function_literal(Operand& x, ast::FuncLit* e);
  void type_assertion(Operand& x, ast::TypeAssertExpr* e);
  void check_assertion(Expr* at, const Operand& x, const Type* type, bool type_switch);
  void star(Operand& x, ast::StarExpr* e);
  void unary(Operand& x, ast::UnaryExpr* e);
  void receive(Operand& x);
  void binary_chain(Operand& x, ast::BinaryExpr* e);
  // x op= right: `x` is the left operand, then the result; `e` is null for assignment operations.
  void binary(Operand& x, Expr* e, ast::BinaryOp op, Pos op_pos, Expr* right);
  void shift(Operand& x, Operand& y, Expr* e, ast::BinaryOp op, Pos op_pos);
  void shift_constants(Operand& x, const Operand& y, Expr* e, ast::BinaryOp op, Pos op_pos);
  void comparison(Operand& x, Operand& y, ast::BinaryOp op, bool switch_case);
  bool operator_defined(const Operand& x, ast::BinaryOp op);
  void match_types(Operand& x, Operand& y);
  std::string kind_text(const Type* type) const;
  std::string incomparable_cause(const Type* type) const;
  void record_use(Object* object);

  // ---- literal.cpp
  void composite_literal(Operand& x, ast::CompositeLit* e, const Type* hint);
  void struct_literal(ast::CompositeLit* e, const StructType* type, const Type* base);
  int64_t indexed_elements(ast::CompositeLit* e, const Type* elem, int64_t length);
  void map_literal(ast::CompositeLit* e, const MapType* type);
  void element(Operand& x, Expr* e, const Type* hint);

  // ---- index.cpp
  void index_expr(Operand& x, ast::IndexExpr* e);
  void slice_expr(Operand& x, ast::SliceExpr* e);
  // Checks an index; `limit` < 0: none. The constant value or -1.
  int64_t index_value(Expr* e, int64_t limit, const Type** type = nullptr);
  bool valid_index(Operand& x, std::string_view what, bool allow_negative);

  // ---- generic.cpp
  std::span<const Type*> declare_type_params(ast::FieldList* list, Scope* scope);
  void bind_type_names(Scope* scope, const std::vector<ast::Ident*>& names, std::span<const Type* const> types);
  const Type* constraint(Expr* e);
  bool reject_generic(Expr* e, const Type* type);
  bool reject_generic(Operand& x);
  const Type* instantiated_type(ast::IndexExpr* e);
  const Type* instantiate_type(const NamedType* generic, std::span<const Type* const> args, Pos pos);
  void make_methods(NamedType* instance);
  void expand(NamedType* instance);
  bool expand_pending();
  Object* instantiate_func(Object* func, std::span<const Type* const> args, Pos pos);
  bool too_deep(std::span<const Type* const> args, Pos pos);
  bool type_arguments(std::span<Expr*> list, std::vector<const Type*>* args);
  // Do the arguments satisfy the constraints? `nodes` (may be fewer): where each one's error goes, else `at`.
  bool verify(std::span<const Type* const> params, std::span<const Type* const> args, std::span<Expr* const> nodes, Pos at);
  void index_function(Operand& x, ast::IndexExpr* e);
  void instantiate_operand(Operand& x, std::span<const Type* const> args, Pos at);
  bool instantiate_for(Operand& x, const Type* target);
  void check_generic_body(Object* func);
  void check_instances();
  Object* generic_receiver(Object* method, Scope* scope, Pos body_start);
  static bool is_generic_decl(const Object* func);

  // ---- subst.cpp
  const Type* subst(const Type* type, std::span<const Type* const> params, std::span<const Type* const> args, Pos pos);
  std::span<Object*> subst_vars(std::span<Object* const> vars, std::span<const Type* const> params,
                                std::span<const Type* const> args, Pos pos);

  // ---- typeset.cpp
  bool satisfies(const Type* type, const Type* constraint, std::string* why);

  // ---- infer.cpp
  class Unifier;
  bool infer(const Signature* signature, std::span<const Type* const> given, std::span<const Type* const> wanted,
             std::vector<Operand>& args, const std::string& what, Pos at, std::vector<const Type*>* result);
  void infer_call(Operand& x, ast::CallExpr* e, std::vector<Operand>& args);

  // ---- selector.cpp
  void selector(Operand& x, ast::SelectorExpr* e, bool wants_type);
  bool package_selector(Operand& x, ast::SelectorExpr* e);
  std::string lookup_failure(const Type* type, Symbol name, bool struct_literal);

  // ---- call.cpp
  void call(Operand& x, ast::CallExpr* e);
  void conversion(Operand& x, const Type* type, Expr* e);
  void conversion_call(Operand& x, ast::CallExpr* e);
  std::vector<Operand> evaluate_list(std::span<Expr*> list, bool* expanded);
  void arguments(ast::CallExpr* e, const Signature* signature, std::vector<Operand>& args);
  std::string types_summary(std::span<const Operand> list);
  std::string types_summary(std::span<Object* const> list, bool variadic);

  // ---- builtin.cpp, builtin_more.cpp, builtin_unsafe.cpp
  void builtin_call(Operand& x, ast::CallExpr* e, BuiltinId id);
  void builtin_append(Operand& x, ast::CallExpr* e, std::vector<Operand>& args);
  void builtin_len(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args, bool had_call);
  void builtin_complex(Operand& x, ast::CallExpr* e, std::vector<Operand>& args);
  void builtin_real(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args);
  void builtin_copy(Operand& x, std::vector<Operand>& args);
  void builtin_delete(Operand& x, std::vector<Operand>& args);
  void builtin_make(Operand& x, ast::CallExpr* e);
  void builtin_min_max(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args);
  void builtin_unsafe(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args);
  void builtin_offsetof(Operand& x, ast::CallExpr* e);

  // ---- sizes.cpp: Go's layout on amd64
  struct Layout {
    int64_t size;   // -1: too large
    int64_t align;
    bool complete;  // nothing in it is still being declared
  };
  Layout layout_of(const Type* type);
  Layout struct_layout(const StructType* type);
  int64_t size_of(const Type* type);
  int64_t align_of(const Type* type);
  int64_t offset_of(const StructType* type, uint32_t field);

  // ---- assign.cpp
  void init_vars(std::span<Object* const> left, std::span<Expr*> right, ast::ReturnStmt* return_stmt,
                 const std::string& context);
  void init_var(Object* left, Operand& x, const std::string& context);
  void assign_vars(std::span<Expr*> left, std::span<Expr*> right);
  void assign_var(Expr* left, Expr* right, Operand* value, std::string context);
  const Type* assignment_target(Expr* left);
  void use_target(Expr* left);
  void short_var_decl(ast::AssignStmt* s);
  void assignment_mismatch(std::span<Expr*> right, size_t left_count, size_t right_count, Pos at);
  void return_mismatch(ast::ReturnStmt* s, std::span<Object* const> want, std::span<const Operand> have);
  bool comma_ok_operand(Operand& x, Operand* ok);

  // ---- stmt.cpp, switch.cpp, range.cpp
  void stmt_list(std::span<ast::Stmt*> list, Fallthrough last);
  void stmt(ast::Stmt* s, Fallthrough fallthrough);
  void stmt_inner(ast::Stmt* s, Fallthrough fallthrough);
  void simple_stmt(ast::Stmt* s);
  void block(ast::BlockStmt* s);
  void expr_stmt(ast::ExprStmt* s);
  void send_stmt(ast::SendStmt* s);
  void inc_dec(ast::IncDecStmt* s);
  void assign_stmt(ast::AssignStmt* s);
  void go_defer(Expr* call, std::string_view keyword);
  void return_stmt(ast::ReturnStmt* s);
  void if_stmt(ast::IfStmt* s);
  void condition(Expr* e, std::string_view statement);
  void for_stmt(ast::ForStmt* s);
  void select_stmt(ast::SelectStmt* s);
  void switch_stmt(ast::SwitchStmt* s);
  using SeenValues = std::unordered_map<std::string, std::vector<std::pair<const Type*, Expr*>>>;
  void check_defaults(std::span<ast::CaseClause*> clauses);
  void case_values(Operand& tag, std::span<Expr*> values, SeenValues& seen);
  void type_switch(ast::TypeSwitchStmt* s);
  const Type* case_types(const Operand& x, std::span<Expr*> exprs, std::vector<std::pair<const Type*, Expr*>>& seen);
  void range_stmt(ast::RangeStmt* s);
  struct RangeTypes;
  RangeTypes range_types(const Operand& x);
  void range_define(ast::RangeStmt* s, const Type* const types[2], Operand& x);
  void range_assign(ast::RangeStmt* s, const Type* const types[2], Operand& x);
  void script();

  // Puts off an action until nothing is half resolved.
  void later(std::function<void()> action) { delayed_.push_back(std::move(action)); }
  void run_delayed(size_t from);

  Checker& checker_;
  CheckContext& context_;
  Universe& universe_;
  PackageInput input_;
  Package* package_ = nullptr;
  CheckScope env_;
  size_t errors_before_ = 0;
  ast::Diagnostic dropped_;  // what error() returns for messages that it does not tell
  std::unordered_set<uint32_t> told_in_instances_;  // offsets of errors

  std::deque<Object> objects_;
  std::deque<Scope> scopes_;
  std::deque<std::vector<Object*>> method_lists_;
  std::unordered_map<ast::File*, Scope*> file_scopes_;
  std::unordered_map<const Scope*, std::vector<Object*>> dot_imports_;  // PackageNames of `import .`, by file scope
  std::vector<Object*> imports_;                      // PackageName objects, for unused imports
  std::vector<Object*> methods_;                      // collected, not yet bound to their types
  std::unordered_map<Symbol, std::vector<Object*>> methods_of_;  // by name of the receiver's base type
  std::vector<Object*> path_;                         // being resolved, outermost first
  std::vector<std::function<void()>> delayed_;
  std::vector<Object*> function_vars_;                // local variables of the functions being checked
  std::vector<Object*> script_vars_;
  Scope* script_scope_ = nullptr;                     // while a script's statements are checked: its file's
  std::vector<std::pair<Pos, std::string>> final_errors_;  // told only where there is no other error
  std::vector<std::pair<NamedType*, const Type*>> pending_;  // named types that wait for another's underlying type
  std::unordered_set<const Expr*> shift_operands_;    // untyped left operands of non-constant shifts
  std::unordered_map<Object*, std::unordered_set<Object*>> uses_seen_;
  std::unordered_set<const Type*> methods_resolved_;
  std::unordered_map<const StructType*, Layout> layouts_;
  std::unordered_map<const Object*, Scope*> function_scopes_;
  std::unordered_set<const NamedType*> recursion_checked_;
  std::unordered_map<const NamedType*, const NamedType*> declared_as_;  // type A B, B a named type
  std::unordered_set<const Object*> alias_retries_;
  uint32_t depth_ = 0;
};

class PackageChecker::ScopeChange {
 public:
  ScopeChange(PackageChecker& checker, CheckScope scope) : checker_(checker), saved_(checker.env_) {
    checker.env_ = scope;
  }
  // Opens a block inside the present scope.
  explicit ScopeChange(PackageChecker& checker) : checker_(checker), saved_(checker.env_) {
    checker.env_.scope = checker.new_scope(checker.env_.scope);
  }
  ~ScopeChange() {
    const bool call = checker_.env_.has_call;
    const bool same = checker_.env_.decl == saved_.decl && checker_.env_.signature == saved_.signature;
    checker_.env_ = saved_;
    if (same) checker_.env_.has_call = call;
  }
  ScopeChange(const ScopeChange&) = delete;

 private:
  PackageChecker& checker_;
  CheckScope saved_;
};

}  // namespace gvm::vm
