// StrongId: compares and hashes like its number, and like no other id.
#include "runtime/base/strong_id.hpp"

#include <type_traits>
#include <unordered_set>

#include <gtest/gtest.h>

namespace gvm::base {
namespace {

using FuncId = StrongId<struct FuncTag>;
using TypeId = StrongId<struct TypeTag, uint16_t>;

static_assert(!std::is_convertible_v<uint32_t, FuncId>);
static_assert(!std::is_constructible_v<FuncId, TypeId>);
static_assert(sizeof(TypeId) == 2);

TEST(StrongId, ComparesByValue) {
  EXPECT_EQ(FuncId(3), FuncId(3));
  EXPECT_LT(FuncId(3), FuncId(4));
  EXPECT_EQ(FuncId(), FuncId(0));
}

TEST(StrongId, IsAKeyOfUnorderedContainers) {
  const std::unordered_set<FuncId> ids = {FuncId(1), FuncId(2), FuncId(1)};
  EXPECT_EQ(ids.size(), 2u);
  EXPECT_TRUE(ids.contains(FuncId(2)));
}

}  // namespace
}  // namespace gvm::base
