// Operands: their description in messages, untyped values and the types they take, assignment of values to types.
// Spec: "Constants", "Representability", "Assignability".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

namespace {

constexpr uint64_t kMaxUntypedBits = 512;  // longer untyped integers are an overflow, as in Go's compiler

std::string_view mode_text(const Operand& x) {
  switch (x.mode) {
    case ExprMode::Unchecked:
    case ExprMode::Invalid: return "invalid operand";
    case ExprMode::NoValue: return "no value";
    case ExprMode::Builtin: return "built-in";
    case ExprMode::TypeExpr: return "type";
    case ExprMode::Constant: return "constant";
    case ExprMode::Variable: return "variable";
    case ExprMode::MapIndex: return "map index expression";
    case ExprMode::Value: return "value";
    case ExprMode::CommaOk: return "comma, ok expression";
    case ExprMode::PackageName: return "package";
  }
  return "";
}

// What the operator of an overflowing constant operation is called.
std::string_view operation_name(const Expr* e) {
  if (const auto* b = ast::as<ast::BinaryExpr>(e)) {
    switch (b->op) {
      case ast::BinaryOp::Add: return "addition ";
      case ast::BinaryOp::Sub: return "subtraction ";
      case ast::BinaryOp::Xor: return "bitwise XOR ";
      case ast::BinaryOp::Mul: return "multiplication ";
      case ast::BinaryOp::Shl: return "shift ";
      default: return "";
    }
  }
  if (const auto* u = ast::as<ast::UnaryExpr>(e); u != nullptr && u->op == ast::UnaryOp::BitNot) {
    return "bitwise complement ";
  }
  return "";
}

}  // namespace

std::string PackageChecker::text(const Operand& x) const {
  if (is_nil(x)) return "nil";
  std::string name = x.expr != nullptr ? expr_text(x.expr) : x.mode == ExprMode::TypeExpr ? text(x.type) : "";
  std::string out = name + " (";
  bool has_type = false;
  const bool may_have_type = x.mode != ExprMode::Invalid && x.mode != ExprMode::NoValue &&
                             x.mode != ExprMode::Builtin && x.mode != ExprMode::TypeExpr;
  if (may_have_type && x.type != nullptr) {
    if (is_untyped(x.type)) {
      out += cat(text(x.type), " ");
    } else {
      has_type = true;
    }
  }
  out += mode_text(x);
  if (x.is_constant() && x.constant != nullptr) {
    const std::string value = to_text(x.constant);
    if (value != name) out += cat(" ", value);
  }
  if (has_type) out += is_invalid(x.type) ? " with invalid type" : cat(" of type ", text(x.type));
  return out + ")";
}

void PackageChecker::record(const Operand& x) {
  if (x.expr == nullptr) return;
  x.expr->mode = x.mode;
  x.expr->type = x.mode == ExprMode::Invalid ? invalid() : x.type;
  x.expr->constant = x.is_constant() ? x.constant : nullptr;
}

// Gives an untyped expression, and the operands that its type comes from, the type `type` (perhaps untyped still).
void PackageChecker::set_final_type(Expr* e, const Type* type) {
  while (e != nullptr) {
    if (e->mode == ExprMode::Invalid || e->type == nullptr || !is_untyped(e->type)) return;
    if (!is_untyped(type) && shift_operands_.erase(e) != 0 && !is_integer(type) && !is_invalid(type)) {
      error(e, cat("invalid operation: shifted operand ", expr_text(e), " (type ", text(type), ") must be integer"));
      e->mode = ExprMode::Invalid;
      e->type = invalid();
      return;
    }
    Expr* next = nullptr;
    bool keep = false;
    if (auto* paren = ast::as<ast::ParenExpr>(e)) {
      next = paren->inner;
    } else if (e->mode == ExprMode::Constant) {
      // operands of a constant do not matter any more
    } else if (auto* u = ast::as<ast::UnaryExpr>(e)) {
      next = u->operand;
    } else if (auto* b = ast::as<ast::BinaryExpr>(e)) {
      if (b->op >= ast::BinaryOp::Equal && b->op <= ast::BinaryOp::GreaterEqual) {
        // the operands have types of their own
      } else {
        next = b->left;
        if (b->op != ast::BinaryOp::Shl && b->op != ast::BinaryOp::Shr) set_final_type(b->right, type);
      }
    }
    if (e->mode == ExprMode::Constant && !is_untyped(type)) {
      if (const BasicType* target = as_basic(type); target != nullptr && e->constant != nullptr) {
        if (const ConstValue* value = representable(constants(), e->constant, target)) {
          e->constant = value;
        } else {
          Operand x{e->mode, e->type, e->constant, e};
          const bool truncated = !is_integer(e->type) && is_integer(target) && is_numeric(e->type);
          const bool numeric = is_numeric(e->type) && is_numeric(target);
          report_invalid_conversion(x, type, !numeric    ? ImplicitError::Mismatch
                                             : truncated ? ImplicitError::Truncated
                                                         : ImplicitError::Overflows);
          e->mode = ExprMode::Invalid;
          keep = true;
        }
      }
    }
    e->type = keep ? invalid() : type;
    e = next;
  }
}

bool PackageChecker::make_representable(Operand& x, const BasicType* type, ImplicitError* why) {
  if (const ConstValue* value = representable(constants(), x.constant, type)) {
    x.constant = value;
    return true;
  }
  *why = ImplicitError::Mismatch;
  if (is_numeric(x.type) && is_numeric(type)) {
    *why = !is_integer(x.type) && is_integer(type) ? ImplicitError::Truncated : ImplicitError::Overflows;
  }
  return false;
}

const Type* PackageChecker::implicit_type_and_value(const Operand& x, const Type* target, const ConstValue** value,
                                                    ImplicitError* why) {
  *why = ImplicitError::None;
  *value = x.constant;
  if (!x.ok() || !is_untyped(x.type) || is_invalid(target)) return x.type;
  const Type* type = implicit_type(universe_, x.type, target);
  if (type == nullptr) {
    *why = ImplicitError::Mismatch;
    if (!x.is_constant() || !is_numeric(x.type) || as_basic(target) == nullptr || !is_numeric(target)) return nullptr;
    type = target;
  }
  if (x.is_constant() && !is_untyped(type)) {
    const BasicType* basic_target = as_basic(type);
    if (basic_target == nullptr) return *why = ImplicitError::Mismatch, nullptr;
    Operand copy = x;
    if (!make_representable(copy, basic_target, why)) return nullptr;
    *value = copy.constant;
  }
  *why = ImplicitError::None;
  return type;
}

void PackageChecker::report_invalid_conversion(const Operand& x, const Type* target, ImplicitError why) {
  switch (why) {
    case ImplicitError::Truncated: error(x, cat(text(x), " truncated to ", text(target))); break;
    case ImplicitError::Overflows: error(x, cat(text(x), " overflows ", text(target))); break;
    case ImplicitError::Mismatch:
    case ImplicitError::None: error(x, cat("cannot convert ", text(x), " to type ", text(target))); break;
  }
}

void PackageChecker::convert_untyped(Operand& x, const Type* target) {
  ImplicitError why;
  const ConstValue* value = nullptr;
  const Type* type = implicit_type_and_value(x, target, &value, &why);
  if (type == nullptr) {
    const Type* under = underlying(target);
    report_invalid_conversion(x, under != nullptr ? under : target, why);
    return fail(x);
  }
  if (type == x.type) return;
  x.constant = value;
  x.type = type;
  if (x.expr != nullptr) {
    set_final_type(x.expr, type);
    if (x.expr->mode == ExprMode::Invalid) fail(x);
  }
}

void PackageChecker::use_default_type(Operand& x) {
  if (x.ok() && is_untyped(x.type) && !is_nil(x)) convert_untyped(x, default_type(universe_, x.type));
}

// After a constant operation: is its result in range?
void PackageChecker::check_overflow(Operand& x, Pos op_pos) {
  if (kind_of(x.constant) == ConstKind::Unknown) {
    error(op_pos, "constant result is not representable");
    return;
  }
  if (!is_untyped(x.type)) {
    const BasicType* type = as_basic(x.type);
    ImplicitError why;
    if (type == nullptr || make_representable(x, type, &why)) return;
    report_invalid_conversion(x, x.type, why);
    return fail(x);
  }
  if (kind_of(x.constant) == ConstKind::Int && bit_length(x.constant) > kMaxUntypedBits) {
    error(op_pos, cat("constant ", operation_name(x.expr), "overflow"));
    x.constant = constants().unknown();
  }
}

bool PackageChecker::can_assign(const Operand& x, const Type* to, std::string* why) {
  if (!x.ok() || is_invalid(x.type) || is_invalid(to)) return true;
  if (is_untyped(x.type)) {
    ImplicitError error_class;
    const ConstValue* value = nullptr;
    return implicit_type_and_value(x, to, &value, &error_class) != nullptr;
  }
  if (as_interface(to) != nullptr) resolve_methods(x.type);
  return assignable(env(), x.type, false, to, why);
}

// Makes `x` a value of type `to` (null: of its own default type) or reports why it cannot be one.
void PackageChecker::assignment(Operand& x, const Type* to, const std::string& context) {
  if (!single_value(x) || !x.ok()) return fail(x);
  switch (x.mode) {
    case ExprMode::Constant:
    case ExprMode::Variable:
    case ExprMode::MapIndex:
    case ExprMode::Value:
    case ExprMode::CommaOk: break;
    default:
      error(x, cat("cannot assign ", text(x), " to ", to == nullptr ? "_" : text(to), " in ", context));
      return fail(x);
  }
  if (to != nullptr && is_invalid(to)) {
    use_default_type(x);
    return fail(x);
  }
  if (instantiate_for(x, to)) {
    if (!x.ok()) return;
  } else if (reject_generic(x)) {
    return;
  }
  if (is_untyped(x.type)) {
    if (to == nullptr && is_nil(x)) {
      error(x, cat("use of untyped nil in ", context));
      return fail(x);
    }
    const Type* target = to;
    if (!is_nil(x) && (to == nullptr || is_interface(to))) target = default_type(universe_, x.type);
    ImplicitError why;
    const ConstValue* value = nullptr;
    const Type* type = implicit_type_and_value(x, target, &value, &why);
    if (type == nullptr) {
      std::string message = cat("cannot use ", text(x), " as ", text(target), " value in ", context);
      if (why == ImplicitError::Truncated) message += " (truncated)";
      if (why == ImplicitError::Overflows) message += " (overflows)";
      error(x, std::move(message));
      return fail(x);
    }
    x.constant = value;
    if (type != x.type) {
      x.type = type;
      if (x.expr != nullptr) set_final_type(x.expr, type);
      if (x.expr != nullptr && x.expr->mode == ExprMode::Invalid) return fail(x);
    }
  }
  if (to == nullptr) return;
  std::string why;
  if (can_assign(x, to, &why)) return;
  std::string message = cat("cannot use ", text(x), " as ", text(to), " value in ", context);
  if (!why.empty()) message += cat(": ", why);
  error(x, std::move(message));
  fail(x);
}

bool PackageChecker::single_value(Operand& x) {
  if (x.mode != ExprMode::Value || x.type == nullptr || x.type->kind != TypeKind::Tuple) return true;
  error(x, cat("multiple-value ", text(x), " in single-value context"));
  fail(x);
  return false;
}

}  // namespace gvm::vm
