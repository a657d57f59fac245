// What survives a collection and what does not; finalizers; torture.
#include <cstring>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "tests/runtime/heap/test_heap.hpp"

namespace gvm::runtime {
namespace {

using testing::TestHeap;
using testing::words;

TEST(Gc, KeepsWhatRootsReachAndFreesTheRest) {
  TestHeap t;
  void* a = t.cache.allocate_words(2);
  void* b = t.cache.allocate_words(2);
  void* c = t.cache.allocate_words(2);
  void* lost = t.cache.allocate_words(2);
  words(a)[1] = b;
  words(b)[0] = c;
  words(c)[0] = a;
  words(lost)[0] = a;
  t.roots.roots = {a};
  t.roots.watched = {a, b, c, lost};
  t.heap.collect();
  EXPECT_EQ(t.roots.marked, (std::vector<bool>{true, true, true, false}));
  EXPECT_EQ(t.live_objects(), 3u);
  EXPECT_EQ(t.heap.object_base(b), b);
  EXPECT_EQ(t.heap.object_base(lost), nullptr);
}

TEST(Gc, InteriorPointersKeepTheirObject) {
  TestHeap t;
  auto* holder = t.cache.allocate_words(1);
  for (uint64_t bytes : {32u, 27264u, 300000u}) {
    auto* object = static_cast<char*>(t.cache.allocate_bytes(bytes));
    words(holder)[0] = object + bytes - 1;
    t.roots.roots = {holder};
    t.heap.collect();
    EXPECT_EQ(t.heap.object_base(object), object);
  }
}

TEST(Gc, ConservativeRangesMayHoldAnything) {
  TestHeap t;
  void* object = t.cache.allocate_words(4);
  const std::vector<uint64_t> stack = {0,
                                       1,
                                       UINT64_MAX,
                                       0x7FFF12345678,
                                       reinterpret_cast<uint64_t>(object) + 9,
                                       reinterpret_cast<uint64_t>(object) + (1 << 16),
                                       uint64_t{1} << 63};
  t.roots.ranges = {stack};
  t.heap.collect();
  EXPECT_EQ(t.live_objects(), 1u);
}

TEST(Gc, OnlyPointerWordsOfATypeAreFollowed) {
  TestHeap t;
  TypeTable table;
  const Type* int_ = table.basic(Kind::Int);
  const StructField fields[] = {{"n", "main", int_, 0, "", false, false},
                                {"p", "main", table.pointer(int_), 0, "", false, false},
                                {"s", "main", table.basic(Kind::String), 0, "", false, false}};
  const Type* type = table.struct_type(fields);
  void* object = t.cache.allocate(type);
  void* by_int = t.cache.allocate_bytes(8);
  void* by_pointer = t.cache.allocate_bytes(8);
  void* by_string = t.cache.allocate_bytes(8);
  words(object)[0] = by_int;
  words(object)[1] = by_pointer;
  words(object)[2] = by_string;
  words(object)[3] = by_int;
  t.roots.roots = {object};
  t.roots.watched = {by_int, by_pointer, by_string};
  t.heap.collect();
  EXPECT_EQ(t.roots.marked, (std::vector<bool>{false, true, true}));
}

TEST(Gc, ArraysRepeatTheLayoutOfTheirElements) {
  TestHeap t;
  TypeTable table;
  const Type* int_ = table.basic(Kind::Int);
  const StructField fields[] = {{"n", "main", int_, 0, "", false, false},
                                {"p", "main", table.pointer(int_), 0, "", false, false},
                                {"m", "main", int_, 0, "", false, false}};
  const Type* elem = table.struct_type(fields);
  for (uint64_t count : {3u, 50u, 5000u}) {
    for (bool as_one_value : {false, true}) {
      void* array = as_one_value ? t.cache.allocate(table.array(elem, static_cast<int64_t>(count)))
                                 : t.cache.allocate_array(elem, count);
      for (uint64_t i = 0; i < count * 3; ++i) words(array)[i] = t.cache.allocate_bytes(16);
      t.roots.roots = {array};
      t.roots.watched.assign(words(array), words(array) + count * 3);
      t.heap.collect();
      for (uint64_t i = 0; i < count * 3; ++i) ASSERT_EQ(t.roots.marked[i], i % 3 == 1) << i;
    }
    t.roots.watched.clear();
  }
}

TEST(Gc, TypesOfManyWordsHaveTheirLayoutToo) {
  TestHeap t;
  TypeTable table;
  const Type* int_ = table.basic(Kind::Int);
  // 1 pointer among 131 words, then a string: no short pattern.
  const StructField fields[] = {{"a", "main", table.array(int_, 100), 0, "", false, false},
                                {"p", "main", table.pointer(int_), 0, "", false, false},
                                {"b", "main", table.array(int_, 28), 0, "", false, false},
                                {"s", "main", table.basic(Kind::String), 0, "", false, false}};
  const Type* type = table.struct_type(fields);
  for (uint64_t count : {1u, 20u, 100u}) {
    void* array = count == 1 ? t.cache.allocate(type) : t.cache.allocate_array(type, count);
    for (uint64_t i = 0; i < count * 131; ++i) words(array)[i] = t.cache.allocate_bytes(16);
    t.roots.roots = {array};
    t.roots.watched.assign(words(array), words(array) + count * 131);
    t.heap.collect();
    for (uint64_t i = 0; i < count * 131; ++i) {
      ASSERT_EQ(t.roots.marked[i], i % 131 == 100 || i % 131 == 129) << i;
    }
  }
}

TEST(Gc, LongListsDoNotOverflowAnything) {
  TestHeap t;
  void* list = nullptr;
  for (int i = 0; i < 300000; ++i) {
    t.roots.roots = {list};
    void* next = t.cache.allocate_words(2);
    words(next)[0] = list;
    list = next;
  }
  t.roots.roots = {list};
  t.heap.collect();
  EXPECT_EQ(t.live_objects(), 300000u);
}

TEST(Gc, StressCollectsAtEveryAllocation) {
  TestHeap t({.stress = true});
  void* kept = t.cache.allocate_words(2);
  t.roots.roots = {kept};
  for (int i = 0; i < 100; ++i) t.cache.allocate_bytes(32);
  EXPECT_EQ(t.heap.stats().collections, 101u);
  EXPECT_LE(t.live_objects(), 2u);
  EXPECT_EQ(t.heap.object_base(kept), kept);
}

TEST(Gc, FinalizersRunOnceAndKeepWhatTheyNeed) {
  TestHeap t;
  void* object = t.cache.allocate_words(2);
  void* reached = t.cache.allocate_words(2);
  auto* closure = static_cast<Closure*>(t.cache.allocate_words(1));
  words(object)[0] = reached;
  t.roots.roots = {object};
  EXPECT_TRUE(t.heap.set_finalizer(object, closure, nullptr));
  EXPECT_FALSE(t.heap.set_finalizer(static_cast<char*>(object) + 8, closure, nullptr));
  int local = 0;
  EXPECT_FALSE(t.heap.set_finalizer(&local, closure, nullptr));
  t.heap.collect();
  EXPECT_FALSE(t.heap.has_finalizable());
  EXPECT_EQ(t.live_objects(), 3u);

  t.roots.roots.clear();
  t.heap.collect();
  t.heap.collect();  // what is due stays until it is taken
  EXPECT_TRUE(t.heap.has_finalizable());
  EXPECT_EQ(t.live_objects(), 3u);
  const std::vector<Heap::Finalizable> due = t.heap.take_finalizable();
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0].object, object);
  EXPECT_EQ(due[0].finalizer, closure);
  t.heap.collect();
  EXPECT_FALSE(t.heap.has_finalizable());
  EXPECT_EQ(t.live_objects(), 0u);
}

TEST(Gc, FinalizersFollowTheOrderOfReferences) {
  TestHeap t;
  void* outer = t.cache.allocate_words(2);
  void* inner = t.cache.allocate_words(2);
  words(outer)[0] = inner;
  Closure function{nullptr};
  t.heap.set_finalizer(inner, &function, nullptr);
  t.heap.set_finalizer(outer, &function, nullptr);
  for (void* expected : {outer, inner}) {
    t.heap.collect();
    const std::vector<Heap::Finalizable> due = t.heap.take_finalizable();
    ASSERT_EQ(due.size(), 1u);
    EXPECT_EQ(due[0].object, expected);
  }
}

TEST(Gc, ClearedFinalizersDoNotRun) {
  TestHeap t;
  void* object = t.cache.allocate_words(2);
  Closure function{nullptr};
  t.heap.set_finalizer(object, &function, nullptr);
  t.heap.set_finalizer(object, nullptr, nullptr);
  t.heap.collect();
  EXPECT_FALSE(t.heap.has_finalizable());
  EXPECT_EQ(t.live_objects(), 0u);
}

TEST(Gc, FreedMemoryIsUsedAgain) {
  TestHeap t;
  for (int round = 0; round < 200; ++round) {
    for (uint64_t bytes : {16u, 200u, 4000u, 70000u}) {
      for (int i = 0; i < 20; ++i) t.cache.allocate_bytes(bytes);
    }
    t.heap.collect();
  }
  EXPECT_LT(t.heap.stats().reserved_bytes, uint64_t{8} << 20);
  EXPECT_EQ(t.live_objects(), 0u);
}

// A random graph of objects of all sizes, changed at random, against a model of it outside of the
// heap.
class Torture : public ::testing::TestWithParam<uint64_t> {};

TEST_P(Torture, TheHeapAgreesWithAModel) {
  constexpr size_t kRoots = 50;
  constexpr uint64_t kEdges = 3;
  HeapOptions options;
  options.first_trigger = 200000;
  TestHeap t(options);
  std::mt19937_64 random(GetParam());
  struct Node {
    uint64_t id;
    uint64_t words;
    void* edges[kEdges];
  };
  std::vector<const void*>& roots = t.roots.roots;
  roots.assign(kRoots, nullptr);
  uint64_t next_id = 1;
  const auto make = [&] {
    const uint64_t extra = random() % 100 == 0 ? random() % 20000 : random() % 30;
    auto* node = static_cast<Node*>(t.cache.allocate_words(sizeof(Node) / 8 + extra));
    for (uint64_t w = 0; w < sizeof(Node) / 8 + extra; ++w) EXPECT_EQ(words(node)[w], nullptr);
    node->id = next_id++;
    node->words = extra;
    uint64_t* tail = reinterpret_cast<uint64_t*>(node + 1);
    for (uint64_t w = 0; w < extra; ++w)
      tail[w] = node->id * 2 + 1;  // odd: never the start of a node
    return node;
  };
  const auto walk = [&] {
    std::map<const Node*, bool> seen;
    std::vector<const Node*> open;
    const auto visit = [&](const void* p) {
      if (p != nullptr && seen.emplace(static_cast<const Node*>(p), true).second) {
        open.push_back(static_cast<const Node*>(p));
      }
    };
    for (const void* root : roots) visit(root);
    while (!open.empty()) {
      const Node* node = open.back();
      open.pop_back();
      const uint64_t* tail = reinterpret_cast<const uint64_t*>(node + 1);
      for (uint64_t w = 0; w < node->words; ++w) ASSERT_EQ(tail[w], node->id * 2 + 1);
      for (const void* edge : node->edges) visit(edge);
    }
    t.heap.collect();
    EXPECT_EQ(t.live_objects(), seen.size());
    for (const auto& [node, unused] : seen) ASSERT_EQ(t.heap.object_base(node), node);
  };
  for (int step = 0; step < 60000; ++step) {
    const size_t slot = random() % kRoots;
    if (random() % 50 == 0) {
      roots[slot] = nullptr;
      continue;
    }
    Node* node = make();
    const auto* old = static_cast<const Node*>(roots[slot]);
    node->edges[0] = random() % 3 == 0 ? nullptr : const_cast<Node*>(old);
    node->edges[1] = const_cast<void*>(roots[random() % kRoots]);
    roots[slot] = node;
    // Cut long chains, or nothing would ever die.
    if (random() % 8 == 0) node->edges[0] = node->edges[1] = nullptr;
    if (step % 10000 == 9999) walk();
  }
  walk();
  EXPECT_GT(t.heap.stats().collections, 7u);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Torture, ::testing::Values(1, 2, 3));

}  // namespace
}  // namespace gvm::runtime
