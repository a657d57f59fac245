// Initialisation order and its cycles, on graphs of uses without source text.
#include "vm/check/init_order.hpp"

#include <deque>

#include <gtest/gtest.h>

#include "grammar/ast.hpp"
#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

class InitOrder : public testing::Test, protected TypeFactory {
 protected:
  // A variable with an initialiser of its own.
  Object* variable(std::string_view name) { return variables({name})[0]; }

  // var a, b = f()
  std::vector<Object*> variables(std::initializer_list<std::string_view> names) {
    grammar::Spec* spec = arena.make<grammar::Spec>();
    spec->names = arena.make_array<grammar::Ident*>(names.size());
    spec->values = arena.make_array<grammar::Expr*>(1);
    spec->values[0] = arena.make<grammar::BadExpr>();
    std::vector<Object*> made;
    for (std::string_view name : names) {
      Object* object = add(var(name, int_type(), &package_));
      object->spec = spec;
      object->spec_index = static_cast<uint32_t>(made.size());
      made.push_back(object);
    }
    return made;
  }

  Object* function(std::string_view name) { return add(method(name, func({}), &package_)); }

  void uses(Object* user, std::initializer_list<Object*> used) {
    user->uses.assign(used.begin(), used.end());
  }

  std::string order() {
    std::string text;
    for (const InitStep& step : compute_init_order(package_, reachable, sources, sink)) {
      if (!text.empty()) text += ' ';
      for (size_t i = 0; i < step.left.size(); ++i) {
        if (i > 0) text += ',';
        text += step.left[i]->name.text();
      }
    }
    return text;
  }

  std::function<bool(Object*)> reachable = [](Object*) { return true; };
  grammar::SourceMap sources;
  grammar::DiagnosticSink sink;
  Package package_;

 private:
  Object* add(Object* object) {
    object->order = static_cast<uint32_t>(package_.ordered.size());
    object->pos = grammar::Pos{100 + 10 * object->order};
    package_.ordered.push_back(object);
    return object;
  }
};

TEST_F(InitOrder, FollowsDeclarationsWhereNothingIsUsed) {
  variable("a");
  variable("b");
  variable("c");
  EXPECT_EQ(order(), "a b c");
}

TEST_F(InitOrder, WaitsForWhatIsUsed) {
  Object* a = variable("a");
  Object* b = variable("b");
  Object* c = variable("c");
  Object* d = variable("d");
  uses(a, {c, b});
  uses(b, {d});
  uses(c, {d});
  EXPECT_EQ(order(), "d b c a");
  EXPECT_FALSE(sink.has_errors());
}

TEST_F(InitOrder, TakesTheEarliestReadyVariable) {
  Object* a = variable("a");
  variable("b");
  Object* c = variable("c");
  variable("d");
  uses(a, {c});
  EXPECT_EQ(order(), "b c a d");
}

TEST_F(InitOrder, LooksThroughFunctions) {
  Object* a = variable("a");
  Object* f = function("f");
  Object* g = function("g");
  Object* b = variable("b");
  uses(a, {f});
  uses(f, {g, f});
  uses(g, {f, b});
  EXPECT_EQ(order(), "b a");
  EXPECT_FALSE(sink.has_errors()) << "recursion is no initialisation cycle";
}

TEST_F(InitOrder, SeveralVariablesOfOneCallAreOneStep) {
  Object* x = variable("x");
  const std::vector<Object*> ab = variables({"a", "b"});
  uses(x, {ab[1]});
  EXPECT_EQ(order(), "a,b x");
}

TEST_F(InitOrder, LeavesOutWhatNobodyReaches) {
  variable("a");
  Object* b = variable("b");
  const std::vector<Object*> cd = variables({"c", "d"});
  reachable = [&](Object* object) { return object == b || object == cd[1]; };
  EXPECT_EQ(order(), "b c,d");
}

TEST_F(InitOrder, VariablesWithoutInitialiserNeedNoStep) {
  Object* a = variable("a");
  Object* plain = variables({"plain"})[0];
  plain->spec->values = {};
  uses(a, {plain});
  EXPECT_EQ(order(), "a");
}

TEST_F(InitOrder, ReportsACycleWithItsChain) {
  Object* a = variable("a");
  Object* c = variable("c");
  Object* f = function("f");
  uses(a, {c});
  uses(c, {f});
  uses(f, {a});
  order();
  ASSERT_EQ(sink.error_count(), 1u);
  const grammar::Diagnostic& error = sink.all()[0];
  EXPECT_EQ(error.text, "initialization cycle for a");
  EXPECT_EQ(error.span.begin, a->pos);
  ASSERT_EQ(error.notes.size(), 4u);
  EXPECT_EQ(error.notes[0].text, "a refers to");
  EXPECT_EQ(error.notes[1].text, "c refers to");
  EXPECT_EQ(error.notes[2].text, "f refers to");
  EXPECT_EQ(error.notes[2].span.begin, f->pos);
  EXPECT_EQ(error.notes[3].text, "a");
}

TEST_F(InitOrder, ReportsAVariableThatUsesItself) {
  Object* a = variable("a");
  uses(a, {a});
  EXPECT_EQ(order(), "a");
  ASSERT_EQ(sink.error_count(), 1u);
  EXPECT_EQ(sink.all()[0].text, "initialization cycle: a refers to itself");
}

TEST_F(InitOrder, EachCycleIsReportedOnce) {
  Object* a = variable("a");
  Object* b = variable("b");
  Object* c = variable("c");
  Object* d = variable("d");
  Object* e = variable("e");
  uses(a, {b});
  uses(b, {a});
  uses(c, {d, a});
  uses(d, {c});
  uses(e, {c});
  EXPECT_EQ(order(), "a b c d e");
  EXPECT_EQ(sink.error_count(), 2u);
}

TEST_F(InitOrder, LongChainsNeedNoDeepStack) {
  constexpr size_t kLength = 200000;
  Object* previous = variable("first");
  for (size_t i = 0; i < kLength; ++i) {
    Object* next = i % 2 == 0 ? function("f") : variable("v");
    uses(previous, {next});
    previous = next;
  }
  Object* last = previous;
  const std::vector<InitStep> steps = compute_init_order(package_, reachable, sources, sink);
  ASSERT_EQ(steps.size(), kLength / 2 + 1);
  EXPECT_EQ(steps.front().left[0], last);
  EXPECT_FALSE(sink.has_errors());
}

}  // namespace
}  // namespace gvm::vm
