// Conversions: explicit ones T(x), and values becoming interfaces.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

bool is_byte_slice(const Type* type) {
  const SliceType* s = as_slice(type);
  const BasicType* b = s != nullptr ? as_basic(s->elem) : nullptr;
  return b != nullptr && b->basic == BasicKind::Uint8;
}

bool is_rune_slice(const Type* type) {
  const SliceType* s = as_slice(type);
  const BasicType* b = s != nullptr ? as_basic(s->elem) : nullptr;
  return b != nullptr && b->basic == BasicKind::Int32;
}


// The instruction that cuts a 64-bit number down to the kind; Nop for 64-bit kinds.
Op narrowing(rt::Kind kind) {
  switch (kind) {
    case rt::Kind::Int8: return Op::SextB;
    case rt::Kind::Int16: return Op::SextH;
    case rt::Kind::Int32: return Op::SextW;
    case rt::Kind::Uint8: return Op::ZextB;
    case rt::Kind::Uint16: return Op::ZextH;
    case rt::Kind::Uint32: return Op::ZextW;
    default: return Op::Nop;
  }
}

// Do all values of integer kind `from` stand in a slot as they would in kind `to`?
bool widens(rt::Kind from, rt::Kind to) {
  if (narrowing(to) == Op::Nop) return true;
  switch (to) {
    case rt::Kind::Int32:
      return from == rt::Kind::Int32 || from == rt::Kind::Int16 || from == rt::Kind::Int8 || from == rt::Kind::Uint16 ||
             from == rt::Kind::Uint8;
    case rt::Kind::Int16: return from == rt::Kind::Int16 || from == rt::Kind::Int8 || from == rt::Kind::Uint8;
    case rt::Kind::Uint32:
      return from == rt::Kind::Uint32 || from == rt::Kind::Uint16 || from == rt::Kind::Uint8;
    case rt::Kind::Uint16: return from == rt::Kind::Uint16 || from == rt::Kind::Uint8;
    default: return from == to;
  }
}

}  // namespace

uint32_t FuncCompiler::to_interface(uint32_t src, const rt::Type* type, uint32_t dst) {
  program_.note_interface_use(type);
  dst = dest(dst, 2);
  b_.abc(type->is_direct() ? Op::MakeIface : Op::BoxIface, dst, src, 0);
  b_.ext(type_ext(type));
  return dst;
}

// A value in slots, converted implicitly: only interfaces change anything.
uint32_t FuncCompiler::convert_slots(uint32_t src, const Type* from, const Type* to, uint32_t dst) {
  if (is_interface(to) && !is_interface(from)) return to_interface(src, lower(from), dst);
  if (dst == kAny) return src;
  move(dst, src, lower(to)->slots());
  return dst;
}

uint32_t FuncCompiler::conversion(const ast::Expr* operand, const Type* to, uint32_t dst) {
  const Type* from = operand->type;
  const rt::Type* target = lower(to);
  if (is_interface(to)) return value_as(operand, to, dst);
  if (from->kind == TypeKind::Basic && static_cast<const BasicType*>(from)->basic == BasicKind::UntypedNil) {
    return value_as(operand, to, dst);
  }
  const rt::Type* source = lower(from);
  rt::Kind a = source->kind, b = target->kind;
  dst = dest(dst, target->slots());
  TempScope scope(*this);
  if (b == rt::Kind::String && a != rt::Kind::String) {
    uint32_t src = value(operand);
    at(operand->pos);
    if (is_byte_slice(from)) {
      b_.abc(Op::BytesToString, dst, src, 0);
    } else if (is_rune_slice(from)) {
      b_.abc(Op::RunesToString, dst, src, 0);
    } else {
      b_.abc(Op::RuneToString, dst, src, 0);
    }
    return dst;
  }
  if (a == rt::Kind::String && b == rt::Kind::Slice) {
    uint32_t src = value(operand);
    at(operand->pos);
    b_.abc(is_byte_slice(to) ? Op::StringToBytes : Op::StringToRunes, dst, src, 0);
    return dst;
  }
  if (a == rt::Kind::Slice && b == rt::Kind::Pointer) {
    uint32_t src = value(operand);
    at(operand->pos);
    b_.abc(Op::SliceToArray, dst, src, 0);
    b_.ext(static_cast<uint64_t>(target->elem->underlying->length));
    return dst;
  }
  if (a == rt::Kind::Slice && b == rt::Kind::Array) {
    uint32_t src = value(operand);
    uint32_t pointer = alloc(1);
    at(operand->pos);
    b_.abc(Op::SliceToArray, pointer, src, 0);
    b_.ext(static_cast<uint64_t>(target->length));
    if (target->slots() != 0) load_mem(pointer, 0, target, dst);
    return dst;
  }
  bool from_int = (a >= rt::Kind::Int && a <= rt::Kind::Uintptr);
  bool to_int = (b >= rt::Kind::Int && b <= rt::Kind::Uintptr);
  bool from_float = a == rt::Kind::Float64 || a == rt::Kind::Float32;
  bool to_float = b == rt::Kind::Float64 || b == rt::Kind::Float32;
  if (from_int && to_int && !widens(a, b)) {
    uint32_t src = value(operand);
    b_.abc(narrowing(b), dst, src, 0);
    return dst;
  }
  if (from_int && to_float) {
    uint32_t src = value(operand);
    bool wide_unsigned = is_wide_unsigned(a);
    bool f64 = b == rt::Kind::Float64;
    b_.abc(wide_unsigned ? (f64 ? Op::U64ToF64 : Op::U64ToF32) : (f64 ? Op::I64ToF64 : Op::I64ToF32), dst, src, 0);
    return dst;
  }
  if (from_float && to_int) {
    uint32_t src = value(operand);
    if (a == rt::Kind::Float32) {
      uint32_t wide = alloc(1);
      b_.abc(Op::F32ToF64, wide, src, 0);
      src = wide;
    }
    bool wide_unsigned = is_wide_unsigned(b);
    b_.abc(wide_unsigned ? Op::F64ToU64 : Op::F64ToI64, dst, src, 0);
    if (narrowing(b) != Op::Nop) b_.abc(narrowing(b), dst, dst, 0);
    return dst;
  }
  if (from_float && to_float && a != b) {
    b_.abc(a == rt::Kind::Float32 ? Op::F32ToF64 : Op::F64ToF32, dst, value(operand), 0);
    return dst;
  }
  if (a == rt::Kind::Complex64 && b == rt::Kind::Complex128) {
    b_.abc(Op::C64ToC128, dst, value(operand), 0);
    return dst;
  }
  if (a == rt::Kind::Complex128 && b == rt::Kind::Complex64) {
    b_.abc(Op::C128ToC64, dst, value(operand), 0);
    return dst;
  }
  value(operand, dst);  // the representation is the same
  return dst;
}

}  // namespace gvm::vm
