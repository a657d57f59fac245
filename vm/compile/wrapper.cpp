// Functions that the compiler makes up: entries of interface method tables, bound methods, method expressions. Each forwards
// to the method: it finds the receiver, copies the parameters, calls, and copies the results back.
#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

const Signature* method_signature(const Selection* selection) {
  return static_cast<const Signature*>(selection->object->type);
}

}  // namespace

// The frame of a wrapper: results, `leading` slots, the method's parameters. Returns the first leading slot.
uint32_t FuncCompiler::begin_wrapper(const Signature* signature, uint32_t leading) {
  epilogue_ = b_.new_label();
  next_ = max_ = rt::kFrameHeader;
  uint32_t results = result_slots(signature);
  alloc(results);
  uint32_t first = alloc(leading);
  uint32_t params = param_slots(signature);
  alloc(params);
  function_.result_slots = static_cast<uint16_t>(results);
  function_.param_slots = static_cast<uint16_t>(leading + params);
  function_.is_wrapper = true;
  return first;
}

// Calls the selected method on the value at `receiver` (of type `type`) with the parameters at `params`; then returns.
void FuncCompiler::forward(const Selection* selection, Place receiver, const Type* type, uint32_t params) {
  const Signature* signature = method_signature(selection);
  Object* method = selection->object;
  Place p = follow(receiver, &type, selection->path);
  CallTarget target;
  target.signature = signature;
  uint32_t receiver_slots = 1;
  if (method->is_interface_method) {
    target.kind = CallTarget::Kind::Interface;
    target.slot = load_any(p);
    target.method = program_.context().lowering.method_id(method);
    program_.note_method_call(target.method);
  } else {
    if (program_.is_native(method)) {
      target.kind = CallTarget::Kind::Native;
      target.native = program_.native_for(method);
    } else {
      target.kind = CallTarget::Kind::Static;
      target.function = &program_.function_for(method);
    }
    const Type* wanted = signature->receiver->type;
    target.receiver = lower(wanted);
    target.receiver_place = p;
    receiver_slots = target.receiver->slots();
    bool have_pointer = as_pointer(type) != nullptr;
    if (as_pointer(wanted) != nullptr) {
      target.receiver_address = !have_pointer;
    } else if (have_pointer) {
      target.receiver_place = mem_place(load_any(p), target.receiver, true);
    }
  }
  uint32_t results = result_slots(signature), count = param_slots(signature);
  uint32_t window = alloc(rt::kFrameHeader + results + receiver_slots + count);
  uint32_t slot = window + rt::kFrameHeader + results;
  if (target.receiver != nullptr) put_receiver(target, slot);
  move(slot + receiver_slots, params, count);
  emit_call(target, window, {});
  move(rt::kFrameHeader, window + rt::kFrameHeader, results);
  b_.abc(Op::Return, 0, 0, 0);
  finish({});
}

void FuncCompiler::compile_interface_entry(const MethodSource* source) {
  const Signature* signature = method_signature(source->selection);
  uint32_t word = begin_wrapper(signature, 1);
  const rt::Type* type = lower(source->receiver);
  Place receiver = type->is_direct() ? local_place(word, type) : mem_place(word, type, false);
  forward(source->selection, receiver, source->receiver, word + 1);
}

void FuncCompiler::compile_bound_method(const Selection* selection) {
  const Signature* signature = method_signature(selection);
  uint32_t params = begin_wrapper(signature, 0);
  const Type* type = selection->object->is_interface_method ? program_.context().universe.empty_interface()
                                                            : signature->receiver->type;
  const rt::Type* lowered = lower(type);
  uint32_t captured = alloc(lowered->slots());
  if (lowered->slots() != 0) b_.abc(Op::LoadCaptures, captured, 0, lowered->slots());
  function_.capture_slots = lowered->slots();
  Selection direct = *selection;
  direct.path = {};
  forward(&direct, local_place(captured, lowered), type, params);
}

void FuncCompiler::compile_method_expression(const Selection* selection) {
  const Signature* signature = method_signature(selection);
  const rt::Type* lowered = lower(selection->receiver);
  uint32_t receiver = begin_wrapper(signature, lowered->slots());
  forward(selection, local_place(receiver, lowered), selection->receiver, receiver + lowered->slots());
}

// x.M as a value: a closure over the receiver.
uint32_t FuncCompiler::method_value(const ast::SelectorExpr* expr, uint32_t dst) {
  const Selection* selection = expr->selection;
  dst = dest(dst, 1);
  TempScope scope(*this);
  const Type* type = expr->operand->type;
  Place base = as_pointer(type) != nullptr ? local_place(value(expr->operand), lower(type)) : place(expr->operand);
  Place p = follow(base, &type, selection->path);
  Function& bound = program_.bound_method(selection);
  uint32_t captured, slots;
  at(expr->name->pos);
  if (selection->object->is_interface_method) {
    captured = load_any(p);
    slots = 2;
    b_.abc(Op::NilCheck, captured, 0, 0);
  } else {
    const Type* wanted = method_signature(selection)->receiver->type;
    CallTarget target;
    target.receiver = lower(wanted);
    target.receiver_place = p;
    bool have_pointer = as_pointer(type) != nullptr;
    if (as_pointer(wanted) != nullptr) {
      target.receiver_address = !have_pointer;
    } else if (have_pointer) {
      target.receiver_place = mem_place(load_any(p), target.receiver, true);
    }
    slots = target.receiver->slots();
    captured = alloc(slots);
    put_receiver(target, captured);
  }
  b_.abc(Op::MakeClosure, dst, captured, slots);
  b_.ext(bound.index);
  return dst;
}

}  // namespace gvm::vm
