// Predicates, identity, comparability, method lists of interfaces and the text of types.
#include "vm/types/type.hpp"

#include <gtest/gtest.h>

#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

class Types : public testing::Test, protected TypeFactory {};

TEST_F(Types, PredicatesLookAtTheUnderlyingType) {
  const NamedType* celsius = named("Celsius", basic(BasicKind::Float64));
  EXPECT_TRUE(is_float(celsius));
  EXPECT_TRUE(is_numeric(celsius));
  EXPECT_TRUE(is_ordered(celsius));
  EXPECT_TRUE(is_const_type(celsius));
  EXPECT_FALSE(is_integer(celsius));
  EXPECT_TRUE(is_integer(basic(BasicKind::UntypedRune)));
  EXPECT_TRUE(is_unsigned(basic(BasicKind::Uintptr)));
  EXPECT_FALSE(is_unsigned(basic(BasicKind::UntypedInt)));
  EXPECT_FALSE(is_ordered(basic(BasicKind::Complex64)));
  EXPECT_FALSE(is_const_type(basic(BasicKind::UnsafePointer)));
  EXPECT_TRUE(is_untyped(basic(BasicKind::UntypedNil)));
  EXPECT_FALSE(is_untyped(celsius));
}

TEST_F(Types, NilFitsReferences) {
  EXPECT_TRUE(has_nil(pointer(int_type())));
  EXPECT_TRUE(has_nil(named("F", func({}))));
  EXPECT_TRUE(has_nil(universe.error_type()));
  EXPECT_TRUE(has_nil(basic(BasicKind::UnsafePointer)));
  EXPECT_FALSE(has_nil(string_type()));
  EXPECT_FALSE(has_nil(record({})));
}

TEST_F(Types, ATypeBeingDeclaredIsNothingYet) {
  const NamedType* open = named("Open", nullptr);
  EXPECT_EQ(as_struct(open), nullptr);
  EXPECT_FALSE(is_numeric(open));
  EXPECT_TRUE(is_invalid(underlying(open)));
  EXPECT_EQ(text(open), "Open");
}

TEST_F(Types, IdentityIsStructuralExceptForNames) {
  EXPECT_TRUE(identical(slice(universe.byte_type()), slice(basic(BasicKind::Uint8))));
  EXPECT_TRUE(identical(map(string_type(), array(3, int_type())),
                        map(string_type(), array(3, int_type()))));
  EXPECT_FALSE(identical(array(3, int_type()), array(4, int_type())));
  EXPECT_FALSE(identical(named("A", int_type()), named("A", int_type())));
  EXPECT_FALSE(identical(named("A", int_type()), int_type()));
  EXPECT_FALSE(identical(chan(grammar::ChanDir::Both, int_type()),
                         chan(grammar::ChanDir::Send, int_type())));
}

TEST_F(Types, StructsAreIdenticalFieldByField) {
  const Package* p = package("p");
  const Package* q = package("q");
  const Type* a = record({field("X", int_type(), p)});
  EXPECT_TRUE(identical(a, record({field("X", int_type(), q)})));
  EXPECT_FALSE(identical(record({field("x", int_type(), p)}), record({field("x", int_type(), q)})));
  EXPECT_TRUE(identical(record({field("x", int_type(), p)}), record({field("x", int_type(), p)})));
  const Type* tagged = record({field("X", int_type(), p)}, {"json:\"x\""});
  EXPECT_FALSE(identical(a, tagged));
  EXPECT_TRUE(identical_ignore_tags(a, tagged));
  const NamedType* t = named("T", record({}));
  EXPECT_FALSE(identical(record({embedded(t)}), record({field("T", t)})));
}

TEST_F(Types, ParameterNamesDoNotMatterButVariadicDoes) {
  const Type* a = func({var("x", int_type())}, {var("", string_type())});
  const Type* b = func({var("y", int_type())}, {var("r", string_type())});
  EXPECT_TRUE(identical(a, b));
  EXPECT_FALSE(identical(func({var("x", slice(int_type()))}),
                         func({var("x", slice(int_type()))}, {}, true)));
}

TEST_F(Types, InterfacesAreIdenticalByMethodSets) {
  const Type* none = func({});
  const InterfaceType* ab = interface({method("A", none), method("B", none)});
  const InterfaceType* ba =
      interface({method("B", none)}, {named("HasA", interface({method("A", none)}))});
  EXPECT_TRUE(identical(ab, ba));
  EXPECT_FALSE(identical(ab, interface({method("A", none)})));
  EXPECT_TRUE(identical(universe.any_type(), universe.empty_interface()));
  EXPECT_FALSE(identical(underlying(universe.comparable_type()), universe.empty_interface()));
}

TEST_F(Types, InterfacesThatMentionThemselvesCanBeCompared) {
  // type T interface { m() interface{T} }, twice
  NamedType* t = named("T", nullptr);
  t->underlying = interface({method("M", func({}, {var("", interface({}, {t}))}))});
  NamedType* u = named("U", nullptr);
  u->underlying = interface({method("M", func({}, {var("", interface({}, {u}))}))});
  EXPECT_TRUE(identical(t->underlying, u->underlying));
}

TEST_F(Types, MethodListsAreSortedAndJoined) {
  const Type* none = func({});
  const NamedType* closer = named("Closer", interface({method("Close", none)}));
  const InterfaceType* both =
      interface({method("Read", none), method("Close", none)}, {closer, universe.error_type()});
  complete_interface(both, arena);
  ASSERT_EQ(both->all_methods.size(), 3u);
  EXPECT_EQ(both->all_methods[0]->name.text(), "Close");
  EXPECT_EQ(both->all_methods[1]->name.text(), "Error");
  EXPECT_EQ(both->all_methods[2]->name.text(), "Read");
  EXPECT_FALSE(both->is_constraint);
  EXPECT_TRUE(both->completed);
}

TEST_F(Types, AnInterfaceIsNotCompleteBeforeWhatItEmbeds) {
  NamedType* later = named("Later", nullptr);
  const InterfaceType* outer = interface({}, {later});
  EXPECT_FALSE(complete_interface(outer, arena)->completed);
  later->underlying = interface({method("M", func({}))});
  EXPECT_TRUE(complete_interface(outer, arena)->completed);
  EXPECT_EQ(outer->all_methods.size(), 1u);
}

TEST_F(Types, AnInterfaceThatEmbedsItselfEnds) {
  NamedType* self = named("Self", nullptr);
  self->underlying = interface({method("M", func({}))}, {self});
  EXPECT_EQ(interface_methods(as_interface(self)).size(), 1u);
}

TEST_F(Types, EmbeddedNonInterfacesMakeConstraints) {
  const InterfaceType* ints = interface({}, {int_type()});
  EXPECT_TRUE(complete_interface(ints, arena)->is_constraint);
  const InterfaceType* outer = interface({}, {named("Ints", ints)});
  EXPECT_TRUE(complete_interface(outer, arena)->is_constraint);
  EXPECT_TRUE(as_interface(universe.comparable_type())->is_constraint);
}

TEST_F(Types, IncomparableTypesSayWhy) {
  std::string why;
  EXPECT_TRUE(is_comparable(record({field("a", pointer(int_type()))})));
  EXPECT_TRUE(is_comparable(universe.error_type()));
  EXPECT_FALSE(is_comparable(slice(int_type()), &why));
  EXPECT_EQ(why, "slice can only be compared to nil");
  EXPECT_FALSE(is_comparable(named("F", func({})), &why));
  EXPECT_EQ(why, "func can only be compared to nil");
  const Package* p = package("p");
  const NamedType* inner = named("Inner", record({field("s", slice(int_type()))}), p);
  EXPECT_FALSE(is_comparable(inner, &why));
  EXPECT_EQ(why, "struct containing []int cannot be compared");
  EXPECT_FALSE(is_comparable(record({field("a", int_type()), field("b", inner)}), &why, p));
  EXPECT_EQ(why, "struct containing Inner cannot be compared");
  EXPECT_FALSE(is_comparable(array(2, inner), &why));
  EXPECT_EQ(why, "[2]p.Inner cannot be compared");
}

TEST_F(Types, ComparingDeepStructsTakesNoExponentialTime) {
  const Type* type = int_type();
  for (int i = 0; i < 200; ++i) {
    type = named("T" + std::to_string(i), record({field("a", type), field("b", type)}));
  }
  EXPECT_TRUE(is_comparable(type));
}

TEST_F(Types, TextOfCompositeTypes) {
  EXPECT_EQ(text(map(string_type(), slice(int_type()))), "map[string][]int");
  EXPECT_EQ(text(pointer(array(3, universe.byte_type()))), "*[3]byte");
  EXPECT_EQ(text(universe.rune_type()), "rune");
  EXPECT_EQ(text(basic(BasicKind::UntypedFloat)), "untyped float");
  EXPECT_EQ(text(basic(BasicKind::UnsafePointer)), "unsafe.Pointer");
  EXPECT_EQ(text(universe.any_type()), "any");
  EXPECT_EQ(text(universe.empty_interface()), "interface{}");
  EXPECT_EQ(text(universe.error_type()), "error");
  EXPECT_EQ(text(nullptr), "invalid type");
}

TEST_F(Types, TextOfChannels) {
  const Type* receive = chan(grammar::ChanDir::Receive, int_type());
  EXPECT_EQ(text(receive), "<-chan int");
  EXPECT_EQ(text(chan(grammar::ChanDir::Send, receive)), "chan<- <-chan int");
  EXPECT_EQ(text(chan(grammar::ChanDir::Both, receive)), "chan (<-chan int)");
}

TEST_F(Types, TextOfFunctions) {
  EXPECT_EQ(text(func({})), "func()");
  EXPECT_EQ(text(func({var("x", int_type())}, {var("", string_type())})), "func(x int) string");
  EXPECT_EQ(text(func({var("", int_type()), var("", slice(string_type()))},
                      {var("n", int_type()), var("err", universe.error_type())}, true)),
            "func(int, ...string) (n int, err error)");
  EXPECT_EQ(text(func({}, {var("", int_type()), var("", int_type())})), "func() (int, int)");
}

TEST_F(Types, TextOfStructsAndInterfaces) {
  const NamedType* t = named("T", record({}));
  EXPECT_EQ(text(record({field("x", int_type()), embedded(pointer(t))})), "struct{x int; *T}");
  EXPECT_EQ(text(record({field("x", int_type())}, {"a\"b"})), "struct{x int \"a\\\"b\"}");
  EXPECT_EQ(text(interface({method("M", func({var("x", int_type())}, {var("", string_type())}))},
                           {universe.error_type()})),
            "interface{M(x int) string; error}");
}

TEST_F(Types, ComparingMonstrousTypesEnds) {
  const Type* a = int_type();
  const Type* b = int_type();
  for (int i = 0; i < 60; ++i) {
    a = record({field("a", a), field("b", a)});
    b = record({field("a", b), field("b", b)});
  }
  EXPECT_FALSE(identical(a, b)) << "given up";
  for (int i = 0; i < 100000; ++i) {
    a = pointer(a);
    b = pointer(b);
  }
  EXPECT_FALSE(identical(a, b)) << "given up";
}

TEST_F(Types, NamesAreQualifiedFromOutside) {
  const Package* p = package("p");
  const NamedType* t = named("T", record({}), p);
  EXPECT_EQ(text(slice(t), p), "[]T");
  EXPECT_EQ(text(slice(t)), "[]p.T");
}

TEST_F(Types, TextOfMonstrousTypesIsCutShort) {
  const Type* type = int_type();
  for (int i = 0; i < 60; ++i) type = record({field("a", type), field("b", type)});
  EXPECT_LT(text(type).size(), 100000u);
  for (int i = 0; i < 100000; ++i) type = pointer(type);
  EXPECT_LT(text(type).size(), 100000u);
  EXPECT_TRUE(identical(type, type));
}

}  // namespace
}  // namespace gvm::vm
