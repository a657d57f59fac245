// Statements: blocks, branches, loops, returns. Assignments are in assign.cpp, range and switch in files of their own.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

void FuncCompiler::block(const ast::BlockStmt* block) {
  TempScope scope(*this);
  stmts(block->stmts);
}

void FuncCompiler::stmts(std::span<ast::Stmt* const> list) {
  for (const ast::Stmt* s : list) stmt(s);
}

void FuncCompiler::stmt(const ast::Stmt* s, const ast::LabeledStmt* labeled) {
  at(s->pos);
  switch (s->kind) {
    case ast::NodeKind::EmptyStmt:
    case ast::NodeKind::BadStmt: return;
    case ast::NodeKind::DeclStmt:
      if (auto* decl = ast::as<ast::GenDecl>(static_cast<const ast::DeclStmt*>(s)->decl)) declaration(decl);
      return;
    case ast::NodeKind::LabeledStmt: {
      auto* l = static_cast<const ast::LabeledStmt*>(s);
      b_.bind(label_of(l));
      stmt(l->stmt, l);
      return;
    }
    case ast::NodeKind::ExprStmt: {
      TempScope scope(*this);
      value(static_cast<const ast::ExprStmt*>(s)->expr);
      return;
    }
    case ast::NodeKind::SendStmt: {
      auto* send = static_cast<const ast::SendStmt*>(s);
      TempScope scope(*this);
      uint32_t channel = value(send->channel);
      uint32_t v = value_as(send->value, as_chan(send->channel->type)->elem);
      at(send->arrow);
      b_.abc(Op::Send, channel, v, 0);
      return;
    }
    case ast::NodeKind::IncDecStmt: inc_dec(static_cast<const ast::IncDecStmt*>(s)); return;
    case ast::NodeKind::AssignStmt: assign(static_cast<const ast::AssignStmt*>(s)); return;
    case ast::NodeKind::GoStmt: go_or_defer(Op::Go, static_cast<const ast::GoStmt*>(s)->call); return;
    case ast::NodeKind::DeferStmt: go_or_defer(Op::Defer, static_cast<const ast::DeferStmt*>(s)->call); return;
    case ast::NodeKind::ReturnStmt: return_stmt(static_cast<const ast::ReturnStmt*>(s)); return;
    case ast::NodeKind::BranchStmt: branch_stmt(static_cast<const ast::BranchStmt*>(s)); return;
    case ast::NodeKind::BlockStmt: {
      if (labeled == nullptr) {
        block(static_cast<const ast::BlockStmt*>(s));
        return;
      }
      Label done = b_.new_label();
      targets_.push_back({s, labeled, done, done, false});
      block(static_cast<const ast::BlockStmt*>(s));
      targets_.pop_back();
      b_.bind(done);
      return;
    }
    case ast::NodeKind::IfStmt: if_stmt(static_cast<const ast::IfStmt*>(s)); return;
    case ast::NodeKind::SwitchStmt: switch_stmt(static_cast<const ast::SwitchStmt*>(s), labeled); return;
    case ast::NodeKind::TypeSwitchStmt: type_switch_stmt(static_cast<const ast::TypeSwitchStmt*>(s), labeled); return;
    case ast::NodeKind::SelectStmt: select_stmt(static_cast<const ast::SelectStmt*>(s), labeled); return;
    case ast::NodeKind::ForStmt: for_stmt(static_cast<const ast::ForStmt*>(s), labeled); return;
    case ast::NodeKind::RangeStmt: range_stmt(static_cast<const ast::RangeStmt*>(s), labeled); return;
    default: break;
  }
  program_.error(s->pos, "this kind of statement is not supported");
}

void FuncCompiler::declaration(const ast::GenDecl* decl) {
  if (decl->keyword != ast::DeclKeyword::Var) return;
  for (const ast::Spec* spec : decl->specs) var_spec(spec);
}

void FuncCompiler::var_spec(const ast::Spec* spec) {
  at(spec->pos);
  if (spec->values.empty()) {
    for (const ast::Ident* name : spec->names) {
      Object* var = name->object;
      if (name->name.text() == "_" || var == nullptr) continue;
      if (!var->is_global) {
        declare_zero(var);
        continue;
      }
      TempScope scope(*this);  // a script's variable: the statement may run again
      const rt::Type* type = lower(var->type);
      uint32_t v = alloc(type->slots());
      zero(v, type->slots());
      store(place_of_var(var), v);
    }
    return;
  }
  std::vector<ast::Expr*> left(spec->names.begin(), spec->names.end());
  ast::AssignStmt assignment{};
  assignment.kind = ast::NodeKind::AssignStmt;
  assignment.pos = spec->pos;
  assignment.end = spec->end;
  assignment.assign_kind = ast::AssignKind::Define;
  assignment.op_pos = spec->pos;
  assignment.left = left;
  assignment.right = spec->values;
  assign(&assignment);
}

void FuncCompiler::if_stmt(const ast::IfStmt* s) {
  TempScope scope(*this);
  if (s->init != nullptr) stmt(s->init);
  if (s->cond->mode == ast::ExprMode::Constant) {  // the other branch is not compiled into anything
    if (bool_value(s->cond->constant)) {
      block(s->then_block);
      return;
    }
    if (s->else_stmt != nullptr) stmt(s->else_stmt);
    return;
  }
  Label otherwise = b_.new_label();
  condition(s->cond, otherwise, false);
  block(s->then_block);
  if (s->else_stmt == nullptr) {
    b_.bind(otherwise);
    return;
  }
  Label done = b_.new_label();
  if (!b_.last_ends()) jump_to(done);
  b_.bind(otherwise);
  stmt(s->else_stmt);
  b_.bind(done);
}

// Since Go 1.22 each iteration has its own copy of the variables. Only those in the heap can tell.
void FuncCompiler::renew_loop_vars(const std::vector<Object*>& vars) {
  for (Object* var : vars) {
    auto it = vars_.find(var);
    if (it == vars_.end() || !it->second.boxed) continue;
    TempScope scope(*this);
    VarLoc& loc = it->second;
    uint32_t v = alloc(loc.type->slots());
    load_mem(loc.slot, 0, loc.type, v);
    b_.a32(Op::NewObject, loc.slot, program_.context().image.add_type(loc.type));
    store_mem(loc.slot, 0, loc.type, v);
  }
}

void FuncCompiler::for_stmt(const ast::ForStmt* s, const ast::LabeledStmt* labeled) {
  TempScope scope(*this);
  std::vector<Object*> loop_vars;
  if (s->init != nullptr) {
    stmt(s->init);
    auto* define = ast::as<ast::AssignStmt>(s->init);
    if (define != nullptr && define->assign_kind == ast::AssignKind::Define) {
      for (const ast::Expr* left : define->left) {
        auto* ident = ast::as<ast::Ident>(left);
        if (ident != nullptr && ident->object != nullptr) loop_vars.push_back(ident->object);
      }
    }
  }
  Label body = b_.new_label(), test = b_.new_label(), again = b_.new_label(), done = b_.new_label();
  // a constant true condition is none
  bool endless = s->cond == nullptr || (s->cond->mode == ast::ExprMode::Constant && bool_value(s->cond->constant));
  if (!endless) condition(s->cond, done, false);
  b_.bind(body);
  targets_.push_back({s, labeled, done, again, true});
  block(s->body);
  targets_.pop_back();
  b_.bind(again);
  renew_loop_vars(loop_vars);

  // i++ followed by i < n is one instruction
  auto* inc = s->post != nullptr ? ast::as<ast::IncDecStmt>(s->post) : nullptr;
  auto* cmp = !endless ? ast::as<ast::BinaryExpr>(ast::unparen(s->cond)) : nullptr;
  if (inc != nullptr && inc->increment && cmp != nullptr && cmp->mode != ast::ExprMode::Constant &&
      (cmp->op == ast::BinaryOp::Less || cmp->op == ast::BinaryOp::LessEqual)) {
    auto* i = ast::as<ast::Ident>(ast::unparen(inc->operand));
    auto* l = ast::as<ast::Ident>(ast::unparen(cmp->left));
    if (i != nullptr && l != nullptr && i->object == l->object && i->object != nullptr && !i->object->is_global) {
      const VarLoc& loc = lookup(i->object);
      if (!loc.boxed && (loc.type->kind == rt::Kind::Int || loc.type->kind == rt::Kind::Int64)) {
        TempScope inner(*this);
        bool less = cmp->op == ast::BinaryOp::Less;
        int64_t k;
        at(s->post->pos);
        if (small_int(cmp->right, &k)) {
          b_.branch(less ? Op::ForLtK : Op::ForLeK, loc.slot, static_cast<uint32_t>(k), body);
          b_.bind(test);
          b_.bind(done);
          return;
        }
        auto* limit = ast::as<ast::Ident>(ast::unparen(cmp->right));
        bool plain = limit != nullptr && limit->mode != ast::ExprMode::Constant && limit->object != nullptr &&
                     limit->object->kind == ObjectKind::Var && !limit->object->is_global &&
                     limit->object != i->object && !lookup(limit->object).boxed;
        if (plain) {
          b_.branch(less ? Op::ForLt : Op::ForLe, loc.slot, lookup(limit->object).slot, body);
          b_.bind(test);
          b_.bind(done);
          return;
        }
        // len(s) of a slice or string in the frame is a slot too
        auto* call = ast::as<ast::CallExpr>(ast::unparen(cmp->right));
        if (call != nullptr && call->callee->mode == ast::ExprMode::Builtin && call->args.size() == 1 &&
            cmp->right->mode != ast::ExprMode::Constant) {
          auto* of = ast::as<ast::Ident>(ast::unparen(call->args[0]));
          if (of != nullptr && of->object != nullptr && of->object->kind == ObjectKind::Var && !of->object->is_global &&
              (is_string(of->type) || as_slice(of->type) != nullptr) && !lookup(of->object).boxed) {
            uint32_t limit_slot = value(cmp->right);
            b_.branch(less ? Op::ForLt : Op::ForLe, loc.slot, limit_slot, body);
            b_.bind(test);
            b_.bind(done);
            return;
          }
        }
      }
    }
  }
  if (s->post != nullptr) stmt(s->post);
  b_.bind(test);
  if (endless) {
    at(s->pos);
    b_.jump(Op::Loop, body);
  } else {
    condition(s->cond, body, true, true);
  }
  b_.bind(done);
}

Label FuncCompiler::label_of(const ast::LabeledStmt* s) {
  auto it = labels_.find(s);
  if (it == labels_.end()) it = labels_.emplace(s, b_.new_label()).first;
  return it->second;
}

FuncCompiler::Target* FuncCompiler::find_target(const ast::BranchStmt* s) {
  for (size_t i = targets_.size(); i-- > 0;) {
    Target& t = targets_[i];
    if (s->branch == ast::BranchKind::Continue && !t.has_continue) {
      if (s->label == nullptr) continue;
    }
    if (s->label == nullptr) {
      if (t.stmt->kind == ast::NodeKind::BlockStmt || t.stmt->kind == ast::NodeKind::IfStmt) continue;
      return &t;
    }
    if (t.labeled != nullptr && t.labeled->label->name == s->label->name) return &t;
  }
  return nullptr;
}

void FuncCompiler::branch_stmt(const ast::BranchStmt* s) {
  if (s->branch == ast::BranchKind::Fallthrough) {
    GVM_CHECK(has_fallthrough_);
    jump_to(fallthrough_label_);
    return;
  }
  if (s->branch == ast::BranchKind::Goto) {
    auto* labeled = ast::as<ast::LabeledStmt>(s->target);
    if (labeled == nullptr || leave_range_body(s, nullptr)) return;
    Label label = label_of(labeled);
    b_.jump(b_.is_bound(label) ? Op::Loop : Op::Jump, label);
    return;
  }
  Target* target = find_target(s);
  if (target == nullptr) {
    if (!leave_range_body(s, nullptr)) program_.error(s->pos, "branch without a target");
    return;
  }
  Label label = s->branch == ast::BranchKind::Break ? target->break_label : target->continue_label;
  b_.jump(b_.is_bound(label) ? Op::Loop : Op::Jump, label);
}

void FuncCompiler::return_stmt(const ast::ReturnStmt* s) {
  if (range_body_ != nullptr && leave_range_body(nullptr, s)) return;
  {
    TempScope scope(*this);
    put_results(s);
  }
  at(s->pos);
  if (has_defer_ || boxed_results_) {
    jump_to(epilogue_);
  } else {
    b_.abc(Op::Return, 0, 0, 0);
  }
}

// Evaluates a return statement's values into the result variables.
void FuncCompiler::put_results(const ast::ReturnStmt* s) {
  size_t n = results_.size();
  bool in_frame = !boxed_results_ && s->results.size() == n;
  if (in_frame && n == 1 && (!named_results_ || safe_destination(s->results[0]))) {
    value_as(s->results[0], results_[0]->type, result_slot_[0]);
  } else if (in_frame && !named_results_ && !has_defer_) {
    for (size_t i = 0; i < n; ++i) {
      TempScope inner(*this);
      value_as(s->results[i], results_[i]->type, result_slot_[i]);
    }
  } else {
    store_results(s, results_);
  }
}

// All values first, then the assignments: the expressions may read named results.
void FuncCompiler::store_results(const ast::ReturnStmt* s, const std::vector<Object*>& results) {
  if (s->results.empty()) return;
  size_t n = results.size();
  std::vector<uint32_t> values;
  if (s->results.size() == 1 && n > 1) {  // return f()
    const TupleType* tuple = as_tuple(s->results[0]->type);
    uint32_t src = call_results(ast::as<ast::CallExpr>(ast::unparen(s->results[0])));
    for (size_t i = 0; i < n; ++i) {
      const Type* from = tuple->vars[i]->type;
      values.push_back(convert_slots(src, from, results[i]->type, kAny));
      src += lower(from)->slots();
    }
  } else {
    for (size_t i = 0; i < n; ++i) {
      uint32_t v = alloc(lower(results[i]->type)->slots());
      TempScope inner(*this);
      value_as(s->results[i], results[i]->type, v);
      values.push_back(v);
    }
  }
  for (size_t i = 0; i < n; ++i) {
    TempScope inner(*this);
    store(place_of_var(results[i]), values[i]);
  }
}

}  // namespace gvm::vm
