// Builtin functions, continued: make, complex numbers, min and max. Spec: "Built-in functions".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

void PackageChecker::builtin_make(Operand& x, ast::CallExpr* e) {
  const Type* type = type_expr(e->args[0]);
  if (is_invalid(type)) {
    use_all(e->args.subspan(1));
    return;
  }
  size_t least = 0;
  if (as_slice(type) != nullptr) {
    least = 2;
  } else if (as_map(type) != nullptr || as_chan(type) != nullptr) {
    least = 1;
  } else {
    if (!unresolved(type, e->args[0])) {
      error(e->args[0], cat("invalid argument: cannot make ", expr_text(e->args[0]),
                            "; type must be slice, map, or channel"));
    }
    use_all(e->args.subspan(1));
    return;
  }
  if (e->args.size() < least || e->args.size() > least + 1) {
    error(e, cat("invalid operation: ", expr_text(e), " expects ", least, " or ", least + 1, " arguments; found ",
                 e->args.size()));
    use_all(e->args.subspan(1));
    return;
  }
  int64_t sizes[2] = {-1, -1};
  for (size_t i = 1; i < e->args.size(); ++i) {
    // A size may be a float constant with an integer value.
    Operand size;
    expr(size, e->args[i]);
    if (!valid_index(size, "index", false)) continue;
    if (size.is_constant()) sizes[i - 1] = int64_value(size.constant).value_or(-1);
  }
  if (sizes[0] >= 0 && sizes[1] >= 0 && sizes[0] > sizes[1]) {
    error(e->args[1], "invalid argument: length and capacity swapped");
  }
  x.mode = ExprMode::Value;
  x.type = type;
}

void PackageChecker::builtin_complex(Operand& x, ast::CallExpr* e, std::vector<Operand>& args) {
  Operand& re = args[0];
  Operand& im = args[1];
  if (is_untyped(re.type) != is_untyped(im.type)) {
    Operand& untyped = is_untyped(re.type) ? re : im;
    convert_untyped(untyped, is_untyped(re.type) ? im.type : re.type);
    if (!untyped.ok()) return;
  } else if (is_untyped(re.type)) {
    if (re.is_constant() && im.is_constant()) {
      // Both stay exact: their parts must be real numbers.
      for (Operand* part : {&re, &im}) {
        const ConstValue* value = is_numeric(part->type) ? constants().to_float(part->constant) : constants().unknown();
        if (kind_of(value) == ConstKind::Unknown) continue;
        part->constant = value;
        part->type = basic(BasicKind::UntypedFloat);
      }
    } else {
      convert_untyped(re, basic(BasicKind::Float64));
      convert_untyped(im, basic(BasicKind::Float64));
      if (!re.ok() || !im.ok()) return;
    }
  }
  if (!identical(re.type, im.type)) {
    error(e, cat("invalid operation: ", expr_text(e), " (mismatched types ", text(re.type), " and ", text(im.type), ")"));
    return;
  }
  const BasicType* part = as_basic(re.type);
  const Type* result = nullptr;
  if (part != nullptr && part->basic == BasicKind::Float32) result = basic(BasicKind::Complex64);
  if (part != nullptr && part->basic == BasicKind::Float64) result = basic(BasicKind::Complex128);
  if (part != nullptr && part->basic == BasicKind::UntypedFloat) result = basic(BasicKind::UntypedComplex);
  if (result == nullptr) {
    error(re, cat("invalid argument: arguments have type ", text(re.type), ", expected floating-point"));
    return;
  }
  x.type = result;
  x.mode = ExprMode::Value;
  if (re.is_constant() && im.is_constant()) {
    x.mode = ExprMode::Constant;
    x.constant = constants().complex(constants().to_float(re.constant), constants().to_float(im.constant));
  }
}

void PackageChecker::builtin_real(Operand& x, ast::CallExpr*, BuiltinId id, std::vector<Operand>& args) {
  Operand& arg = args[0];
  if (is_untyped(arg.type) && is_numeric(arg.type)) {
    if (arg.is_constant()) {
      arg.type = basic(BasicKind::UntypedComplex);
    } else {
      convert_untyped(arg, basic(BasicKind::Complex128));
      if (!arg.ok()) return;
    }
  }
  const BasicType* type = as_basic(arg.type);
  const Type* result = nullptr;
  if (type != nullptr && type->basic == BasicKind::Complex64) result = basic(BasicKind::Float32);
  if (type != nullptr && type->basic == BasicKind::Complex128) result = basic(BasicKind::Float64);
  if (type != nullptr && type->basic == BasicKind::UntypedComplex) result = basic(BasicKind::UntypedFloat);
  if (result == nullptr) {
    error(arg, cat("invalid argument: argument has type ", text(arg.type), ", expected complex type"));
    return;
  }
  x.type = result;
  x.mode = ExprMode::Value;
  if (arg.is_constant()) {
    x.mode = ExprMode::Constant;
    const ConstValue* whole = constants().to_complex(arg.constant);
    x.constant = id == BuiltinId::Real ? constants().real(whole) : constants().imag(whole);
  }
}

void PackageChecker::builtin_min_max(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args) {
  const ast::BinaryOp better = id == BuiltinId::Max ? ast::BinaryOp::Greater : ast::BinaryOp::Less;
  for (const Operand& arg : args) {
    if (is_ordered(arg.type) && !is_nil(arg)) continue;
    error(arg, cat("invalid argument: ", text(arg), " cannot be ordered"));
    for (Operand& other : args) use_default_type(other);
    return;
  }
  Operand best = args[0];
  for (size_t i = 1; i < args.size(); ++i) {
    Operand& arg = args[i];
    match_types(best, arg);
    if (!best.ok() || !arg.ok()) return;
    if (!identical(best.type, arg.type)) {
      error(arg, cat("invalid argument: mismatched types ", text(best.type), " (previous argument) and ", text(arg.type),
                     " (type of ", expr_text(arg.expr), ")"));
      return;
    }
    if (best.is_constant() && arg.is_constant()) {
      const ConstValue* a = arg.constant;
      const ConstValue* b = best.constant;
      const bool strings = kind_of(a) == ConstKind::String && kind_of(b) == ConstKind::String;
      const int order = strings ? string_value(a).compare(string_value(b)) : compare(a, b);
      if (better == ast::BinaryOp::Greater ? order > 0 : order < 0) best.constant = a;
    } else {
      best.mode = ExprMode::Value;
      best.constant = nullptr;
    }
    best.expr = arg.expr;
  }
  x.mode = best.is_constant() ? ExprMode::Constant : ExprMode::Value;
  x.constant = best.constant;
  x.type = best.type;
  if (x.is_constant()) return;
  // Not constant: the arguments get the result's type, so that the call is an ordinary value.
  if (is_untyped(x.type)) x.type = default_type(universe_, x.type);
  for (Operand& arg : args) {
    if (is_untyped(arg.type) || is_untyped(arg.expr->type)) {
      arg.type = arg.expr->type;
      convert_untyped(arg, x.type);
      if (!arg.ok()) return fail(x);
    }
  }
  static_cast<void>(e);
}

}  // namespace gvm::vm
