// Places: where values can be read from and written to, and the loads and stores for them.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

constexpr uint64_t kMaxOffset = 0xffff;  // what a load or store can carry

Op load_op(MemKind kind) {
  switch (kind) {
    case MemKind::I8: return Op::LoadI8;
    case MemKind::U8: return Op::LoadU8;
    case MemKind::I16: return Op::LoadI16;
    case MemKind::U16: return Op::LoadU16;
    case MemKind::I32: return Op::LoadI32;
    case MemKind::U32: return Op::LoadU32;
    case MemKind::W1: return Op::Load64;
    case MemKind::W2: return Op::Load2;
    case MemKind::W3: return Op::Load3;
    case MemKind::Bytes: return Op::LoadMem;
  }
  GVM_UNREACHABLE();
}

Op store_op(const Rep& rep) {
  switch (rep.mem) {
    case MemKind::I8:
    case MemKind::U8: return Op::Store8;
    case MemKind::I16:
    case MemKind::U16: return Op::Store16;
    case MemKind::I32:
    case MemKind::U32: return Op::Store32;
    case MemKind::W1: return rep.pointer ? Op::StorePtr : Op::Store64;
    case MemKind::W2: return Op::Store2;
    case MemKind::W3: return Op::Store3;
    case MemKind::Bytes: return Op::StoreMem;
  }
  GVM_UNREACHABLE();
}

Op index_op(MemKind kind) {
  switch (kind) {
    case MemKind::I8: return Op::IndexI8;
    case MemKind::U8: return Op::IndexU8;
    case MemKind::I16: return Op::IndexI16;
    case MemKind::U16: return Op::IndexU16;
    case MemKind::I32: return Op::IndexI32;
    case MemKind::U32: return Op::IndexU32;
    case MemKind::W1: return Op::Index64;
    case MemKind::W2: return Op::Index2;
    case MemKind::W3: return Op::Index3;
    case MemKind::Bytes: return Op::IndexMem;
  }
  GVM_UNREACHABLE();
}

Op set_index_op(const Rep& rep) {
  switch (rep.mem) {
    case MemKind::I8:
    case MemKind::U8: return Op::SetIndex8;
    case MemKind::I16:
    case MemKind::U16: return Op::SetIndex16;
    case MemKind::I32:
    case MemKind::U32: return Op::SetIndex32;
    case MemKind::W1: return rep.pointer ? Op::SetIndexPtr : Op::SetIndex64;
    case MemKind::W2: return Op::SetIndex2;
    case MemKind::W3: return Op::SetIndex3;
    case MemKind::Bytes: return Op::SetIndexMem;
  }
  GVM_UNREACHABLE();
}

uint64_t array_ext(int64_t length, const Rep& rep) {
  return static_cast<uint64_t>(length) | static_cast<uint64_t>(rep.mem) << 32 | rep.size << 40;
}

}  // namespace

Place FuncCompiler::local_place(uint32_t slot, const rt::Type* type) {
  Place p;
  p.kind = Place::Kind::Local;
  p.slot = slot;
  p.type = type;
  return p;
}

Place FuncCompiler::mem_place(uint32_t pointer, const rt::Type* type, bool may_be_nil) {
  Place p;
  p.kind = Place::Kind::Mem;
  p.slot = pointer;
  p.type = type;
  p.may_be_nil = may_be_nil;
  return p;
}

Place FuncCompiler::place_of_var(const Object* var) {
  if (!var->is_global) {
    const VarLoc& loc = lookup(var);
    return loc.boxed ? mem_place(loc.slot, loc.type, false) : local_place(loc.slot, loc.type);
  }
  const rt::Type* type = lower(var->type);
  uint32_t offset = program_.global_for(const_cast<Object*>(var));
  Rep r = rep_of(type);
  if (r.mem == MemKind::W1) {
    Place p;
    p.kind = Place::Kind::Global;
    p.slot = offset;
    p.type = type;
    return p;
  }
  uint32_t pointer = alloc(1);
  b_.a32(Op::GlobalAddr, pointer, offset);
  return mem_place(pointer, type, false);
}

// Part of a value: a struct's field, an array's element at a known index.
Place FuncCompiler::field(Place base, uint64_t offset, const rt::Type* type) {
  switch (base.kind) {
    case Place::Kind::Local:
    case Place::Kind::Part: {
      uint64_t total = base.kind == Place::Kind::Part ? base.offset + offset : offset;
      Rep r = rep_of(type);
      if (total % 8 == 0 && r.size % 8 == 0) return local_place(base.slot + static_cast<uint32_t>(total / 8), type);
      base.kind = Place::Kind::Part;
      base.offset = total;
      base.type = type;
      return base;
    }
    case Place::Kind::Mem:
    case Place::Kind::Elem:
      base.offset += offset;
      base.type = type;
      return base;
    case Place::Kind::LocalElem: {
      // the element is copied out; writers go through store() on the whole element
      uint32_t tmp = alloc(base.type->slots());
      load(base, tmp);
      return field(local_place(tmp, base.type), offset, type);
    }
    case Place::Kind::MapElem: {
      uint32_t tmp = alloc(base.type->slots());
      load(base, tmp);
      return field(local_place(tmp, base.type), offset, type);
    }
    case Place::Kind::Global: {
      uint32_t pointer = alloc(1);
      b_.a32(Op::GlobalAddr, pointer, base.slot);
      return field(mem_place(pointer, base.type, false), offset, type);
    }
    case Place::Kind::Blank: break;
  }
  GVM_UNREACHABLE();
}

// Follows field indices from a place of (possibly pointer) type *type; pointers on the way are loaded.
Place FuncCompiler::follow(Place base, const Type** type, std::span<const uint32_t> path) {
  const Type* t = *type;
  for (uint32_t index : path) {
    if (const PointerType* p = as_pointer(t)) {
      uint32_t pointer = load_any(base);
      t = p->elem;
      base = mem_place(pointer, lower(t), true);
    }
    const StructType* s = as_struct(t);
    const rt::Type* lowered = lower(t);
    base = field(base, lowered->fields[index].offset, lowered->fields[index].type);
    t = s->fields[index]->type;
  }
  *type = t;
  return base;
}

Place FuncCompiler::selector_place(const ast::SelectorExpr* expr, bool stable) {
  const Type* type = expr->operand->type;
  Place base;
  if (as_pointer(type) != nullptr) {
    uint32_t pointer = value(expr->operand);
    if (stable) pointer = this->stable(pointer, 1, true);
    base = local_place(pointer, lower(type));
  } else {
    base = place(expr->operand, stable);
  }
  return follow(base, &type, expr->selection->path);
}

uint32_t FuncCompiler::index_slot(const ast::Expr* index, bool want_stable) {
  uint32_t slot = value(index);
  return want_stable && index->mode != ast::ExprMode::Constant ? stable(slot, 1, true) : slot;
}

// The index operations take signed indices. Of 64-bit unsigned types, those above the largest int are refused before.
void FuncCompiler::check_unsigned_index(const ast::Expr* index, uint32_t slot, uint32_t length) {
  if (index->mode != ast::ExprMode::Constant && is_wide_unsigned(lower(index->type)->kind)) {
    at(index->pos);
    b_.abc(Op::BoundsCheckU, slot, length, 0);
  }
}

Place FuncCompiler::index_place(const ast::IndexExpr* expr, bool stable) {
  const Type* type = expr->operand->type;
  const ast::Expr* index = expr->indices[0];
  if (const SliceType* slice = as_slice(type)) {
    Place p;
    p.kind = Place::Kind::Elem;
    p.slot = value(expr->operand);
    if (stable) p.slot = this->stable(p.slot, 3, true);
    p.index = index_slot(index, stable);
    check_unsigned_index(index, p.index, p.slot + 1);
    p.type = lower(slice->elem);
    p.elem_size = p.type->size;
    return p;
  }
  const ArrayType* array = as_array(type);
  Place base;
  if (array == nullptr) {  // pointer to array
    const PointerType* pointer = as_pointer(type);
    array = as_array(pointer->elem);
    uint32_t slot = value(expr->operand);
    if (stable) slot = this->stable(slot, 1, true);
    base = mem_place(slot, lower(pointer->elem), true);
  } else {
    base = place(expr->operand, stable);
  }
  const rt::Type* elem = lower(array->elem);
  if (index->mode == ast::ExprMode::Constant) {
    if (base.kind == Place::Kind::Elem) base = materialise(base);
    auto i = int64_value(index->constant);
    return field(base, static_cast<uint64_t>(i.value_or(0)) * elem->size, elem);
  }
  if (base.kind == Place::Kind::Global) {
    uint32_t pointer = alloc(1);
    b_.a32(Op::GlobalAddr, pointer, base.slot);
    base = mem_place(pointer, base.type, false);
  }
  if (base.kind == Place::Kind::Elem) base = materialise(base);
  if (base.kind == Place::Kind::Part || base.kind == Place::Kind::LocalElem || base.kind == Place::Kind::MapElem) {
    uint32_t tmp = alloc(base.type->slots());
    load(base, tmp);
    base = local_place(tmp, base.type);
  }
  uint32_t slot = index_slot(index, stable);
  if (is_wide_unsigned(lower(index->type)->kind)) {
    uint32_t length = alloc(1);
    load_int(length, array->length);
    check_unsigned_index(index, slot, length);
  }
  if (base.kind == Place::Kind::Local) {
    Place p;
    p.kind = Place::Kind::LocalElem;
    p.slot = base.slot;
    p.index = slot;
    p.length = array->length;
    p.type = elem;
    return p;
  }
  uint32_t pointer = alloc(1);
  b_.abc(Op::ArrayAddr, pointer, base.slot, slot);
  b_.ext(elem->size | base.offset << 32);
  b_.ext(static_cast<uint64_t>(array->length));
  return mem_place(pointer, elem, false);
}

Place FuncCompiler::map_place(const ast::IndexExpr* expr, bool stable) {
  const MapType* map = as_map(expr->operand->type);
  Place p;
  p.kind = Place::Kind::MapElem;
  p.slot = value(expr->operand);
  p.map = lower(expr->operand->type)->underlying;
  p.type = lower(map->value);
  if (stable) p.slot = this->stable(p.slot, 1, true);
  p.index = value_as(expr->indices[0], map->key);
  if (stable) p.index = this->stable(p.index, lower(map->key)->slots(), true);
  return p;
}

// The place that an expression denotes; of one that denotes none, a temporary with its value. `stable`: what the place is
// made of (pointer, index, key) must not change when variables are assigned to later.
Place FuncCompiler::place(const ast::Expr* expr, bool stable) {
  expr = ast::unparen(expr);
  switch (expr->kind) {
    case ast::NodeKind::Ident: {
      auto* ident = ast::as<ast::Ident>(expr);
      if (ident->name.text() == "_") return {};
      if (ident->object != nullptr && ident->object->kind == ObjectKind::Var) return place_of_var(ident->object);
      break;
    }
    case ast::NodeKind::SelectorExpr: {
      auto* selector = ast::as<ast::SelectorExpr>(expr);
      if (selector->selection == nullptr) {
        if (selector->name->object->kind == ObjectKind::Var) return place_of_var(selector->name->object);
        break;
      }
      if (selector->selection->kind == SelectionKind::Field) return selector_place(selector, stable);
      break;
    }
    case ast::NodeKind::IndexExpr: {
      auto* index = ast::as<ast::IndexExpr>(expr);
      if (as_map(index->operand->type) != nullptr) return map_place(index, stable);
      if (as_signature(index->operand->type) == nullptr && !is_string(index->operand->type)) {
        return index_place(index, stable);
      }
      break;
    }
    case ast::NodeKind::StarExpr: {
      auto* star = ast::as<ast::StarExpr>(expr);
      uint32_t pointer = value(star->operand);
      if (stable) pointer = this->stable(pointer, 1, true);
      return mem_place(pointer, lower(expr->type), true);
    }
    default: break;
  }
  return local_place(value(expr), lower(expr->type));
}

bool FuncCompiler::in_memory(const ast::Expr* expr) {
  expr = ast::unparen(expr);
  switch (expr->kind) {
    case ast::NodeKind::StarExpr: return true;
    case ast::NodeKind::Ident: {
      const Object* o = static_cast<const ast::Ident*>(expr)->object;
      if (o == nullptr || o->kind != ObjectKind::Var) return false;
      return o->is_global ? rep(o->type).mem != MemKind::W1 : lookup(o).boxed;
    }
    case ast::NodeKind::SelectorExpr: {
      auto* selector = static_cast<const ast::SelectorExpr*>(expr);
      if (selector->selection == nullptr) {
        const Object* o = selector->name->object;
        return o->kind == ObjectKind::Var && rep(o->type).mem != MemKind::W1;
      }
      if (selector->selection->kind != SelectionKind::Field) return false;
      return as_pointer(selector->operand->type) != nullptr || in_memory(selector->operand);
    }
    case ast::NodeKind::IndexExpr: {
      auto* index = static_cast<const ast::IndexExpr*>(expr);
      const Type* type = index->operand->type;
      if (as_slice(type) != nullptr || as_pointer(type) != nullptr) return true;
      return as_array(type) != nullptr && in_memory(index->operand);
    }
    default: return false;
  }
}

// Turns an element of a slice into a memory place.
Place FuncCompiler::materialise(const Place& p) {
  GVM_CHECK(p.kind == Place::Kind::Elem);
  uint32_t pointer = alloc(1);
  b_.abc(Op::IndexAddr, pointer, p.slot, p.index);
  b_.ext(p.elem_size | p.offset << 32);
  return mem_place(pointer, p.type, false);
}

void FuncCompiler::load_mem(uint32_t pointer, uint64_t offset, const rt::Type* type, uint32_t dst) {
  Rep r = rep_of(type);
  if (r.slots == 0) {
    b_.abc(Op::NilCheck, pointer, 0, 0);
    return;
  }
  if (offset > kMaxOffset) {
    uint32_t tmp = alloc(1);
    b_.abc(Op::PtrAdd, tmp, pointer, 0);
    b_.ext(offset);
    pointer = tmp;
    offset = 0;
  }
  b_.abc(load_op(r.mem), dst, pointer, static_cast<uint32_t>(offset));
  if (r.mem == MemKind::Bytes) b_.ext(r.size);
}

void FuncCompiler::store_mem(uint32_t pointer, uint64_t offset, const rt::Type* type, uint32_t src) {
  Rep r = rep_of(type);
  if (r.slots == 0) {
    b_.abc(Op::NilCheck, pointer, 0, 0);
    return;
  }
  if (offset > kMaxOffset) {
    uint32_t tmp = alloc(1);
    b_.abc(Op::PtrAdd, tmp, pointer, 0);
    b_.ext(offset);
    pointer = tmp;
    offset = 0;
  }
  b_.abc(store_op(r), pointer, src, static_cast<uint32_t>(offset));
  if (r.mem == MemKind::Bytes) b_.ext(r.size);
}

void FuncCompiler::load(const Place& p, uint32_t dst) {
  Rep r = rep_of(p.type);
  switch (p.kind) {
    case Place::Kind::Local: move(dst, p.slot, r.slots); return;
    case Place::Kind::Part: {
      if (r.slots == 0) return;
      static constexpr Op kOps[] = {Op::PartI8, Op::PartU8, Op::PartI16, Op::PartU16, Op::PartI32, Op::PartU32};
      uint32_t slot = p.slot + static_cast<uint32_t>(p.offset / 8);
      uint32_t offset = static_cast<uint32_t>(p.offset % 8);
      if (r.mem <= MemKind::U32) {
        b_.abc(kOps[static_cast<size_t>(r.mem)], dst, slot, offset);
      } else {
        b_.abc(Op::PartMem, dst, slot, offset);
        b_.ext(r.size);
      }
      return;
    }
    case Place::Kind::LocalElem:
      if (r.slots == 0) {
        uint32_t length = alloc(1);
        load_int(length, p.length);
        b_.abc(Op::BoundsCheck, p.index, length, 0);
      } else if (r.mem == MemKind::W1) {
        b_.abc(Op::ArrayGet64, dst, p.slot, p.index);
        b_.ext(static_cast<uint64_t>(p.length));
      } else {
        b_.abc(Op::ArrayGet, dst, p.slot, p.index);
        b_.ext(array_ext(p.length, r));
      }
      return;
    case Place::Kind::Mem: load_mem(p.slot, p.offset, p.type, dst); return;
    case Place::Kind::Elem:
      if (p.offset == 0 && p.elem_size == r.size && r.slots != 0) {
        b_.abc(index_op(r.mem), dst, p.slot, p.index);
        if (r.mem == MemKind::Bytes) b_.ext(r.size);
      } else if (r.mem == MemKind::W1) {
        b_.abc(Op::IndexField64, dst, p.slot, p.index);
        b_.ext(p.elem_size | p.offset << 32);
      } else {
        load(materialise(p), dst);
      }
      return;
    case Place::Kind::Global: b_.a32(Op::LoadGlobal, dst, p.slot); return;
    case Place::Kind::MapElem: {
      uint32_t address = alloc(1);
      const rt::Type* key = p.map->key;
      Op op = key->kind == rt::Kind::String                               ? Op::MapFindStr
              : rep_of(key).mem == MemKind::W1 && (key->flags & rt::kPlainMemory) != 0 ? Op::MapFind64
                                                                          : Op::MapFind;
      b_.abc(op, address, p.slot, p.index);
      b_.ext(type_ext(p.map));
      b_.abc(Op::LoadOrZero, dst, address, 0);
      b_.ext(type_ext(p.type));
      return;
    }
    case Place::Kind::Blank: break;
  }
  GVM_UNREACHABLE();
}

uint32_t FuncCompiler::load_any(const Place& p) {
  if (p.kind == Place::Kind::Local) return p.slot;
  uint32_t dst = alloc(p.type->slots());
  load(p, dst);
  return dst;
}

void FuncCompiler::store(const Place& p, uint32_t src) {
  if (p.kind == Place::Kind::Blank) return;
  Rep r = rep_of(p.type);
  switch (p.kind) {
    case Place::Kind::Blank: return;
    case Place::Kind::Local: move(p.slot, src, r.slots); return;
    case Place::Kind::Part: {
      if (r.slots == 0) return;
      uint32_t slot = p.slot + static_cast<uint32_t>(p.offset / 8);
      uint32_t offset = static_cast<uint32_t>(p.offset % 8);
      switch (r.mem) {
        case MemKind::I8:
        case MemKind::U8: b_.abc(Op::SetPart8, slot, src, offset); return;
        case MemKind::I16:
        case MemKind::U16: b_.abc(Op::SetPart16, slot, src, offset); return;
        case MemKind::I32:
        case MemKind::U32: b_.abc(Op::SetPart32, slot, src, offset); return;
        default:
          b_.abc(Op::SetPartMem, slot, src, offset);
          b_.ext(r.size);
      }
      return;
    }
    case Place::Kind::LocalElem:
      if (r.slots == 0) {
        uint32_t length = alloc(1);
        load_int(length, p.length);
        b_.abc(Op::BoundsCheck, p.index, length, 0);
      } else if (r.mem == MemKind::W1) {
        b_.abc(Op::ArraySet64, p.slot, p.index, src);
        b_.ext(static_cast<uint64_t>(p.length));
      } else {
        b_.abc(Op::ArraySet, p.slot, p.index, src);
        b_.ext(array_ext(p.length, r));
      }
      return;
    case Place::Kind::Mem: store_mem(p.slot, p.offset, p.type, src); return;
    case Place::Kind::Elem:
      if (p.offset == 0 && p.elem_size == r.size && r.slots != 0) {
        b_.abc(set_index_op(r), p.slot, p.index, src);
        if (r.mem == MemKind::Bytes) b_.ext(r.size);
      } else {
        store(materialise(p), src);
      }
      return;
    case Place::Kind::Global: b_.a32(Op::StoreGlobal, src, p.slot); return;
    case Place::Kind::MapElem: {
      uint32_t address = alloc(1);
      const rt::Type* key = p.map->key;
      Op op = key->kind == rt::Kind::String                               ? Op::MapAssignStr
              : rep_of(key).mem == MemKind::W1 && (key->flags & rt::kPlainMemory) != 0 ? Op::MapAssign64
                                                                          : Op::MapAssign;
      b_.abc(op, address, p.slot, p.index);
      b_.ext(type_ext(p.map));
      store_mem(address, 0, p.type, src);
      return;
    }
  }
}

uint32_t FuncCompiler::address(const Place& p, uint32_t dst) {
  switch (p.kind) {
    case Place::Kind::Mem:
      if (p.offset == 0 && !p.may_be_nil) {
        if (dst == kAny) return p.slot;
        move(dst, p.slot, 1);
        return dst;
      }
      dst = dest(dst, 1);
      b_.abc(Op::PtrAdd, dst, p.slot, 0);
      b_.ext(p.offset);
      return dst;
    case Place::Kind::Elem:
      dst = dest(dst, 1);
      b_.abc(Op::IndexAddr, dst, p.slot, p.index);
      b_.ext(p.elem_size | p.offset << 32);
      return dst;
    case Place::Kind::Global:
      dst = dest(dst, 1);
      b_.a32(Op::GlobalAddr, dst, p.slot);
      return dst;
    case Place::Kind::Local:
    case Place::Kind::Part:
    case Place::Kind::LocalElem:
    case Place::Kind::MapElem: {
      // not a variable: a copy in the heap stands for it
      uint32_t src = load_any(p);
      dst = dest(dst, 1);
      uint32_t box = alloc(1);
      b_.a32(Op::NewObject, box, program_.context().image.add_type(p.type));
      store_mem(box, 0, p.type, src);
      move(dst, box, 1);
      return dst;
    }
    case Place::Kind::Blank: break;
  }
  GVM_UNREACHABLE();
}

}  // namespace gvm::vm
