// Assignments and variable definitions.
#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

bool is_blank(const ast::Expr* expr) {
  auto* ident = ast::as<ast::Ident>(ast::unparen(expr));
  return ident != nullptr && ident->name.text() == "_";
}

}  // namespace

bool FuncCompiler::is_definition(const ast::Expr* left) const {
  auto* ident = ast::as<ast::Ident>(left);
  return ident != nullptr && ident->object != nullptr && ident->object->pos == ident->pos && !is_blank(left);
}

void FuncCompiler::define_var(const ast::Ident* ident, const ast::Expr* expr, const Type* type) {
  Object* var = ident->object;
  const rt::Type* lowered = lower(type);
  if (var->is_global) {
    TempScope scope(*this);
    uint32_t v = value_as(expr, type);
    store(place_of_var(var), v);
    return;
  }
  if (is_boxed(var, lowered)) {
    // the new variable is not visible in its initialiser: evaluate first
    uint32_t box = alloc(1);
    {
      TempScope scope(*this);
      uint32_t fresh = alloc(1);  // in a loop the earlier variable's box may be read by the initialiser
      b_.a32(Op::NewObject, fresh, program_.context().image.add_type(lowered));
      if (!memory_into(expr, type, mem_place(fresh, lowered, false), true)) {
        uint32_t v = value_as(expr, type);
        store_mem(fresh, 0, lowered, v);
      }
      move(box, fresh, 1);
    }
    vars_[var] = {box, true, lowered};
    return;
  }
  uint32_t slot = alloc(lowered->slots());
  {
    TempScope scope(*this);
    value_as(expr, type, slot);
  }
  vars_[var] = {slot, false, lowered};
}

// Gives one of several results (at `src`) to the left side of an assignment or definition.
void FuncCompiler::bind_result(const ast::Expr* left, bool define, uint32_t src, const Type* from) {
  if (is_blank(left)) return;
  if (define && is_definition(left)) {
    Object* var = ast::as<ast::Ident>(left)->object;
    if (var->is_global) {
      TempScope scope(*this);
      store(place_of_var(var), convert_slots(src, from, var->type, kAny));
      return;
    }
    declare_from(var, convert_slots(src, from, var->type, kAny));
    return;
  }
  TempScope scope(*this);
  uint32_t v = convert_slots(src, from, left->type, kAny);
  store(place(left), v);
}

void FuncCompiler::assign(const ast::AssignStmt* s) {
  if (s->assign_kind == ast::AssignKind::Op) {
    assign_op(s);
    return;
  }
  bool define = s->assign_kind == ast::AssignKind::Define;
  if (s->left.size() != s->right.size()) {
    assign_tuple(s);
    return;
  }
  if (s->left.size() > 1) {
    assign_parallel(s);
    return;
  }
  const ast::Expr* left = s->left[0];
  const ast::Expr* right = s->right[0];
  if (define && is_definition(left)) {
    auto* ident = ast::as<ast::Ident>(left);
    define_var(ident, right, ident->object->type);
    return;
  }
  assign_one(left, right);
}

void FuncCompiler::assign_one(const ast::Expr* left, const ast::Expr* right) {
  TempScope scope(*this);
  if (is_blank(left)) {
    if (!is_untyped(right->type) || right->mode == ast::ExprMode::Constant) value(right);
    return;
  }
  Place p = place(left);
  at(left->pos);
  if (p.kind == Place::Kind::Local && safe_destination(right)) {
    value_as(right, left->type, p.slot);
    return;
  }
  if (memory_into(right, left->type, p, false)) return;
  uint32_t v = value_as(right, left->type);
  at(left->pos);
  store(p, v);
}

// a, b = f()    v, ok = m[k]    and the same with := and var.
void FuncCompiler::assign_tuple(const ast::AssignStmt* s) {
  bool define = s->assign_kind == ast::AssignKind::Define;
  const ast::Expr* right = ast::unparen(s->right[0]);
  // operands of the left side are evaluated before the call; only its variables are bound afterwards
  std::vector<Place> places(s->left.size());
  uint32_t floor = next_;
  // new variables come first, below the temporaries, since they live on
  std::vector<std::pair<const ast::Expr*, Object*>> fresh;
  if (define) {
    for (const ast::Expr* left : s->left) {
      if (is_definition(left)) {
        Object* var = ast::as<ast::Ident>(left)->object;
        if (!var->is_global) fresh.emplace_back(left, var);
      }
    }
  }
  struct Pending {
    Object* var;
    uint32_t slot;
    bool boxed;
    const rt::Type* type;
  };
  std::vector<Pending> pending;
  for (auto& [left, var] : fresh) {
    const rt::Type* type = lower(var->type);
    bool boxed = is_boxed(var, type);
    pending.push_back({var, alloc(boxed ? 1 : type->slots()), boxed, type});
  }
  floor = next_;
  for (size_t i = 0; i < s->left.size(); ++i) {
    if (is_blank(s->left[i]) || (define && is_definition(s->left[i]))) continue;
    places[i] = place(s->left[i], true);
  }
  uint32_t src = 0;
  std::vector<const Type*> types;
  std::vector<uint32_t> slots;
  if (const TupleType* tuple = as_tuple(right->type)) {
    src = call_results(ast::as<ast::CallExpr>(right));
    for (const Object* v : tuple->vars) {
      types.push_back(v->type);
      slots.push_back(src);
      src += lower(v->type)->slots();
    }
  } else {
    uint32_t ok = 0;
    uint32_t v = comma_ok(right, &ok);
    types = {right->type, program_.context().universe.basic(BasicKind::Bool)};
    slots = {v, ok};
  }
  at(s->pos);
  for (size_t i = 0; i < s->left.size(); ++i) {
    const ast::Expr* left = s->left[i];
    if (is_blank(left)) continue;
    if (define && is_definition(left)) {
      Object* var = ast::as<ast::Ident>(left)->object;
      if (var->is_global) {
        TempScope scope(*this);
        store(place_of_var(var), convert_slots(slots[i], types[i], var->type, kAny));
        continue;
      }
      for (const Pending& p : pending) {
        if (p.var != var) continue;
        TempScope scope(*this);
        uint32_t v = convert_slots(slots[i], types[i], var->type, kAny);
        if (p.boxed) {
          b_.a32(Op::NewObject, p.slot, program_.context().image.add_type(p.type));
          store_mem(p.slot, 0, p.type, v);
        } else {
          move(p.slot, v, p.type->slots());
        }
      }
      continue;
    }
    TempScope scope(*this);
    uint32_t v = convert_slots(slots[i], types[i], left->type, kAny);
    store(places[i], v);
  }
  for (const Pending& p : pending) vars_[p.var] = {p.slot, p.boxed, p.type};
  next_ = floor;
}

// a, b = b, a: all operands first, then the assignments from left to right.
void FuncCompiler::assign_parallel(const ast::AssignStmt* s) {
  bool define = s->assign_kind == ast::AssignKind::Define;
  size_t n = s->left.size();
  std::vector<uint32_t> fresh_slot(n, 0);
  for (size_t i = 0; i < n; ++i) {
    if (!define || !is_definition(s->left[i])) continue;
    Object* var = ast::as<ast::Ident>(s->left[i])->object;
    if (var->is_global) continue;
    const rt::Type* type = lower(var->type);
    fresh_slot[i] = alloc(is_boxed(var, type) ? 1 : type->slots());
  }
  TempScope scope(*this);
  std::vector<Place> places(n);
  std::vector<uint32_t> values(n, 0);
  bool all_fresh = true;
  for (size_t i = 0; i < n; ++i) {
    if (fresh_slot[i] != 0 || is_blank(s->left[i])) continue;
    all_fresh = false;
    if (define && is_definition(s->left[i])) continue;
    places[i] = place(s->left[i], true);
  }
  auto type_of = [&](size_t i) -> const Type* {
    if (is_blank(s->left[i])) return s->right[i]->type;
    auto* ident = ast::as<ast::Ident>(s->left[i]);
    if (ident != nullptr && ident->object != nullptr) return ident->object->type;
    return s->left[i]->type;
  };
  for (size_t i = 0; i < n; ++i) {
    const Type* type = type_of(i);
    if (is_blank(s->left[i])) {
      TempScope inner(*this);
      if (!is_untyped(type) || s->right[i]->mode == ast::ExprMode::Constant) value(s->right[i]);
      continue;
    }
    uint32_t slots = lower(type)->slots();
    bool direct = all_fresh && fresh_slot[i] != 0 &&
                  !is_boxed(ast::as<ast::Ident>(s->left[i])->object, lower(type));
    uint32_t to = direct ? fresh_slot[i] : alloc(slots);
    TempScope inner(*this);
    value_as(s->right[i], type, to);
    values[i] = to;
  }
  at(s->pos);
  for (size_t i = 0; i < n; ++i) {
    if (is_blank(s->left[i])) continue;
    TempScope inner(*this);
    if (define && is_definition(s->left[i])) {
      Object* var = ast::as<ast::Ident>(s->left[i])->object;
      if (var->is_global) {
        store(place_of_var(var), values[i]);
        continue;
      }
      const rt::Type* type = lower(var->type);
      bool boxed = is_boxed(var, type);
      if (boxed) {
        b_.a32(Op::NewObject, fresh_slot[i], program_.context().image.add_type(type));
        store_mem(fresh_slot[i], 0, type, values[i]);
      } else {
        move(fresh_slot[i], values[i], type->slots());
      }
      vars_[var] = {fresh_slot[i], boxed, type};
      continue;
    }
    store(places[i], values[i]);
  }
}

void FuncCompiler::assign_op(const ast::AssignStmt* s) {
  TempScope scope(*this);
  const ast::Expr* left = s->left[0];
  const ast::Expr* right = s->right[0];
  const Type* type = left->type;
  const rt::Type* lowered = lower(type);
  if (is_blank(left)) {
    value(right);
    return;
  }
  Place p = place(left);
  if (p.kind == Place::Kind::Elem && p.offset != 0) p = materialise(p);
  if (p.kind == Place::Kind::Local) {
    at(s->op_pos);
    if (lowered->kind == rt::Kind::String) {
      uint32_t pair = alloc(4);
      value(right, pair + 2);
      move(pair, p.slot, 2);
      at(s->op_pos);
      b_.abc(Op::Concat, p.slot, pair, 2);
      return;
    }
    auto* product = ast::as<ast::BinaryExpr>(ast::unparen(right));
    if (lowered->kind == rt::Kind::Float64 && product != nullptr && product->op == ast::BinaryOp::Mul &&
        product->mode != ast::ExprMode::Constant &&
        (s->op == ast::BinaryOp::Add || s->op == ast::BinaryOp::Sub)) {
      uint32_t y = value(product->left);
      uint32_t z = value(product->right);
      b_.abc(s->op == ast::BinaryOp::Add ? Op::MulAddF : Op::MulSubF, p.slot, y, z);
      return;
    }
    arithmetic(s->op, type, left, right, p.slot);
    return;
  }
  if (p.kind == Place::Kind::MapElem) {
    // the key is looked up once for reading, once for writing; both see the same key
    p.index = stable(p.index, p.map->key->slots(), true);
  }
  uint32_t current = alloc(lowered->slots());
  at(s->op_pos);
  int64_t k;
  if (s->op == ast::BinaryOp::Shl || s->op == ast::BinaryOp::Shr) {
    load(p, current);
    shift(s->op, type, current, right, current);
  } else if (is_integer(type) && small_int(right, &k) &&
             (s->op == ast::BinaryOp::Add || (s->op == ast::BinaryOp::Sub && k != INT16_MIN))) {
    load(p, current);
    add_number(lowered, current, s->op == ast::BinaryOp::Add ? k : -k);
  } else {
    // the right side may call something that changes the place: it is evaluated before the place is read
    uint32_t v = value(right);
    load(p, current);
    at(s->op_pos);
    arithmetic_slots(s->op, type, current, current, v);
  }
  store(p, current);
}

// slot += number, in the width of an integer type.
void FuncCompiler::add_number(const rt::Type* type, uint32_t slot, int64_t number) {
  Op op = Op::AddKI64;
  switch (type->kind) {
    case rt::Kind::Int32: op = Op::AddKI32; break;
    case rt::Kind::Uint32: op = Op::AddKU32; break;
    case rt::Kind::Int16: op = Op::AddKI16; break;
    case rt::Kind::Uint16: op = Op::AddKU16; break;
    case rt::Kind::Int8: op = Op::AddKI8; break;
    case rt::Kind::Uint8: op = Op::AddKU8; break;
    default: break;
  }
  b_.abc(op, slot, slot, static_cast<uint32_t>(number));
}

void FuncCompiler::inc_dec(const ast::IncDecStmt* s) {
  TempScope scope(*this);
  const rt::Type* type = lower(s->operand->type);
  Place p = place(s->operand);
  if (p.kind == Place::Kind::Elem && p.offset != 0) p = materialise(p);
  uint32_t slot = p.slot;
  bool local = p.kind == Place::Kind::Local;
  at(s->pos);
  if (!local) {
    slot = alloc(type->slots());
    load(p, slot);
  }
  if (is_integer(s->operand->type)) {
    add_number(type, slot, s->increment ? 1 : -1);
  } else {
    uint32_t one = alloc(type->slots());
    zero(one, type->slots());
    switch (type->kind) {
      case rt::Kind::Float32: {
        uint32_t wide = alloc(1);
        load_int(wide, 1);
        b_.abc(Op::I64ToF32, one, wide, 0);
        break;
      }
      case rt::Kind::Complex64: {
        uint32_t wide = alloc(2);
        zero(wide, 2);
        load_int(wide, 1);
        b_.abc(Op::I64ToF64, wide, wide, 0);
        b_.abc(Op::C128ToC64, one, wide, 0);
        break;
      }
      default:
        load_int(one, 1);
        b_.abc(Op::I64ToF64, one, one, 0);
    }
    arithmetic_slots(s->increment ? ast::BinaryOp::Add : ast::BinaryOp::Sub, s->operand->type, slot, slot, one);
  }
  if (!local) store(p, slot);
}

}  // namespace gvm::vm
