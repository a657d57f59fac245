// Declarations inside functions, and a script's variables. Spec: "Declarations and scope".
#include <algorithm>

#include "vm/check/checker.hpp"
#include "vm/check/typeset.hpp"

namespace gvm::vm {

void PackageChecker::declare_local(Object* object, Pos scope_start) {
  object->scope_start = scope_start;
  object->file = env_.file;
  if (object->name.text() == "_") return;
  Scope* scope = declaring_scope();
  if (at_script_top()) {
    // A package that the name stood for implicitly so far gives way.
    auto implicit = env_.scope->names.find(object->name);
    if (implicit != env_.scope->names.end() && !implicit->second->pos) env_.scope->names.erase(implicit);
  }
  if (Object* other = scope->insert(object)) {
    note_other_declaration(error(object, cat(object->name.text(), " redeclared in this block")), other);
    return;
  }
  object->parent = scope;
  if (object->kind != ObjectKind::Var || object->is_param) return;
  if (at_script_top()) {
    object->is_global = true;
    package_->ordered.push_back(object);
    script_vars_.push_back(object);
  } else {
    function_vars_.push_back(object);
  }
}

// Variables declared from function_vars_[first] on that nobody uses; forgets them all.
void PackageChecker::report_unused_vars(size_t first) {
  // Where types are unknown, uses may be too; the instances tell.
  const bool unknown = env_.decl != nullptr && env_.decl->origin != nullptr && !is_concrete(env_.decl->type_args);
  for (size_t i = first; i < function_vars_.size() && !unknown; ++i) {
    const Object* var = function_vars_[i];
    if (var->used || package_->is_std || package_->is_script) continue;
    soft_error(var->pos, var->name.text().size(), cat("declared and not used: ", var->name.text()));
  }
  function_vars_.resize(first);
}

void PackageChecker::local_decl(ast::GenDecl* decl) {
  for (ast::Spec* spec : decl->specs) {
    switch (decl->keyword) {
      case ast::DeclKeyword::Import: error(spec->pos, "imports must appear before other declarations"); break;
      case ast::DeclKeyword::Const: local_consts(spec); break;
      case ast::DeclKeyword::Var: local_vars(spec); break;
      case ast::DeclKeyword::Type: local_type(spec); break;
    }
  }
}

void PackageChecker::local_consts(ast::Spec* spec) {
  std::vector<Object*> objects;
  for (uint32_t i = 0; i < spec->names.size(); ++i) {
    ast::Ident* name = spec->names[i];
    Object* object = new_object(ObjectKind::Const, name->name, name->pos);
    object->spec = spec;
    object->spec_index = i;
    name->object = object;
    check_const(object, spec, i);
    objects.push_back(object);
  }
  check_value_counts(spec, spec->inherited != nullptr ? spec->inherited : spec, true);
  for (Object* object : objects) declare_local(object, spec->end);
}

void PackageChecker::local_vars(ast::Spec* spec) {
  std::vector<Object*> vars;
  const Type* type = spec->type_expr != nullptr ? type_expr(spec->type_expr) : nullptr;
  for (ast::Ident* name : spec->names) {
    Object* var = new_var(name->name, name->pos, type);
    name->object = var;
    name->mode = ExprMode::Variable;
    vars.push_back(var);
  }
  const size_t names = vars.size();
  const size_t values = spec->values.size();
  if (values == names || values == 1) {
    init_vars(vars, spec->values, nullptr, names == 1 || values != 1 ? "variable declaration" : "assignment");
  } else {
    for (size_t i = 0; i < std::max(names, values); ++i) {
      if (i >= values) break;
      Operand x;
      expr(x, spec->values[i]);
      if (i < names) init_var(vars[i], x, "variable declaration");
    }
    if (type == nullptr || values != 0) check_value_counts(spec, spec, false);
  }
  for (size_t i = 0; i < names; ++i) {
    if (vars[i]->type == nullptr) vars[i]->type = invalid();
    spec->names[i]->type = vars[i]->type;
    // After an error in the initialiser an unused variable is no news.
    if (is_invalid(vars[i]->type)) vars[i]->used = true;
    declare_local(vars[i], spec->end);
  }
}

void PackageChecker::local_type(ast::Spec* spec) {
  if (spec->names.empty()) return;
  ast::Ident* name = spec->names[0];
  Object* object = new_object(ObjectKind::TypeName, name->name, name->pos);
  object->spec = spec;
  object->is_alias = spec->is_alias;
  name->object = object;
  // A type is visible in its own declaration, an alias as well (where it is an error).
  declare_local(object, name->pos);
  object->state = CheckState::InProgress;
  path_.push_back(object);
  resolve_type_decl(object);
  path_.pop_back();
  object->state = CheckState::Done;
}

}  // namespace gvm::vm
