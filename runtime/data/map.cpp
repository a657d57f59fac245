#include "runtime/data/map.hpp"

#include <algorithm>
#include <bit>

namespace gvm::runtime {
namespace {

using map_detail::find;
using map_detail::Group;
using map_detail::hash_string;
using map_detail::kDeleted;
using map_detail::kEmpty;
using map_detail::kGroup;
using map_detail::SameString;
using map_detail::SameWord;
using map_detail::tag_of;

// The table of an empty map: lookups end here, and nothing is ever written to it.
alignas(kGroup) constexpr uint8_t kNoTable[kGroup] = {
    kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty,
    kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty, kEmpty};

// With more groups than this, 32 bits of a hash do not say which group it is.
constexpr uint64_t kMaxHashedGroups = uint64_t{1} << 25;

bool keeps_hashes(const Map* map) { return map->key_kind >= MapKeyKind::String; }

uint32_t* hashes_of(uint8_t* control, uint64_t groups) {
  return reinterpret_cast<uint32_t*>(control + groups * kGroup);
}

uint64_t slots_of(const Map* map) {
  return map->group_mask == 0 ? map->capacity : (map->group_mask + 1) * kGroup;
}

int64_t most_entries(uint64_t slots) {
  return static_cast<int64_t>(slots <= 8 ? slots : slots / 8 * 7);
}

// Slots for `entries` entries: 4, 8, or whole groups.
uint64_t slots_for(uint64_t entries) {
  if (entries <= 4) return 4;
  if (entries <= 8) return 8;
  return std::max<uint64_t>(kGroup, std::bit_ceil((entries * 8 + 6) / 7));
}

struct Table {
  uint8_t* control = nullptr;
  char* slots = nullptr;
  uint64_t groups = 0;
};

// Tables beyond any memory are refused before their sizes overflow.
constexpr uint64_t kMaxSlots = uint64_t{1} << 40;

Table make_table(AllocCache& cache, const Map* map, uint64_t slots) {
  if (slots > kMaxSlots) return {};
  Table table;
  table.groups = std::max<uint64_t>(1, slots / kGroup);
  const uint64_t control_bytes = table.groups * kGroup;
  const uint64_t hash_bytes_ = keeps_hashes(map) ? control_bytes * sizeof(uint32_t) : 0;
  table.control = static_cast<uint8_t*>(cache.allocate_bytes_unzeroed(control_bytes + hash_bytes_));
  if (table.control == nullptr) return {};
  std::memset(table.control, kEmpty, control_bytes);
  table.slots =
      static_cast<char*>(map->scanned ? cache.allocate_array(map->type->map_slot, slots)
                                      : cache.allocate_bytes_unzeroed(slots * map->slot_bytes));
  return table.slots == nullptr ? Table{} : table;
}

void use_table(Map* map, const Table& table, uint64_t slots) {
  store_ptr(reinterpret_cast<void**>(&map->control), table.control);
  store_ptr(reinterpret_cast<void**>(&map->slots), table.slots);
  map->group_mask = table.groups - 1;
  map->capacity = static_cast<uint32_t>(std::min<uint64_t>(slots, kGroup));
  map->growth_left = most_entries(slots) - map->count;
}

// Where a key with this hash goes in a table that has a free slot.
uint64_t free_index(const uint8_t* control, uint64_t group_mask, uint64_t hash) {
  uint64_t group = (hash >> 7) & group_mask;
  for (uint64_t step = 1;; ++step) {
    const uint32_t free = Group(control + group * kGroup).match_free();
    if (GVM_LIKELY(free != 0))
      return group * kGroup + static_cast<uint64_t>(std::countr_zero(free));
    group = (group + step) & group_mask;
  }
}

// The key was found hashable when it was put in.
uint64_t hash_of_slot(const Map* map, const char* slot, uint64_t seed) {
  switch (map->key_kind) {
    case MapKeyKind::Word64: return hash_word(hash_load8(slot), seed);
    case MapKeyKind::Word32: return hash_word(hash_load4(slot), seed);
    case MapKeyKind::String: {
      String key;
      std::memcpy(&key, slot, sizeof key);
      return hash_string(key, seed);
    }
    case MapKeyKind::Generic: break;
  }
  uint64_t hash = 0;
  hash_value(map->type->key, slot, seed, &hash, nullptr);
  return hash;
}

// Calls visit(index, slot) for each entry of the map's table.
template <class Visit>
void for_each_slot(const Map* map, Visit visit) {
  for (uint64_t group = 0; group <= map->group_mask; ++group) {
    for (uint32_t full = Group(map->control + group * kGroup).match_full(); full != 0;
         full &= full - 1) {
      const uint64_t index = group * kGroup + static_cast<uint64_t>(std::countr_zero(full));
      visit(index, map->slots + index * map->slot_bytes);
    }
  }
}

// Puts all entries of `map` into `table`. Hashes that are kept are of the same seed.
template <uint32_t kSlotBytes>
void move_entries(const Map* map, const Table& table) {
  const uint64_t slot_bytes = kSlotBytes != 0 ? kSlotBytes : map->slot_bytes;
  const uint32_t* old_hashes =
      keeps_hashes(map) ? hashes_of(map->control, map->group_mask + 1) : nullptr;
  uint32_t* hashes = keeps_hashes(map) ? hashes_of(table.control, table.groups) : nullptr;
  const bool known = old_hashes != nullptr && table.groups <= kMaxHashedGroups;
  for_each_slot(map, [&](uint64_t index, const char* slot) {
    const uint64_t hash = known ? old_hashes[index] : hash_of_slot(map, slot, map->seed);
    const uint64_t to = free_index(table.control, table.groups - 1, hash);
    table.control[to] = tag_of(hash);
    if (hashes != nullptr) hashes[to] = static_cast<uint32_t>(hash);
    std::memcpy(table.slots + to * slot_bytes, slot, slot_bytes);
  });
}

void move_all(const Map* map, const Table& table) {
  switch (map->slot_bytes) {
    case 16: return move_entries<16>(map, table);
    case 24: return move_entries<24>(map, table);
    default: return move_entries<0>(map, table);
  }
}

// Makes room for one more entry: twice the slots, or as many without the deleted ones.
GVM_NOINLINE bool grow(AllocCache& cache, Map* map) {
  const uint64_t slots = slots_of(map);
  const auto count = static_cast<uint64_t>(map->count);
  const bool many_deleted = slots > kGroup && count < slots / 2;
  const uint64_t wanted = slots == 0 ? 4 : many_deleted ? slots : slots * 2;
  const Table table = make_table(cache, map, wanted);
  if (table.control == nullptr) return false;
  if (map->count != 0) move_all(map, table);
  use_table(map, table, wanted);
  return true;
}

// A new entry's slot, with room for the key and the value zero; null: out of memory.
GVM_ALWAYS_INLINE char* insert(AllocCache& cache, Map* map, uint64_t hash) {
  uint64_t index;
  if (GVM_UNLIKELY(map->growth_left == 0)) {
    // A deleted slot may be used again even so.
    index = map->slots == nullptr ? 0 : free_index(map->control, map->group_mask, hash);
    if (map->slots == nullptr || map->control[index] != kDeleted) {
      if (!grow(cache, map)) return nullptr;
      index = free_index(map->control, map->group_mask, hash);
    }
  } else {
    index = free_index(map->control, map->group_mask, hash);
  }
  map->growth_left -= map->control[index] == kEmpty;
  map->control[index] = tag_of(hash);
  if (keeps_hashes(map))
    hashes_of(map->control, map->group_mask + 1)[index] = static_cast<uint32_t>(hash);
  ++map->count;
  char* slot = map->slots + index * map->slot_bytes;
  if (!map->scanned) std::memset(slot + map->value_offset, 0, map->slot_bytes - map->value_offset);
  return slot;
}

void erase(Map* map, char* slot) {
  if (map->scanned) std::memset(slot, 0, map->slot_bytes);
  const uint64_t index = static_cast<uint64_t>(slot - map->slots) / map->slot_bytes;
  const bool has_empty = Group(map->control + index / kGroup * kGroup).match_empty() != 0;
  map->control[index] = has_empty ? kEmpty : kDeleted;
  map->growth_left += has_empty;
  --map->count;
}

template <class Word>
void* assign_word(AllocCache& cache, Map* map, Word key) {
  const uint64_t hash = hash_word(static_cast<std::make_unsigned_t<Word>>(key), map->seed);
  char* slot = find(map, hash, SameWord<Word>{key});
  if (slot == nullptr) {
    slot = insert(cache, map, hash);
    if (slot == nullptr) return nullptr;
    std::memcpy(slot, &key, sizeof key);
  }
  return slot + map->value_offset;
}

struct SameGeneric {
  const Type* type;
  const void* key;
  bool operator()(const char* slot) const {
    return equal_values(type, slot, key, nullptr) == Equality::Equal;
  }
};

template <class Word>
Word read(const void* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

char* find_generic(const Map* map, const void* key, uint64_t hash) {
  return find(map, hash, SameGeneric{map->type->key, key});
}

}  // namespace

MapKeyKind map_key_kind(const Type* map_type) {
  const Type* key = map_type->key;
  if (key->kind == Kind::String) return MapKeyKind::String;
  if ((key->flags & kPlainMemory) != 0 && key->size == 8) return MapKeyKind::Word64;
  if ((key->flags & kPlainMemory) != 0 && key->size == 4) return MapKeyKind::Word32;
  return MapKeyKind::Generic;
}

Map* map_make(AllocCache& cache, const Type* map_type, int64_t hint) {
  const Type* slot = map_type->table->map_slot(map_type);
  auto* map = static_cast<Map*>(cache.allocate_words((sizeof(Map) + 7) / 8));
  if (map == nullptr) return nullptr;
  map->control = const_cast<uint8_t*>(kNoTable);
  map->type = map_type;
  map->slot_bytes = static_cast<uint32_t>(std::max<uint64_t>(slot->size, 1));
  map->value_offset = static_cast<uint32_t>(map_type->elem->size == 0 ? 0 : slot->fields[1].offset);
  map->key_kind = map_key_kind(map_type);
  map->scanned = slot->has_pointers();
  map->seed = hash_word(reinterpret_cast<uint64_t>(map), cache.heap().hash_seed());
  if (hint > 4) {
    const uint64_t slots = slots_for(std::min(static_cast<uint64_t>(hint), kMaxSlots / 2));
    const Table table = make_table(cache, map, slots);
    if (table.control == nullptr) return nullptr;
    use_table(map, table, slots);
  }
  return map;
}

bool map_check_key(const Type* map_type, const void* key, const Type** unhashable) {
  if (map_key_kind(map_type) != MapKeyKind::Generic) return true;
  uint64_t hash = 0;
  return hash_value(map_type->key, key, 0, &hash, unhashable);
}

void* map_get(const Map* map, const void* key, const Type** unhashable) {
  if (map == nullptr) return nullptr;
  switch (map->key_kind) {
    case MapKeyKind::Word64: return map_get_i64(map, read<int64_t>(key));
    case MapKeyKind::Word32: return map_get_i32(map, read<uint32_t>(key));
    case MapKeyKind::String: return map_get_str(map, read<String>(key));
    case MapKeyKind::Generic: break;
  }
  uint64_t hash = 0;
  if (!hash_value(map->type->key, key, map->seed, &hash, unhashable)) return nullptr;
  char* slot = find_generic(map, key, hash);
  return slot == nullptr ? nullptr : slot + map->value_offset;
}

void* map_assign_i64(AllocCache& cache, Map* map, int64_t key) {
  return assign_word(cache, map, key);
}

void* map_assign_i32(AllocCache& cache, Map* map, uint32_t key) {
  return assign_word(cache, map, key);
}

void* map_assign_str(AllocCache& cache, Map* map, String key) {
  const uint64_t hash = hash_string(key, map->seed);
  char* slot = find(map, hash, SameString{key});
  if (slot == nullptr) {
    slot = insert(cache, map, hash);
    if (slot == nullptr) return nullptr;
    std::memcpy(slot, &key, sizeof key);
  }
  return slot + map->value_offset;
}

void* map_assign(AllocCache& cache, Map* map, const void* key, const Type** unhashable) {
  switch (map->key_kind) {
    case MapKeyKind::Word64: return map_assign_i64(cache, map, read<int64_t>(key));
    case MapKeyKind::Word32: return map_assign_i32(cache, map, read<uint32_t>(key));
    case MapKeyKind::String: return map_assign_str(cache, map, read<String>(key));
    case MapKeyKind::Generic: break;
  }
  uint64_t hash = 0;
  if (!hash_value(map->type->key, key, map->seed, &hash, unhashable)) return nullptr;
  char* slot = find_generic(map, key, hash);
  if (slot == nullptr) slot = insert(cache, map, hash);
  if (slot == nullptr) return nullptr;
  // Equal keys may differ: +0 and -0.
  std::memcpy(slot, key, map->type->key->size);
  return slot + map->value_offset;
}

void map_delete_i64(Map* map, int64_t key) {
  if (map == nullptr) return;
  char* slot = find(map, hash_word(static_cast<uint64_t>(key), map->seed), SameWord<int64_t>{key});
  if (slot != nullptr) erase(map, slot);
}

void map_delete_i32(Map* map, uint32_t key) {
  if (map == nullptr) return;
  char* slot = find(map, hash_word(key, map->seed), SameWord<uint32_t>{key});
  if (slot != nullptr) erase(map, slot);
}

void map_delete_str(Map* map, String key) {
  if (map == nullptr) return;
  char* slot = find(map, hash_string(key, map->seed), SameString{key});
  if (slot != nullptr) erase(map, slot);
}

void map_delete(Map* map, const void* key, const Type** unhashable) {
  if (map == nullptr) return;
  switch (map->key_kind) {
    case MapKeyKind::Word64: return map_delete_i64(map, read<int64_t>(key));
    case MapKeyKind::Word32: return map_delete_i32(map, read<uint32_t>(key));
    case MapKeyKind::String: return map_delete_str(map, read<String>(key));
    case MapKeyKind::Generic: break;
  }
  uint64_t hash = 0;
  if (!hash_value(map->type->key, key, map->seed, &hash, unhashable)) return;
  char* slot = find_generic(map, key, hash);
  if (slot != nullptr) erase(map, slot);
}

void map_clear(Map* map) {
  if (map == nullptr) return;
  ++map->clears;
  if (map->slots == nullptr) return;
  const uint64_t slots = slots_of(map);
  std::memset(map->control, kEmpty, (map->group_mask + 1) * kGroup);
  if (map->scanned) std::memset(map->slots, 0, slots * map->slot_bytes);
  map->count = 0;
  map->growth_left = most_entries(slots);
}

Map* map_clone(AllocCache& cache, const Map* map) {
  Map* copy = map_make(cache, map->type, 0);
  if (copy == nullptr || map->count == 0) return copy;
  copy->seed = map->seed;  // so that the hashes kept can be copied
  const uint64_t slots = slots_for(static_cast<uint64_t>(map->count));
  const Table table = make_table(cache, copy, slots);
  if (table.control == nullptr) return nullptr;
  move_all(map, table);
  copy->count = map->count;
  use_table(copy, table, slots);
  return copy;
}

void map_iter_init(Map* map, MapIter* iter) {
  *iter = MapIter{};
  if (map == nullptr) return;
  iter->map = map;
  iter->control = map->control;
  iter->slots = map->slots;
  iter->end = map->slots == nullptr ? 0 : (map->group_mask + 1) * kGroup;
  iter->clears = map->clears;
}

namespace {

// An entry of a table that the map no longer uses: is it still in the map?
bool current_entry(const MapIter* iter, char* old_slot, const void** key, void** value) {
  Map* map = iter->map;
  void* found = map_get(map, old_slot, nullptr);
  if (found != nullptr) {
    *key = static_cast<char*>(found) - map->value_offset;
    *value = found;
    return true;
  }
  // A key that does not equal itself (NaN) is never found, and can go only by clear.
  const bool lost =
      map->key_kind == MapKeyKind::Generic && iter->clears == map->clears &&
      equal_values(map->type->key, old_slot, old_slot, nullptr) == Equality::Different;
  *key = old_slot;
  *value = old_slot + map->value_offset;
  return lost;
}

}  // namespace

bool map_iter_next(MapIter* iter, const void** key, void** value) {
  const Map* map = iter->map;
  while (iter->position < iter->end) {
    const uint64_t group = iter->position / kGroup;
    const uint32_t full =
        Group(iter->control + group * kGroup).match_full() >> (iter->position % kGroup);
    if (full == 0) {
      iter->position = (group + 1) * kGroup;
      continue;
    }
    const uint64_t index = iter->position + static_cast<uint64_t>(std::countr_zero(full));
    iter->position = index + 1;
    char* slot = iter->slots + index * map->slot_bytes;
    if (GVM_LIKELY(iter->control == map->control)) {
      *key = slot;
      *value = slot + map->value_offset;
      return true;
    }
    if (current_entry(iter, slot, key, value)) return true;
  }
  return false;
}

}  // namespace gvm::runtime
