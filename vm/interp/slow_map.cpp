// Maps: the ops that allocate or can fail. Keys stand in frame slots, whose low bytes are the key in memory layout.
#include "runtime/base/text.hpp"
#include "runtime/data/map.hpp"
#include "runtime/native.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

Step unhashable(G& g, const Type* type) {
  return raise_runtime_error(g, base::text::cat("hash of unhashable type ", type->text));
}

const Type* type_of(Machine& machine, const uint64_t* ext) { return machine.tables.types[ext[0]]->underlying; }

Step put_place(G& g, Slot* to, void* place) {
  if (GVM_UNLIKELY(place == nullptr)) return raise_out_of_memory(g);
  to->p = place;
  return Step::Next;
}

}  // namespace

Step make_map(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const int64_t hint = fp[insn.b()].i;
  return put_place(g, fp + insn.a(), map_make(alloc_cache(g), type_of(machine, ext), hint < 0 ? 0 : hint));
}

Step map_find(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const auto* map = static_cast<const Map*>(fp[insn.b()].cp);
  const Slot* key = fp + insn.c();
  if (map != nullptr && map->key_kind == MapKeyKind::Word32) {
    fp[insn.a()].p = map_get_i32(map, static_cast<uint32_t>(key->u));
    return Step::Next;
  }
  const Type* culprit = nullptr;
  void* found = nullptr;
  if (map != nullptr) {
    found = map_get(map, key, &culprit);
  } else {
    map_check_key(type_of(machine, ext), key, &culprit);
  }
  if (GVM_UNLIKELY(culprit != nullptr)) return unhashable(g, culprit);
  fp[insn.a()].p = found;
  return Step::Next;
}

Step map_assign(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  auto* map = static_cast<Map*>(fp[insn.b()].p);
  if (GVM_UNLIKELY(map == nullptr)) return raise_row(g, PanicRow::NilMapWrite);
  const Slot* key = fp + insn.c();
  if (map->key_kind == MapKeyKind::Word32) {
    return put_place(g, fp + insn.a(), map_assign_i32(alloc_cache(g), map, static_cast<uint32_t>(key->u)));
  }
  const Type* culprit = nullptr;
  void* place = runtime::map_assign(alloc_cache(g), map, key, &culprit);
  if (GVM_UNLIKELY(culprit != nullptr)) return unhashable(g, culprit);
  return put_place(g, fp + insn.a(), place);
}

Step map_assign_64(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  auto* map = static_cast<Map*>(fp[insn.b()].p);
  if (GVM_UNLIKELY(map == nullptr)) return raise_row(g, PanicRow::NilMapWrite);
  return put_place(g, fp + insn.a(), map_assign_i64(alloc_cache(g), map, fp[insn.c()].i));
}

Step map_assign_str(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  auto* map = static_cast<Map*>(fp[insn.b()].p);
  if (GVM_UNLIKELY(map == nullptr)) return raise_row(g, PanicRow::NilMapWrite);
  const Slot* key = fp + insn.c();
  return put_place(g, fp + insn.a(),
                   runtime::map_assign_str(alloc_cache(g), map, {static_cast<const char*>(key[0].cp), key[1].i}));
}

Step map_delete(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  auto* map = static_cast<Map*>(fp[insn.b()].p);
  const Type* culprit = nullptr;
  if (map == nullptr) {
    map_check_key(type_of(machine, ext), fp + insn.c(), &culprit);
  } else {
    runtime::map_delete(map, fp + insn.c(), &culprit);
  }
  return GVM_UNLIKELY(culprit != nullptr) ? unhashable(g, culprit) : Step::Next;
}

Step map_clear(Machine&, G&, Slot* fp, Insn insn, const uint64_t*) {
  runtime::map_clear(static_cast<Map*>(fp[insn.a()].p));
  return Step::Next;
}

}  // namespace gvm::vm::slow
