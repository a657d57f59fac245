// switch, type switch and select.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

// A dense set of integer cases becomes a table; false when the cases are not of that kind.
bool FuncCompiler::jump_table(const ast::SwitchStmt* s, uint32_t tag, const std::vector<Label>& labels, Label otherwise) {
  constexpr int64_t kMinCases = 5, kMaxSpread = 4;
  if (!is_integer(s->tag->type)) return false;
  std::vector<std::pair<int64_t, Label>> cases;
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    for (const ast::Expr* e : s->clauses[i]->exprs) {
      if (e->mode != ast::ExprMode::Constant || !is_integer(e->type)) return false;
      auto v = int64_value(e->constant);
      if (!v) return false;
      cases.emplace_back(*v, labels[i]);
    }
  }
  if (cases.size() < static_cast<size_t>(kMinCases)) return false;
  auto [low, high] = std::minmax_element(cases.begin(), cases.end(), [](auto& a, auto& b) { return a.first < b.first; });
  uint64_t span = static_cast<uint64_t>(high->first) - static_cast<uint64_t>(low->first) + 1;
  if (span == 0 || span > cases.size() * kMaxSpread || span > 0xffff || low->first < INT16_MIN + 1 ||
      low->first > INT16_MAX) {
    return false;
  }
  uint32_t index = alloc(1);
  b_.abc(Op::AddKI64, index, tag, static_cast<uint32_t>(-low->first));
  std::vector<Label> table(span, otherwise);
  std::vector<bool> taken(span, false);
  for (auto& [v, label] : cases) {
    size_t at_index = static_cast<size_t>(v - low->first);
    if (!taken[at_index]) table[at_index] = label;
    taken[at_index] = true;
  }
  b_.abc(Op::JumpTable, index, static_cast<uint32_t>(span), 0);
  for (Label label : table) b_.table_entry(label);
  jump_to(otherwise);
  return true;
}

void FuncCompiler::switch_stmt(const ast::SwitchStmt* s, const ast::LabeledStmt* labeled) {
  TempScope scope(*this);
  if (s->init != nullptr) stmt(s->init);
  Label done = b_.new_label();
  std::vector<Label> labels;
  Label otherwise = done;
  for (const ast::CaseClause* c : s->clauses) {
    labels.push_back(b_.new_label());
    if (c->is_default) otherwise = labels.back();
  }
  if (s->tag == nullptr) {
    for (size_t i = 0; i < s->clauses.size(); ++i) {
      for (const ast::Expr* e : s->clauses[i]->exprs) condition(e, labels[i], true);
    }
    jump_to(otherwise);
  } else {
    const Type* type = s->tag->type;
    uint32_t tag = alloc(std::max(lower(type)->slots(), 1u));
    value(s->tag, tag);
    if (!jump_table(s, tag, labels, otherwise)) {
      for (size_t i = 0; i < s->clauses.size(); ++i) {
        for (const ast::Expr* e : s->clauses[i]->exprs) {
          TempScope inner(*this);
          at(e->pos);
          switch_case(e, type, tag, labels[i]);
        }
      }
      jump_to(otherwise);
    }
  }
  targets_.push_back({s, labeled, done, done, false});
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    b_.bind(labels[i]);
    TempScope inner(*this);
    Label saved = fallthrough_label_;
    bool had = has_fallthrough_;
    has_fallthrough_ = i + 1 < s->clauses.size();
    if (has_fallthrough_) fallthrough_label_ = labels[i + 1];
    stmts(s->clauses[i]->body);
    has_fallthrough_ = had;
    fallthrough_label_ = saved;
    if (!b_.last_ends()) jump_to(done);
  }
  targets_.pop_back();
  b_.bind(done);
}

// One case of an expression switch: jumps to `target` when the tag (in a slot) equals the expression.
void FuncCompiler::switch_case(const ast::Expr* e, const Type* type, uint32_t tag, Label target) {
  const rt::Type* lowered = lower(type);
  int64_t k;
  bool is_nil = e->mode != ast::ExprMode::Constant && is_untyped(e->type);
  auto* ident = ast::as<ast::Ident>(ast::unparen(e));
  is_nil |= ident != nullptr && ident->object != nullptr && ident->object->kind == ObjectKind::Nil;
  if (is_nil) {
    b_.branch(Op::JumpEqK, tag, 0, target);
    return;
  }
  bool tag_iface = lowered->is_interface(), case_iface = is_interface(e->type);
  if (tag_iface != case_iface) {
    uint32_t equal = alloc(1);
    uint32_t v = value(e);
    b_.abc(Op::EqIfaceVal, equal, tag_iface ? tag : v, tag_iface ? v : tag);
    b_.ext(type_ext(lower(tag_iface ? e->type : type)));
    b_.branch(Op::JumpIf, equal, 0, target);
    return;
  }
  if (is_integer(type) && small_int(e, &k)) {
    b_.branch(Op::JumpEqK, tag, static_cast<uint32_t>(k), target);
    return;
  }
  uint32_t v = value_as(e, type);
  if (lowered->kind == rt::Kind::String) {
    b_.branch(Op::JumpEqStr, tag, v, target);
    return;
  }
  uint32_t equal = alloc(1);
  compare_slots(true, type, equal, tag, v);
  b_.branch(Op::JumpIf, equal, 0, target);
}

void FuncCompiler::type_switch_stmt(const ast::TypeSwitchStmt* s, const ast::LabeledStmt* labeled) {
  TempScope scope(*this);
  if (s->init != nullptr) stmt(s->init);
  const Type* type = s->guard->operand->type;
  uint32_t tag = alloc(2);
  value(s->guard->operand, tag);
  Label done = b_.new_label();
  std::vector<Label> labels;
  Label otherwise = done;
  for (const ast::CaseClause* c : s->clauses) {
    labels.push_back(b_.new_label());
    if (c->is_default) otherwise = labels.back();
  }
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    for (const ast::Expr* e : s->clauses[i]->exprs) {
      TempScope inner(*this);
      at(e->pos);
      if (e->mode != ast::ExprMode::TypeExpr) {  // nil
        b_.branch(Op::JumpEqK, tag, 0, labels[i]);
        continue;
      }
      uint32_t is = alloc(1);
      b_.abc(is_interface(e->type) ? Op::IfaceImpl : Op::IfaceIs, is, tag, 0);
      b_.ext(type_ext(lower(e->type)));
      b_.branch(Op::JumpIf, is, 0, labels[i]);
    }
  }
  jump_to(otherwise);
  targets_.push_back({s, labeled, done, done, false});
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    const ast::CaseClause* c = s->clauses[i];
    b_.bind(labels[i]);
    TempScope inner(*this);
    if (Object* var = c->implicit_object; var != nullptr) {
      bool single = c->exprs.size() == 1 && c->exprs[0]->mode == ast::ExprMode::TypeExpr;
      if (single && !is_interface(var->type)) {
        const rt::Type* lowered = lower(var->type);
        if (is_boxed(var, lowered)) {
          uint32_t box = alloc(1);
          TempScope temps(*this);
          uint32_t v = alloc(lowered->slots());
          b_.abc(Op::Unbox, v, tag, 0);
          b_.ext(type_ext(lowered));
          b_.a32(Op::NewObject, box, program_.context().image.add_type(lowered));
          store_mem(box, 0, lowered, v);
          vars_[var] = {box, true, lowered};
        } else {
          uint32_t v = alloc(lowered->slots());
          b_.abc(Op::Unbox, v, tag, 0);
          b_.ext(type_ext(lowered));
          vars_[var] = {v, false, lowered};
        }
      } else {
        declare_from(var, convert_slots(tag, type, var->type, kAny));
      }
    }
    stmts(c->body);
    if (!b_.last_ends()) jump_to(done);
  }
  targets_.pop_back();
  b_.bind(done);
}

void FuncCompiler::select_stmt(const ast::SelectStmt* s, const ast::LabeledStmt* labeled) {
  TempScope scope(*this);
  constexpr uint32_t kCaseSlots = 4;  // channel; bit 0: send, bits 16-31: value, bits 32-47: ok; two for the runtime
  uint32_t chosen = alloc(1);
  uint32_t count = 0;
  bool has_default = false;
  for (const ast::CommClause* c : s->clauses) {
    if (c->comm == nullptr) has_default = true;
    else ++count;
  }
  uint32_t cases = alloc(count * kCaseSlots);
  struct Received {
    uint32_t value = kNoSlot;
    uint32_t ok = kNoSlot;
    const Type* elem = nullptr;
  };
  std::vector<Received> received(s->clauses.size());
  uint32_t n = 0;
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    const ast::CommClause* c = s->clauses[i];
    if (c->comm == nullptr) continue;
    uint32_t slot = cases + kCaseSlots * n++;
    uint64_t packed;
    if (auto* send = ast::as<ast::SendStmt>(c->comm)) {
      value(send->channel, slot);
      const Type* elem = as_chan(send->channel->type)->elem;
      uint32_t v = alloc(lower(elem)->slots());
      value_as(send->value, elem, v);
      packed = 1 | static_cast<uint64_t>(v) << 16 | static_cast<uint64_t>(kNoSlot) << 32;
    } else {
      const ast::Expr* recv = nullptr;
      bool want_value = false, want_ok = false;
      if (auto* assign_stmt = ast::as<ast::AssignStmt>(c->comm)) {
        recv = assign_stmt->right[0];
        want_value = true;
        want_ok = assign_stmt->left.size() > 1;
      } else {
        recv = ast::as<ast::ExprStmt>(c->comm)->expr;
      }
      auto* operation = ast::as<ast::UnaryExpr>(ast::unparen(recv));
      value(operation->operand, slot);
      received[i].elem = as_chan(operation->operand->type)->elem;
      uint32_t slots = lower(received[i].elem)->slots();
      if (want_value) received[i].value = alloc(slots);
      if (want_ok) received[i].ok = alloc(1);
      packed = static_cast<uint64_t>(want_value && slots != 0 ? received[i].value : kNoSlot) << 16 |
               static_cast<uint64_t>(received[i].ok) << 32;
    }
    load_int(slot + 1, static_cast<int64_t>(packed));
  }
  at(s->pos);
  b_.abc(Op::Select, chosen, cases, count);
  b_.ext(has_default ? 1 : 0);

  Label done = b_.new_label();
  std::vector<Label> labels;
  n = 0;
  Label otherwise = done;
  for (const ast::CommClause* c : s->clauses) {
    labels.push_back(b_.new_label());
    if (c->comm == nullptr) {
      otherwise = labels.back();
    } else {
      b_.branch(Op::JumpEqK, chosen, n++, labels.back());
    }
  }
  jump_to(otherwise);
  targets_.push_back({s, labeled, done, done, false});
  for (size_t i = 0; i < s->clauses.size(); ++i) {
    const ast::CommClause* c = s->clauses[i];
    b_.bind(labels[i]);
    TempScope inner(*this);
    if (auto* assign_stmt = c->comm != nullptr ? ast::as<ast::AssignStmt>(c->comm) : nullptr) {
      bool define = assign_stmt->assign_kind == ast::AssignKind::Define;
      bind_result(assign_stmt->left[0], define, received[i].value, received[i].elem);
      if (assign_stmt->left.size() > 1) {
        bind_result(assign_stmt->left[1], define, received[i].ok,
                    program_.context().universe.basic(BasicKind::Bool));
      }
    }
    stmts(c->body);
    if (!b_.last_ends()) jump_to(done);
  }
  targets_.pop_back();
  b_.bind(done);
}

}  // namespace gvm::vm
