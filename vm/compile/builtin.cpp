// Builtin functions.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

// append(f()), print(f()), ... where f has several results: the same call on made-up variables that hold them.
const ast::CallExpr* FuncCompiler::spread_builtin(const ast::CallExpr* expr) {
  const TupleType* tuple = expr->args.size() == 1 ? as_tuple(expr->args[0]->type) : nullptr;
  if (tuple == nullptr) return expr;
  base::Arena& arena = program_.context().arena;
  uint32_t slot = call_results(ast::as<ast::CallExpr>(ast::unparen(expr->args[0])));
  std::vector<ast::Expr*> args;
  for (const Object* result : tuple->vars) {
    Object* var = program_.make_var("result", expr->pos, result->type);
    const rt::Type* type = lower(result->type);
    vars_[var] = {slot, false, type};
    slot += type->slots();
    auto* ident = arena.make<ast::Ident>();
    ident->kind = ast::NodeKind::Ident;
    ident->pos = expr->pos;
    ident->end = expr->end;
    ident->mode = ast::ExprMode::Variable;
    ident->type = result->type;
    ident->name = var->name;
    ident->object = var;
    args.push_back(ident);
  }
  auto* copy = arena.make<ast::CallExpr>(*expr);
  copy->args = arena.copy<ast::Expr*>(std::span<ast::Expr* const>(args));
  return copy;
}

uint32_t FuncCompiler::builtin_call(const ast::CallExpr* call, BuiltinId id, uint32_t dst) {
  const ast::CallExpr* expr = spread_builtin(call);
  switch (id) {
    case BuiltinId::Append: return builtin_append(expr, dst);
    case BuiltinId::Cap:
    case BuiltinId::Len: return builtin_len_cap(expr, id, dst);
    case BuiltinId::Clear: builtin_clear(expr); return 0;
    case BuiltinId::Close: {
      TempScope scope(*this);
      uint32_t channel = value(expr->args[0]);
      at(expr->pos);
      b_.abc(Op::Close, channel, 0, 0);
      return 0;
    }
    case BuiltinId::Complex:
    case BuiltinId::Real:
    case BuiltinId::Imag: return builtin_complex(expr, id, dst);
    case BuiltinId::Copy: return builtin_copy(expr, dst);
    case BuiltinId::Delete: builtin_delete(expr); return 0;
    case BuiltinId::Make: return builtin_make(expr, dst);
    case BuiltinId::Max:
    case BuiltinId::Min: return builtin_min_max(expr, id, dst);
    case BuiltinId::New: {
      dst = dest(dst, 1);
      b_.a32(Op::NewObject, dst, program_.context().image.add_type(lower(as_pointer(expr->type)->elem)));
      return dst;
    }
    case BuiltinId::Panic: {
      TempScope scope(*this);
      uint32_t v = value_as(expr->args[0], program_.context().universe.empty_interface());
      at(expr->pos);
      b_.abc(Op::Panic, v, 0, 0);
      b_.mark_reachable();
      return 0;
    }
    case BuiltinId::Print: builtin_print(expr, false); return 0;
    case BuiltinId::Println: builtin_print(expr, true); return 0;
    case BuiltinId::Recover:
      dst = dest(dst, 2);
      b_.abc(Op::Recover, dst, 0, 0);
      return dst;
    default: return builtin_unsafe(expr, id, dst);
  }
}

uint32_t FuncCompiler::builtin_append(const ast::CallExpr* expr, uint32_t dst) {
  const Type* type = expr->type;
  const Type* elem = as_slice(type)->elem;
  const rt::Type* lowered = lower(elem);
  dst = dest(dst, 3);
  TempScope scope(*this);
  uint32_t base = value_as(expr->args[0], type);
  if (expr->args.size() == 1) {
    move(dst, base, 3);
    return dst;
  }
  if (expr->ellipsis) {
    uint32_t rest = value(expr->args[1]);
    bool string = is_string(expr->args[1]->type);
    if (!string && expr->args[1]->type->kind == TypeKind::Basic) {  // append(s, nil...)
      move(dst, base, 3);
      return dst;
    }
    at(expr->pos);
    b_.abc(string ? Op::AppendString : Op::AppendSlice, dst, base, rest);
    b_.ext(type_ext(lowered));
    return dst;
  }
  Rep r = rep_of(lowered);
  auto append_one = [&](uint32_t to, uint32_t from, uint32_t v) {
    at(expr->pos);
    Op op = r.mem == MemKind::W1 ? Op::Append64 : r.size == 1 ? Op::Append8 : Op::AppendValue;
    b_.abc(op, to, from, v);
    b_.ext(type_ext(lowered));
  };
  if (expr->args.size() == 2) {
    append_one(dst, base, value_as(expr->args[1], elem));
    return dst;
  }
  // several values: as one slice, so that the capacity grows once
  uint32_t rest = alloc(3);
  pack_variadic(type, expr->args.subspan(1), rest);
  at(expr->pos);
  b_.abc(Op::AppendSlice, dst, base, rest);
  b_.ext(type_ext(lowered));
  return dst;
}

uint32_t FuncCompiler::builtin_copy(const ast::CallExpr* expr, uint32_t dst) {
  dst = dest(dst, 1);
  TempScope scope(*this);
  uint32_t to = value(expr->args[0]);
  uint32_t from = value(expr->args[1]);
  at(expr->pos);
  if (is_string(expr->args[1]->type)) {
    b_.abc(Op::CopyString, dst, to, from);
  } else {
    b_.abc(Op::CopySlice, dst, to, from);
    b_.ext(lower(as_slice(expr->args[0]->type)->elem)->size);
  }
  return dst;
}

uint32_t FuncCompiler::builtin_len_cap(const ast::CallExpr* expr, BuiltinId id, uint32_t dst) {
  const ast::Expr* arg = expr->args[0];
  const Type* type = arg->type;
  bool is_len = id == BuiltinId::Len;
  if (is_string(type) || as_slice(type) != nullptr) {
    uint32_t part = is_len ? 1 : 2;
    if (dst == kAny) return value(arg) + part;
    TempScope scope(*this);
    uint32_t src = value(arg);
    move(dst, src + part, 1);
    return dst;
  }
  dst = dest(dst, 1);
  TempScope scope(*this);
  if (as_map(type) != nullptr) {
    b_.abc(Op::MapLen, dst, value(arg), 0);
  } else if (as_chan(type) != nullptr) {
    b_.abc(is_len ? Op::ChanLen : Op::ChanCap, dst, value(arg), 0);
  } else {  // an array whose length is no constant because evaluating it calls or receives
    const PointerType* pointer = as_pointer(type);
    const ArrayType* array = as_array(pointer != nullptr ? pointer->elem : type);
    value(arg);
    load_int(dst, array->length);
  }
  return dst;
}

uint32_t FuncCompiler::builtin_make(const ast::CallExpr* expr, uint32_t dst) {
  const Type* type = expr->type;
  const rt::Type* lowered = lower(type);
  dst = dest(dst, lowered->slots());
  TempScope scope(*this);
  auto size = [&](size_t n) {
    if (expr->args.size() <= n) {
      uint32_t slot = alloc(1);
      load_int(slot, 0);
      return slot;
    }
    return value(expr->args[n]);  // an unsigned one above the largest int is negative here, and refused
  };
  switch (lowered->kind) {
    case rt::Kind::Slice: {
      uint32_t length = size(1);
      uint32_t capacity = expr->args.size() > 2 ? size(2) : length;
      at(expr->pos);
      b_.abc(Op::MakeSlice, dst, length, capacity);
      b_.ext(type_ext(lower(as_slice(type)->elem)));
      return dst;
    }
    case rt::Kind::Map: {
      uint32_t hint = size(1);
      at(expr->pos);
      b_.abc(Op::MakeMap, dst, hint, 0);
      b_.ext(type_ext(lowered->underlying));
      return dst;
    }
    default: {
      uint32_t length = size(1);
      at(expr->pos);
      b_.abc(Op::MakeChan, dst, length, 0);
      b_.ext(type_ext(lowered->underlying));
      return dst;
    }
  }
}

uint32_t FuncCompiler::builtin_min_max(const ast::CallExpr* expr, BuiltinId id, uint32_t dst) {
  const Type* type = expr->type;
  const rt::Type* lowered = lower(type);
  bool is_min = id == BuiltinId::Min;
  dst = dest(dst, lowered->slots());
  TempScope scope(*this);
  uint32_t best = alloc(lowered->slots());
  value_as(expr->args[0], type, best);
  for (size_t i = 1; i < expr->args.size(); ++i) {
    TempScope inner(*this);
    uint32_t v = value_as(expr->args[i], type);
    if (lowered->kind == rt::Kind::Float64) {
      b_.abc(is_min ? Op::MinF : Op::MaxF, best, best, v);
      continue;
    }
    if (lowered->kind == rt::Kind::Float32) {
      uint32_t a = alloc(1), c = alloc(1);
      b_.abc(Op::F32ToF64, a, best, 0);
      b_.abc(Op::F32ToF64, c, v, 0);
      b_.abc(is_min ? Op::MinF : Op::MaxF, a, a, c);
      b_.abc(Op::F64ToF32, best, a, 0);
      continue;
    }
    Label keep = b_.new_label();
    bool is_unsigned = is_wide_unsigned(lowered->kind);
    uint32_t l = is_min ? best : v, r = is_min ? v : best;
    if (lowered->kind == rt::Kind::String) {
      uint32_t le = alloc(1);
      b_.abc(Op::LeStr, le, l, r);
      b_.branch(Op::JumpIf, le, 0, keep);
    } else {
      b_.branch(is_unsigned ? Op::JumpLeU : Op::JumpLe, l, r, keep);
    }
    move(best, v, lowered->slots());
    b_.bind(keep);
  }
  move(dst, best, lowered->slots());
  return dst;
}

uint32_t FuncCompiler::builtin_complex(const ast::CallExpr* expr, BuiltinId id, uint32_t dst) {
  const rt::Type* result = lower(expr->type);
  dst = dest(dst, result->slots());
  TempScope scope(*this);
  if (id == BuiltinId::Complex) {
    bool wide = result->kind == rt::Kind::Complex128;
    const Type* part = program_.context().universe.basic(wide ? BasicKind::Float64 : BasicKind::Float32);
    uint32_t pair = alloc(2);
    if (wide) {
      value_as(expr->args[0], part, pair);
      value_as(expr->args[1], part, pair + 1);
      move(dst, pair, 2);
      return dst;
    }
    uint32_t re = value_as(expr->args[0], part), im = value_as(expr->args[1], part);
    b_.abc(Op::F32ToF64, pair, re, 0);
    b_.abc(Op::F32ToF64, pair + 1, im, 0);
    b_.abc(Op::C128ToC64, dst, pair, 0);
    return dst;
  }
  uint32_t part = id == BuiltinId::Real ? 0 : 1;
  uint32_t src = value(expr->args[0]);
  if (result->kind == rt::Kind::Float64) {
    move(dst, src + part, 1);
  } else {
    b_.abc(Op::PartU32, dst, src, part * 4);
  }
  return dst;
}

void FuncCompiler::builtin_delete(const ast::CallExpr* expr) {
  TempScope scope(*this);
  const MapType* map = as_map(expr->args[0]->type);
  uint32_t m = value(expr->args[0]);
  uint32_t key = value_as(expr->args[1], map->key);
  at(expr->pos);
  b_.abc(Op::MapDelete, 0, m, key);
  b_.ext(type_ext(lower(expr->args[0]->type)->underlying));
}

void FuncCompiler::builtin_clear(const ast::CallExpr* expr) {
  TempScope scope(*this);
  uint32_t v = value(expr->args[0]);
  at(expr->pos);
  if (const SliceType* slice = as_slice(expr->args[0]->type)) {
    b_.abc(Op::ClearSlice, v, 0, 0);
    b_.ext(lower(slice->elem)->size);
  } else {
    b_.abc(Op::MapClear, v, 0, 0);
  }
}

void FuncCompiler::builtin_print(const ast::CallExpr* expr, bool line) {
  TempScope scope(*this);
  auto emit = [&](uint32_t slot, PrintForm form) { b_.abc(Op::Print, slot, static_cast<uint32_t>(form), 0); };
  // arguments are all evaluated before anything is written
  std::vector<std::pair<uint32_t, PrintForm>> items;
  for (const ast::Expr* arg : expr->args) {
    const rt::Type* type = lower(arg->type);
    uint32_t v = alloc(std::max(type->slots(), 1u));
    value(arg, v);
    PrintForm form = PrintForm::Pointer;
    switch (type->kind) {
      case rt::Kind::Bool: form = PrintForm::Bool; break;
      case rt::Kind::String: form = PrintForm::String; break;
      case rt::Kind::Float32: b_.abc(Op::F32ToF64, v, v, 0); form = PrintForm::Float; break;
      case rt::Kind::Float64: form = PrintForm::Float; break;
      case rt::Kind::Complex64: {
        uint32_t wide = alloc(2);
        b_.abc(Op::C64ToC128, wide, v, 0);
        v = wide;
        form = PrintForm::Complex;
        break;
      }
      case rt::Kind::Complex128: form = PrintForm::Complex; break;
      case rt::Kind::Interface: form = PrintForm::Interface; break;
      case rt::Kind::Slice: form = PrintForm::Slice; break;
      case rt::Kind::Uint:
      case rt::Kind::Uint8:
      case rt::Kind::Uint16:
      case rt::Kind::Uint32:
      case rt::Kind::Uint64:
      case rt::Kind::Uintptr: form = PrintForm::Uint; break;
      case rt::Kind::Int:
      case rt::Kind::Int8:
      case rt::Kind::Int16:
      case rt::Kind::Int32:
      case rt::Kind::Int64: form = PrintForm::Int; break;
      default: break;
    }
    items.emplace_back(v, form);
  }
  bool first = true;
  for (auto [slot, form] : items) {
    if (line && !first) emit(0, PrintForm::Space);
    first = false;
    emit(slot, form);
  }
  if (line) emit(0, PrintForm::Newline);
}

uint32_t FuncCompiler::builtin_unsafe(const ast::CallExpr* expr, BuiltinId id, uint32_t dst) {
  dst = dest(dst, lower(expr->type)->slots());
  TempScope scope(*this);
  switch (id) {
    case BuiltinId::UnsafeAdd: {
      uint32_t p = value(expr->args[0]);
      uint32_t n = value(expr->args[1]);
      b_.abc(Op::AddI64, dst, p, n);
      return dst;
    }
    case BuiltinId::UnsafeSlice:
    case BuiltinId::UnsafeString: {
      uint32_t p = value(expr->args[0]);
      uint32_t n = value(expr->args[1]);
      uint32_t tmp = alloc(3);
      move(tmp, p, 1);
      move(tmp + 1, n, 1);
      if (id == BuiltinId::UnsafeSlice) {
        move(tmp + 2, n, 1);
        move(dst, tmp, 3);
      } else {
        move(dst, tmp, 2);
      }
      return dst;
    }
    case BuiltinId::UnsafeSliceData:
    case BuiltinId::UnsafeStringData: {
      uint32_t v = value(expr->args[0]);
      move(dst, v, 1);
      return dst;
    }
    default: break;
  }
  GVM_UNREACHABLE();
}

}  // namespace gvm::vm
