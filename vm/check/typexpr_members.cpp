// Struct and interface types. Spec: "Struct types", "Interface types".
#include <algorithm>

#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

// The identifier that names an embedded field: T of T, *T, p.T, T[A].
ast::Ident* embedded_name(Expr* e) {
  e = ast::unparen(e);
  if (auto* star = ast::as<ast::StarExpr>(e)) e = ast::unparen(star->operand);
  if (auto* index = ast::as<ast::IndexExpr>(e)) e = ast::unparen(index->operand);
  if (auto* selector = ast::as<ast::SelectorExpr>(e)) return selector->name;
  return ast::as<ast::Ident>(e);
}

}  // namespace

const Type* PackageChecker::struct_type(ast::StructType* e) {
  auto* type = new_type<StructType>(TypeKind::Struct);
  std::vector<Object*> fields;
  std::vector<std::string_view> tags;
  std::unordered_map<Symbol, Object*> seen;
  for (const ast::Field* field : e->fields->fields) struct_field(field, &fields, &tags, &seen);
  type->fields = arena_copy(fields);
  type->tags = arena_copy(tags);
  later([this, type, e] {
    if (size_of(type) >= 0) return;
    for (const Object* field : type->fields) {
      if (size_of(field->type) < 0) return;  // told there
    }
    final_errors_.emplace_back(e->pos, "struct type larger than address space");
  });
  return type;
}

void PackageChecker::struct_field(const ast::Field* field, std::vector<Object*>* fields,
                                  std::vector<std::string_view>* tags, std::unordered_map<Symbol, Object*>* seen) {
  const std::string_view tag = field->tag != nullptr ? field->tag->value : std::string_view();
  const auto add = [&](Symbol name, Pos pos, const Type* type, bool embedded) {
    Object* object = new_var(name, pos, type);
    object->is_field = true;
    object->is_embedded = embedded;
    object->used = true;
    fields->push_back(object);
    tags->push_back(tag);
    if (name.text() == "_") return object;
    auto [at, fresh] = seen->emplace(name, object);
    if (!fresh) note_other_declaration(error(object, cat(name.text(), " redeclared")), at->second);
    return object;
  };
  const Type* type = type_expr(field->type_expr);
  for (ast::Ident* name : field->names) {
    name->object = add(name->name, name->pos, type, false);
    name->mode = ExprMode::Variable;
    name->type = type;
  }
  if (!field->names.empty()) return;
  ast::Ident* name = embedded_name(field->type_expr);
  if (name == nullptr) {
    if (!is_invalid(type)) error(field->type_expr, cat("invalid embedded field type ", expr_text(field->type_expr)));
    return;
  }
  add(name->name, name->pos, type, true);
  later([this, type, node = field->type_expr, env = env_] {
    const Type* base = type;
    const bool star = base->kind == TypeKind::Pointer;
    if (star) base = static_cast<const PointerType*>(base)->elem;
    const Type* under = underlying(base);
    if (under == nullptr || is_invalid(under)) return;
    ScopeChange change(*this, env);
    if (const BasicType* b = as_basic(under); b != nullptr && b->basic == BasicKind::UnsafePointer) {
      error(node, "embedded field type cannot be unsafe.Pointer");
    } else if (under->kind == TypeKind::Pointer) {
      error(node, "embedded field type cannot be a pointer");
    } else if (under->kind == TypeKind::Interface && star) {
      error(node, "embedded field type cannot be a pointer to an interface");
    }
  });
}

const Type* PackageChecker::interface_type(ast::InterfaceType* e) {
  auto* type = new_type<InterfaceType>(TypeKind::Interface);
  std::vector<Object*> methods;
  std::vector<const Type*> embedded;
  std::vector<Pos> embedded_pos;
  for (const ast::Field* member : e->members->fields) {
    if (member->names.empty()) {
      const Type* t = union_type(member->type_expr);
      if (is_invalid(t)) continue;
      embedded.push_back(t);
      embedded_pos.push_back(member->type_expr->pos);
      continue;
    }
    ast::Ident* name = member->names[0];
    if (name->name.text() == "_") {
      error(name, "methods must have a unique non-blank name");
      continue;
    }
    auto* func = ast::as<ast::FuncType>(member->type_expr);
    const Type* method_type = type_expr(member->type_expr);
    if (func == nullptr || method_type->kind != TypeKind::Signature) continue;
    Object* method = new_object(ObjectKind::Func, name->name, name->pos, method_type);
    method->is_method = true;
    method->is_interface_method = true;
    name->object = method;
    methods.push_back(method);
  }
  std::stable_sort(methods.begin(), methods.end(),
                   [](const Object* a, const Object* b) { return a->name.text() < b->name.text(); });
  type->methods = arena_copy(methods);
  type->embedded = arena_copy(embedded);
  type->embedded_pos = arena_copy(embedded_pos);
  if (type->methods.empty() && type->embedded.empty()) {
    complete_interface(type, arena());
  } else {
    later([this, type, e, env = env_] {
      ScopeChange change(*this, env);
      check_interface(type, e);
    });
  }
  return type;
}

// Duplicate methods, declared or by embedding.
void PackageChecker::check_interface(const InterfaceType* type, ast::InterfaceType*) {
  std::unordered_map<Symbol, Object*> seen;
  const auto told = [this](Pos pos, const Object* method, const Object* other) {
    const auto length = static_cast<uint32_t>(method->name.text().size());
    ast::Diagnostic& d = error(pos, cat("duplicate method ", method->name.text()));
    d.span.end = d.span.begin + length;
    d.notes.push_back({ast::Span{other->pos, other->pos + length}, cat("other declaration of method ", other->name.text())});
  };
  for (Object* method : type->methods) {
    auto [at, fresh] = seen.emplace(method->name, method);
    if (!fresh) told(method->pos, method, at->second);
  }
  complete_interface(type, arena());
  for (size_t i = 0; i < type->embedded.size(); ++i) {
    const InterfaceType* embedded = as_interface(type->embedded[i]);
    if (embedded == nullptr) continue;
    complete_interface(embedded, arena());
    for (Object* method : embedded->all_methods) {
      auto [at, fresh] = seen.emplace(method->name, method);
      if (fresh || at->second == method || (!is_exported(method->name) && at->second->package != method->package)) {
        continue;
      }
      if (!identical(at->second->type, method->type)) told(type->embedded_pos[i], method, at->second);
    }
  }
}

// An embedded element of an interface: a type, ~T, or a union of such.
const Type* PackageChecker::union_type(Expr* e) {
  std::vector<Expr*> parts;
  Expr* at = e;
  for (auto* b = ast::as<ast::BinaryExpr>(at); b != nullptr && b->op == ast::BinaryOp::Or; b = ast::as<ast::BinaryExpr>(at)) {
    parts.push_back(b->right);
    at = b->left;
  }
  parts.push_back(at);
  if (parts.size() == 1 && at->kind != ast::NodeKind::UnaryExpr) return constraint_or_type(at);
  std::vector<UnionTerm> terms;
  for (size_t i = parts.size(); i-- > 0;) {
    Expr* part = parts[i];
    bool tilde = false;
    if (auto* unary = ast::as<ast::UnaryExpr>(part); unary != nullptr && unary->op == ast::UnaryOp::Tilde) {
      tilde = true;
      part = unary->operand;
    }
    const Type* type = constraint_or_type(part);
    if (is_invalid(type)) return invalid();
    if (tilde) {
      later([this, type, part, env = env_] {
        ScopeChange change(*this, env);
        const Type* under = underlying(type);
        if (under == nullptr || is_invalid(under)) return;
        if (under->kind == TypeKind::Interface) {
          error(part, cat("invalid use of ~ (", text(type), " is an interface)"));
        } else if (!identical(type, under)) {
          error(part, cat("invalid use of ~ (underlying type of ", text(type), " is ", text(under), ")"));
        }
      });
    }
    terms.push_back(UnionTerm{tilde, type});
  }
  auto* type = new_type<UnionType>(TypeKind::Union);
  type->terms = arena_copy(terms);
  return type;
}

}  // namespace gvm::vm
