// Calls and conversions. Spec: "Calls", "Passing arguments to ... parameters", "Conversions".
#include "vm/check/checker.hpp"
#include "vm/check/representable.hpp"

namespace gvm::vm {

void PackageChecker::call(Operand& x, ast::CallExpr* e) {
  raw_expr(x, e->callee);  // builtins are welcome here
  if (x.mode == ExprMode::NoValue) reject_modes(x, true);
  if (x.ok()) single_value(x);
  switch (x.mode) {
    case ExprMode::Invalid:
      use_all(e->args);
      return;
    case ExprMode::TypeExpr: return conversion_call(x, e);
    case ExprMode::Builtin: return builtin_call(x, e, x.builtin);
    case ExprMode::Unchecked:
    case ExprMode::NoValue:
    case ExprMode::Constant:
    case ExprMode::Variable:
    case ExprMode::MapIndex:
    case ExprMode::Value:
    case ExprMode::CommaOk:
    case ExprMode::PackageName: break;
  }
  const Signature* signature = as_signature(x.type);
  if (signature == nullptr || is_nil(x)) {
    error(x, cat("invalid operation: cannot call non-function ", text(x)));
    use_all(e->args);
    return fail(x);
  }
  bool expanded = false;
  std::vector<Operand> args = evaluate_list(e->args, &expanded);
  if (!signature->type_params.empty()) {
    infer_call(x, e, args);
    signature = x.ok() ? as_signature(x.type) : nullptr;
    if (signature == nullptr) return fail(x);
  }
  arguments(e, signature, args);
  env_.has_call = true;
  x.constant = nullptr;
  x.nil = false;
  if (signature->results.empty()) {
    x.mode = ExprMode::NoValue;
    x.type = invalid();
  } else if (signature->results.size() == 1) {
    x.mode = ExprMode::Value;
    x.type = signature->results[0]->type;
    if (is_invalid(x.type)) fail(x);
  } else {
    x.mode = ExprMode::Value;
    x.type = tuple_of(signature->results);
  }
}

// The values of a list; a single call with several results gives them all, and sets *expanded.
std::vector<Operand> PackageChecker::evaluate_list(std::span<Expr*> list, bool* expanded) {
  std::vector<Operand> out;
  *expanded = false;
  if (list.size() == 1) {
    Operand x;
    multi_expr(x, list[0]);
    if (x.mode == ExprMode::Value && x.type != nullptr && x.type->kind == TypeKind::Tuple) {
      *expanded = true;
      for (const Object* var : static_cast<const TupleType*>(x.type)->vars) {
        Operand part;
        part.mode = is_invalid(var->type) ? ExprMode::Invalid : ExprMode::Value;
        part.type = var->type;
        part.expr = list[0];
        out.push_back(part);
      }
    } else {
      out.push_back(x);
    }
    return out;
  }
  for (Expr* e : list) {
    Operand x;
    expr(x, e);
    out.push_back(x);
  }
  return out;
}

std::string PackageChecker::types_summary(std::span<const Operand> list) {
  std::string out = "(";
  for (const Operand& x : list) {
    if (out.size() > 1) out += ", ";
    if (x.type == nullptr || !x.ok() || is_invalid(x.type)) {
      out += "unknown type";
    } else if (is_nil(x)) {
      out += "nil";
    } else if (is_untyped(x.type)) {
      out += is_numeric(x.type) ? "number" : text(x.type).substr(sizeof("untyped ") - 1);
    } else {
      out += text(x.type);
    }
  }
  return out + ")";
}

std::string PackageChecker::types_summary(std::span<Object* const> list, bool variadic) {
  std::string out = "(";
  for (size_t i = 0; i < list.size(); ++i) {
    if (i != 0) out += ", ";
    const SliceType* slice = variadic && i + 1 == list.size() ? as_slice(list[i]->type) : nullptr;
    const Type* type = slice != nullptr ? slice->elem : list[i]->type;
    out += cat(slice != nullptr ? "..." : "", is_invalid(type) ? "unknown type" : text(type));
  }
  return out + ")";
}

void PackageChecker::arguments(ast::CallExpr* e, const Signature* signature, std::vector<Operand>& args) {
  const size_t params = signature->params.size();
  const bool dots = static_cast<bool>(e->ellipsis);
  std::string context = cat("argument to ", expr_text(e->callee));
  if (dots) {
    if (!signature->variadic) {
      error(e->args.empty() ? static_cast<ast::Node*>(e) : e->args.back(),
            cat("cannot use ... in call to non-variadic ", expr_text(e->callee)));
      for (Operand& arg : args) use_default_type(arg);
      return;
    }
    if (e->args.size() == 1 && args.size() > 1) {
      error(e->args[0], cat("cannot use ... with ", args.size(), "-valued ", expr_text(e->args[0])));
      return;
    }
  }
  const bool spread = signature->variadic && !dots;
  const size_t least = spread ? params - 1 : params;
  if (args.size() < least || (args.size() > params && !spread)) {
    for (const Operand& arg : args) {
      // An argument with an error of its own may have been several.
      if (!arg.ok() && e->args.size() == 1) return;
    }
    const bool few = args.size() < least;
    const Pos at = !few ? args[params].expr->pos : e->rparen;
    ast::Diagnostic& told =
        error(at, cat(few ? "not enough" : "too many", " arguments in call to ", expr_text(e->callee), "\n\thave ",
                      types_summary(args), "\n\twant ", types_summary(signature->params, signature->variadic)));
    if (!few) told.span.end = args[params].expr->end;
    for (Operand& arg : args) use_default_type(arg);
    return;
  }
  const Type* rest = spread ? static_cast<const SliceType*>(signature->params[params - 1]->type)->elem : nullptr;
  for (size_t i = 0; i < args.size(); ++i) {
    const Type* want = spread && i >= params - 1 ? rest : signature->params[i]->type;
    assignment(args[i], want, context);
  }
}

void PackageChecker::conversion_call(Operand& x, ast::CallExpr* e) {
  const Type* type = x.type;
  if (reject_generic(e->callee, type)) {
    use_all(e->args);
    return fail(x);
  }
  x.expr = e;
  if (e->args.size() != 1) {
    if (e->args.empty()) {
      error(e->rparen, cat("missing argument in conversion to ", text(type)));
    } else {
      use_all(e->args);
      error(e->args.back(), cat("too many arguments in conversion to ", text(type)));
    }
    return fail(x);
  }
  Operand value;
  expr(value, e->args[0]);
  if (!value.ok()) return fail(x);
  if (e->ellipsis) {
    error(e->args[0], cat("invalid use of ... in conversion to ", text(type)));
    return fail(x);
  }
  if (const InterfaceType* interface = as_interface(type)) {
    complete_interface(interface, arena());
    if (interface->is_constraint) {
      error(e, cat("cannot use interface ", text(type),
                   " in conversion (contains specific type constraints or is comparable)"));
      return fail(x);
    }
  }
  conversion(value, type, e);
  x.mode = value.mode;
  x.type = value.type;
  x.constant = value.constant;
  // In an instance T(c) is no constant, although T is a plain type now.
  const auto* name = ast::as<ast::Ident>(ast::unparen(e->callee));
  if (x.is_constant() && !is_string(type) && name != nullptr && name->object != nullptr && name->object->is_type_binding) {
    x.mode = ExprMode::Value;
    x.constant = nullptr;
  }
}

void PackageChecker::conversion(Operand& x, const Type* type, Expr*) {
  if (unresolved(type, x.expr)) return fail(x);
  const bool constant_result = x.is_constant() && is_const_type(type);
  if (constant_result) {
    const BasicType* target = as_basic(type);
    if (kind_of(x.constant) == ConstKind::Unknown) {
      x.type = type;
      return;
    }
    if (const ConstValue* value = representable(constants(), x.constant, target)) {
      x.constant = value;
      if (x.expr != nullptr && is_untyped(x.expr->type)) {
        x.expr->type = type;
        x.expr->constant = value;
      }
      x.type = type;
      return;
    }
    if (is_integer(x.type) && is_string(type)) {
      const auto code = int64_value(x.constant);
      std::string encoded;
      base::text::append_rune(encoded, code.has_value() && *code >= 0 && *code <= base::text::kMaxRune
                                           ? static_cast<int32_t>(*code)
                                           : base::text::kRuneError);
      if (is_untyped(x.type)) x.expr->type = type;
      x.constant = constants().string(encoded);
      x.type = type;
      return;
    }
    if (is_integer(x.type) && is_integer(type)) {
      error(x, cat("constant ", to_text(x.constant), " overflows ", text(type)));
    } else {
      error(x, cat("cannot convert ", text(x), " to type ", text(type)));
    }
    return fail(x);
  }
  std::string why;
  const Type* from = x.type;
  if (is_nil(x)) {
    if (!has_nil(type)) {
      error(x, cat("cannot convert nil to type ", text(type)));
      return fail(x);
    }
    convert_untyped(x, type);
    x.nil = false;
    x.mode = ExprMode::Value;
    x.type = type;
    return;
  }
  // What an untyped operand is before the conversion: the target's type where that is possible, else its default type.
  if (is_untyped(from)) {
    from = default_type(universe_, from);
  }
  if (as_interface(type) != nullptr) resolve_methods(from);
  if (!convertible(env(), from, type, &why)) {
    std::string message = cat("cannot convert ", text(x), " to type ", text(type));
    if (!why.empty() && !is_untyped(x.type)) message += cat(": ", why);
    error(x, std::move(message));
    return fail(x);
  }
  if (is_untyped(x.type)) {
    // The operand of a non-constant shift takes the type that it is converted to, and must be an integer then.
    if (!x.is_constant() && is_const_type(type)) {
      set_final_type(x.expr, type);
      if (x.expr->mode == ExprMode::Invalid) return fail(x);
    } else {
      convert_untyped(x, from);
      if (!x.ok()) return;
    }
  }
  x.mode = ExprMode::Value;
  x.constant = nullptr;
  x.type = type;
}

}  // namespace gvm::vm
