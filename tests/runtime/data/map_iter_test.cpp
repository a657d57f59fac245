// Iteration, above all while the map changes.
#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>

#include "tests/runtime/data/map_fixture.hpp"

namespace gvm::runtime {
namespace {

using MapIterTest = testing::MapFixture;

TEST_F(MapIterTest, VisitsEveryEntryOnce) {
  for (int64_t count : {0, 1, 4, 5, 8, 9, 14, 15, 1000}) {
    Map* map = make(int_, int_);
    for (int64_t i = 0; i < count; ++i) put(map, i, i);
    std::vector<int64_t> seen = keys(map);
    std::sort(seen.begin(), seen.end());
    ASSERT_EQ(seen.size(), static_cast<size_t>(count));
    for (int64_t i = 0; i < count; ++i) EXPECT_EQ(seen[static_cast<size_t>(i)], i);
  }
  EXPECT_TRUE(keys(nullptr).empty());
}

TEST_F(MapIterTest, DeletedEntriesAreNotProduced) {
  Map* map = make(int_, int_);
  for (int64_t i = 0; i < 100; ++i) put(map, i, i);
  std::set<int64_t> seen;
  MapIter iter;
  map_iter_init(map, &iter);
  const void* key;
  void* value;
  while (map_iter_next(&iter, &key, &value)) {
    const int64_t k = *static_cast<const int64_t*>(key);
    EXPECT_TRUE(seen.insert(k).second);
    map_delete_i64(map, k ^ 1);  // its neighbour, unless that came first
  }
  EXPECT_EQ(seen.size(), 50u);
  EXPECT_EQ(map_len(map), 50);
}

TEST_F(MapIterTest, DeletingTheCurrentEntryIsFine) {
  Map* map = make(string_, int_);
  for (int i = 0; i < 500; ++i) map_assign_str(t.cache, map, text(std::to_string(i)));
  MapIter iter;
  map_iter_init(map, &iter);
  const void* key;
  void* value;
  int seen = 0;
  while (map_iter_next(&iter, &key, &value)) {
    ++seen;
    map_delete_str(map, *static_cast<const String*>(key));
  }
  EXPECT_EQ(seen, 500);
  EXPECT_EQ(map_len(map), 0);
}

TEST_F(MapIterTest, ClearEndsTheIteration) {
  for (bool grow_first : {false, true}) {
    Map* map = make(int_, int_);
    for (int64_t i = 0; i < 100; ++i) put(map, i, i);
    MapIter iter;
    map_iter_init(map, &iter);
    const void* key;
    void* value;
    ASSERT_TRUE(map_iter_next(&iter, &key, &value));
    if (grow_first) {
      for (int64_t i = 1000; i < 2000; ++i) put(map, i, i);
    }
    map_clear(map);
    EXPECT_FALSE(map_iter_next(&iter, &key, &value));
  }
}

TEST_F(MapIterTest, GrowthInTheMiddleShowsCurrentValues) {
  Map* map = make(int_, int_);
  for (int64_t i = 0; i < 100; ++i) put(map, i, i);
  MapIter iter;
  map_iter_init(map, &iter);
  const void* key;
  void* value;
  std::set<int64_t> seen;
  for (int i = 0; i < 30; ++i) {
    ASSERT_TRUE(map_iter_next(&iter, &key, &value));
    seen.insert(*static_cast<const int64_t*>(key));
  }
  for (int64_t i = 1000; i < 5000; ++i) put(map, i, i);
  for (int64_t i = 0; i < 100; ++i) put(map, i, -i);
  t.roots.ranges = {std::span(reinterpret_cast<const uint64_t*>(&iter), sizeof iter / 8)};
  t.heap.collect();
  while (map_iter_next(&iter, &key, &value)) {
    const int64_t k = *static_cast<const int64_t*>(key);
    EXPECT_TRUE(seen.insert(k).second);
    if (k < 100) {
      EXPECT_EQ(*static_cast<const int64_t*>(value), -k);
    }
    *static_cast<int64_t*>(value) = 7;  // a write through the iterator is seen by the map
    EXPECT_EQ(get(map, k), 7);
  }
  for (int64_t i = 0; i < 100; ++i) EXPECT_TRUE(seen.count(i) != 0) << i;
}

TEST_F(MapIterTest, NanKeysAreProducedOnceEvenAfterGrowth) {
  Map* map = make(double_, int_);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (int i = 0; i < 20; ++i) *static_cast<int64_t*>(map_assign(t.cache, map, &nan, nullptr)) = i;
  MapIter iter;
  map_iter_init(map, &iter);
  const void* key;
  void* value;
  std::set<int64_t> seen;
  ASSERT_TRUE(map_iter_next(&iter, &key, &value));
  seen.insert(*static_cast<int64_t*>(value));
  for (int i = 0; i < 100; ++i) {
    const double number = i;
    *static_cast<int64_t*>(map_assign(t.cache, map, &number, nullptr)) = 1000;
  }
  while (map_iter_next(&iter, &key, &value)) {
    const int64_t number = *static_cast<int64_t*>(value);
    if (number == 1000) continue;  // a new entry: it may be produced or not
    EXPECT_TRUE(seen.insert(number).second);
  }
  EXPECT_EQ(seen.size(), 20u);
  // Cleared, they are gone for an iterator over the old table as well.
  map_iter_init(map, &iter);
  for (int i = 100; i < 1000; ++i) {
    const double number = i;
    map_assign(t.cache, map, &number, nullptr);
  }
  map_clear(map);
  EXPECT_FALSE(map_iter_next(&iter, &key, &value));
}

// Go's rules, checked against a model: an entry that is there from the start of the iteration to
// its end is produced exactly once; one removed before it was reached is not produced; no key twice
// unless it was removed in between.
TEST_F(MapIterTest, RandomChangesDuringIterationKeepTheRules) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 300; ++round) {
    t.roots.roots.clear();
    Map* map = make(int_, int_);
    const int64_t range = 1 + static_cast<int64_t>(random() % 400);
    std::map<int64_t, int64_t> model;
    for (int64_t i = 0; i < range; i += 1 + static_cast<int64_t>(random() % 3)) {
      put(map, i, i);
      model[i] = i;
    }
    std::set<int64_t> steady;  // there since the start, and not removed since
    for (const auto& [k, v] : model) steady.insert(k);
    std::set<int64_t> produced;  // since last removed
    MapIter iter;
    map_iter_init(map, &iter);
    t.roots.ranges = {std::span(reinterpret_cast<const uint64_t*>(&iter), sizeof iter / 8)};
    const void* key;
    void* value;
    while (map_iter_next(&iter, &key, &value)) {
      const int64_t k = *static_cast<const int64_t*>(key);
      const auto known = model.find(k);
      ASSERT_NE(known, model.end()) << "a removed entry was produced";
      ASSERT_EQ(*static_cast<const int64_t*>(value), known->second);
      ASSERT_TRUE(produced.insert(k).second) << "an entry was produced twice";
      for (uint64_t change = random() % 6; change > 0; --change) {
        const int64_t other = static_cast<int64_t>(random() % static_cast<uint64_t>(range * 2));
        if (random() % 3 != 0) {
          const int64_t fresh = static_cast<int64_t>(random() % 1000000);
          put(map, other, fresh);
          model[other] = fresh;
        } else {
          map_delete_i64(map, other);
          model.erase(other);
          steady.erase(other);
          produced.erase(other);
        }
      }
      if (random() % 2000 == 0) {
        map_clear(map);
        model.clear();
        steady.clear();
        produced.clear();
      }
    }
    for (int64_t k : steady) ASSERT_TRUE(produced.count(k) != 0) << "an entry was left out";
    t.roots.ranges.clear();
  }
}

}  // namespace
}  // namespace gvm::runtime
