#include "stdlib/strconv/quoting.hpp"

#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace gvm::stdlib::strconv {
namespace {

std::string literal(std::string_view text, QuoteMode mode = QuoteMode::Printable) {
  TextBuffer out;
  append_quoted(out, text, '"', mode);
  return std::string(out.view());
}

std::optional<std::string> unquoted(std::string_view text) {
  TextBuffer out;
  const size_t used = unquote_prefix(text, &out);
  if (used == 0 || used != text.size()) return std::nullopt;
  return std::string(out.view());
}

TEST(Quoting, EscapesWhatIsNotPrintable) {
  EXPECT_EQ(literal("a\"\\\n\t\x01\x7f"), R"("a\"\\\n\t\x01\x7f")");
  EXPECT_EQ(literal("日本\xff"), "\"日本\\xff\"");
  EXPECT_EQ(literal("日😀", QuoteMode::AsciiOnly), R"("\u65e5\U0001f600")");
  EXPECT_EQ(literal("\u3000"), R"("\u3000")");
  EXPECT_EQ(literal("\u3000", QuoteMode::Graphic), "\"\u3000\"");
}

TEST(Quoting, ReadsBackWhatItWrote) {
  for (const std::string text : {"", "plain", "\x00\x01\xfe", "q'\"`", "日本語 \U0010FFFF"}) {
    EXPECT_EQ(unquoted(literal(text)), text);
    EXPECT_EQ(unquoted(literal(text, QuoteMode::AsciiOnly)), text);
  }
}

TEST(Quoting, UnquotesAllKindsOfLiterals) {
  EXPECT_EQ(unquoted("`a\r\\b`"), "a\\b");
  EXPECT_EQ(unquoted(R"('\'')"), "'");
  EXPECT_EQ(unquoted(R"("\x41\101\u65e5")"), "AA日");
  for (const char* bad :
       {"", "\"", "'ab'", R"("\q")", R"("\'")", R"("\ud800")", R"("\400")", "\"\n\"", "x"}) {
    EXPECT_EQ(unquoted(bad), std::nullopt) << bad;
  }
}

TEST(Quoting, BackquotesOnlyPlainText) {
  EXPECT_TRUE(can_backquote("tab\tand 日本"));
  EXPECT_FALSE(can_backquote("`"));
  EXPECT_FALSE(can_backquote("line\n"));
  EXPECT_FALSE(can_backquote("\xff"));
  EXPECT_FALSE(can_backquote("\uFEFF"));
}

}  // namespace
}  // namespace gvm::stdlib::strconv
