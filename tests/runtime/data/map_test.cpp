// Maps without iteration: look up, assign, delete, clear, grow, keys of all kinds.
#include <limits>
#include <random>
#include <unordered_map>

#include "tests/runtime/data/map_fixture.hpp"

namespace gvm::runtime {
namespace {

using MapTest = testing::MapFixture;

TEST_F(MapTest, StartsEmptyAndGrows) {
  Map* map = make(int_, int_);
  EXPECT_EQ(map_len(map), 0);
  EXPECT_EQ(map_get_i64(map, 1), nullptr);
  for (int64_t i = 0; i < 1000; ++i) {
    put(map, i * 3, i);
    ASSERT_EQ(map_len(map), i + 1);
    for (int64_t k = 0; k <= i; k += 1 + i / 20) ASSERT_EQ(get(map, k * 3), k);
    ASSERT_EQ(get(map, i * 3 + 1), -1);
  }
}

TEST_F(MapTest, AssigningTwiceKeepsOneEntry) {
  Map* map = make(int_, int_);
  put(map, 7, 1);
  put(map, 7, 2);
  EXPECT_EQ(map_len(map), 1);
  EXPECT_EQ(get(map, 7), 2);
}

TEST_F(MapTest, NewValuesAreZeroEvenInReusedSlots) {
  Map* map = make(int_, int_);
  for (int round = 0; round < 3; ++round) {
    for (int64_t i = 0; i < 100; ++i) {
      auto* value = static_cast<int64_t*>(map_assign_i64(t.cache, map, i));
      ASSERT_EQ(*value, 0);
      *value = -1;
    }
    for (int64_t i = 0; i < 100; ++i) map_delete_i64(map, i);
  }
}

TEST_F(MapTest, NilMapsReadAsEmpty) {
  EXPECT_EQ(map_len(nullptr), 0);
  EXPECT_EQ(map_get_i64(nullptr, 1), nullptr);
  EXPECT_EQ(map_get(nullptr, nullptr, nullptr), nullptr);
  map_delete_i64(nullptr, 1);
  map_delete(nullptr, nullptr, nullptr);
  map_clear(nullptr);
}

TEST_F(MapTest, HintsMakeRoomAtOnce) {
  for (int64_t hint : {0, 1, 4, 5, 8, 9, 14, 15, 1000}) {
    Map* map = make(int_, int_, hint);
    if (hint > 4) {
      EXPECT_GE(map->growth_left, hint);
    }
    const uint8_t* control = map->control;
    for (int64_t i = 0; i < hint; ++i) put(map, i, i);
    if (hint > 4) {
      EXPECT_EQ(map->control, control) << hint;
    }
    EXPECT_EQ(map_len(map), hint);
  }
}

TEST_F(MapTest, DeletingAndInsertingForEverDoesNotGrow) {
  Map* map = make(int_, int_);
  for (int64_t i = 0; i < 100000; ++i) {
    put(map, i, i);
    if (i >= 50) map_delete_i64(map, i - 50);
  }
  EXPECT_EQ(map_len(map), 50);
  EXPECT_LE(map->group_mask, 15u);
  for (int64_t i = 99950; i < 100000; ++i) EXPECT_EQ(get(map, i), i);
}

TEST_F(MapTest, ClearEmptiesAndMayBeFilledAgain) {
  Map* map = make(string_, string_);
  for (int i = 0; i < 100; ++i) {
    *static_cast<String*>(map_assign_str(t.cache, map, text(std::to_string(i)))) = {"x", 1};
  }
  map_clear(map);
  EXPECT_EQ(map_len(map), 0);
  EXPECT_EQ(map_get_str(map, text("5")), nullptr);
  EXPECT_EQ(static_cast<String*>(map_assign_str(t.cache, map, text("5")))->length, 0);
  EXPECT_EQ(map_len(map), 1);
}

TEST_F(MapTest, FloatKeysFollowIeeeEquality) {
  Map* map = make(double_, int_);
  const double zero = 0.0, negative = -0.0, nan = std::numeric_limits<double>::quiet_NaN();
  *static_cast<int64_t*>(map_assign(t.cache, map, &zero, nullptr)) = 1;
  *static_cast<int64_t*>(map_assign(t.cache, map, &negative, nullptr)) += 1;
  EXPECT_EQ(map_len(map), 1);
  EXPECT_EQ(*static_cast<int64_t*>(map_get(map, &zero, nullptr)), 2);
  for (int i = 0; i < 50; ++i) map_assign(t.cache, map, &nan, nullptr);
  EXPECT_EQ(map_len(map), 51);
  EXPECT_EQ(map_get(map, &nan, nullptr), nullptr);
  map_delete(map, &nan, nullptr);
  EXPECT_EQ(map_len(map), 51);
  map_clear(map);
  EXPECT_EQ(map_len(map), 0);
}

TEST_F(MapTest, InterfaceKeysMayBeUnhashable) {
  const Type* any = table.empty_interface();
  const Type* slice = table.slice(int_);
  Map* map = make(any, int_);
  const Slice value{nullptr, 0, 0};
  Interface bad{slice, {}};
  bad.data.cp = &value;
  const Type* culprit = nullptr;
  EXPECT_EQ(map_assign(t.cache, map, &bad, &culprit), nullptr);
  EXPECT_EQ(culprit, slice);
  culprit = nullptr;
  EXPECT_EQ(map_get(map, &bad, &culprit), nullptr);
  EXPECT_EQ(culprit, slice);
  culprit = nullptr;
  map_delete(map, &bad, &culprit);
  EXPECT_EQ(culprit, slice);
  EXPECT_FALSE(map_check_key(map->type, &bad, &culprit));
  Interface number{int_, {}};
  number.data.i = 5;
  culprit = nullptr;
  EXPECT_NE(map_assign(t.cache, map, &number, &culprit), nullptr);
  EXPECT_EQ(culprit, nullptr);
  EXPECT_NE(map_get(map, &number, nullptr), nullptr);
}

TEST_F(MapTest, EveryKindOfKeyWorksThroughTheGenericFunctions) {
  const StructField fields[] = {{"a", "main", table.basic(Kind::Uint8), 0, "", false, false},
                                {"s", "main", string_, 0, "", false, false}};
  const StructField small[] = {{"a", "main", table.basic(Kind::Uint16), 0, "", false, false},
                               {"b", "main", table.basic(Kind::Uint16), 0, "", false, false}};
  const Type* key_types[] = {int_,
                             table.basic(Kind::Int32),
                             table.basic(Kind::Uint8),
                             string_,
                             double_,
                             table.struct_type(fields),
                             table.struct_type(small),
                             table.array(int_, 3),
                             table.empty_interface(),
                             table.basic(Kind::Complex128),
                             table.basic(Kind::Bool)};
  for (const Type* key_type : key_types) {
    Map* map = make(key_type, string_);
    // 200 keys that differ in their first byte or, for strings, their content.
    std::vector<std::vector<uint64_t>> made;
    const int count = key_type->kind == Kind::Bool ? 2 : 200;
    for (int i = 0; i < count; ++i) {
      std::vector<uint64_t> key(4, 0);
      switch (key_type->kind) {
        case Kind::String: {
          const String s = text("key " + std::to_string(i));
          std::memcpy(key.data(), &s, sizeof s);
          break;
        }
        case Kind::Float64:
        case Kind::Complex128: {
          const double d = i;
          std::memcpy(key.data(), &d, 8);
          break;
        }
        case Kind::Interface: {
          Interface value{int_, {}};
          value.data.i = i;
          std::memcpy(key.data(), &value, sizeof value);
          break;
        }
        default: key[0] = static_cast<uint64_t>(i);
      }
      made.push_back(key);
      *static_cast<String*>(map_assign(t.cache, map, key.data(), nullptr)) =
          text(std::to_string(i));
    }
    t.heap.collect();
    ASSERT_EQ(map_len(map), count) << key_type->text;
    for (int i = 0; i < count; ++i) {
      const void* found = map_get(map, made[static_cast<size_t>(i)].data(), nullptr);
      ASSERT_NE(found, nullptr) << key_type->text;
      ASSERT_EQ(static_cast<const String*>(found)->view(), std::to_string(i)) << key_type->text;
    }
    for (int i = 0; i < count; i += 2)
      map_delete(map, made[static_cast<size_t>(i)].data(), nullptr);
    EXPECT_EQ(map_len(map), count / 2) << key_type->text;
    for (int i = 0; i < count; ++i) {
      ASSERT_EQ(map_get(map, made[static_cast<size_t>(i)].data(), nullptr) != nullptr, i % 2 == 1)
          << key_type->text;
    }
  }
}

TEST_F(MapTest, KeysAndValuesWithoutASizeAreFine) {
  const Type* empty = table.struct_type({});
  Map* set = make(int_, empty);
  EXPECT_EQ(set->slot_bytes, 8u);
  for (int64_t i = 0; i < 100; ++i) EXPECT_NE(map_assign_i64(t.cache, set, i), nullptr);
  EXPECT_EQ(map_len(set), 100);
  EXPECT_NE(map_get_i64(set, 99), nullptr);
  EXPECT_EQ(map_get_i64(set, 100), nullptr);
  Map* one = make(empty, int_);
  const char key = 0;
  *static_cast<int64_t*>(map_assign(t.cache, one, &key, nullptr)) = 5;
  *static_cast<int64_t*>(map_assign(t.cache, one, &key, nullptr)) += 1;
  EXPECT_EQ(map_len(one), 1);
  Map* none = make(empty, empty);
  EXPECT_NE(map_assign(t.cache, none, &key, nullptr), nullptr);
  EXPECT_EQ(map_len(none), 1);
  map_delete(none, &key, nullptr);
  EXPECT_EQ(map_len(none), 0);
}

TEST_F(MapTest, OutOfMemoryLeavesTheMapAsItWas) {
  t.heap.set_limit(1 << 20);
  Map* map = make(int_, int_);
  int64_t next = 0;
  for (;; ++next) {
    void* value = map_assign_i64(t.cache, map, next);
    if (value == nullptr) break;
    *static_cast<int64_t*>(value) = next;
    ASSERT_LT(next, 1 << 20);
  }
  EXPECT_EQ(map_len(map), next);
  for (int64_t i = 0; i < next; ++i) ASSERT_EQ(get(map, i), i);
  EXPECT_EQ(map_make(t.cache, table.map(int_, int_), 1 << 20), nullptr);
  EXPECT_EQ(map_make(t.cache, table.map(int_, int_), INT64_MAX), nullptr);
}

TEST_F(MapTest, ClonesAreIndependent) {
  for (int64_t count : {0, 3, 8, 100}) {
    Map* map = make(string_, int_);
    for (int64_t i = 0; i < count; ++i) {
      *static_cast<int64_t*>(map_assign_str(t.cache, map, text(std::to_string(i)))) = i;
    }
    Map* copy = map_clone(t.cache, map);
    t.roots.roots.push_back(copy);
    EXPECT_EQ(map_len(copy), count);
    map_clear(map);
    for (int64_t i = 0; i < count; ++i) {
      ASSERT_EQ(*static_cast<int64_t*>(map_get_str(copy, text(std::to_string(i)))), i);
    }
    for (int64_t i = 0; i < 50; ++i)
      map_assign_str(t.cache, copy, text("more " + std::to_string(i)));
    EXPECT_EQ(map_len(copy), count + 50);
    EXPECT_EQ(map_len(map), 0);
  }
}

TEST_F(MapTest, TablesAreGarbageOnceTheMapHasGrown) {
  t.heap.set_gc_percent(-1);
  Map* map = make(int_, int_);
  for (int64_t i = 0; i < 100000; ++i) put(map, i, i);
  t.roots.stack_base = nullptr;
  t.heap.collect();
  EXPECT_EQ(t.live_objects(), 3u);  // the map, its control bytes and its slots
}

// All operations against std::unordered_map, while the heap is collected at its own pace.
TEST_F(MapTest, RandomOperationsAgreeWithAModel) {
  std::mt19937_64 random(5);
  for (const uint64_t range : {10u, 300u, 20000u}) {
    Map* map = make(int_, int_);
    std::unordered_map<int64_t, int64_t> model;
    for (int step = 0; step < 200000; ++step) {
      const auto key = static_cast<int64_t>(random() % range * 0x10001);
      switch (random() % 8) {
        case 0:
        case 1:
        case 2:
          put(map, key, step);
          model[key] = step;
          break;
        case 3:
        case 4:
          map_delete_i64(map, key);
          model.erase(key);
          break;
        case 5:
          if (random() % 10000 == 0) {
            map_clear(map);
            model.clear();
          }
          break;
        default: {
          const auto found = model.find(key);
          ASSERT_EQ(get(map, key), found == model.end() ? -1 : found->second);
        }
      }
      ASSERT_EQ(map_len(map), static_cast<int64_t>(model.size()));
    }
    std::unordered_map<int64_t, int64_t> seen;
    for (int64_t key : keys(map)) seen[key] = get(map, key);
    EXPECT_EQ(seen, model);
  }
}

TEST_F(MapTest, RandomStringOperationsSurviveCollectionAtEveryAllocation) {
  testing::TestHeap stress({.stress = true});
  TypeTable types;  // a table serves one heap
  const Type* map_type = types.map(types.basic(Kind::String), types.basic(Kind::String));
  Map* map = map_make(stress.cache, map_type, 0);
  stress.roots.roots = {map, nullptr, nullptr};
  stress.roots.stack_base = t.roots.stack_base;
  std::unordered_map<std::string, std::string> model;
  std::mt19937_64 random(9);
  const auto make_text = [&](const std::string& bytes, size_t root) {
    auto* data = static_cast<char*>(stress.cache.allocate_bytes(bytes.size()));
    std::memcpy(data, bytes.data(), bytes.size());
    stress.roots.roots[root] = data;
    return String{data, static_cast<int64_t>(bytes.size())};
  };
  for (int step = 0; step < 5000; ++step) {
    const std::string key = "key number " + std::to_string(random() % 200);
    if (random() % 3 == 0) {
      map_delete_str(map, {key.data(), static_cast<int64_t>(key.size())});
      model.erase(key);
      continue;
    }
    const std::string value = "value " + std::to_string(step);
    const String key_text = make_text(key, 1);
    const String value_text = make_text(value, 2);
    *static_cast<String*>(map_assign_str(stress.cache, map, key_text)) = value_text;
    model[key] = value;
  }
  ASSERT_EQ(map_len(map), static_cast<int64_t>(model.size()));
  for (const auto& [key, value] : model) {
    const void* found = map_get_str(map, {key.data(), static_cast<int64_t>(key.size())});
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(static_cast<const String*>(found)->view(), value);
  }
}

}  // namespace
}  // namespace gvm::runtime
