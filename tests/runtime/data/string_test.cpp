#include "runtime/data/string.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "tests/runtime/heap/test_heap.hpp"

namespace gvm::runtime {
namespace {

using testing::TestHeap;

String str(std::string_view text) { return {text.data(), static_cast<int64_t>(text.size())}; }

TEST(String, ConcatenatesAnyNumberOfParts) {
  TestHeap t;
  EXPECT_EQ(string_concat(t.cache, {}).length, 0);
  const String parts[] = {str(""), str("ab"), str(""), str("c"), str("dé")};
  EXPECT_EQ(string_concat(t.cache, parts).view(), "abcdé");
  EXPECT_EQ(string_concat2(t.cache, parts[1], parts[3]).view(), "abc");
}

TEST(String, ConcatenationWithOnePartIsThatPart) {
  TestHeap t;
  const String only = str("alone");
  const String parts[] = {str(""), only, str("")};
  EXPECT_EQ(string_concat(t.cache, parts).data, only.data);
  EXPECT_EQ(string_concat2(t.cache, str(""), only).data, only.data);
  EXPECT_EQ(string_concat2(t.cache, only, String{nullptr, 0}).data, only.data);
}

TEST(String, OutOfMemoryIsReported) {
  TestHeap t({.max_bytes = 1 << 20});
  const std::string large(600000, 'x');
  const String parts[] = {str(large), str(large), str(large)};
  EXPECT_TRUE(failed(string_concat(t.cache, parts)));
  EXPECT_TRUE(failed(string_concat2(t.cache, parts[0], parts[1])));
  EXPECT_FALSE(failed(string_concat2(t.cache, parts[0], str("y"))));
  const std::string runes(400000, 'x');
  EXPECT_TRUE(failed(string_to_runes(t.cache, str(runes))));
}

TEST(String, ComparesBytewise) {
  const auto sign = [](std::string_view a, std::string_view b) {
    const int order = string_compare(str(a), str(b));
    return (order > 0) - (order < 0);
  };
  EXPECT_EQ(sign("", ""), 0);
  EXPECT_EQ(sign("a", ""), 1);
  EXPECT_EQ(sign("abc", "abd"), -1);
  EXPECT_EQ(sign("abc", "ab"), 1);
  EXPECT_EQ(sign("\xff", "a"), 1);
  EXPECT_EQ(string_compare({nullptr, 0}, {nullptr, 0}), 0);
  EXPECT_TRUE(string_equal({nullptr, 0}, str("")));
  EXPECT_FALSE(string_equal(str("ab"), str("abc")));
}

TEST(String, EqualityLooksAtEveryByte) {
  for (size_t length = 1; length <= 40; ++length) {
    const std::string a(length, 'q');
    EXPECT_TRUE(string_equal(str(a), str(std::string(length, 'q'))));
    for (size_t at = 0; at < length; ++at) {
      std::string b = a;
      b[at] = 'r';
      EXPECT_FALSE(string_equal(str(a), str(b))) << length << " " << at;
    }
  }
}

TEST(String, SingleBytesAndAsciiRunesTakeNoMemory) {
  TestHeap t;
  const uint64_t before = t.heap.stats().allocations;
  EXPECT_EQ(string_from_byte(0xFF).view(), "\xff");
  EXPECT_EQ(string_from_rune(t.cache, 'x').view(), "x");
  EXPECT_EQ(string_of(t.cache, "y").view(), "y");
  EXPECT_EQ(t.heap.stats().allocations, before);
}

TEST(String, RunesBecomeUtf8AndInvalidOnesTheReplacement) {
  TestHeap t;
  EXPECT_EQ(string_from_rune(t.cache, 0xE9).view(), "é");
  EXPECT_EQ(string_from_rune(t.cache, 0x1F600).view(), "😀");
  for (int64_t bad : {int64_t{-1}, int64_t{0xD800}, int64_t{0x110000}, int64_t{1} << 40}) {
    EXPECT_EQ(string_from_rune(t.cache, bad).view(), "\uFFFD");
  }
}

TEST(String, BytesAndRunesRoundTrip) {
  TestHeap t;
  const String text = str("aé😀\xffz");
  const Slice bytes = string_to_bytes(t.cache, text);
  EXPECT_EQ(bytes.length, text.length);
  EXPECT_EQ(bytes.capacity, 16);  // a size class
  EXPECT_EQ(string_from_bytes(t.cache, bytes).view(), text.view());
  const Slice runes = string_to_runes(t.cache, text);
  ASSERT_EQ(runes.length, 5);
  const auto* r = static_cast<const int32_t*>(runes.data);
  EXPECT_EQ((std::vector<int32_t>(r, r + 5)),
            (std::vector<int32_t>{'a', 0xE9, 0x1F600, 0xFFFD, 'z'}));
  EXPECT_EQ(string_from_runes(t.cache, runes).view(), "aé😀\uFFFDz");
  int32_t bad[] = {0xD800, -5, 0x110000};
  EXPECT_EQ(string_from_runes(t.cache, {bad, 3, 3}).view(), "\uFFFD\uFFFD\uFFFD");
}

TEST(String, EmptyConversionsAreNotNil) {
  TestHeap t;
  EXPECT_NE(string_to_bytes(t.cache, {nullptr, 0}).data, nullptr);
  EXPECT_NE(string_to_runes(t.cache, {nullptr, 0}).data, nullptr);
  EXPECT_EQ(string_from_bytes(t.cache, {nullptr, 0, 0}).length, 0);
}

TEST(String, StepsRangeOverRunes) {
  const String text = str("aé\xe4z");
  std::vector<std::pair<int64_t, int32_t>> seen;
  for (int64_t i = 0; i < text.length;) {
    const StringStep step = string_step(text, i);
    seen.emplace_back(i, step.rune);
    i = step.next;
  }
  EXPECT_EQ(seen,
            (std::vector<std::pair<int64_t, int32_t>>{{0, 'a'}, {1, 0xE9}, {3, 0xFFFD}, {4, 'z'}}));
}

TEST(String, SubstringsShareBytes) {
  const String text = str("hello");
  EXPECT_EQ(substring(text, 1, 3).data, text.data + 1);
  EXPECT_EQ(substring(text, 1, 3).view(), "el");
  EXPECT_EQ(substring(text, 5, 5).length, 0);
}

}  // namespace
}  // namespace gvm::runtime
