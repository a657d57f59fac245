// GVM_CHECK and its relatives: what they print, and that they stop.
#include "runtime/base/check.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Check, PassesSilentlyAndEvaluatesOnce) {
  int calls = 0;
  GVM_CHECK(++calls == 1);
  GVM_CHECK(++calls == 2, "second");
  EXPECT_EQ(calls, 2);
}

TEST(CheckDeathTest, PrintsFileLineAndCondition) {
  EXPECT_DEATH(GVM_CHECK(1 + 1 == 3), "check_test.cpp:[0-9]+: check failed: 1 \\+ 1 == 3");
  EXPECT_DEATH(GVM_CHECK(false, "the reason"), "check failed: false \\(the reason\\)");
  EXPECT_DEATH(GVM_UNREACHABLE(), "check failed: unreachable");
}

TEST(CheckDeathTest, DcheckIsOnlyThereWithoutNoDchecks) {
#ifdef GVM_NO_DCHECKS
  int calls = 0;
  GVM_DCHECK(++calls == 5);
  EXPECT_EQ(calls, 0);
#else
  EXPECT_DEATH(GVM_DCHECK(2 < 1, "order"), "check failed: 2 < 1 \\(order\\)");
#endif
}

}  // namespace
