// What ordinary programs parse to, and the places where Go's grammar is ambiguous.
#include <gtest/gtest.h>

#include "tests/grammar/parsed.hpp"

namespace gvm::grammar {
namespace {

TEST(Parser, BinaryOperatorsBindByPrecedence) {
  EXPECT_EQ(tree_of("x = a + b*c == d || e && f"),
            "(= ( x) ( (|| (== (+ a (* b c)) d) (&& e f))))");
  EXPECT_EQ(tree_of("x = a - b - c"), "(= ( x) ( (- (- a b) c)))");
  EXPECT_EQ(tree_of("x = a &^ b << 1 | c ^ d"), "(= ( x) ( (^ (| (<< (&^ a b) 1) c) d)))");
  EXPECT_EQ(tree_of("x = -a * ^b"), "(= ( x) ( (* (unary- a) (unary^ b))))");
  EXPECT_EQ(tree_of("x = !a && *p == &q"), "(= ( x) ( (&& (unary! a) (== (deref p) (unary& q)))))");
}

TEST(Parser, SuffixesBindTighterThanPrefixes) {
  EXPECT_EQ(tree_of("x = -a.b(c)[d]"), "(= ( x) ( (unary- (index (call (. a b) c) d))))");
  EXPECT_EQ(tree_of("f(a, b...)"), "(call f a b ...)");
  EXPECT_EQ(tree_of("f(a,\n b,\n)"), "(call f a b)");
  EXPECT_EQ(tree_of("x = s[:]; x = s[1:]; x = s[:2]; x = s[1:2:3]"),
            "(= ( x) ( (slice s _ _)))\n(= ( x) ( (slice s 1 _)))\n(= ( x) ( (slice s _ 2)))\n"
            "(= ( x) ( (slice s 1 2 3)))");
  EXPECT_EQ(tree_of("x = y.(T)"), "(= ( x) ( (assert y T)))");
}

TEST(Parser, TypesStandWhereExpressionsStand) {
  EXPECT_EQ(tree_of("x = make(map[string][]*T, 1)"),
            "(= ( x) ( (call make (map string ([] (deref T))) 1)))");
  EXPECT_EQ(tree_of("x = []byte(s)"), "(= ( x) ( (call ([] byte) s)))");
  EXPECT_EQ(tree_of("x = (*T)(p)"), "(= ( x) ( (call (paren (deref T)) p)))");
  EXPECT_EQ(tree_of("x = (func())(nil)"), "(= ( x) ( (call (paren (func (params))) nil)))");
  EXPECT_EQ(tree_of("x = interface{ M() }.M"), "(= ( x) ( (. (interface (M (func (params)))) M)))");
  EXPECT_EQ(tree_of("x = Map[int, []string](f)"),
            "(= ( x) ( (call (index Map int ([] string)) f)))");
  EXPECT_EQ(tree_of("x = struct{ a int }{1}"), "(= ( x) ( (lit (struct (a int)) 1)))");
  EXPECT_EQ(tree_of("x = [...]int{2: 1}"), "(= ( x) ( (lit (array (... _) int) (: 2 1))))");
}

TEST(Parser, ReceiveBindsToTheLeftmostChan) {
  EXPECT_EQ(tree_of("var x <-chan int"), "(var (x (<-chan int)))");
  EXPECT_EQ(tree_of("var x chan<- chan int"), "(var (x (chan<- (chan int))))");
  EXPECT_EQ(tree_of("var x chan (<-chan int)"), "(var (x (chan (paren (<-chan int)))))");
  EXPECT_EQ(tree_of("x = (<-chan int)(y)"), "(= ( x) ( (call (paren (<-chan int)) y)))");
  EXPECT_EQ(tree_of("x = <-chan int(y)"), "(= ( x) ( (unary<- (call (chan int) y))))");
  EXPECT_EQ(tree_of("f(<-chan<- chan int)"), "(call f (<-chan (<-chan int)))");
  EXPECT_EQ(tree_of("c <- <-d"), "(send c (unary<- d))");
}

TEST(Parser, ABraceBehindANameInAHeaderOpensTheBody) {
  EXPECT_EQ(tree_of("if x == y { z() }"), "(if _ (== x y) (block (call z)))");
  EXPECT_EQ(tree_of("if x == (T{1}) {}"), "(if _ (== x (paren (lit T 1))) (block))");
  EXPECT_EQ(tree_of("if f(T{1}) {}"), "(if _ (call f (lit T 1)) (block))");
  EXPECT_EQ(tree_of("if m[T{1}] {}"), "(if _ (index m (lit T 1)) (block))");
  EXPECT_EQ(tree_of("for _, x := range []T{{1}, {2}} {}"),
            "(range:= _ x (lit ([] T) (lit _ 1) (lit _ 2)) (block))");
  EXPECT_EQ(tree_of("switch map[string]int{}[s] {}"),
            "(switch _ (index (lit (map string int)) s))");
  EXPECT_EQ(tree_of("if struct{ a int }{1} == x {}"),
            "(if _ (== (lit (struct (a int)) 1) x) (block))");
  EXPECT_EQ(
      tree_of("if func() bool { return x == T{} }() {}"),
      "(if _ (call (closure (func (params) (results (bool))) (block (return (== x (lit T)))))) "
      "(block))");
  EXPECT_EQ(tree_of("for ; x < 3; x++ {}"), "(for _ (< x 3) (++ x) (block))");
  EXPECT_EQ(tree_of("if interface{}(x) == nil {}"), "(if _ (== (call (interface) x) nil) (block))");
}

TEST(Parser, TypeParametersDifferFromArrayLengths) {
  EXPECT_EQ(tree_of("type T[P any] int"), "(type (T (typeparams (P any)) int))");
  EXPECT_EQ(tree_of("type T[P, Q any] int"), "(type (T (typeparams (P Q any)) int))");
  EXPECT_EQ(tree_of("type T[N] int"), "(type (T (array N int)))");
  EXPECT_EQ(tree_of("type T[N * 2] int"), "(type (T (array (* N 2) int)))");
  EXPECT_EQ(tree_of("type T[P *C] int"), "(type (T (array (* P C) int)))");
  EXPECT_EQ(tree_of("type T[P *C,] int"), "(type (T (typeparams (P (deref C))) int))");
  EXPECT_EQ(tree_of("type T[P *struct{}] int"), "(type (T (typeparams (P (deref (struct)))) int))");
  EXPECT_EQ(tree_of("type T[P *C|~int] int"),
            "(type (T (typeparams (P (| (deref C) (unary~ int)))) int))");
  EXPECT_EQ(tree_of("type T[P []int] int"), "(type (T (typeparams (P ([] int))) int))");
  EXPECT_EQ(tree_of("type T[P (C)] int"), "(type (T (array (call P C) int)))");
  EXPECT_EQ(tree_of("type T []int"), "(type (T ([] int)))");
  EXPECT_EQ(tree_of("type ( A[P any] = B[P]; C [n]int )"),
            "(type (A (typeparams (P any)) alias (index B P)) (C (array n int)))");
}

TEST(Parser, FieldsDifferFromEmbeddedInstances) {
  EXPECT_EQ(
      tree_of("type S struct { a [n]int; G[int]; b, c []T; p.Q; *R[K, V] `tag`; d int \"x\" }"),
      "(type (S (struct (a (array n int)) ((index G int)) (b c ([] T)) ((. p Q)) "
      "((deref (index R K V)) `tag`) (d int \"x\"))))");
}

TEST(Parser, ParametersShareTheTypeBehindThem) {
  EXPECT_EQ(tree_of("var f func(a, b int, c ...string) (x, y T)"),
            "(var (f (func (params (a b int) (c (... string))) (results (x y T)))))");
  EXPECT_EQ(
      tree_of("var f func(int, p.T, []int, G[int]) error"),
      "(var (f (func (params (int) ((. p T)) (([] int)) ((index G int))) (results (error)))))");
  EXPECT_EQ(tree_of("var f func(a [n]int, b G[int])"),
            "(var (f (func (params (a (array n int)) (b (index G int))))))");
}

TEST(Parser, ReadsDeclarations) {
  const Parsed parsed(
      "package p\n"
      "import ( \"fmt\"; m \"math\"; . \"os\" )\n"
      "const ( A = iota; B; C, D = 1, 2 )\n"
      "var x, y int = 1, 2\n"
      "func F[T any](x T) T { return x }\n"
      "func (r *R[T]) M() {}\n"
      "func native(x int) string\n");
  EXPECT_EQ(parsed.errors(), Lines{});
  EXPECT_EQ(parsed.tree(),
            "(package p)\n"
            "(import (\"fmt\") (m \"math\") (. \"os\"))\n"
            "(const (A (= iota)) (B) (C D (= 1 2)))\n"
            "(var (x y int (= 1 2)))\n"
            "(decl F (func (typeparams (T any)) (params (x T)) (results (T))) (block (return x)))\n"
            "(decl M (receiver (r (deref (index R T)))) (func (params)) (block))\n"
            "(decl native (func (params (x int)) (results (string))))\n");
  const GenDecl* constants = as<GenDecl>(parsed.result.file->decls[1]);
  ASSERT_NE(constants, nullptr);
  EXPECT_EQ(constants->specs[1]->iota, 1u);
  EXPECT_EQ(constants->specs[1]->inherited, constants->specs[0]);
  EXPECT_EQ(constants->specs[2]->inherited, nullptr);
}

TEST(Parser, ReadsStatements) {
  EXPECT_EQ(tree_of("a, b := 1, 2; a += 3; a &^= 4; b++; return"),
            "(:= ( a b) ( 1 2))\n(+= ( a) ( 3))\n(&^= ( a) ( 4))\n(++ b)\n(return)");
  EXPECT_EQ(tree_of("L: for i := range 10 { continue L }"),
            "(label L (range:= i _ 10 (block (continue L))))");
  EXPECT_EQ(tree_of("for k, v = range m {}"), "(range k v m (block))");
  EXPECT_EQ(tree_of("for range f {}"), "(range _ _ f (block))");
  EXPECT_EQ(tree_of("for {}"), "(for _ _ _ (block))");
  EXPECT_EQ(tree_of("if x := f(); x {} else if y {} else { z() }"),
            "(if (:= ( x) ( (call f))) x (block) (if _ y (block) (block (call z))))");
  EXPECT_EQ(
      tree_of("switch x := f(); x { case 1, 2: a(); fallthrough; default: b() }"),
      "(switch (:= ( x) ( (call f))) x (case ( 1 2) (call a) (fallthrough)) (default (call b)))");
  EXPECT_EQ(tree_of("switch y := x.(type) { case int, []T: }"),
            "(typeswitch _ y x (case ( int ([] T))))");
  EXPECT_EQ(tree_of("switch x.(type) { case nil: }"), "(typeswitch _ _ x (case ( nil)))");
  EXPECT_EQ(tree_of("select { case v, ok := <-c: f(v); case d <- 1: default: }"),
            "(select (case (:= ( v ok) ( (unary<- c))) (call f v)) (case (send d 1)) (default))");
  EXPECT_EQ(tree_of("go f(x); defer func() { recover() }()"),
            "(go (call f x))\n(defer (call (closure (func (params)) (block (call recover)))))");
  EXPECT_EQ(tree_of("{ L: }; goto L"), "(block (label L (empty implicit)))\n(goto L)");
}

TEST(Parser, AScriptKeepsDeclarationsInOrder) {
  const Parsed parsed(
      "#!/usr/bin/env gvm\nimport \"fmt\"\nx := f()\nfunc f() int { return 1 }\ntype T int\n");
  EXPECT_EQ(parsed.errors(), Lines{});
  EXPECT_EQ(parsed.result.file->package_name, nullptr);
  ASSERT_NE(parsed.result.file->script, nullptr);
  EXPECT_EQ(parsed.result.file->decls.size(), 2u);
  EXPECT_EQ(parsed.result.file->script->stmts.size(), 2u);
  EXPECT_EQ(parsed.tree(),
            "(import (\"fmt\"))\n"
            "(decl f (func (params) (results (int))) (block (return 1)))\n"
            "(:= ( x) ( (call f)))\n"
            "(type (T int))\n");
}

TEST(Parser, AScriptMayCallAFunctionLiteralAtOnce) {
  EXPECT_EQ(tree_of("func() { f() }()"), "(call (closure (func (params)) (block (call f))))");
  EXPECT_EQ(tree_of("func(x int) int { return x }(1)"),
            "(call (closure (func (params (x int)) (results (int))) (block (return x))) 1)");
  EXPECT_EQ(tree_of("func (t T) M() {}"), "(decl M (receiver (t T)) (func (params)) (block))");
}

TEST(Parser, AnEmptyTextIsAnEmptyScript) {
  EXPECT_EQ(tree_of(""), "");
  EXPECT_EQ(tree_of("\n// nothing\n;;\n"), "");
}

TEST(Parser, LiteralsHaveValues) {
  const Parsed parsed("x = \"a\\tb\"; x = '\\n'; x = `raw`", ParseMode::Script);
  const auto value = [&](size_t i) {
    return as<BasicLit>(as<AssignStmt>(parsed.result.file->script->stmts[i])->right[0]);
  };
  EXPECT_EQ(value(0)->value, "a\tb");
  EXPECT_EQ(value(1)->rune, '\n');
  EXPECT_EQ(value(2)->value, "raw");
}

}  // namespace
}  // namespace gvm::grammar
