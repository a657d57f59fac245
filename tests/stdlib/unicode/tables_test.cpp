#include "stdlib/unicode/tables.hpp"

#include <gtest/gtest.h>

namespace gvm::stdlib::unicode {
namespace {

TEST(UnicodeTables, Categories) {
  EXPECT_EQ(category('a'), Category::Ll);
  EXPECT_EQ(category(U'日'), Category::Lo);
  EXPECT_EQ(category(0x01C5), Category::Lt);
  EXPECT_EQ(category(0xE000), Category::Co);
  EXPECT_EQ(category(-1), Category::Cn);
  EXPECT_EQ(category(0x110000), Category::Cn);
  EXPECT_TRUE(is_space(0x85));
  EXPECT_FALSE(is_space(0x200B));
  EXPECT_TRUE(is_print(' '));
  EXPECT_FALSE(is_print(0xA0));
  EXPECT_TRUE(is_graphic(0xA0));
}

TEST(UnicodeTables, Cases) {
  EXPECT_EQ(to_upper(U'ÿ'), U'Ÿ');
  EXPECT_EQ(to_lower(0x0130), 'i');
  EXPECT_EQ(to_title(0x01C6), 0x01C5);
  EXPECT_EQ(to_upper(U'ß'), U'ß');
  EXPECT_EQ(to_lower(-5), -5);
}

TEST(UnicodeTables, FoldsInCycles) {
  EXPECT_EQ(simple_fold('A'), 'a');
  EXPECT_EQ(simple_fold('a'), 'A');
  EXPECT_EQ(simple_fold('K'), 'k');
  EXPECT_EQ(simple_fold('k'), 0x212A);
  EXPECT_EQ(simple_fold(0x212A), 'K');
  EXPECT_EQ(simple_fold('1'), '1');
  EXPECT_TRUE(equal_fold("Straße Σς", "STRAßE σΣ"));
  EXPECT_FALSE(equal_fold("a", "ab"));
}

TEST(UnicodeTables, RangeTablesByName) {
  EXPECT_GT(range_table("Han").r16.length, 0);
  EXPECT_GT(range_table("Han").r32.length, 0);
  EXPECT_EQ(range_table("Lu").latin_offset, 3);
  EXPECT_EQ(range_table("NoSuch").r16.length, 0);
}

}  // namespace
}  // namespace gvm::stdlib::unicode
