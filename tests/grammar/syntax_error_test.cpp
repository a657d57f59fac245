// Syntax errors: their lines and texts, how parsing goes on behind them, and what is merely
// incomplete.
#include <gtest/gtest.h>

#include "tests/grammar/parsed.hpp"

namespace gvm::grammar {
namespace {

// The errors of a function body, with lines counted within it.
Lines in_function(const std::string& body) {
  return errors_in("package p; func _() {" + body + "\n}\n");
}

TEST(SyntaxError, NamesWhatIsUnexpected) {
  EXPECT_EQ(in_function("x y"), (Lines{"1: syntax error: unexpected name y at end of statement"}));
  EXPECT_EQ(in_function("x = )"), (Lines{"1: syntax error: unexpected ), expected expression"}));
  EXPECT_EQ(in_function("x = 1 2"),
            (Lines{"1: syntax error: unexpected literal 2 at end of statement"}));
  EXPECT_EQ(
      in_function("f(a\n)"),
      (Lines{"1: syntax error: unexpected newline in argument list; possibly missing comma or )"}));
  EXPECT_EQ(in_function("x = []int{1\n}"),
            (Lines{"1: syntax error: unexpected newline in composite literal; possibly missing "
                   "comma or }"}));
  EXPECT_EQ(in_function("a, b"),
            (Lines{"1: syntax error: unexpected newline, expected := or = or comma"}));
  EXPECT_EQ(in_function("var x = 1 else"),
            (Lines{"1: syntax error: unexpected else at end of statement"}));
}

TEST(SyntaxError, ChecksHeaders) {
  EXPECT_EQ(in_function("if {}"), (Lines{"1: syntax error: missing condition in if statement"}));
  EXPECT_EQ(in_function("if x; {}"), (Lines{"1: syntax error: missing condition in if statement"}));
  EXPECT_EQ(in_function("if x\n{\n}"),
            (Lines{"1: syntax error: unexpected newline, expected { after if clause"}));
  EXPECT_EQ(in_function("if x = y {}"),
            (Lines{"1: syntax error: cannot use assignment x = y as value"}));
  EXPECT_EQ(in_function("if x := y {}"), (Lines{"1: syntax error: cannot use x := y as value"}));
  EXPECT_EQ(in_function("for i := 0; i < 1; j := 2 {}"),
            (Lines{"1: syntax error: cannot declare in post statement of for loop"}));
  EXPECT_EQ(in_function("if var x = 1; x {}").size(), 1u);
  EXPECT_EQ(in_function("for a, b, c := range x {}"),
            (Lines{"1: range clause permits at most two iteration variables"}));
  EXPECT_EQ(in_function("if x {}\nelse {}").size(), 1u);
  EXPECT_EQ(in_function("for x {\n").size(), 1u);
}

TEST(SyntaxError, ChecksDeclarations) {
  EXPECT_EQ(errors_in("package p\nfunc f(a int, string) {}"),
            (Lines{"2: syntax error: mixed named and unnamed parameters"}));
  EXPECT_EQ(errors_in("package p\ntype T[P, Q] int").size(), 1u);
  EXPECT_EQ(errors_in("package p\nfunc f[P any, Q]() {}"),
            (Lines{"2: syntax error: missing type constraint"}));
  EXPECT_EQ(errors_in("package p\nfunc () f() {}"), (Lines{"2: method has no receiver"}));
  EXPECT_EQ(errors_in("package p\nfunc (a, b T) f() {}"),
            (Lines{"2: method has multiple receivers"}));
  EXPECT_EQ(errors_in("package p\nfunc (t T) f[P any]() {}").size(), 1u);
  EXPECT_EQ(errors_in("package p\nvar x int\nimport \"fmt\""),
            (Lines{"3: syntax error: imports must appear before other declarations"}));
  EXPECT_EQ(errors_in("package p\nx := 1\ny := 2\nvar z int"),
            (Lines{"2: syntax error: non-declaration statement outside function body"}));
  EXPECT_EQ(errors_in("package p\nvar x int y"),
            (Lines{"2: syntax error: unexpected name y after top level declaration"}));
  EXPECT_EQ(errors_in("package p\nvar x [1, 2]int").size(), 1u);
  EXPECT_EQ(errors_in("package p\nvar x <-<-chan int").size(), 1u);
}

TEST(SyntaxError, ChecksStatements) {
  EXPECT_EQ(in_function("go (f())"), (Lines{"1: expression in go must not be parenthesized"}));
  EXPECT_EQ(in_function("x = s[1::3]"), (Lines{"1: middle index required in 3-index slice"}));
  EXPECT_EQ(in_function("x = s[1:2:]"), (Lines{"1: final index required in 3-index slice"}));
  EXPECT_EQ(in_function("switch x {\ncase 1: L:\ndefault:\n}"),
            (Lines{"2: syntax error: missing statement after label"}));
  EXPECT_EQ(in_function("switch x {\ncase 1: f() case 2:\n}"),
            (Lines{"2: syntax error: unexpected case at end of statement"}));
  EXPECT_EQ(in_function("switch x {\n\tf()\n}"),
            (Lines{"2: syntax error: unexpected name f, expected case or default or }"}));
  EXPECT_EQ(in_function("func g() {}").size(), 1u);
}

TEST(SyntaxError, GoesOnBehindEachError) {
  EXPECT_EQ(
      errors_in("package p\n"
                "func f() {\n"
                "\tx = = 1\n"
                "\tif a b {\n\t\tc\n\t}\n"
                "\tf(1 2, []int{3 4})\n"
                "}\n"
                "func g( {\n}\n"
                "func h() { return 1 2 }\n"
                "var x = T{a b}\n"
                "type S struct {\n\ta b c\n\td int\n\te +\n}\n"
                "const (\n\tA = \n\tB = 2\n\tC D E\n)\n"),
      (Lines{
          "3: syntax error: unexpected =, expected expression",
          "4: syntax error: unexpected name b, expected { after if clause",
          "7: syntax error: unexpected literal 2 in argument list; possibly missing comma or )",
          "9: syntax error: unexpected {, expected type",
          "11: syntax error: unexpected literal 2 at end of statement",
          "12: syntax error: unexpected name b in composite literal; possibly missing comma or }",
          "14: syntax error: unexpected name c in struct type; possibly missing semicolon or "
          "newline or }",
          "16: syntax error: unexpected + in struct type; possibly missing semicolon or newline or "
          "}",
          "20: syntax error: unexpected = in grouped declaration; possibly missing "
          "semicolon or newline or )",
          "21: syntax error: unexpected name E in grouped declaration; possibly missing "
          "semicolon or newline or )"}));
}

TEST(SyntaxError, AStrayBracketDoesNotEndTheFunction) {
  EXPECT_EQ(in_function("if i := g()); i == j {\n}\n_ = (1 +)\n_ = []int{1 + }\nx y"),
            (Lines{"1: syntax error: unexpected ), expected { after if clause",
                   "3: syntax error: unexpected ), expected expression",
                   "4: syntax error: unexpected }, expected expression",
                   "5: syntax error: unexpected name y at end of statement"}));
}

TEST(SyntaxError, StopsAtAHundred) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "x y\n";
  EXPECT_EQ(errors_in(text, ParseMode::Script).size(), 100u);
}

TEST(SyntaxError, AScriptHasNoPackageClauseInTheRepl) {
  EXPECT_EQ(errors_in("package p", ParseMode::Script).size(), 1u);
}

bool incomplete(std::string_view text) { return Parsed(text, ParseMode::Script).result.incomplete; }

TEST(Incomplete, IsWhatMoreTextCanComplete) {
  for (const char* text :
       {"func f() {", "x = 1 +", "f(1,\n", "f(1,\n2", "x := []int{\n1,\n", "if x {\n",
        "if x {\n} else {", "`raw", "/* comment", "type T struct {\n\ta int\n", "var (",
        "switch x {\ncase 1:\n", "func f(", "for i := 0;",
        "x = map[string]int{\"a\":", "L:", "import (", "if x\n"}) {
    EXPECT_TRUE(incomplete(text)) << text;
  }
}

TEST(Incomplete, IsNotWhatIsWrongOrWhole) {
  for (const char* text : {"", "x := 1", "f()\n", "x y", "f(1 2", "x = )", "\"abc", "}",
                           "func f() { x y", "a b `raw", "@ /* comment"}) {
    EXPECT_FALSE(incomplete(text)) << text;
  }
}

TEST(Checkable, ErrorsInsideATokenLeaveTheTreeSound) {
  EXPECT_TRUE(Parsed("x := 1", ParseMode::Script).result.checkable);
  EXPECT_TRUE(Parsed("x := 08", ParseMode::Script).result.checkable);
  EXPECT_FALSE(Parsed("x := 08", ParseMode::Script).result.ok);
  EXPECT_FALSE(Parsed("x := = 8", ParseMode::Script).result.checkable);
}

}  // namespace
}  // namespace gvm::grammar
