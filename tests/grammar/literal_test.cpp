// The values that literals get.
#include "grammar/literal.hpp"

#include <string>

#include <gtest/gtest.h>

namespace gvm::grammar {
namespace {

std::string unquoted(std::string_view literal) {
  base::Arena arena;
  return std::string(unquote_string(literal, arena));
}

TEST(Literal, StringsWithoutEscapesAreTheirText) {
  EXPECT_EQ(unquoted("\"\""), "");
  EXPECT_EQ(unquoted("\"abc\""), "abc");
  EXPECT_EQ(unquoted("`a\\n\nb`"), "a\\n\nb");
}

TEST(Literal, EscapesGiveBytesOrCodePoints) {
  EXPECT_EQ(unquoted(R"("\a\b\f\n\r\t\v\\\"")"), "\a\b\f\n\r\t\v\\\"");
  EXPECT_EQ(unquoted(R"("\x41\101\xff\377")"), "AA\xff\xff");
  EXPECT_EQ(unquoted(R"("\u4e16\U0001F600\u00ff")"), "世😀ÿ");
  EXPECT_EQ(unquoted(R"("\000x")"), std::string("\0x", 2));
}

TEST(Literal, RawStringsDropCarriageReturns) { EXPECT_EQ(unquoted("`a\r\nb\r`"), "a\nb"); }

TEST(Literal, WrongLiteralsAreReadWithinTheirBounds) {
  EXPECT_EQ(unquoted("\"abc"), "abc");
  EXPECT_EQ(unquoted("\""), "");
  EXPECT_EQ(unquoted(""), "");
  EXPECT_EQ(unquoted("\"\\"), std::string(1, '\0'));
  EXPECT_EQ(unquoted("\"\\x4"), "\x04");
}

TEST(Literal, RunesAreCodePoints) {
  EXPECT_EQ(unquote_rune("'a'"), 'a');
  EXPECT_EQ(unquote_rune("'世'"), 0x4e16);
  EXPECT_EQ(unquote_rune("'\\n'"), '\n');
  EXPECT_EQ(unquote_rune("'\\''"), '\'');
  EXPECT_EQ(unquote_rune("'\\xff'"), 0xff);
  EXPECT_EQ(unquote_rune("'\\U0010FFFF'"), 0x10FFFF);
  EXPECT_EQ(unquote_rune("'"), 0);
}

}  // namespace
}  // namespace gvm::grammar
