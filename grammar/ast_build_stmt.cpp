// AstBuilder: statements.
#include "grammar/ast_build.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

BlockStmt* AstBuilder::block(const Token* lbrace, ListRef stmts, const Token* rbrace) {
  BlockStmt* block = make<BlockStmt>(lbrace->pos, rbrace->end());
  block->stmts = take<Stmt>(stmts);
  block->rbrace = rbrace->pos;
  return deepen(block, depth_of(block->stmts));
}

Stmt* AstBuilder::bad_stmt() {
  const Pos pos = lookahead_->pos;
  return make<BadStmt>(pos, pos);
}

Stmt* AstBuilder::decl_stmt(Decl* decl) {
  DeclStmt* stmt = make<DeclStmt>(decl->pos, decl->end);
  stmt->decl = decl;
  return deepen(stmt, decl->depth);
}

Stmt* AstBuilder::labeled(const Token* name, const Token* colon, Stmt* stmt) {
  if (stmt == nullptr) {
    const Token& next = colon[1];
    EmptyStmt* empty = make<EmptyStmt>(next.pos, next.pos);
    empty->implicit = !next.is(Tok::Semi);
    stmt = empty;
    if (next.is(Tok::Case) || next.is(Tok::Default) || next.is(Tok::End)) {
      error(colon->pos, "syntax error: missing statement after label");
      if (next.is(Tok::End)) ++end_errors_;
    }
  }
  LabeledStmt* labeled = make<LabeledStmt>(name->pos, stmt->end);
  labeled->label = ident(name);
  labeled->stmt = stmt;
  return deepen(labeled, stmt->depth);
}

Stmt* AstBuilder::expr_stmt(Expr* expr) {
  ExprStmt* stmt = make<ExprStmt>(expr->pos, expr->end);
  stmt->expr = expr;
  return deepen(stmt, expr->depth);
}

Stmt* AstBuilder::inc_dec(Expr* operand, const Token* op, bool increment) {
  IncDecStmt* stmt = make<IncDecStmt>(operand->pos, op->end());
  stmt->operand = operand;
  stmt->increment = increment;
  return deepen(stmt, operand->depth);
}

Stmt* AstBuilder::send(Expr* channel, const Token* arrow, Expr* value) {
  SendStmt* stmt = make<SendStmt>(channel->pos, value->end);
  stmt->channel = channel;
  stmt->arrow = arrow->pos;
  stmt->value = value;
  return deepen(stmt, std::max(channel->depth, value->depth));
}

Stmt* AstBuilder::op_assign(Expr* left, const Token* op, Expr* right) {
  static_assert(Tok::ShrAssign - Tok::AddAssign == static_cast<int>(BinaryOp::Shr), "same order");
  AssignStmt* stmt = make<AssignStmt>(left->pos, right->end);
  stmt->assign_kind = AssignKind::Op;
  stmt->op = static_cast<BinaryOp>(op->kind - Tok::AddAssign);
  stmt->op_pos = op->pos;
  stmt->left = take<Expr>(append(no_list(), left));
  stmt->right = take<Expr>(append(no_list(), right));
  return deepen(stmt, std::max(left->depth, right->depth));
}

Stmt* AstBuilder::assign(AssignKind kind, ListRef left, const Token* op, ListRef right) {
  const List<Expr> values = take<Expr>(right);
  const List<Expr> targets = take<Expr>(left);
  AssignStmt* stmt = make<AssignStmt>(targets.front()->pos, values.back()->end);
  stmt->assign_kind = kind;
  stmt->op_pos = op->pos;
  stmt->left = targets;
  stmt->right = values;
  return deepen(stmt, std::max(depth_of(targets), depth_of(values)));
}

Stmt* AstBuilder::return_stmt(const Token* keyword, ListRef results) {
  const List<Expr> list = take<Expr>(results);
  ReturnStmt* stmt =
      make<ReturnStmt>(keyword->pos, list.empty() ? keyword->end() : list.back()->end);
  stmt->results = list;
  return deepen(stmt, depth_of(list));
}

Stmt* AstBuilder::branch(const Token* keyword, BranchKind kind, const Token* label) {
  BranchStmt* stmt =
      make<BranchStmt>(keyword->pos, label == nullptr ? keyword->end() : label->end());
  stmt->branch = kind;
  stmt->label = label == nullptr ? nullptr : ident(label);
  return stmt;
}

// The call of a go or defer statement; that it is one, the checker tells.
Expr* AstBuilder::checked_call(const Token* keyword, Expr* call) {
  if (call->kind == NodeKind::ParenExpr) {
    error(call->pos, text::cat("expression in ", text_of(*keyword), " must not be parenthesized"));
  }
  return unparen(call);
}

Stmt* AstBuilder::go_stmt(const Token* keyword, Expr* call) {
  GoStmt* stmt = make<GoStmt>(keyword->pos, call->end);
  stmt->call = checked_call(keyword, call);
  return deepen(stmt, call->depth);
}

Stmt* AstBuilder::defer_stmt(const Token* keyword, Expr* call) {
  DeferStmt* stmt = make<DeferStmt>(keyword->pos, call->end);
  stmt->call = checked_call(keyword, call);
  return deepen(stmt, call->depth);
}

// The expression of a statement that stands where a condition or tag belongs.
Expr* AstBuilder::condition(Stmt* stmt) {
  if (stmt == nullptr) return nullptr;
  if (const ExprStmt* expr = as<ExprStmt>(stmt)) return expr->expr;
  Pos pos = stmt->pos;
  const char* what = "";
  if (const AssignStmt* assign = as<AssignStmt>(stmt)) {
    pos = assign->op_pos;
    if (assign->assign_kind == AssignKind::Assign) what = "assignment ";
  }
  error(pos,
        text::cat("syntax error: cannot use ", what, between(stmt->pos, stmt->end), " as value"));
  return make<BadExpr>(stmt->pos, stmt->end);
}

Stmt* AstBuilder::if_stmt(const Token* keyword, Stmt* init, const Token* semi, Stmt* cond,
                          BlockStmt* body, Stmt* else_stmt) {
  IfStmt* stmt = make<IfStmt>(keyword->pos, else_stmt == nullptr ? body->end : else_stmt->end);
  stmt->init = init;
  stmt->cond = condition(cond);
  if (cond == nullptr) {
    const Pos pos = semi == nullptr ? body->pos : semi->pos;
    error(pos, semi != nullptr && semi->has(Token::kNewline)
                   ? "syntax error: unexpected newline, expected { after if clause"
                   : "syntax error: missing condition in if statement");
    stmt->cond = make<BadExpr>(pos, pos);
  }
  stmt->then_block = body;
  stmt->else_stmt = else_stmt;
  deepen(stmt, depth_of(else_stmt), kElse);
  return deepen(stmt, std::max({depth_of(init), depth_of(stmt->cond), depth_of(body)}));
}

Stmt* AstBuilder::for_stmt(const Token* keyword, Stmt* init, Stmt* cond, Stmt* post,
                           BlockStmt* body) {
  ForStmt* stmt = make<ForStmt>(keyword->pos, body->end);
  stmt->init = init;
  stmt->cond = condition(cond);
  stmt->post = post;
  stmt->body = body;
  const AssignStmt* assign = as<AssignStmt>(post);
  if (assign != nullptr && assign->assign_kind == AssignKind::Define) {
    error(assign->op_pos, "syntax error: cannot declare in post statement of for loop");
  }
  return deepen(stmt,
                std::max({depth_of(init), depth_of(stmt->cond), depth_of(post), depth_of(body)}));
}

Stmt* AstBuilder::range_clause(ListRef left, const Token* op, const Token* keyword, Expr* operand) {
  const List<Expr> targets = take<Expr>(left);
  RangeStmt* stmt = make<RangeStmt>(keyword->pos, operand->end);
  if (!targets.empty()) stmt->key = targets[0];
  if (targets.size() > 1) stmt->value = targets[1];
  if (targets.size() > 2) {
    error(targets[2]->pos, "range clause permits at most two iteration variables");
  }
  if (op != nullptr) {
    stmt->define = op->is(Tok::Define);
    stmt->op_pos = op->pos;
  }
  stmt->range_pos = keyword->pos;
  stmt->operand = operand;
  return deepen(stmt, std::max(depth_of(targets), depth_of(operand)));
}

Stmt* AstBuilder::range_stmt(const Token* keyword, Stmt* clause, BlockStmt* body) {
  RangeStmt* stmt = static_cast<RangeStmt*>(clause);
  stmt->pos = keyword->pos;
  stmt->end = body->end;
  stmt->body = body;
  return deepen(stmt, body->depth);
}

Stmt* AstBuilder::switch_stmt(const Token* keyword, Stmt* init, Stmt* tag, const Token* lbrace,
                              ListRef clauses, const Token* rbrace) {
  const List<CaseClause> list = take<CaseClause>(clauses);
  // x.(type), or v := x.(type)?
  TypeAssertExpr* guard = nullptr;
  Ident* binding = nullptr;
  if (const ExprStmt* expr = as<ExprStmt>(tag)) {
    guard = as<TypeAssertExpr>(expr->expr);
  } else if (const AssignStmt* assign = as<AssignStmt>(tag)) {
    if (assign->assign_kind == AssignKind::Define && assign->left.size() == 1 &&
        assign->right.size() == 1 && assign->left[0]->kind == NodeKind::Ident) {
      guard = as<TypeAssertExpr>(assign->right[0]);
      if (guard != nullptr && guard->type_expr == nullptr) binding = as<Ident>(assign->left[0]);
    }
  }
  if (guard != nullptr && guard->type_expr == nullptr) {
    TypeSwitchStmt* stmt = make<TypeSwitchStmt>(keyword->pos, rbrace->end());
    stmt->init = init;
    stmt->binding = binding;
    stmt->guard = guard;
    stmt->lbrace = lbrace->pos;
    stmt->rbrace = rbrace->pos;
    stmt->clauses = list;
    return deepen(stmt, std::max({depth_of(init), depth_of(guard), depth_of(list)}));
  }
  SwitchStmt* stmt = make<SwitchStmt>(keyword->pos, rbrace->end());
  stmt->init = init;
  stmt->tag = condition(tag);
  stmt->lbrace = lbrace->pos;
  stmt->rbrace = rbrace->pos;
  stmt->clauses = list;
  return deepen(stmt, std::max({depth_of(init), depth_of(stmt->tag), depth_of(list)}));
}

// A semicolon may be left out in front of a closing brace, but not in front of the next clause.
void AstBuilder::check_clause_start(const Token* keyword) {
  const Token& before = keyword[-1];
  if (before.is(Tok::Semi) || before.is(Tok::Colon) || before.is(Tok::LBody)) return;
  error(keyword->pos,
        text::cat("syntax error: unexpected ", text_of(*keyword), " at end of statement"));
}

Stmt* AstBuilder::case_clause(const Token* keyword, ListRef exprs, const Token* colon,
                              ListRef body) {
  const List<Stmt> stmts = take<Stmt>(body);
  check_clause_start(keyword);
  CaseClause* clause =
      make<CaseClause>(keyword->pos, stmts.empty() ? colon->end() : stmts.back()->end);
  clause->is_default = keyword->is(Tok::Default);
  clause->exprs = take<Expr>(exprs);
  clause->colon = colon->pos;
  clause->body = stmts;
  return deepen(clause, std::max(depth_of(clause->exprs), depth_of(stmts)));
}

Stmt* AstBuilder::select_stmt(const Token* keyword, const Token* lbrace, ListRef clauses,
                              const Token* rbrace) {
  SelectStmt* stmt = make<SelectStmt>(keyword->pos, rbrace->end());
  stmt->lbrace = lbrace->pos;
  stmt->rbrace = rbrace->pos;
  stmt->clauses = take<CommClause>(clauses);
  return deepen(stmt, depth_of(stmt->clauses));
}

Stmt* AstBuilder::comm_clause(const Token* keyword, Stmt* comm, const Token* colon, ListRef body) {
  const List<Stmt> stmts = take<Stmt>(body);
  check_clause_start(keyword);
  CommClause* clause =
      make<CommClause>(keyword->pos, stmts.empty() ? colon->end() : stmts.back()->end);
  clause->comm = comm;
  clause->colon = colon->pos;
  clause->body = stmts;
  return deepen(clause, std::max(depth_of(comm), depth_of(stmts)));
}

}  // namespace gvm::grammar
