// Slots and variables of a function's frame; prologue and epilogue.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

Rep rep_of(const rt::Type* type) {
  Rep rep{type, MemKind::Bytes, type->slots(), type->size, false};
  switch (type->kind) {
    case rt::Kind::Bool:
    case rt::Kind::Uint8: rep.mem = MemKind::U8; return rep;
    case rt::Kind::Int8: rep.mem = MemKind::I8; return rep;
    case rt::Kind::Int16: rep.mem = MemKind::I16; return rep;
    case rt::Kind::Uint16: rep.mem = MemKind::U16; return rep;
    case rt::Kind::Int32: rep.mem = MemKind::I32; return rep;
    case rt::Kind::Uint32:
    case rt::Kind::Float32: rep.mem = MemKind::U32; return rep;
    default: break;
  }
  switch (type->size) {
    case 1: rep.mem = MemKind::U8; break;
    case 2: rep.mem = MemKind::U16; break;
    case 4: rep.mem = MemKind::U32; break;
    case 8: rep.mem = MemKind::W1; break;
    case 16: rep.mem = MemKind::W2; break;
    case 24: rep.mem = MemKind::W3; break;
    default: break;
  }
  rep.pointer = type->size == 8 && type->has_pointers();
  return rep;
}

namespace {

// Does writing to a part of such a value take an address inside it? (Elements of arrays inside something.)
bool has_inner_array(const rt::Type* type) {
  if (type->kind == rt::Kind::Array) {
    return type->elem->kind == rt::Kind::Array || type->elem->kind == rt::Kind::Struct;
  }
  if (type->kind != rt::Kind::Struct) return false;
  for (const rt::StructField& f : type->fields) {
    if (f.type->kind == rt::Kind::Array || has_inner_array(f.type)) return true;
  }
  return false;
}

}  // namespace

bool is_boxed(const Object* var, const rt::Type* type) {
  constexpr uint64_t kMaxFrameBytes = 1024;  // larger variables would make frames unwieldy
  uintptr_t flags = var_flags(var);
  if ((flags & kVarAddressTaken) != 0) return true;
  if ((flags & kVarCaptured) != 0 && (flags & kVarReassigned) != 0) return true;
  if ((flags & kVarReassigned) != 0 && has_inner_array(type)) return true;
  return type->size > kMaxFrameBytes;
}

FuncCompiler::FuncCompiler(ProgramCompiler& program, Function& function, FuncCompiler* parent, EscapeInfo& escapes)
    : program_(program), function_(function), parent_(parent), escapes_(escapes), b_(function) {}

uint32_t FuncCompiler::alloc(uint32_t slots) {
  if (next_ + slots > kMaxSlots) {
    overflow_ = true;
    next_ = rt::kFrameHeader;  // reported by finish(); the code is thrown away
  }
  uint32_t slot = next_;
  next_ += slots;
  max_ = std::max(max_, next_);
  return slot;
}

void FuncCompiler::at(ast::Pos pos) {
  if (!pos) return;
  program_.set_place(pos);
  auto line = program_.line_of(pos);
  b_.set_position(line.line, line.file);
}

void FuncCompiler::zero(uint32_t slot, uint32_t slots) {
  if (slots == 1) {
    b_.abc(Op::Zero, slot, 0, 0);
  } else if (slots > 1) {
    b_.abc(Op::ZeroN, slot, slots, 0);
  }
}

void FuncCompiler::move(uint32_t dst, uint32_t src, uint32_t slots) {
  if (dst == src || slots == 0) return;
  switch (slots) {
    case 1: b_.abc(Op::Move, dst, src, 0); break;
    case 2: b_.abc(Op::Move2, dst, src, 0); break;
    case 3: b_.abc(Op::Move3, dst, src, 0); break;
    default: b_.abc(Op::MoveN, dst, src, slots);
  }
}

void FuncCompiler::load_int(uint32_t dst, int64_t value) {
  if (value >= INT32_MIN && value <= INT32_MAX) {
    b_.a32(Op::LoadInt, dst, static_cast<uint32_t>(value));
  } else {
    b_.a32(Op::LoadConst, dst, program_.context().image.add_constant(static_cast<uint64_t>(value)));
  }
}

FuncCompiler::VarLoc& FuncCompiler::declare(Object* var) {
  const rt::Type* type = lower(var->type);
  bool boxed = is_boxed(var, type);
  uint32_t slot = alloc(boxed ? 1 : type->slots());
  if (boxed) b_.a32(Op::NewObject, slot, program_.context().image.add_type(type));
  VarLoc& loc = vars_[var];
  loc = {slot, boxed, type};
  return loc;
}

void FuncCompiler::declare_zero(Object* var) {
  VarLoc loc = declare(var);
  if (!loc.boxed) zero(loc.slot, loc.type->slots());
}

void FuncCompiler::declare_from(Object* var, uint32_t src) {
  VarLoc loc = declare(var);
  if (loc.boxed) {
    store_mem(loc.slot, 0, loc.type, src);
  } else {
    move(loc.slot, src, loc.type->slots());
  }
}

// A parameter arrives in a slot of the frame; a boxed one moves to the heap.
void FuncCompiler::bind_param(Object* var, uint32_t slot) {
  const rt::Type* type = lower(var->type);
  if (!is_boxed(var, type)) {
    vars_[var] = {slot, false, type};
    return;
  }
  uint32_t box = alloc(1);
  b_.a32(Op::NewObject, box, program_.context().image.add_type(type));
  store_mem(box, 0, type, slot);
  vars_[var] = {box, true, type};
}

const FuncCompiler::VarLoc& FuncCompiler::lookup(const Object* var) {
  auto it = vars_.find(var);
  GVM_CHECK(it != vars_.end(), "variable without a place");
  return it->second;
}

uint32_t FuncCompiler::result_slots(const Signature* signature) {
  uint32_t slots = 0;
  for (const Object* r : signature->results) slots += lower(r->type)->slots();
  return slots;
}

uint32_t FuncCompiler::param_slots(const Signature* signature) {
  uint32_t slots = 0;
  for (const Object* p : signature->params) slots += lower(p->type)->slots();
  return slots;
}

// The frame's start: results, receiver, parameters, captured variables. `capture_key` is the literal whose captures these
// are, or null.
void FuncCompiler::begin(const Signature* signature, const ast::Node* capture_key) {
  signature_ = signature;
  epilogue_ = b_.new_label();
  next_ = max_ = rt::kFrameHeader;
  uint32_t results = alloc(result_slots(signature));
  uint32_t receiver_slots = signature->receiver != nullptr ? lower(signature->receiver->type)->slots() : 0;
  uint32_t receiver = alloc(receiver_slots);
  uint32_t params = alloc(param_slots(signature));
  function_.result_slots = static_cast<uint16_t>(receiver - results);
  function_.param_slots = static_cast<uint16_t>(next_ - receiver);

  if (capture_key != nullptr) {
    const std::vector<Object*>& captures = escapes_.captures[capture_key];
    uint32_t total = 0;
    for (Object* var : captures) {
      const VarLoc& outer = parent_->lookup(var);
      total += outer.boxed ? 1 : outer.type->slots();
    }
    uint32_t slot = alloc(total);
    if (total != 0) b_.abc(Op::LoadCaptures, slot, 0, total);
    for (Object* var : captures) {
      VarLoc loc = parent_->lookup(var);
      loc.slot = slot;
      slot += loc.boxed ? 1 : loc.type->slots();
      vars_[var] = loc;
    }
    function_.capture_slots = total;
  }

  if (signature->receiver != nullptr) bind_param(signature->receiver, receiver);
  for (Object* p : signature->params) {
    bind_param(p, params);
    params += lower(p->type)->slots();
  }
  for (Object* r : signature->results) {
    const rt::Type* type = lower(r->type);
    results_.push_back(r);
    result_slot_.push_back(results);
    bool named = !r->name.text().empty();
    named_results_ |= named;
    bool boxed = is_boxed(r, type);
    boxed_results_ |= boxed;
    zero(results, type->slots());
    if (boxed) {
      uint32_t box = alloc(1);
      b_.a32(Op::NewObject, box, program_.context().image.add_type(type));
      vars_[r] = {box, true, type};
    } else {
      vars_[r] = {results, false, type};
    }
    results += type->slots();
  }
}

// Runs the deferred calls, then brings results that live in the heap back into the frame.
void FuncCompiler::emit_epilogue() {
  if (has_defer_) b_.abc(Op::RunDefers, next_, 0, 0);
  if (boxed_results_) {
    for (size_t i = 0; i < results_.size(); ++i) {
      const VarLoc& loc = lookup(results_[i]);
      if (loc.boxed) load_mem(loc.slot, 0, loc.type, result_slot_[i]);
    }
  }
  b_.abc(Op::Return, 0, 0, 0);
}

void FuncCompiler::finish(ast::Pos end) {
  if (!b_.last_ends()) {
    at(end);
    if (has_defer_ || boxed_results_) {
      jump_to(epilogue_);
    } else {
      b_.abc(Op::Return, 0, 0, 0);
    }
  }
  b_.bind(epilogue_);
  at(end);
  emit_epilogue();
  function_.has_defer = has_defer_;
  function_.frame_slots = max_ + rt::kFrameHeader;  // room for the header of a callee without results or parameters
  if (overflow_ || max_ > kMaxSlots) {
    program_.error(end, "function too large: its variables and temporaries need more than 60000 slots");
  }
  if (!b_.finish()) program_.error(end, "function too large");
  function_.recover_offset = b_.offset_of(epilogue_);
  program_.context().image.publish(function_);
}

}  // namespace gvm::vm
