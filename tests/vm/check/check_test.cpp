// Packages of several files, scripts, std packages, cycles and bounded depth. The messages of single errors are tested by the
// programs in tests/diagnostics.
#include <gtest/gtest.h>

#include "checked.hpp"

namespace gvm::vm {
namespace {

using Errors = std::vector<std::string>;
using Files = std::vector<std::string>;

std::string repeat(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Check, FilesOfAPackageSeeEachOtherButNotEachOthersImports) {
  Checked c(Files{"package p\nimport \"fmt\"\nfunc f() { fmt.Println(g()) }\n", "package p\nfunc g() int { return 1 }\nfunc h() { fmt.Println() }\n"});
  EXPECT_EQ(c.errors(), Errors{"3: undefined: fmt"});
}

TEST(Check, MethodsMayStandInAnotherFileThanTheirType) {
  Checked c(Files{"package p\nfunc (t *T) M() int { return t.x }\n", "package p\ntype T struct{ x int }\nvar i interface{ M() int } = &T{}\n"});
  EXPECT_EQ(c.errors(), Errors{});
}

TEST(Check, RenamedBlankAndDotImports) {
  Checked c("package p\nimport f \"fmt\"\nimport . \"strings\"\nimport _ \"fmt\"\nfunc g() { f.Println(ToUpper(\"a\")) }\n");
  EXPECT_EQ(c.errors(), Errors{});
}

TEST(Check, DotImportsCountAsUsedOnlyWhenUsed) {
  Checked c("package p\nimport . \"strings\"\n");
  EXPECT_EQ(c.errors(), Errors{"2: \"strings\" imported and not used"});
}

TEST(Check, MissingBodiesAreToldOnlyAlone) {
  EXPECT_EQ(Checked("package p\nfunc f()\n").errors(), Errors{"2: missing function body"});
  EXPECT_EQ(Checked("package p\nfunc f()\nvar x int = \"a\"\n").errors().size(), 1u);
}

// --- scripts

TEST(Script, DeclarationsMayBeUsedBeforeTheyStand) {
  Checked c("println(double(n))\nconst n = 2\nfunc double(i int) T { return T(2 * i) }\ntype T int\n");
  EXPECT_EQ(c.errors(), Errors{});
}

TEST(Script, VariablesArePackageLevelAndSeenByAllFunctions) {
  Checked c("func show() int { return x + y }\nx := 1\nvar y = 2\nprintln(show())\n");
  EXPECT_EQ(c.errors(), Errors{});
  ASSERT_NE(c.object("x"), nullptr);
  EXPECT_TRUE(c.object("x")->is_global);
  EXPECT_TRUE(c.object("y")->is_global);
  EXPECT_NE(c.package()->script_main, nullptr);
}

TEST(Script, StatementsSeeVariablesOnlyAfterTheirDeclaration) {
  EXPECT_EQ(Checked("println(x)\nx := 1\n").errors(), Errors{"1: undefined: x"});
}

TEST(Script, VariablesOfInnerBlocksAreLocal) {
  Checked c("if true {\nz := 1\nprintln(z)\n}\nfunc f() int { return z }\n");
  EXPECT_EQ(c.errors(), Errors{"5: undefined: z"});
}

TEST(Script, UnusedVariablesAndImportsAreFine) {
  EXPECT_EQ(Checked("import \"fmt\"\nx := 1\nfunc f() { y := 2 }\n").errors(), Errors{});
}

TEST(Script, StdPackagesNeedNoImport) {
  Checked c("fmt.Println(strings.ToUpper(\"a\"))\n");
  EXPECT_EQ(c.errors(), Errors{});
  EXPECT_EQ(c.package()->imports.size(), 2u);
}

TEST(Script, AVariableMayHaveTheNameOfAStdPackage) {
  EXPECT_EQ(Checked("fmt := 1\nprintln(fmt + 1)\n").errors(), Errors{});
  EXPECT_EQ(Checked("fmt.Println()\nfmt := 1\nprintln(fmt + 1)\n").errors(), Errors{});
}

TEST(Script, MayReturnButNotAValue) {
  EXPECT_EQ(Checked("return\n").errors(), Errors{});
  EXPECT_EQ(Checked("return 1\n").errors(), Errors{"1: too many return values"});
}

TEST(Script, ClosuresSeeTheVariablesBeforeThem) {
  EXPECT_EQ(Checked("x := 1\nf := func() int { return x }\nx = f()\n").errors(), Errors{});
}

// --- std packages

TEST(StdPackages, BodiesAreCheckedOnDemand) {
  Checked c("package p\nimport \"strings\"\nvar x = strings.ToUpper(\"a\")\n");
  EXPECT_EQ(c.errors(), Errors{});
  Package* strings = c.package()->imports[0];
  Object* wrong = nullptr;
  for (Object* object : strings->ordered) {
    if (object->name.text() == "makeTable") wrong = object;
  }
  ASSERT_NE(wrong, nullptr);
  c.checker().ensure_checked(wrong);
  EXPECT_EQ(c.errors(), Errors{"5: undefined: bad"});
}

// --- cycles and depth

TEST(Cycles, TypesThroughPointersAndAliasesAreFine) {
  EXPECT_EQ(Checked("package p\ntype T struct{ next *T; a A }\ntype A = []T\ntype F func(F) F\ntype I interface{ M(I) }\n").errors(),
            Errors{});
}

TEST(Cycles, AnAliasMayBeNeededBeforeItIsKnown) {
  EXPECT_EQ(Checked("package p\ntype _ interface{ M(P) }\ntype M interface{ F() P }\ntype P = interface{ I() M }\n").errors(), Errors{});
}

TEST(Cycles, NamesOfEachOther) {
  EXPECT_EQ(Checked("package p\ntype A B\ntype B A\n").errors(), Errors{"2: invalid recursive type A"});
}

TEST(Cycles, ATypeNeededInItsOwnLength) {
  EXPECT_EQ(Checked("package p\nimport \"unsafe\"\ntype T [unsafe.Sizeof(T{})]int\n").errors(), Errors{"3: invalid recursive type"});
}

TEST(Depth, LongOperatorChainsAreFine) {
  EXPECT_EQ(Checked("package p\nfunc f(x int) int { return " + repeat("x + ", 900) + "1 }\n").errors(), Errors{});
}

TEST(Depth, LongChainsOfDeclarationsEndInAnError) {
  std::string source = "package p\n";
  for (int i = 0; i < 3000; ++i) source += "type T" + std::to_string(i) + " struct{ f T" + std::to_string(i + 1) + " }\n";
  source += "type T3000 int\n";
  const Errors errors = Checked(source).errors();
  ASSERT_FALSE(errors.empty());
  EXPECT_EQ(errors[0], "502: declaration of T500 depends on too long a chain of others");
}

TEST(Depth, SizesThatDoubleAtEachLevelEndInAnError) {
  std::string source = "package p\ntype T0 [8]int\n";
  for (int i = 1; i < 100; ++i) {
    const std::string inner = "T" + std::to_string(i - 1);
    source += "type T" + std::to_string(i) + " struct{ a, b " + inner + " }\n";
  }
  const Errors errors = Checked(source).errors();
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_NE(errors[0].find("larger than address space"), std::string::npos);
}

}  // namespace
}  // namespace gvm::vm
