// Expressions. Every function returns the slot where the value stands: the destination where one was given, else a
// temporary or, for variables of the frame, the variable's own slot.
#include <cstring>

#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;
using ast::BinaryOp;

uint32_t FuncCompiler::stable(uint32_t slot, uint32_t slots, bool wanted) {
  if (!wanted) return slot;
  uint32_t copy = alloc(slots);
  move(copy, slot, slots);
  return copy;
}

bool FuncCompiler::small_int(const ast::Expr* expr, int64_t* value) const {
  if (expr->mode != ast::ExprMode::Constant || !is_integer(expr->type)) return false;
  auto v = int64_value(expr->constant);
  if (!v || *v < INT16_MIN || *v > INT16_MAX) return false;
  *value = *v;
  return true;
}

// Composite literals and logical operators write their destination piecemeal.
bool FuncCompiler::safe_destination(const ast::Expr* expr) const {
  expr = ast::unparen(expr);
  if (expr->mode == ast::ExprMode::Constant) return true;
  if (expr->kind == ast::NodeKind::CompositeLit) return false;
  if (auto* call = ast::as<ast::CallExpr>(expr)) {
    if (call->callee->mode == ast::ExprMode::TypeExpr) return safe_destination(call->args[0]);
    return call->callee->mode != ast::ExprMode::Builtin;
  }
  if (auto* b = ast::as<ast::BinaryExpr>(expr)) {
    return b->op != BinaryOp::LogicalAnd && b->op != BinaryOp::LogicalOr;
  }
  return true;
}

uint32_t FuncCompiler::constant(const ConstValue* value, const Type* type, uint32_t dst) {
  const rt::Type* lowered = lower(type);
  dst = dest(dst, lowered->slots());
  Image& image = program_.context().image;
  if (lowered->is_interface()) GVM_UNREACHABLE();
  switch (lowered->kind) {
    case rt::Kind::Bool: b_.a32(Op::LoadInt, dst, bool_value(value) ? 1 : 0); break;
    case rt::Kind::String: b_.a32(Op::LoadString, dst, image.add_string(string_value(value))); break;
    case rt::Kind::Float64: {
      double d = float64_value(value);
      uint64_t bits;
      std::memcpy(&bits, &d, 8);
      b_.a32(bits == 0 ? Op::LoadInt : Op::LoadConst, dst, bits == 0 ? 0 : image.add_constant(bits));
      break;
    }
    case rt::Kind::Float32: {
      float f = float32_value(value);
      uint32_t bits;
      std::memcpy(&bits, &f, 4);
      b_.a32(Op::LoadConst, dst, image.add_constant(bits));
      break;
    }
    case rt::Kind::Complex128: {
      double parts[2] = {real_float64(value), imag_float64(value)};
      uint64_t bits[2];
      std::memcpy(bits, parts, 16);
      b_.a32(Op::LoadConst, dst, image.add_constant(bits[0]));
      b_.a32(Op::LoadConst, dst + 1, image.add_constant(bits[1]));
      break;
    }
    case rt::Kind::Complex64: {
      float parts[2] = {static_cast<float>(real_float64(value)), static_cast<float>(imag_float64(value))};
      uint64_t bits;
      std::memcpy(&bits, parts, 8);
      b_.a32(Op::LoadConst, dst, image.add_constant(bits));
      break;
    }
    default: load_int(dst, static_cast<int64_t>(low_bits(value)));
  }
  return dst;
}

uint32_t FuncCompiler::value_as(const ast::Expr* expr, const Type* type, uint32_t dst) {
  const Type* from = expr->type;
  bool to_iface = is_interface(type);
  if (from == nullptr || !to_iface || is_interface(from)) {
    if (from != nullptr && from->kind == TypeKind::Basic &&
        static_cast<const BasicType*>(from)->basic == BasicKind::UntypedNil) {
      uint32_t slots = lower(type)->slots();
      dst = dest(dst, slots);
      zero(dst, slots);
      return dst;
    }
    return value(expr, dst);
  }
  if (from->kind == TypeKind::Basic && static_cast<const BasicType*>(from)->basic == BasicKind::UntypedNil) {
    dst = dest(dst, 2);
    zero(dst, 2);
    return dst;
  }
  dst = dest(dst, 2);
  TempScope scope(*this);
  const rt::Type* lowered = lower(from);
  constexpr uint64_t kLargeBytes = 64;
  if (lowered->size > kLargeBytes && expr->mode != ast::ExprMode::Constant && in_memory(expr)) {
    program_.note_interface_use(lowered);
    uint32_t from_address = address(place(expr));
    at(expr->pos);
    b_.abc(Op::BoxIfaceMem, dst, from_address, 0);
    b_.ext(type_ext(lowered));
    return dst;
  }
  uint32_t src = value(expr);
  at(expr->pos);
  return to_interface(src, lowered, dst);
}

uint32_t FuncCompiler::value(const ast::Expr* expr, uint32_t dst) {
  expr = ast::unparen(expr);
  if (expr->mode == ast::ExprMode::Constant) return constant(expr->constant, expr->type, dst);
  switch (expr->kind) {
    case ast::NodeKind::Ident: return ident_value(static_cast<const ast::Ident*>(expr), dst);
    case ast::NodeKind::FuncLit: return func_literal(static_cast<const ast::FuncLit*>(expr), dst);
    case ast::NodeKind::CompositeLit: return composite(static_cast<const ast::CompositeLit*>(expr), dst);
    case ast::NodeKind::SelectorExpr: return selector_value(static_cast<const ast::SelectorExpr*>(expr), dst);
    case ast::NodeKind::IndexExpr: {
      auto* index = static_cast<const ast::IndexExpr*>(expr);
      at(index->lbrack);
      if (as_map(index->operand->type) != nullptr) return map_index(index, dst, kNoSlot);
      uint32_t slots = lower(expr->type)->slots();
      if (is_string(index->operand->type)) {
        dst = dest(dst, 1);
        TempScope scope(*this);
        uint32_t s = value(index->operand);
        uint32_t i = value(index->indices[0]);
        check_unsigned_index(index->indices[0], i, s + 1);
        b_.abc(Op::IndexU8, dst, s, i);
        return dst;
      }
      if (dst == kAny) {
        uint32_t result = alloc(slots);
        TempScope scope(*this);
        Place p = place(expr);
        at(index->lbrack);
        if (p.kind == Place::Kind::Local) {
          move(result, p.slot, slots);
        } else {
          load(p, result);
        }
        return result;
      }
      TempScope scope(*this);
      Place p = place(expr);
      at(index->lbrack);
      load(p, dst);
      return dst;
    }
    case ast::NodeKind::StarExpr: {
      dst = dest(dst, lower(expr->type)->slots());
      TempScope scope(*this);
      Place p = place(expr);
      at(expr->pos);
      load(p, dst);
      return dst;
    }
    case ast::NodeKind::SliceExpr: return slice_expr(static_cast<const ast::SliceExpr*>(expr), dst);
    case ast::NodeKind::TypeAssertExpr:
      return type_assert(static_cast<const ast::TypeAssertExpr*>(expr), dst, kNoSlot);
    case ast::NodeKind::CallExpr: return call(static_cast<const ast::CallExpr*>(expr), dst);
    case ast::NodeKind::UnaryExpr: return unary(static_cast<const ast::UnaryExpr*>(expr), dst);
    case ast::NodeKind::BinaryExpr: return binary(static_cast<const ast::BinaryExpr*>(expr), dst);
    default: break;
  }
  program_.error(expr->pos, "this kind of expression is not supported");
  return dest(dst, 1);
}

uint32_t FuncCompiler::func_value(Object* func, uint32_t dst) {
  dst = dest(dst, 1);
  b_.a32(Op::LoadFunc, dst, program_.function_for(func).index);
  return dst;
}

uint32_t FuncCompiler::ident_value(const ast::Ident* ident, uint32_t dst) {
  Object* object = ident->object;
  if (object == nullptr || object->kind == ObjectKind::Nil) {
    uint32_t slots = lower(ident->type)->slots();
    dst = dest(dst, slots);
    zero(dst, slots);
    return dst;
  }
  if (object->kind == ObjectKind::Func) return func_value(object, dst);
  if (object->kind != ObjectKind::Var) {
    program_.error(ident->pos, "this kind of name is not supported as a value");
    return dest(dst, 1);
  }
  if (dst == kAny && !object->is_global) {
    const VarLoc& loc = lookup(object);
    if (!loc.boxed) return loc.slot;
  }
  dst = dest(dst, lower(ident->type)->slots());
  TempScope scope(*this);
  load(place_of_var(object), dst);
  return dst;
}

uint32_t FuncCompiler::selector_value(const ast::SelectorExpr* expr, uint32_t dst) {
  if (expr->selection == nullptr) {  // package.Name
    Object* object = expr->name->object;
    if (object->kind == ObjectKind::Func) return func_value(object, dst);
    dst = dest(dst, lower(expr->type)->slots());
    TempScope scope(*this);
    load(place_of_var(object), dst);
    return dst;
  }
  switch (expr->selection->kind) {
    case SelectionKind::Field: {
      uint32_t slots = lower(expr->type)->slots();
      if (dst == kAny) {
        // a field of a struct in the frame may be an operand as it stands
        uint32_t result = alloc(slots);
        TempScope scope(*this);
        Place p = selector_place(expr, false);
        at(expr->name->pos);
        if (p.kind == Place::Kind::Local && p.slot < result) return p.slot;
        load(p, result);
        return result;
      }
      TempScope scope(*this);
      Place p = selector_place(expr, false);
      at(expr->name->pos);
      load(p, dst);
      return dst;
    }
    case SelectionKind::Method:
    case SelectionKind::InterfaceMethod: return method_value(expr, dst);
    case SelectionKind::MethodExpr:
      dst = dest(dst, 1);
      b_.a32(Op::LoadFunc, dst, program_.method_expression(expr->selection).index);
      return dst;
  }
  GVM_UNREACHABLE();
}

uint32_t FuncCompiler::unary(const ast::UnaryExpr* expr, uint32_t dst) {
  switch (expr->op) {
    case ast::UnaryOp::Plus: return value(expr->operand, dst);
    case ast::UnaryOp::Address: return address_of(ast::unparen(expr->operand), dst);
    case ast::UnaryOp::Receive: return receive(expr, dst, kNoSlot);
    case ast::UnaryOp::Not: {
      dst = dest(dst, 1);
      TempScope scope(*this);
      b_.abc(Op::Not, dst, value(expr->operand), 0);
      return dst;
    }
    default: break;
  }
  const rt::Type* type = lower(expr->type);
  dst = dest(dst, type->slots());
  TempScope scope(*this);
  uint32_t src = value(expr->operand);
  if (expr->op == ast::UnaryOp::Minus) {
    switch (type->kind) {
      case rt::Kind::Float64: b_.abc(Op::NegF, dst, src, 0); return dst;
      case rt::Kind::Float32: b_.abc(Op::NegF32, dst, src, 0); return dst;
      case rt::Kind::Complex128: b_.abc(Op::NegC, dst, src, 0); return dst;
      case rt::Kind::Complex64: {
        uint32_t wide = alloc(2);
        b_.abc(Op::C64ToC128, wide, src, 0);
        b_.abc(Op::NegC, wide, wide, 0);
        b_.abc(Op::C128ToC64, dst, wide, 0);
        return dst;
      }
      default: break;
    }
  }
  static constexpr Op kNeg[] = {Op::NegI64, Op::NegI32, Op::NegU32, Op::NegI16, Op::NegU16, Op::NegI8, Op::NegU8};
  static constexpr Op kNot[] = {Op::NotI64, Op::NotI32, Op::NotU32, Op::NotI16, Op::NotU16, Op::NotI8, Op::NotU8};
  size_t width = 0;
  switch (type->kind) {
    case rt::Kind::Int32: width = 1; break;
    case rt::Kind::Uint32: width = 2; break;
    case rt::Kind::Int16: width = 3; break;
    case rt::Kind::Uint16: width = 4; break;
    case rt::Kind::Int8: width = 5; break;
    case rt::Kind::Uint8: width = 6; break;
    default: break;
  }
  b_.abc(expr->op == ast::UnaryOp::Minus ? kNeg[width] : kNot[width], dst, src, 0);
  return dst;
}

uint32_t FuncCompiler::address_of(const ast::Expr* operand, uint32_t dst) {
  if (auto* literal = ast::as<ast::CompositeLit>(operand)) {
    dst = dest(dst, 1);
    TempScope scope(*this);
    move(dst, new_composite(literal, literal->type), 1);
    return dst;
  }
  dst = dest(dst, 1);
  TempScope scope(*this);
  Place p = place(operand);
  at(operand->pos);
  return address(p, dst);
}

uint32_t FuncCompiler::slice_expr(const ast::SliceExpr* expr, uint32_t dst) {
  const Type* type = expr->operand->type;
  dst = dest(dst, lower(expr->type)->slots());
  TempScope scope(*this);
  uint64_t given = 0;
  uint32_t base;
  bool string = is_string(type);
  const ArrayType* array = nullptr;
  if (string || as_slice(type) != nullptr) {
    base = value(expr->operand);
  } else if (const PointerType* p = as_pointer(type)) {
    array = as_array(p->elem);
    base = value(expr->operand);
  } else {
    array = as_array(type);
    base = address(place(expr->operand));
  }
  uint32_t bounds = alloc(3);
  auto bound = [&](const ast::Expr* e, uint32_t n, uint64_t flag) {
    if (e == nullptr) return;
    value(e, bounds + n);
    given |= flag;
  };
  bound(expr->low, 0, kHasLow);
  bound(expr->high, 1, kHasHigh);
  bound(expr->max, 2, kHasMax);
  at(expr->lbrack);
  if (string) {
    b_.abc(Op::SliceString, dst, base, bounds);
    b_.ext(given);
  } else if (array != nullptr) {
    b_.abc(Op::SliceArray, dst, base, bounds);
    b_.ext(lower(array->elem)->size | given << 32);
    b_.ext(static_cast<uint64_t>(array->length));
  } else {
    b_.abc(Op::SliceSlice, dst, base, bounds);
    b_.ext(lower(as_slice(type)->elem)->size | given << 32);
  }
  return dst;
}

uint32_t FuncCompiler::type_assert(const ast::TypeAssertExpr* expr, uint32_t dst, uint32_t ok) {
  const rt::Type* to = lower(expr->type);
  dst = dest(dst, to->slots());
  TempScope scope(*this);
  uint32_t src = value(expr->operand);
  at(expr->pos);
  bool iface = to->is_interface();
  if (ok == kNoSlot) {
    b_.abc(iface ? Op::AssertIface : Op::AssertType, dst, src, 0);
    b_.ext(type_ext(to));
    if (!iface) b_.ext(type_ext(lower(expr->operand->type)));
  } else {
    b_.abc(iface ? Op::AssertIfaceOk : Op::AssertTypeOk, dst, src, ok);
    b_.ext(type_ext(to));
  }
  return dst;
}

uint32_t FuncCompiler::receive(const ast::UnaryExpr* expr, uint32_t dst, uint32_t ok) {
  const rt::Type* elem = lower(as_chan(expr->operand->type)->elem);
  dst = dest(dst, elem->slots());
  TempScope scope(*this);
  uint32_t channel = value(expr->operand);
  at(expr->pos);
  b_.abc(Op::Recv, dst, channel, ok);
  return dst;
}

uint32_t FuncCompiler::map_index(const ast::IndexExpr* expr, uint32_t dst, uint32_t ok) {
  const rt::Type* type = lower(as_map(expr->operand->type)->value);
  dst = dest(dst, type->slots());
  TempScope scope(*this);
  Place p = map_place(expr, false);
  at(expr->lbrack);
  if (ok == kNoSlot) {
    load(p, dst);
    return dst;
  }
  uint32_t found = alloc(1);
  const rt::Type* key = p.map->key;
  Op op = key->kind == rt::Kind::String                               ? Op::MapFindStr
          : rep_of(key).mem == MemKind::W1 && (key->flags & rt::kPlainMemory) != 0 ? Op::MapFind64
                                                                      : Op::MapFind;
  b_.abc(op, found, p.slot, p.index);
  b_.ext(type_ext(p.map));
  b_.abc(Op::LoadOrZero, dst, found, 0);
  b_.ext(type_ext(type));
  uint32_t nil = alloc(1);
  b_.abc(Op::Zero, nil, 0, 0);
  b_.abc(Op::NeI, ok, found, nil);
  return dst;
}

uint32_t FuncCompiler::comma_ok(const ast::Expr* expr, uint32_t* ok_slot) {
  expr = ast::unparen(expr);
  *ok_slot = alloc(1);
  if (auto* a = ast::as<ast::TypeAssertExpr>(expr)) return type_assert(a, kAny, *ok_slot);
  if (auto* u = ast::as<ast::UnaryExpr>(expr)) return receive(u, kAny, *ok_slot);
  return map_index(ast::as<ast::IndexExpr>(expr), kAny, *ok_slot);
}

uint32_t FuncCompiler::make_closure(Function& function, const std::vector<Object*>& captures, uint32_t dst) {
  dst = dest(dst, 1);
  if (captures.empty()) {
    b_.a32(Op::LoadFunc, dst, function.index);
    return dst;
  }
  TempScope scope(*this);
  uint32_t total = 0;
  for (const Object* var : captures) {
    const VarLoc& loc = lookup(var);
    total += loc.boxed ? 1 : loc.type->slots();
  }
  uint32_t first = alloc(total);
  uint32_t slot = first;
  for (const Object* var : captures) {
    const VarLoc& loc = lookup(var);
    uint32_t n = loc.boxed ? 1 : loc.type->slots();
    move(slot, loc.slot, n);
    slot += n;
  }
  b_.abc(Op::MakeClosure, dst, first, total);
  b_.ext(function.index);
  return dst;
}

uint32_t FuncCompiler::func_literal(const ast::FuncLit* expr, uint32_t dst) {
  Function& function = program_.new_function(program_.literal_name(function_));
  at(expr->pos);
  uint32_t result = make_closure(function, escapes_.captures[expr], dst);
  FuncCompiler inner(program_, function, this, escapes_);
  inner.compile_literal(expr);
  return result;
}

}  // namespace gvm::vm
