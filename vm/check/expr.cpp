// Expressions: the dispatcher, names, literals, function literals, type assertions, pointers.
// Spec: "Expressions", "Operands", "Type assertions".
#include "vm/check/checker.hpp"
#include "vm/check/lookup.hpp"

namespace gvm::vm {

namespace {

constexpr size_t kMaxLiteral = 10000;   // characters of a number

}  // namespace

void PackageChecker::raw_expr(Operand& x, Expr* e, const Type* hint) {
  using K = ast::NodeKind;
  x = Operand{};
  x.expr = e;
  x.type = invalid();
  if (++depth_ > kMaxNesting) {
    --depth_;
    error(e, "expression nested too deeply");
    return record(x);
  }
  switch (e->kind) {
    case K::Ident: identifier(x, ast::as<ast::Ident>(e), false); break;
    case K::BasicLit: basic_literal(x, ast::as<ast::BasicLit>(e)); break;
    case K::CompositeLit: composite_literal(x, ast::as<ast::CompositeLit>(e), hint); break;
    case K::FuncLit: function_literal(x, ast::as<ast::FuncLit>(e)); break;
    case K::ParenExpr: raw_expr(x, ast::as<ast::ParenExpr>(e)->inner, hint); break;
    case K::SelectorExpr: selector(x, ast::as<ast::SelectorExpr>(e), false); break;
    case K::IndexExpr: index_expr(x, ast::as<ast::IndexExpr>(e)); break;
    case K::SliceExpr: slice_expr(x, ast::as<ast::SliceExpr>(e)); break;
    case K::TypeAssertExpr: type_assertion(x, ast::as<ast::TypeAssertExpr>(e)); break;
    case K::CallExpr: call(x, ast::as<ast::CallExpr>(e)); break;
    case K::StarExpr: star(x, ast::as<ast::StarExpr>(e)); break;
    case K::UnaryExpr: unary(x, ast::as<ast::UnaryExpr>(e)); break;
    case K::BinaryExpr: binary_chain(x, ast::as<ast::BinaryExpr>(e)); break;
    case K::KeyValueExpr:
      error(e, "unexpected key:value expression");
      use(ast::as<ast::KeyValueExpr>(e)->value);
      break;
    case K::Ellipsis: error(e, "invalid use of '...'"); break;
    case K::ArrayType:
    case K::StructType:
    case K::FuncType:
    case K::InterfaceType:
    case K::MapType:
    case K::ChanType:
      x.type = type_expr(e);
      x.mode = is_invalid(x.type) ? ExprMode::Invalid : ExprMode::TypeExpr;
      break;
    default: break;  // BadExpr: told by the parser
  }
  --depth_;
  x.expr = e;
  record(x);
}

void PackageChecker::reject_modes(Operand& x, bool type_ok) {
  switch (x.mode) {
    case ExprMode::NoValue:
      error(x, cat(text(x), type_ok ? " used as value or type" : " used as value"));
      break;
    case ExprMode::Builtin: error(x, cat(text(x), " must be called")); break;
    case ExprMode::TypeExpr:
      if (type_ok) return;
      error(x, cat(text(x), " is not an expression"));
      break;
    default: return;
  }
  fail(x);
  record(x);
}

void PackageChecker::expr(Operand& x, Expr* e, const Type* hint) {
  raw_expr(x, e, hint);
  reject_modes(x, false);
  if (!single_value(x)) record(x);
}

void PackageChecker::multi_expr(Operand& x, Expr* e) {
  raw_expr(x, e);
  reject_modes(x, false);
}

void PackageChecker::expr_or_type(Operand& x, Expr* e) {
  raw_expr(x, e);
  reject_modes(x, true);
  if (!single_value(x)) record(x);
}

void PackageChecker::use(Expr* e) {
  if (e == nullptr) return;
  if (auto* kv = ast::as<ast::KeyValueExpr>(e)) return use(kv->value);
  if (const auto* name = ast::as<ast::Ident>(e); name != nullptr && name->name.text() == "_") return;
  Operand x;
  raw_expr(x, e);
  use_default_type(x);
}

void PackageChecker::use_all(std::span<Expr*> list) {
  for (Expr* e : list) use(e);
}

// The object that a name stands for here; null when there is none (nothing is reported).
Object* PackageChecker::find(ast::Ident* e, Scope** where) {
  Object* object = env_.scope->lookup(e->name, e->pos, where);
  if (object != nullptr || !package_->is_script || !context_.implicit_import || env_.file == nullptr) return object;
  Package* imported = e->name.text() == "unsafe" ? universe_.unsafe_package() : context_.implicit_import(e->name.text());
  if (imported == nullptr) return nullptr;
  object = new_object(ObjectKind::PackageName, e->name, Pos{});
  object->imported = imported;
  object->used = true;
  *where = file_scopes_[env_.file];
  (*where)->names.emplace(e->name, object);
  package_->imports.push_back(imported);
  return object;
}

void PackageChecker::record_use(Object* object) {
  if (env_.decl == nullptr || object->package == nullptr) return;
  if (uses_seen_[env_.decl].insert(object).second) env_.decl->uses.push_back(object);
}

void PackageChecker::identifier(Operand& x, ast::Ident* e, bool wants_type) {
  x.mode = ExprMode::Invalid;
  x.type = invalid();
  x.expr = e;
  Scope* where = nullptr;
  Object* object = e->name.text() == "_" ? nullptr : find(e, &where);
  e->object = object;
  if (object == nullptr) {
    if (e->name.text() == "_") {
      error(e, "cannot use _ as value or type");
    } else {
      error(e, cat("undefined: ", e->name.text()));
    }
    return;
  }
  if (object->package != package_ && object->package != nullptr && where != nullptr) {
    if (auto dots = dot_imports_.find(where); dots != dot_imports_.end()) {
      for (Object* import : dots->second) import->used |= import->imported == object->package;
    }
  }
  if (wants_type && object->kind != ObjectKind::TypeName) {
    if (object->kind == ObjectKind::Var && object->package == package_) object->used = true;
    if (!(object->state == CheckState::Done && object->type != nullptr && is_invalid(object->type))) {
      error(e, cat(e->name.text(), " is not a type"));
    }
    return;
  }
  if (object->kind == ObjectKind::PackageName) {
    error(e, cat("use of package ", e->name.text(), " not in selector"));
    return;
  }
  if (object->kind == ObjectKind::Var || object->kind == ObjectKind::Func) {
    if (object->kind == ObjectKind::Var && object->package == package_) object->used = true;
    if (object->is_global || object->kind == ObjectKind::Func) record_use(object);
  }
  resolve(object);
  const Type* type = object->type != nullptr ? object->type : invalid();
  switch (object->kind) {
    case ObjectKind::Const:
      if (is_invalid(type)) return;
      x.constant = object->constant;
      if (object->package == nullptr && object->name.text() == "iota") {
        if (env_.iota == nullptr) {
          error(e, "cannot use iota outside constant declaration");
          return;
        }
        x.constant = env_.iota;
      }
      x.mode = ExprMode::Constant;
      break;
    case ObjectKind::TypeName: x.mode = ExprMode::TypeExpr; break;
    case ObjectKind::Var: x.mode = ExprMode::Variable; break;
    case ObjectKind::Func: x.mode = ExprMode::Value; break;
    case ObjectKind::Builtin:
      x.mode = ExprMode::Builtin;
      x.builtin = object->builtin;
      return;
    case ObjectKind::Nil:
      x.mode = ExprMode::Value;
      x.nil = true;
      x.type = basic(BasicKind::UntypedNil);
      return;
    case ObjectKind::PackageName:
    case ObjectKind::Label: return;
  }
  if (is_invalid(type)) return fail(x);
  x.type = type;
}

void PackageChecker::basic_literal(Operand& x, ast::BasicLit* e) {
  x.mode = ExprMode::Constant;
  switch (e->lit_kind) {
    case ast::LitKind::Int:
    case ast::LitKind::Float:
    case ast::LitKind::Imag:
      if (e->text.size() > kMaxLiteral) {
        error(e, cat("excessively long constant: ", e->text.substr(0, 10), "... (", e->text.size(), " chars)"));
        return fail(x);
      }
      if (e->lit_kind == ast::LitKind::Int) {
        x.type = basic(BasicKind::UntypedInt);
        x.constant = constants().int_literal(e->text);
      } else if (e->lit_kind == ast::LitKind::Float) {
        x.type = basic(BasicKind::UntypedFloat);
        x.constant = constants().float_literal(e->text);
      } else {
        x.type = basic(BasicKind::UntypedComplex);
        x.constant = constants().imaginary_literal(e->text);
      }
      if (kind_of(x.constant) == ConstKind::Unknown) {
        error(e, cat("malformed constant: ", e->text));
        return fail(x);
      }
      check_overflow(x, e->pos);
      break;
    case ast::LitKind::Char:
      x.type = basic(BasicKind::UntypedRune);
      x.constant = constants().integer(e->rune);
      break;
    case ast::LitKind::String:
      x.type = basic(BasicKind::UntypedString);
      x.constant = constants().string(e->value);
      break;
  }
}

void PackageChecker::function_literal(Operand& x, ast::FuncLit* e) {
  Scope* scope = new_scope(env_.scope);
  scope->is_function = true;
  Signature* type = signature(e->signature, nullptr, scope, e->body->pos);
  // The body may use what is being declared right now, so it waits; it still sees today's scope, since the statement
  // around it runs it before it ends.
  later([this, type, scope, e, env = env_] {
    CheckScope inner = env;
    inner.has_call = false;
    ScopeChange change(*this, inner);
    function_body(type, scope, e->body);
  });
  x.mode = ExprMode::Value;
  x.type = type;
}

void PackageChecker::type_assertion(Operand& x, ast::TypeAssertExpr* e) {
  expr(x, e->operand);
  if (!x.ok()) {
    if (e->type_expr != nullptr) type_expr(e->type_expr);
    return;
  }
  if (e->type_expr == nullptr) {
    error(e, "use of .(type) outside type switch");
    return fail(x);
  }
  if (!is_interface(x.type)) {
    error(x, cat("invalid operation: ", text(x), " is not an interface"));
    type_expr(e->type_expr);
    return fail(x);
  }
  const Type* type = type_expr(e->type_expr);
  if (is_invalid(type)) return fail(x);
  check_assertion(e, x, type, false);
  x.mode = ExprMode::CommaOk;
  x.type = type;
  x.constant = nullptr;
}

// Can the interface value `x` hold a `type`? For a type switch `at` is the case's type.
void PackageChecker::check_assertion(Expr* at, const Operand& x, const Type* type, bool type_switch) {
  resolve_methods(type);
  std::string why;
  if (env_.instance || assertable(arena(), x.type, type, package_, &why)) return;
  if (!type_switch) {
    error(at, cat("impossible type assertion: ", expr_text(at), "\n\t", why));
    return;
  }
  const size_t paren = why.find(" (");
  error(at, cat("impossible type switch case: ", expr_text(at), "\n\t", text(x), " cannot have dynamic type ", text(type),
                paren == std::string::npos ? "" : why.substr(paren)));
}

void PackageChecker::star(Operand& x, ast::StarExpr* e) {
  expr_or_type(x, e->operand);
  if (!x.ok()) return;
  if (x.mode == ExprMode::TypeExpr) {
    check_var_type(e->operand, x.type);
    x.type = pointer_to(x.type);
    return;
  }
  const PointerType* pointer = as_pointer(x.type);
  if (pointer == nullptr || is_nil(x)) {
    error(x, cat("invalid operation: cannot indirect ", text(x)));
    return fail(x);
  }
  x.mode = is_invalid(pointer->elem) ? ExprMode::Invalid : ExprMode::Variable;
  x.type = pointer->elem;
}

}  // namespace gvm::vm
