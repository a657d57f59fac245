// Maps: open addressing in groups of 16 slots, with a byte of control data a slot.
//
// How it works. A control byte says empty, deleted, or the low 7 bits of the hash of the key in
// that slot; a group's 16 bytes are compared at once, so a lookup reads one line of control bytes
// and, as a rule, the one slot it wants. Groups are probed in triangular steps; a probe ends at a
// group with an empty byte. A deleted slot becomes empty at once where its group has another empty
// byte, since then no probe ever went past it. Slots are { key; value } in memory layout. Up to 8
// entries take one group with 4 or 8 slots, filled entirely; larger tables are filled to 7/8. Keys
// other than integers have 32 bits of their hashes kept behind the control bytes, so that growing a
// map does not read the keys.
//
// A table's slots never move within it: growing, and getting rid of deleted slots, make a new table
// and leave the old one as it was. An iterator walks the table it began with. If the map has
// another one by then, the old one serves as the list of keys, each looked up anew, so that deleted
// entries are not produced and values are current. Order: that of the table (for few entries, that
// of insertion), from its start; it changes from map to map with the map's seed.
//
// Rejected: dense entries with an index table (two misses a lookup in large maps; iteration would
// be no simpler), chained buckets (Go's earlier design: slower misses, overflow chains).
//
// Out of memory: null, and the map is unchanged. Value pointers are good until the map is next
// changed. Threading: none; racing use is the program's error. Spec: "Map types", "For range",
// "Deletion of map elements", "Clear".
#pragma once

#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "runtime/base/check.hpp"
#include "runtime/heap/bytes.hpp"
#include "runtime/heap/hash.hpp"
#include "runtime/heap/heap.hpp"

namespace gvm::runtime {

enum class MapKeyKind : uint8_t {
  Word64,  // 8 bytes that compare as memory: int, int64, uint64, pointers, channels, small arrays
           // and structs of such
  Word32,  // 4 bytes
  String,
  Generic,  // by type descriptor
};
// Which of the functions below with a suffix may be used; those without may always.
MapKeyKind map_key_kind(const Type* map_type);

struct Map {
  uint8_t* control;  // of all groups; then, unless keys are words, the slots' hashes
  char* slots;
  int64_t count;
  uint64_t group_mask;  // groups - 1
  uint64_t seed;
  int64_t growth_left;  // how many empty slots may still be filled
  const Type* type;
  uint32_t slot_bytes;
  uint32_t value_offset;
  uint32_t capacity;  // slots of a table of one group: 0, 4, 8 or 16
  uint32_t clears;    // how often it was cleared
  MapKeyKind key_kind;
  bool scanned;  // slots may hold pointers
};

// An iteration under way. It may stand in a frame or in the heap: it is plain data, scanned
// conservatively.
struct MapIter {
  Map* map;
  const uint8_t* control;
  char* slots;
  uint64_t position;  // the next slot to look at
  uint64_t end;
  uint64_t clears;
};
static_assert(sizeof(MapIter) <= 8 * sizeof(Slot));

Map* map_make(AllocCache& cache, const Type* map_type, int64_t hint);
inline int64_t map_len(const Map* map) { return map == nullptr ? 0 : map->count; }

// The value of `key`, or null. A key that holds an uncomparable value in an interface: null and
// `*unhashable`, its type. A nil map: call map_check_key, then it is null.
void* map_get(const Map* map, const void* key, const Type** unhashable);
bool map_check_key(const Type* map_type, const void* key, const Type** unhashable);
// The place of the value for `key`, zeroed if it is new. Null: out of memory, or unhashable. Not
// for nil maps.
void* map_assign(AllocCache& cache, Map* map, const void* key, const Type** unhashable);
void* map_assign_i64(AllocCache& cache, Map* map, int64_t key);
void* map_assign_i32(AllocCache& cache, Map* map, uint32_t key);
void* map_assign_str(AllocCache& cache, Map* map, String key);
// Nil maps are fine here.
void map_delete(Map* map, const void* key, const Type** unhashable);
void map_delete_i64(Map* map, int64_t key);
void map_delete_i32(Map* map, uint32_t key);
void map_delete_str(Map* map, String key);
void map_clear(Map* map);
// A copy with entries of its own (maps.Clone); null: out of memory.
Map* map_clone(AllocCache& cache, const Map* map);

void map_iter_init(Map* map, MapIter* iter);
// The next entry's key and value, in memory layout; false at the end.
bool map_iter_next(MapIter* iter, const void** key, void** value);

namespace map_detail {

constexpr uint32_t kGroup = 16;
constexpr uint8_t kEmpty = 0x80;
constexpr uint8_t kDeleted = 0xFE;

// The control bytes of a group. Masks have a bit a slot.
#ifdef __SSE2__
class Group {
 public:
  explicit Group(const uint8_t* control)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(control))) {}
  uint32_t match(uint8_t byte) const {
    return static_cast<uint32_t>(
        _mm_movemask_epi8(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(static_cast<char>(byte)))));
  }
  uint32_t match_empty() const { return match(kEmpty); }
  uint32_t match_free() const {
    return static_cast<uint32_t>(_mm_movemask_epi8(bytes_));
  }  // empty or deleted
  uint32_t match_full() const { return ~match_free() & 0xFFFF; }

 private:
  __m128i bytes_;
};
#else
class Group {
 public:
  explicit Group(const uint8_t* control) { std::memcpy(bytes_, control, kGroup); }
  uint32_t match(uint8_t byte) const {
    uint32_t mask = 0;
    for (uint32_t i = 0; i < kGroup; ++i) mask |= static_cast<uint32_t>(bytes_[i] == byte) << i;
    return mask;
  }
  uint32_t match_empty() const { return match(kEmpty); }
  uint32_t match_free() const {
    uint32_t mask = 0;
    for (uint32_t i = 0; i < kGroup; ++i) mask |= static_cast<uint32_t>(bytes_[i] >> 7) << i;
    return mask;
  }
  uint32_t match_full() const { return ~match_free() & 0xFFFF; }

 private:
  uint8_t bytes_[kGroup];
};
#endif

inline uint8_t tag_of(uint64_t hash) { return hash & 0x7F; }

// The slot whose key `same` accepts; null when there is none.
template <class Same>
GVM_ALWAYS_INLINE char* find(const Map* map, uint64_t hash, Same same) {
  const uint64_t group_mask = map->group_mask;
  uint64_t group = (hash >> 7) & group_mask;
  for (uint64_t step = 1;; ++step) {
    const Group control(map->control + group * kGroup);
    for (uint32_t hits = control.match(tag_of(hash)); hits != 0; hits &= hits - 1) {
      const uint64_t index = group * kGroup + static_cast<uint64_t>(__builtin_ctz(hits));
      char* slot = map->slots + index * map->slot_bytes;
      if (GVM_LIKELY(same(slot))) return slot;
    }
    if (GVM_LIKELY(control.match_empty() != 0)) return nullptr;
    group = (group + step) & group_mask;
  }
}

template <class Word>
struct SameWord {
  Word key;
  bool operator()(const char* slot) const {
    Word other;
    std::memcpy(&other, slot, sizeof other);
    return other == key;
  }
};

struct SameString {
  String key;
  bool operator()(const char* slot) const {
    String other;
    std::memcpy(&other, slot, sizeof other);
    return other.length == key.length &&
           (other.data == key.data ||
            bytes_equal(other.data, key.data, static_cast<size_t>(key.length)));
  }
};

inline uint64_t hash_string(String key, uint64_t seed) {
  return hash_text(key.data, static_cast<size_t>(key.length), seed);
}

}  // namespace map_detail

inline void* map_get_i64(const Map* map, int64_t key) {
  if (GVM_UNLIKELY(map == nullptr)) return nullptr;
  char* slot = map_detail::find(map, hash_word(static_cast<uint64_t>(key), map->seed),
                                map_detail::SameWord<int64_t>{key});
  return slot == nullptr ? nullptr : slot + map->value_offset;
}

inline void* map_get_i32(const Map* map, uint32_t key) {
  if (GVM_UNLIKELY(map == nullptr)) return nullptr;
  char* slot =
      map_detail::find(map, hash_word(key, map->seed), map_detail::SameWord<uint32_t>{key});
  return slot == nullptr ? nullptr : slot + map->value_offset;
}

inline void* map_get_str(const Map* map, String key) {
  if (GVM_UNLIKELY(map == nullptr)) return nullptr;
  char* slot =
      map_detail::find(map, map_detail::hash_string(key, map->seed), map_detail::SameString{key});
  return slot == nullptr ? nullptr : slot + map->value_offset;
}

}  // namespace gvm::runtime
