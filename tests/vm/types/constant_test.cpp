// Exact constants: literals, operators, rounding to machine floats, text.
#include "vm/types/constant.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace gvm::vm {
namespace {

using Op = ConstantPool::Op;

class Constant : public testing::Test {
 protected:
  const ConstValue* i(std::string_view text) { return pool.int_literal(text); }
  const ConstValue* f(std::string_view text) { return pool.float_literal(text); }
  const ConstValue* im(std::string_view text) { return pool.imaginary_literal(text); }
  std::string calc(Op op, const ConstValue* a, const ConstValue* b) {
    return to_text(pool.binary(op, a, b, true));
  }
  bool is_unknown(const ConstValue* v) { return kind_of(v) == ConstKind::Unknown; }

  ConstantPool pool;
};

TEST_F(Constant, IntegerLiteralsOfAllBases) {
  EXPECT_EQ(int64_value(i("0")), 0);
  EXPECT_EQ(int64_value(i("1_000_000")), 1000000);
  EXPECT_EQ(int64_value(i("0x_FF")), 255);
  EXPECT_EQ(int64_value(i("0b101")), 5);
  EXPECT_EQ(int64_value(i("0o17")), 15);
  EXPECT_EQ(int64_value(i("017")), 15);
  EXPECT_EQ(int64_value(i("9223372036854775807")), INT64_MAX);
  EXPECT_EQ(int64_value(i("9223372036854775808")), std::nullopt);
  EXPECT_EQ(uint64_value(i("18446744073709551615")), UINT64_MAX);
  EXPECT_EQ(uint64_value(i("18446744073709551616")), std::nullopt);
  EXPECT_EQ(to_text(i("0xffffffffffffffffffffffffffffffff")),
            "340282366920938463463374607431768211455");
}

TEST_F(Constant, MalformedOrExcessiveLiteralsAreUnknown) {
  EXPECT_TRUE(is_unknown(i("")));
  EXPECT_TRUE(is_unknown(i("12a")));
  EXPECT_TRUE(is_unknown(i("09")));
  EXPECT_TRUE(is_unknown(i(std::string(20000, '9'))));
  EXPECT_TRUE(is_unknown(f("1e")));
  EXPECT_TRUE(is_unknown(f("1.2.3")));
  EXPECT_TRUE(is_unknown(f("1e1000000000")));
  EXPECT_TRUE(is_unknown(f("1e99999999999999999999999")));
  EXPECT_TRUE(is_unknown(im("1")));
  EXPECT_TRUE(is_zero(f("1e-99999999999999999999999")));
}

TEST_F(Constant, IntegerArithmeticLeavesMachineWordsAndComesBack) {
  const ConstValue* max = pool.integer(INT64_MAX);
  const ConstValue* min = pool.integer(INT64_MIN);
  const ConstValue* one = pool.integer(1);
  const ConstValue* over = pool.binary(Op::Add, max, one, true);
  EXPECT_EQ(to_text(over), "9223372036854775808");
  EXPECT_EQ(int64_value(pool.binary(Op::Sub, over, one, true)), INT64_MAX);
  EXPECT_EQ(calc(Op::Sub, min, one), "-9223372036854775809");
  EXPECT_EQ(calc(Op::Mul, min, min), "85070591730234615865843651857942052864");
  EXPECT_EQ(calc(Op::Div, min, pool.integer(-1)), "9223372036854775808");
  EXPECT_EQ(calc(Op::Rem, min, pool.integer(-1)), "0");
  EXPECT_EQ(int64_value(pool.negate(over)), INT64_MIN);
  EXPECT_EQ(to_text(pool.negate(min)), "9223372036854775808");
}

TEST_F(Constant, IntegerDivisionTruncatesTowardsZero) {
  EXPECT_EQ(calc(Op::Div, pool.integer(-7), pool.integer(2)), "-3");
  EXPECT_EQ(calc(Op::Rem, pool.integer(-7), pool.integer(2)), "-1");
  const ConstValue* big = pool.negate(i("100000000000000000000007"));
  const ConstValue* ten = i("100000000000000000000");
  EXPECT_EQ(calc(Op::Div, big, ten), "-1000");
  EXPECT_EQ(calc(Op::Rem, big, ten), "-7");
  EXPECT_EQ(to_text(pool.binary(Op::Div, pool.integer(5), pool.integer(2), false)), "2.5");
}

TEST_F(Constant, BitOperationsAreTwosComplementOfAnyWidth) {
  const ConstValue* big = i("0x1_0000_0000_0000_0000");
  EXPECT_EQ(calc(Op::And, pool.integer(-1), big), to_text(big));
  EXPECT_EQ(calc(Op::Or, pool.integer(-8), pool.integer(3)), "-5");
  EXPECT_EQ(calc(Op::Xor, pool.negate(big), pool.integer(1)), "-18446744073709551615");
  EXPECT_EQ(calc(Op::AndNot, pool.integer(-1), big), "-18446744073709551617");
  EXPECT_EQ(int64_value(pool.bit_not(pool.integer(5), 0)), -6);
  EXPECT_EQ(int64_value(pool.bit_not(pool.integer(5), 8)), 250);
  EXPECT_EQ(uint64_value(pool.bit_not(pool.integer(0), 64)), UINT64_MAX);
}

TEST_F(Constant, LowBitsOfNegativeNumbers) {
  EXPECT_EQ(low_bits(pool.integer(-2)), 0xfffffffffffffffeu);
  EXPECT_EQ(low_bits(pool.negate(i("0x1_0000_0000_0000_0001"))), 0xffffffffffffffffu);
}

TEST_F(Constant, Shifts) {
  EXPECT_EQ(to_text(pool.shift_left(pool.integer(1), 100)), "1267650600228229401496703205376");
  EXPECT_EQ(int64_value(pool.shift_right(pool.shift_left(pool.integer(1), 100), 98)), 4);
  EXPECT_EQ(int64_value(pool.shift_left(pool.integer(-1), 63)), INT64_MIN);
  EXPECT_EQ(int64_value(pool.shift_right(pool.integer(-5), 1)), -3);
  EXPECT_EQ(int64_value(pool.shift_right(pool.integer(-5), 1000)), -1);
  EXPECT_EQ(int64_value(pool.shift_right(pool.negate(pool.shift_left(pool.integer(1), 100)), 99)),
            -2);
  EXPECT_EQ(int64_value(pool.shift_right(pool.negate(pool.shift_left(pool.integer(1), 100)), 101)),
            -1);
  EXPECT_TRUE(is_unknown(pool.shift_left(pool.integer(1), uint64_t{1} << 40)));
  EXPECT_EQ(int64_value(pool.shift_left(pool.integer(0), uint64_t{1} << 40)), 0);
}

TEST_F(Constant, SizesAreBounded) {
  const ConstValue* value = pool.integer(3);
  for (int k = 0; k < 40; ++k) value = pool.binary(Op::Mul, value, value, true);
  EXPECT_TRUE(is_unknown(value));
  value = f("1e300");
  for (int k = 0; k < 60; ++k) value = pool.binary(Op::Mul, value, value, false);
  EXPECT_TRUE(is_unknown(value));
}

TEST_F(Constant, UnknownSpreads) {
  const ConstValue* u = pool.unknown();
  EXPECT_TRUE(is_unknown(pool.binary(Op::Add, u, pool.integer(1), true)));
  EXPECT_TRUE(is_unknown(pool.negate(u)));
  EXPECT_TRUE(is_unknown(pool.to_int(u)));
  EXPECT_TRUE(is_unknown(pool.binary(Op::Add, pool.string("a"), pool.integer(1), true)));
  EXPECT_TRUE(is_unknown(pool.binary(Op::Div, pool.integer(1), pool.integer(0), true)));
  EXPECT_TRUE(is_unknown(pool.binary(Op::Rem, f("1.5"), f("0.5"), false)));
  EXPECT_TRUE(is_unknown(pool.floating(std::nan(""))));
}

TEST_F(Constant, FractionsAreExact) {
  const ConstValue* third = pool.binary(Op::Div, f("1.0"), f("3.0"), false);
  EXPECT_EQ(compare(pool.binary(Op::Mul, third, pool.integer(3), false), pool.integer(1)), 0);
  const ConstValue* sum = pool.binary(Op::Add, f("0.1"), f("0.2"), false);
  EXPECT_EQ(compare(sum, f("0.3")), 0);
  EXPECT_EQ(compare(f("0.30000000000000001"), sum), 1);
}

TEST_F(Constant, ConversionsBetweenKindsAreExact) {
  EXPECT_EQ(int64_value(pool.to_int(f("2.0"))), 2);
  EXPECT_EQ(int64_value(pool.to_int(f("1e18"))), 1000000000000000000);
  EXPECT_TRUE(is_unknown(pool.to_int(f("2.5"))));
  EXPECT_EQ(to_text(pool.to_int(f("1e30"))), "1000000000000000000000000000000");
  EXPECT_EQ(int64_value(pool.to_int(pool.complex(pool.integer(4), pool.integer(0)))), 4);
  EXPECT_TRUE(is_unknown(pool.to_float(im("2i"))));
  EXPECT_EQ(kind_of(pool.to_float(pool.integer(7))), ConstKind::Float);
  EXPECT_EQ(kind_of(pool.to_complex(pool.integer(7))), ConstKind::Complex);
  EXPECT_TRUE(is_unknown(pool.to_int(pool.string("1"))));
}

TEST_F(Constant, HugeExponentsWork) {
  const ConstValue* huge = f("1e100000");
  EXPECT_EQ(kind_of(huge), ConstKind::Float);
  EXPECT_EQ(to_text(huge), "1e+100000");
  EXPECT_EQ(to_text(f("-0.0")), "unknown");  // no sign in literals
  EXPECT_EQ(compare(pool.binary(Op::Div, huge, f("1e99999"), false), pool.integer(10)), 0);
  EXPECT_EQ(to_text(pool.binary(Op::Div, pool.integer(1), huge, false)), "1e-100000");
  EXPECT_EQ(compare(huge, f("1e100001")), -1);
  EXPECT_EQ(compare(pool.negate(huge), f("1e-100001")), -1);
  EXPECT_EQ(to_text(pool.binary(Op::Sub, huge, huge, false)), "0");
  EXPECT_EQ(float64_value(huge), std::numeric_limits<double>::infinity());
  EXPECT_EQ(float64_value(f("1e-100000")), 0);
  EXPECT_TRUE(is_unknown(pool.to_int(huge)));
}

TEST_F(Constant, HexadecimalFloats) {
  EXPECT_EQ(float64_value(f("0x1.8p1")), 3);
  EXPECT_EQ(float64_value(f("0x.8p-1")), 0.25);
  EXPECT_EQ(float64_value(f("0X_1FFFP-16")), 0x1FFFp-16);
  EXPECT_EQ(float64_value(f("0x1p-1074")), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(to_text(f("0x1p100000")), "9.99002e+30102");
}

TEST_F(Constant, RoundsToFloat64AsStrtodDoes) {
  std::mt19937_64 random(7);
  for (int k = 0; k < 3000; ++k) {
    const int digits = 1 + static_cast<int>(random() % 25);
    std::string text;
    for (int d = 0; d < digits; ++d) text += static_cast<char>('0' + random() % 10);
    text.insert(1, ".");
    text += "e" + std::to_string(static_cast<int>(random() % 680) - 350);
    const ConstValue* value = f(text);
    EXPECT_EQ(float64_value(value), std::strtod(text.c_str(), nullptr)) << text;
    EXPECT_EQ(float32_value(value), std::strtof(text.c_str(), nullptr)) << text;
  }
}

TEST_F(Constant, TiesRoundToEvenAlsoAmongDenormals) {
  EXPECT_EQ(float64_value(i("9007199254740993")), 9007199254740992.0);
  EXPECT_EQ(float64_value(i("9007199254740995")), 9007199254740996.0);
  EXPECT_EQ(float64_value(f("0x1p-1075")), 0);
  EXPECT_EQ(float64_value(f("0x1.0000001p-1075")), 0x1p-1074);
  EXPECT_EQ(float64_value(f("0x3p-1075")), 0x2p-1074);
  EXPECT_EQ(float64_value(f("0x1p-1076")), 0);
  EXPECT_EQ(float64_value(f("0x1.fffffffffffff7p1023")), std::numeric_limits<double>::max());
  EXPECT_EQ(float64_value(f("0x1.fffffffffffff8p1023")), std::numeric_limits<double>::infinity());
  EXPECT_EQ(float32_value(f("0x1p-150")), 0);
  EXPECT_EQ(float32_value(f("0x1.8p-150")), 0x1p-149f);
  EXPECT_EQ(float32_value(f("0x1.fffffep127")), std::numeric_limits<float>::max());
  EXPECT_EQ(float32_value(f("0x1.ffffffp127")), std::numeric_limits<float>::infinity());
  // Rounding to float64 first would make this a tie: 1 + 2^-24 + 2^-60.
  EXPECT_EQ(float32_value(f("0x1.000001000000001p0")), 0x1.000002p0f);
}

TEST_F(Constant, RoundedValuesKeepTheirPrecisionOnly) {
  const ConstValue* tenth = f("0.1");
  EXPECT_EQ(float64_value(pool.round_float64(tenth)), 0.1);
  EXPECT_NE(compare(pool.round_float64(tenth), tenth), 0);
  EXPECT_EQ(float64_value(pool.round_float32(tenth)), static_cast<double>(0.1f));
  EXPECT_TRUE(is_unknown(pool.round_float32(f("1e39"))));
  EXPECT_TRUE(is_unknown(pool.round_float64(f("1e309"))));
  EXPECT_TRUE(is_zero(pool.round_float64(f("1e-400"))));
  EXPECT_FALSE(std::signbit(float64_value(pool.negate(f("1e-400")))))
      << "constants have no negative zero";
}

TEST_F(Constant, FloatingAndBack) {
  std::mt19937_64 random(11);
  for (int k = 0; k < 2000; ++k) {
    const uint64_t bits = random();
    double value = 0;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    EXPECT_EQ(float64_value(pool.floating(value)), value);
  }
}

TEST_F(Constant, ComplexArithmetic) {
  const ConstValue* a = pool.complex(pool.integer(1), pool.integer(2));
  const ConstValue* b = pool.binary(Op::Add, pool.integer(3), im("4i"), false);
  EXPECT_EQ(to_text(pool.binary(Op::Mul, a, b, false)), "(-5 + 10i)");
  EXPECT_EQ(to_text(pool.binary(Op::Div, b, a, false)), "(2.2 + -0.4i)");
  EXPECT_EQ(to_text(pool.negate(a)), "(-1 + -2i)");
  EXPECT_EQ(compare(pool.binary(Op::Mul, im("1i"), im("1i"), false), pool.integer(-1)), 0);
  EXPECT_EQ(compare(a, b), 1);
  EXPECT_EQ(to_text(pool.real(a)), "1");
  EXPECT_EQ(to_text(pool.imag(a)), "2");
  EXPECT_EQ(real_float64(a), 1);
  EXPECT_EQ(imag_float64(a), 2);
  EXPECT_TRUE(
      is_unknown(pool.binary(Op::Div, a, pool.complex(pool.integer(0), pool.integer(0)), false)));
}

TEST_F(Constant, ImaginaryLiterals) {
  EXPECT_EQ(imag_float64(im("012i")), 12) << "decimal, for compatibility";
  EXPECT_EQ(imag_float64(im("0x10i")), 16);
  EXPECT_EQ(imag_float64(im("0o10i")), 8);
  EXPECT_EQ(imag_float64(im("1.5e1i")), 15);
  EXPECT_EQ(imag_float64(im("0x1p4i")), 16);
}

TEST_F(Constant, StringsAreJoinedOnlyWhenAsked) {
  const ConstValue* text = pool.string("");
  std::string expected;
  for (int k = 0; k < 20000; ++k) {
    const std::string part = std::to_string(k);
    text = pool.binary(Op::Add, text, pool.string(part), false);
    expected += part;
  }
  EXPECT_EQ(string_value(text), expected);
  EXPECT_EQ(string_value(text), expected);
  EXPECT_EQ(
      compare(pool.string("ab"), pool.binary(Op::Add, pool.string("a"), pool.string("b"), false)),
      0);
  EXPECT_EQ(compare(pool.string("a"), pool.string("b")), -1);
}

TEST_F(Constant, StringsThatDoubleForeverAreRefused) {
  const ConstValue* text = pool.string("0123456789");
  for (int k = 0; k < 60; ++k) text = pool.binary(Op::Add, text, text, false);
  EXPECT_TRUE(is_unknown(text));
}

TEST_F(Constant, TextIsWhatGoPrints) {
  EXPECT_EQ(to_text(f("1e100")), "1e+100");
  EXPECT_EQ(to_text(f("1.0")), "1");
  EXPECT_EQ(to_text(f("3.14159265358979")), "3.14159");
  EXPECT_EQ(to_text(f("123456.5")), "123456.5");
  EXPECT_EQ(to_text(f("1234567.0")), "1.23457e+06");
  EXPECT_EQ(to_text(im("1e100i")), "(0 + 1e+100i)");
  EXPECT_EQ(to_text(pool.complex(pool.integer(1234567), f("1234567.0"))),
            "(1234567 + 1.23457e+06i)");
  EXPECT_EQ(to_text(pool.boolean(true)), "true");
  EXPECT_EQ(to_text(pool.string("a\n")), "\"a\\n\"");
  const std::string shown = to_text(pool.string(std::string(100, 'x')));
  EXPECT_EQ(shown, "\"" + std::string(68, 'x') + "...");
}

TEST_F(Constant, BitLength) {
  EXPECT_EQ(bit_length(pool.integer(0)), 0u);
  EXPECT_EQ(bit_length(pool.integer(-8)), 4u);
  EXPECT_EQ(bit_length(pool.integer(INT64_MIN)), 64u);
  EXPECT_EQ(bit_length(pool.shift_left(pool.integer(1), 512)), 513u);
}

TEST_F(Constant, SignsAndLogic) {
  EXPECT_EQ(sign(f("0.5")), 1);
  EXPECT_EQ(sign(pool.negate(f("0.5"))), -1);
  EXPECT_EQ(sign(im("0i")), 0);
  EXPECT_EQ(sign(im("1i")), 1);
  EXPECT_TRUE(bool_value(pool.logical_not(pool.boolean(false))));
  EXPECT_EQ(compare(pool.boolean(true), pool.boolean(true)), 0);
}

}  // namespace
}  // namespace gvm::vm
