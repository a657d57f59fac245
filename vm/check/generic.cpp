// Type parameters, instances of generic types and functions, and receivers of generic types.
// Spec: "Type parameter declarations", "Instantiations".
#include <algorithm>

#include "grammar/ast_clone.hpp"
#include "vm/check/checker.hpp"
#include "vm/check/typeset.hpp"

namespace gvm::vm {

namespace {

constexpr int kMaxInstanceNesting = 40;  // of instances in type arguments: deeper ones come from instantiation cycles

bool same_args(std::span<const Type* const> a, std::span<const Type* const> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Type* x, const Type* y) { return identical(x, y); });
}

int nesting(const Type* type, int depth) {
  if (type == nullptr || depth > kMaxInstanceNesting) return 0;
  ++depth;
  switch (type->kind) {
    case TypeKind::Named: {
      int most = 0;
      for (const Type* arg : static_cast<const NamedType*>(type)->type_args) most = std::max(most, nesting(arg, depth));
      return most + 1;
    }
    case TypeKind::Pointer: return 1 + nesting(static_cast<const PointerType*>(type)->elem, depth);
    case TypeKind::Slice: return 1 + nesting(static_cast<const SliceType*>(type)->elem, depth);
    case TypeKind::Array: return 1 + nesting(static_cast<const ArrayType*>(type)->elem, depth);
    case TypeKind::Chan: return 1 + nesting(static_cast<const ChanType*>(type)->elem, depth);
    case TypeKind::Map: {
      const auto* map = static_cast<const MapType*>(type);
      return 1 + std::max(nesting(map->key, depth), nesting(map->value, depth));
    }
    case TypeKind::Struct: {
      int most = 0;
      for (const Object* f : static_cast<const StructType*>(type)->fields) most = std::max(most, nesting(f->type, depth));
      return most + 1;
    }
    case TypeKind::Signature: {
      int most = 0;
      for (const Object* p : static_cast<const Signature*>(type)->params) most = std::max(most, nesting(p->type, depth));
      for (const Object* r : static_cast<const Signature*>(type)->results) most = std::max(most, nesting(r->type, depth));
      return most + 1;
    }
    default: return 0;
  }
}

// The receiver's T[A, B], without pointer and parentheses; null for other receivers.
ast::IndexExpr* receiver_index(const ast::FuncDecl* decl, bool* pointer) {
  if (decl == nullptr || decl->receiver == nullptr || decl->receiver->fields.empty()) return nullptr;
  Expr* e = ast::unparen(decl->receiver->fields[0]->type_expr);
  *pointer = false;
  if (auto* star = ast::as<ast::StarExpr>(e)) {
    *pointer = true;
    e = ast::unparen(star->operand);
  }
  return ast::as<ast::IndexExpr>(e);
}

bool has_type_params(const ast::FuncDecl* decl) {
  return decl->signature->type_params != nullptr && !decl->signature->type_params->fields.empty();
}

}  // namespace

bool PackageChecker::is_generic_decl(const Object* func) {
  if (func->origin != nullptr || func->func_decl == nullptr) return false;
  bool pointer = false;
  return has_type_params(func->func_decl) || receiver_index(func->func_decl, &pointer) != nullptr;
}

// ---------------------------------------------------------------- type parameters

std::span<const Type*> PackageChecker::declare_type_params(ast::FieldList* list, Scope* scope) {
  std::vector<const Type*> types;
  std::vector<std::pair<TypeParamType*, Expr*>> constraints;
  for (ast::Field* field : list->fields) {
    for (ast::Ident* name : field->names) {
      auto* type = new_type<TypeParamType>(TypeKind::TypeParam);
      Object* object = new_object(ObjectKind::TypeName, name->name, name->pos, type);
      object->file = env_.file;
      type->object = object;
      type->index = static_cast<uint32_t>(types.size());
      name->object = object;
      name->mode = ExprMode::TypeExpr;
      name->type = type;
      if (name->name.text() != "_") {
        if (Object* other = scope->insert(object)) {
          note_other_declaration(error(object, cat(name->name.text(), " redeclared in this block")), other);
        }
      }
      types.push_back(type);
      constraints.emplace_back(type, field->type_expr);
    }
  }
  std::span<const Type*> out = arena_copy(types);
  CheckScope inner = env_;
  inner.scope = scope;
  ScopeChange change(*this, inner);
  const Type* last = nullptr;
  const Expr* last_expr = nullptr;
  for (auto& [type, e] : constraints) {
    if (e != last_expr) last = e != nullptr ? constraint(e) : invalid();
    last_expr = e;
    type->constraint = last;
  }
  return out;
}

// A constraint: an interface, or a type or union that stands for interface{ it }.
const Type* PackageChecker::constraint(Expr* e) {
  const Type* type = union_type(e);
  if (is_type_param(type)) {
    error(e, cat("cannot use a type parameter as constraint: ", text(type)));
    return invalid();
  }
  const NamedType* named = as_named(type);
  if (is_interface(type) || (named != nullptr && named->underlying == nullptr) || is_invalid(type)) return type;
  auto* interface = new_type<InterfaceType>(TypeKind::Interface);
  interface->embedded = arena_copy(std::vector<const Type*>{type});
  interface->embedded_pos = arena_copy(std::vector<Pos>{e->pos});
  interface->is_implicit = true;
  return interface;
}

void PackageChecker::bind_type_names(Scope* scope, const std::vector<ast::Ident*>& names,
                                     std::span<const Type* const> types) {
  for (size_t i = 0; i < names.size() && i < types.size(); ++i) {
    if (names[i] == nullptr || names[i]->name.text() == "_") continue;
    Object* object = new_object(ObjectKind::TypeName, names[i]->name, names[i]->pos, types[i]);
    object->is_alias = true;
    object->is_type_binding = true;
    if (Object* other = scope->insert(object)) {
      note_other_declaration(error(object, cat(names[i]->name.text(), " redeclared in this block")), other);
    }
  }
}

// ---------------------------------------------------------------- generic types

bool PackageChecker::reject_generic(Expr* e, const Type* type) {
  const NamedType* named = as_named(type);
  if (named == nullptr || named->type_params.empty()) return false;
  error(e, cat("cannot use generic type ", text(type), " without instantiation"));
  return true;
}

bool PackageChecker::type_arguments(std::span<Expr*> list, std::vector<const Type*>* args) {
  bool ok = true;
  for (Expr* e : list) {
    const Type* type = type_expr(e);
    ok &= !is_invalid(type);
    args->push_back(type);
  }
  return ok;
}

bool PackageChecker::too_deep(std::span<const Type* const> args, Pos pos) {
  for (const Type* arg : args) {
    if (nesting(arg, 0) < kMaxInstanceNesting) continue;
    context_.sink.error(pos, "instantiation cycle");
    return true;
  }
  return false;
}

const Type* PackageChecker::instantiated_type(ast::IndexExpr* e) {
  Operand x;
  x.expr = e->operand;
  if (auto* name = ast::as<ast::Ident>(ast::unparen(e->operand))) {
    identifier(x, name, true);
  } else if (auto* sel = ast::as<ast::SelectorExpr>(ast::unparen(e->operand))) {
    selector(x, sel, true);
  } else {
    x.type = constraint_or_type(e->operand);
    x.mode = is_invalid(x.type) ? ExprMode::Invalid : ExprMode::TypeExpr;
  }
  std::vector<const Type*> args;
  const bool good = type_arguments(e->indices, &args);
  if (x.mode != ExprMode::TypeExpr) {
    if (x.mode != ExprMode::Invalid) error(e->operand, cat(expr_text(e->operand), " is not a type"));
    return invalid();
  }
  e->operand->mode = ExprMode::TypeExpr;
  e->operand->type = x.type;
  const NamedType* generic = as_named(x.type);
  if (generic == nullptr || generic->type_params.empty()) {
    if (!is_invalid(x.type)) error(e->operand, cat(text(x.type), " is not a generic type"));
    return invalid();
  }
  if (!good) return invalid();
  const size_t want = generic->type_params.size();
  if (args.size() != want) {
    const bool few = args.size() < want;
    error(few ? static_cast<ast::Node*>(e) : e->indices[want],
          cat(few ? "not enough" : "too many", " type arguments for type ", generic->object->name.text(), ": have ",
              args.size(), ", want ", want));
    return invalid();
  }
  const Type* type = instantiate_type(generic, args, e->pos);
  // The constraints may refer to types that are still being declared.
  later([this, generic, e, args, env = env_] {
    ScopeChange change(*this, env);
    verify(generic->type_params, args, e->indices, e->pos);
  });
  return type;
}

const Type* PackageChecker::instantiate_type(const NamedType* generic, std::span<const Type* const> args, Pos pos) {
  for (NamedType* known : checker_.type_instances_[generic]) {
    if (same_args(known->type_args, args)) return known;
  }
  if (too_deep(args, pos)) return invalid();
  PackageChecker* owner = generic->object->package != nullptr ? checker_.checker_of(generic->object->package) : this;
  if (owner == nullptr) owner = this;
  auto* type = new_type<NamedType>(TypeKind::Named);
  type->object = generic->object;
  type->origin = generic;
  type->type_args = arena().copy(args);
  checker_.type_instances_[generic].push_back(type);
  owner->make_methods(type);
  if (generic->underlying != nullptr) {
    owner->expand(type);
  } else {
    checker_.unexpanded_.push_back(type);
  }
  return type;
}

// An instance's methods: their signatures are found when something asks for them.
void PackageChecker::make_methods(NamedType* instance) {
  method_lists_.emplace_back();
  instance->methods = &method_lists_.back();
  if (instance->origin->methods == nullptr) return;
  for (Object* method : *instance->origin->methods) {
    bool pointer = false;
    if (receiver_index(method->func_decl, &pointer) == nullptr) continue;
    Object& copy = objects_.emplace_back(*method);
    copy.origin = method;
    copy.type_args = instance->type_args;
    copy.receiver_base = instance;
    copy.pointer_receiver = pointer;
    copy.type = nullptr;
    copy.uses.clear();
    copy.compile_info = nullptr;
    copy.state = CheckState::Unresolved;
    copy.body_state = method->func_decl->body != nullptr ? CheckState::Unresolved : CheckState::Done;
    instance->methods->push_back(&copy);
  }
}

void PackageChecker::expand(NamedType* instance) {
  if (instance->underlying != nullptr || instance->origin->underlying == nullptr) return;
  instance->underlying =
      subst(instance->origin->underlying, instance->origin->type_params, instance->type_args, instance->object->pos);
}

// Instances that were made while their generic type was being declared; true if any is known now.
bool PackageChecker::expand_pending() {
  bool any = false;
  for (size_t i = 0; i < checker_.unexpanded_.size(); ++i) {
    NamedType* instance = checker_.unexpanded_[i];
    if (instance->origin->underlying == nullptr) continue;
    checker_.unexpanded_.erase(checker_.unexpanded_.begin() + static_cast<ptrdiff_t>(i));
    --i;
    expand(instance);
    any = true;
  }
  return any;
}

bool PackageChecker::verify(std::span<const Type* const> params, std::span<const Type* const> args,
                            std::span<Expr* const> nodes, Pos at) {
  for (size_t i = 0; i < params.size() && i < args.size(); ++i) {
    const auto* param = static_cast<const TypeParamType*>(params[i]);
    if (is_invalid(args[i])) return false;
    const Type* wanted = subst(param->constraint, params, args, at);
    std::string why;
    if (satisfies(args[i], wanted, &why)) continue;
    if (i < nodes.size()) {
      error(nodes[i], why);
    } else {
      error(at, why);
    }
    return false;
  }
  return true;
}

// ---------------------------------------------------------------- generic functions

Object* PackageChecker::instantiate_func(Object* func, std::span<const Type* const> args, Pos pos) {
  for (Object* known : checker_.func_instances_[func]) {
    if (same_args(known->type_args, args)) return known;
  }
  if (too_deep(args, pos)) return nullptr;
  Object& copy = objects_.emplace_back(*func);
  copy.origin = func;
  copy.type_args = arena().copy(args);
  copy.type = nullptr;
  copy.uses.clear();
  copy.compile_info = nullptr;
  copy.state = CheckState::Unresolved;
  copy.body_state = func->func_decl->body != nullptr ? CheckState::Unresolved : CheckState::Done;
  checker_.func_instances_[func].push_back(&copy);
  return &copy;
}

bool PackageChecker::reject_generic(Operand& x) {
  if (!x.ok() || x.mode == ExprMode::TypeExpr || x.type == nullptr || x.type->kind != TypeKind::Signature) return false;
  if (static_cast<const Signature*>(x.type)->type_params.empty()) return false;
  error(x, cat("cannot use generic function ", expr_text(x.expr), " without instantiation"));
  fail(x);
  return true;
}

// F[A, B], perhaps with fewer arguments than parameters.
void PackageChecker::index_function(Operand& x, ast::IndexExpr* e) {
  const auto* signature = static_cast<const Signature*>(x.type);
  std::vector<const Type*> args;
  if (!type_arguments(e->indices, &args)) return fail(x);
  const size_t want = signature->type_params.size();
  if (args.size() > want) {
    error(e->indices[want], cat("got ", args.size(), " type arguments but ", expr_text(e->operand), " has ", want,
                                " type parameters"));
    return fail(x);
  }
  x.mode = ExprMode::Value;
  x.expr = e;
  x.type_args = arena_copy(args);
  if (args.size() == want) {
    if (!verify(signature->type_params, args, e->indices, e->pos)) return fail(x);
    return instantiate_operand(x, x.type_args, e->pos);
  }
  // The rest may follow from the constraints alone.
  std::vector<Operand> none;
  std::vector<const Type*> all;
  if (infer(signature, args, {}, none, "", Pos{}, &all)) instantiate_operand(x, all, e->pos);
}

// Makes the generic function that `x` denotes the instance for `args`, in the nodes as well.
void PackageChecker::instantiate_operand(Operand& x, std::span<const Type* const> args, Pos at) {
  Object* instance = nullptr;
  std::vector<Expr*> nodes;
  for (Expr* e = x.expr; e != nullptr;) {
    nodes.push_back(e);
    ast::Ident* name = ast::as<ast::Ident>(e);
    Expr* next = nullptr;
    if (auto* paren = ast::as<ast::ParenExpr>(e)) {
      next = paren->inner;
    } else if (auto* index = ast::as<ast::IndexExpr>(e)) {
      index->is_instance = true;
      next = index->operand;
    } else if (auto* selector_node = ast::as<ast::SelectorExpr>(e)) {
      name = selector_node->name;
      nodes.push_back(name);
    }
    if (name != nullptr && name->object != nullptr && name->object->kind == ObjectKind::Func) {
      Object* generic = name->object->origin != nullptr ? name->object->origin : name->object;
      PackageChecker* owner = checker_.checker_of(generic->package);
      instance = (owner != nullptr ? owner : this)->instantiate_func(generic, args, at);
      if (instance == nullptr) return fail(x);
      name->object = instance;
    }
    e = next;
  }
  if (instance == nullptr) return fail(x);
  record_use(instance);
  resolve(instance);
  if (instance->type == nullptr || is_invalid(instance->type)) return fail(x);
  for (Expr* e : nodes) {
    e->mode = ExprMode::Value;
    e->type = instance->type;
  }
  x.mode = ExprMode::Value;
  x.type = instance->type;
  x.type_args = {};
}

// A generic function where a function of type `target` is wanted. False where there is nothing to do or it cannot be.
bool PackageChecker::instantiate_for(Operand& x, const Type* target) {
  if (!x.ok() || x.type == nullptr || x.type->kind != TypeKind::Signature) return false;
  const auto* signature = static_cast<const Signature*>(x.type);
  if (signature->type_params.empty()) return false;
  const Signature* wanted = target != nullptr ? type_cast<Signature>(core_type(target), TypeKind::Signature) : nullptr;
  if (wanted == nullptr || !wanted->type_params.empty()) return false;
  Operand value;
  value.mode = ExprMode::Value;
  value.type = wanted;
  value.expr = x.expr;
  std::vector<Operand> args{value};
  auto* own = arena().make<Signature>(*signature);
  own->type_params = {};
  const Type* const wants[] = {own};
  std::vector<const Type*> all;
  if (!infer(signature, x.type_args, wants, args, "", Pos{}, &all)) return false;
  if (!verify(signature->type_params, all, {}, x.expr->pos)) {
    fail(x);
    return true;
  }
  instantiate_operand(x, all, x.expr->pos);
  return true;
}

// A generic function's own body: what does not depend on its type parameters is checked once, with unknown types in
// their place.
void PackageChecker::check_generic_body(Object* func) {
  Object* instance = nullptr;
  if (!func->is_method) {
    const Signature* signature = as_signature(func->type);
    if (signature == nullptr) return;
    const std::vector<const Type*> unknown(signature->type_params.size(), invalid());
    instance = instantiate_func(func, unknown, func->pos);
  } else if (const NamedType* base = func->receiver_base; base != nullptr && base->origin != nullptr) {
    const std::vector<const Type*> unknown(base->type_args.size(), invalid());
    const NamedType* named = as_named(instantiate_type(base->origin, unknown, func->pos));
    if (named == nullptr) return;
    for (Object* method : *named->methods) {
      if (method->origin == func) instance = method;
    }
  }
  if (instance == nullptr) return;
  resolve(instance);
  check_body(instance);
}

// The bodies of all instances that the program's own packages need, and of those that they need in turn.
void PackageChecker::check_instances() {
  for (bool changed = true; changed && context_.sink.error_count() == errors_before_;) {
    changed = false;
    std::vector<Object*> all;
    for (auto& [generic, list] : checker_.func_instances_) all.insert(all.end(), list.begin(), list.end());
    for (auto& [generic, list] : checker_.type_instances_) {
      for (const NamedType* type : list) all.insert(all.end(), type->methods->begin(), type->methods->end());
    }
    std::erase_if(all, [](const Object* func) {
      return func->body_state != CheckState::Unresolved || func->package == nullptr || func->package->is_std ||
             !is_concrete(func->type_args);
    });
    std::sort(all.begin(), all.end(), [](const Object* a, const Object* b) { return a->pos < b->pos; });
    for (Object* func : all) {
      changed = true;
      checker_.ensure_checked(func);
    }
  }
}

// ---------------------------------------------------------------- receivers

// The receiver variable of a method of a generic type, and the names of its type parameters in `scope`. Null when the
// receiver is none of a generic type.
Object* PackageChecker::generic_receiver(Object* method, Scope* scope, Pos body_start) {
  bool pointer = false;
  ast::IndexExpr* index = receiver_index(method->func_decl, &pointer);
  if (index == nullptr) return nullptr;
  ast::Field* field = method->func_decl->receiver->fields[0];
  std::vector<ast::Ident*> names;
  for (Expr* e : index->indices) {
    auto* name = ast::as<ast::Ident>(e);
    if (name == nullptr) error(e, cat("receiver type parameter ", expr_text(e), " must be an identifier"));
    names.push_back(name);
  }
  const Type* base = nullptr;
  std::span<const Type* const> types = method->type_args;
  if (method->origin != nullptr) {
    base = method->receiver_base;
  } else {
    const Type* named = invalid();
    Operand x;
    if (auto* name = ast::as<ast::Ident>(ast::unparen(index->operand))) {
      identifier(x, name, true);
      if (x.mode == ExprMode::TypeExpr) named = x.type;
    }
    const NamedType* generic = as_named(named);
    if (generic == nullptr || generic->type_params.empty()) {
      if (!is_invalid(named)) error(index->operand, cat(text(named), " is not a generic type"));
      for (ast::Ident* name : names) {
        if (name != nullptr && name->name.text() != "_") scope->insert(new_object(ObjectKind::TypeName, name->name, name->pos, invalid()));
      }
      base = invalid();
    } else {
      types = generic->type_params;
      if (names.size() != types.size()) {
        const bool few = names.size() < types.size();
        error(few ? index->operand : index->indices[types.size()],
              cat(few ? "not enough" : "too many", " type parameters in receiver: have ", names.size(), ", want ",
                  types.size()));
      }
      base = instantiate_type(generic, types, index->pos);
    }
  }
  bind_type_names(scope, names, types);
  index->mode = ExprMode::TypeExpr;
  index->type = base;
  Object* var = new_var(Symbol{}, field->pos, pointer && !is_invalid(base) ? pointer_to(base) : base);
  var->is_param = true;
  var->scope_start = body_start;
  var->file = env_.file;
  if (!field->names.empty()) {
    var->name = field->names[0]->name;
    var->pos = field->names[0]->pos;
    if (method->origin == nullptr) field->names[0]->object = var;
    if (var->name.text() != "_") {
      if (Object* other = scope->insert(var)) {
        note_other_declaration(error(var, cat(var->name.text(), " redeclared in this block")), other);
      }
    }
  }
  if (method->origin == nullptr) check_receiver_later(var, field->type_expr);
  return var;
}

}  // namespace gvm::vm
