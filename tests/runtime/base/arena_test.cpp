// Arena: alignment, chunk growth, copies, moving.
#include "runtime/base/arena.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace gvm::base {
namespace {

struct Pair {
  int first;
  int second;
};

TEST(Arena, AlignsEveryAllocation) {
  Arena arena;
  for (size_t align = 1; align <= 256; align *= 2) {
    arena.allocate(1, 1);
    void* place = arena.allocate(24, align);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(place) % align, 0u) << align;
  }
}

TEST(Arena, MakesAggregatesAndClasses) {
  Arena arena;
  EXPECT_EQ(arena.make<Pair>(1, 2)->second, 2);
  EXPECT_EQ(*arena.make<int64_t>(7), 7);
}

TEST(Arena, KeepsWhatItHandedOutAcrossManyChunks) {
  Arena arena;
  std::vector<uint64_t*> numbers;
  for (uint64_t i = 0; i < 500'000; ++i) numbers.push_back(arena.make<uint64_t>(i));
  for (uint64_t i = 0; i < numbers.size(); ++i) ASSERT_EQ(*numbers[i], i);
  EXPECT_EQ(arena.bytes_used(), numbers.size() * sizeof(uint64_t));
}

TEST(Arena, GivesALargeBlockAChunkOfItsOwn) {
  Arena arena;
  char* before = static_cast<char*>(arena.allocate(1, 1));
  auto* large = static_cast<char*>(arena.allocate(10 << 20, 64));
  std::memset(large, 1, 10 << 20);
  char* after = static_cast<char*>(arena.allocate(1, 1));
  EXPECT_EQ(after, before + 1) << "the chunk in use stays in use";
}

TEST(Arena, CopiesSpansAndText) {
  Arena arena;
  const std::vector<int> source = {3, 1, 2};
  const std::span<int> copied = arena.copy(std::span<const int>(source));
  EXPECT_EQ(std::vector<int>(copied.begin(), copied.end()), source);
  std::string text = "abc";
  const std::string_view kept = arena.copy(std::string_view(text));
  text = "xyz";
  EXPECT_EQ(kept, "abc");
  EXPECT_TRUE(arena.copy(std::span<const int>()).empty());
}

TEST(Arena, MakesZeroedArrays) {
  Arena arena;
  for (const int value : arena.make_array<int>(100)) EXPECT_EQ(value, 0);
  EXPECT_TRUE(arena.make_array<int>(0).empty());
}

TEST(Arena, HandsItsMemoryOverWhenMoved) {
  Arena first;
  const int* number = first.make<int>(5);
  Arena second = std::move(first);
  EXPECT_EQ(*number, 5);
  EXPECT_EQ(first.bytes_used(), 0u);
  first = std::move(second);
  EXPECT_EQ(*number, 5);
  EXPECT_EQ(*first.make<int>(6), 6);
}

}  // namespace
}  // namespace gvm::base
