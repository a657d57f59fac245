// Selectors: package members, fields, methods, method values and method expressions. Spec: "Selectors", "Method
// values", "Method expressions".
#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

bool same_but_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

// A field or method of `type`, or of what it embeds, whose name is `name` up to case; null without one.
const Object* find_any_case(const Type* type, std::string_view name, int depth) {
  constexpr int kMaxEmbedding = 8;
  if (type == nullptr || depth > kMaxEmbedding) return nullptr;
  if (type->kind == TypeKind::Pointer) type = static_cast<const PointerType*>(type)->elem;
  if (const NamedType* named = as_named(type); named != nullptr && named->methods != nullptr) {
    for (const Object* method : *named->methods) {
      if (same_but_case(method->name.text(), name)) return method;
    }
  }
  if (const PointerType* pointer = as_pointer(type)) type = pointer->elem;
  if (const InterfaceType* interface = as_interface(type)) {
    for (const Object* method : interface->all_methods) {
      if (same_but_case(method->name.text(), name)) return method;
    }
  }
  const StructType* fields = as_struct(type);
  if (fields == nullptr) return nullptr;
  for (const Object* field : fields->fields) {
    if (same_but_case(field->name.text(), name)) return field;
  }
  for (const Object* field : fields->fields) {
    if (!field->is_embedded) continue;
    if (const Object* found = find_any_case(field->type, name, depth + 1)) return found;
  }
  return nullptr;
}

}  // namespace

// p.Name where p is an imported package. False when the operand is no package name.
bool PackageChecker::package_selector(Operand& x, ast::SelectorExpr* e) {
  auto* name = ast::as<ast::Ident>(e->operand);
  if (name == nullptr) return false;
  Scope* where = nullptr;
  Object* object = find(name, &where);
  if (object == nullptr || object->kind != ObjectKind::PackageName) return false;
  object->used = true;
  name->object = object;
  name->mode = ExprMode::PackageName;
  x.mode = ExprMode::Invalid;
  x.type = invalid();
  if (object->imported == nullptr) return true;
  Object* member = object->imported->scope->lookup_here(e->name->name);
  if (member == nullptr || !is_exported(e->name->name)) {
    if (member == nullptr && !object->imported->has_errors) {
      error(e->name, cat("undefined: ", expr_text(e)));
    } else if (member != nullptr) {
      error(e->name, cat("name ", e->name->name.text(), " not exported by package ", object->imported->name.text()));
    }
    return true;
  }
  e->name->object = member;
  if (member->kind == ObjectKind::Var || member->kind == ObjectKind::Func) record_use(member);
  resolve(member);
  const Type* type = member->type != nullptr ? member->type : invalid();
  switch (member->kind) {
    case ObjectKind::Const:
      x.mode = ExprMode::Constant;
      x.constant = member->constant;
      break;
    case ObjectKind::TypeName: x.mode = ExprMode::TypeExpr; break;
    case ObjectKind::Var: x.mode = ExprMode::Variable; break;
    case ObjectKind::Func: x.mode = ExprMode::Value; break;
    case ObjectKind::Builtin:
      x.mode = ExprMode::Builtin;
      x.builtin = member->builtin;
      return true;
    case ObjectKind::PackageName:
    case ObjectKind::Label:
    case ObjectKind::Nil: return true;
  }
  x.type = type;
  if (is_invalid(type)) fail(x);
  e->name->mode = x.mode;
  e->name->type = x.type;
  return true;
}

// Why `type` has no member `name`, as the text after "x.f undefined" or in place of it.
std::string PackageChecker::lookup_failure(const Type* type, Symbol name, bool struct_literal) {
  const std::string_view wanted = name.text();
  const std::string head = struct_literal ? cat("unknown field ", wanted, " in struct literal of type ", text(type))
                                          : cat("type ", text(type), " has no field or method ", wanted);
  const Object* other = find_any_case(type, wanted, 0);
  if (other == nullptr || wanted == "_") return head;
  const std::string_view found = other->name.text();
  const std::string what = struct_literal ? "" : other->kind == ObjectKind::Func ? "method " : "field ";
  const bool same_tail = wanted.substr(1) == found.substr(1);
  if (other->package == package_ || (is_exported(other->name) && (is_exported(name) || same_tail))) {
    if (found == wanted) return head;
    return cat(head, ", but does have ", what, found);
  }
  if (is_exported(name) && same_tail) return cat(head, ", but does have unexported ", what, found);
  if (!is_exported(name) && found == wanted) {
    return struct_literal ? cat("cannot refer to unexported field ", found, " in struct literal of type ", text(type))
                          : cat("cannot refer to unexported ", what, found);
  }
  return head;
}

void PackageChecker::selector(Operand& x, ast::SelectorExpr* e, bool wants_type) {
  if (package_selector(x, e)) return;
  expr_or_type(x, e->operand);
  x.nil = false;
  if (!x.ok()) return;
  const Symbol name = e->name->name;
  if (wants_type) {
    error(e->name, cat(expr_text(e), " is not a type"));
    return fail(x);
  }
  const bool of_type = x.mode == ExprMode::TypeExpr;
  resolve_methods(x.type);
  const LookupResult found =
      lookup_member(arena(), x.type, name, package_, !of_type && x.mode == ExprMode::Variable);
  Selection* selection = found.selection;
  if (selection == nullptr || found.needs_pointer) {
    const std::string shown = text(x.type);
    if (unresolved(x.type, e->operand)) {
      // told before
    } else if (found.ambiguous) {
      error(e->name, cat("ambiguous selector ", expr_text(e)));
    } else if (found.needs_pointer) {
      error(e->name, of_type ? cat("invalid method expression ", shown, ".", name.text(), " (needs pointer receiver (*",
                                   shown, ").", name.text(), ")")
                             : cat("cannot call pointer method ", name.text(), " on ", shown));
    } else {
      const PointerType* pointer = as_pointer(x.type);
      std::string why;
      if (pointer != nullptr && is_interface(pointer->elem)) {
        why = cat("type ", shown, " is pointer to interface, not interface");
      } else {
        why = lookup_failure(x.type, name, false);
      }
      error(e->name, cat(expr_text(e->operand), ".", name.text(), " undefined (", why, ")"));
    }
    return fail(x);
  }
  Object* member = selection->object;
  resolve(member);
  e->name->object = member;
  const bool is_method = member->kind == ObjectKind::Func;
  if (is_method && !member->is_interface_method) record_use(member);
  if (member->type == nullptr || is_invalid(member->type)) return fail(x);
  if (!is_method) {
    if (of_type) {
      error(e->name, cat(expr_text(e->operand), ".", name.text(), " undefined (type ", text(x.type), " has no method ",
                         name.text(), ")"));
      return fail(x);
    }
    selection->type = member->type;
    x.mode = x.mode == ExprMode::Variable || selection->indirect ? ExprMode::Variable : ExprMode::Value;
  } else if (of_type) {
    // T.m: the receiver becomes the first parameter.
    const Signature* method = as_signature(member->type);
    auto* type = new_type<Signature>(TypeKind::Signature);
    Symbol receiver_name;
    if (!method->params.empty() && !method->params[0]->name.empty()) {
      const bool named = method->receiver != nullptr && !method->receiver->name.empty();
      receiver_name = named ? method->receiver->name : symbol("_");
    }
    std::vector<Object*> params{new_var(receiver_name, e->pos, x.type)};
    params[0]->is_param = true;
    params.insert(params.end(), method->params.begin(), method->params.end());
    type->params = arena_copy(params);
    type->results = method->results;
    type->variadic = method->variadic;
    selection->kind = SelectionKind::MethodExpr;
    selection->type = type;
    x.mode = ExprMode::Value;
  } else {
    const Signature* method = as_signature(member->type);
    auto* type = new_type<Signature>(TypeKind::Signature);
    type->params = method->params;
    type->results = method->results;
    type->variadic = method->variadic;
    selection->type = type;
    x.mode = ExprMode::Value;
  }
  selection->receiver = x.type;
  e->selection = selection;
  x.type = selection->type;
  x.constant = nullptr;
  e->name->type = x.type;
}

}  // namespace gvm::vm
