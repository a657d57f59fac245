#include "stdlib/strconv/numbers.hpp"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace gvm::stdlib::strconv {
namespace {

std::string in_base(int64_t value, int base) {
  TextBuffer out;
  append_signed(out, value, base);
  return std::string(out.view());
}

void expect_signed(std::string_view text, int base, int bits, int64_t value,
                   ParseError error = ParseError::None) {
  const ParsedSigned parsed = parse_signed(text, base, bits);
  EXPECT_EQ(parsed.value, value) << text;
  EXPECT_EQ(parsed.error, error) << text;
}

TEST(Numbers, WritesAllBases) {
  EXPECT_EQ(in_base(INT64_MIN, 10), "-9223372036854775808");
  EXPECT_EQ(in_base(INT64_MIN, 2), "-1" + std::string(63, '0'));
  EXPECT_EQ(in_base(35, 36), "z");
}

TEST(Numbers, ParsesWithinTheirSize) {
  expect_signed("-128", 10, 8, -128);
  expect_signed("128", 10, 8, 127, ParseError::Range);
  expect_signed("-129", 10, 8, -128, ParseError::Range);
  expect_signed("9223372036854775808", 10, 0, INT64_MAX, ParseError::Range);
  EXPECT_EQ(parse_unsigned("18446744073709551615", 10, 64).value, UINT64_MAX);
  EXPECT_EQ(parse_unsigned("18446744073709551616", 10, 64).error, ParseError::Range);
}

TEST(Numbers, BaseZeroTakesPrefixesAndUnderscores) {
  expect_signed("0x_1F", 0, 64, 31);
  expect_signed("0b101", 0, 64, 5);
  expect_signed("017", 0, 64, 15);
  expect_signed("1_000", 0, 64, 1000);
  expect_signed("1__0", 0, 64, 0, ParseError::Syntax);
  expect_signed("1_000", 10, 64, 0, ParseError::Syntax);
  expect_signed("0x1F", 16, 64, 0, ParseError::Syntax);
}

TEST(Numbers, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", "+", "1 ", " 1", "1e3", "0x", "--1"}) {
    expect_signed(text, 0, 64, 0, ParseError::Syntax);
  }
  expect_signed("1", 1, 64, 0, ParseError::Base);
  expect_signed("1", 37, 64, 0, ParseError::Base);
  expect_signed("1", 10, 65, 0, ParseError::BitSize);
}

}  // namespace
}  // namespace gvm::stdlib::strconv
