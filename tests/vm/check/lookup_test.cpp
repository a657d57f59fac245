// Selectors through embedding, method sets, and implementing interfaces.
#include "vm/check/lookup.hpp"

#include <gtest/gtest.h>

#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

class Lookups : public testing::Test, protected TypeFactory {
 protected:
  LookupResult find(const Type* type, std::string_view name, bool addressable = false,
                    const Package* from = nullptr) {
    return lookup_member(arena, type, symbols.intern(name), from != nullptr ? from : p,
                         addressable);
  }
  std::vector<uint32_t> path(const LookupResult& result) {
    return {result.selection->path.begin(), result.selection->path.end()};
  }
  std::string names(const Type* type) {
    std::string all;
    for (const Selection* s : method_set(arena, type)) {
      if (!all.empty()) all += ' ';
      all += s->object->name.text();
    }
    return all;
  }
  std::string why_not(const Type* type, const Type* wanted) {
    std::string why;
    return implements_with_reason(arena, type, wanted, p, &why) ? "" : why;
  }

  const Package* p = package("p");
  const Package* q = package("q");
  const Type* none = func({});
};

TEST_F(Lookups, FieldsAreFoundThroughPointers) {
  const NamedType* t =
      named("T", record({field("a", int_type(), p), field("b", string_type(), p)}), p);
  const LookupResult direct = find(t, "b");
  ASSERT_NE(direct.selection, nullptr);
  EXPECT_EQ(direct.selection->kind, SelectionKind::Field);
  EXPECT_EQ(path(direct), std::vector<uint32_t>{1});
  EXPECT_FALSE(direct.selection->indirect);
  EXPECT_EQ(direct.selection->type, string_type());
  EXPECT_TRUE(find(pointer(t), "b").selection->indirect);
  EXPECT_EQ(find(pointer(pointer(t)), "b").selection, nullptr);
  EXPECT_EQ(find(t, "c").selection, nullptr);
  EXPECT_EQ(find(t, "_").selection, nullptr);
}

TEST_F(Lookups, UnexportedNamesBelongToTheirPackage) {
  const NamedType* t =
      named("T", record({field("a", int_type(), p), field("B", int_type(), p)}), p);
  EXPECT_EQ(find(t, "a", false, q).selection, nullptr);
  EXPECT_NE(find(t, "B", false, q).selection, nullptr);
}

TEST_F(Lookups, PromotionTellsThePath) {
  NamedType* base = named("Base", record({field("x", int_type(), p)}), p);
  add_method(base, "M", none);
  const NamedType* mid =
      named("Mid", record({field("y", int_type(), p), embedded(pointer(base), p)}), p);
  const NamedType* top = named("Top", record({embedded(mid, p)}), p);
  EXPECT_EQ(path(find(top, "x")), (std::vector<uint32_t>{0, 1, 0}));
  EXPECT_TRUE(find(top, "x").selection->indirect);
  EXPECT_FALSE(find(top, "y").selection->indirect);
  const LookupResult m = find(top, "M");
  EXPECT_EQ(m.selection->kind, SelectionKind::Method);
  EXPECT_EQ(path(m), (std::vector<uint32_t>{0, 1}));
  EXPECT_EQ(path(find(top, "Base")), (std::vector<uint32_t>{0, 1}));
}

TEST_F(Lookups, TheShallowestWinsAndEqualDepthsAreAmbiguous) {
  const NamedType* a = named("A", record({field("x", int_type(), p)}), p);
  const NamedType* b = named("B", record({field("x", int_type(), p)}), p);
  const Type* both = record({embedded(a, p), embedded(b, p)});
  EXPECT_TRUE(find(both, "x").ambiguous);
  EXPECT_EQ(find(both, "x").selection, nullptr);
  const Type* shadowed = record({embedded(a, p), embedded(b, p), field("x", string_type(), p)});
  EXPECT_EQ(path(find(shadowed, "x")), std::vector<uint32_t>{2});
}

TEST_F(Lookups, ATypeEmbeddedTwiceAtOneDepthIsAmbiguous) {
  const NamedType* base = named("Base", record({field("x", int_type(), p)}), p);
  const NamedType* l = named("L", record({embedded(base, p)}), p);
  const NamedType* r = named("R", record({embedded(pointer(base), p)}), p);
  const Type* both = record({embedded(l, p), embedded(r, p)});
  EXPECT_TRUE(find(both, "x").ambiguous);
  EXPECT_TRUE(find(both, "Base").ambiguous);
}

TEST_F(Lookups, EmbeddingCyclesAndWideDiamondsEnd) {
  NamedType* t = named("T", nullptr, p);
  t->underlying = record({embedded(pointer(t), p), field("x", int_type(), p)});
  EXPECT_NE(find(t, "x").selection, nullptr);
  EXPECT_EQ(find(t, "y").selection, nullptr);
  const NamedType* last = named("N", record({field("x", int_type(), p)}), p);
  for (int i = 0; i < 64; ++i) {
    const std::string suffix = std::to_string(i);
    const NamedType* l = named("L" + suffix, record({embedded(last, p)}), p);
    const NamedType* r = named("R" + suffix, record({embedded(last, p)}), p);
    last = named("N" + suffix, record({embedded(l, p), embedded(r, p)}), p);
  }
  EXPECT_TRUE(find(last, "x").ambiguous);
  EXPECT_EQ(find(last, "z").selection, nullptr);
}

TEST_F(Lookups, PointerMethodsNeedAnAddress) {
  NamedType* t = named("T", record({}), p);
  add_method(t, "Value", none);
  add_method(t, "Pointer", none, true);
  EXPECT_NE(find(t, "Value").selection, nullptr);
  EXPECT_EQ(find(t, "Pointer").selection, nullptr);
  EXPECT_TRUE(find(t, "Pointer").needs_pointer);
  EXPECT_NE(find(t, "Pointer", true).selection, nullptr);
  EXPECT_NE(find(pointer(t), "Pointer").selection, nullptr);
  EXPECT_NE(find(record({embedded(pointer(t), p)}), "Pointer").selection, nullptr);
  EXPECT_TRUE(find(record({embedded(t, p)}), "Pointer").needs_pointer);
}

TEST_F(Lookups, NamedPointersHaveFieldsOnly) {
  NamedType* t = named("T", record({field("x", int_type(), p)}), p);
  add_method(t, "M", none);
  const NamedType* ptr = named("Ptr", pointer(t), p);
  EXPECT_NE(find(ptr, "x").selection, nullptr);
  EXPECT_TRUE(find(ptr, "x").selection->indirect);
  EXPECT_EQ(find(ptr, "M").selection, nullptr);
}

TEST_F(Lookups, PointersToInterfacesHaveNothing) {
  EXPECT_EQ(find(universe.error_type(), "Error").selection->kind, SelectionKind::InterfaceMethod);
  EXPECT_EQ(find(pointer(universe.error_type()), "Error").selection, nullptr);
  const Type* holder = record({embedded(universe.error_type(), p)});
  EXPECT_EQ(path(find(holder, "Error")), std::vector<uint32_t>{0});
}

TEST_F(Lookups, SimilarNamesAreHints) {
  const NamedType* t = named("T", record({field("name", int_type(), p)}), p);
  EXPECT_EQ(find(t, "Name").selection, nullptr);
  EXPECT_EQ(lookup_similar(arena, t, symbols.intern("Name")).selection->object->name.text(),
            "name");
}

TEST_F(Lookups, MethodSetsOfValuesAndPointers) {
  NamedType* t = named("T", record({}), p);
  add_method(t, "B", none);
  add_method(t, "A", none, true);
  EXPECT_EQ(names(t), "B");
  EXPECT_EQ(names(pointer(t)), "A B");
  EXPECT_EQ(names(record({embedded(t, p)})), "B");
  EXPECT_EQ(names(record({embedded(pointer(t), p)})), "A B");
  EXPECT_EQ(names(record({embedded(t, p), field("B", int_type(), p)})), "");
  EXPECT_EQ(names(record({embedded(t, p), embedded(universe.error_type(), p)})), "B Error");
  EXPECT_EQ(names(universe.error_type()), "Error");
  EXPECT_EQ(names(int_type()), "");
}

TEST_F(Lookups, ImplementingSaysWhatIsMissing) {
  const InterfaceType* has_m = interface({method("M", func({}, {var("", string_type())}), p)});
  const NamedType* i = named("I", has_m, p);
  NamedType* t = named("T", record({}), p);
  EXPECT_EQ(why_not(t, i), "T does not implement I (missing method M)");
  add_method(t, "M", func({}, {var("", string_type())}), true);
  EXPECT_EQ(why_not(t, i), "T does not implement I (method M has pointer receiver)");
  EXPECT_EQ(why_not(pointer(t), i), "");
  NamedType* u = named("U", record({}), q);
  add_method(u, "M", func({}, {var("", int_type())}));
  EXPECT_EQ(
      why_not(u, i),
      "q.U does not implement I (wrong type for method M)\n\t\thave M() int\n\t\twant M() string");
  NamedType* v = named("V", record({}), p);
  add_method(v, "m", none);
  EXPECT_EQ(why_not(v, i),
            "V does not implement I (missing method M)\n\t\thave m()\n\t\twant M() string");
  EXPECT_EQ(why_not(named("W", record({field("M", int_type(), p)}), p), i),
            "W does not implement I (W.M is a field, not a method)");
  EXPECT_EQ(why_not(record({embedded(t, p), embedded(i, p)}), i),
            "struct{T; I} does not implement I (ambiguous selector struct{T; I}.M)");
  EXPECT_EQ(why_not(pointer(i), i),
            "*I does not implement I (type *I is pointer to interface, not interface)");
  EXPECT_EQ(why_not(t, int_type()), "T does not implement int (int is not an interface)");
}

TEST_F(Lookups, UnexportedMethodsOfOtherPackagesDoNotCount) {
  const NamedType* i = named("I", interface({method("m", none, q)}), q);
  NamedType* t = named("T", record({}), p);
  add_method(t, "m", none);
  EXPECT_EQ(why_not(t, i), "T does not implement q.I (unexported method m)");
}

TEST_F(Lookups, InterfacesImplementTheirSubsets) {
  const NamedType* small = named("Small", interface({method("A", none, p)}), p);
  const NamedType* large = named("Large", interface({method("B", none, p)}, {small}), p);
  EXPECT_EQ(why_not(large, small), "");
  EXPECT_EQ(why_not(small, large), "Small does not implement Large (missing method B)");
  EXPECT_EQ(why_not(int_type(), universe.any_type()), "");
}

TEST_F(Lookups, AssertionsToConcreteTypesMustBePossible) {
  const NamedType* i = named("I", interface({method("A", none, p)}), p);
  const NamedType* t = named("T", record({}), p);
  std::string why;
  EXPECT_FALSE(assertable(arena, i, t, p, &why));
  EXPECT_EQ(why, "T does not implement I (missing method A)");
  EXPECT_TRUE(assertable(arena, i, universe.error_type(), p, &why));
}

}  // namespace
}  // namespace gvm::vm
