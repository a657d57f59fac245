// Composite literals. Structs and arrays are built in place: in the slots or the memory that will hold them.
#include <algorithm>

#include "runtime/base/check.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

// The literal behind an element of a composite literal, where its own type is `type` (so it can be built in place).
const ast::CompositeLit* nested_literal(const ast::Expr* expr, const Type* type) {
  auto* literal = ast::as<ast::CompositeLit>(ast::unparen(expr));
  if (literal == nullptr || literal->type == nullptr || !identical(literal->type, type)) return nullptr;
  return as_struct(type) != nullptr || as_array(type) != nullptr ? literal : nullptr;
}

const ast::Expr* element_value(const ast::Expr* element) {
  auto* pair = ast::as<ast::KeyValueExpr>(element);
  return pair != nullptr ? pair->value : element;
}

// The index of each element of an array or slice literal, and the length they make.
int64_t element_indices(const ast::CompositeLit* expr, std::vector<int64_t>* indices) {
  int64_t next = 0, length = 0;
  for (const ast::Expr* element : expr->elements) {
    if (auto* pair = ast::as<ast::KeyValueExpr>(element)) next = int64_value(pair->key->constant).value_or(0);
    indices->push_back(next++);
    length = std::max(length, next);
  }
  return length;
}

}  // namespace

uint32_t FuncCompiler::composite(const ast::CompositeLit* expr, uint32_t dst) {
  const Type* type = expr->type;
  at(expr->pos);
  if (const PointerType* pointer = as_pointer(type)) {  // &T elided
    dst = dest(dst, 1);
    TempScope scope(*this);
    move(dst, new_composite(expr, pointer->elem), 1);
    return dst;
  }
  if (as_slice(type) != nullptr) return slice_literal(expr, type, dst);
  if (as_map(type) != nullptr) return map_literal(expr, type, dst);
  const rt::Type* lowered = lower(type);
  dst = dest(dst, lowered->slots());
  constexpr uint64_t kMaxFrameBytes = 4096;
  TempScope scope(*this);
  if (lowered->size > kMaxFrameBytes) {  // built in the heap, then copied
    uint32_t box = alloc(1);
    b_.a32(Op::NewObject, box, program_.context().image.add_type(lowered));
    composite_into(expr, type, mem_place(box, lowered, false));
    load_mem(box, 0, lowered, dst);
    return dst;
  }
  zero(dst, lowered->slots());
  composite_into(expr, type, local_place(dst, lowered));
  return dst;
}

// A literal of the type in a new object; its pointer in a temporary.
uint32_t FuncCompiler::new_composite(const ast::CompositeLit* expr, const Type* type) {
  const rt::Type* lowered = lower(type);
  uint32_t box = alloc(1);
  TempScope scope(*this);
  if (as_struct(type) != nullptr || as_array(type) != nullptr) {
    b_.a32(Op::NewObject, box, program_.context().image.add_type(lowered));
    composite_into(expr, type, mem_place(box, lowered, false));
    return box;
  }
  uint32_t v = as_map(type) != nullptr ? map_literal(expr, type, kAny) : slice_literal(expr, type, kAny);
  b_.a32(Op::NewObject, box, program_.context().image.add_type(lowered));
  store_mem(box, 0, lowered, v);
  return box;
}

// Puts a value where it belongs in memory without bringing it into the frame: a literal into fresh (zeroed) memory, a large
// variable by a copy. False: the value is neither.
bool FuncCompiler::memory_into(const ast::Expr* expr, const Type* type, const Place& to, bool fresh) {
  constexpr uint64_t kLargeBytes = 256;
  if (to.kind != Place::Kind::Mem) return false;
  if (auto* literal = fresh ? nested_literal(expr, type) : nullptr) {
    composite_into(literal, type, to);
    return true;
  }
  const rt::Type* lowered = lower(type);
  if (lowered->size < kLargeBytes || !in_memory(expr) || !identical(expr->type, type)) return false;
  TempScope scope(*this);
  uint32_t from = address(place(expr));
  at(expr->pos);
  b_.abc(Op::CopyMem, address(to), from, 0);
  b_.ext(lowered->size);
  return true;
}

void FuncCompiler::element_into(const ast::Expr* expr, const Type* type, Place at_place) {
  TempScope scope(*this);
  if (auto* literal = nested_literal(expr, type)) {
    composite_into(literal, type, at_place);
    return;
  }
  if (at_place.kind == Place::Kind::Local) {
    value_as(expr, type, at_place.slot);
    return;
  }
  uint32_t v = value_as(expr, type);
  at(expr->pos);
  store(at_place, v);
}

void FuncCompiler::composite_into(const ast::CompositeLit* expr, const Type* type, Place base) {
  const rt::Type* lowered = lower(type);
  if (const StructType* s = as_struct(type)) {
    for (size_t i = 0; i < expr->elements.size(); ++i) {
      const ast::Expr* element = expr->elements[i];
      size_t index = i;
      if (auto* pair = ast::as<ast::KeyValueExpr>(element)) {
        auto* name = ast::as<ast::Ident>(pair->key);
        for (index = 0; index < s->fields.size(); ++index) {
          if (s->fields[index]->name == name->name) break;
        }
        GVM_CHECK(index < s->fields.size());
      }
      const rt::StructField& f = lowered->fields[index];
      element_into(element_value(element), s->fields[index]->type, field(base, f.offset, f.type));
    }
    return;
  }
  const ArrayType* array = as_array(type);
  std::vector<int64_t> indices;
  element_indices(expr, &indices);
  const rt::Type* elem = lower(array->elem);
  for (size_t i = 0; i < expr->elements.size(); ++i) {
    element_into(element_value(expr->elements[i]), array->elem,
                 field(base, static_cast<uint64_t>(indices[i]) * elem->size, elem));
  }
}

uint32_t FuncCompiler::slice_literal(const ast::CompositeLit* expr, const Type* type, uint32_t dst) {
  const Type* elem = as_slice(type)->elem;
  const rt::Type* lowered = lower(elem);
  dst = dest(dst, 3);
  TempScope scope(*this);
  std::vector<int64_t> indices;
  int64_t length = element_indices(expr, &indices);
  uint32_t array = alloc(1);
  const rt::Type* array_type = program_.context().types.array(lowered, length);
  b_.a32(Op::NewObject, array, program_.context().image.add_type(array_type));
  for (size_t i = 0; i < expr->elements.size(); ++i) {
    TempScope inner(*this);
    element_into(element_value(expr->elements[i]), elem,
                 field(mem_place(array, array_type, false), static_cast<uint64_t>(indices[i]) * lowered->size, lowered));
  }
  move(dst, array, 1);
  load_int(dst + 1, length);
  load_int(dst + 2, length);
  return dst;
}

uint32_t FuncCompiler::map_literal(const ast::CompositeLit* expr, const Type* type, uint32_t dst) {
  const MapType* map = as_map(type);
  const rt::Type* lowered = lower(type)->underlying;
  dst = dest(dst, 1);
  TempScope scope(*this);
  uint32_t m = alloc(1);
  uint32_t hint = alloc(1);
  load_int(hint, static_cast<int64_t>(expr->elements.size()));
  b_.abc(Op::MakeMap, m, hint, 0);
  b_.ext(type_ext(lowered));
  for (const ast::Expr* element : expr->elements) {
    auto* pair = ast::as<ast::KeyValueExpr>(element);
    TempScope inner(*this);
    Place p;
    p.kind = Place::Kind::MapElem;
    p.slot = m;
    p.map = lowered;
    p.type = lower(map->value);
    p.index = value_as(pair->key, map->key);
    uint32_t v = value_as(pair->value, map->value);
    at(pair->pos);
    store(p, v);
  }
  move(dst, m, 1);
  return dst;
}

}  // namespace gvm::vm
