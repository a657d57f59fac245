// Statements, but for switches (switch.cpp), range loops (range.cpp) and assignments (assign.cpp). Spec: "Statements".
#include "vm/check/checker.hpp"
#include "vm/check/flow.hpp"

namespace gvm::vm {

void PackageChecker::stmt_list(std::span<ast::Stmt*> list, Fallthrough last) {
  size_t count = list.size();
  // Trailing empty statements do not count for a final fallthrough.
  size_t final = count;
  while (final > 0 && list[final - 1]->kind == ast::NodeKind::EmptyStmt) --final;
  for (size_t i = 0; i < count; ++i) stmt(list[i], i + 1 == final ? last : Fallthrough::Misplaced);
}

void PackageChecker::stmt(ast::Stmt* s, Fallthrough fallthrough) {
  if (s == nullptr) return;
  if (depth_ > kMaxNesting) {
    error(s, "statements nested too deeply");
    return;
  }
  // Function literals inside are checked before the variables in scope change.
  const size_t first = delayed_.size();
  ++depth_;
  stmt_inner(s, fallthrough);
  run_delayed(first);
  --depth_;
}

void PackageChecker::stmt_inner(ast::Stmt* s, Fallthrough fallthrough) {
  using K = ast::NodeKind;
  switch (s->kind) {
    case K::EmptyStmt:
    case K::BadStmt: break;
    case K::DeclStmt: {
      auto* decl = ast::as<ast::GenDecl>(ast::as<ast::DeclStmt>(s)->decl);
      if (decl == nullptr) break;
      if (at_script_top() && decl->keyword != ast::DeclKeyword::Var) {
        for (ast::Spec* spec : decl->specs) {
          for (ast::Ident* name : spec->names) {
            if (name->object != nullptr) resolve(name->object);
          }
        }
      } else {
        local_decl(decl);
      }
      break;
    }
    case K::LabeledStmt: stmt(ast::as<ast::LabeledStmt>(s)->stmt, fallthrough); break;
    case K::ExprStmt: expr_stmt(ast::as<ast::ExprStmt>(s)); break;
    case K::SendStmt: send_stmt(ast::as<ast::SendStmt>(s)); break;
    case K::IncDecStmt: inc_dec(ast::as<ast::IncDecStmt>(s)); break;
    case K::AssignStmt: assign_stmt(ast::as<ast::AssignStmt>(s)); break;
    case K::GoStmt: go_defer(ast::as<ast::GoStmt>(s)->call, "go"); break;
    case K::DeferStmt: go_defer(ast::as<ast::DeferStmt>(s)->call, "defer"); break;
    case K::ReturnStmt: return_stmt(ast::as<ast::ReturnStmt>(s)); break;
    case K::BranchStmt:
      if (ast::as<ast::BranchStmt>(s)->branch != ast::BranchKind::Fallthrough) break;
      switch (fallthrough) {
        case Fallthrough::Allowed: break;
        case Fallthrough::FinalCase: error(s, "cannot fallthrough final case in switch"); break;
        case Fallthrough::InTypeSwitch: error(s, "cannot fallthrough in type switch"); break;
        case Fallthrough::Misplaced: error(s, "fallthrough statement out of place"); break;
      }
      break;
    case K::BlockStmt: block(ast::as<ast::BlockStmt>(s)); break;
    case K::IfStmt: if_stmt(ast::as<ast::IfStmt>(s)); break;
    case K::SwitchStmt: switch_stmt(ast::as<ast::SwitchStmt>(s)); break;
    case K::TypeSwitchStmt: type_switch(ast::as<ast::TypeSwitchStmt>(s)); break;
    case K::SelectStmt: select_stmt(ast::as<ast::SelectStmt>(s)); break;
    case K::ForStmt: for_stmt(ast::as<ast::ForStmt>(s)); break;
    case K::RangeStmt: range_stmt(ast::as<ast::RangeStmt>(s)); break;
    default: break;  // clauses stand inside their statements only
  }
}

void PackageChecker::simple_stmt(ast::Stmt* s) { stmt(s, Fallthrough::Misplaced); }

void PackageChecker::block(ast::BlockStmt* s) {
  if (s == nullptr) return;
  ScopeChange change(*this);
  stmt_list(s->stmts, Fallthrough::Misplaced);
}

namespace {

enum class CallKind : uint8_t { None, Statement, Conversion, Expression };

// What a checked expression is as a statement.
CallKind call_kind(Expr* e) {
  e = ast::unparen(e);
  if (auto* unary = ast::as<ast::UnaryExpr>(e); unary != nullptr && unary->op == ast::UnaryOp::Receive) {
    return CallKind::Statement;
  }
  auto* call = ast::as<ast::CallExpr>(e);
  if (call == nullptr) return CallKind::None;
  if (call->callee->mode == ExprMode::TypeExpr) return CallKind::Conversion;
  if (call->callee->mode != ExprMode::Builtin) return CallKind::Statement;
  Expr* callee = ast::unparen(call->callee);
  const Object* object = nullptr;
  if (auto* name = ast::as<ast::Ident>(callee)) object = name->object;
  if (auto* sel = ast::as<ast::SelectorExpr>(callee)) object = sel->name->object;
  return object == nullptr || builtin_is_statement(object->builtin) ? CallKind::Statement : CallKind::Expression;
}

}  // namespace

void PackageChecker::expr_stmt(ast::ExprStmt* s) {
  Operand x;
  raw_expr(x, s->expr);
  std::string_view problem = "is not used";
  switch (x.mode) {
    case ExprMode::Invalid: return;
    case ExprMode::Builtin: problem = "must be called"; break;
    case ExprMode::TypeExpr: problem = "is not an expression"; break;
    default:
      if (call_kind(s->expr) == CallKind::Statement) return;
      break;
  }
  error(x, cat(text(x), " ", problem));
  if (x.mode != ExprMode::Builtin && x.mode != ExprMode::TypeExpr) use_default_type(x);
}

void PackageChecker::send_stmt(ast::SendStmt* s) {
  Operand channel, value;
  expr(channel, s->channel);
  expr(value, s->value);
  if (!channel.ok() || !value.ok()) {
    if (value.ok()) use_default_type(value);
    return;
  }
  const ChanType* type = as_chan(channel.type);
  if (type == nullptr) {
    error(s, cat("invalid operation: cannot send to non-channel ", text(channel)));
    return use_default_type(value);
  }
  if (type->dir == ast::ChanDir::Receive) {
    error(s, cat("invalid operation: cannot send to receive-only channel ", text(channel)));
    return use_default_type(value);
  }
  assignment(value, type->elem, "send");
}

void PackageChecker::inc_dec(ast::IncDecStmt* s) {
  Operand x;
  expr(x, s->operand);
  if (!x.ok()) return;
  if (!is_numeric(x.type)) {
    error(s->operand, cat("invalid operation: ", expr_text(s->operand), s->increment ? "++" : "--",
                          " (non-numeric type ", text(x.type), ")"));
    return;
  }
  assignment_target(s->operand);
  if (x.mode == ExprMode::Variable) {
    if (auto* name = ast::as<ast::Ident>(ast::unparen(s->operand)); name != nullptr && name->object != nullptr) {
      name->object->used = true;
    }
  }
}

void PackageChecker::assign_stmt(ast::AssignStmt* s) {
  switch (s->assign_kind) {
    case ast::AssignKind::Assign: return assign_vars(s->left, s->right);
    case ast::AssignKind::Define: return short_var_decl(s);
    case ast::AssignKind::Op: break;
  }
  if (s->left.size() != 1 || s->right.size() != 1) {
    error(s->op_pos, cat("assignment operation ", ast::spelling(s->op), "= requires single-valued expressions"));
    return;
  }
  Operand x;
  expr(x, s->left[0]);
  binary(x, nullptr, s->op, s->op_pos, s->right[0]);
  if (!x.ok()) return;
  x.mode = ExprMode::Value;
  x.constant = nullptr;
  Expr* const operand = x.expr;
  const Object* var = nullptr;
  if (auto* name = ast::as<ast::Ident>(ast::unparen(operand))) var = name->object;
  assign_var(s->left[0], nullptr, &x, "assignment");
  if (var != nullptr && var->kind == ObjectKind::Var) const_cast<Object*>(var)->used = true;
}

void PackageChecker::go_defer(Expr* e, std::string_view keyword) {
  if (e == nullptr) return;
  if (ast::unparen(e)->kind != ast::NodeKind::CallExpr) {
    use(e);
    if (e->kind != ast::NodeKind::BadExpr) error(e, cat("expression in ", keyword, " must be function call"));
    return;
  }
  if (e->kind == ast::NodeKind::ParenExpr) error(e, cat("expression in ", keyword, " must not be parenthesized"));
  Operand x;
  raw_expr(x, e);
  if (!x.ok()) return;
  switch (call_kind(e)) {
    case CallKind::Statement: return;
    case CallKind::Conversion:
      error(x, cat(keyword, " requires function call, not conversion ", text(x)));
      break;
    case CallKind::None:
    case CallKind::Expression: error(x, cat(keyword, " discards result of ", text(x))); break;
  }
  use_default_type(x);
}

// An object as notes show it: "var x int".
std::string PackageChecker::describe(const Object* object) const {
  const char* kind = object->kind == ObjectKind::Const      ? "const "
                     : object->kind == ObjectKind::TypeName ? "type "
                     : object->kind == ObjectKind::Func     ? "func "
                                                            : "var ";
  return cat(kind, object->name.text(), object->type != nullptr ? cat(" ", text(object->type)) : "");
}

void PackageChecker::return_stmt(ast::ReturnStmt* s) {
  const Signature* signature = env_.signature;
  if (signature == nullptr) {
    error(s, "return outside of a function");
    return use_all(s->results);
  }
  const std::span<Object*> want = signature->results;
  if (s->results.empty()) {
    if (want.empty()) return;
    if (want[0]->name.empty()) {
      return return_mismatch(s, want, {});
    }
    for (Object* result : want) {
      if (result->name.text() == "_") continue;
      const Object* seen = env_.scope->lookup(result->name, s->pos);
      if (seen == nullptr || seen == result) continue;
      ast::Diagnostic& told = error(s, cat("result parameter ", result->name.text(), " not in scope at return"));
      told.notes.push_back({{seen->pos, seen->pos}, cat("inner declaration of ", describe(seen))});
    }
    return;
  }
  if (want.empty()) {
    bool expanded = false;
    std::vector<Operand> have = evaluate_list(s->results, &expanded);
    for (Operand& x : have) {
      if (!x.ok()) return;
    }
    return_mismatch(s, want, have);
    for (Operand& x : have) use_default_type(x);
    return;
  }
  init_vars(want, s->results, s, "return statement");
}

void PackageChecker::condition(Expr* e, std::string_view statement) {
  if (e == nullptr) return;
  Operand x;
  expr(x, e);
  if (!x.ok()) return;
  if (!is_boolean(x.type)) error(e, cat("non-boolean condition in ", statement, " statement"));
  use_default_type(x);
}

void PackageChecker::if_stmt(ast::IfStmt* s) {
  // A chain of else-ifs is as long as the source likes: each opens its scope inside the one before.
  const CheckScope saved = env_;
  const uint32_t depth = depth_;
  for (ast::IfStmt* at = s; at != nullptr;) {
    env_.scope = new_scope(env_.scope);
    simple_stmt(at->init);
    condition(at->cond, "if");
    block(at->then_block);
    ast::Stmt* rest = at->else_stmt;
    at = ast::as<ast::IfStmt>(rest);
    if (at == nullptr && rest != nullptr) stmt(rest, Fallthrough::Misplaced);
  }
  depth_ = depth;
  const bool call = env_.has_call;
  env_ = saved;
  env_.has_call = call;
}

void PackageChecker::for_stmt(ast::ForStmt* s) {
  ScopeChange change(*this);
  simple_stmt(s->init);
  condition(s->cond, "for");
  if (auto* post = ast::as<ast::AssignStmt>(s->post); post != nullptr && post->assign_kind == ast::AssignKind::Define) {
    error(s->post, "cannot declare in post statement of for loop");
    use_all(post->right);
  } else {
    simple_stmt(s->post);
  }
  block(s->body);
}

void PackageChecker::select_stmt(ast::SelectStmt* s) {
  const ast::CommClause* first_default = nullptr;
  for (ast::CommClause* clause : s->clauses) {
    ScopeChange change(*this);
    if (clause->comm == nullptr) {
      if (first_default != nullptr) error(clause->pos, cat("multiple defaults (first at ", where(first_default->pos), ")"));
      if (first_default == nullptr) first_default = clause;
    } else {
      Expr* received = nullptr;
      bool valid = clause->comm->kind == ast::NodeKind::SendStmt;
      if (auto* alone = ast::as<ast::ExprStmt>(clause->comm)) received = alone->expr;
      if (auto* assigned = ast::as<ast::AssignStmt>(clause->comm);
          assigned != nullptr && assigned->right.size() == 1 && assigned->assign_kind != ast::AssignKind::Op) {
        received = assigned->right[0];
      }
      if (received != nullptr) {
        auto* unary = ast::as<ast::UnaryExpr>(ast::unparen(received));
        valid = unary != nullptr && unary->op == ast::UnaryOp::Receive;
      }
      if (!valid) {
        error(clause->comm, "select case must be send or receive (possibly with assignment)");
        continue;
      }
      simple_stmt(clause->comm);
    }
    stmt_list(clause->body, Fallthrough::Misplaced);
  }
}

// A script's statements, in order, as the body of its implicit main.
void PackageChecker::script() {
  for (ast::File* file : package_->files) {
    if (file->script == nullptr) continue;
    Object* main = new_object(ObjectKind::Func, symbol("main"), file->script->pos);
    auto* type = new_type<Signature>(TypeKind::Signature);
    main->type = type;
    main->file = file;
    if (package_->script_main == nullptr) {
      package_->script_main = main;
      package_->script_body = file->script;
    }
    CheckScope scope;
    scope.decl = main;
    scope.file = file;
    scope.scope = file_scopes_[file];
    scope.signature = type;
    script_scope_ = scope.scope;
    ScopeChange change(*this, scope);
    const size_t first = function_vars_.size();
    check_labels(file->script, context_.sources, context_.sink);
    stmt_list(file->script->stmts, Fallthrough::Misplaced);
    report_unused_vars(first);
  }
  script_scope_ = nullptr;
  // From here on functions are checked: they see all of the script's variables, wherever these stand.
  for (Object* var : script_vars_) var->scope_start = Pos{};
}

}  // namespace gvm::vm
