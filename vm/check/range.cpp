// Loops with a range clause. Spec: "For statements with range clause".
#include "vm/check/checker.hpp"

namespace gvm::vm {

struct PackageChecker::RangeTypes {
  bool ok = false;
  std::string cause;
  const Type* types[2] = {nullptr, nullptr};  // of the iteration variables; null: none
};

PackageChecker::RangeTypes PackageChecker::range_types(const Operand& x) {
  const auto bad = [](std::string cause) { return RangeTypes{false, std::move(cause), {nullptr, nullptr}}; };
  const auto good = [](const Type* key, const Type* value) { return RangeTypes{true, "", {key, value}}; };
  const Type* type = x.type;
  const Type* integer = basic(BasicKind::Int);
  if (is_nil(x)) return bad("");
  if (is_string(type)) return good(integer, universe_.rune_type());
  if (is_integer(type)) return good(type, nullptr);
  if (const ArrayType* array = as_array(type)) return good(integer, array->elem);
  if (const PointerType* pointer = as_pointer(type)) {
    if (const ArrayType* array = as_array(pointer->elem)) return good(integer, array->elem);
    return bad("");
  }
  if (const SliceType* slice = as_slice(type)) return good(integer, slice->elem);
  if (const MapType* map = as_map(type)) return good(map->key, map->value);
  if (const ChanType* chan = as_chan(type)) {
    if (chan->dir == ast::ChanDir::Send) return bad("receive from send-only channel");
    return good(chan->elem, nullptr);
  }
  if (const Signature* func = as_signature(type)) {
    constexpr std::string_view kShape = "func must be func(yield func(...) bool): ";
    if (func->params.size() != 1 || !func->results.empty()) {
      return bad(cat(kShape, func->params.size() != 1 ? "wrong argument count" : "unexpected results"));
    }
    const Signature* yield = as_signature(func->params[0]->type);
    if (yield == nullptr) return bad(cat(kShape, "argument is not func"));
    if (yield->params.size() > 2) return bad(cat(kShape, "yield func has too many parameters"));
    if (yield->results.size() != 1 || !is_boolean(yield->results[0]->type)) {
      return bad(cat(kShape, "yield func does not return bool"));
    }
    return good(!yield->params.empty() ? yield->params[0]->type : nullptr,
                yield->params.size() > 1 ? yield->params[1]->type : nullptr);
  }
  return bad("");
}

void PackageChecker::range_stmt(ast::RangeStmt* s) {
  Operand x;
  expr(x, s->operand);
  RangeTypes range;
  if (x.ok()) {
    range = range_types(x);
    const Type* const shown = x.type;
    if (!range.ok) {
      if (!unresolved(shown, s->operand)) {
        error(x, cat("cannot range over ", text(x), range.cause.empty() ? "" : ": ", range.cause));
      }
    } else if (range.types[0] == nullptr && s->key != nullptr) {
      error(s->key, cat("range over ", text(x), " permits no iteration variables"));
    } else if (range.types[1] == nullptr && s->value != nullptr) {
      error(s->value, cat("range over ", text(x), " permits only one iteration variable"));
    }
    // Integers get their type from the iteration variable.
    if (!(range.ok && is_integer(x.type) && s->key != nullptr)) {
      if (range.ok && is_integer(x.type)) {
        assignment(x, nullptr, "range clause");
      } else {
        use_default_type(x);
      }
    }
  }
  ScopeChange change(*this);
  if (s->define) {
    range_define(s, range.types, x);
  } else if (s->key != nullptr) {
    range_assign(s, range.types, x);
  }
  block(s->body);
}

void PackageChecker::range_define(ast::RangeStmt* s, const Type* const types[2], Operand& x) {
  Expr* const left[2] = {s->key, s->value};
  std::vector<Object*> vars;
  const bool over_integer = x.ok() && is_integer(x.type);
  for (int i = 0; i < 2; ++i) {
    if (left[i] == nullptr) continue;
    auto* name = ast::as<ast::Ident>(left[i]);
    if (name == nullptr) {
      error(left[i], cat("non-name ", expr_text(left[i]), " on left side of :="));
      continue;
    }
    Object* var = new_var(name->name, name->pos, nullptr);
    name->object = var;
    if (name->name.text() != "_") vars.push_back(var);
    if (types[i] == nullptr || is_invalid(types[i])) {
      var->type = invalid();
      var->used = true;
    } else if (over_integer) {
      init_var(var, x, "range clause");
    } else {
      Operand y;
      y.mode = ExprMode::Value;
      y.type = types[i];
      y.expr = left[i];
      init_var(var, y, "assignment");
    }
    left[i]->mode = ExprMode::Variable;
    left[i]->type = var->type;
  }
  for (Object* var : vars) declare_local(var, s->body->pos);
  if (vars.empty() && s->key != nullptr) {
    bool names = true;
    for (Expr* e : left) names &= e == nullptr || e->kind == ast::NodeKind::Ident;
    if (names) soft_error(s->op_pos, 2, "no new variables on left side of :=");
  }
}

void PackageChecker::range_assign(ast::RangeStmt* s, const Type* const types[2], Operand& x) {
  Expr* const left[2] = {s->key, s->value};
  const bool over_integer = x.ok() && is_integer(x.type);
  for (int i = 0; i < 2; ++i) {
    if (left[i] == nullptr) continue;
    if (types[i] == nullptr || is_invalid(types[i])) {
      assignment_target(left[i]);
      continue;
    }
    if (over_integer) {
      assign_var(left[i], nullptr, &x, "range clause");
      if (x.ok() && !is_integer(x.type)) {
        error(left[i], cat("cannot use iteration variable of type ", text(x.type)));
      }
      continue;
    }
    Operand y;
    y.mode = ExprMode::Value;
    y.type = types[i];
    y.expr = left[i];
    const Type* const type = y.type;
    // The value has no expression of its own: the left side stands in for it in messages.
    const Type* target = assignment_target(left[i]);
    if (target == nullptr) {
      left[i]->type = type;
    } else if (!is_invalid(target)) {
      assignment(y, target, "assignment");
    }
  }
}

}  // namespace gvm::vm
