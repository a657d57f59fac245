// Collection: the objects of package level of all files, imports into file scopes, methods under the names of their
// receiver base types. Nothing is resolved yet. Spec: "Declarations and scope", "Import declarations".
#include <algorithm>

#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

std::string_view last_element(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// What is wrong with an import path; empty if nothing is.
std::string import_path_problem(std::string_view path) {
  if (path.empty()) return "empty string";
  constexpr std::string_view kIllegal = "!\"#$%&'()*,:;<=>?[\\]^{|}`";
  for (const char* p = path.data(); p != path.data() + path.size();) {
    const base::text::DecodedRune r = base::text::decode_rune(p, path.data() + path.size());
    p += r.size;
    const bool control = r.rune <= ' ' || (r.rune >= 0x7f && r.rune <= 0xa0);
    const bool illegal = r.rune < 0x80 && kIllegal.find(static_cast<char>(r.rune)) != std::string_view::npos;
    if (!control && !illegal && r.rune != base::text::kRuneError) continue;
    std::string code = base::text::hex(static_cast<uint64_t>(r.rune));
    for (char& c : code) {
      if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    }
    return cat("invalid character U+", std::string(code.size() < 4 ? 4 - code.size() : 0, '0'), code,
               control && r.rune != ' ' ? "" : cat(" '", std::string_view(p - r.size, static_cast<size_t>(r.size)), "'"));
  }
  return "";
}

// The identifier of a receiver's base type: T of T, *T, (T), T[K]; null for anything else.
const ast::Ident* receiver_base_name(const ast::FieldList* receiver) {
  if (receiver->fields.empty()) return nullptr;
  const Expr* e = ast::unparen(receiver->fields[0]->type_expr);
  if (const auto* star = ast::as<ast::StarExpr>(e)) e = ast::unparen(star->operand);
  if (const auto* index = ast::as<ast::IndexExpr>(e)) e = ast::unparen(index->operand);
  return ast::as<ast::Ident>(e);
}

bool has_fields(const ast::FieldList* list) { return list != nullptr && !list->fields.empty(); }

}  // namespace

void PackageChecker::collect() {
  uint32_t order = 0;
  for (ast::File* file : input_.files) {
    if (file->script != nullptr) package_->is_script = true;
    if (file->package_name != nullptr) {
      const Symbol name = file->package_name->name;
      if (name.text() == "_") {
        error(file->package_name, "invalid package name _");
      } else if (package_->name.empty()) {
        package_->name = name;
      } else if (!(package_->name == name)) {
        error(file->package_name, cat("package ", name.text(), "; expected package ", package_->name.text()));
      }
    }
  }
  if (package_->name.empty()) package_->name = symbol("main");
  for (ast::File* file : input_.files) {
    Scope* scope = new_scope(package_->scope);
    file_scopes_[file] = scope;
    for (ast::Decl* decl : file->decls) {
      if (auto* gen = ast::as<ast::GenDecl>(decl)) collect_decl(file, gen, &order);
      if (auto* func = ast::as<ast::FuncDecl>(decl)) collect_func(file, func, &order);
    }
    if (file->script == nullptr) continue;
    for (ast::Stmt* s : file->script->stmts) {
      auto* decl = ast::as<ast::DeclStmt>(s);
      if (decl == nullptr) continue;
      if (auto* gen = ast::as<ast::GenDecl>(decl->decl); gen != nullptr && gen->keyword != ast::DeclKeyword::Var) {
        collect_decl(file, gen, &order);
      }
      if (auto* func = ast::as<ast::FuncDecl>(decl->decl)) collect_func(file, func, &order);
    }
  }
  check_file_scopes();
  associate_methods();
}

void PackageChecker::collect_decl(ast::File* file, ast::GenDecl* decl, uint32_t* order) {
  if (decl->keyword == ast::DeclKeyword::Import) {
    for (ast::Spec* spec : decl->specs) collect_import(file, file_scopes_[file], spec);
  } else {
    collect_specs(file, decl, order);
  }
}

void PackageChecker::collect_import(ast::File* file, Scope* file_scope, ast::Spec* spec) {
  if (spec->import_path == nullptr) return;
  const std::string_view path = spec->import_path->value;
  Package* imported = nullptr;
  std::string why;
  if (std::string problem = import_path_problem(path); !problem.empty()) {
    error(spec->import_path, cat("invalid import path (", problem, ")"));
    return;
  }
  if (path == "unsafe") {
    imported = universe_.unsafe_package();
  } else if (context_.import) {
    imported = context_.import(path, package_, &why);
  }
  if (imported == nullptr) {
    error(spec->import_path, cat("could not import ", path, " (", why.empty() ? "not found" : why, ")"));
  } else if (std::find(package_->imports.begin(), package_->imports.end(), imported) == package_->imports.end()) {
    package_->imports.push_back(imported);
  }
  Symbol name = imported != nullptr ? imported->name : symbol(last_element(path));
  Pos pos = spec->import_path->pos;
  if (spec->import_name != nullptr) {
    name = spec->import_name->name;
    pos = spec->import_name->pos;
    if (name.text() == "init") {
      error(spec->import_name, "cannot import package as init - init must be a func");
      return;
    }
  }
  if (name.text() == "_") return;
  if (imported != nullptr && imported->name.text() == "main" && !package_->is_script && spec->import_name == nullptr) {
    error(spec->import_path, cat("import \"", path, "\" is a program, not an importable package"));
    return;
  }
  Object* object = new_object(ObjectKind::PackageName, name, pos);
  object->imported = imported;
  object->file = file;
  object->spec = spec;
  object->used = imported == nullptr;
  if (spec->import_name != nullptr) spec->import_name->object = object;
  imports_.push_back(object);
  if (name.text() == ".") {
    dot_imports_[file_scope].push_back(object);
    if (imported == nullptr) return;
    for (auto& [member_name, member] : imported->scope->names) {
      if (!is_exported(member_name)) continue;
      auto [at, fresh] = file_scope->names.emplace(member_name, member);
      if (!fresh && at->second != member) {
        note_other_declaration(error(object, cat(member_name.text(), " redeclared in this block")), at->second);
      }
    }
    return;
  }
  if (Object* other = file_scope->insert(object)) {
    note_other_declaration(error(object, cat(name.text(), " redeclared in this block")), other);
  }
}

bool PackageChecker::check_special_name(const ast::Ident* name, std::string_view what) {
  if (name->name.text() == "init") {
    error(name, "cannot declare init - must be func");
    return false;
  }
  if (name->name.text() == "main" && package_->name.text() == "main" && !package_->is_script) {
    error(name, "cannot declare main - must be func");
    return false;
  }
  static_cast<void>(what);
  return true;
}

void PackageChecker::declare_package_level(Object* object) {
  package_->ordered.push_back(object);
  if (object->name.text() == "_") return;
  if (Object* other = package_->scope->insert(object)) {
    note_other_declaration(error(object, cat(object->name.text(), " redeclared in this block")), other);
  }
  object->parent = package_->scope;
}

void PackageChecker::collect_specs(ast::File* file, ast::GenDecl* decl, uint32_t* order) {
  for (ast::Spec* spec : decl->specs) {
    for (uint32_t i = 0; i < spec->names.size(); ++i) {
      ast::Ident* name = spec->names[i];
      const ObjectKind kind = decl->keyword == ast::DeclKeyword::Const  ? ObjectKind::Const
                              : decl->keyword == ast::DeclKeyword::Type ? ObjectKind::TypeName
                                                                        : ObjectKind::Var;
      Object* object = new_object(kind, name->name, name->pos);
      object->spec = spec;
      object->spec_index = i;
      object->order = (*order)++;
      object->file = file;
      object->state = CheckState::Unresolved;
      object->is_alias = kind == ObjectKind::TypeName && spec->is_alias;
      object->is_global = kind == ObjectKind::Var;
      name->object = object;
      name->mode = kind == ObjectKind::TypeName ? ExprMode::TypeExpr : ExprMode::Variable;
      if (check_special_name(name, "")) {
        declare_package_level(object);
      } else {
        package_->ordered.push_back(object);
      }
    }
    if (decl->keyword == ast::DeclKeyword::Const) {
      check_value_counts(spec, spec->inherited != nullptr ? spec->inherited : spec, true);
    } else if (decl->keyword == ast::DeclKeyword::Var && (spec->type_expr == nullptr || !spec->values.empty())) {
      check_value_counts(spec, spec, false);
    }
  }
}

// Are there as many values as names?
void PackageChecker::check_value_counts(const ast::Spec* spec, const ast::Spec* values_from, bool is_const) {
  const size_t names = spec->names.size();
  const size_t values = values_from->values.size();
  if (names < values) {
    const Expr* extra = values_from->values[names];
    if (values_from != spec) {
      error(spec->pos, cat("extra init expr at ", where(extra->pos)));
    } else {
      error(extra, cat("extra init expr ", expr_text(extra)));
    }
  } else if (names > values && (is_const || values != 1)) {
    const ast::Ident* name = spec->names[values];
    error(name, cat("missing init expr for ", name->name.text()));
  }
}

void PackageChecker::collect_func(ast::File* file, ast::FuncDecl* decl, uint32_t* order) {
  const std::string_view name = decl->name->name.text();
  Object* object = new_object(ObjectKind::Func, decl->name->name, decl->name->pos);
  object->func_decl = decl;
  object->file = file;
  object->order = (*order)++;
  object->state = CheckState::Unresolved;
  object->body_state = decl->body != nullptr ? CheckState::Unresolved : CheckState::Done;
  decl->name->object = object;
  if (decl->receiver != nullptr) {
    object->is_method = true;
    methods_.push_back(object);
    package_->ordered.push_back(object);
    if (has_fields(decl->signature->type_params)) error(decl->signature->type_params->fields[0]->pos, "methods cannot have type parameters");
  } else {
    const bool is_init = name == "init";
    const bool is_main = name == "main" && package_->name.text() == "main" && !package_->is_script;
    if (is_init || is_main) {
      if (has_fields(decl->signature->type_params)) error(decl->name, cat("func ", name, " must have no type parameters"));
      if (has_fields(decl->signature->params) || has_fields(decl->signature->results)) {
        error(decl->name, cat("func ", name, " must have no arguments and no return values"));
      }
    }
    if (is_init) {
      object->parent = package_->scope;
      package_->init_funcs.push_back(object);
    } else {
      declare_package_level(object);
    }
  }
  if (decl->body == nullptr && !package_->is_std) final_errors_.emplace_back(decl->name->pos, "missing function body");
}

// Files' imports must not have names that the package declares.
void PackageChecker::check_file_scopes() {
  for (ast::File* file : input_.files) {
    for (auto& [name, object] : file_scopes_[file]->names) {
      auto found = package_->scope->names.find(name);
      if (found == package_->scope->names.end()) continue;
      if (object->kind == ObjectKind::PackageName) {
        const std::string imported =
            object->imported == nullptr
                ? std::string("package")
                : cat("package ", object->imported->name.text(), " (\"", object->imported->path, "\")");
        note_other_declaration(
            error(found->second, cat(name.text(), " already declared through import of ", imported)), object);
      } else {
        const std::string from = object->package == nullptr ? "" : object->package->path;
        error(found->second, cat(name.text(), " already declared through dot-import of package ",
                                 last_element(from), " (\"", from, "\")"));
      }
    }
  }
}

void PackageChecker::associate_methods() {
  for (Object* method : methods_) {
    const ast::Ident* base = receiver_base_name(method->func_decl->receiver);
    // Through aliases that are plain names; at most as many as there are objects.
    for (size_t step = 0; base != nullptr && step <= package_->ordered.size(); ++step) {
      Object* object = package_->scope->lookup_here(base->name);
      if (object == nullptr || object->kind != ObjectKind::TypeName) break;
      if (!object->is_alias) {
        methods_of_[base->name].push_back(method);
        break;
      }
      Expr* target = object->spec != nullptr ? ast::unparen(object->spec->type_expr) : nullptr;
      if (auto* star = ast::as<ast::StarExpr>(target)) target = ast::unparen(star->operand);
      base = ast::as<ast::Ident>(target);
    }
  }
}

void PackageChecker::report_unused_imports() {
  for (const Object* object : imports_) {
    if (object->used || object->imported == nullptr) continue;
    const ast::BasicLit* path = object->spec->import_path;
    const std::string_view name = object->name.text();
    const std::string_view elem = last_element(path->value);
    std::string message = cat("\"", path->value, "\" imported");
    if (name != "." && name != elem) message += cat(" as ", name);
    soft_error(object->pos, object->spec->import_name != nullptr ? name.size() : path->text.size(),
               message + " and not used");
  }
}

}  // namespace gvm::vm
