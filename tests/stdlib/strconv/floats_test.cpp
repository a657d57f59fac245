#include "stdlib/strconv/floats.hpp"

#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace gvm::stdlib::strconv {
namespace {

std::string text(double value, char format, int precision, int bits = 64) {
  TextBuffer out;
  append_float(out, value, format, precision, bits);
  return std::string(out.view());
}

double parse(std::string_view s, ParseError error = ParseError::None, int bits = 64) {
  const ParsedFloat parsed = parse_float_prefix(s, bits);
  EXPECT_EQ(parsed.error, error) << s;
  EXPECT_EQ(parsed.used, error == ParseError::Syntax ? 0 : s.size()) << s;
  return parsed.value;
}

TEST(Floats, ShortestFormsReadBack) {
  EXPECT_EQ(text(0.1, 'g', -1), "0.1");
  EXPECT_EQ(text(1e6, 'g', -1), "1e+06");
  EXPECT_EQ(text(100000, 'g', -1), "100000");
  EXPECT_EQ(text(123456789, 'g', -1), "1.23456789e+08");
  EXPECT_EQ(text(1e-5, 'g', -1), "1e-05");
  EXPECT_EQ(text(0.1F, 'g', -1, 32), "0.1");
  EXPECT_EQ(text(0.1F, 'g', -1, 64), "0.10000000149011612");
  EXPECT_EQ(text(5e-324, 'e', -1), "5e-324");
  EXPECT_EQ(text(1e21, 'f', -1), "1000000000000000000000");
}

TEST(Floats, PrecisionRoundsHalfToEvenOnTheExactValue) {
  EXPECT_EQ(text(2.5, 'f', 0), "2");
  EXPECT_EQ(text(3.5, 'f', 0), "4");
  EXPECT_EQ(text(1.005, 'f', 2), "1.00");
  EXPECT_EQ(text(1234.5678, 'e', 3), "1.235e+03");
  EXPECT_EQ(text(1234.5678, 'g', 3), "1.23e+03");
  EXPECT_EQ(text(0.0001, 'g', 3), "0.0001");
  EXPECT_EQ(text(1, 'f', 30), "1.000000000000000000000000000000");
}

TEST(Floats, BinaryAndHexadecimalForms) {
  EXPECT_EQ(text(1, 'b', -1), "4503599627370496p-52");
  EXPECT_EQ(text(1, 'b', -1, 32), "8388608p-23");
  EXPECT_EQ(text(1, 'x', -1), "0x1p+00");
  EXPECT_EQ(text(-0.75, 'X', -1), "-0X1.8P-01");
  EXPECT_EQ(text(1.9999, 'x', 1), "0x1.0p+01");
  EXPECT_EQ(text(0, 'x', 3), "0x0.000p+00");
}

TEST(Floats, SpecialValuesAndUnknownFormats) {
  const double inf = std::numeric_limits<double>::infinity();
  EXPECT_EQ(text(inf, 'g', -1), "+Inf");
  EXPECT_EQ(text(-inf, 'f', 3), "-Inf");
  EXPECT_EQ(text(std::nan(""), 'e', 3), "NaN");
  EXPECT_EQ(text(-0.0, 'g', -1), "-0");
  EXPECT_EQ(text(1, 'y', -1), "%y");
}

TEST(Floats, ParsesGoSyntax) {
  EXPECT_EQ(parse("1.5e3"), 1500);
  EXPECT_EQ(parse("-.5"), -0.5);
  EXPECT_EQ(parse("0x1.8p1"), 3);
  EXPECT_EQ(parse("1_000.5"), 1000.5);
  EXPECT_TRUE(std::isinf(parse("-Infinity")));
  EXPECT_TRUE(std::isnan(parse("nan")));
  EXPECT_TRUE(std::isinf(parse("1e400", ParseError::Range)));
  EXPECT_EQ(parse("1e-400"), 0);
  EXPECT_EQ(parse("16777217", ParseError::None, 32), 16777216);
  for (const char* bad : {"", "+", ".", "e5", "0x1", "1__0", "_1", "x"})
    parse(bad, ParseError::Syntax);
}

TEST(Floats, ParsesOnlyAPrefix) {
  EXPECT_EQ(parse_float_prefix("1.5+2i", 64).used, 3U);
  EXPECT_EQ(parse_float_prefix("1e", 64).used, 1U);
  EXPECT_EQ(parse_float_prefix("infinit", 64).used, 3U);
}

}  // namespace
}  // namespace gvm::stdlib::strconv
