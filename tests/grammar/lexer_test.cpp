// Tokens, automatic semicolons, comments, brackets and what can be wrong inside a token.
#include "grammar/lexer.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/parsed.hpp"

namespace gvm::grammar {
namespace {

struct Lexed {
  explicit Lexed(std::string text)
      : source(sources.add("test.gs", std::move(text))), result(Lexer(source, sink).run()) {}

  // The kinds, without the start and end tokens.
  std::string kinds() const {
    std::string out;
    for (size_t i = 1; i + 1 < result.tokens.size(); ++i) {
      if (!out.empty()) out += ' ';
      out += spelling(static_cast<TokenKind>(result.tokens[i].kind));
    }
    return out;
  }
  std::string text(size_t i) const {
    const Token& token = result.tokens.at(i);
    return std::string(source.text().substr(token.pos.offset - source.base().offset, token.length));
  }
  std::string first_error() const {
    if (!sink.has_errors()) return "";
    const Diagnostic error = sink.sorted().front();
    const Location at = source.locate(error.span.begin);
    return base::text::cat(at.line, ":", at.column, ": ", error.text);
  }

  SourceMap sources;
  DiagnosticSink sink;
  SourceFile& source;
  LexResult result;
};

TEST(Lexer, InsertsSemicolonsBehindWhatMayEndAStatement) {
  EXPECT_EQ(Lexed("x\n").kinds(), "name ;");
  EXPECT_EQ(Lexed("x +\ny\n").kinds(), "name + name ;");
  EXPECT_EQ(Lexed("f()\n[]\n{}\n1\n\"s\"\ni++\nj--\n").kinds(),
            "name ( ) ; [ ] ; { } ; literal ; string ; name ++ ; name -- ;");
  EXPECT_EQ(Lexed("break\ncontinue\nfallthrough\nreturn\ngo\n").kinds(),
            "break ; continue ; fallthrough ; return ; go");
  EXPECT_EQ(Lexed("x").kinds(), "name ;");
  EXPECT_EQ(Lexed("\n\nx // comment\n\n").kinds(), "name ;");
  EXPECT_EQ(Lexed("x /* a\n b */ y").kinds(), "name ; name ;");
  EXPECT_EQ(Lexed("x /* a */ y").kinds(), "name name ;");
}

TEST(Lexer, TellsWhatAnAutomaticSemicolonStandsFor) {
  const Lexed newline("x\n");
  EXPECT_TRUE(newline.result.tokens[2].has(Token::kNewline));
  const Lexed end("x");
  EXPECT_TRUE(end.result.tokens[2].has(Token::kAtEnd));
  const Lexed written("x;");
  EXPECT_FALSE(written.result.tokens[2].has(Token::kNewline | Token::kAtEnd));
}

TEST(Lexer, ReadsNamesWithUnicodeLetters) {
  const Lexed lexed("größe 世界 _x1 x世9 breaké _é");
  EXPECT_EQ(lexed.kinds(), "name name name name name name ;");
  EXPECT_EQ(lexed.text(1), "größe");
  EXPECT_EQ(lexed.text(2), "世界");
  EXPECT_EQ(lexed.text(4), "x世9");
  EXPECT_EQ(lexed.text(5), "breaké");
  EXPECT_EQ(lexed.first_error(), "");
}

TEST(Lexer, RejectsCharactersThatBeginNoToken) {
  EXPECT_EQ(Lexed("x @ y").first_error(), "1:3: invalid character U+0040 '@'");
  EXPECT_EQ(Lexed("x “y”").first_error(), "1:3: invalid character U+201C '“'");
  EXPECT_EQ(Lexed("x“y").first_error(), "1:2: invalid character U+201C '“' in identifier");
  EXPECT_EQ(Lexed("٣x").first_error(), "1:1: identifier cannot begin with digit U+0663 '٣'");
}

TEST(Lexer, ReadsEveryKindOfNumber) {
  const struct {
    const char* text;
    LitKind kind;
  } cases[] = {{"0", LitKind::Int},         {"42", LitKind::Int},       {"0600", LitKind::Int},
               {"0o17", LitKind::Int},      {"0XFF", LitKind::Int},     {"0b101", LitKind::Int},
               {"1_000_000", LitKind::Int}, {"0x_1F", LitKind::Int},    {"0_7", LitKind::Int},
               {"1.", LitKind::Float},      {".5", LitKind::Float},     {"08.5", LitKind::Float},
               {"1e10", LitKind::Float},    {"1.5E-3", LitKind::Float}, {"0x1p-2", LitKind::Float},
               {"0x1.8p1", LitKind::Float}, {"0x.8p0", LitKind::Float}, {"1i", LitKind::Imag},
               {"08i", LitKind::Imag},      {"0x1p2i", LitKind::Imag},  {"1e3i", LitKind::Imag}};
  for (const auto& c : cases) {
    const Lexed lexed(c.text);
    EXPECT_EQ(lexed.kinds(), "literal ;") << c.text;
    EXPECT_EQ(lexed.result.tokens[1].lit_kind, c.kind) << c.text;
    EXPECT_EQ(lexed.text(1), c.text);
    EXPECT_EQ(lexed.first_error(), "") << c.text;
  }
}

TEST(Lexer, SaysWhatIsWrongWithANumber) {
  const struct {
    const char* text;
    const char* error;
  } cases[] = {{"0128", "1:4: invalid digit '8' in octal literal"},
               {"0o8", "1:3: invalid digit '8' in octal literal"},
               {"0b12", "1:4: invalid digit '2' in binary literal"},
               {"0x", "1:3: hexadecimal literal has no digits"},
               {"0b", "1:3: binary literal has no digits"},
               {"1__0", "1:3: '_' must separate successive digits"},
               {"1_", "1:2: '_' must separate successive digits"},
               {"1_.5", "1:2: '_' must separate successive digits"},
               {"0b1.0", "1:4: invalid radix point in binary literal"},
               {"1e", "1:3: exponent has no digits"},
               {"1p3", "1:2: 'p' exponent requires hexadecimal mantissa"},
               {"0b1e3", "1:4: 'e' exponent requires decimal mantissa"},
               {"0x1.8", "1:6: hexadecimal mantissa requires a 'p' exponent"}};
  for (const auto& c : cases) {
    const Lexed lexed(c.text);
    EXPECT_EQ(lexed.first_error(), c.error) << c.text;
    EXPECT_EQ(lexed.kinds(), "literal ;") << c.text;
    EXPECT_TRUE(lexed.result.tokens[1].has(Token::kBad)) << c.text;
  }
}

TEST(Lexer, SaysWhatIsWrongWithAString) {
  EXPECT_EQ(Lexed("x := \"abc\ny").first_error(), "1:10: newline in string");
  EXPECT_EQ(Lexed("\"abc").first_error(), "1:1: string not terminated");
  EXPECT_EQ(Lexed("\"abc\\").first_error(), "1:1: string not terminated");
  EXPECT_EQ(Lexed("`abc\n").first_error(), "1:1: string not terminated");
  EXPECT_EQ(Lexed("\"a\\qb\"").first_error(), "1:4: unknown escape");
  EXPECT_EQ(Lexed("\"\\'\"").first_error(), "1:3: unknown escape");
  EXPECT_EQ(Lexed("\"\\xg0\"").first_error(), "1:4: invalid character 'g' in hexadecimal escape");
  EXPECT_EQ(Lexed("\"\\08\"").first_error(), "1:4: invalid character '8' in octal escape");
  EXPECT_EQ(Lexed("\"\\400\"").first_error(), "1:6: octal escape value 256 > 255");
  EXPECT_EQ(Lexed("\"\\uD800\"").first_error(), "1:8: escape is invalid Unicode code point U+D800");
  EXPECT_EQ(Lexed("\"\\U00110000\"").first_error(),
            "1:12: escape is invalid Unicode code point U+110000");
}

TEST(Lexer, SaysWhatIsWrongWithARune) {
  EXPECT_EQ(Lexed("''").first_error(), "1:2: empty rune literal or unescaped '");
  EXPECT_EQ(Lexed("'ab'").first_error(), "1:1: more than one character in rune literal");
  EXPECT_EQ(Lexed("'a\n").first_error(), "1:3: newline in rune literal");
  EXPECT_EQ(Lexed("'a").first_error(), "1:1: rune literal not terminated");
  EXPECT_EQ(Lexed("'\\\"'").first_error(), "1:3: unknown escape");
  EXPECT_EQ(Lexed("'世' '\\'' '\\x41' '\\u4e16'").first_error(), "");
}

TEST(Lexer, ChecksTheEncoding) {
  EXPECT_EQ(Lexed("x := \"\xff\"").first_error(), "1:7: invalid UTF-8 encoding");
  EXPECT_EQ(Lexed("// \xc0\x80\n").first_error(), "1:4: invalid UTF-8 encoding");
  EXPECT_EQ(Lexed("\xEF\xBB\xBFx").first_error(), "");
  EXPECT_EQ(Lexed("x \xEF\xBB\xBF y").first_error(), "1:3: invalid BOM in the middle of the file");
  EXPECT_EQ(Lexed(std::string("x\0y", 3)).first_error(), "1:2: invalid NUL character");
}

TEST(Lexer, KeepsComments) {
  const Lexed lexed("#!/usr/bin/env gvm\n// one\nx /* two */ // three\r\n");
  ASSERT_EQ(lexed.result.comments.size(), 3u);
  EXPECT_EQ(lexed.result.comments[0].text, "// one");
  EXPECT_EQ(lexed.result.comments[1].text, "/* two */");
  EXPECT_EQ(lexed.result.comments[2].text, "// three");
  EXPECT_EQ(Lexed("x /* y").first_error(), "1:3: comment not terminated");
}

TEST(Lexer, PairsBrackets) {
  const Lexed lexed("f(a[1], {)}");  // 1 f, 2 (, 3 a, 4 [, 5 1, 6 ], 7 comma, 8 {, 9 ), 10 }
  EXPECT_EQ(lexed.result.tokens[2].match, 9u);
  EXPECT_EQ(lexed.result.tokens[9].match, 2u);
  EXPECT_EQ(lexed.result.tokens[4].match, 6u);
  EXPECT_EQ(lexed.result.tokens[8].match, Token::kNoMatch);
  EXPECT_EQ(lexed.result.tokens[10].match, Token::kNoMatch);
}

TEST(Lexer, HonoursLineDirectives) {
  const Lexed lexed("a\n//line other.go:100\nb\nc /*line third.go:7:3*/ d\ne\n//line :9:2\nf\n");
  std::vector<std::string> places;
  for (const Token& token : lexed.result.tokens) {
    if (!token.is(Tok::Name)) continue;
    const Location at = lexed.source.locate(token.pos);
    places.push_back(base::text::cat(at.file, ":", at.line, ":", at.column));
  }
  EXPECT_EQ(places, (Lines{"test.gs:1:1", "other.go:100:0", "other.go:101:0", "third.go:7:4",
                           "third.go:8:1", "third.go:9:2"}));
  EXPECT_EQ(Lexed("//line x:0\n").first_error(), "1:10: invalid line number: 0");
  EXPECT_EQ(Lexed("//line x:y\n").first_error(), "1:10: invalid line number: y");
  EXPECT_EQ(Lexed("//line x:1:0\n").first_error(), "1:12: invalid column number: 0");
  EXPECT_EQ(Lexed(" //line x:y\n").first_error(), "");
}

}  // namespace
}  // namespace gvm::grammar
