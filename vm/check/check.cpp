// The entry points of check.hpp, the phases of checking a package, and how errors are told.
#include <algorithm>

#include "vm/check/checker.hpp"
#include "vm/check/init_order.hpp"

namespace gvm::vm {

Checker::Checker(CheckContext& context) : context_(context) {}
Checker::~Checker() = default;

Package* Checker::check(PackageInput input) {
  auto owned = std::make_unique<PackageChecker>(*this, context_, std::move(input));
  PackageChecker* checker = owned.get();
  checkers_[checker->package()] = std::move(owned);
  return checker->run();
}

PackageChecker* Checker::checker_of(const Package* package) {
  auto found = checkers_.find(package);
  return found == checkers_.end() ? nullptr : found->second.get();
}

void Checker::resolve(Object* object) {
  if (PackageChecker* checker = checker_of(object->package)) checker->resolve_declaration(object);
}

void Checker::ensure_checked(Object* object) {
  if (PackageChecker* checker = checker_of(object->package)) checker->ensure_checked(object);
}

std::vector<InitStep> Checker::init_order(Package* package, const std::function<bool(Object*)>& reachable) {
  return compute_init_order(*package, reachable, context_.sources, context_.sink);
}

PackageChecker::PackageChecker(Checker& checker, CheckContext& context, PackageInput input)
    : checker_(checker), context_(context), universe_(context.universe), input_(std::move(input)) {
  checker_.packages_.emplace_back();
  package_ = &checker_.packages_.back();
  package_->path = input_.path;
  package_->is_std = input_.is_std;
  package_->files = input_.files;
  package_->scope = new_scope(universe_.scope());
}

Package* PackageChecker::run() {
  errors_before_ = context_.sink.error_count();
  collect();
  if (!package_->is_std) {
    // Types come first, aliases after them: an alias that is needed while it is being resolved has no type to give.
    const std::vector<Object*> all = package_->ordered;
    if (package_->is_script) {
      script();
    }
    for (Object* object : all) {
      if (object->kind == ObjectKind::TypeName && !object->is_alias) resolve(object);
    }
    for (Object* object : all) resolve(object);
    run_delayed(0);
    for (Object* object : all) {
      if (object->kind == ObjectKind::Func) check_body(object);
    }
    run_delayed(0);
    for (Object* object : package_->init_funcs) {
      resolve(object);
      check_body(object);
    }
    run_delayed(0);
    for (Object* object : all) {
      if (object->kind == ObjectKind::Func && is_generic_decl(object)) check_generic_body(object);
    }
    run_delayed(0);
    check_instances();
    checker_.init_order(package_, [](Object*) { return true; });
    if (!package_->is_script) report_unused_imports();
    if (context_.sink.error_count() == errors_before_) {
      for (auto& [pos, message] : final_errors_) error(pos, message);
    }
  }
  package_->has_errors = context_.sink.error_count() != errors_before_;
  return package_;
}

void PackageChecker::resolve_declaration(Object* object) {
  resolve(object);
  run_delayed(0);
}

void PackageChecker::ensure_checked(Object* object) {
  resolve(object);
  run_delayed(0);
  if (object->kind == ObjectKind::Func) {
    check_body(object);
    run_delayed(0);
  }
}

void PackageChecker::run_delayed(size_t from) {
  // Actions may add further ones.
  for (size_t i = from; i < delayed_.size(); ++i) {
    std::function<void()> action = std::move(delayed_[i]);
    action();
  }
  delayed_.resize(std::min(from, delayed_.size()));
}

// ---------------------------------------------------------------- errors

// Messages about invalid types and operands follow from errors that have been told.
bool PackageChecker::is_follow_up(const std::string& message) const {
  if (env_.quiet) return true;
  if (!env_.instance && context_.sink.error_count() == errors_before_) return false;
  for (std::string_view sign : {"invalid type", "invalid operand"}) {
    const size_t at = message.find(sign);
    if (at != std::string::npos && at > 0) return true;
  }
  return false;
}

ast::Diagnostic& PackageChecker::error(Pos pos, std::string message) {
  if (is_follow_up(message)) return dropped_ = ast::Diagnostic{};
  if (env_.inherited_pos) pos = env_.inherited_pos;
  if (env_.instance && !told_in_instances_.insert(pos.offset).second) return dropped_ = ast::Diagnostic{};
  return context_.sink.error(pos, std::move(message));
}

ast::Diagnostic& PackageChecker::error(const ast::Node* node, std::string message) {
  if (is_follow_up(message)) return dropped_ = ast::Diagnostic{};
  if (env_.inherited_pos) return context_.sink.error(env_.inherited_pos, std::move(message));
  if (env_.instance && !told_in_instances_.insert(node->pos.offset).second) return dropped_ = ast::Diagnostic{};
  return context_.sink.error(ast::Span{node->pos, node->end}, std::move(message));
}

ast::Diagnostic& PackageChecker::error(const Operand& x, std::string message) {
  return error(static_cast<const ast::Node*>(x.expr), std::move(message));
}

ast::Diagnostic& PackageChecker::error(const Object* object, std::string message) {
  if (env_.quiet) return dropped_ = ast::Diagnostic{};
  const auto length = static_cast<uint32_t>(object->name.text().size());
  return context_.sink.error(ast::Span{object->pos, object->pos + length}, std::move(message));
}

void PackageChecker::soft_error(Pos pos, size_t length, std::string message) {
  if (env_.quiet || (env_.instance && !told_in_instances_.insert(pos.offset).second)) return;
  const ast::Span span{pos, pos + static_cast<uint32_t>(length)};
  context_.sink.error(span, std::move(message)).soft = true;
}

void PackageChecker::note_other_declaration(ast::Diagnostic& diagnostic, const Object* other) {
  if (!other->pos) return;
  const auto length = static_cast<uint32_t>(other->name.text().size());
  diagnostic.notes.push_back(
      {ast::Span{other->pos, other->pos + length}, cat("other declaration of ", other->name.text())});
}

std::string PackageChecker::where(Pos pos) const {
  const ast::Location at = context_.sources.locate(pos);
  return cat(at.file, ":", at.line, ":", at.column);
}

// ---------------------------------------------------------------- making things

Object* PackageChecker::new_object(ObjectKind kind, Symbol name, Pos pos, const Type* type) {
  Object& object = objects_.emplace_back();
  object.kind = kind;
  object.name = name;
  object.pos = pos;
  object.type = type;
  object.package = package_;
  return &object;
}

Scope* PackageChecker::new_scope(Scope* parent) {
  Scope& scope = scopes_.emplace_back();
  scope.parent = parent;
  return &scope;
}

const Type* PackageChecker::pointer_to(const Type* elem) {
  auto* type = new_type<PointerType>(TypeKind::Pointer);
  type->elem = elem;
  return type;
}

const Type* PackageChecker::slice_of(const Type* elem) {
  auto* type = new_type<SliceType>(TypeKind::Slice);
  type->elem = elem;
  return type;
}

const Type* PackageChecker::tuple_of(std::span<Object* const> vars) {
  auto* type = new_type<TupleType>(TypeKind::Tuple);
  type->vars = arena().copy(vars);
  return type;
}

}  // namespace gvm::vm
