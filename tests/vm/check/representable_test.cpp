// Which constants fit which basic types, and what becomes of them there.
#include "vm/check/representable.hpp"

#include <gtest/gtest.h>

#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

class Representable : public testing::Test, protected TypeFactory {
 protected:
  // The text of the represented value, or why there is none.
  std::string in(BasicKind kind, const ConstValue* value) {
    RepresentError why{};
    const ConstValue* result = representable(constants, value, basic(kind), &why);
    if (result != nullptr) {
      EXPECT_EQ(why, RepresentError::None);
      return to_text(result);
    }
    switch (why) {
      case RepresentError::None: return "none";
      case RepresentError::Mismatch: return "mismatch";
      case RepresentError::Truncated: return "truncated";
      case RepresentError::Overflows: return "overflows";
    }
    return "";
  }
  const ConstValue* i(int64_t value) { return constants.integer(value); }
  const ConstValue* f(std::string_view text) { return constants.float_literal(text); }
};

TEST_F(Representable, IntegersHaveBounds) {
  EXPECT_EQ(in(BasicKind::Int8, i(127)), "127");
  EXPECT_EQ(in(BasicKind::Int8, i(128)), "overflows");
  EXPECT_EQ(in(BasicKind::Int8, i(-128)), "-128");
  EXPECT_EQ(in(BasicKind::Int8, i(-129)), "overflows");
  EXPECT_EQ(in(BasicKind::Int16, i(32768)), "overflows");
  EXPECT_EQ(in(BasicKind::Int32, i(-2147483648)), "-2147483648");
  EXPECT_EQ(in(BasicKind::Uint8, i(255)), "255");
  EXPECT_EQ(in(BasicKind::Uint8, i(256)), "overflows");
  EXPECT_EQ(in(BasicKind::Uint, i(-1)), "overflows");
  EXPECT_EQ(in(BasicKind::Int, i(INT64_MAX)), "9223372036854775807");
  EXPECT_EQ(in(BasicKind::Int64, constants.unsigned_integer(UINT64_MAX)), "overflows");
  EXPECT_EQ(in(BasicKind::Uintptr, constants.unsigned_integer(UINT64_MAX)), "18446744073709551615");
  EXPECT_EQ(in(BasicKind::Uint64, constants.shift_left(i(1), 64)), "overflows");
  EXPECT_EQ(in(BasicKind::UntypedInt, constants.shift_left(i(1), 64)), "18446744073709551616");
}

TEST_F(Representable, FloatsBecomeIntegersOnlyExactly) {
  EXPECT_EQ(in(BasicKind::Int, f("2.0")), "2");
  EXPECT_EQ(in(BasicKind::Int, f("2.5")), "truncated");
  EXPECT_EQ(in(BasicKind::Int, f("1e100")), "truncated");
  EXPECT_EQ(in(BasicKind::UntypedRune, f("97.0")), "97");
  EXPECT_EQ(in(BasicKind::Uint8, constants.complex(i(1), i(2))), "truncated");
  EXPECT_EQ(in(BasicKind::Uint8, constants.complex(i(1), i(0))), "1");
}

TEST_F(Representable, FloatsAreRounded) {
  RepresentError why{};
  const ConstValue* tenth = representable(constants, f("0.1"), basic(BasicKind::Float32), &why);
  ASSERT_NE(tenth, nullptr);
  EXPECT_EQ(float64_value(tenth), static_cast<double>(0.1f));
  EXPECT_EQ(in(BasicKind::Float32, f("1e39")), "overflows");
  EXPECT_EQ(in(BasicKind::Float64, f("1e39")), "1e+39");
  EXPECT_EQ(in(BasicKind::Float64, f("1e309")), "overflows");
  EXPECT_EQ(in(BasicKind::UntypedFloat, f("1e309")), "1e+309");
  EXPECT_EQ(in(BasicKind::Float64, f("1e-400")), "0");
  EXPECT_EQ(in(BasicKind::Float64, i(3)), "3");
  EXPECT_EQ(kind_of(representable(constants, i(3), basic(BasicKind::Float64))), ConstKind::Float);
  EXPECT_EQ(in(BasicKind::Float64, constants.complex(i(1), i(2))), "overflows");
}

TEST_F(Representable, ComplexNumbersTakeAllNumbers) {
  EXPECT_EQ(in(BasicKind::Complex128, i(3)), "(3 + 0i)");
  EXPECT_EQ(in(BasicKind::Complex64, constants.complex(i(0), f("1e100"))), "overflows");
  EXPECT_EQ(in(BasicKind::Complex128, constants.complex(i(0), f("1e100"))), "(0 + 1e+100i)");
  EXPECT_EQ(in(BasicKind::UntypedComplex, f("0.5")), "(0.5 + 0i)");
}

TEST_F(Representable, KindsDoNotMix) {
  EXPECT_EQ(in(BasicKind::Int, constants.string("a")), "mismatch");
  EXPECT_EQ(in(BasicKind::String, i(1)), "mismatch");
  EXPECT_EQ(in(BasicKind::Bool, i(1)), "mismatch");
  EXPECT_EQ(in(BasicKind::UnsafePointer, i(0)), "mismatch");
  EXPECT_EQ(in(BasicKind::UntypedString, constants.string("a")), "\"a\"");
  EXPECT_EQ(in(BasicKind::Bool, constants.boolean(true)), "true");
}

TEST_F(Representable, UnknownValuesFitEverywhere) {
  EXPECT_EQ(in(BasicKind::Int8, constants.unknown()), "unknown");
  EXPECT_EQ(in(BasicKind::String, constants.unknown()), "unknown");
  EXPECT_EQ(in(BasicKind::UntypedNil, constants.unknown()), "mismatch");
}

}  // namespace
}  // namespace gvm::vm
