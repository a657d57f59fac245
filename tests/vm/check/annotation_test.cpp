// What the checker leaves in the nodes for the compiler: types, constants, modes, objects, selections.
#include <algorithm>

#include <gtest/gtest.h>

#include "checked.hpp"

namespace gvm::vm {
namespace {

using grammar::as;
using grammar::ExprMode;
using Errors = std::vector<std::string>;

std::string in_function(std::string body) { return "package p\nfunc f(s uint, x int, f64 float64, a any) {\n" + body + "\n}\n"; }

TEST(Annotations, UntypedOperandsTakeTheTypeOfTheOtherOne) {
  Checked c(in_function("_ = f64 + 1"));
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(c.type_of("1"), "float64");
  EXPECT_EQ(c.type_of("f64 + 1"), "float64");
}

TEST(Annotations, FinalTypesReachTheLeftOperandOfAShift) {
  Checked c(in_function("var y int64 = 1<<s + 2\n_ = y"));
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(c.type_of("1"), "int64");
  EXPECT_EQ(c.type_of("1<<s"), "int64");
  EXPECT_EQ(c.type_of("2"), "int64");
}

TEST(Annotations, AShiftThatBecomesAFloatIsAnError) {
  Checked c(in_function("var y float64 = 1<<s\n_ = y"));
  EXPECT_EQ(c.errors(), Errors{"3: invalid operation: shifted operand 1 (type float64) must be integer"});
}

TEST(Annotations, ConstantsInInterfacesHaveTheirDefaultType) {
  Checked c(in_function("a = 'x'\na = 2.0\na = 1i\na = 7\na = \"s\"\na = x == 1"));
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(c.type_of("'x'"), "rune");
  EXPECT_EQ(c.type_of("2.0"), "float64");
  EXPECT_EQ(c.type_of("1i"), "complex128");
  EXPECT_EQ(c.type_of("7"), "int");
  EXPECT_EQ(c.type_of("\"s\""), "string");
  EXPECT_EQ(c.type_of("x == 1"), "bool");
}

TEST(Annotations, NilHasTheTypeOfItsContext) {
  Checked c(in_function("var p *int = nil\n_ = p"));
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(c.type_of("nil"), "*int");
}

TEST(Annotations, ConstantExpressionsAreFolded) {
  Checked c(in_function("x = 3*7 + len(\"abc\")"));
  const grammar::Expr* e = c.find("3*7 + len(\"abc\")");
  ASSERT_NE(e, nullptr);
  ASSERT_EQ(e->mode, ExprMode::Constant);
  EXPECT_EQ(int64_value(e->constant), 24);
  EXPECT_EQ(c.type_of("3*7 + len(\"abc\")"), "int");
}

TEST(Annotations, FloatConstantsBecomeIntegersWhereTheyFit) {
  Checked c(in_function("x = 2.0"));
  const grammar::Expr* e = c.find("2.0");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(kind_of(e->constant), ConstKind::Int);
}

TEST(Annotations, IotaCountsThroughInheritedSpecs) {
  Checked c("package p\nconst (\n_ = iota\nkb = 1 << (10 * iota)\nmb\n)\n");
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(int64_value(c.object("kb")->constant), 1 << 10);
  EXPECT_EQ(int64_value(c.object("mb")->constant), 1 << 20);
}

TEST(Annotations, CommaOkIsMarkedAtEachKindOfExpression) {
  Checked c(in_function("m := map[int]int{}\nch := make(chan int)\nv, ok := m[1]\nw, ok := <-ch\nn, ok := a.(int)\n"
                        "_, _, _, _ = v, w, n, ok"));
  EXPECT_EQ(c.errors(), Errors{});
  for (const char* text : {"m[1]", "<-ch", "a.(int)"}) {
    const grammar::Expr* e = c.find(text);
    ASSERT_NE(e, nullptr) << text;
    EXPECT_TRUE(e->comma_ok) << text;
    EXPECT_EQ(c.type_of(text), "int");
  }
}

TEST(Annotations, ResultsOfAMultiValueCallAreATuple) {
  Checked c("package p\nfunc two() (int, string) { return 1, \"\" }\nfunc f(int, string) {}\nfunc g() { f(two()) }\n");
  EXPECT_EQ(c.errors(), Errors{});
  const grammar::Expr* e = c.find("two()");
  ASSERT_NE(e, nullptr);
  ASSERT_EQ(e->type->kind, TypeKind::Tuple);
  EXPECT_EQ(static_cast<const TupleType*>(e->type)->vars.size(), 2u);
}

TEST(Annotations, SelectionsTellThePathThroughEmbeddedFields) {
  Checked c("package p\ntype A struct{ n, x int }\ntype B struct{ m int; *A }\nfunc (a *A) M() int { return a.x }\n"
            "func f(b B) int { return b.x + b.M() }\n");
  EXPECT_EQ(c.errors(), Errors{});
  const auto* field = as<grammar::SelectorExpr>(c.find("b.x"));
  ASSERT_NE(field, nullptr);
  ASSERT_NE(field->selection, nullptr);
  EXPECT_EQ(field->selection->kind, SelectionKind::Field);
  EXPECT_EQ(std::vector<uint32_t>(field->selection->path.begin(), field->selection->path.end()),
            (std::vector<uint32_t>{1, 1}));
  EXPECT_TRUE(field->selection->indirect);
  const auto* method = as<grammar::SelectorExpr>(c.find("b.M"));
  ASSERT_NE(method, nullptr);
  EXPECT_EQ(method->selection->kind, SelectionKind::Method);
  EXPECT_EQ(type_text(method->selection->type, c.package()), "func() int");
}

TEST(Annotations, MethodExpressionsTakeTheReceiverFirst) {
  Checked c("package p\ntype T int\nfunc (t T) M(s string) {}\nvar f = T.M\n");
  EXPECT_EQ(c.errors(), Errors{});
  const auto* e = as<grammar::SelectorExpr>(c.find("T.M"));
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->selection->kind, SelectionKind::MethodExpr);
  EXPECT_EQ(c.type_of("T.M"), "func(t T, s string)");
}

TEST(Annotations, UsesOfPackageLevelThingsAreRecorded) {
  Checked c("package p\nvar a = b + f()\nvar b = 1\ntype T int\nfunc (T) M() int { return b }\n"
            "func f() int { g := func() int { return T(0).M() }; return g() }\n");
  EXPECT_EQ(c.errors(), Errors{});
  const auto uses = [&](std::string_view user) {
    std::vector<std::string> names;
    for (const Object* used : c.object(user)->uses) names.emplace_back(used->name.text());
    std::sort(names.begin(), names.end());
    return names;
  };
  EXPECT_EQ(uses("a"), (Errors{"b", "f"}));
  EXPECT_EQ(uses("f"), Errors{"M"});
}

TEST(Annotations, VariablesAreInitialisedInOrderOfDependency) {
  Checked c("package p\nvar a = b + f()\nvar b = 1\nvar d = 2\nfunc f() int { return d }\n");
  std::vector<std::string> order;
  for (const InitStep& step : c.checker().init_order(c.package(), [](Object*) { return true; })) {
    order.emplace_back(step.left[0]->name.text());
  }
  EXPECT_EQ(order, (Errors{"b", "d", "a"}));
}

TEST(Annotations, BranchesKnowTheirTargets) {
  Checked c(in_function("outer:\nfor {\nfor {\nbreak outer\n}\n}"));
  EXPECT_EQ(c.errors(), Errors{});
}

TEST(Annotations, UnsafeSizesFollowGosLayout) {
  Checked c("package p\nimport \"unsafe\"\ntype T struct { a int8; b int64; c struct{} }\nvar t T\n"
            "const size = unsafe.Sizeof(t)\nconst offset = unsafe.Offsetof(t.c)\nconst align = unsafe.Alignof(t.a)\n");
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(int64_value(c.object("size")->constant), 24);
  EXPECT_EQ(int64_value(c.object("offset")->constant), 16);
  EXPECT_EQ(int64_value(c.object("align")->constant), 1);
}

}  // namespace
}  // namespace gvm::vm
