// Expressions that denote types: names, pointers, arrays, maps, channels, functions. Spec: "Types".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

const Type* PackageChecker::type_expr(Expr* e) {
  const Type* type = constraint_or_type(e);
  check_var_type(e, type);
  return type;
}

// Interfaces with type terms are constraints, no types of variables.
void PackageChecker::check_var_type(Expr* e, const Type* type) {
  if (type->kind != TypeKind::Named && type->kind != TypeKind::Interface) return;
  later([this, type, e, env = env_] {
    const InterfaceType* interface = as_interface(type);
    if (interface == nullptr) return;
    complete_interface(interface, arena());
    if (!interface->is_constraint) return;
    ScopeChange change(*this, env);
    const bool terms = [&] {
      for (const Type* embedded : interface->embedded) {
        if (embedded->kind == TypeKind::Union || as_interface(embedded) == nullptr) return true;
      }
      return false;
    }();
    error(e, cat("cannot use type ", text(type), " outside a type constraint: interface ",
                 terms ? "contains type constraints" : "is (or embeds) comparable"));
  });
}

const Type* PackageChecker::constraint_or_type(Expr* e) {
  const Type* type = nullptr;
  if (++depth_ <= kMaxNesting) {
    type = type_expr_of(e);
  } else {
    error(e, "type nested too deeply");
  }
  --depth_;
  if (type == nullptr) type = invalid();
  e->mode = is_invalid(type) ? ExprMode::Invalid : ExprMode::TypeExpr;
  e->type = type;
  e->constant = nullptr;
  return type;
}

// A type given as a name or selector, or anything that is no type at all.
const Type* PackageChecker::type_name(Expr* e) {
  Operand x;
  x.expr = e;
  if (auto* ident = ast::as<ast::Ident>(e)) {
    identifier(x, ident, true);
    if (x.mode == ExprMode::Invalid) return invalid();
  } else if (auto* sel = ast::as<ast::SelectorExpr>(e)) {
    selector(x, sel, true);
  } else {
    use(e);
    error(e, cat(expr_text(e), " is not a type"));
    return invalid();
  }
  x.expr = e;
  switch (x.mode) {
    case ExprMode::TypeExpr: return reject_generic(e, x.type) ? invalid() : x.type;
    case ExprMode::Invalid:
    case ExprMode::Unchecked: return invalid();
    case ExprMode::NoValue: error(x, cat(text(x), " used as type")); return invalid();
    default: error(x, cat(is_nil(x) ? "nil" : text(x), " is not a type")); return invalid();
  }
}

const Type* PackageChecker::type_expr_of(Expr* e) {
  using K = ast::NodeKind;
  switch (e->kind) {
    case K::BadExpr: return invalid();
    case K::ParenExpr: return constraint_or_type(ast::as<ast::ParenExpr>(e)->inner);
    case K::StarExpr: {
      auto* type = new_type<PointerType>(TypeKind::Pointer);
      type->elem = invalid();
      type->elem = type_expr(ast::as<ast::StarExpr>(e)->operand);
      // A pointer to an unknown type is unknown too: one error is enough.
      return is_invalid(type->elem) ? invalid() : type;
    }
    case K::ArrayType: return array_type(ast::as<ast::ArrayType>(e));
    case K::MapType: return map_type(ast::as<ast::MapType>(e));
    case K::ChanType: {
      auto* node = ast::as<ast::ChanType>(e);
      auto* type = new_type<ChanType>(TypeKind::Chan);
      type->dir = node->dir;
      type->elem = type_expr(node->element);
      later([this, type, e] {
        constexpr int64_t kMaxElement = 1 << 16;
        if (is_invalid(type->elem) || size_of(type->elem) < kMaxElement) return;
        final_errors_.emplace_back(e->pos, "channel element type too large (>64kB)");
      });
      return type;
    }
    case K::StructType: return struct_type(ast::as<ast::StructType>(e));
    case K::InterfaceType: return interface_type(ast::as<ast::InterfaceType>(e));
    case K::FuncType: {
      auto* node = ast::as<ast::FuncType>(e);
      if (node->type_params != nullptr && !node->type_params->fields.empty()) {
        error(e, "function type must have no type parameters");
        return invalid();
      }
      return signature(node, nullptr, new_scope(env_.scope), e->end);
    }
    case K::Ellipsis:
      error(e, "invalid use of ...");
      if (auto* dots = ast::as<ast::Ellipsis>(e); dots->element != nullptr) type_expr(dots->element);
      return invalid();
    case K::IndexExpr: return instantiated_type(ast::as<ast::IndexExpr>(e));
    case K::BinaryExpr:
    case K::UnaryExpr: {
      const auto* binary = ast::as<ast::BinaryExpr>(e);
      const auto* unary = ast::as<ast::UnaryExpr>(e);
      if ((binary != nullptr && binary->op == ast::BinaryOp::Or) ||
          (unary != nullptr && unary->op == ast::UnaryOp::Tilde)) {
        error(e, cat("cannot use ", expr_text(e), " outside a type constraint"));
        return invalid();
      }
      return type_name(e);
    }
    default: return type_name(e);
  }
}

const Type* PackageChecker::array_type(ast::ArrayType* e) {
  if (e->length == nullptr) {
    auto* type = new_type<SliceType>(TypeKind::Slice);
    type->elem = invalid();
    type->elem = type_expr(e->element);
    return type;
  }
  auto* type = new_type<ArrayType>(TypeKind::Array);
  if (e->length->kind == ast::NodeKind::Ellipsis) {
    error(e->length, "invalid use of [...] array (outside a composite literal)");
    type->length = -1;
  } else {
    type->length = array_length(e->length);
  }
  type->elem = type_expr(e->element);
  if (type->length < 0) return invalid();
  later([this, type, e] {
    if (is_invalid(type->elem) || size_of(type) >= 0 || size_of(type->elem) < 0) return;
    final_errors_.emplace_back(e->pos, cat("type ", text(type), " larger than address space"));
  });
  return type;
}

// The value of a constant array length; -1 after an error.
int64_t PackageChecker::array_length(Expr* e) {
  if (auto* name = ast::as<ast::Ident>(e)) {
    Scope* where = nullptr;
    const Object* object = find(name, &where);
    if (object == nullptr) {
      error(e, cat("undefined array length ", name->name.text(), " or missing type constraint"));
      return -1;
    }
    if (object->kind != ObjectKind::Const) {
      if (!(object->state == CheckState::Done && object->type != nullptr && is_invalid(object->type))) {
        error(e, cat("invalid array length ", name->name.text()));
      }
      return -1;
    }
  }
  Operand x;
  expr(x, e);
  if (!x.ok()) return -1;
  if (!x.is_constant()) {
    error(x, cat("array length ", text(x), " must be constant"));
    return -1;
  }
  if (kind_of(x.constant) == ConstKind::Unknown || is_invalid(x.type)) return -1;
  if (is_untyped(x.type) || is_integer(x.type)) {
    const ConstValue* value = constants().to_int(x.constant);
    if (kind_of(value) == ConstKind::Int) {
      if (const auto n = int64_value(value); n.has_value() && *n >= 0) {
        if (is_untyped(x.type)) convert_untyped(x, basic(BasicKind::Int));
        return *n;
      }
    }
  }
  error(x, is_integer(x.type) ? cat("invalid array length ", text(x)) : cat("array length ", text(x), " must be integer"));
  return -1;
}

const Type* PackageChecker::map_type(ast::MapType* e) {
  auto* type = new_type<MapType>(TypeKind::Map);
  type->key = invalid();
  type->value = invalid();
  type->key = type_expr(e->key);
  type->value = type_expr(e->value);
  later([this, type, e, env = env_] {
    if (is_invalid(type->key) || underlying(type->key) == nullptr || is_invalid(underlying(type->key))) return;
    std::string why;
    if (is_comparable(type->key, &why)) return;
    ScopeChange change(*this, env);
    error(e->key, cat("invalid map key type ", text(type->key)));
  });
  return type;
}

Signature* PackageChecker::signature(ast::FuncType* e, ast::FieldList* receiver, Scope* scope, Pos body_start) {
  auto* type = new_type<Signature>(TypeKind::Signature);
  if (receiver != nullptr) type->receiver = receiver_param(receiver, scope, body_start);
  type->params = parameters(e->params, scope, body_start, true, &type->variadic);
  bool ignored = false;
  if (e->results != nullptr) type->results = parameters(e->results, scope, body_start, false, &ignored);
  e->mode = ExprMode::TypeExpr;
  e->type = type;
  return type;
}

std::span<Object*> PackageChecker::parameters(ast::FieldList* list, Scope* scope, Pos body_start, bool variadic_ok,
                                              bool* variadic) {
  std::vector<Object*> vars;
  if (list == nullptr) return {};
  size_t position = 0;
  const auto add = [&](Symbol name, Pos pos, const Type* type) {
    Object* var = new_var(name, pos, type);
    var->is_param = true;
    var->scope_start = body_start;
    var->file = env_.file;
    vars.push_back(var);
    if (!name.empty() && name.text() != "_") {
      if (Object* other = scope->insert(var)) {
        note_other_declaration(error(var, cat(name.text(), " redeclared in this block")), other);
      }
    }
    return var;
  };
  for (ast::Field* field : list->fields) {
    ++position;
    Expr* type_node = field->type_expr;
    bool dots = false;
    if (auto* ellipsis = ast::as<ast::Ellipsis>(type_node)) {
      dots = variadic_ok && position == list->fields.size() && field->names.size() <= 1;
      if (!dots) error(type_node, "can only use ... with final parameter in list");
      type_node = ellipsis->element;
    }
    const Type* type = type_node != nullptr ? type_expr(type_node) : invalid();
    if (dots) {
      *variadic = true;
      type = slice_of(type);
      field->type_expr->mode = ExprMode::TypeExpr;
      field->type_expr->type = type;
    }
    if (field->names.empty()) add(Symbol{}, field->pos, type);
    for (ast::Ident* name : field->names) {
      name->object = add(name->name, name->pos, type);
      name->mode = ExprMode::Variable;
      name->type = type;
    }
  }
  return arena_copy(vars);
}

Object* PackageChecker::receiver_param(ast::FieldList* list, Scope* scope, Pos body_start) {
  if (list->fields.size() != 1 || list->fields[0]->names.size() > 1) {
    error(list->open, list->fields.empty() ? "method has no receiver" : "method has multiple receivers");
  }
  if (list->fields.empty()) return new_var(Symbol{}, list->open, invalid());
  ast::Field* field = list->fields[0];
  ast::FieldList one{list->open, list->close, list->fields.subspan(0, 1)};
  bool variadic = false;
  std::span<Object*> vars = parameters(&one, scope, body_start, false, &variadic);
  check_receiver_later(vars[0], field->type_expr);
  return vars[0];
}

// The rules on receiver base types, once these are complete.
void PackageChecker::check_receiver_later(Object* receiver, Expr* type_node) {
  later([this, receiver, type_node, env = env_] {
    if (is_invalid(receiver->type)) return;
    ScopeChange change(*this, env);
    const Type* base = receiver->type;
    if (base->kind == TypeKind::Pointer) base = static_cast<const PointerType*>(base)->elem;
    if (is_invalid(base) || is_invalid(underlying(base))) return;
    const NamedType* named = as_named(base);
    if (named == nullptr) {
      if (base->kind == TypeKind::Basic) {
        error(type_node, cat("cannot define new methods on non-local type ", text(base)));
      } else {
        error(type_node, cat("invalid receiver type ", text(receiver->type)));
      }
      return;
    }
    if (named->object->package != package_) {
      error(type_node, cat("cannot define new methods on non-local type ", text(base)));
      return;
    }
    const Type* under = underlying(base);
    if (under->kind == TypeKind::Pointer || under->kind == TypeKind::Interface) {
      error(type_node, cat("invalid receiver type ", text(base), " (pointer or interface type)"));
    } else if (const BasicType* b = as_basic(under); b != nullptr && b->basic == BasicKind::UnsafePointer) {
      error(type_node, cat("invalid receiver type ", text(base), " (unsafe.Pointer)"));
    }
  });
}

}  // namespace gvm::vm
