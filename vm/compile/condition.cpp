// Comparisons and logical operators, as values and as branches.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;
using ast::BinaryOp;

namespace {

bool is_comparison(BinaryOp op) { return op >= BinaryOp::Equal && op <= BinaryOp::GreaterEqual; }

bool is_nil(const ast::Expr* expr) {
  auto* ident = ast::as<ast::Ident>(ast::unparen(expr));
  return ident != nullptr && ident->object != nullptr && ident->object->kind == ObjectKind::Nil;
}

enum class Family : uint8_t { Signed, Unsigned, Float64, Float32, String, Other };

Family family_of(const rt::Type* type) {
  switch (type->kind) {
    case rt::Kind::Int:
    case rt::Kind::Int8:
    case rt::Kind::Int16:
    case rt::Kind::Int32:
    case rt::Kind::Int64: return Family::Signed;
    case rt::Kind::Uint8:
    case rt::Kind::Uint16:
    case rt::Kind::Uint32: return Family::Signed;  // zero-extended: signed comparison is the same, and has constants
    case rt::Kind::Uint:
    case rt::Kind::Uint64:
    case rt::Kind::Uintptr: return Family::Unsigned;
    case rt::Kind::Bool:
    case rt::Kind::Pointer:
    case rt::Kind::Chan:
    case rt::Kind::Func:
    case rt::Kind::Map:
    case rt::Kind::UnsafePointer: return Family::Unsigned;
    case rt::Kind::Float64: return Family::Float64;
    case rt::Kind::Float32: return Family::Float32;
    case rt::Kind::String: return Family::String;
    default: return Family::Other;
  }
}

BinaryOp mirrored(BinaryOp op) {
  switch (op) {
    case BinaryOp::Less: return BinaryOp::Greater;
    case BinaryOp::LessEqual: return BinaryOp::GreaterEqual;
    case BinaryOp::Greater: return BinaryOp::Less;
    case BinaryOp::GreaterEqual: return BinaryOp::LessEqual;
    default: return op;
  }
}

BinaryOp negated(BinaryOp op) {
  switch (op) {
    case BinaryOp::Equal: return BinaryOp::NotEqual;
    case BinaryOp::NotEqual: return BinaryOp::Equal;
    case BinaryOp::Less: return BinaryOp::GreaterEqual;
    case BinaryOp::LessEqual: return BinaryOp::Greater;
    case BinaryOp::Greater: return BinaryOp::LessEqual;
    default: return BinaryOp::Less;
  }
}

}  // namespace

// bool = (left == right) of operands of one type in slots (== only; the caller negates).
void FuncCompiler::compare_slots(bool equal, const Type* type, uint32_t dst, uint32_t left, uint32_t right) {
  const rt::Type* lowered = lower(type);
  switch (family_of(lowered)) {
    case Family::Signed:
    case Family::Unsigned: b_.abc(equal ? Op::EqI : Op::NeI, dst, left, right); return;
    case Family::Float64: b_.abc(equal ? Op::EqF : Op::NeF, dst, left, right); return;
    case Family::Float32: b_.abc(equal ? Op::EqF32 : Op::NeF32, dst, left, right); return;
    case Family::String: b_.abc(equal ? Op::EqStr : Op::NeStr, dst, left, right); return;
    case Family::Other: break;
  }
  if (lowered->is_interface()) {
    b_.abc(Op::EqIface, dst, left, right);
  } else if (lowered->kind == rt::Kind::Complex128) {
    b_.abc(Op::EqC, dst, left, right);
  } else if (lowered->kind == rt::Kind::Slice) {  // against nil
    TempScope scope(*this);
    uint32_t nil = alloc(1);
    b_.abc(Op::Zero, nil, 0, 0);
    b_.abc(Op::EqI, dst, left, nil);
  } else if (lowered->size == 0) {
    b_.a32(Op::LoadInt, dst, 1);
  } else {
    b_.abc(Op::EqMem, dst, left, right);
    b_.ext(type_ext(lowered));
  }
  if (!equal) b_.abc(Op::Not, dst, dst, 0);
}

uint32_t FuncCompiler::comparison(const ast::BinaryExpr* expr, uint32_t dst) {
  dst = dest(dst, 1);
  TempScope scope(*this);
  const Type* left_type = expr->left->type;
  const Type* right_type = expr->right->type;
  bool equality = expr->op == BinaryOp::Equal || expr->op == BinaryOp::NotEqual;
  bool equal = expr->op == BinaryOp::Equal;

  if (is_nil(expr->left) || is_nil(expr->right)) {
    const ast::Expr* operand = is_nil(expr->left) ? expr->right : expr->left;
    if (is_nil(operand)) {
      b_.a32(Op::LoadInt, dst, equal ? 1 : 0);
      return dst;
    }
    uint32_t slot = value(operand);  // nil of every kind has a zero first slot
    uint32_t nil = alloc(1);
    b_.abc(Op::Zero, nil, 0, 0);
    at(expr->op_pos);
    b_.abc(equal ? Op::EqI : Op::NeI, dst, slot, nil);
    return dst;
  }
  if (equality && is_interface(left_type) != is_interface(right_type)) {
    const ast::Expr* iface = is_interface(left_type) ? expr->left : expr->right;
    const ast::Expr* other = is_interface(left_type) ? expr->right : expr->left;
    uint32_t i, v;
    if (iface == expr->left) {
      i = value(iface);
      v = value(other);
    } else {
      v = value(other);
      i = value(iface);
    }
    at(expr->op_pos);
    b_.abc(Op::EqIfaceVal, dst, i, v);
    b_.ext(type_ext(lower(other->type)));
    if (!equal) b_.abc(Op::Not, dst, dst, 0);
    return dst;
  }
  uint32_t l = value(expr->left);
  uint32_t r = value(expr->right);
  at(expr->op_pos);
  if (equality) {
    compare_slots(equal, left_type, dst, l, r);
    return dst;
  }
  BinaryOp op = expr->op;
  if (op == BinaryOp::Greater || op == BinaryOp::GreaterEqual) {
    std::swap(l, r);
    op = mirrored(op);
  }
  bool less = op == BinaryOp::Less;
  switch (family_of(lower(left_type))) {
    case Family::Signed: b_.abc(less ? Op::LtI : Op::LeI, dst, l, r); return dst;
    case Family::Unsigned: b_.abc(less ? Op::LtU : Op::LeU, dst, l, r); return dst;
    case Family::Float64: b_.abc(less ? Op::LtF : Op::LeF, dst, l, r); return dst;
    case Family::Float32: b_.abc(less ? Op::LtF32 : Op::LeF32, dst, l, r); return dst;
    case Family::String: b_.abc(less ? Op::LtStr : Op::LeStr, dst, l, r); return dst;
    case Family::Other: break;
  }
  GVM_UNREACHABLE();
}

// A comparison fused with its branch; false when there is no such instruction.
bool FuncCompiler::branch_compare(const ast::BinaryExpr* expr, Label target, bool jump_if, bool loop) {
  if (!is_comparison(expr->op)) return false;
  auto form = [&](Op op) { return loop ? loop_form(op) : op; };
  BinaryOp op = expr->op;
  if (is_nil(expr->left) || is_nil(expr->right)) {
    const ast::Expr* operand = is_nil(expr->left) ? expr->right : expr->left;
    if (is_nil(operand)) return false;
    uint32_t slot = value(operand);
    at(expr->op_pos);
    bool want_nil = (op == BinaryOp::Equal) == jump_if;
    b_.branch(form(want_nil ? Op::JumpEqK : Op::JumpNeK), slot, 0, target);
    return true;
  }
  if (is_interface(expr->left->type) || is_interface(expr->right->type)) return false;
  Family family = family_of(lower(expr->left->type));
  const ast::Expr* left = expr->left;
  const ast::Expr* right = expr->right;
  switch (family) {
    case Family::Signed:
    case Family::Unsigned: {
      if (!jump_if) op = negated(op);
      int64_t k;
      bool equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
      if (family == Family::Signed || equality) {
        if (small_int(left, &k) && right->mode != ast::ExprMode::Constant) {
          std::swap(left, right);
          op = mirrored(op);
        }
        if (small_int(right, &k)) {
          uint32_t slot = value(left);
          at(expr->op_pos);
          static constexpr Op kOps[] = {Op::JumpEqK, Op::JumpNeK, Op::JumpLtK, Op::JumpLeK, Op::JumpGtK, Op::JumpGeK};
          Op o = kOps[static_cast<size_t>(op) - static_cast<size_t>(BinaryOp::Equal)];
          b_.branch(form(o), slot, static_cast<uint32_t>(k), target);
          return true;
        }
      }
      uint32_t l = value(left);
      uint32_t r = value(right);
      at(expr->op_pos);
      if (op == BinaryOp::Greater || op == BinaryOp::GreaterEqual) {
        std::swap(l, r);
        op = mirrored(op);
      }
      bool u = family == Family::Unsigned;
      Op o = op == BinaryOp::Equal      ? Op::JumpEq
             : op == BinaryOp::NotEqual ? Op::JumpNe
             : op == BinaryOp::Less     ? (u ? Op::JumpLtU : Op::JumpLt)
                                        : (u ? Op::JumpLeU : Op::JumpLe);
      b_.branch(form(o), l, r, target);
      return true;
    }
    case Family::Float64: {
      uint32_t l = value(left);
      uint32_t r = value(right);
      at(expr->op_pos);
      if (op == BinaryOp::Greater || op == BinaryOp::GreaterEqual) {
        std::swap(l, r);
        op = mirrored(op);
      }
      Op o;
      switch (op) {
        case BinaryOp::Equal: o = jump_if ? Op::JumpEqF : Op::JumpNeF; break;
        case BinaryOp::NotEqual: o = jump_if ? Op::JumpNeF : Op::JumpEqF; break;
        case BinaryOp::Less: o = jump_if ? Op::JumpLtF : Op::JumpNltF; break;
        default: o = jump_if ? Op::JumpLeF : Op::JumpNleF;
      }
      b_.branch(form(o), l, r, target);
      return true;
    }
    case Family::String: {
      if (op != BinaryOp::Equal && op != BinaryOp::NotEqual) return false;
      uint32_t l = value(left);
      uint32_t r = value(right);
      at(expr->op_pos);
      b_.branch(form((op == BinaryOp::Equal) == jump_if ? Op::JumpEqStr : Op::JumpNeStr), l, r, target);
      return true;
    }
    case Family::Float32:
    case Family::Other: return false;
  }
  return false;
}

// Jumps to `target` when the condition is `jump_if`, else falls through. `loop`: the jump goes backward.
void FuncCompiler::condition(const ast::Expr* expr, Label target, bool jump_if, bool loop) {
  expr = ast::unparen(expr);
  if (expr->mode == ast::ExprMode::Constant) {
    if (bool_value(expr->constant) == jump_if) b_.jump(loop ? Op::Loop : Op::Jump, target);
    return;
  }
  if (auto* u = ast::as<ast::UnaryExpr>(expr); u != nullptr && u->op == ast::UnaryOp::Not) {
    condition(u->operand, target, !jump_if, loop);
    return;
  }
  TempScope scope(*this);
  if (auto* b = ast::as<ast::BinaryExpr>(expr)) {
    bool is_and = b->op == BinaryOp::LogicalAnd;
    if (is_and || b->op == BinaryOp::LogicalOr) {
      // jump when both (and, if) / either (or, if): the other way round for !jump_if
      if (is_and == jump_if) {
        Label skip = b_.new_label();
        condition(b->left, skip, !jump_if);
        condition(b->right, target, jump_if, loop);
        b_.bind(skip);
      } else {
        condition(b->left, target, jump_if, loop);
        condition(b->right, target, jump_if, loop);
      }
      return;
    }
    if (branch_compare(b, target, jump_if, loop)) return;
  }
  uint32_t slot = value(expr);
  at(expr->pos);
  Op op = jump_if ? Op::JumpIf : Op::JumpIfNot;
  b_.branch(loop ? loop_form(op) : op, slot, 0, target);
}

uint32_t FuncCompiler::logical(const ast::BinaryExpr* expr, uint32_t dst) {
  uint32_t result = dest(dst, 1);
  TempScope scope(*this);
  uint32_t tmp = alloc(1);
  Label done = b_.new_label();
  bool is_and = expr->op == BinaryOp::LogicalAnd;
  b_.a32(Op::LoadInt, tmp, is_and ? 0 : 1);
  condition(expr->left, done, !is_and);
  value(expr->right, tmp);
  b_.bind(done);
  move(result, tmp, 1);
  return result;
}

}  // namespace gvm::vm
