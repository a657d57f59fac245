// The 4-ary timer heap by itself.
#include "runtime/sched/timer_heap.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

std::vector<int64_t>* fired = nullptr;

Timer make_timer() {
  Timer timer{};
  timer.kind = TimerKind::Func;
  timer.fire = [](Scheduler&, Timer& self, uint32_t, int64_t) { fired->push_back(self.when); };
  return timer;
}

class TimerHeapTest : public ::testing::Test {
 protected:
  void SetUp() override { fired = &times; }
  FakeVm vm;
  TimerHeap heap;
  std::vector<int64_t> times;
};

TEST_F(TimerHeapTest, FiresInOrderOfTimeAndOnlyWhatIsDue) {
  std::mt19937 random(1);
  std::vector<Timer> timers(500, make_timer());
  std::vector<int64_t> expected;
  for (Timer& timer : timers) {
    const auto when = static_cast<int64_t>(random() % 1000);
    heap.start(&timer, when, 0);
    if (when <= 600) expected.push_back(when);
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(heap.run_due(vm.sched(), 600), expected.size());
  EXPECT_EQ(times, expected);
  EXPECT_GT(heap.next_when(), 600);
}

TEST_F(TimerHeapTest, StoppedAndMovedTimersKeepTheOrder) {
  std::mt19937 random(2);
  std::vector<Timer> timers(400, make_timer());
  for (Timer& timer : timers) heap.start(&timer, static_cast<int64_t>(random() % 1000), 0);
  std::vector<int64_t> expected;
  for (size_t i = 0; i < timers.size(); ++i) {
    if (i % 3 == 0) {
      EXPECT_TRUE(heap.stop(&timers[i]));
      EXPECT_FALSE(heap.stop(&timers[i]));
      continue;
    }
    if (i % 3 == 1) {
      EXPECT_TRUE(heap.start(&timers[i], static_cast<int64_t>(random() % 1000), 0));
    }
    expected.push_back(timers[i].when);
  }
  std::sort(expected.begin(), expected.end());
  heap.run_due(vm.sched(), 1000);
  EXPECT_EQ(times, expected);
  EXPECT_EQ(heap.next_when(), TimerHeap::kNever);
}

TEST_F(TimerHeapTest, APeriodicTimerSkipsWhatItMissed) {
  Timer timer = make_timer();
  heap.start(&timer, 10, 10);
  EXPECT_EQ(heap.run_due(vm.sched(), 10), 1u);
  EXPECT_EQ(heap.next_when(), 20);
  EXPECT_EQ(heap.run_due(vm.sched(), 57), 1u);
  EXPECT_EQ(heap.next_when(), 60);
  EXPECT_TRUE(heap.stop(&timer));
  EXPECT_EQ(heap.next_when(), TimerHeap::kNever);
}

TEST_F(TimerHeapTest, APeriodNearTheEndOfTimeDoesNotOverflow) {
  Timer timer = make_timer();
  heap.start(&timer, 5, INT64_MAX - 1);
  EXPECT_EQ(heap.run_due(vm.sched(), 6), 1u);
  EXPECT_EQ(heap.next_when(), TimerHeap::kNever - 1);
}

}  // namespace
}  // namespace gvm::runtime::testing
