// Declarations of package level, resolved when something first refers to them, with detection of cycles.
// Spec: "Constant declarations", "Variable declarations", "Function declarations".
#include <algorithm>

#include "grammar/ast_clone.hpp"
#include "vm/check/checker.hpp"
#include "vm/check/flow.hpp"

namespace gvm::vm {

namespace {

constexpr size_t kMaxChain = 500;  // declarations that are resolved inside each other: bounds the native stack

}  // namespace

void PackageChecker::resolve(Object* object) {
  if (object->state == CheckState::Done) return;
  if (object->package != package_) {
    if (PackageChecker* owner = checker_.checker_of(object->package)) {
      owner->resolve(object);
      if (owner->path_.empty()) owner->run_delayed(0);
    }
    return;
  }
  if (object->state == CheckState::InProgress) {
    const bool has_meaning = object->kind == ObjectKind::Var || object->kind == ObjectKind::Func;
    if (!has_meaning || object->type == nullptr) on_cycle(object);
    return;
  }
  if (path_.size() >= kMaxChain) {
    error(object, cat("declaration of ", object->name.text(), " depends on too long a chain of others"));
    object->type = invalid();
    object->state = CheckState::Done;
    return;
  }
  object->state = CheckState::InProgress;
  path_.push_back(object);
  {
    CheckScope scope;
    scope.decl = object;
    scope.file = object->file;
    scope.scope = object->file != nullptr ? file_scopes_[object->file] : package_->scope;
    ScopeChange change(*this, scope);
    switch (object->kind) {
      case ObjectKind::Const: resolve_const(object); break;
      case ObjectKind::Var: resolve_var(object); break;
      case ObjectKind::TypeName: resolve_type_decl(object); break;
      case ObjectKind::Func: resolve_func(object); break;
      case ObjectKind::PackageName:
      case ObjectKind::Label:
      case ObjectKind::Builtin:
      case ObjectKind::Nil: break;
    }
  }
  path_.pop_back();
  object->state = CheckState::Done;
}

// `object` is needed while it is being resolved. Types that refer to themselves through other types are fine here
// (check_recursive judges them); everything else has no meaning.
void PackageChecker::on_cycle(Object* object) {
  auto start = std::find(path_.begin(), path_.end(), object);
  const std::span<Object* const> cycle(&*path_.begin() + (start - path_.begin()), path_.end() - start);
  size_t values = 0, types = 0;
  bool has_const = false;
  for (const Object* at : cycle) {
    if (at->kind == ObjectKind::Const || at->kind == ObjectKind::Var) ++values;
    if (at->kind == ObjectKind::Const) has_const = true;
    if (at->kind == ObjectKind::TypeName && !at->is_alias) ++types;
  }
  if (values == cycle.size()) {
    // Cycles of variables through their initialisers alone are told by the initialisation order.
    const bool by_type = object->kind == ObjectKind::Var && object->spec != nullptr && object->spec->type_expr != nullptr;
    if (has_const || (by_type && object->type == nullptr)) {
      const std::string_view name = object->name.text();
      if (cycle.size() == 1) {
        error(object, cat("initialization cycle: ", name, " refers to itself"));
      } else {
        ast::Diagnostic& told = error(object, cat("initialization cycle for ", name));
        for (const Object* at : cycle) told.notes.push_back({{at->pos, at->pos}, cat(at->name.text(), " refers to")});
        told.notes.push_back({{object->pos, object->pos}, std::string(name)});
      }
    }
    if (object->type == nullptr) object->type = invalid();
    return;
  }
  if (values == 0 && types > 0 && object->type != nullptr) return;
  if (values == 0 && types > 0 && object->is_alias && alias_retries_.insert(object).second) {
    // An alias that is needed before its type is known: the type is made once more, in terms of the named types that
    // are known already. It comes out identical.
    CheckScope scope = env_;
    scope.file = object->file;
    if (object->parent == package_->scope) scope.scope = file_scopes_[object->file];
    ScopeChange change(*this, scope);
    const Type* type = constraint_or_type(object->spec->type_expr);
    if (object->type == nullptr) object->type = type;
    alias_retries_.erase(object);
    return;
  }
  if (object->type == nullptr || values > 0) {
    if (!(object->type != nullptr && is_invalid(object->type))) report_cycle(cycle);
    if (object->kind != ObjectKind::Func || object->type == nullptr) object->type = invalid();
  }
}

void PackageChecker::report_cycle(std::span<Object* const> cycle) {
  size_t first = 0;
  for (size_t i = 1; i < cycle.size(); ++i) {
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  }
  const Object* object = cycle[first];
  const bool is_type = object->kind == ObjectKind::TypeName;
  const std::string_view name = object->name.text();
  if (cycle.size() == 1) {
    error(object, cat(is_type ? "invalid recursive type: " : "invalid cycle in declaration: ", name, " refers to itself"));
    return;
  }
  ast::Diagnostic& told = error(object, cat(is_type ? "invalid recursive type " : "invalid cycle in declaration of ", name));
  for (size_t i = 0; i < cycle.size(); ++i) {
    const Object* at = cycle[(first + i) % cycle.size()];
    told.notes.push_back({{at->pos, at->pos}, cat(at->name.text(), " refers to")});
  }
  told.notes.push_back({{object->pos, object->pos}, std::string(name)});
}

void PackageChecker::resolve_const(Object* object) { check_const(object, object->spec, object->spec_index); }

// Type and value of a constant, whose expression may stand in an earlier spec.
void PackageChecker::check_const(Object* object, const ast::Spec* spec, uint32_t index) {
  const ast::Spec* source = spec->inherited != nullptr ? spec->inherited : spec;
  CheckScope scope = env_;
  scope.iota = constants().integer(spec->iota);
  if (source != spec) scope.inherited_pos = object->pos;
  ScopeChange change(*this, scope);
  object->constant = constants().unknown();
  const Type* type = nullptr;
  if (source->type_expr != nullptr) {
    type = type_expr(source->type_expr);
    if (!is_const_type(type)) {
      if (!unresolved(type, source->type_expr)) {
        error(source->type_expr, cat("invalid constant type ", text(type)));
      }
      object->type = invalid();
      if (index < source->values.size()) use(source->values[index]);
      return;
    }
    object->type = type;
  }
  if (index >= source->values.size()) {
    if (object->type == nullptr) object->type = invalid();
    return;
  }
  Operand x;
  expr(x, source->values[index]);
  if (!x.ok() || is_invalid(x.type)) {
    if (object->type == nullptr) object->type = invalid();
    return;
  }
  if (!x.is_constant()) {
    error(x, cat(text(x), " is not constant"));
    if (object->type == nullptr) object->type = invalid();
    return;
  }
  if (object->type == nullptr || is_invalid(object->type)) object->type = x.type;
  if (type != nullptr) {
    object->type = type;
    assignment(x, type, "constant declaration");
    if (!x.ok()) return;
  }
  object->constant = x.constant;
}

void PackageChecker::resolve_var(Object* object) {
  ast::Spec* spec = object->spec;
  if (spec == nullptr) return;
  if (spec->type_expr != nullptr) object->type = type_expr(spec->type_expr);
  const size_t names = spec->names.size();
  const size_t values = spec->values.size();
  if (values == 0 || (values != 1 && values != names && object->spec_index >= values)) {
    if (object->type == nullptr) object->type = invalid();
    return;
  }
  if (names == 1 || values != 1) {
    Operand x;
    expr(x, spec->values[object->spec_index], object->type);
    init_var(object, x, "variable declaration");
    return;
  }
  // One call for several variables: they are resolved together.
  std::vector<Object*> all;
  for (ast::Ident* name : spec->names) {
    if (name->object->type == nullptr && spec->type_expr != nullptr) name->object->type = object->type;
    all.push_back(name->object);
  }
  init_vars(all, spec->values, nullptr, "assignment");
  for (Object* other : all) {
    if (other == object) continue;
    other->state = CheckState::Done;
    other->uses = object->uses;
  }
  later([all, object] {
    for (Object* other : all) {
      if (other != object) other->uses = object->uses;
    }
  });
}

void PackageChecker::resolve_func(Object* object) {
  if (object->origin != nullptr) {
    // An instance has a declaration of its own; the body follows when it is checked.
    auto* copy = arena().make<ast::FuncDecl>(*object->func_decl);
    copy->signature = ast::clone_signature(arena(), copy->signature);
    copy->signature->type_params = nullptr;
    object->func_decl = copy;
  }
  ast::FuncDecl* decl = object->func_decl;
  Scope* scope = new_scope(env_.scope);
  if (object->origin != nullptr && !object->is_method) {
    std::vector<ast::Ident*> names;
    for (const ast::Field* field : object->origin->func_decl->signature->type_params->fields) {
      names.insert(names.end(), field->names.begin(), field->names.end());
    }
    bind_type_names(scope, names, object->type_args);
    scope = new_scope(scope);
  }
  scope->is_function = true;
  function_scopes_[object] = scope;
  const Pos body_start = decl->body != nullptr ? decl->body->pos : decl->end;
  // The type is known, if empty, while its parts are being checked: they may refer to the function.
  auto* type = new_type<Signature>(TypeKind::Signature);
  object->type = type;
  std::span<const Type*> type_params;
  if (!object->is_method && decl->signature->type_params != nullptr && !decl->signature->type_params->fields.empty()) {
    type_params = declare_type_params(decl->signature->type_params, scope);
  }
  Object* receiver = object->is_method ? generic_receiver(object, scope, body_start) : nullptr;
  {
    CheckScope inner = env_;
    inner.quiet |= object->origin != nullptr;
    inner.scope = scope->names.empty() && object->origin == nullptr ? env_.scope : scope;
    ScopeChange change(*this, inner);
    *type = *signature(decl->signature, receiver != nullptr ? nullptr : decl->receiver, scope, body_start);
  }
  type->type_params = type_params;
  if (receiver != nullptr) type->receiver = receiver;
  decl->signature->type = type;
  if (type->receiver != nullptr) {
    const Type* base = type->receiver->type;
    // An alias or a name may stand for a pointer, which is not a receiver base type; that is told elsewhere.
    if (base->kind == TypeKind::Pointer) {
      object->pointer_receiver = true;
      base = static_cast<const PointerType*>(base)->elem;
    }
    object->receiver_base = as_named(base);
  }
}

void PackageChecker::check_body(Object* func) {
  if (func->body_state == CheckState::Done) return;
  func->body_state = CheckState::Done;
  if (func->func_decl == nullptr || func->func_decl->body == nullptr) return;
  const Signature* type = as_signature(func->type);
  if (type == nullptr) return;
  if (is_generic_decl(func)) return;
  if (func->origin != nullptr) func->func_decl->body = ast::clone_body(arena(), func->func_decl->body);
  CheckScope scope;
  scope.instance = func->origin != nullptr;
  scope.decl = func;
  scope.file = func->file;
  scope.scope = function_scopes_[func];
  scope.signature = type;
  ScopeChange change(*this, scope);
  function_body(type, scope.scope, func->func_decl->body);
}

// The body of a function or function literal, in an env_ that is already its own.
void PackageChecker::function_body(const Signature* signature, Scope* scope, ast::BlockStmt* body) {
  const size_t first = function_vars_.size();
  env_.scope = scope;
  env_.signature = signature;
  check_labels(body, context_.sources, context_.sink);
  stmt_list(body->stmts, Fallthrough::Misplaced);
  if (!signature->results.empty() && !is_terminating(body)) error(body->rbrace, "missing return");
  report_unused_vars(first);
}

// Lookups and method sets need the signatures of methods: resolves those of `type` and of what it embeds.
void PackageChecker::resolve_methods(const Type* type) {
  if (type == nullptr || !methods_resolved_.insert(type).second) return;
  if (type->kind == TypeKind::Pointer) return resolve_methods(static_cast<const PointerType*>(type)->elem);
  if (const NamedType* named = as_named(type)) {
    if (named->underlying == nullptr) methods_resolved_.erase(type);
    if (named->methods != nullptr) {
      for (Object* method : *named->methods) {
        if (method->state == CheckState::Unresolved) resolve(method);
      }
    }
  }
  if (const StructType* fields = as_struct(type)) {
    for (const Object* field : fields->fields) {
      if (field->is_embedded) resolve_methods(field->type);
    }
  }
}

}  // namespace gvm::vm
