// Every spelling that parser.yy declares is lexed as its own kind.
#include <algorithm>

#include <gtest/gtest.h>

#include "grammar/lexer.hpp"
#include "grammar/token.hpp"

namespace gvm::grammar {
namespace {

LexResult lex(SourceMap& sources, std::string text) {
  DiagnosticSink sink;
  return Lexer(sources.add("test.gs", std::move(text)), sink).run();
}

TEST(Tokens, EachKeywordIsItsOwnKind) {
  for (int kind = Tok::Break; kind <= Tok::Var; ++kind) {
    SourceMap sources;
    const std::string text(spelling(static_cast<TokenKind>(kind)));
    const LexResult lexed = lex(sources, text);
    EXPECT_EQ(lexed.tokens.at(1).kind, kind) << text;
    EXPECT_EQ(lexed.tokens.at(1).length, text.size()) << text;
    EXPECT_TRUE(is_keyword(static_cast<TokenKind>(kind))) << text;
  }
}

TEST(Tokens, EachOperatorIsItsOwnKind) {
  for (int kind = Tok::Add; kind <= Tok::Colon; ++kind) {
    SourceMap sources;
    const std::string text(spelling(static_cast<TokenKind>(kind)));
    const LexResult lexed = lex(sources, text + " x");
    EXPECT_EQ(lexed.tokens.at(1).kind, kind) << text;
    EXPECT_EQ(lexed.tokens.at(1).length, text.size()) << text;
    EXPECT_FALSE(is_keyword(static_cast<TokenKind>(kind))) << text;
  }
}

TEST(Tokens, KeywordsAreListedInOrder) {
  const std::vector<std::string_view> all = keywords();
  EXPECT_EQ(all.size(), 25u);
  EXPECT_EQ(all.front(), "break");
  EXPECT_EQ(all.back(), "var");
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
}

}  // namespace
}  // namespace gvm::grammar
