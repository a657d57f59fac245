// Index and slice expressions. Spec: "Index expressions", "Slice expressions".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

void PackageChecker::index_expr(Operand& x, ast::IndexExpr* e) {
  expr_or_type(x, e->operand);
  if (!x.ok()) {
    use_all(e->indices);
    return;
  }
  if (x.mode == ExprMode::TypeExpr) {
    x.type = instantiated_type(e);
    if (is_invalid(x.type)) fail(x);
    return;
  }
  if (x.type->kind == TypeKind::Signature && !static_cast<const Signature*>(x.type)->type_params.empty()) {
    return index_function(x, e);
  }
  if (as_signature(x.type) != nullptr) {
    error(x, cat("invalid operation: cannot index ", text(x)));
    use_all(e->indices);
    return fail(x);
  }
  int64_t length = -1;
  bool valid = false;
  if (is_string(x.type)) {
    valid = true;
    if (x.is_constant() && kind_of(x.constant) == ConstKind::String) {
      length = static_cast<int64_t>(string_value(x.constant).size());
    }
    use_default_type(x);
    x.mode = ExprMode::Value;
    x.type = universe_.byte_type();
    x.constant = nullptr;
  } else if (const ArrayType* array = as_array(x.type)) {
    valid = true;
    length = array->length;
    if (x.mode != ExprMode::Variable) x.mode = ExprMode::Value;
    x.type = array->elem;
  } else if (const PointerType* pointer = as_pointer(x.type); pointer != nullptr && as_array(pointer->elem) != nullptr) {
    valid = true;
    length = as_array(pointer->elem)->length;
    x.mode = ExprMode::Variable;
    x.type = as_array(pointer->elem)->elem;
  } else if (const SliceType* slice = as_slice(x.type)) {
    valid = true;
    x.mode = ExprMode::Variable;
    x.type = slice->elem;
  } else if (const MapType* map = as_map(x.type)) {
    if (e->indices.size() != 1) {
      error(e->indices.size() > 1 ? e->indices[1]->pos : e->pos, "invalid operation: more than one index");
      return fail(x);
    }
    Operand key;
    expr(key, e->indices[0]);
    assignment(key, map->key, "map index");
    x.mode = ExprMode::MapIndex;
    x.type = map->value;
    if (is_invalid(x.type)) fail(x);
    return;
  }
  if (!valid) {
    error(e->operand, cat("invalid operation: cannot index ", text(x)));
    use_all(e->indices);
    return fail(x);
  }
  if (e->indices.size() != 1) {
    error(e->indices.size() > 1 ? e->indices[1]->pos : e->pos, "invalid operation: more than one index");
    return fail(x);
  }
  if (x.type == nullptr || is_invalid(x.type)) fail(x);
  index_value(e->indices[0], length);
}

// Is `x` an integer value that may be an index? Reports and fails it if not.
bool PackageChecker::valid_index(Operand& x, std::string_view what, bool allow_negative) {
  if (!x.ok()) return false;
  convert_untyped(x, basic(BasicKind::Int));
  if (!x.ok()) return false;
  if (!is_integer(x.type)) {
    error(x, cat("invalid argument: ", what, " ", text(x), " must be integer"));
    fail(x);
    return false;
  }
  if (!x.is_constant() || kind_of(x.constant) == ConstKind::Unknown) return true;
  if (!allow_negative && sign(x.constant) < 0) {
    error(x, cat("invalid argument: ", what, " ", text(x), " must not be negative"));
    fail(x);
    return false;
  }
  if (!int64_value(x.constant).has_value()) {
    error(x, cat("invalid argument: ", what, " ", text(x), " overflows int"));
    fail(x);
    return false;
  }
  return true;
}

int64_t PackageChecker::index_value(Expr* e, int64_t limit, const Type** type) {
  if (type != nullptr) *type = invalid();
  Operand x;
  expr(x, e);
  if (!valid_index(x, "index", false)) return -1;
  if (type != nullptr) *type = x.type;
  if (!x.is_constant() || kind_of(x.constant) == ConstKind::Unknown) return -1;
  const int64_t value = int64_value(x.constant).value_or(-1);
  if (limit >= 0 && value >= limit) {
    error(x, cat("invalid argument: index ", to_text(x.constant), " out of bounds [0:", limit, "]"));
    if (type != nullptr) *type = invalid();
    return -1;
  }
  return value;
}

void PackageChecker::slice_expr(Operand& x, ast::SliceExpr* e) {
  expr(x, e->operand);
  Expr* const parts[] = {e->low, e->high, e->max};
  if (!x.ok()) {
    for (Expr* part : parts) use(part);
    return;
  }
  int64_t length = -1;
  bool valid = false;
  if (is_string(x.type)) {
    valid = true;
    if (e->three) {
      error(e->max != nullptr ? e->max->pos : e->pos, "invalid operation: 3-index slice of string");
      return fail(x);
    }
    if (x.is_constant() && kind_of(x.constant) == ConstKind::String) {
      length = static_cast<int64_t>(string_value(x.constant).size());
    }
    // A slice of an untyped string constant is a string.
    if (is_untyped(x.type)) use_default_type(x);
    x.mode = ExprMode::Value;
    x.constant = nullptr;
  } else if (const ArrayType* array = as_array(x.type)) {
    valid = true;
    length = array->length;
    if (x.mode != ExprMode::Variable) {
      error(x, cat("invalid operation: ", text(x), " (slice of unaddressable value)"));
      for (Expr* part : parts) use(part);
      return fail(x);
    }
    x.mode = ExprMode::Value;
    x.type = slice_of(array->elem);
  } else if (const PointerType* pointer = as_pointer(x.type); pointer != nullptr && as_array(pointer->elem) != nullptr) {
    valid = true;
    length = as_array(pointer->elem)->length;
    x.mode = ExprMode::Value;
    x.type = slice_of(as_array(pointer->elem)->elem);
  } else if (as_slice(x.type) != nullptr) {
    valid = true;
    x.mode = ExprMode::Value;
  }
  if (!valid) {
    error(x, cat("invalid operation: cannot slice ", text(x)));
    for (Expr* part : parts) use(part);
    return fail(x);
  }
  int64_t values[3] = {-1, -1, -1};
  for (int i = 0; i < 3; ++i) {
    if (parts[i] != nullptr) values[i] = index_value(parts[i], length >= 0 ? length + 1 : -1);
  }
  // Constant indices must be in order.
  for (int i = 0; i < 3; ++i) {
    for (int j = i + 1; j < 3; ++j) {
      if (values[i] < 0 || values[j] < 0 || values[i] <= values[j]) continue;
      error(parts[j], cat("invalid slice indices: ", values[j], " < ", values[i]));
      return;
    }
  }
}

}  // namespace gvm::vm
