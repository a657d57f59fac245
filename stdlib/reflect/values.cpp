// Natives of reflect that look at values in memory, move them, and call.
//
// A value is `word`: the slot itself when it is direct, else a pointer to it in memory layout (value.gs).
#include <algorithm>
#include <cstring>

#include "runtime/base/text.hpp"
#include "runtime/data/map.hpp"
#include "runtime/data/slice.hpp"
#include "runtime/data/string.hpp"
#include "runtime/host_hooks.hpp"
#include "runtime/runtime.hpp"
#include "runtime/sched/panic.hpp"
#include "runtime/sync/channel.hpp"
#include "runtime/sync/select.hpp"
#include "stdlib/bind.hpp"

namespace gvm::stdlib::reflect {

namespace {

using runtime::Channel;
using runtime::Closure;
using runtime::Interface;
using runtime::Kind;
using runtime::Map;
using runtime::MapIter;
using runtime::NativeCall;
using runtime::Slice;
using runtime::Slot;
using runtime::Step;
using runtime::Type;

Slot slot_of(void* word) {
  Slot slot;
  slot.p = word;
  return slot;
}

void* load(const Type* type, const void* from) {
  Slot slot{};
  if (type->size != 0) runtime::load_slots(type, &slot, from);
  return slot.p;
}

void* checked(NativeCall& call, void* object) {
  if (object == nullptr) call.failed = true;
  return object;
}

// ---- values

std::tuple<const Type*, void*> unpack(Interface i) { return {i.type, i.data.p}; }

Interface pack(NativeCall& call, const Type* type, void* word, bool indirect, bool variable) {
  if (!indirect) return {type, slot_of(word)};
  if (type->is_direct()) return {type, slot_of(load(type, word))};
  if (!variable) return {type, slot_of(word)};  // it never changes, so it can be shared
  void* copy = checked(call, call.cache().allocate(type));
  if (copy != nullptr) std::memcpy(copy, word, type->size);
  return {type, slot_of(copy)};
}

void* load_word(const Type* type, const void* from) { return load(type, from); }

void* part_of(void* word, uint64_t offset, const Type* type) {
  char bytes[16] = {};
  std::memcpy(bytes, &word, sizeof word);
  return load(type, bytes + std::min<uint64_t>(offset, 8));
}

void store_value(const Type* type, void* to, void* word, bool indirect) {
  const void* from = indirect ? word : static_cast<const void*>(&word);
  if (type->size == 8) {
    void* value;
    std::memcpy(&value, from, 8);
    runtime::store_ptr(static_cast<void**>(to), value);
    return;
  }
  std::memmove(to, from, type->size);
}

bool is_zero(const Type* type, void* word, bool indirect);

bool all_zero(const Type* type, const char* at) {
  switch (type->kind) {
    case Kind::Array:
      for (int64_t i = 0; i < type->length; ++i) {
        if (!all_zero(type->elem, at + static_cast<uint64_t>(i) * type->elem->size)) return false;
      }
      return true;
    case Kind::Struct:
      return std::ranges::all_of(type->fields, [&](const runtime::StructField& field) {
        return all_zero(field.type, at + field.offset);
      });
    case Kind::String: return reinterpret_cast<const runtime::String*>(at)->length == 0;
    case Kind::Slice: return reinterpret_cast<const Slice*>(at)->data == nullptr;
    case Kind::Interface: return reinterpret_cast<const Interface*>(at)->type == nullptr;
    default: return std::all_of(at, at + type->size, [](char c) { return c == 0; });
  }
}

bool is_zero(const Type* type, void* word, bool indirect) {
  return all_zero(type, indirect ? static_cast<const char*>(word) : reinterpret_cast<const char*>(&word));
}

std::tuple<bool, std::string_view> equal_memory(const Type* type, const void* a, const void* b) {
  const Type* culprit = nullptr;
  const runtime::Equality equality = runtime::equal_values(type, a, b, &culprit);
  if (equality == runtime::Equality::Uncomparable) return {false, culprit->text};
  return {equality == runtime::Equality::Equal, {}};
}

void* new_object(NativeCall& call, const Type* type) { return checked(call, call.cache().allocate(type)); }

void* new_array(NativeCall& call, const Type* elem, int64_t n) {
  return checked(call, call.cache().allocate_array(elem, static_cast<uint64_t>(n)));
}

void* narrow(const Type* type, uint64_t bits) { return load(type, &bits); }

double float_of(const Type* type, void* word) {
  const Slot slot = slot_of(word);
  return type->kind == Kind::Float32 ? static_cast<double>(slot.f32) : slot.f;
}

void* float_word(const Type* type, double x) {
  Slot slot{};
  if (type->kind == Kind::Float32) {
    slot.f32 = static_cast<float>(x);
  } else {
    slot.f = x;
  }
  return slot.p;
}

runtime::Complex128 complex_of(const Type*, void* word) {
  runtime::Complex64 value;
  std::memcpy(&value, &word, sizeof value);
  return {static_cast<double>(value.re), static_cast<double>(value.im)};
}

// ---- slices

void grow_slice(NativeCall& call, const Type* elem, Slice* slice, int64_t n) {
  const Slice grown = runtime::slice_extend(call.cache(), elem, *slice, n);
  if (runtime::failed(grown)) {
    call.failed = true;
    return;
  }
  runtime::store_ptr(&slice->data, grown.data);
  slice->capacity = grown.capacity;
}

void copy_slice(const Type* elem, void* to, const void* from, int64_t n) { runtime::copy_elements(elem, to, from, n); }

// ---- maps

Step unhashable(NativeCall& call, const Type* type) {
  return runtime::raise_runtime_error(call.g, base::text::cat("hash of unhashable type ", type->text));
}

void* make_map(NativeCall& call, const Type* type, int64_t n) {
  return checked(call, runtime::map_make(call.cache(), type->underlying, std::max<int64_t>(n, 0)));
}
int64_t map_length(const Map* map) { return runtime::map_len(map); }
void map_empty(Map* map) {
  if (map != nullptr) runtime::map_clear(map);
}

Step map_find(NativeCall& call, const Type* type, const Map* map, const void* key) {
  const Type* culprit = nullptr;
  void* found = nullptr;
  if (map != nullptr) {
    found = runtime::map_get(map, key, &culprit);
  } else {
    runtime::map_check_key(type->underlying, key, &culprit);
  }
  if (culprit != nullptr) return unhashable(call, culprit);
  call.results()[0].p = found;
  return Step::Next;
}

Step map_place(NativeCall& call, Map* map, const void* key) {
  const Type* culprit = nullptr;
  void* place = runtime::map_assign(call.cache(), map, key, &culprit);
  if (culprit != nullptr) return unhashable(call, culprit);
  if (place == nullptr) return runtime::raise_out_of_memory(call.g);
  call.results()[0].p = place;
  return Step::Next;
}

Step map_remove(NativeCall& call, const Type* type, Map* map, const void* key) {
  const Type* culprit = nullptr;
  if (map == nullptr) {
    runtime::map_check_key(type->underlying, key, &culprit);
  } else {
    runtime::map_delete(map, key, &culprit);
  }
  return culprit != nullptr ? unhashable(call, culprit) : Step::Next;
}

void* map_iterate(NativeCall& call, Map* map) {
  void* state = checked(call, call.cache().allocate_words((sizeof(MapIter) + 7) / 8));
  if (state != nullptr && map != nullptr) runtime::map_iter_init(map, static_cast<MapIter*>(state));
  return state;
}

std::tuple<const void*, void*> map_next(MapIter* iterator) {
  const void* key = nullptr;
  void* value = nullptr;
  if (iterator->map == nullptr || !runtime::map_iter_next(iterator, &key, &value)) return {nullptr, nullptr};
  return {key, value};
}

// ---- channels. The slots are in the heap, so they stay where they are while the goroutine waits.

Step make_channel(NativeCall& call, const Type* type, int64_t n) {
  if (!runtime::chan_size_ok(type->underlying, n)) {
    return runtime::raise_plain_error(call.g, "makechan: size out of range");
  }
  Channel* channel = runtime::chan_make(call.cache(), type->underlying, n);
  if (channel == nullptr) return runtime::raise_out_of_memory(call.g);
  call.results()[0].p = channel;
  return Step::Next;
}
int64_t channel_len(Channel* channel) { return runtime::chan_len(channel); }
int64_t channel_cap(Channel* channel) { return runtime::chan_cap(channel); }
Step channel_close(NativeCall& call, Channel* channel) { return runtime::chan_close(call.g, channel); }
Step channel_send(NativeCall& call, Channel* channel, Slot* slots) { return runtime::chan_send(call.g, channel, slots); }
Step channel_receive(NativeCall& call, Channel* channel, Slot* slots, Slot* ok) {
  return runtime::chan_recv(call.g, channel, slots, ok);
}
Step channel_try_send(NativeCall& call, Channel* channel, Slot* slots, Slot* done) {
  return runtime::chan_try_send(call.g, channel, slots, done);
}
Step channel_try_receive(NativeCall& call, Channel* channel, Slot* slots, Slot* ok, Slot* done) {
  return runtime::chan_try_recv(call.g, channel, slots, ok, done);
}
static_assert(sizeof(runtime::SelectCase) == 32 && offsetof(runtime::SelectCase, send) == 24, "make.gs's runtimeCase");
Step choose_case(NativeCall& call, const runtime::SelectCase* cases, int64_t n, bool has_default, Slot* chosen) {
  return runtime::select_go(call.g, cases, static_cast<uint32_t>(n), has_default, chosen);
}

// ---- slots, and calls

void* new_slots(NativeCall& call, int64_t n) {
  return checked(call, call.cache().allocate_words(static_cast<uint64_t>(std::max<int64_t>(n, 1))));
}

void to_slots(const Type* type, Slot* slots, void* word, bool indirect) {
  if (type->size == 0) return;
  if (indirect) {
    runtime::load_slots(type, slots, word);
  } else {
    slots->p = word;
  }
}

void* from_slots(NativeCall& call, const Type* type, const Slot* slots) {
  if (type->size == 0) return nullptr;
  if (type->is_direct()) return load(type, slots);
  void* object = checked(call, call.cache().allocate(type));
  if (object != nullptr) runtime::store_slots(type, object, slots);
  return object;
}

Closure* caller_of(NativeCall& call, int64_t results, int64_t params) {
  return call.rt.hooks()->slot_caller(static_cast<uint32_t>(results), static_cast<uint32_t>(params));
}

void* function_of(NativeCall& call, int64_t results, int64_t params, Closure* serve, void* context) {
  Closure* server = call.rt.hooks()->slot_server(static_cast<uint32_t>(results), static_cast<uint32_t>(params));
  auto* closure = static_cast<void**>(checked(call, call.cache().allocate_words(3)));
  if (closure == nullptr) return nullptr;
  closure[0] = server->function;
  runtime::store_ptr(&closure[1], serve);
  runtime::store_ptr(&closure[2], context);
  return closure;
}

}  // namespace

GVM_NATIVE(reflect_unpack, unpack);
GVM_NATIVE(reflect_pack, pack);
GVM_NATIVE(reflect_loadWord, load_word);
GVM_NATIVE(reflect_partOf, part_of);
GVM_NATIVE(reflect_storeValue, store_value);
GVM_NATIVE(reflect_isZero, is_zero);
GVM_NATIVE(reflect_equalMemory, equal_memory);
GVM_NATIVE(reflect_newObject, new_object);
GVM_NATIVE(reflect_newArray, new_array);
GVM_NATIVE(reflect_narrow, narrow);
GVM_NATIVE(reflect_floatOf, float_of);
GVM_NATIVE(reflect_floatWord, float_word);
GVM_NATIVE(reflect_complexOf, complex_of);
GVM_NATIVE(reflect_growSlice, grow_slice);
GVM_NATIVE(reflect_copySlice, copy_slice);
GVM_NATIVE(reflect_makeMap, make_map);
GVM_NATIVE(reflect_mapLen, map_length);
GVM_NATIVE(reflect_mapClear, map_empty);
GVM_NATIVE(reflect_mapFind, map_find);
GVM_NATIVE(reflect_mapAssign, map_place);
GVM_NATIVE(reflect_mapDelete, map_remove);
GVM_NATIVE(reflect_mapIterate, map_iterate);
GVM_NATIVE(reflect_mapNext, map_next);
GVM_NATIVE(reflect_makeChan, make_channel);
GVM_NATIVE(reflect_chanLen, channel_len);
GVM_NATIVE(reflect_chanCap, channel_cap);
GVM_NATIVE(reflect_chanClose, channel_close);
GVM_NATIVE(reflect_chanSend, channel_send);
GVM_NATIVE(reflect_chanReceive, channel_receive);
GVM_NATIVE(reflect_chanTrySend, channel_try_send);
GVM_NATIVE(reflect_chanTryReceive, channel_try_receive);
GVM_NATIVE(reflect_chooseCase, choose_case);
GVM_NATIVE(reflect_newSlots, new_slots);
GVM_NATIVE(reflect_toSlots, to_slots);
GVM_NATIVE(reflect_fromSlots, from_slots);
GVM_NATIVE(reflect_callerOf, caller_of);
GVM_NATIVE(reflect_functionOf, function_of);

}  // namespace gvm::stdlib::reflect
