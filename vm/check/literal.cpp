// Composite literals. Spec: "Composite literals".
#include "vm/check/checker.hpp"

namespace gvm::vm {

std::string constant_key(const ConstValue* value) {
  switch (kind_of(value)) {
    case ConstKind::String: return cat("s", string_value(value));
    case ConstKind::Bool: return bool_value(value) ? "b1" : "b0";
    case ConstKind::Int:
    case ConstKind::Float:
    case ConstKind::Complex:
    case ConstKind::Unknown: break;
  }
  if (const auto i = int64_value(value)) return cat("i", *i);
  if (const auto u = uint64_value(value)) return cat("i", *u);
  return "n" + to_text(value);
}

void PackageChecker::composite_literal(Operand& x, ast::CompositeLit* e, const Type* hint) {
  const Type* type = nullptr;
  const Type* base = nullptr;
  if (e->type_expr != nullptr) {
    auto* array = ast::as<ast::ArrayType>(e->type_expr);
    if (array != nullptr && array->length != nullptr && array->length->kind == ast::NodeKind::Ellipsis &&
        ast::as<ast::Ellipsis>(array->length)->element == nullptr) {
      // [...]T: as long as the elements need.
      auto* open = new_type<ArrayType>(TypeKind::Array);
      open->elem = type_expr(array->element);
      open->length = indexed_elements(e, open->elem, -1);
      array->mode = ExprMode::TypeExpr;
      array->type = open;
      x.mode = ExprMode::Value;
      x.type = open;
      if (is_invalid(open->elem)) fail(x);
      return;
    }
    type = base = type_expr(e->type_expr);
  } else if (hint != nullptr) {
    type = base = hint;
    // &T may be elided too.
    if (const PointerType* pointer = as_pointer(hint)) base = pointer->elem;
  } else {
    error(e, "missing type in composite literal");
    for (Expr* element : e->elements) use(element);
    return fail(x);
  }
  if (unresolved(base, e)) {
    for (Expr* element : e->elements) use(element);
    return fail(x);
  }
  if (const StructType* fields = as_struct(base)) {
    struct_literal(e, fields, base);
  } else if (const ArrayType* array = as_array(base)) {
    if (array->elem == nullptr) return fail(x);
    indexed_elements(e, array->elem, array->length);
  } else if (const SliceType* slice = as_slice(base)) {
    indexed_elements(e, slice->elem, -1);
  } else if (const MapType* map = as_map(base)) {
    map_literal(e, map);
  } else {
    error(e, cat("invalid composite literal type ", text(type)));
    for (Expr* element : e->elements) use(element);
    return fail(x);
  }
  x.mode = ExprMode::Value;
  x.type = type;
}

void PackageChecker::struct_literal(ast::CompositeLit* e, const StructType* type, const Type* base) {
  if (e->elements.empty()) return;
  if (e->elements[0]->kind == ast::NodeKind::KeyValueExpr) {
    std::vector<bool> seen(type->fields.size());
    for (Expr* element : e->elements) {
      auto* kv = ast::as<ast::KeyValueExpr>(element);
      if (kv == nullptr) {
        error(element, "mixture of field:value and value elements in struct literal");
        use(element);
        continue;
      }
      auto* key = ast::as<ast::Ident>(kv->key);
      if (key == nullptr) {
        error(kv, cat("invalid field name ", expr_text(kv->key), " in struct literal"));
        use(kv->value);
        continue;
      }
      size_t index = 0;
      const auto matches = [&](const Object* field) {
        return field->name == key->name && (is_exported(key->name) || field->package == package_);
      };
      while (index < type->fields.size() && !matches(type->fields[index])) ++index;
      if (index == type->fields.size() || key->name.text() == "_") {
        error(key, lookup_failure(base, key->name, true));
        use(kv->value);
        continue;
      }
      Object* field = type->fields[index];
      key->object = field;
      Operand x;
      // A field's value is no place for an elided type.
      expr(x, kv->value);
      assignment(x, field->type, "struct literal");
      if (seen[index]) error(kv, cat("duplicate field name ", key->name.text(), " in struct literal"));
      seen[index] = true;
    }
    return;
  }
  bool too_many = false;
  for (size_t i = 0; i < e->elements.size(); ++i) {
    Expr* element = e->elements[i];
    if (auto* kv = ast::as<ast::KeyValueExpr>(element)) {
      error(kv, "mixture of field:value and value elements in struct literal");
      use(kv->value);
      continue;
    }
    Operand x;
    expr(x, element);
    if (i >= type->fields.size()) {
      if (!too_many && x.ok()) error(x, cat("too many values in struct literal of type ", text(base)));
      too_many = true;
      continue;
    }
    const Object* field = type->fields[i];
    if (!is_exported(field->name) && field->package != package_) {
      error(element, cat("implicit assignment to unexported field ", field->name.text(), " in struct literal of type ",
                         text(base)));
      continue;
    }
    assignment(x, field->type, "struct literal");
  }
  if (e->elements.size() < type->fields.size()) {
    error(e->rbrace, cat("too few values in struct literal of type ", text(base)));
  }
}

// An element or key whose composite literal may leave out its type.
void PackageChecker::element(Operand& x, Expr* e, const Type* hint) {
  auto* literal = ast::as<ast::CompositeLit>(e);
  if (literal == nullptr || literal->type_expr != nullptr) return expr(x, e);
  expr(x, e, hint);
}

// The elements of an array or slice literal; `length` < 0: any number. Returns the length needed.
int64_t PackageChecker::indexed_elements(ast::CompositeLit* e, const Type* elem, int64_t length) {
  std::unordered_set<int64_t> seen;
  int64_t next = 0;
  int64_t needed = 0;
  for (Expr* element_expr : e->elements) {
    Expr* value = element_expr;
    bool valid = false;
    int64_t index = next;
    if (auto* kv = ast::as<ast::KeyValueExpr>(element_expr)) {
      value = kv->value;
      const Type* type = nullptr;
      const int64_t given = index_value(kv->key, length, &type);
      if (type != nullptr) {
        if (given >= 0) {
          index = given;
          valid = true;
        } else if (!is_invalid(type)) {
          error(kv->key, cat("index ", expr_text(kv->key), " must be integer constant"));
        }
      }
    } else if (length >= 0 && index >= length) {
      error(element_expr, cat("index ", index, " is out of bounds (>= ", length, ")"));
    } else {
      valid = true;
    }
    if (valid && !seen.insert(index).second) {
      error(element_expr, cat("duplicate index ", index, " in array or slice literal"));
    }
    next = index == INT64_MAX ? index : index + 1;
    if (next > needed) needed = next;
    Operand x;
    element(x, value, elem);
    assignment(x, elem, "array or slice literal");
  }
  return needed;
}

void PackageChecker::map_literal(ast::CompositeLit* e, const MapType* type) {
  std::unordered_set<std::string> seen;
  for (Expr* element_expr : e->elements) {
    auto* kv = ast::as<ast::KeyValueExpr>(element_expr);
    if (kv == nullptr) {
      error(element_expr, "missing key in map literal");
      use(element_expr);
      continue;
    }
    Operand x;
    element(x, kv->key, type->key);
    assignment(x, type->key, "map literal");
    if (x.ok() && x.is_constant() && kind_of(x.constant) != ConstKind::Unknown) {
      std::string key = constant_key(x.constant);
      // In a map with interface keys equal constants of different types are different keys.
      if (is_interface(type->key)) key += cat("|", type_text(x.type, nullptr));
      if (!seen.insert(std::move(key)).second) {
        error(kv->key, cat("duplicate key ", to_text(x.constant), " in map literal"));
      }
    }
    element(x, kv->value, type->value);
    assignment(x, type->value, "map literal");
  }
}

}  // namespace gvm::vm
