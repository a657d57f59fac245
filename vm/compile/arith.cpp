// Arithmetic: binary operators on numbers and strings.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;
using ast::BinaryOp;

namespace {

// The index of an integer kind's row in the tables below: I64 (and U64), I32, U32, I16, U16, I8, U8.
size_t width_of(rt::Kind kind) {
  switch (kind) {
    case rt::Kind::Int32: return 1;
    case rt::Kind::Uint32: return 2;
    case rt::Kind::Int16: return 3;
    case rt::Kind::Uint16: return 4;
    case rt::Kind::Int8: return 5;
    case rt::Kind::Uint8: return 6;
    default: return 0;
  }
}

#define GVM_WIDTHS(name) {Op::name##I64, Op::name##I32, Op::name##U32, Op::name##I16, Op::name##U16, Op::name##I8, Op::name##U8}
constexpr Op kAdd[] = GVM_WIDTHS(Add);
constexpr Op kSub[] = GVM_WIDTHS(Sub);
constexpr Op kMul[] = GVM_WIDTHS(Mul);
constexpr Op kAddK[] = GVM_WIDTHS(AddK);
constexpr Op kMulK[] = GVM_WIDTHS(MulK);
constexpr Op kShl[] = GVM_WIDTHS(Shl);
constexpr Op kShlK[] = GVM_WIDTHS(ShlK);
#undef GVM_WIDTHS

bool is_signed(rt::Kind kind) {
  return kind >= rt::Kind::Int && kind <= rt::Kind::Int64;
}

Op narrow_op(rt::Kind kind) {
  switch (kind) {
    case rt::Kind::Int8: return Op::SextB;
    case rt::Kind::Int16: return Op::SextH;
    case rt::Kind::Int32: return Op::SextW;
    default: return Op::Nop;
  }
}

}  // namespace

uint32_t FuncCompiler::binary(const ast::BinaryExpr* expr, uint32_t dst) {
  switch (expr->op) {
    case BinaryOp::LogicalAnd:
    case BinaryOp::LogicalOr: return logical(expr, dst);
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
    case BinaryOp::Less:
    case BinaryOp::LessEqual:
    case BinaryOp::Greater:
    case BinaryOp::GreaterEqual: return comparison(expr, dst);
    case BinaryOp::Shl:
    case BinaryOp::Shr: {
      dst = dest(dst, 1);
      TempScope scope(*this);
      uint32_t left = value(expr->left);
      at(expr->op_pos);
      return shift(expr->op, expr->type, left, expr->right, dst);
    }
    default: break;
  }
  if (is_string(expr->type)) return concat(expr, dst);
  // walk the left spine without recursion, so that long chains cost no native stack
  std::vector<const ast::BinaryExpr*> spine;
  const ast::Expr* left = expr;
  for (;;) {
    auto* b = ast::as<ast::BinaryExpr>(ast::unparen(left));
    if (b == nullptr || b->mode == ast::ExprMode::Constant || b->op > BinaryOp::AndNot) break;
    spine.push_back(b);
    left = b->left;
  }
  uint32_t slots = lower(expr->type)->slots();
  dst = dest(dst, slots);
  TempScope scope(*this);
  if (spine.size() == 1) {
    at(expr->op_pos);
    return arithmetic(expr->op, expr->type, expr->left, expr->right, dst);
  }
  uint32_t acc = alloc(slots);
  for (size_t i = spine.size(); i-- > 0;) {
    const ast::BinaryExpr* b = spine[i];
    uint32_t to = i == 0 ? dst : acc;
    TempScope inner(*this);
    if (i + 1 == spine.size()) {
      at(b->op_pos);
      arithmetic(b->op, b->type, b->left, b->right, to);
      continue;
    }
    int64_t k;
    rt::Kind kind = lower(b->type)->kind;
    size_t width = width_of(kind);
    bool integer = is_integer(b->type);
    at(b->op_pos);
    if (integer && small_int(b->right, &k)) {
      if (b->op == BinaryOp::Add) {
        b_.abc(kAddK[width], to, acc, static_cast<uint32_t>(k));
        continue;
      }
      if (b->op == BinaryOp::Sub && k != INT16_MIN) {
        b_.abc(kAddK[width], to, acc, static_cast<uint32_t>(-k));
        continue;
      }
      if (b->op == BinaryOp::Mul) {
        b_.abc(kMulK[width], to, acc, static_cast<uint32_t>(k));
        continue;
      }
      if ((b->op == BinaryOp::Rem || b->op == BinaryOp::Div) && is_signed(kind) && k > 0) {
        b_.abc(b->op == BinaryOp::Rem ? Op::RemK : Op::DivK, to, acc, static_cast<uint32_t>(k));
        continue;
      }
      if (b->op == BinaryOp::And && k >= 0) {
        b_.abc(Op::AndK, to, acc, static_cast<uint32_t>(k));
        continue;
      }
    }
    auto* product = ast::as<ast::BinaryExpr>(ast::unparen(b->right));
    if (to == acc && kind == rt::Kind::Float64 && (b->op == BinaryOp::Add || b->op == BinaryOp::Sub) &&
        product != nullptr && product->op == BinaryOp::Mul && product->mode != ast::ExprMode::Constant) {
      uint32_t y = value(product->left);
      uint32_t z = value(product->right);
      b_.abc(b->op == BinaryOp::Add ? Op::MulAddF : Op::MulSubF, acc, y, z);
      continue;
    }
    uint32_t right = value(b->right);
    at(b->op_pos);
    arithmetic_slots(b->op, b->type, to, acc, right);
  }
  return dst;
}

uint32_t FuncCompiler::arithmetic(BinaryOp op, const Type* type, const ast::Expr* left, const ast::Expr* right,
                                  uint32_t dst) {
  rt::Kind kind = lower(type)->kind;
  TempScope scope(*this);
  ast::Pos pos = right->pos;
  if (op == BinaryOp::Shl || op == BinaryOp::Shr) {
    uint32_t l = value(left);
    return shift(op, type, l, right, dst);
  }
  if (is_integer(type)) {
    size_t width = width_of(kind);
    bool has_sign = is_signed(kind);
    int64_t k;
    const ast::Expr* other = nullptr;
    if (small_int(right, &k)) other = left;
    else if ((op == BinaryOp::Add || op == BinaryOp::Mul || op == BinaryOp::And || op == BinaryOp::Or ||
              op == BinaryOp::Xor) && small_int(left, &k)) other = right;
    if (other != nullptr && other->mode != ast::ExprMode::Constant) {
      Op best = Op::Nop;
      int64_t number = k;
      switch (op) {
        case BinaryOp::Add: best = kAddK[width]; break;
        case BinaryOp::Sub:
          if (k != INT16_MIN) {
            best = kAddK[width];
            number = -k;
          }
          break;
        case BinaryOp::Mul: best = kMulK[width]; break;
        case BinaryOp::Div:
          if (has_sign && k != 0 && k != -1) best = Op::DivK;
          if (!has_sign && k > 0) best = Op::DivUK;
          break;
        case BinaryOp::Rem:
          if (has_sign && k != 0 && k != -1) best = Op::RemK;
          if (!has_sign && k > 0) best = Op::RemUK;
          break;
        case BinaryOp::And:
          if (k >= 0 || has_sign) best = Op::AndK;
          break;
        case BinaryOp::Or:
          if (k >= 0 || has_sign) best = Op::OrK;
          break;
        case BinaryOp::Xor:
          if (k >= 0 || has_sign) best = Op::XorK;
          break;
        default: break;
      }
      if (best != Op::Nop) {
        uint32_t src = value(other);
        at(pos);
        b_.abc(best, dst, src, static_cast<uint32_t>(number));
        return dst;
      }
    }
  }
  uint32_t l = value(left);
  uint32_t r = value(right);
  at(pos);
  arithmetic_slots(op, type, dst, l, r);
  return dst;
}

// dst = left op right for operands that stand in slots; no shifts.
void FuncCompiler::arithmetic_slots(BinaryOp op, const Type* type, uint32_t dst, uint32_t left, uint32_t right) {
  rt::Kind kind = lower(type)->kind;
  auto pick = [&](Op add, Op sub, Op mul, Op div) {
    switch (op) {
      case BinaryOp::Add: return add;
      case BinaryOp::Sub: return sub;
      case BinaryOp::Mul: return mul;
      default: return div;
    }
  };
  switch (kind) {
    case rt::Kind::Float64: b_.abc(pick(Op::AddF, Op::SubF, Op::MulF, Op::DivF), dst, left, right); return;
    case rt::Kind::Float32: b_.abc(pick(Op::AddF32, Op::SubF32, Op::MulF32, Op::DivF32), dst, left, right); return;
    case rt::Kind::Complex128: b_.abc(pick(Op::AddC, Op::SubC, Op::MulC, Op::DivC), dst, left, right); return;
    case rt::Kind::Complex64: {
      TempScope scope(*this);
      uint32_t l = alloc(2), r = alloc(2);
      b_.abc(Op::C64ToC128, l, left, 0);
      b_.abc(Op::C64ToC128, r, right, 0);
      b_.abc(pick(Op::AddC, Op::SubC, Op::MulC, Op::DivC), l, l, r);
      b_.abc(Op::C128ToC64, dst, l, 0);
      return;
    }
    case rt::Kind::String: {
      TempScope scope(*this);
      uint32_t pair = alloc(4);
      move(pair, left, 2);
      move(pair + 2, right, 2);
      b_.abc(Op::Concat, dst, pair, 2);
      return;
    }
    default: break;
  }
  size_t width = width_of(kind);
  bool has_sign = is_signed(kind);
  switch (op) {
    case BinaryOp::Add: b_.abc(kAdd[width], dst, left, right); return;
    case BinaryOp::Sub: b_.abc(kSub[width], dst, left, right); return;
    case BinaryOp::Mul: b_.abc(kMul[width], dst, left, right); return;
    case BinaryOp::Div:
      b_.abc(has_sign ? Op::Div : Op::DivU, dst, left, right);
      // the one quotient that leaves its width: MinInt / -1
      if (narrow_op(kind) != Op::Nop) b_.abc(narrow_op(kind), dst, dst, 0);
      return;
    case BinaryOp::Rem: b_.abc(has_sign ? Op::Rem : Op::RemU, dst, left, right); return;
    case BinaryOp::And: b_.abc(Op::And, dst, left, right); return;
    case BinaryOp::Or: b_.abc(Op::Or, dst, left, right); return;
    case BinaryOp::Xor: b_.abc(Op::Xor, dst, left, right); return;
    case BinaryOp::AndNot: b_.abc(Op::AndNot, dst, left, right); return;
    default: GVM_UNREACHABLE();
  }
}

uint32_t FuncCompiler::shift(BinaryOp op, const Type* type, uint32_t left, const ast::Expr* count, uint32_t dst) {
  rt::Kind kind = lower(type)->kind;
  size_t width = width_of(kind);
  bool has_sign = is_signed(kind);
  if (count->mode == ast::ExprMode::Constant) {
    uint64_t n = uint64_value(count->constant).value_or(64);
    if (n >= 64) {
      if (op == BinaryOp::Shr && has_sign) {
        b_.abc(Op::ShrK, dst, left, 63);
      } else {
        b_.abc(Op::Zero, dst, 0, 0);
      }
      return dst;
    }
    Op k = op == BinaryOp::Shl ? kShlK[width] : has_sign ? Op::ShrK : Op::ShrUK;
    b_.abc(k, dst, left, static_cast<uint32_t>(n));
    return dst;
  }
  TempScope scope(*this);
  uint32_t n = value(count);
  at(count->pos);
  if (is_signed(lower(count->type)->kind)) b_.abc(Op::CheckShift, n, 0, 0);
  b_.abc(op == BinaryOp::Shl ? kShl[width] : has_sign ? Op::Shr : Op::ShrU, dst, left, n);
  return dst;
}

// a + b + c on strings is one operation.
uint32_t FuncCompiler::concat(const ast::BinaryExpr* expr, uint32_t dst) {
  std::vector<const ast::Expr*> parts;
  const ast::Expr* left = expr;
  for (;;) {
    auto* b = ast::as<ast::BinaryExpr>(ast::unparen(left));
    if (b == nullptr || b->mode == ast::ExprMode::Constant || b->op != BinaryOp::Add) break;
    parts.push_back(b->right);
    left = b->left;
  }
  parts.push_back(left);
  dst = dest(dst, 2);
  TempScope scope(*this);
  constexpr size_t kMaxParts = 1000;
  uint32_t out = parts.size() > kMaxParts ? alloc(2) : dst;  // written several times: not a variable that parts may read
  uint32_t acc = kAny;
  size_t i = parts.size();
  while (i > 0) {
    size_t n = std::min(i, kMaxParts);
    TempScope inner(*this);
    uint32_t total = static_cast<uint32_t>(n + (acc != kAny ? 1 : 0));
    uint32_t first = alloc(2 * total);
    uint32_t slot = first;
    if (acc != kAny) {
      move(slot, acc, 2);
      slot += 2;
    }
    for (size_t k = 0; k < n; ++k, slot += 2) value(parts[--i], slot);
    at(expr->op_pos);
    b_.abc(Op::Concat, out, first, total);
    acc = out;
  }
  move(dst, out, 2);
  return dst;
}

}  // namespace gvm::vm
