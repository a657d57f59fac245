// Allocation: caches, zeroing, layouts, limits, figures.
#include "runtime/heap/heap.hpp"

#include <cstring>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "tests/runtime/heap/test_heap.hpp"

namespace gvm::runtime {
namespace {

using testing::TestHeap;
using testing::words;

TEST(Heap, ObjectsOfAllSizesAreZeroedAndApart) {
  TestHeap t({.gc_percent = -1});
  std::set<std::pair<char*, char*>> seen;
  for (uint64_t bytes = 1; bytes < 300000; bytes = bytes * 5 / 4 + 1) {
    for (int i = 0; i < 5; ++i) {
      auto* object = static_cast<char*>(t.cache.allocate_bytes(bytes));
      ASSERT_NE(object, nullptr);
      for (uint64_t at = 0; at < bytes; ++at) ASSERT_EQ(object[at], 0);
      std::memset(object, 0xFF, bytes);
      const auto [it, is_new] = seen.emplace(object, object + bytes);
      ASSERT_TRUE(is_new);
      if (it != seen.begin()) {
        ASSERT_LE(std::prev(it)->second, object);
      }
      if (std::next(it) != seen.end()) {
        ASSERT_LE(object + bytes, std::next(it)->first);
      }
    }
  }
}

TEST(Heap, ReusedCellsAreZeroedAgain) {
  TestHeap t;
  for (uint64_t bytes : {8u, 16u, 48u, 512u, 3000u, 30000u, 100000u}) {
    for (int round = 0; round < 3; ++round) {
      for (int i = 0; i < 300; ++i) {
        auto* object = static_cast<char*>(t.cache.allocate_bytes(bytes));
        for (uint64_t at = 0; at < bytes; ++at) ASSERT_EQ(object[at], 0) << bytes;
        std::memset(object, 0xFF, bytes);
      }
      t.heap.collect();
    }
  }
}

TEST(Heap, ValuesWithoutASizeShareAnAddress) {
  TestHeap t;
  TypeTable table;
  void* first = t.cache.allocate(table.struct_type({}));
  EXPECT_NE(first, nullptr);
  EXPECT_EQ(first, t.cache.allocate(table.struct_type({})));
  EXPECT_EQ(first, t.cache.allocate_bytes(0));
  EXPECT_EQ(first, t.cache.allocate_array(table.basic(Kind::String), 0));
}

TEST(Heap, FindsObjectsFromInteriorPointers) {
  TestHeap t;
  for (uint64_t bytes : {1u, 24u, 100u, 5000u, 27000u, 200000u}) {
    auto* object = static_cast<char*>(t.cache.allocate_bytes(bytes));
    EXPECT_EQ(t.heap.object_base(object), object);
    EXPECT_EQ(t.heap.object_base(object + bytes / 2), object);
    EXPECT_EQ(t.heap.object_base(object + bytes - 1), object);
    EXPECT_GE(t.heap.object_size(object), bytes);
  }
  int local = 0;
  EXPECT_EQ(t.heap.object_base(&local), nullptr);
}

TEST(Heap, ImpossibleSizesAreRefused) {
  TestHeap t;
  TypeTable table;
  EXPECT_EQ(t.cache.allocate_bytes(UINT64_MAX), nullptr);
  EXPECT_EQ(t.cache.allocate_words(UINT64_MAX), nullptr);
  EXPECT_EQ(t.cache.allocate_words(UINT64_MAX / 8), nullptr);
  EXPECT_EQ(t.cache.allocate_array(table.basic(Kind::Int), UINT64_MAX / 4), nullptr);
  EXPECT_EQ(t.cache.allocate_array(table.basic(Kind::String), uint64_t{1} << 60), nullptr);
  EXPECT_EQ(t.cache.allocate(table.array(table.basic(Kind::Int), int64_t{1} << 60)), nullptr);
}

TEST(Heap, TheLimitHoldsAndGarbageMakesRoomAgain) {
  HeapOptions options;
  options.max_bytes = 1 << 20;
  TestHeap t(options);
  // A list that stays reachable fills the heap up to its limit.
  void* list = nullptr;
  uint64_t bytes = 0;
  for (;;) {
    t.roots.roots.assign(1, list);
    void* next = t.cache.allocate_words(8);
    if (next == nullptr) break;
    words(next)[0] = list;
    list = next;
    bytes += 64;
    ASSERT_LE(bytes, options.max_bytes);
  }
  EXPECT_GT(bytes, options.max_bytes * 9 / 10);
  EXPECT_EQ(t.cache.allocate_bytes(100000), nullptr);
  t.roots.roots.clear();
  EXPECT_NE(t.cache.allocate_bytes(100000), nullptr);
  EXPECT_EQ(t.heap.set_limit(UINT64_MAX), options.max_bytes);
  EXPECT_NE(t.cache.allocate_bytes(1 << 21), nullptr);
}

TEST(Heap, LargeObjectsCountAgainstTheLimit) {
  HeapOptions options;
  options.max_bytes = 1 << 20;
  TestHeap t(options);
  EXPECT_EQ(t.cache.allocate_bytes((1 << 20) + 1), nullptr);
  for (int i = 0; i < 100; ++i)
    EXPECT_NE(t.cache.allocate_bytes(1 << 19), nullptr);  // each replaces garbage
  void* kept = t.cache.allocate_bytes(3 << 18);
  t.roots.roots = {kept};
  EXPECT_EQ(t.cache.allocate_bytes(1 << 19), nullptr);
}

TEST(Heap, StatsCountObjectsExactly) {
  TestHeap t;
  const HeapStats before = t.heap.stats();
  std::vector<void*> kept;
  for (int i = 0; i < 100; ++i) kept.push_back(t.cache.allocate_bytes(48));
  kept.push_back(t.cache.allocate_bytes(50000));
  HeapStats stats = t.heap.stats();
  EXPECT_EQ(stats.allocations - before.allocations, 101u);
  EXPECT_EQ(stats.total_allocated_bytes - before.total_allocated_bytes, 4800u + 57344u);
  EXPECT_EQ(stats.objects, 101u);
  EXPECT_EQ(stats.allocated_bytes, 4800u + 57344u);
  t.roots.roots.assign(kept.begin(), kept.begin() + 10);
  t.heap.collect();
  stats = t.heap.stats();
  EXPECT_EQ(stats.objects, 10u);
  EXPECT_EQ(stats.frees, 91u);
  EXPECT_EQ(stats.allocated_bytes, 480u);
  EXPECT_EQ(stats.collections, 1u);
  EXPECT_EQ(stats.forced_collections, 1u);
  EXPECT_EQ(t.roots.stopped, 0);
}

TEST(Heap, GcPercentSetsThePace) {
  HeapOptions options;
  options.first_trigger = 1 << 20;
  TestHeap t(options);
  for (int i = 0; i < 100000; ++i) t.cache.allocate_bytes(64);
  const uint64_t collections = t.heap.stats().collections;
  EXPECT_GE(collections, 5u);
  EXPECT_LE(collections, 8u);
  EXPECT_EQ(t.heap.set_gc_percent(-1), 100);
  for (int i = 0; i < 100000; ++i) t.cache.allocate_bytes(64);
  EXPECT_EQ(t.heap.stats().collections, collections);
  EXPECT_EQ(t.heap.set_gc_percent(100), -1);
}

TEST(Heap, CachesOfSeveralThreadsDoNotShareCells) {
  TestHeap t({.gc_percent = -1});
  constexpr int kThreads = 4, kObjects = 20000;
  std::vector<std::vector<uint64_t*>> objects(kThreads);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      AllocCache cache(t.heap);
      for (int k = 0; k < kObjects; ++k) {
        auto* object =
            static_cast<uint64_t*>(cache.allocate_bytes(16 + static_cast<uint64_t>(k) % 5 * 16));
        *object = static_cast<uint64_t>(i) << 32 | static_cast<uint64_t>(k);
        objects[static_cast<size_t>(i)].push_back(object);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (uint64_t i = 0; i < kThreads; ++i) {
    for (uint64_t k = 0; k < kObjects; ++k) ASSERT_EQ(*objects[i][k], i << 32 | k);
  }
  EXPECT_EQ(t.live_objects(), static_cast<uint64_t>(kThreads * kObjects));
}

TEST(Heap, ManyHeapsLiveSideBySide) {
  testing::TestRoots roots;
  std::vector<std::unique_ptr<Heap>> heaps;
  for (int i = 0; i < 2000; ++i) {
    heaps.push_back(std::make_unique<Heap>(HeapOptions{}, roots));
    AllocCache cache(*heaps.back());
    ASSERT_NE(cache.allocate_bytes(16), nullptr);
  }
  EXPECT_NE(heaps[0]->hash_seed(), heaps[1]->hash_seed());
}

}  // namespace
}  // namespace gvm::runtime
