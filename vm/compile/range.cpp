// for range over integers, arrays, slices, strings, maps and channels. Functions: range_func.cpp.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

bool wanted(const ast::Expr* expr) {
  if (expr == nullptr) return false;
  auto* ident = ast::as<ast::Ident>(ast::unparen(expr));
  return ident == nullptr || ident->name.text() != "_";
}

}  // namespace

void FuncCompiler::range_stmt(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  TempScope scope(*this);
  const Type* type = s->operand->type;
  if (is_integer(type)) {
    range_int(s, labeled);
  } else if (is_string(type)) {
    range_string(s, labeled);
  } else if (as_map(type) != nullptr) {
    range_map(s, labeled);
  } else if (as_chan(type) != nullptr) {
    range_chan(s, labeled);
  } else if (as_signature(type) != nullptr) {
    range_func(s, labeled);
  } else {
    range_indexed(s, labeled);
  }
}

// Key or value of this iteration: a fresh variable, or an assignment to what stands there.
void FuncCompiler::bind_range(const ast::RangeStmt* s, const ast::Expr* left, uint32_t src, const Type* from) {
  if (!wanted(left)) return;
  bind_result(left, s->define, src, from);
}

// key, value = of an iteration: operands of both first, as in any assignment.
void FuncCompiler::assign_range(const ast::RangeStmt* s, uint32_t key, const Type* key_type, uint32_t val,
                                const Type* value_type) {
  TempScope scope(*this);
  Place to_key, to_value;
  if (wanted(s->key)) to_key = place(s->key, true);
  if (wanted(s->value)) to_value = place(s->value, true);
  if (wanted(s->key)) store(to_key, convert_slots(key, key_type, s->key->type, kAny));
  if (wanted(s->value)) store(to_value, convert_slots(val, value_type, s->value->type, kAny));
}

void FuncCompiler::range_int(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  const Type* type = s->operand->type;
  uint32_t limit = alloc(1), i = alloc(1);
  value(s->operand, limit);
  load_int(i, 0);
  Label body = b_.new_label(), again = b_.new_label(), done = b_.new_label();
  rt::Kind kind = lower(type)->kind;
  bool wide_unsigned = is_wide_unsigned(kind);
  at(s->pos);
  if (wide_unsigned) {
    b_.branch(Op::JumpEqK, limit, 0, done);
  } else {
    b_.branch(Op::JumpLeK, limit, 0, done);
  }
  b_.bind(body);
  {
    TempScope inner(*this);
    // an unshared variable that the body does not write may be the counter itself
    auto* ident = s->key != nullptr ? ast::as<ast::Ident>(s->key) : nullptr;
    if (s->define && ident != nullptr && wanted(s->key) && !is_boxed(ident->object, lower(type)) &&
        (var_flags(ident->object) & kVarReassigned) == 0 && !ident->object->is_global) {
      vars_[ident->object] = {i, false, lower(type)};
    } else {
      bind_range(s, s->key, i, type);
    }
    targets_.push_back({s, labeled, done, again, true});
    block(s->body);
    targets_.pop_back();
  }
  b_.bind(again);
  at(s->pos);
  if (wide_unsigned) {
    b_.abc(Op::AddKI64, i, i, 1);
    b_.branch(Op::LoopLtU, i, limit, body);
  } else {
    b_.branch(Op::ForLt, i, limit, body);
  }
  b_.bind(done);
}

// Arrays, pointers to arrays, slices: through an index; the length is taken once.
void FuncCompiler::range_indexed(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  const Type* type = s->operand->type;
  const Type* int_type = program_.context().universe.basic(BasicKind::Int);
  const SliceType* slice = as_slice(type);
  const ArrayType* array = nullptr;
  uint32_t i = alloc(1), limit;
  Place base;
  const Type* elem;
  if (slice != nullptr) {
    elem = slice->elem;
    uint32_t header = alloc(3);
    value(s->operand, header);
    limit = header + 1;
    base.kind = Place::Kind::Elem;
    base.slot = header;
    base.index = i;
    base.type = lower(elem);
    base.elem_size = base.type->size;
  } else {
    const PointerType* pointer = as_pointer(type);
    array = as_array(pointer != nullptr ? pointer->elem : type);
    elem = array->elem;
    uint32_t header = alloc(3);  // the array as a slice
    limit = header + 1;
    base.kind = Place::Kind::Elem;
    base.slot = header;
    base.index = i;
    base.type = lower(elem);
    base.elem_size = base.type->size;
    if (pointer != nullptr) {
      value(s->operand, header);
      if (wanted(s->value) && array->length > 0) b_.abc(Op::NilCheck, header, 0, 0);
    } else if (wanted(s->value)) {
      // the loop runs over a copy of the array
      const rt::Type* lowered = lower(type);
      TempScope inner(*this);
      Place p = place(s->operand);
      b_.a32(Op::NewObject, header, program_.context().image.add_type(lowered));
      if (p.kind == Place::Kind::Mem) {
        b_.abc(Op::CopyMem, header, address(p), 0);
        b_.ext(lowered->size);
      } else {
        store_mem(header, 0, lowered, load_any(p));
      }
    } else {
      if (s->operand->mode == ast::ExprMode::Value) {
        TempScope inner(*this);
        value(s->operand);  // evaluated for its effects only
      }
      zero(header, 1);
    }
    load_int(limit, array->length);
    load_int(limit + 1, array->length);
  }
  load_int(i, 0);
  Label body = b_.new_label(), again = b_.new_label(), done = b_.new_label();
  at(s->pos);
  b_.branch(Op::JumpLeK, limit, 0, done);
  b_.bind(body);
  {
    TempScope inner(*this);
    auto* key = s->key != nullptr ? ast::as<ast::Ident>(s->key) : nullptr;
    if (wanted(s->key)) {
      if (s->define && key != nullptr && !key->object->is_global && !is_boxed(key->object, lower(int_type)) &&
          (var_flags(key->object) & kVarReassigned) == 0) {
        vars_[key->object] = {i, false, lower(int_type)};
      } else if (s->define || !wanted(s->value)) {
        bind_range(s, s->key, i, int_type);
      }
    }
    if (wanted(s->value)) {
      auto* name = s->define ? ast::as<ast::Ident>(s->value) : nullptr;
      if (name != nullptr && !name->object->is_global && !is_boxed(name->object, base.type)) {
        VarLoc loc = declare(name->object);
        load(base, loc.slot);
      } else {
        uint32_t v = alloc(base.type->slots());
        load(base, v);
        if (!s->define) {
          assign_range(s, i, int_type, v, elem);
        } else {
          bind_range(s, s->value, v, elem);
        }
      }
    }
    targets_.push_back({s, labeled, done, again, true});
    block(s->body);
    targets_.pop_back();
  }
  b_.bind(again);
  at(s->pos);
  b_.branch(Op::ForLt, i, limit, body);
  b_.bind(done);
}

void FuncCompiler::range_string(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  Universe& universe = program_.context().universe;
  uint32_t str = alloc(2), i = alloc(1), rune = alloc(2);  // rune, and where the next one starts
  value(s->operand, str);
  load_int(i, 0);
  Label body = b_.new_label(), again = b_.new_label(), done = b_.new_label();
  at(s->pos);
  b_.branch(Op::JumpLeK, str + 1, 0, done);
  b_.bind(body);
  b_.abc(Op::StringNext, rune, str, i);
  {
    TempScope inner(*this);
    if (s->define) {
      bind_range(s, s->key, i, universe.basic(BasicKind::Int));
      bind_range(s, s->value, rune, universe.rune_type());
    } else {
      assign_range(s, i, universe.basic(BasicKind::Int), rune, universe.rune_type());
    }
    targets_.push_back({s, labeled, done, again, true});
    block(s->body);
    targets_.pop_back();
  }
  b_.bind(again);
  at(s->pos);
  move(i, rune + 1, 1);
  b_.branch(Op::LoopLt, i, str + 1, body);
  b_.bind(done);
}

void FuncCompiler::range_map(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  const MapType* map = as_map(s->operand->type);
  uint32_t iter = alloc(kMapIterSlots), key = alloc(1), val = alloc(1);
  {
    TempScope inner(*this);
    uint32_t m = value(s->operand);
    at(s->pos);
    b_.abc(Op::MapIterInit, iter, m, 0);
  }
  Label next = b_.new_label(), done = b_.new_label(), body = b_.new_label();
  jump_to(next);
  b_.bind(body);
  {
    TempScope inner(*this);
    auto fetch = [&](const ast::Expr* left, uint32_t address, const Type* type) {
      const rt::Type* lowered = lower(type);
      if (!wanted(left) || lowered->slots() == 0) return next_;
      uint32_t v = alloc(lowered->slots());
      load_mem(address, 0, lowered, v);
      return v;
    };
    uint32_t k = fetch(s->key, key, map->key), v = fetch(s->value, val, map->value);
    if (s->define) {
      bind_range(s, s->key, k, map->key);
      bind_range(s, s->value, v, map->value);
    } else {
      assign_range(s, k, map->key, v, map->value);
    }
    targets_.push_back({s, labeled, done, next, true});
    block(s->body);
    targets_.pop_back();
  }
  b_.bind(next);
  at(s->pos);
  b_.abc(Op::MapIterNext, iter, key, val);
  b_.branch(Op::LoopNeK, key, 0, body);
  b_.bind(done);
}

void FuncCompiler::range_chan(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  const Type* elem = as_chan(s->operand->type)->elem;
  uint32_t channel = alloc(1), ok = alloc(1), v = alloc(lower(elem)->slots());
  value(s->operand, channel);
  Label next = b_.new_label(), done = b_.new_label();
  b_.bind(next);
  at(s->pos);
  b_.abc(Op::Recv, v, channel, ok);
  b_.branch(Op::JumpIfNot, ok, 0, done);
  {
    TempScope inner(*this);
    bind_range(s, s->key, v, elem);
    targets_.push_back({s, labeled, done, next, true});
    block(s->body);
    targets_.pop_back();
  }
  at(s->pos);
  b_.jump(Op::Loop, next);
  b_.bind(done);
}

}  // namespace gvm::vm
