// Calls, go and defer.
//
// A call's frame ("window") starts at the first free slot: header, results, receiver, parameters. Arguments are computed
// straight into their slots; temporaries of nested calls lie above. Results stay in the window.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

const Type* slice_elem(const Type* type) { return as_slice(type)->elem; }

}  // namespace

FuncCompiler::CallTarget FuncCompiler::resolve(const ast::CallExpr* expr) {
  CallTarget target;
  const ast::Expr* callee = ast::unparen(expr->callee);
  target.signature = as_signature(callee->type);
  auto fixed = [&](Object* func) {
    if (program_.is_native(func)) {
      target.kind = CallTarget::Kind::Native;
      target.native = program_.native_for(func);
    } else {
      target.kind = CallTarget::Kind::Static;
      target.function = &program_.function_for(func);
    }
  };
  if (auto* ident = ast::as<ast::Ident>(callee); ident != nullptr && ident->object != nullptr &&
                                                 ident->object->kind == ObjectKind::Func) {
    fixed(ident->object);
    return target;
  }
  if (auto* selector = ast::as<ast::SelectorExpr>(callee)) {
    const Selection* selection = selector->selection;
    if (selection == nullptr) {
      if (selector->name->object->kind == ObjectKind::Func) {
        fixed(selector->name->object);
        return target;
      }
    } else if (selection->kind == SelectionKind::Method) {
      Object* method = selection->object;
      fixed(method);
      const Type* type = selector->operand->type;
      Place base = as_pointer(type) != nullptr ? local_place(value(selector->operand), lower(type))
                                               : place(selector->operand);
      target.receiver_place = follow(base, &type, selection->path);
      const Type* wanted = static_cast<const Signature*>(method->type)->receiver->type;
      target.receiver = lower(wanted);
      bool have_pointer = as_pointer(type) != nullptr;
      if (as_pointer(wanted) != nullptr) {
        target.receiver_address = !have_pointer;
      } else if (have_pointer) {  // value receiver behind a pointer
        uint32_t pointer = load_any(target.receiver_place);
        target.receiver_place = mem_place(pointer, target.receiver, true);
      }
      return target;
    } else if (selection->kind == SelectionKind::InterfaceMethod) {
      const Type* type = selector->operand->type;
      Place base = as_pointer(type) != nullptr ? local_place(value(selector->operand), lower(type))
                                               : place(selector->operand);
      Place p = follow(base, &type, selection->path);
      target.kind = CallTarget::Kind::Interface;
      target.slot = load_any(p);
      target.method = program_.context().lowering.method_id(selection->object);
      program_.note_method_call(target.method);
      return target;
    } else if (selection->kind == SelectionKind::MethodExpr) {
      target.kind = CallTarget::Kind::Static;
      target.function = &program_.method_expression(selection);
      return target;
    }
  }
  target.kind = CallTarget::Kind::Closure;
  target.slot = value(callee);
  return target;
}

void FuncCompiler::put_receiver(const CallTarget& target, uint32_t slot) {
  TempScope scope(*this);
  if (target.receiver_address) {
    address(target.receiver_place, slot);
  } else {
    load(target.receiver_place, slot);
  }
}

void FuncCompiler::pack_variadic(const Type* slice, std::span<ast::Expr* const> args, uint32_t dst) {
  if (args.empty()) {
    zero(dst, 3);
    return;
  }
  const Type* elem = slice_elem(slice);
  const rt::Type* lowered = lower(elem);
  TempScope scope(*this);
  uint32_t array = alloc(1);
  const rt::Type* array_type = program_.context().types.array(lowered, static_cast<int64_t>(args.size()));
  b_.a32(Op::NewObject, array, program_.context().image.add_type(array_type));
  for (size_t i = 0; i < args.size(); ++i) {
    TempScope inner(*this);
    uint32_t v = value_as(args[i], elem);
    store_mem(array, i * lowered->size, lowered, v);
  }
  move(dst, array, 1);
  load_int(dst + 1, static_cast<int64_t>(args.size()));
  load_int(dst + 2, static_cast<int64_t>(args.size()));
}

// f(g()) where g has several results, which stand at `src`.
void FuncCompiler::spread_tuple(const Signature* signature, const TupleType* tuple, uint32_t src, uint32_t slot) {
  size_t fixed = signature->params.size() - (signature->variadic ? 1 : 0);
  size_t i = 0;
  for (; i < fixed; ++i) {
    const Type* from = tuple->vars[i]->type;
    convert_slots(src, from, signature->params[i]->type, slot);
    src += lower(from)->slots();
    slot += lower(signature->params[i]->type)->slots();
  }
  if (!signature->variadic) return;
  size_t count = tuple->vars.size() - fixed;
  if (count == 0) {
    zero(slot, 3);
    return;
  }
  const Type* elem = slice_elem(signature->params[fixed]->type);
  const rt::Type* lowered = lower(elem);
  uint32_t array = alloc(1);
  const rt::Type* array_type = program_.context().types.array(lowered, static_cast<int64_t>(count));
  b_.a32(Op::NewObject, array, program_.context().image.add_type(array_type));
  for (size_t k = 0; k < count; ++k) {
    TempScope scope(*this);
    const Type* from = tuple->vars[fixed + k]->type;
    uint32_t v = convert_slots(src, from, elem, kAny);
    store_mem(array, k * lowered->size, lowered, v);
    src += lower(from)->slots();
  }
  move(slot, array, 1);
  load_int(slot + 1, static_cast<int64_t>(count));
  load_int(slot + 2, static_cast<int64_t>(count));
}

void FuncCompiler::put_args(const Signature* signature, const ast::CallExpr* expr, uint32_t slot) {
  if (expr->args.size() == 1) {
    if (const TupleType* tuple = as_tuple(expr->args[0]->type)) {
      auto* inner = ast::as<ast::CallExpr>(ast::unparen(expr->args[0]));
      TempScope scope(*this);
      uint32_t src = call_results(inner);
      spread_tuple(signature, tuple, src, slot);
      return;
    }
  }
  size_t fixed = signature->params.size();
  bool pack = signature->variadic && !expr->ellipsis;
  if (pack) --fixed;
  for (size_t i = 0; i < fixed; ++i) {
    const Type* type = signature->params[i]->type;
    TempScope scope(*this);
    value_as(expr->args[i], type, slot);
    slot += lower(type)->slots();
  }
  if (pack) pack_variadic(signature->params[fixed]->type, expr->args.subspan(fixed), slot);
}

// Reserves the window of a call and fills in receiver and arguments; returns the window.
uint32_t FuncCompiler::prepare(const CallTarget& target, const ast::CallExpr* expr) {
  uint32_t results = result_slots(target.signature);
  uint32_t receiver = target.kind == CallTarget::Kind::Interface ? 1
                      : target.receiver != nullptr               ? target.receiver->slots()
                                                                 : 0;
  uint32_t params = param_slots(target.signature);
  uint32_t window = alloc(rt::kFrameHeader + results + receiver + params);
  uint32_t slot = window + rt::kFrameHeader + results;
  if (target.receiver != nullptr) put_receiver(target, slot);
  put_args(target.signature, expr, slot + receiver);
  return window;
}

uint32_t FuncCompiler::emit_call(const CallTarget& target, uint32_t window, ast::Pos pos) {
  at(pos);
  switch (target.kind) {
    case CallTarget::Kind::Static: b_.a32(Op::Call, window, target.function->index); break;
    case CallTarget::Kind::Native: b_.a32(Op::CallNative, window, target.native); break;
    case CallTarget::Kind::Closure: b_.abc(Op::CallClosure, window, target.slot, 0); break;
    case CallTarget::Kind::Interface:
      b_.abc(Op::CallIface, window, target.slot, window + rt::kFrameHeader + result_slots(target.signature));
      b_.ext(target.method);
      b_.ext(0);
      break;
  }
  return window + rt::kFrameHeader;
}

// Calls and leaves the results where they are; the slots up to their end stay taken.
uint32_t FuncCompiler::call_results(const ast::CallExpr* expr) {
  CallTarget target = resolve(expr);
  uint32_t window = prepare(target, expr);
  // the traceback's line of a call is that of its opening parenthesis' operand, as in Go
  uint32_t results = emit_call(target, window, expr->lparen ? expr->lparen : expr->pos);
  next_ = results + result_slots(target.signature);
  max_ = std::max(max_, next_);
  return results;
}

uint32_t FuncCompiler::call(const ast::CallExpr* expr, uint32_t dst) {
  const ast::Expr* callee = ast::unparen(expr->callee);
  if (callee->mode == ast::ExprMode::TypeExpr) {
    at(expr->pos);
    return conversion(expr->args[0], expr->type, dst);
  }
  if (callee->mode == ast::ExprMode::Builtin) {
    const Object* builtin = nullptr;
    if (auto* ident = ast::as<ast::Ident>(callee)) builtin = ident->object;
    if (auto* selector = ast::as<ast::SelectorExpr>(callee)) builtin = selector->name->object;
    at(expr->pos);
    return builtin_call(expr, builtin->builtin, dst);
  }
  const Object* func = nullptr;
  if (auto* ident = ast::as<ast::Ident>(callee)) func = ident->object;
  if (auto* selector = ast::as<ast::SelectorExpr>(callee); selector != nullptr && selector->selection == nullptr) {
    func = selector->name->object;
  }
  if (func != nullptr && func->kind == ObjectKind::Func && func->package != nullptr && func->package->is_std &&
      intrinsic(expr, func, &dst)) {
    return dst;
  }
  const Signature* signature = as_signature(callee->type);
  if (dst == kAny) return call_results(expr);
  TempScope scope(*this);
  uint32_t results = call_results(expr);
  move(dst, results, result_slots(signature));
  return dst;
}

// Functions of std packages that are instructions.
bool FuncCompiler::intrinsic(const ast::CallExpr* expr, const Object* func, uint32_t* dst) {
  if (func->package->path != "math") return false;
  static constexpr std::pair<std::string_view, Op> kUnary[] = {
      {"Sqrt", Op::SqrtF}, {"Abs", Op::AbsF}, {"Floor", Op::FloorF}, {"Ceil", Op::CeilF}, {"Trunc", Op::TruncF}};
  for (auto [name, op] : kUnary) {
    if (func->name.text() != name || expr->args.size() != 1 || as_tuple(expr->args[0]->type) != nullptr) continue;
    *dst = dest(*dst, 1);
    TempScope scope(*this);
    uint32_t src = value(expr->args[0]);
    b_.abc(op, *dst, src, 0);
    return true;
  }
  bool to_bits = func->name.text() == "Float64bits";
  if (to_bits || func->name.text() == "Float64frombits") {
    *dst = value(expr->args[0], *dst);  // the slot's bits are the same
    return true;
  }
  return false;
}

void FuncCompiler::go_or_defer(Op op, const ast::Expr* call_expr) {
  auto* call = ast::as<ast::CallExpr>(ast::unparen(call_expr));
  const ast::Expr* callee = ast::unparen(call->callee);
  TempScope scope(*this);
  if (op == Op::Defer && range_body_ != nullptr) {
    program_.error(call->pos, "defer in the body of a range-over-func loop is not supported");
    return;
  }
  if (callee->mode == ast::ExprMode::Builtin || callee->mode == ast::ExprMode::TypeExpr) {
    go_or_defer_builtin(op, call);
    return;
  }
  CallTarget target = resolve(call);
  uint32_t closure = 0;
  uint32_t receiver = target.receiver != nullptr ? target.receiver->slots() : 0;
  switch (target.kind) {
    case CallTarget::Kind::Static:
      closure = alloc(1);
      b_.a32(Op::LoadFunc, closure, target.function->index);
      break;
    case CallTarget::Kind::Native: {
      closure = alloc(1);
      const Object* func = nullptr;
      if (auto* ident = ast::as<ast::Ident>(callee)) func = ident->object;
      if (auto* selector = ast::as<ast::SelectorExpr>(callee)) {
        func = selector->selection != nullptr ? selector->selection->object : selector->name->object;
      }
      b_.a32(Op::LoadFunc, closure, program_.function_for(const_cast<Object*>(func)).index);
      break;
    }
    case CallTarget::Kind::Closure: closure = stable(target.slot, 1, true); break;
    case CallTarget::Kind::Interface: {
      auto* selector = ast::as<ast::SelectorExpr>(callee);
      Function& bound = program_.bound_method(selector->selection);
      uint32_t iface = stable(target.slot, 2, true);
      at(call->pos);
      b_.abc(Op::NilCheck, iface, 0, 0);
      closure = alloc(1);
      b_.abc(Op::MakeClosure, closure, iface, 2);
      b_.ext(bound.index);
      target.kind = CallTarget::Kind::Closure;
      break;
    }
  }
  uint32_t window = prepare(target, call);
  at(call->pos);
  b_.abc(op, window, closure, receiver + param_slots(target.signature));
}

// go/defer of a builtin or a conversion: its operands become the parameters of a function made up for it.
void FuncCompiler::go_or_defer_builtin(Op op, const ast::CallExpr* call) {
  base::Arena& arena = program_.context().arena;
  auto* signature = arena.make<Signature>();
  signature->kind = TypeKind::Signature;
  std::vector<Object*> params;
  std::vector<ast::Expr*> inner_args;
  std::vector<const ast::Expr*> outer_args;
  for (ast::Expr* arg : call->args) {
    bool untyped_nil = arg->type != nullptr && is_untyped(arg->type);
    if (arg->mode == ast::ExprMode::Constant || arg->mode == ast::ExprMode::TypeExpr || untyped_nil) {
      inner_args.push_back(arg);
      continue;
    }
    Object* param = program_.make_var("arg", call->pos, arg->type);
    param->is_param = true;
    auto* ident = arena.make<ast::Ident>();
    ident->kind = ast::NodeKind::Ident;
    ident->pos = arg->pos;
    ident->end = arg->end;
    ident->mode = ast::ExprMode::Variable;
    ident->type = arg->type;
    ident->name = param->name;
    ident->object = param;
    params.push_back(param);
    inner_args.push_back(ident);
    outer_args.push_back(arg);
  }
  signature->params = arena.copy<Object*>(std::span<Object* const>(params));
  auto* inner_call = arena.make<ast::CallExpr>(*call);
  inner_call->args = arena.copy<ast::Expr*>(std::span<ast::Expr* const>(inner_args));
  auto* body_stmt = arena.make<ast::ExprStmt>();
  body_stmt->kind = ast::NodeKind::ExprStmt;
  body_stmt->pos = call->pos;
  body_stmt->expr = inner_call;
  auto* block = arena.make<ast::BlockStmt>();
  block->kind = ast::NodeKind::BlockStmt;
  block->pos = call->pos;
  block->end = call->end;
  block->rbrace = call->end;
  ast::Stmt* list[] = {body_stmt};
  block->stmts = arena.copy<ast::Stmt*>(std::span<ast::Stmt* const>(list));

  Function& function = program_.new_function(program_.literal_name(function_));
  function.is_wrapper = true;
  FuncCompiler inner(program_, function, nullptr, escapes_);
  inner.compile_body(signature, block);

  uint32_t closure = alloc(1);
  b_.a32(Op::LoadFunc, closure, function.index);
  uint32_t slots = param_slots(signature);
  uint32_t window = alloc(rt::kFrameHeader + slots);
  uint32_t slot = window + rt::kFrameHeader;
  for (const ast::Expr* arg : outer_args) {
    TempScope inner_scope(*this);
    value(arg, slot);
    slot += lower(arg->type)->slots();
  }
  at(call->pos);
  b_.abc(op, window, closure, slots);
}

}  // namespace gvm::vm
