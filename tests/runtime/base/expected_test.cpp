// expected<T, E>: both sides, void, move-only values, equal types.
#include "runtime/base/expected.hpp"

#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace gvm::base {
namespace {

struct Error {
  std::string text;
};

expected<int, Error> half(int x) {
  if (x % 2 != 0) return Error{"odd"};
  return x / 2;
}

expected<std::unique_ptr<int>, std::string> boxed(int x) {
  if (x < 0) return unexpected("negative");
  return std::make_unique<int>(x);
}

expected<void, Error> positive(int x) {
  if (x <= 0) return unexpected(Error{"not positive"});
  return {};
}

TEST(Expected, HoldsAValueOrAnError) {
  EXPECT_TRUE(half(4).ok());
  EXPECT_EQ(half(4).value(), 2);
  EXPECT_FALSE(half(3));
  EXPECT_EQ(half(3).error().text, "odd");
  EXPECT_EQ(half(3).value_or(-1), -1);
  EXPECT_EQ(half(8).value_or(-1), 4);
}

TEST(Expected, MovesValuesThatCannotBeCopied) {
  expected<std::unique_ptr<int>, std::string> box = boxed(7);
  ASSERT_TRUE(box);
  EXPECT_EQ(**box, 7);
  const std::unique_ptr<int> taken = std::move(box).value();
  EXPECT_EQ(*taken, 7);
  EXPECT_EQ(boxed(-1).error(), "negative");
}

TEST(Expected, WorksWithoutAValue) {
  EXPECT_TRUE(positive(1).ok());
  EXPECT_EQ(positive(0).error().text, "not positive");
}

TEST(Expected, TellsValueFromErrorOfTheSameType) {
  const expected<std::string, std::string> good = std::string("v");
  const expected<std::string, std::string> bad = unexpected(std::string("e"));
  EXPECT_EQ(good.value(), "v");
  EXPECT_EQ(bad.error(), "e");
}

TEST(Expected, ReachesMembersByArrow) {
  const expected<std::string, Error> text = std::string("abc");
  EXPECT_EQ(text->size(), 3u);
}

TEST(ExpectedDeathTest, StopsWhenTheWrongSideIsAskedFor) {
  EXPECT_DEATH(static_cast<void>(half(1).value()), "value\\(\\) of a failed expected");
  EXPECT_DEATH(static_cast<void>(half(2).error()), "error\\(\\) of a successful expected");
}

}  // namespace
}  // namespace gvm::base
