// Terminating statements and labels, on parsed function bodies.
#include "vm/check/flow.hpp"

#include <gtest/gtest.h>

#include "grammar/parse.hpp"
#include "runtime/base/text.hpp"
#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

using base::text::cat;

class Flow : public testing::Test, protected TypeFactory {
 protected:
  // The body of a function that consists of `text`, which starts on line 2.
  grammar::BlockStmt* body(std::string_view text) {
    grammar::SourceFile& file = sources.add("f.go", cat("package p; func f() {\n", text, "\n}\n"));
    const grammar::ParseResult result =
        grammar::parse(file, grammar::ParseMode::File, arena, symbols, sink);
    EXPECT_TRUE(result.ok) << text;
    if (!result.ok || result.file->decls.empty()) return nullptr;
    return grammar::as<grammar::FuncDecl>(result.file->decls[0])->body;
  }

  bool ends(std::string_view text) {
    const grammar::BlockStmt* block = body(text);
    return block != nullptr && is_terminating(block);
  }

  // All messages, "line:column: text", one a line.
  std::string labels(std::string_view text) {
    sink.clear();
    grammar::BlockStmt* block = body(text);
    if (block == nullptr) return "does not parse";
    check_labels(block, sources, sink);
    std::string out;
    for (const grammar::Diagnostic& d : sink.sorted()) {
      const grammar::Location where = sources.locate(d.span.begin);
      out += cat(where.line, ":", where.column, ": ", d.text, "\n");
    }
    return out;
  }

  grammar::SourceMap sources;
  grammar::DiagnosticSink sink;
};

TEST_F(Flow, ReturnGotoAndBlocksTerminate) {
  EXPECT_TRUE(ends("return"));
  EXPECT_TRUE(ends("{ { return } }"));
  EXPECT_TRUE(ends("L: goto L"));
  EXPECT_TRUE(ends("return;;"));
  EXPECT_FALSE(ends(""));
  EXPECT_FALSE(ends("return; x()"));
  EXPECT_FALSE(ends("x()"));
}

TEST_F(Flow, IfNeedsBothBranches) {
  EXPECT_TRUE(ends("if x { return } else { return }"));
  EXPECT_TRUE(ends("if x { return } else if y { return } else { return }"));
  EXPECT_FALSE(ends("if x { return }"));
  EXPECT_FALSE(ends("if x { return } else { }"));
  EXPECT_FALSE(ends("if x { return } else if y { return }"));
}

TEST_F(Flow, EndlessLoopsTerminateUnlessLeft) {
  EXPECT_TRUE(ends("for { }"));
  EXPECT_TRUE(ends("for i := 0; ; i++ { if x { continue } }"));
  EXPECT_FALSE(ends("for x { }"));
  EXPECT_FALSE(ends("for range x { }"));
  EXPECT_FALSE(ends("for { if x { break } }"));
  EXPECT_TRUE(ends("for { for { break } }"));
  EXPECT_TRUE(ends("for { switch { case x: break } }"));
  EXPECT_TRUE(ends("for { select { case <-x: break } }"));
  EXPECT_FALSE(ends("L: for { for { break L } }"));
  EXPECT_FALSE(ends("L: for { switch { case x: break L } }"));
  EXPECT_TRUE(ends("for { M: for { break M } }"));
}

TEST_F(Flow, SwitchesNeedADefaultAndNoBreak) {
  EXPECT_TRUE(ends("switch x { case 1: return; default: return }"));
  EXPECT_TRUE(ends("switch x { case 1: fallthrough; default: return }"));
  EXPECT_FALSE(ends("switch x { case 1: return }"));
  EXPECT_FALSE(ends("switch x { case 1: return; default: }"));
  EXPECT_FALSE(ends("switch x { case 1: if y { break }; return; default: return }"));
  EXPECT_FALSE(ends("L: switch x { case 1: for { break L }; default: return }"));
  EXPECT_TRUE(ends("switch x.(type) { case int: return; default: return }"));
  EXPECT_FALSE(ends("switch x.(type) { default: break }"));
}

TEST_F(Flow, SelectsNeedNoDefault) {
  EXPECT_TRUE(ends("select { case <-x: return; case y <- 1: for {} }"));
  EXPECT_TRUE(ends("select { }"));
  EXPECT_FALSE(ends("select { case <-x: }"));
  EXPECT_FALSE(ends("select { case <-x: break }"));
}

TEST_F(Flow, OnlyTheBuiltinPanicTerminates) {
  grammar::BlockStmt* block = body("panic(1)");
  ASSERT_NE(block, nullptr);
  EXPECT_FALSE(is_terminating(block)) << "nobody has resolved the name yet";
  auto* call =
      grammar::as<grammar::CallExpr>(grammar::as<grammar::ExprStmt>(block->stmts[0])->expr);
  ASSERT_NE(call, nullptr);
  grammar::as<grammar::Ident>(call->callee)->object =
      universe.scope()->lookup_here(symbols.intern("panic"));
  EXPECT_TRUE(is_terminating(block));
}

TEST_F(Flow, BreaksAndContinuesFindTheirTargets) {
  grammar::BlockStmt* block =
      body("L: for { switch { case x: continue; case y: break; case z: break L } }");
  ASSERT_NE(block, nullptr);
  check_labels(block, sources, sink);
  EXPECT_FALSE(sink.has_errors());
  auto* loop =
      grammar::as<grammar::ForStmt>(grammar::as<grammar::LabeledStmt>(block->stmts[0])->stmt);
  auto* choice = grammar::as<grammar::SwitchStmt>(loop->body->stmts[0]);
  const auto target = [&](size_t i) {
    return grammar::as<grammar::BranchStmt>(choice->clauses[i]->body[0])->target;
  };
  EXPECT_EQ(target(0), loop);
  EXPECT_EQ(target(1), choice);
  EXPECT_EQ(target(2), loop);
}

TEST_F(Flow, GotosFindTheirLabels) {
  grammar::BlockStmt* block = body("if x { goto L }\nL: y()");
  ASSERT_NE(block, nullptr);
  check_labels(block, sources, sink);
  EXPECT_FALSE(sink.has_errors());
  auto* jump = grammar::as<grammar::BranchStmt>(
      grammar::as<grammar::IfStmt>(block->stmts[0])->then_block->stmts[0]);
  EXPECT_EQ(jump->target, block->stmts[1]);
}

TEST_F(Flow, StrayBranchesAreErrors) {
  EXPECT_EQ(labels("break"), "2:1: break is not in a loop, switch, or select\n");
  EXPECT_EQ(labels("switch { case x: continue }"), "2:18: continue is not in a loop\n");
  EXPECT_EQ(labels("for { func() { }() }"), "");
}

TEST_F(Flow, LabelsMustExistAndFit) {
  EXPECT_EQ(labels("for { break L }"), "2:13: break label not defined: L\n");
  EXPECT_EQ(labels("for { continue L }"), "2:16: continue label not defined: L\n");
  EXPECT_EQ(labels("goto L"), "2:6: label L not defined\n");
  EXPECT_EQ(labels("L: for { }\nfor { break L }"), "3:13: invalid break label L\n");
  EXPECT_EQ(labels("L: switch {\ncase x: for { continue L } }"),
            "3:24: invalid continue label L\n");
  EXPECT_EQ(labels("L: if x {\nfor { break L } }"), "3:13: invalid break label L\n");
}

TEST_F(Flow, LabelsMustBeUsedAndUnique) {
  EXPECT_EQ(labels("L: x()"), "2:1: label L defined and not used\n");
  EXPECT_EQ(labels("_: x()"), "");
  EXPECT_EQ(labels("L: x()\nL: y()\ngoto L"), "3:1: label L already defined at f.go:2:1\n");
}

TEST_F(Flow, GotosEnterNoBlocks) {
  EXPECT_EQ(labels("goto L\n{\nL: x()\n}"), "2:6: goto L jumps into block starting at f.go:3:1\n");
  EXPECT_EQ(labels("if x {\nL: x()\n}\ngoto L"),
            "5:6: goto L jumps into block starting at f.go:2:6\n");
  EXPECT_EQ(labels("switch {\ncase x:\nL: x()\ncase y: goto L\n}"),
            "5:14: goto L jumps into block starting at f.go:3:1\n");
  EXPECT_EQ(labels("L: for { for { goto L } }"), "");
  EXPECT_EQ(labels("for { goto L }\nL: x()"), "");
}

TEST_F(Flow, GotosSkipNoVariables) {
  EXPECT_EQ(labels("goto L\na, b := 1, 2\nL: x()"),
            "2:6: goto L jumps over declaration of a, b at f.go:3:6\n");
  EXPECT_EQ(labels("goto L\nvar a int\nvar b int\nL: x()"),
            "2:6: goto L jumps over declaration of b at f.go:4:5\n");
  EXPECT_EQ(labels("{ goto L }\nvar a int\nL: x()"),
            "2:8: goto L jumps over declaration of a at f.go:3:5\n");
  EXPECT_EQ(labels("goto L\n{ var a int }\nL: x()"), "");
  EXPECT_EQ(labels("var a int\ngoto L\nL: x()"), "");
  EXPECT_EQ(labels("goto L\nconst a = 1\nL: x()\nvar b int"), "");
  EXPECT_EQ(labels("L: x()\nvar b int\ngoto L"), "");
}

TEST_F(Flow, LongElseIfChainsNeedNoDeepStack) {
  std::string text = "for { if x { }";
  for (int i = 0; i < 2000; ++i) text += " else if x { }";
  text += " else { break } }";
  grammar::BlockStmt* block = body(text);
  ASSERT_NE(block, nullptr);
  EXPECT_FALSE(is_terminating(block));
  check_labels(block, sources, sink);
  EXPECT_FALSE(sink.has_errors());
}

}  // namespace
}  // namespace gvm::vm
