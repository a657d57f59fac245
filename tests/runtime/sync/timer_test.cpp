// Sleep, timer channels and AfterFunc, on virtual time: the clock moves only when nothing can run.
#include "runtime/sync/timer.hpp"

#include <gtest/gtest.h>

#include "runtime/sync/select.hpp"
#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

RuntimeOptions virtual_time() {
  RuntimeOptions options;
  options.sched.virtual_time = true;
  return options;
}

class TimerTest : public ::testing::Test {
 protected:
  Op sleep_for(int64_t duration) {
    return [=](FakeVm&, G& g) { return sleep(g, duration); };
  }
  Op note_now() {
    return [](FakeVm& self, G&) {
      self.log.push_back(self.sched().now_ns());
      return Step::Next;
    };
  }
  // A timer whose values are {time, context}.
  Op make_channel_timer() {
    return [this](FakeVm& self, G& g) {
      TypeTable& types = self.runtime.types();
      const Type* type =
          types.chan(types.basic(Kind::String), ChanDir::Receive);  // two slots, with a pointer
      timer = timer_new_channel(
          g, type,
          [](void*, int64_t now, void* slots) {
            static_cast<Slot*>(slots)[0].p = nullptr;
            static_cast<Slot*>(slots)[1].i = now;
          },
          nullptr);
      channel = timer_channel(timer);
      self.roots.push_back(timer);
      return Step::Next;
    };
  }
  Op reset(int64_t after, int64_t period = 0) {
    return [=, this](FakeVm& self, G& g) {
      self.log.push_back(
          timer_reset(g, timer, timer_when(self.sched().now_ns(), after), period) ? 1 : 0);
      return Step::Next;
    };
  }
  Op stop() {
    return [this](FakeVm& self, G& g) {
      self.log.push_back(timer_stop(g, timer) ? 1 : 0);
      return Step::Next;
    };
  }
  // The time received is in local 1.
  Op receive_time() {
    return [this](FakeVm&, G& g) { return chan_recv(g, channel, &FakeVm::local(g, 0), nullptr); };
  }
  Op try_receive_time() {
    return [this](FakeVm& self, G& g) {
      const Step step =
          chan_try_recv(g, channel, &FakeVm::local(g, 0), nullptr, &FakeVm::local(g, 4));
      self.log.push_back(FakeVm::local(g, 4).i);
      return step;
    };
  }

  FakeVm vm{virtual_time()};
  Timer* timer = nullptr;
  Channel* channel = nullptr;
};

TEST_F(TimerTest, SleepersWakeInOrderOfTheirTimes) {
  Script& sleeper =
      vm.script({[](FakeVm&, G& g) { return sleep(g, FakeVm::local(g, 0).i); }, note_now()});
  vm.run({spawn(sleeper, {300}), spawn(sleeper, {100}), spawn(sleeper, {200}), sleep_for(1000),
          note_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{100, 200, 300, 1000}));
}

TEST_F(TimerTest, SleepOfNothingGoesOn) {
  vm.run({sleep_for(0), sleep_for(-5), note_now()});
  EXPECT_EQ(vm.log, std::vector<int64_t>{0});
}

TEST_F(TimerTest, ALongSleepDoesNotOverflow) {
  EXPECT_EQ(timer_when(INT64_MAX - 5, 10), TimerHeap::kNever - 1);
  EXPECT_EQ(timer_when(5, INT64_MAX), TimerHeap::kNever - 1);
  EXPECT_EQ(timer_when(5, -10), 5);
}

TEST_F(TimerTest, ATimersChannelGetsTheTimeOnce) {
  vm.run({make_channel_timer(), reset(50), receive_time(), note_local(1), sleep_for(500),
          try_receive_time()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 50, 0}));
}

TEST_F(TimerTest, ATickerTicksAndDropsWhatNobodyTakes) {
  vm.run({make_channel_timer(), reset(10, 10), receive_time(), note_local(1), receive_time(),
          note_local(1), sleep_for(35), receive_time(), note_local(1), receive_time(),
          note_local(1), stop(), sleep_for(100), try_receive_time()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 10, 20, 30, 60, 1, 0}));
}

TEST_F(TimerTest, AfterStopNoOldValueIsReceived) {
  vm.run({make_channel_timer(), reset(10), sleep_for(20), stop(), try_receive_time(), stop()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 1, 0, 0}));
}

TEST_F(TimerTest, AfterResetOnlyTheNewTimeIsReceived) {
  vm.run({make_channel_timer(), reset(10), sleep_for(20), reset(30), try_receive_time(),
          receive_time(), note_local(1)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 1, 0, 50}));
}

TEST_F(TimerTest, ATimersChannelLooksUnbuffered) {
  vm.run({make_channel_timer(), reset(10), sleep_for(20), [this](FakeVm& self, G&) {
            self.log.push_back(chan_len(channel));
            self.log.push_back(chan_cap(channel));
            return Step::Next;
          }});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 0, 0}));
}

TEST_F(TimerTest, AReceiverDoesNotWaitForTheSchedulerToLook) {
  vm.run({make_channel_timer(), reset(0), try_receive_time()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 1}));
}

TEST_F(TimerTest, ASelectWithATimeoutTakesIt) {
  Channel* never = vm.channel(0);
  vm.run({make_channel_timer(), reset(70),
          [=, this](FakeVm&, G& g) {
            const SelectCase cases[] = {{never, &FakeVm::local(g, 4), nullptr, false},
                                        {channel, &FakeVm::local(g, 0), nullptr, false}};
            return select_go(g, cases, 2, false, &FakeVm::local(g, 9));
          },
          note_local(9), note_local(1)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 1, 70}));
}

TEST_F(TimerTest, AfterFuncStartsAGoroutineUnlessStopped) {
  Script& callee = vm.script({note(55)});
  const auto after = [&](FakeVm& self, G& g) {
    timer = timer_new_func(g, &callee.closure);
    self.roots.push_back(timer);
    return Step::Next;
  };
  vm.run({after, reset(10), sleep_for(20), stop(), after, reset(10), stop(), sleep_for(20)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 55, 0, 0, 1}));
}

TEST_F(TimerTest, ATimerNobodyWaitsForDoesNotHideADeadlock) {
  EXPECT_EQ(vm.run({make_channel_timer(), reset(10, 10),
                    [](FakeVm&, G& g) { return chan_recv(g, nullptr, nullptr, nullptr); }}),
            StopReason::Deadlock);
}

TEST_F(TimerTest, TickersThatNothingReachesAreCollected) {
  vm.run({set(5, 100), make_channel_timer(), reset(10, 10), loop(5, 1),
          [this](FakeVm& self, G&) {
            self.roots.clear();
            timer = nullptr;
            channel = nullptr;
            return Step::Next;
          },
          [](FakeVm& self, G&) {
            self.log.clear();
            self.log.push_back(static_cast<int64_t>(self.sched().host_p().timers.size()));
            self.runtime.heap().collect();
            self.log.push_back(static_cast<int64_t>(self.sched().host_p().timers.size()));
            return Step::Next;
          }});
  ASSERT_EQ(vm.log.size(), 2u);
  EXPECT_EQ(vm.log[0], 100);
  EXPECT_LT(vm.log[1], 10);  // what native frames left behind may keep a few
}

TEST(TimerClock, ARealSleepTakesItsTime) {
  FakeVm vm;
  const int64_t before = vm.sched().now_ns();
  vm.run({[](FakeVm&, G& g) { return sleep(g, 3000000); }});
  EXPECT_GE(vm.sched().now_ns() - before, 3000000);
}

TEST(TimerClock, ATimerComesDueWhileAGoroutineComputes) {
  FakeVm vm;
  bool fired = false;
  Script& callee = vm.script({[&](FakeVm&, G&) {
    fired = true;
    return Step::Next;
  }});
  vm.run({[&](FakeVm& self, G& g) {
            Timer* timer = timer_new_func(g, &callee.closure);
            timer_reset(g, timer, self.sched().now_ns() + 1000000, 0);
            return Step::Next;
          },
          [&](FakeVm&, G& g) { return fired ? Step::Next : FakeVm::jump(g, 1); }});
  EXPECT_TRUE(fired);
}

}  // namespace
}  // namespace gvm::runtime::testing
