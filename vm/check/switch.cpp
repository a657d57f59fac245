// Expression and type switches. Spec: "Switch statements".
#include "vm/check/checker.hpp"

namespace gvm::vm {

void PackageChecker::check_defaults(std::span<ast::CaseClause*> clauses) {
  const ast::CaseClause* first = nullptr;
  for (const ast::CaseClause* clause : clauses) {
    if (!clause->is_default) continue;
    if (first != nullptr) error(clause->pos, cat("multiple defaults (first at ", where(first->pos), ")"));
    if (first == nullptr) first = clause;
  }
}

void PackageChecker::switch_stmt(ast::SwitchStmt* s) {
  ScopeChange change(*this);
  simple_stmt(s->init);
  Operand tag;
  if (s->tag != nullptr) {
    expr(tag, s->tag);
    if (tag.ok()) assignment(tag, nullptr, "switch expression");
    std::string why;
    if (tag.ok() && !is_comparable(tag.type, &why) && !has_nil(tag.type)) {
      error(tag, cat("cannot switch on ", text(tag), " (", text(tag.type), " is not comparable)"));
      fail(tag);
    }
  } else {
    // switch { ... } compares with true.
    auto* name = arena().make<ast::Ident>();
    name->kind = ast::NodeKind::Ident;
    name->pos = name->end = s->lbrace;
    name->name = symbol("true");
    tag.expr = name;
    tag.mode = ExprMode::Constant;
    tag.type = basic(BasicKind::Bool);
    tag.constant = constants().boolean(true);
    record(tag);
  }
  check_defaults(s->clauses);
  SeenValues seen;
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    ast::CaseClause* clause = s->clauses[i];
    case_values(tag, clause->exprs, seen);
    ScopeChange clause_scope(*this);
    stmt_list(clause->body, i + 1 < s->clauses.size() ? Fallthrough::Allowed : Fallthrough::FinalCase);
  }
}

void PackageChecker::case_values(Operand& tag, std::span<Expr*> values, SeenValues& seen) {
  for (Expr* e : values) {
    Operand v;
    expr(v, e);
    if (!tag.ok() || !v.ok()) {
      if (v.ok()) use_default_type(v);
      continue;
    }
    Operand against = tag;
    if (is_untyped(v.type)) convert_untyped(v, against.type);
    if (v.ok() && is_untyped(against.type)) convert_untyped(against, v.type);
    if (!v.ok() || !against.ok()) continue;
    Operand result = v;
    comparison(result, against, ast::BinaryOp::Equal, true);
    if (!result.ok()) continue;
    if (!v.is_constant() || kind_of(v.constant) == ConstKind::Unknown || kind_of(v.constant) == ConstKind::Bool) continue;
    // Equal values of one type; with an interface as the tag, types may differ.
    v.type = e->type;
    std::vector<std::pair<const Type*, Expr*>>& same = seen[constant_key(v.constant)];
    bool duplicate = false;
    for (auto& [type, other] : same) {
      if (!identical(type, v.type) || env_.instance) continue;
      ast::Diagnostic& told = error(v, cat("duplicate case ", text(v), " in expression switch"));
      told.notes.push_back({{other->pos, other->end}, "previous case"});
      duplicate = true;
      break;
    }
    if (!duplicate) same.emplace_back(v.type, e);
  }
}

// The types of a clause; the last one, or null if that is nil (or was wrong: then *invalid).
const Type* PackageChecker::case_types(const Operand& x, std::span<Expr*> exprs,
                                       std::vector<std::pair<const Type*, Expr*>>& seen) {
  const Type* last = nullptr;
  for (Expr* e : exprs) {
    last = nullptr;
    auto* name = ast::as<ast::Ident>(ast::unparen(e));
    Scope* where_found = nullptr;
    const Object* object = name != nullptr ? find(name, &where_found) : nullptr;
    if (object != nullptr && object->kind == ObjectKind::Nil) {
      Operand ignored;
      raw_expr(ignored, e);
      if (x.ok()) set_final_type(e, x.type);
    } else {
      last = type_expr(e);
      if (is_invalid(last)) continue;
    }
    bool duplicate = false;
    for (auto& [type, other] : seen) {
      const bool same = (type == nullptr || last == nullptr) ? type == last : identical(type, last);
      // In an instance two type parameters may have become one type.
      if (!same || env_.instance) continue;
      ast::Diagnostic& told =
          error(e, cat("duplicate case ", last == nullptr ? "nil" : text(last), " in type switch"));
      told.notes.push_back({{other->pos, other->end}, "previous case"});
      duplicate = true;
      break;
    }
    if (duplicate) continue;
    seen.emplace_back(last, e);
    if (last != nullptr && x.ok()) check_assertion(e, x, last, true);
  }
  return last;
}

void PackageChecker::type_switch(ast::TypeSwitchStmt* s) {
  ScopeChange change(*this);
  simple_stmt(s->init);
  ast::Ident* binding = s->binding;
  if (binding != nullptr && binding->name.text() == "_") {
    soft_error(binding->pos, 1, "no new variable on left side of :=");
    binding = nullptr;
  }
  Operand x;
  expr(x, s->guard->operand);
  if (x.ok() && !is_interface(x.type)) {
    error(x, cat(text(x), " is not an interface"));
    use_default_type(x);
    fail(x);
  }
  s->guard->mode = x.mode;
  s->guard->type = x.type;
  check_defaults(s->clauses);
  std::vector<Object*> vars;
  std::vector<std::pair<const Type*, Expr*>> seen;
  for (ast::CaseClause* clause : s->clauses) {
    const Type* type = case_types(x, clause->exprs, seen);
    ScopeChange clause_scope(*this);
    if (binding != nullptr) {
      // One type: the variable has it; several, nil or default: that of x.
      if (clause->exprs.size() != 1 || type == nullptr) type = x.ok() ? x.type : invalid();
      Object* var = new_var(binding->name, binding->pos, type);
      var->scope_start = clause->colon;
      var->file = env_.file;
      env_.scope->insert(var);
      var->parent = env_.scope;
      clause->implicit_object = var;
      vars.push_back(var);
    }
    stmt_list(clause->body, Fallthrough::InTypeSwitch);
  }
  if (binding == nullptr) return;
  bool used = package_->is_script || package_->is_std;
  for (const Object* var : vars) used |= var->used;
  if (!used) {
    soft_error(binding->pos, binding->name.text().size(), cat(binding->name.text(), " declared and not used"));
  }
  binding->object = vars.empty() ? nullptr : vars[0];
  binding->mode = ExprMode::Variable;
  binding->type = x.type;
}

}  // namespace gvm::vm
