// Objects, closures and slices: the ops that allocate, and the faults of slicing.
#include <cstring>

#include "runtime/data/slice.hpp"
#include "runtime/native.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

Slice slice_at(const Slot* slot) { return {slot[0].p, slot[1].i, slot[2].i}; }

Step put_slice(G& g, Slot* to, Slice slice) {
  if (GVM_UNLIKELY(failed(slice))) return raise_out_of_memory(g);
  to[0].p = slice.data;
  to[1].i = slice.length;
  to[2].i = slice.capacity;
  return Step::Next;
}

const Type* type_of(Machine& machine, const uint64_t* ext) { return machine.tables.types[ext[0]]; }

// The first fault of s[low:high:max] in Go's order: max, high, low.
Step slice_fault(G& g, const Slot* bounds, uint64_t given, int64_t length, int64_t capacity, bool has_capacity) {
  const int64_t low = (given & kHasLow) != 0 ? bounds[0].i : 0;
  const int64_t high = (given & kHasHigh) != 0 ? bounds[1].i : length;
  if ((given & kHasMax) != 0) {
    const int64_t max = bounds[2].i;
    if (static_cast<uint64_t>(max) > static_cast<uint64_t>(capacity)) {
      return raise_slice(g, has_capacity ? SliceFault::MaxCapacity : SliceFault::MaxLength, max, capacity);
    }
    if (static_cast<uint64_t>(high) > static_cast<uint64_t>(max)) return raise_slice(g, SliceFault::HighMax, high, max);
    return raise_slice(g, SliceFault::LowHigh3, low, high);
  }
  if (static_cast<uint64_t>(high) > static_cast<uint64_t>(capacity)) {
    return raise_slice(g, has_capacity ? SliceFault::HighCapacity : SliceFault::HighLength, high, capacity);
  }
  return raise_slice(g, SliceFault::LowHigh, low, high);
}

}  // namespace

Step new_object(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t*) {
  void* object = alloc_cache(g).allocate(machine.tables.types[insn.imm()]);
  if (GVM_UNLIKELY(object == nullptr)) return raise_out_of_memory(g);
  fp[insn.a()].p = object;
  return Step::Next;
}

Step make_closure(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const uint32_t count = insn.c();
  auto* words = static_cast<Slot*>(alloc_cache(g).allocate_words(1 + uint64_t{count}));
  if (GVM_UNLIKELY(words == nullptr)) return raise_out_of_memory(g);
  words[0].p = machine.tables.functions[ext[0]].get();
  std::memcpy(static_cast<void*>(words + 1), fp + insn.b(), count * sizeof(Slot));
  fp[insn.a()].p = words;
  return Step::Next;
}

Step make_slice(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* elem = type_of(machine, ext);
  const int64_t length = fp[insn.b()].i;
  const int64_t capacity = fp[insn.c()].i;
  switch (check_make_slice(elem, length, capacity)) {
    case MakeSlice::Ok: break;
    case MakeSlice::BadLength: return raise_row(g, PanicRow::MakeSliceLen);
    case MakeSlice::BadCapacity: return raise_row(g, PanicRow::MakeSliceCap);
  }
  return put_slice(g, fp + insn.a(), runtime::make_slice(alloc_cache(g), elem, length, capacity));
}

Step append_64(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  return append_value(machine, g, fp, insn, ext);
}

Step append_8(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  return append_value(machine, g, fp, insn, ext);
}

Step append_value(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* elem = type_of(machine, ext);
  Slice slice = slice_at(fp + insn.b());
  const int64_t at = slice.length;
  slice = slice_extend(alloc_cache(g), elem, slice, 1);
  if (GVM_UNLIKELY(failed(slice))) return raise_out_of_memory(g);
  store_slots(elem, static_cast<char*>(slice.data) + static_cast<uint64_t>(at) * elem->size, fp + insn.c());
  return put_slice(g, fp + insn.a(), slice);
}

Step append_slice(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Slice more = slice_at(fp + insn.c());
  return put_slice(g, fp + insn.a(), slice_append(alloc_cache(g), type_of(machine, ext), slice_at(fp + insn.b()),
                                                  more.data, more.length));
}

Step append_string(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  const Slot* text = fp + insn.c();
  return put_slice(g, fp + insn.a(),
                   slice_append_string(alloc_cache(g), slice_at(fp + insn.b()),
                                       {static_cast<const char*>(text[0].cp), text[1].i}));
}

Step slice_slice_fault(Machine&, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Slot* slice = fp + insn.b();
  return slice_fault(g, fp + insn.c(), ext[0] >> 32, slice[1].i, slice[2].i, true);
}

Step slice_string_fault(Machine&, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const int64_t length = fp[insn.b() + 1].i;
  return slice_fault(g, fp + insn.c(), ext[0], length, length, false);
}

Step slice_array_fault(Machine&, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const auto length = static_cast<int64_t>(ext[1]);
  return slice_fault(g, fp + insn.c(), ext[0] >> 32, length, length, false);
}

Step slice_to_array_fault(Machine&, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  return raise_array_length(g, fp[insn.b() + 1].i, static_cast<int64_t>(ext[0]));
}

}  // namespace gvm::vm::slow
