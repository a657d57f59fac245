// Concatenation, quoting, cutting, edit distance.
#include "runtime/base/text.hpp"

#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

namespace gvm::base::text {
namespace {

using Pieces = std::vector<std::string_view>;

TEST(Text, CatJoinsPartsOfAllKinds) {
  const std::string name = "x";
  EXPECT_EQ(cat("a", name, std::string_view("b"), 'c', 1, -2L, uint8_t{200}, true),
            "axbc1-2200true");
  EXPECT_EQ(cat(std::numeric_limits<int64_t>::min(), ' ', std::numeric_limits<uint64_t>::max()),
            "-9223372036854775808 18446744073709551615");
  EXPECT_EQ(cat(), "");
}

TEST(Text, QuoteEscapesWhatCannotBeShown) {
  EXPECT_EQ(quote("plain"), "\"plain\"");
  EXPECT_EQ(quote("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(quote("\a\b\f\n\r\t\v"), R"("\a\b\f\n\r\t\v")");
  EXPECT_EQ(quote(std::string_view("\0\x1f\x7f", 3)), R"("\x00\x1f\x7f")");
  EXPECT_EQ(quote("größe 世界 😀"), "\"größe 世界 😀\"");
  EXPECT_EQ(quote("\xff\xc3"), R"("\xff\xc3")");
  EXPECT_EQ(quote("\xc2\x85\xe2\x80\xa8\xef\xbb\xbf"), R"("\u0085\u2028\ufeff")");
  EXPECT_EQ(quote("\xef\xbf\xbd"), "\"\xef\xbf\xbd\"") << "a real U+FFFD is no invalid byte";
  EXPECT_EQ(quote("\xf4\x8f\xbf\xbf"), R"("\U0010ffff")");
}

TEST(Text, HexHasNoPrefix) {
  EXPECT_EQ(hex(0), "0");
  EXPECT_EQ(hex(0xDEADBEEF), "deadbeef");
  EXPECT_EQ(hex(std::numeric_limits<uint64_t>::max()), "ffffffffffffffff");
}

TEST(Text, TrimTakesWhiteSpaceOffBothEnds) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim(" \n "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Text, SplitKeepsEmptyPieces) {
  EXPECT_EQ(split("a,,b", ','), (Pieces{"a", "", "b"}));
  EXPECT_EQ(split(",", ','), (Pieces{"", ""}));
  EXPECT_EQ(split("", ','), (Pieces{""}));
}

TEST(Text, LinesDropsTheirEnds) {
  EXPECT_EQ(lines("a\r\n\nb\n"), (Pieces{"a", "", "b"}));
  EXPECT_EQ(lines("a"), (Pieces{"a"}));
  EXPECT_TRUE(lines("").empty());
}

TEST(Text, JoinPutsTheSeparatorBetween) {
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Text, EditDistanceCountsChangesAndSwaps) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("abc", ""), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("Pritnln", "Println"), 1u);
  EXPECT_EQ(edit_distance("lenght", "length"), 1u);
  EXPECT_EQ(edit_distance("ab", "ba"), 1u);
}

TEST(Text, EditDistanceGivesUpPastItsLimit) {
  EXPECT_EQ(edit_distance("aaaaaaaa", "bbbbbbbb", 2), 3u);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4u);
  EXPECT_EQ(edit_distance("abcd", "badc", 2), 2u);
}

}  // namespace
}  // namespace gvm::base::text
