#include "runtime/heap/span.hpp"

#include <cstring>
#include <map>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/heap/poison.hpp"

namespace gvm::runtime {
namespace {

const Layout kNoPointers;

TEST(SizeClass, FitsEverySizeTightly) {
  for (uint64_t bytes = 1; bytes <= kMaxSmallBytes; ++bytes) {
    const uint32_t c = class_of(bytes);
    ASSERT_GE(kClassBytes[c], bytes);
    ASSERT_LT(kClassBytes[c - 1], bytes);
  }
}

TEST(Pages, FindsSpansFromAnyAddressInThem) {
  Pages pages;
  Span* cells = pages.allocate_cells(class_of(24576), &kNoPointers);  // takes several blocks
  Span* large = pages.allocate_large(3 * kBlockBytes + 5, &kNoPointers);
  ASSERT_GT(cells->blocks, 1u);
  for (Span* span : {cells, large}) {
    for (uint64_t at = 0; at < span->blocks * kBlockBytes; at += 4096)
      EXPECT_EQ(pages.find(span->base + at), span);
    EXPECT_NE(pages.find(span->base + span->blocks * kBlockBytes), span);
  }
  int local = 0;
  EXPECT_EQ(pages.find(&local), nullptr);
  EXPECT_EQ(pages.find(nullptr), nullptr);
  pages.release(large);
  EXPECT_EQ(pages.find(large->base), nullptr);
}

TEST(Pages, JoinsFreeNeighbours) {
  Pages pages;
  std::vector<Span*> spans;
  for (int i = 0; i < 9; ++i) spans.push_back(pages.allocate_large(kBlockBytes, &kNoPointers));
  char* first = spans[0]->base;
  for (int i : {1, 3, 5, 7, 0, 2, 4, 6}) pages.release(spans[static_cast<size_t>(i)]);
  Span* joined = pages.allocate_large(8 * kBlockBytes, &kNoPointers);
  EXPECT_EQ(joined->base, first);
  EXPECT_EQ(pages.in_use_bytes(), 9 * kBlockBytes);
}

TEST(Pages, RandomRunsNeverOverlapAndAreVisitedOnce) {
  Pages pages;
  std::mt19937 random(7);
  std::map<char*, Span*> used;
  for (int round = 0; round < 20000; ++round) {
    if (used.size() < 100 && random() % 2 == 0) {
      Span* span = random() % 3 == 0
                       ? pages.allocate_cells(1 + random() % (kClasses - 1), &kNoPointers)
                       : pages.allocate_large(1 + random() % (40 * kBlockBytes), &kNoPointers);
      ASSERT_NE(span, nullptr);
      const auto next = used.lower_bound(span->base);
      if (next != used.end()) {
        ASSERT_LE(span->base + span->blocks * kBlockBytes, next->first);
      }
      if (next != used.begin()) {
        const Span* before = std::prev(next)->second;
        ASSERT_LE(before->base + before->blocks * kBlockBytes, span->base);
      }
      used.emplace(span->base, span);
    } else if (!used.empty()) {
      auto victim = used.begin();
      std::advance(victim, random() % used.size());
      pages.release(victim->second);
      used.erase(victim);
    }
    if (round % 1000 == 0) {
      size_t seen = 0;
      pages.for_each([&](Span* span) {
        EXPECT_EQ(used.count(span->base), 1u);
        ++seen;
      });
      EXPECT_EQ(seen, used.size());
    }
  }
}

TEST(Pages, TrimmedMemoryIsZeroAgain) {
  Pages pages;
  Span* span = pages.allocate_large(32 * kBlockBytes, &kNoPointers);
  std::memset(span->base, 0xAB, span->cell_bytes);
  char* base = span->base;
  pages.release(span);
  EXPECT_EQ(pages.idle_bytes(), 32 * kBlockBytes);
  pages.trim(0);
  EXPECT_EQ(pages.idle_bytes(), 0u);
  span = pages.allocate_large(32 * kBlockBytes, &kNoPointers);
  ASSERT_EQ(span->base, base);
  EXPECT_TRUE(span->zeroed);
  for (uint64_t i = 0; i < span->cell_bytes; i += 512) ASSERT_EQ(base[i], 0);
}

TEST(Pages, RefusesMoreThanTheLimit) {
  Pages pages;
  pages.set_max_bytes(4 * kBlockBytes);
  Span* half = pages.allocate_large(2 * kBlockBytes, &kNoPointers);
  ASSERT_NE(half, nullptr);
  EXPECT_EQ(pages.allocate_large(3 * kBlockBytes, &kNoPointers), nullptr);
  EXPECT_NE(pages.allocate_large(2 * kBlockBytes, &kNoPointers), nullptr);
  EXPECT_EQ(pages.allocate_large(uint64_t{1} << 55, &kNoPointers), nullptr);
}

TEST(Pages, OpensFurtherArenasWhenTheFirstIsFull) {
  Pages pages;
  // The first arena has 4 GiB of addresses, none of it touched here.
  std::vector<Span*> spans;
  for (int i = 0; i < 5; ++i)
    spans.push_back(pages.allocate_large(uint64_t{1} << 30, &kNoPointers));
  for (Span* span : spans) {
    ASSERT_NE(span, nullptr);
    EXPECT_EQ(pages.find(span->base + (1 << 29)), span);
    EXPECT_GE(span->base, pages.bounds().low);
    EXPECT_LE(span->base + span->cell_bytes, pages.bounds().high);
  }
  for (Span* span : spans) pages.release(span);
  EXPECT_EQ(pages.in_use_bytes(), 0u);
}

}  // namespace
}  // namespace gvm::runtime
