// Equality and hashes of values.
#include <cmath>
#include <limits>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "runtime/heap/type.hpp"

namespace gvm::runtime {
namespace {

constexpr uint64_t kSeed = 0x1234567890ABCDEF;

class ValuesTest : public ::testing::Test {
 protected:
  bool equal(const Type* type, const void* a, const void* b) {
    return equal_values(type, a, b, nullptr) == Equality::Equal;
  }
  uint64_t hash(const Type* type, const void* value) {
    uint64_t out = 0;
    EXPECT_TRUE(hash_value(type, value, kSeed, &out, nullptr));
    return out;
  }

  TypeTable table;
  const Type* const int_ = table.basic(Kind::Int);
  const Type* const string_ = table.basic(Kind::String);
  const Type* const double_ = table.basic(Kind::Float64);
};

TEST_F(ValuesTest, StringsCompareByContent) {
  const std::string long_text = "a text that is longer than sixteen bytes";
  for (const std::string& text :
       {std::string(), std::string("x"), std::string("four"), std::string("eight..."),
        std::string("thirteen byte"), long_text}) {
    const std::string copy = text;
    const String a{text.data(), static_cast<int64_t>(text.size())};
    const String b{copy.data(), static_cast<int64_t>(copy.size())};
    EXPECT_TRUE(equal(string_, &a, &b)) << text;
    EXPECT_EQ(hash(string_, &a), hash(string_, &b)) << text;
    if (text.empty()) continue;
    std::string other = text;
    other.back() ^= 1;
    const String c{other.data(), static_cast<int64_t>(other.size())};
    EXPECT_FALSE(equal(string_, &a, &c)) << text;
    EXPECT_NE(hash(string_, &a), hash(string_, &c)) << text;
  }
}

TEST_F(ValuesTest, FloatsFollowIeeeRules) {
  const double zero = 0.0, negative_zero = -0.0, nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(equal(double_, &zero, &negative_zero));
  EXPECT_EQ(hash(double_, &zero), hash(double_, &negative_zero));
  EXPECT_FALSE(equal(double_, &nan, &nan));
  const float single = 1.5f, same = 1.5f;
  EXPECT_TRUE(equal(table.basic(Kind::Float32), &single, &same));
  const Complex128 a{1, -0.0}, b{1, 0.0};
  EXPECT_TRUE(equal(table.basic(Kind::Complex128), &a, &b));
  EXPECT_EQ(hash(table.basic(Kind::Complex128), &a), hash(table.basic(Kind::Complex128), &b));
}

TEST_F(ValuesTest, StructsIgnorePaddingAndBlankFields) {
  const StructField fields[] = {{"a", "main", table.basic(Kind::Uint8), 0, "", false, false},
                                {"b", "main", int_, 0, "", false, false},
                                {"_", "main", int_, 0, "", false, false}};
  const Type* type = table.struct_type(fields);
  unsigned char x[24], y[24];
  std::memset(x, 0x11, sizeof x);
  std::memset(y, 0x22, sizeof y);
  x[0] = y[0] = 7;
  const int64_t b = 42;
  std::memcpy(x + 8, &b, 8);
  std::memcpy(y + 8, &b, 8);
  EXPECT_TRUE(equal(type, x, y));
  EXPECT_EQ(hash(type, x), hash(type, y));
  x[8] ^= 1;
  EXPECT_FALSE(equal(type, x, y));
  EXPECT_NE(hash(type, x), hash(type, y));
}

TEST_F(ValuesTest, InterfacesCompareTypeThenValue) {
  Interface one{int_, {}}, other{table.basic(Kind::Int64), {}}, nil{nullptr, {}};
  one.data.i = other.data.i = 5;
  EXPECT_EQ(equal_interfaces(one, one, nullptr), Equality::Equal);
  EXPECT_EQ(equal_interfaces(one, other, nullptr), Equality::Different);
  EXPECT_EQ(equal_interfaces(nil, nil, nullptr), Equality::Equal);
  EXPECT_EQ(equal_interfaces(nil, one, nullptr), Equality::Different);
  const String text{"boxed", 5}, same{"boxed", 5};
  Interface a{string_, {}}, b{string_, {}};
  a.data.cp = &text;
  b.data.cp = &same;
  EXPECT_EQ(equal_interfaces(a, b, nullptr), Equality::Equal);
  EXPECT_EQ(hash(table.empty_interface(), &a), hash(table.empty_interface(), &b));
}

TEST_F(ValuesTest, UncomparableDynamicTypesAreReported) {
  const Type* slice = table.slice(int_);
  const Slice value{nullptr, 0, 0};
  Interface holder{slice, {}};
  holder.data.cp = &value;
  const Type* culprit = nullptr;
  EXPECT_EQ(equal_interfaces(holder, holder, &culprit), Equality::Uncomparable);
  EXPECT_EQ(culprit, slice);
  culprit = nullptr;
  uint64_t out = 0;
  EXPECT_FALSE(hash_value(table.array(table.empty_interface(), 1), &holder, kSeed, &out, &culprit));
  EXPECT_EQ(culprit, slice);
  Interface number{int_, {}};
  EXPECT_EQ(equal_interfaces(holder, number, &culprit), Equality::Different);
}

TEST_F(ValuesTest, HashesOfNeighboursSpreadOverLowAndHighBits) {
  std::set<uint64_t> low, high;
  for (int64_t i = 0; i < 4096; ++i) {
    const uint64_t h = hash(int_, &i);
    low.insert(h & 0xFFFF);
    high.insert(h >> 48);
  }
  EXPECT_GT(low.size(), 3500u);  // 4096 random draws from 65536 give some 3970 different ones
  EXPECT_GT(high.size(), 3500u);
}

}  // namespace
}  // namespace gvm::runtime
