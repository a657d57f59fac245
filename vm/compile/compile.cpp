// The worklist: from main to everything it reaches, and the function that starts the program.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "runtime/base/text.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

// ---------------------------------------------------------------- bodies

void FuncCompiler::compile_body(const Signature* signature, const ast::BlockStmt* body) {
  has_defer_ = has_defer(const_cast<ast::BlockStmt*>(body));
  at(body->pos);
  begin(signature, nullptr);
  stmts(body->stmts);
  finish(body->rbrace);
}

void FuncCompiler::compile_literal(const ast::FuncLit* literal) {
  has_defer_ = has_defer(literal->body);
  at(literal->pos);
  begin(as_signature(literal->type), literal);
  stmts(literal->body->stmts);
  finish(literal->body->rbrace);
}

void FuncCompiler::compile_init_step(const InitStep& step) {
  Signature signature{};
  signature.kind = TypeKind::Signature;
  begin(&signature, nullptr);
  at(step.right->pos);
  {
    TempScope scope(*this);
    const TupleType* tuple = as_tuple(step.right->type);
    bool blank = step.left.empty() || step.left[0]->name.text() == "_";
    if (step.left.size() > 1) {
      uint32_t src = 0;
      std::vector<const Type*> types;
      std::vector<uint32_t> slots;
      if (tuple != nullptr) {
        src = call_results(ast::as<ast::CallExpr>(ast::unparen(step.right)));
        for (const Object* v : tuple->vars) {
          types.push_back(v->type);
          slots.push_back(src);
          src += lower(v->type)->slots();
        }
      } else {
        uint32_t ok = 0;
        uint32_t v = comma_ok(step.right, &ok);
        types = {step.right->type, program_.context().universe.basic(BasicKind::Bool)};
        slots = {v, ok};
      }
      for (size_t i = 0; i < step.left.size(); ++i) {
        if (step.left[i]->name.text() == "_") continue;
        TempScope inner(*this);
        uint32_t v = convert_slots(slots[i], types[i], step.left[i]->type, kAny);
        store(place_of_var(step.left[i]), v);
      }
    } else if (blank) {
      value(step.right);
    } else {
      Place p = place_of_var(step.left[0]);
      if (!memory_into(step.right, step.left[0]->type, p, true)) {
        uint32_t v = value_as(step.right, step.left[0]->type);
        store(p, v);
      }
    }
  }
  finish(step.right->pos);
}

void FuncCompiler::compile_calls(const std::vector<Function*>& callees, ast::Pos pos) {
  Signature signature{};
  signature.kind = TypeKind::Signature;
  at(pos);
  begin(&signature, nullptr);
  function_.is_wrapper = true;
  uint32_t window = alloc(rt::kFrameHeader);
  for (const Function* f : callees) b_.a32(Op::Call, window, f->index);
  finish(pos);
}

// ---------------------------------------------------------------- names and positions

std::string ProgramCompiler::name_of(const Object* func) const {
  std::string name = func->package != nullptr ? func->package->path : std::string();
  if (func->package != nullptr && func->package->name.text() == "main") name = "main";
  name += '.';
  if (func->is_method && func->receiver_base != nullptr) {
    std::string_view base = func->receiver_base->object->name.text();
    std::string_view args = func->origin != nullptr ? "[...]" : "";
    name += func->pointer_receiver ? base::text::cat("(*", base, args, ").") : base::text::cat(base, args, ".");
  }
  name += func->name.text();
  if (func->origin != nullptr && !func->is_method) name += "[...]";
  return name;
}

std::string ProgramCompiler::literal_name(const Function& outer) {
  return base::text::cat(outer.name, ".func", ++literal_counts_[&outer]);
}

ProgramCompiler::SourceLine ProgramCompiler::line_of(ast::Pos pos) {
  if (last_file_ == nullptr || !last_file_->contains(pos)) last_file_ = context_.sources.file_of(pos);
  if (last_file_ == nullptr) return {0, 0};
  ast::Location location = last_file_->locate(pos);
  return {location.line, context_.image.add_file(location.file)};
}

void ProgramCompiler::refuse_type(const rt::Type* type) {
  if (failed_) return;
  if (context_.lowering.met_endless_type()) {
    error(place_, "types that contain themselves through an unnamed interface are not supported");
  } else {
    error(place_, base::text::cat("type ", type->text, " is larger than 4 GiB"));
  }
}

void ProgramCompiler::error(ast::Pos pos, std::string text) {
  context_.sink.error(pos, std::move(text));
  failed_ = true;
}

namespace {
enum PanicRow : uint32_t {
#define PANIC(row, kind, text) row,
#include "vm/interp/panics.def"
};
}  // namespace

uint32_t ProgramCompiler::range_panic(RangePanic panic) {
  switch (panic) {
    case RangePanic::Continued: return RangeContinued;
    case RangePanic::AfterExit: return RangeAfterExit;
    case RangePanic::AfterPanic: return RangeAfterPanic;
    case RangePanic::Recovered: return RangeRecovered;
  }
  GVM_UNREACHABLE();
}

// ---------------------------------------------------------------- what is reachable

Function& ProgramCompiler::new_function(std::string name) {
  Function& f = context_.image.add_function();
  f.name = std::move(name);
  return f;
}

Object* ProgramCompiler::make_var(std::string_view name, ast::Pos pos, const Type* type) {
  Object& var = made_up_.emplace_back();
  var.kind = ObjectKind::Var;
  var.name = context_.symbols.intern(name);
  var.pos = pos;
  var.type = type;
  return &var;
}

bool ProgramCompiler::is_native(const Object* func) const {
  return func->kind == ObjectKind::Func && func->func_decl != nullptr && func->func_decl->body == nullptr &&
         !func->is_interface_method;
}

uint32_t ProgramCompiler::native_for(Object* func) {
  auto it = natives_.find(func);
  if (it != natives_.end()) return it->second;
  std::string name;
  if (func->is_method && func->receiver_base != nullptr) {
    name = base::text::cat(func->receiver_base->object->name.text(), ".");
  }
  name += func->name.text();
  rt::NativeFn native = context_.find_native(func->package, name);
  if (native == nullptr) {
    error(func->pos, "missing function body");
  }
  auto* signature = static_cast<const Signature*>(func->type);
  uint32_t results = 0, params = 0;
  for (const Object* r : signature->results) results += lower(r->type)->slots();
  if (signature->receiver != nullptr) params += lower(signature->receiver->type)->slots();
  for (const Object* p : signature->params) params += lower(p->type)->slots();
  // Through reflect every exported method of a live type can be called by a name that is made up at run time.
  if (func->package->path == "reflect" && name == "methodFunction") {
    note_all_methods();
    methods_dirty_ = true;
  }
  uint32_t index = context_.image.add_native({base::text::cat(func->package->path, ".", name), native, results, params});
  natives_[func] = index;
  return index;
}

Function& ProgramCompiler::function_for(Object* func) {
  auto it = functions_.find(func);
  if (it != functions_.end()) return *it->second;
  Function& f = new_function(name_of(func));
  functions_[func] = &f;
  if (is_native(func)) {
    uint32_t native = native_for(func);
    const NativeEntry& entry = context_.image.natives[native];
    f.result_slots = static_cast<uint16_t>(entry.result_slots);
    f.param_slots = static_cast<uint16_t>(entry.param_slots);
    f.frame_slots = rt::kFrameHeader + entry.result_slots + entry.param_slots;
    Builder b(f);
    auto line = line_of(func->pos);
    b.set_position(line.line, line.file);
    b.a32(Op::NativeBody, 0, native);
    b.abc(Op::Return, 0, 0, 0);
    GVM_CHECK(b.finish());
    context_.image.publish(f);
    return f;
  }
  pending_functions_.push_back({func, &f});
  return f;
}

uint32_t ProgramCompiler::global_for(Object* var) {
  auto it = globals_.find(var);
  if (it != globals_.end()) return it->second;
  std::string name = base::text::cat(var->package->path, ".", var->name.text());
  place_ = var->pos;
  const rt::Type* type = lower(var->type);
  if (context_.image.global_slots * uint64_t{8} + type->size > kMaxGlobalBytes) {
    if (!failed_) error(var->pos, "package variables take more than 1 GiB");
    return 0;
  }
  uint32_t offset = context_.image.add_global(std::move(name), type);
  globals_[var] = offset;
  add_init(var);
  return offset;
}

// The initialiser of a package variable becomes reachable.
void ProgramCompiler::add_init(Object* var) {
  if (var->package->is_script || var->spec == nullptr || var->spec->values.empty()) return;
  context_.checker.ensure_checked(var);
  const ast::Spec* spec = var->spec;
  InitStep step;
  if (spec->values.size() == 1 && spec->names.size() > 1) {
    step.right = spec->values[0];
    for (const ast::Ident* name : spec->names) {
      if (name->object != nullptr) step.left.push_back(name->object);
    }
    if (step.left.size() != spec->names.size()) return;  // reported
  } else {
    if (var->spec_index >= spec->values.size()) return;  // reported
    step.right = spec->values[var->spec_index];
    step.left.push_back(var);
  }
  if (init_functions_.contains(step.right)) return;
  Function& f = new_function(base::text::cat(var->package->path, ".init"));
  init_functions_[step.right] = &f;
  pending_inits_.push_back({std::move(step), var, &f});
}

Function& ProgramCompiler::interface_entry(const MethodSource* source) {
  const Selection* s = source->selection;
  Object* method = s->object;
  if (!method->is_interface_method && s->path.empty()) {
    const Type* wanted = static_cast<const Signature*>(method->type)->receiver->type;
    bool pointers = as_pointer(wanted) != nullptr && as_pointer(source->receiver) != nullptr;
    bool direct = as_pointer(wanted) == nullptr && as_pointer(source->receiver) == nullptr &&
                  lower(source->receiver)->slots() == 1;
    if (pointers || direct) return function_for(method);
  }
  auto [it, fresh] = entries_.try_emplace(source, nullptr);
  if (fresh) {
    Function& f = new_function(name_of(method));
    it->second = &f;
    EscapeInfo none;
    FuncCompiler(*this, f, nullptr, none).compile_interface_entry(source);
    return f;
  }
  return *it->second;
}

Function& ProgramCompiler::bound_method(const Selection* selection) {
  const Object* method = selection->object;
  auto it = entries_.find(method);
  if (it != entries_.end()) return *it->second;
  Function& f = new_function(base::text::cat(name_of(method), "-fm"));
  entries_[method] = &f;
  EscapeInfo none;
  FuncCompiler(*this, f, nullptr, none).compile_bound_method(selection);
  return f;
}

Function& ProgramCompiler::method_expression(const Selection* selection) {
  Object* method = selection->object;
  if (!method->is_interface_method && selection->path.empty()) {
    const Type* wanted = static_cast<const Signature*>(method->type)->receiver->type;
    if (identical(wanted, selection->receiver)) return function_for(method);
  }
  std::string key = base::text::cat(type_text(selection->receiver, nullptr), "|", name_of(method), "|",
                                    reinterpret_cast<uintptr_t>(method), "|",
                                    reinterpret_cast<uintptr_t>(lower(selection->receiver)));
  auto [it, fresh] = wrappers_.try_emplace(key, nullptr);
  if (fresh) {
    Function& f = new_function(name_of(method));
    it->second = &f;
    EscapeInfo none;
    FuncCompiler(*this, f, nullptr, none).compile_method_expression(selection);
    return f;
  }
  return *it->second;
}

// Values of this type may be reached from an interface value, and so may its parts.
void ProgramCompiler::note_interface_use(const rt::Type* type) {
  std::vector<const rt::Type*> todo{type};
  while (!todo.empty()) {
    const rt::Type* t = todo.back();
    todo.pop_back();
    if (t == nullptr || !interface_types_.insert(t).second) continue;
    if (!t->methods.empty()) {
      live_types_.push_back(t);
      methods_dirty_ = true;
    }
    todo.push_back(t->elem);
    todo.push_back(t->key);
    for (const rt::StructField& f : t->fields) todo.push_back(f.type);
    if (!uses_reflect_) continue;
    todo.push_back(t->pointer_to);
    todo.insert(todo.end(), t->params.begin(), t->params.end());
    todo.insert(todo.end(), t->results.begin(), t->results.end());
    for (const rt::Method& m : t->methods) todo.push_back(m.signature);
  }
}

void ProgramCompiler::note_method_call(rt::MethodId id) {
  if (called_methods_.insert(id).second) methods_dirty_ = true;
}

void ProgramCompiler::link_methods() {
  methods_dirty_ = false;
  for (size_t i = 0; i < live_types_.size(); ++i) {
    for (rt::Method& m : live_types_[i]->methods) {
      if (m.function != nullptr || !(all_methods_called_ || called_methods_.contains(m.id))) continue;
      m.function = &interface_entry(static_cast<const MethodSource*>(m.source));
    }
  }
}

void ProgramCompiler::compile_declared(const PendingFunction& pending) {
  Object* func = pending.object;
  context_.checker.ensure_checked(func);
  const ast::BlockStmt* body = nullptr;
  if (func->func_decl != nullptr) {
    body = func->func_decl->body;
  } else if (func->package != nullptr && func == func->package->script_main) {
    body = func->package->script_body;
  }
  if (context_.sink.has_errors()) failed_ = true;
  if (failed_ || body == nullptr) {
    failed_ = true;
    return;
  }
  auto* signature = static_cast<const Signature*>(func->type);
  EscapeInfo escapes;
  analyse_escapes(const_cast<ast::BlockStmt*>(body), signature, escapes);
  FuncCompiler(*this, *pending.function, nullptr, escapes).compile_body(signature, body);
}

void ProgramCompiler::compile_init(const PendingInit& pending) {
  if (context_.sink.has_errors()) failed_ = true;
  if (failed_) return;
  EscapeInfo escapes;
  analyse_escapes(pending.step.right, nullptr, escapes);
  FuncCompiler(*this, *pending.function, nullptr, escapes).compile_init_step(pending.step);
}

void ProgramCompiler::drain() {
  while (!failed_) {
    if (!pending_functions_.empty()) {
      PendingFunction next = pending_functions_.back();
      pending_functions_.pop_back();
      compile_declared(next);
    } else if (!pending_inits_.empty()) {
      PendingInit next = std::move(pending_inits_.back());
      pending_inits_.pop_back();
      compile_init(next);
    } else if (methods_dirty_) {
      link_methods();
    } else {
      return;
    }
  }
}

// ---------------------------------------------------------------- the start of a program

void ProgramCompiler::visit_packages(Package* package, std::vector<Package*>& order) {
  if (std::find(order.begin(), order.end(), package) != order.end() || started_.contains(package)) return;
  started_.insert(package);
  for (Package* import : package->imports) visit_packages(import, order);
  order.push_back(package);
}

Function* ProgramCompiler::compile(Package* main) {
  for (std::string_view name : {"Error", "String"}) {  // the panic printer calls them
    note_method_call(context_.types.method_id(name, ""));
  }
  std::vector<Package*> order;
  visit_packages(main, order);
  for (const Package* package : order) {
    if (package->path != "reflect" || uses_reflect_) continue;
    uses_reflect_ = true;
    context_.lowering.lower_pointers_too();
  }
  for (Package* package : order) {
    if (!package->is_std && !package->is_script) {
      for (Object* object : package->ordered) {
        if (object->kind != ObjectKind::Var) continue;
        if (object->name.text() == "_") {
          add_init(object);
        } else {
          global_for(object);
        }
      }
    }
    for (Object* init : package->init_funcs) function_for(init);
  }
  Object* entry = main->script_main;
  if (entry == nullptr) {
    entry = main->scope->lookup_here(context_.symbols.intern("main"));
    if (entry == nullptr || entry->kind != ObjectKind::Func) {
      error(main->files.empty() ? ast::Pos{} : main->files[0]->package_pos,
            "function main is undeclared in the main package");
      return nullptr;
    }
  }
  Function* entry_function = &function_for(entry);
  drain();
  std::vector<Function*> calls;
  for (Package* package : order) {
    if (failed_) return nullptr;
    auto reachable = [&](Object* var) {
      return globals_.contains(var) || (!package->is_std && var->name.text() == "_");
    };
    if (!package->is_script) {
      for (const InitStep& step : context_.checker.init_order(package, reachable)) {
        auto it = init_functions_.find(step.right);
        if (it != init_functions_.end()) calls.push_back(it->second);
      }
    }
    for (Object* init : package->init_funcs) calls.push_back(&function_for(init));
  }
  if (context_.sink.has_errors()) failed_ = true;
  if (failed_) return nullptr;
  calls.push_back(entry_function);
  Function& start = new_function("runtime.main");
  EscapeInfo none;
  FuncCompiler(*this, start, nullptr, none).compile_calls(calls, entry->pos);
  return failed_ ? nullptr : &start;
}

}  // namespace gvm::vm
