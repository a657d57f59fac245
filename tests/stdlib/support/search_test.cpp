#include "stdlib/support/search.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace gvm::stdlib::search {
namespace {

std::vector<std::string> pieces(std::string_view text, std::string_view separator) {
  std::vector<std::string> found;
  int64_t from = 0;
  while (from < static_cast<int64_t>(text.size())) {
    const Bounds b = next_piece(text, separator, from);
    found.emplace_back(
        text.substr(static_cast<size_t>(b.low), static_cast<size_t>(b.high - b.low)));
  }
  return found;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to,
                     int64_t limit = -1) {
  TextBuffer out;
  return std::string(replace(out, text, from, to, limit) ? out.view() : text);
}

TEST(Search, FindsFirstAndLast) {
  EXPECT_EQ(index("chicken", "ken"), 4);
  EXPECT_EQ(index("chicken", "dmr"), -1);
  EXPECT_EQ(index("", ""), 0);
  EXPECT_EQ(last_index("go gopher", "go"), 3);
  EXPECT_EQ(last_index("go", ""), 2);
  EXPECT_EQ(index_rune("日本", U'本'), 3);
  EXPECT_EQ(index_rune("a\xff", 0xFFFD), 1);
  EXPECT_EQ(index_rune("a", -1), -1);
  EXPECT_EQ(index_any("golang", "yg"), 0);
  EXPECT_EQ(last_index_any("golang日", "日g"), 6);
}

TEST(Search, CountsWithoutOverlap) {
  EXPECT_EQ(count("aaaa", "aa"), 2);
  EXPECT_EQ(count("日本", ""), 3);
  EXPECT_EQ(count("", "a"), 0);
}

TEST(Search, CutsIntoPieces) {
  EXPECT_EQ(pieces("a,b,,c", ","), (std::vector<std::string>{"a", "b", "", "c"}));
  EXPECT_EQ(pieces("a日\xff", ""), (std::vector<std::string>{"a", "日", "\xff"}));
  EXPECT_EQ(next_field(" \t日 b", 0).low, 2);
  EXPECT_EQ(next_field("  ", 0).low, -1);
}

TEST(Search, TrimsRunes) {
  const Bounds both = trim("¡¡Hola!!", "!¡", Side::Both);
  EXPECT_EQ(both.low, 4);
  EXPECT_EQ(both.high, 8);
  const Bounds space = trim_space(" \u2003x\n");
  EXPECT_EQ(space.low, 4);
  EXPECT_EQ(space.high, 5);
}

TEST(Search, ReplacesUpToALimit) {
  EXPECT_EQ(replaced("oink oink oink", "k", "ky", 2), "oinky oinky oink");
  EXPECT_EQ(replaced("ab", "", "-"), "-a-b-");
  EXPECT_EQ(replaced("ab", "", "-", 1), "-ab");
  EXPECT_EQ(replaced("", "", "x"), "x");
  EXPECT_EQ(replaced("same", "z", "y"), "same");
}

TEST(Search, ChangesCase) {
  TextBuffer upper;
  EXPECT_TRUE(to_case(upper, "straße ǆ", Case::Upper));
  EXPECT_EQ(upper.view(), "STRAßE Ǆ");
  TextBuffer same;
  EXPECT_FALSE(to_case(same, "lower 1", Case::Lower));
}

TEST(Search, RepairsUtf8) {
  TextBuffer out;
  EXPECT_TRUE(to_valid_utf8(out,
                            "a\xff\xfe"
                            "b\xc0",
                            "?"));
  EXPECT_EQ(out.view(), "a?b?");
}

}  // namespace
}  // namespace gvm::stdlib::search
