// Strings: the ops that allocate.
#include "runtime/data/string.hpp"
#include "runtime/native.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

String string_at(const Slot* slot) { return {static_cast<const char*>(slot[0].cp), slot[1].i}; }

Step put_string(G& g, Slot* to, String text) {
  if (GVM_UNLIKELY(failed(text))) return raise_out_of_memory(g);
  to[0].cp = text.data;
  to[1].i = text.length;
  return Step::Next;
}

Step put_slice(G& g, Slot* to, Slice slice) {
  if (GVM_UNLIKELY(failed(slice))) return raise_out_of_memory(g);
  to[0].p = slice.data;
  to[1].i = slice.length;
  to[2].i = slice.capacity;
  return Step::Next;
}

Slice slice_at(const Slot* slot) { return {slot[0].p, slot[1].i, slot[2].i}; }

}  // namespace

Step concat(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  const Slot* parts = fp + insn.b();
  const uint32_t count = insn.c();
  if (count == 2) {
    return put_string(g, fp + insn.a(), string_concat2(alloc_cache(g), string_at(parts), string_at(parts + 2)));
  }
  static_assert(sizeof(String) == 2 * sizeof(Slot));
  const std::span<const String> strings(reinterpret_cast<const String*>(parts), count);
  return put_string(g, fp + insn.a(), string_concat(alloc_cache(g), strings));
}

Step bytes_to_string(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return put_string(g, fp + insn.a(), string_from_bytes(alloc_cache(g), slice_at(fp + insn.b())));
}

Step string_to_bytes(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return put_slice(g, fp + insn.a(), runtime::string_to_bytes(alloc_cache(g), string_at(fp + insn.b())));
}

Step runes_to_string(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return put_string(g, fp + insn.a(), string_from_runes(alloc_cache(g), slice_at(fp + insn.b())));
}

Step string_to_runes(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return put_slice(g, fp + insn.a(), runtime::string_to_runes(alloc_cache(g), string_at(fp + insn.b())));
}

Step rune_to_string(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return put_string(g, fp + insn.a(), string_from_rune(alloc_cache(g), fp[insn.b()].i));
}

}  // namespace gvm::vm::slow
