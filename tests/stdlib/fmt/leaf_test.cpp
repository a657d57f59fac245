#include "stdlib/fmt/leaf.hpp"

#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace gvm::stdlib::fmt {
namespace {

template <class Write>
std::string written(Directive directive, Write write) {
  TextBuffer out;
  Leaf leaf(out);
  leaf.directive() = directive;
  write(leaf);
  return std::string(out.view());
}

std::string decimal(int64_t value, Directive directive) {
  return written(directive,
                 [&](Leaf& l) { l.integer(static_cast<uint64_t>(value), 10, true, 'd', false); });
}
std::string real(double value, char format, int64_t precision, Directive directive) {
  return written(directive, [&](Leaf& l) { l.real(value, 64, format, precision); });
}

TEST(Leaf, PadsByRunes) {
  EXPECT_EQ(written({kHasWidth, 4, 0}, [](Leaf& l) { l.text("日本"); }), "  日本");
  EXPECT_EQ(written({kHasWidth | kMinus, 4, 0}, [](Leaf& l) { l.text("日本"); }), "日本  ");
  EXPECT_EQ(written({kHasPrecision, 0, 1}, [](Leaf& l) { l.text("日本"); }), "日");
}

TEST(Leaf, Integers) {
  EXPECT_EQ(decimal(-42, {}), "-42");
  EXPECT_EQ(decimal(-42, {kHasWidth | kZero, 6, 0}), "-00042");
  EXPECT_EQ(decimal(42, {kHasWidth | kZero | kMinus, 6, 0}), "42    ");
  EXPECT_EQ(decimal(42, {kHasPrecision | kHasWidth | kZero, 6, 4}), "  0042");
  EXPECT_EQ(decimal(0, {kHasPrecision, 0, 0}), "");
  EXPECT_EQ(decimal(42, {kPlus, 0, 0}), "+42");
  EXPECT_EQ(decimal(std::numeric_limits<int64_t>::min(), {kPlus, 0, 0}), "-9223372036854775808");
  EXPECT_EQ(written({kSharp, 0, 0}, [](Leaf& l) { l.integer(255, 16, false, 'X', true); }), "0XFF");
  EXPECT_EQ(written({}, [](Leaf& l) { l.integer(8, 8, false, 'O', false); }), "0o10");
}

TEST(Leaf, Floats) {
  EXPECT_EQ(real(3.14159, 'f', 6, {kHasPrecision, 0, 2}), "3.14");
  EXPECT_EQ(real(-1.5, 'f', 6, {kHasWidth | kZero, 10, 0}), "-01.500000");
  EXPECT_EQ(real(1, 'g', -1, {kSharp, 0, 0}), "1.00000");
  EXPECT_EQ(real(std::numeric_limits<double>::infinity(), 'g', -1, {kHasWidth | kZero, 6, 0}),
            "  +Inf");
  EXPECT_EQ(real(1, 'g', -1, {kSpace, 0, 0}), " 1");
}

TEST(Leaf, RunesAndBytes) {
  EXPECT_EQ(written({kSharp, 0, 0}, [](Leaf& l) { l.unicode(U'⌘'); }), "U+2318 '⌘'");
  EXPECT_EQ(written({}, [](Leaf& l) { l.quoted_character(0x110000); }), "'�'");
  EXPECT_EQ(written({kSpace | kSharp, 0, 0}, [](Leaf& l) { l.hex_bytes("ab", false); }),
            "0x61 0x62");
}

}  // namespace
}  // namespace gvm::stdlib::fmt
