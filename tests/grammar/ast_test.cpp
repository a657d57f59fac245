// Positions, documentation, depth, and walking the tree.
#include "grammar/ast.hpp"

#include <gtest/gtest.h>

#include "grammar/visitor.hpp"
#include "tests/grammar/parsed.hpp"

namespace gvm::grammar {
namespace {

std::string_view text_of(const Parsed& parsed, const Node* node) {
  const SourceFile& source = parsed.source();
  return source.text().substr(node->pos.offset - source.base().offset,
                              node->end.offset - node->pos.offset);
}

// Checks that each node lies within its parent; returns how many there are.
int check_nesting(const Parsed& parsed, Node* node) {
  int count = 1;
  for_each_child(node, [&](Node* child) {
    EXPECT_LE(node->pos, child->pos) << text_of(parsed, node);
    EXPECT_GE(node->end, child->end) << text_of(parsed, node);
    EXPECT_GE(node->depth, child->depth) << text_of(parsed, node);
    count += check_nesting(parsed, child);
  });
  return count;
}

TEST(Ast, EveryNodeCoversItsChildren) {
  const Parsed parsed(
      "package p\n"
      "import m \"math\"\n"
      "const A, B = 1 + 2*3, 'x'\n"
      "type T[P interface{ ~int | string }] struct { a, b map[string]chan<- int `t`; *T[P] }\n"
      "func (t *T[P]) M(x, y int, z ...[]string) (r <-chan int, err error) {\n"
      "\tvar f func(int) = func(i int) { defer t.M(1, 2, s[1:2:3]...) }\n"
      "L:\n\tfor i, v := range [...]int{0: 1, 2} { if !ok { continue L } else { x++ } }\n"
      "\tfor x = 1; x < 2; x += 1 { c <- (x) }\n"
      "\tswitch y := z.(type) { case int: go f(y.(I), *p); default: return <-c, nil }\n"
      "\tswitch { case x > 1: goto L }\n"
      "\tselect { case v := <-c: case d <- 1: default: ; }\n"
      "\t{ L2: }\n"
      "}\n");
  ASSERT_EQ(parsed.errors(), Lines{});
  int count = 0;
  for (Decl* decl : parsed.result.file->decls) count += check_nesting(parsed, decl);
  EXPECT_GT(count, 150);
}

TEST(Ast, NodesKnowTheirText) {
  const Parsed parsed("x := f(a)[1] + -b\nvar y, z []int = nil, nil\n", ParseMode::Script);
  const AssignStmt* assign = as<AssignStmt>(parsed.result.file->script->stmts[0]);
  ASSERT_NE(assign, nullptr);
  EXPECT_EQ(text_of(parsed, assign), "x := f(a)[1] + -b");
  const BinaryExpr* sum = as<BinaryExpr>(assign->right[0]);
  ASSERT_NE(sum, nullptr);
  EXPECT_EQ(text_of(parsed, sum), "f(a)[1] + -b");
  EXPECT_EQ(parsed.source().locate(sum->op_pos).column, 14u);
  EXPECT_EQ(text_of(parsed, sum->left), "f(a)[1]");
  EXPECT_EQ(text_of(parsed, parsed.result.file->script->stmts[1]), "var y, z []int = nil, nil");
}

TEST(Ast, DocumentationStandsAboveItsDeclaration) {
  const Parsed parsed(
      "// About p.\npackage p\n\n"
      "// not\n\n// F does.\n// More.\nfunc F() {}\n"
      "var x int // trailing\nvar y int\n"
      "type ( // group\n\t// T is.\n\tT struct {\n\t\t/* a is */\n\t\ta int\n\t\tb int\n\t}\n)\n");
  ASSERT_EQ(parsed.errors(), Lines{});
  const File& file = *parsed.result.file;
  ASSERT_EQ(file.doc.size(), 1u);
  EXPECT_EQ(file.doc[0]->text, "// About p.");
  const FuncDecl* f = as<FuncDecl>(file.decls[0]);
  ASSERT_EQ(f->doc.size(), 2u);
  EXPECT_EQ(f->doc[0]->text, "// F does.");
  EXPECT_EQ(f->doc[1]->text, "// More.");
  EXPECT_TRUE(as<GenDecl>(file.decls[1])->doc.empty());
  EXPECT_TRUE(as<GenDecl>(file.decls[2])->doc.empty());
  const Spec* t = as<GenDecl>(file.decls[3])->specs[0];
  ASSERT_EQ(t->doc.size(), 1u);
  EXPECT_EQ(t->doc[0]->text, "// T is.");
  const FieldList* fields = as<StructType>(t->type_expr)->fields;
  ASSERT_EQ(fields->fields[0]->doc.size(), 1u);
  EXPECT_EQ(fields->fields[0]->doc[0]->text, "/* a is */");
  EXPECT_TRUE(fields->fields[1]->doc.empty());
  EXPECT_EQ(file.comments.size(), 8u);
}

std::string repeat(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Ast, LongSumsAndElseChainsAreFine) {
  EXPECT_TRUE(Parsed("x = 1" + repeat(" + 1", 10'000), ParseMode::Script).result.ok);
  EXPECT_TRUE(Parsed("if a {}" + repeat(" else if b {}", 3'000), ParseMode::Script).result.ok);
  EXPECT_TRUE(Parsed("x" + repeat(".f()", 1'000), ParseMode::Script).result.ok);
  EXPECT_TRUE(Parsed(repeat("{", 1'000) + repeat("}", 1'000), ParseMode::Script).result.ok);
  EXPECT_TRUE(
      Parsed("x = " + repeat("(", 1'000) + "1" + repeat(")", 1'000), ParseMode::Script).result.ok);
}

TEST(Ast, TooDeepNestingIsAnErrorAndLeavesNoTree) {
  for (const std::string& text :
       {"x = " + repeat("(", 100'000) + "1" + repeat(")", 100'000),
        "x = " + repeat("- ", 100'000) + "1", "x = 1" + repeat("+1", 100'000),
        "x" + repeat(".f", 100'000), "x" + repeat("()", 100'000),
        "var x " + repeat("[]", 100'000) + "int", "var x " + repeat("func() ", 100'000) + "int",
        "x = " + repeat("T{", 100'000) + repeat("}", 100'000),
        repeat("{", 100'000) + repeat("}", 100'000), repeat("L: ", 100'000) + "x()",
        "if a {}" + repeat(" else if b {}", 100'000),
        repeat("if a {", 100'000) + repeat("}", 100'000),
        "x = " + repeat("func() { x = ", 100'000) + "1" + repeat("}", 100'000)}) {
    const Parsed parsed(text, ParseMode::Script);
    EXPECT_FALSE(parsed.result.ok);
    EXPECT_FALSE(parsed.result.checkable);
    EXPECT_FALSE(parsed.result.incomplete);
    ASSERT_EQ(parsed.errors().size(), 1u) << text.substr(0, 20);
    EXPECT_EQ(parsed.errors()[0], "1: nesting too deep") << text.substr(0, 20);
    EXPECT_TRUE(parsed.result.file->script->stmts.empty());
  }
}

}  // namespace
}  // namespace gvm::grammar
