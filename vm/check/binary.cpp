// Unary and binary operators. Spec: "Operators", "Constant expressions".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

using ast::BinaryOp;
using ast::UnaryOp;

namespace {

constexpr uint64_t kMaxConstantShift = 1023 - 1 + 52;  // enough for the smallest float64

bool is_comparison(BinaryOp op) { return op >= BinaryOp::Equal && op <= BinaryOp::GreaterEqual; }

uint32_t unsigned_bits(const Type* type) {
  const BasicType* b = as_basic(type);
  if (b == nullptr) return 0;
  switch (b->basic) {
    case BasicKind::Uint8: return 8;
    case BasicKind::Uint16: return 16;
    case BasicKind::Uint32: return 32;
    case BasicKind::Uint:
    case BasicKind::Uint64:
    case BasicKind::Uintptr: return 64;
    default: return 0;
  }
}

ConstantPool::Op constant_op(BinaryOp op) {
  switch (op) {
    case BinaryOp::Sub: return ConstantPool::Op::Sub;
    case BinaryOp::Mul: return ConstantPool::Op::Mul;
    case BinaryOp::Div: return ConstantPool::Op::Div;
    case BinaryOp::Rem: return ConstantPool::Op::Rem;
    case BinaryOp::And: return ConstantPool::Op::And;
    case BinaryOp::Or: return ConstantPool::Op::Or;
    case BinaryOp::Xor: return ConstantPool::Op::Xor;
    case BinaryOp::AndNot: return ConstantPool::Op::AndNot;
    default: return ConstantPool::Op::Add;
  }
}

bool unknown(const ConstValue* value) { return kind_of(value) == ConstKind::Unknown; }

bool compare_constants(BinaryOp op, const ConstValue* a, const ConstValue* b) {
  if (kind_of(a) == ConstKind::Bool) {
    const bool same = bool_value(a) == bool_value(b);
    return op == BinaryOp::Equal ? same : !same;
  }
  const int order = kind_of(a) == ConstKind::String ? string_value(a).compare(string_value(b)) : compare(a, b);
  switch (op) {
    case BinaryOp::Equal: return order == 0;
    case BinaryOp::NotEqual: return order != 0;
    case BinaryOp::Less: return order < 0;
    case BinaryOp::LessEqual: return order <= 0;
    case BinaryOp::Greater: return order > 0;
    default: return order >= 0;
  }
}

}  // namespace

void PackageChecker::unary(Operand& x, ast::UnaryExpr* e) {
  if (e->op == UnaryOp::Address) {
    // &T{...} and &(T{...}) are fine although the literal is no variable.
    expr(x, e->operand);
    if (!x.ok()) return;
    if (ast::unparen(e->operand)->kind != ast::NodeKind::CompositeLit && x.mode != ExprMode::Variable) {
      error(x, cat("invalid operation: cannot take address of ", text(x)));
      return fail(x);
    }
    x.mode = ExprMode::Value;
    x.type = pointer_to(x.type);
    return;
  }
  expr(x, e->operand);
  if (!x.ok()) return;
  if (e->op == UnaryOp::Receive) return receive(x);
  if (e->op == UnaryOp::Tilde) {
    error(e, is_integer(x.type)
                 ? "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)"
                 : "cannot use ~ outside of interface or type constraint");
    return fail(x);
  }
  const bool defined = e->op == UnaryOp::Not      ? is_boolean(x.type)
                       : e->op == UnaryOp::BitNot ? is_integer(x.type)
                                                  : is_numeric(x.type);
  if (!defined) {
    error(x, cat("invalid operation: operator ", ast::spelling(e->op), " not defined on ", text(x)));
    return fail(x);
  }
  if (!x.is_constant()) {
    x.mode = ExprMode::Value;
    return;
  }
  if (unknown(x.constant)) return;
  switch (e->op) {
    case UnaryOp::Minus: x.constant = constants().negate(x.constant); break;
    case UnaryOp::Not: x.constant = constants().logical_not(x.constant); break;
    case UnaryOp::BitNot:
      x.constant = constants().bit_not(x.constant, is_untyped(x.type) ? 0 : unsigned_bits(x.type));
      break;
    case UnaryOp::Plus:
    case UnaryOp::Address:
    case UnaryOp::Receive:
    case UnaryOp::Tilde: break;
  }
  x.expr = e;
  check_overflow(x, e->pos);
}

void PackageChecker::receive(Operand& x) {
  const ChanType* chan = as_chan(x.type);
  if (chan == nullptr || is_nil(x)) {
    error(x, cat("invalid operation: cannot receive from non-channel ", text(x)));
    return fail(x);
  }
  if (chan->dir == ast::ChanDir::Send) {
    error(x, cat("invalid operation: cannot receive from send-only channel ", text(x)));
    return fail(x);
  }
  env_.has_call = true;
  x.mode = ExprMode::CommaOk;
  x.type = chan->elem;
  if (is_invalid(x.type)) fail(x);
}

// a op b op c ...: a left spine as long as the source likes, so without recursion.
void PackageChecker::binary_chain(Operand& x, ast::BinaryExpr* e) {
  std::vector<ast::BinaryExpr*> spine;
  Expr* leftmost = e;
  while (auto* b = ast::as<ast::BinaryExpr>(leftmost)) {
    spine.push_back(b);
    leftmost = b->left;
  }
  expr(x, leftmost);
  for (size_t i = spine.size(); i-- > 0;) {
    ast::BinaryExpr* b = spine[i];
    binary(x, b, b->op, b->op_pos, b->right);
    x.expr = b;
    record(x);
  }
}

bool PackageChecker::operator_defined(const Operand& x, BinaryOp op) {
  switch (op) {
    case BinaryOp::Add: return is_numeric(x.type) || is_string(x.type);
    case BinaryOp::Sub:
    case BinaryOp::Mul:
    case BinaryOp::Div: return is_numeric(x.type);
    case BinaryOp::LogicalAnd:
    case BinaryOp::LogicalOr: return is_boolean(x.type);
    default: return is_integer(x.type);
  }
}

// Gives untyped operands the type of the other one, where that can make sense at all.
void PackageChecker::match_types(Operand& x, Operand& y) {
  const bool x_untyped = is_untyped(x.type);
  const bool y_untyped = is_untyped(y.type);
  if (!x_untyped && !y_untyped) return;
  const bool convert = [&] {
    if (is_nil(x) && is_nil(y)) return false;
    if (is_interface(x.type) || is_interface(y.type)) return true;
    if (is_boolean(x.type) != is_boolean(y.type) || is_string(x.type) != is_string(y.type)) return false;
    if (is_nil(x)) return has_nil(y.type);
    if (is_nil(y)) return has_nil(x.type);
    return as_pointer(x.type) == nullptr && as_pointer(y.type) == nullptr;
  }();
  if (!convert) return;
  convert_untyped(x, y.type);
  if (!x.ok()) return;
  convert_untyped(y, x.type);
  if (!y.ok()) fail(x);
}

void PackageChecker::binary(Operand& x, Expr* e, BinaryOp op, Pos op_pos, Expr* right) {
  Operand y;
  const bool had_left = x.ok();
  expr(y, right);
  if (!had_left) return fail(x);
  if (!y.ok()) return fail(x);
  if (op == BinaryOp::Shl || op == BinaryOp::Shr) return shift(x, y, e, op, op_pos);
  match_types(x, y);
  if (!x.ok()) return;
  if (is_comparison(op)) return comparison(x, y, op, false);
  if (!identical(x.type, y.type)) {
    if (is_invalid(x.type) || is_invalid(y.type)) return fail(x);
    const std::string types = cat(" (mismatched types ", text(x.type), " and ", text(y.type), ")");
    if (e != nullptr) {
      error(e, cat("invalid operation: ", expr_text(e), types));
    } else {
      error(x, cat("invalid operation: ", expr_text(x.expr), " ", ast::spelling(op), "= ", expr_text(right), types));
    }
    return fail(x);
  }
  if (!operator_defined(x, op)) {
    error(x, cat("invalid operation: operator ", ast::spelling(op), " not defined on ", text(x)));
    return fail(x);
  }
  if (op == BinaryOp::Div || op == BinaryOp::Rem) {
    const bool zero = y.is_constant() && !unknown(y.constant) && is_zero(y.constant);
    if (zero && (x.is_constant() || is_integer(x.type))) {
      error(y, "invalid operation: division by zero");
      return fail(x);
    }
  }
  x.nil = false;
  if (!x.is_constant() || !y.is_constant()) {
    x.mode = ExprMode::Value;
    x.constant = nullptr;
    return;
  }
  if (unknown(x.constant) || unknown(y.constant)) {
    x.constant = constants().unknown();
    return;
  }
  if (op == BinaryOp::LogicalAnd || op == BinaryOp::LogicalOr) {
    const bool a = bool_value(x.constant), b = bool_value(y.constant);
    x.constant = constants().boolean(op == BinaryOp::LogicalAnd ? a && b : a || b);
    return;
  }
  x.constant = constants().binary(constant_op(op), x.constant, y.constant, op == BinaryOp::Div && is_integer(x.type));
  if (e != nullptr) x.expr = e;
  check_overflow(x, op_pos);
}

std::string PackageChecker::kind_text(const Type* type) const {
  const Type* under = underlying(type);
  switch (under != nullptr ? under->kind : TypeKind::Invalid) {
    case TypeKind::Array: return "array";
    case TypeKind::Slice: return "slice";
    case TypeKind::Struct: return "struct";
    case TypeKind::Pointer: return "pointer";
    case TypeKind::Signature: return "func";
    case TypeKind::Interface: return "interface";
    case TypeKind::Map: return "map";
    case TypeKind::Chan: return "chan";
    default: return text(type);
  }
}

std::string PackageChecker::incomparable_cause(const Type* type) const {
  const Type* under = underlying(type);
  if (under->kind == TypeKind::Slice || under->kind == TypeKind::Signature || under->kind == TypeKind::Map) {
    return kind_text(type) + " can only be compared to nil";
  }
  std::string why;
  is_comparable(type, &why);
  return why;
}

void PackageChecker::comparison(Operand& x, Operand& y, BinaryOp op, bool switch_case) {
  const Operand* culprit = &x;
  std::string cause;
  bool valid = false;
  const bool x_nil = is_nil(x), y_nil = is_nil(y);
  if (is_invalid(x.type) || is_invalid(y.type)) return fail(x);
  if (!(x_nil && y_nil) && !can_assign(x, y.type) && !can_assign(y, x.type)) {
    culprit = &y;
    cause = cat("mismatched types ", text(x.type), " and ", text(y.type));
  } else if (op == BinaryOp::Equal || op == BinaryOp::NotEqual) {
    if (x_nil || y_nil) {
      valid = (x_nil != y_nil) && has_nil(x_nil ? y.type : x.type);
      if (!valid) culprit = &y;
    } else if (std::string why; !is_comparable(x.type, &why)) {
      cause = incomparable_cause(x.type);
    } else if (!is_comparable(y.type, &why)) {
      culprit = &y;
      cause = incomparable_cause(y.type);
    } else {
      valid = true;
    }
  } else if (!is_ordered(x.type)) {
    // x is to blame
  } else if (!is_ordered(y.type)) {
    culprit = &y;
  } else {
    valid = true;
  }
  if (!valid) {
    if (cause.empty()) {
      const std::string what = kind_text(culprit->type);
      cause = cat("operator ", ast::spelling(op), " not defined on ", what);
    }
    if (switch_case) {
      error(x, cat("invalid case ", expr_text(x.expr), " in switch on ", expr_text(y.expr), " (", cause, ")"));
    } else {
      error(*culprit, cat("invalid operation: ", expr_text(x.expr), " ", ast::spelling(op), " ", expr_text(y.expr),
                          " (", cause, ")"));
    }
    return fail(x);
  }
  x.nil = false;
  if (x.is_constant() && y.is_constant()) {
    const bool known = !unknown(x.constant) && !unknown(y.constant);
    x.constant = known ? constants().boolean(compare_constants(op, x.constant, y.constant)) : constants().unknown();
  } else {
    use_default_type(x);
    use_default_type(y);
    if (!x.ok() || !y.ok()) return fail(x);
    x.mode = ExprMode::Value;
    x.constant = nullptr;
  }
  x.type = basic(BasicKind::UntypedBool);
}

void PackageChecker::shift(Operand& x, Operand& y, Expr* e, BinaryOp op, Pos op_pos) {
  const bool x_integral =
      x.is_constant() && is_numeric(x.type) && kind_of(constants().to_int(x.constant)) == ConstKind::Int;
  if (!is_integer(x.type) && !(is_untyped(x.type) && (x_integral || (x.is_constant() && unknown(x.constant))))) {
    error(x, cat("invalid operation: shifted operand ", text(x), " must be integer"));
    return fail(x);
  }
  const Operand count = y;  // as written, for messages
  if (y.is_constant()) {
    const ConstValue* value = is_numeric(y.type) ? constants().to_int(y.constant) : y.constant;
    if (kind_of(value) == ConstKind::Int && sign(value) < 0) {
      error(y, cat("invalid operation: negative shift count ", text(y)));
      return fail(x);
    }
    if (!is_untyped(y.type) && !is_integer(y.type) && kind_of(value) == ConstKind::Int) {
      // A typed constant of another type is fine as long as its value is integral.
      y.type = basic(BasicKind::Uint);
      y.constant = value;
      record(y);
    }
  }
  if (is_untyped(y.type)) {
    const bool too_large = y.is_constant() && x.is_constant() && is_numeric(y.type) &&
                           kind_of(constants().to_int(y.constant)) == ConstKind::Int &&
                           !uint64_value(constants().to_int(y.constant)).has_value();
    if (!too_large) convert_untyped(y, basic(BasicKind::Uint));
    if (!y.ok()) return fail(x);
  } else if (!is_integer(y.type)) {
    error(y, cat("invalid operation: shift count ", text(y), " must be integer"));
    return fail(x);
  }
  if (x.is_constant()) {
    if (y.is_constant()) return shift_constants(x, count, e, op, op_pos);
    if (is_untyped(x.type)) {
      // The operand's type is what it would be if it stood alone: known later, see set_final_type().
      shift_operands_.insert(x.expr);
      x.mode = ExprMode::Value;
      x.constant = nullptr;
      return;
    }
  }
  if (!is_integer(x.type)) {
    error(x, cat("invalid operation: shifted operand ", text(x), " must be integer"));
    return fail(x);
  }
  x.mode = ExprMode::Value;
  x.constant = nullptr;
}

void PackageChecker::shift_constants(Operand& x, const Operand& y, Expr* e, BinaryOp op, Pos op_pos) {
  if (unknown(x.constant) || unknown(y.constant)) {
    x.constant = constants().unknown();
    return;
  }
  const auto count = uint64_value(constants().to_int(y.constant));
  if (!count.has_value() || *count > kMaxConstantShift) {
    error(y, cat("invalid operation: invalid shift count ", text(y)));
    return fail(x);
  }
  if (!is_integer(x.type)) x.type = basic(BasicKind::UntypedInt);
  const ConstValue* value = constants().to_int(x.constant);
  x.constant = op == BinaryOp::Shl ? constants().shift_left(value, *count) : constants().shift_right(value, *count);
  if (e != nullptr) x.expr = e;
  check_overflow(x, op_pos);
}

}  // namespace gvm::vm
