// Assignments, initialisations, short variable declarations and their counts. Spec: "Assignment statements", "Variable
// declarations", "Return statements".
#include <algorithm>

#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

std::string measure(size_t n, std::string_view unit) { return cat(n, " ", unit, n == 1 ? "" : "s"); }

// A variable whose initialiser is wrong is neither known nor worth a complaint about its use.
void spoil(std::span<Object* const> vars, const Type* invalid) {
  for (Object* var : vars) {
    if (var == nullptr) continue;
    if (var->type == nullptr) var->type = invalid;
    var->used = true;
  }
}

}  // namespace

// Makes `x` the operand for `v, ok = x` if it may be one: *ok becomes the second value.
bool PackageChecker::comma_ok_operand(Operand& x, Operand* ok) {
  if (x.mode != ExprMode::MapIndex && x.mode != ExprMode::CommaOk) return false;
  for (Expr* e = x.expr; e != nullptr;) {
    e->comma_ok = true;
    auto* paren = ast::as<ast::ParenExpr>(e);
    e = paren != nullptr ? paren->inner : nullptr;
  }
  x.mode = ExprMode::Value;
  *ok = Operand{};
  ok->mode = ExprMode::Value;
  ok->type = basic(BasicKind::UntypedBool);
  ok->expr = x.expr;
  return true;
}

void PackageChecker::assignment_mismatch(std::span<Expr*> right, size_t left_count, size_t right_count, Pos) {
  const std::string vars = measure(left_count, "variable");
  const std::string values = measure(right_count, "value");
  if (right.size() == 1) {
    if (const auto* call_node = ast::as<ast::CallExpr>(ast::unparen(right[0]))) {
      error(right[0], cat("assignment mismatch: ", vars, " but ", expr_text(call_node->callee), " returns ", values));
      return;
    }
  }
  error(right[0], cat("assignment mismatch: ", vars, " but ", values));
}

void PackageChecker::return_mismatch(ast::ReturnStmt* s, std::span<Object* const> want, std::span<const Operand> have) {
  const bool many = have.size() > want.size();
  const ast::Node* at = s;
  if (many) {
    at = have[want.size()].expr;
  } else if (!have.empty()) {
    at = have.back().expr;
  }
  error(at, cat(many ? "too many" : "not enough", " return values\n\thave ", types_summary(have), "\n\twant ",
                types_summary(want, false)));
}

void PackageChecker::init_var(Object* left, Operand& x, const std::string& context) {
  if (!x.ok() || is_invalid(x.type) || (left->type != nullptr && is_invalid(left->type))) {
    if (x.ok()) use_default_type(x);
    if (left->type == nullptr) left->type = invalid();
    left->used = true;
    return fail(x);
  }
  if (left->type == nullptr) {
    if (!single_value(x)) {
      left->type = invalid();
      left->used = true;
      return;
    }
    if (reject_generic(x)) {
      left->type = invalid();
      left->used = true;
      return;
    }
    const Type* type = x.type;
    if (is_untyped(type)) {
      if (is_nil(x)) {
        error(x, cat("use of untyped nil in ", context));
        left->type = invalid();
        left->used = true;
        return fail(x);
      }
      type = default_type(universe_, type);
    }
    left->type = type;
  }
  assignment(x, left->type, context);
}

void PackageChecker::init_vars(std::span<Object* const> left, std::span<Expr*> right, ast::ReturnStmt* return_stmt,
                               const std::string& context) {
  if (left.size() == right.size() && !right.empty()) {
    for (size_t i = 0; i < left.size(); ++i) {
      Operand x;
      if (left.size() == 1 && context != "variable declaration") {
        multi_expr(x, right[i]);
        if (x.mode == ExprMode::Value && x.type->kind == TypeKind::Tuple) {
          const auto* tuple = static_cast<const TupleType*>(x.type);
          if (return_stmt != nullptr) {
            bool expanded = false;
            return return_mismatch(return_stmt, left, evaluate_list(right, &expanded));
          }
          assignment_mismatch(right, 1, tuple->vars.size(), right[0]->pos);
          return spoil(left, invalid());
        }
      } else {
        expr(x, right[i]);
      }
      init_var(left[i], x, context);
    }
    return;
  }
  bool expanded = false;
  std::vector<Operand> values;
  if (right.size() == 1) {
    Operand x;
    multi_expr(x, right[0]);
    Operand ok;
    if (!x.ok()) return spoil(left, invalid());
    if (x.mode == ExprMode::Value && x.type->kind == TypeKind::Tuple) {
      for (const Object* var : static_cast<const TupleType*>(x.type)->vars) {
        Operand part;
        part.mode = is_invalid(var->type) ? ExprMode::Invalid : ExprMode::Value;
        part.type = var->type;
        part.expr = right[0];
        values.push_back(part);
      }
      expanded = true;
    } else if (left.size() == 2 && return_stmt == nullptr && comma_ok_operand(x, &ok)) {
      init_var(left[0], x, context);
      init_var(left[1], ok, context);
      return;
    } else {
      values.push_back(x);
    }
  } else {
    values = evaluate_list(right, &expanded);
  }
  if (values.size() == left.size()) {
    for (size_t i = 0; i < left.size(); ++i) init_var(left[i], values[i], context);
    return;
  }
  bool all_ok = true;
  for (const Operand& x : values) all_ok &= x.ok();
  if (all_ok || expanded) {
    if (return_stmt != nullptr) {
      return_mismatch(return_stmt, left, values);
    } else {
      assignment_mismatch(right, left.size(), values.size(), right[0]->pos);
    }
  }
  for (Operand& x : values) {
    if (x.ok() && !expanded) use_default_type(x);
  }
  if (return_stmt == nullptr) spoil(left, invalid());
}

// The type that an expression on the left of = takes: null for the blank identifier, invalid after an error.
const Type* PackageChecker::assignment_target(Expr* left) {
  auto* name = ast::as<ast::Ident>(ast::unparen(left));
  Operand x;
  if (name != nullptr && name->name.text() == "_") {
    name->object = nullptr;
    for (Expr* e : {left, static_cast<Expr*>(name)}) e->mode = ExprMode::Variable;
    return nullptr;
  }
  // An assignment alone is no use of a local variable.
  Object* var = nullptr;
  bool used = false;
  if (name != nullptr) {
    Scope* where = nullptr;
    Object* object = find(name, &where);
    if (object != nullptr && object->kind == ObjectKind::Var && object->package == package_) {
      var = object;
      used = object->used;
    }
  }
  expr(x, left);
  if (var != nullptr) var->used = used;
  if (!x.ok() || is_invalid(x.type)) return invalid();
  if (x.mode == ExprMode::Variable || x.mode == ExprMode::MapIndex) return x.type;
  if (const auto* sel = ast::as<ast::SelectorExpr>(ast::unparen(left));
      sel != nullptr && sel->operand->mode == ExprMode::MapIndex) {
    error(x, cat("cannot assign to struct field ", expr_text(x.expr), " in map"));
    return invalid();
  }
  error(x, cat("cannot assign to ", expr_text(x.expr), " (neither addressable nor a map index expression)"));
  return invalid();
}

// After an error in an assignment nothing is said about a variable that is only assigned.
void PackageChecker::use_target(Expr* left) {
  auto* name = ast::as<ast::Ident>(ast::unparen(left));
  if (name != nullptr && name->object != nullptr && name->object->kind == ObjectKind::Var) name->object->used = true;
}

void PackageChecker::assign_var(Expr* left, Expr* right, Operand* value, std::string context) {
  const Type* type = assignment_target(left);
  if (type != nullptr && is_invalid(type)) {
    if (right != nullptr) {
      use(right);
    } else if (value != nullptr && value->ok()) {
      use_default_type(*value);
    }
    return;
  }
  Operand x;
  if (right != nullptr) {
    expr(x, right, nullptr);
  } else {
    x = *value;
  }
  if (type == nullptr && context == "assignment") context = "assignment to _ identifier";
  if (!x.ok()) return use_target(left);
  assignment(x, type, context);
  if (!x.ok()) use_target(left);
  if (type == nullptr && x.ok()) {
    left->type = x.type;
    ast::unparen(left)->type = x.type;
  }
  if (value != nullptr) *value = x;
}

void PackageChecker::assign_vars(std::span<Expr*> left, std::span<Expr*> right) {
  const auto use_left = [&] {
    for (Expr* e : left) {
      assignment_target(e);
      use_target(e);
    }
  };
  if (left.size() == right.size() &&
      !(left.size() == 1 && ast::unparen(right[0])->kind == ast::NodeKind::CallExpr)) {
    for (size_t i = 0; i < left.size(); ++i) assign_var(left[i], right[i], nullptr, "assignment");
    return;
  }
  if (right.size() != 1) {
    use_left();
    use_all(right);
    for (Expr* e : right) {
      if (e->mode == ExprMode::Invalid) return;
    }
    return assignment_mismatch(right, left.size(), right.size(), right[0]->pos);
  }
  Operand x;
  multi_expr(x, right[0]);
  if (!x.ok()) return use_left();
  if (x.mode == ExprMode::Value && x.type->kind == TypeKind::Tuple) {
    const auto vars = static_cast<const TupleType*>(x.type)->vars;
    if (vars.size() != left.size()) {
      use_left();
      return assignment_mismatch(right, left.size(), vars.size(), right[0]->pos);
    }
    for (size_t i = 0; i < left.size(); ++i) {
      Operand part;
      part.mode = is_invalid(vars[i]->type) ? ExprMode::Invalid : ExprMode::Value;
      part.type = vars[i]->type;
      part.expr = right[0];
      assign_var(left[i], nullptr, &part, "assignment");
    }
    return;
  }
  if (left.size() == 1) return assign_var(left[0], nullptr, &x, "assignment");
  Operand ok;
  if (left.size() == 2 && comma_ok_operand(x, &ok)) {
    assign_var(left[0], nullptr, &x, "assignment");
    assign_var(left[1], nullptr, &ok, "assignment");
    return;
  }
  use_left();
  use_default_type(x);
  assignment_mismatch(right, left.size(), 1, right[0]->pos);
}

void PackageChecker::short_var_decl(ast::AssignStmt* s) {
  std::vector<Object*> vars;
  std::vector<Object*> fresh;
  std::vector<Symbol> seen;
  bool has_error = false;
  const Type* redeclared_invalid = nullptr;
  for (Expr* left : s->left) {
    auto* name = ast::as<ast::Ident>(left);
    Object* var = nullptr;
    if (name == nullptr) {
      use(left);
      error(left, cat("non-name ", expr_text(left), " on left side of :="));
      has_error = true;
    } else if (name->name.text() == "_") {
      var = new_var(name->name, name->pos, nullptr);
      name->object = var;
    } else if (std::find(seen.begin(), seen.end(), name->name) != seen.end()) {
      error(left, cat(name->name.text(), " repeated on left side of :="));
      has_error = true;
    } else {
      seen.push_back(name->name);
      Object* other = declaring_scope()->lookup_here(name->name);
      if (other != nullptr && other->scope_start > name->pos) other = nullptr;
      if (other != nullptr) {
        name->object = other;
        if (other->kind == ObjectKind::Var) {
          var = other;
        } else {
          error(left, cat("cannot assign to ", expr_text(left)));
          has_error = true;
        }
      } else {
        var = new_var(name->name, name->pos, nullptr);
        name->object = var;
        fresh.push_back(var);
      }
    }
    if (var == nullptr) var = new_var(symbol("_"), left->pos, redeclared_invalid);
    vars.push_back(var);
  }
  // What is only assigned keeps its state of use.
  init_vars(vars, s->right, nullptr, "assignment");
  for (size_t i = 0; i < vars.size(); ++i) {
    s->left[i]->mode = ExprMode::Variable;
    s->left[i]->type = vars[i]->type;
  }
  for (Object* var : fresh) declare_local(var, s->end);
  if (fresh.empty() && !has_error) soft_error(s->op_pos, 2, "no new variables on left side of :=");
}

}  // namespace gvm::vm
