// Assignability and convertibility of types.
#include "vm/check/conversion.hpp"

#include <gtest/gtest.h>

#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

using grammar::ChanDir;

class Conversions : public testing::Test, protected TypeFactory {
 protected:
  bool assign(const Type* from, const Type* to) { return assignable(env(), from, false, to, &why); }
  bool assign_nil(const Type* to) {
    return assignable(env(), basic(BasicKind::UntypedNil), true, to);
  }
  bool convert(const Type* from, const Type* to) { return convertible(env(), from, to, &why); }
  const Type* implicit(BasicKind from, const Type* to) {
    return implicit_type(universe, basic(from), to);
  }
  CheckEnv env() { return {arena, p}; }

  const Package* p = package("p");
  const Type* ints = slice(int_type());
  const NamedType* my_ints = named("MyInts", ints, p);
  const NamedType* my_int = named("MyInt", int_type(), p);
  std::string why;
};

TEST_F(Conversions, OneSideWithoutANameIsAssignable) {
  EXPECT_TRUE(assign(ints, my_ints));
  EXPECT_TRUE(assign(my_ints, ints));
  EXPECT_FALSE(assign(my_ints, named("Other", ints, p)));
  EXPECT_FALSE(assign(int_type(), my_int));
  EXPECT_FALSE(assign(basic(BasicKind::Int32), basic(BasicKind::Int64)));
  EXPECT_TRUE(assign(universe.byte_type(), basic(BasicKind::Uint8)));
}

TEST_F(Conversions, NilIsAssignableToReferences) {
  EXPECT_TRUE(assign_nil(my_ints));
  EXPECT_TRUE(assign_nil(universe.any_type()));
  EXPECT_TRUE(assign_nil(basic(BasicKind::UnsafePointer)));
  EXPECT_FALSE(assign_nil(my_int));
  EXPECT_FALSE(assign_nil(record({})));
}

TEST_F(Conversions, ChannelsLoseADirection) {
  const Type* both = chan(ChanDir::Both, int_type());
  const Type* send = chan(ChanDir::Send, int_type());
  EXPECT_TRUE(assign(both, send));
  EXPECT_TRUE(assign(both, named("Out", send, p)));
  EXPECT_TRUE(assign(named("In", both, p), send));
  EXPECT_FALSE(assign(named("In", both, p), named("Out", send, p)));
  EXPECT_FALSE(assign(send, both));
  EXPECT_FALSE(assign(both, chan(ChanDir::Send, string_type())));
}

TEST_F(Conversions, InterfacesTakeWhatImplementsThem) {
  const NamedType* stringer =
      named("Stringer", interface({method("String", func({}, {var("", string_type())}), p)}), p);
  EXPECT_TRUE(assign(my_int, universe.any_type()));
  EXPECT_FALSE(assign(my_int, stringer));
  EXPECT_EQ(why, "MyInt does not implement Stringer (missing method String)");
  NamedType* t = named("T", record({}), p);
  add_method(t, "String", func({}, {var("", string_type())}));
  EXPECT_TRUE(assign(t, stringer));
  EXPECT_FALSE(assign(stringer, t));
  EXPECT_EQ(why, "need type assertion");
  why.clear();
  EXPECT_FALSE(assign(stringer, my_int));
  EXPECT_EQ(why, "");
  EXPECT_FALSE(assign(stringer, pointer(stringer)));
  EXPECT_EQ(why,
            "Stringer does not implement *Stringer (type *Stringer is pointer to interface, not "
            "interface)");
}

TEST_F(Conversions, InvalidTypesAreNeverTheProblem) {
  EXPECT_TRUE(assign(universe.invalid(), my_int));
  EXPECT_TRUE(assign(my_int, universe.invalid()));
  EXPECT_TRUE(convert(universe.invalid(), my_int));
}

TEST_F(Conversions, UntypedOperandsTakeTheTargetsType) {
  EXPECT_EQ(implicit(BasicKind::UntypedInt, my_int), my_int);
  EXPECT_EQ(implicit(BasicKind::UntypedFloat, my_int), my_int)
      << "whether the value fits is another question";
  EXPECT_EQ(implicit(BasicKind::UntypedInt, string_type()), nullptr);
  EXPECT_EQ(implicit(BasicKind::UntypedString, my_int), nullptr);
  EXPECT_EQ(implicit(BasicKind::UntypedBool, basic(BasicKind::Bool)), basic(BasicKind::Bool));
  EXPECT_EQ(implicit(BasicKind::UntypedRune, universe.any_type()), universe.rune_type());
  EXPECT_EQ(implicit(BasicKind::UntypedInt, universe.error_type()), nullptr);
  EXPECT_EQ(implicit(BasicKind::UntypedNil, my_ints), my_ints);
  EXPECT_EQ(implicit(BasicKind::UntypedNil, my_int), nullptr);
  EXPECT_EQ(implicit(BasicKind::UntypedInt, ints), nullptr);
  EXPECT_EQ(implicit(BasicKind::UntypedInt, basic(BasicKind::UntypedFloat)),
            basic(BasicKind::UntypedFloat));
  EXPECT_EQ(implicit(BasicKind::UntypedComplex, basic(BasicKind::UntypedRune)),
            basic(BasicKind::UntypedComplex));
  EXPECT_EQ(implicit(BasicKind::UntypedString, basic(BasicKind::UntypedInt)), nullptr);
}

TEST_F(Conversions, DefaultTypes) {
  EXPECT_EQ(default_type(universe, basic(BasicKind::UntypedFloat)), basic(BasicKind::Float64));
  EXPECT_EQ(default_type(universe, basic(BasicKind::UntypedRune)), universe.rune_type());
  EXPECT_EQ(default_type(universe, my_int), my_int);
  EXPECT_EQ(default_type(universe, basic(BasicKind::UntypedNil)), basic(BasicKind::UntypedNil));
}

TEST_F(Conversions, NumbersConvertWithinTheirWorlds) {
  EXPECT_TRUE(convert(my_int, basic(BasicKind::Float32)));
  EXPECT_TRUE(convert(basic(BasicKind::Float64), basic(BasicKind::Uint8)));
  EXPECT_TRUE(convert(basic(BasicKind::Complex64), basic(BasicKind::Complex128)));
  EXPECT_FALSE(convert(my_int, basic(BasicKind::Complex128)));
  EXPECT_FALSE(convert(my_int, basic(BasicKind::Bool)));
}

TEST_F(Conversions, StringsConvertFromAndToSlices) {
  const Type* bytes = slice(universe.byte_type());
  const NamedType* my_string = named("MyString", string_type(), p);
  const NamedType* my_byte = named("MyByte", basic(BasicKind::Uint8), p);
  EXPECT_TRUE(convert(my_string, bytes));
  EXPECT_TRUE(convert(bytes, my_string));
  EXPECT_TRUE(convert(named("Runes", slice(universe.rune_type()), p), my_string));
  EXPECT_TRUE(convert(slice(my_byte), string_type()));
  EXPECT_TRUE(convert(my_int, string_type()));
  EXPECT_FALSE(convert(basic(BasicKind::Float64), string_type()));
  EXPECT_FALSE(convert(ints, string_type()));
  EXPECT_FALSE(convert(string_type(), ints));
}

TEST_F(Conversions, StructsConvertWhateverTheirTags) {
  const NamedType* a = named("A", record({field("X", int_type(), p)}), p);
  const NamedType* b = named("B", record({field("X", int_type(), p)}, {"json:\"x\""}), p);
  EXPECT_TRUE(convert(a, b));
  EXPECT_FALSE(assign(a, b));
  EXPECT_TRUE(convert(pointer(a), pointer(b)));
  EXPECT_FALSE(convert(named("PA", pointer(a), p), named("PB", pointer(b), p)));
  EXPECT_TRUE(convert(named("PA", pointer(a), p), named("PB", pointer(a), p)));
}

TEST_F(Conversions, SlicesConvertToArrays) {
  const Type* four = array(4, int_type());
  EXPECT_TRUE(convert(my_ints, four));
  EXPECT_TRUE(convert(ints, pointer(named("Four", four, p))));
  EXPECT_FALSE(convert(slice(string_type()), four));
  EXPECT_FALSE(convert(four, ints));
}

TEST_F(Conversions, UnsafePointersConvertFromAndToPointers) {
  const Type* unsafe = basic(BasicKind::UnsafePointer);
  EXPECT_TRUE(convert(pointer(int_type()), unsafe));
  EXPECT_TRUE(convert(unsafe, named("P", pointer(my_int), p)));
  EXPECT_TRUE(convert(basic(BasicKind::Uintptr), unsafe));
  EXPECT_TRUE(convert(unsafe, basic(BasicKind::Uintptr)));
  EXPECT_FALSE(convert(int_type(), unsafe));
  EXPECT_FALSE(convert(ints, unsafe));
}

TEST_F(Conversions, EitherDirectionIsEnoughForComparisons) {
  EXPECT_TRUE(mutually_assignable(env(), my_int, universe.any_type()));
  EXPECT_TRUE(mutually_assignable(env(), universe.any_type(), my_int));
  EXPECT_FALSE(mutually_assignable(env(), my_int, int_type()));
}

}  // namespace
}  // namespace gvm::vm
