// The scheduler's loop: order, deadlock, stopping, waking from other threads, preemption.
#include "runtime/sched/scheduler.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

TEST(Scheduler, MainReturnsThoughOthersAreStillRunnable) {
  FakeVm vm;
  Script& other = vm.script({note(7)});
  EXPECT_EQ(vm.run({spawn(other), note(1)}), StopReason::MainReturned);
  EXPECT_EQ(vm.log, std::vector<int64_t>{1});
  EXPECT_EQ(vm.sched().goroutine_count(), 1u);
}

TEST(Scheduler, AnotherRunGoesOnWithTheGoroutinesOfTheFirst) {
  FakeVm vm;
  Script& other = vm.script({note(7)});
  vm.run({spawn(other), note(1)});
  EXPECT_EQ(vm.run({yield_now(), note(2)}), StopReason::MainReturned);
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 7, 2}));
  EXPECT_EQ(vm.sched().goroutine_count(), 0u);
}

TEST(Scheduler, TheLastSpawnedRunsFirstAndTheOthersInOrder) {
  FakeVm vm;
  Script& script = vm.script({note_local(0)});
  vm.run({spawn(script, {1}), spawn(script, {2}), spawn(script, {3}), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{3, 1, 2}));
}

TEST(Scheduler, AFullRingOverflowsIntoTheGlobalQueueAndEveryGoroutineRunsOnce) {
  FakeVm vm;
  constexpr int64_t kCount = 2000;
  Script& script = vm.script({note_local(0), yield_now(), note_local(0)});
  const StopReason reason = vm.run({[&](FakeVm& self, G&) {
                                      for (int64_t i = 0; i < kCount; ++i) self.go(script, {i});
                                      return Step::Next;
                                    },
                                    yield_now(),
                                    [&](FakeVm& self, G& g) {
                                      if (self.sched().goroutine_count() == 1) return Step::Next;
                                      FakeVm::jump(g, 1);
                                      return Step::Next;
                                    }});
  EXPECT_EQ(reason, StopReason::MainReturned);
  ASSERT_EQ(vm.log.size(), 2 * static_cast<size_t>(kCount));
  std::sort(vm.log.begin(), vm.log.end());
  for (int64_t i = 0; i < kCount; ++i) {
    EXPECT_EQ(vm.log[static_cast<size_t>(2 * i)], i);
    EXPECT_EQ(vm.log[static_cast<size_t>(2 * i + 1)], i);
  }
}

TEST(Scheduler, TwoThatWakeEachOtherDoNotStarveTheRest) {
  FakeVm vm;
  Channel* ping = vm.channel(0);
  Channel* pong = vm.channel(0);
  Script& echo =
      vm.script({receive(ping), send(pong, 1), [](FakeVm&, G& g) { return FakeVm::jump(g, 0); }});
  Script& third = vm.script({note(3)});
  vm.run(
      {spawn(echo), spawn(third), set(5, 1000), send(ping, 1), receive(pong), loop(5, 3), note(1)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{3, 1}));
}

TEST(Scheduler, EverybodyAsleepIsADeadlock) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  Script& other = vm.script({receive(channel)});
  EXPECT_EQ(vm.run({spawn(other), receive(channel), note(1)}), StopReason::Deadlock);
  EXPECT_TRUE(vm.log.empty());
  std::vector<WaitReason> reasons;
  vm.sched().for_each_g([&](G& g) { reasons.push_back(g.wait_reason); });
  EXPECT_EQ(reasons, (std::vector<WaitReason>{WaitReason::ChanReceive, WaitReason::ChanReceive}));
  EXPECT_STREQ(wait_reason_text(reasons[0]), "chan receive");
}

TEST(Scheduler, NilChannelsParkForEver) {
  FakeVm vm;
  EXPECT_EQ(vm.run({send(nullptr, 1)}), StopReason::Deadlock);
  EXPECT_EQ(vm.run({receive(nullptr)}), StopReason::Deadlock);
}

TEST(Scheduler, AfterGoexitOfMainTheOthersGoOnUntilTheyDeadlock) {
  FakeVm vm;
  Script& other = vm.script({note(2)});
  EXPECT_EQ(vm.run({spawn(other),
                    [](FakeVm& self, G& g) {
                      self.sched().goexit(g, Scheduler::Ending::Goexit);
                      return Step::Switch;
                    }}),
            StopReason::Deadlock);
  EXPECT_EQ(vm.log, std::vector<int64_t>{2});
}

TEST(Scheduler, StopEndsTheRunWithItsExitCode) {
  FakeVm vm;
  EXPECT_EQ(vm.run({[](FakeVm& self, G&) {
                      self.sched().stop(StopReason::Exit, 3);
                      return Step::Stop;
                    },
                    note(1)}),
            StopReason::Exit);
  EXPECT_EQ(vm.sched().exit_code(), 3);
  EXPECT_TRUE(vm.log.empty());
}

TEST(Scheduler, FatalKeepsItsText) {
  FakeVm vm;
  EXPECT_EQ(vm.run({[](FakeVm& self, G&) { return self.sched().fatal("it broke"); }}),
            StopReason::Fatal);
  EXPECT_EQ(vm.sched().fatal_text(), "it broke");
  EXPECT_EQ(vm.sched().exit_code(), 2);
}

TEST(Scheduler, TheGoroutineLimitHolds) {
  RuntimeOptions options;
  options.sched.max_goroutines = 3;
  FakeVm vm(options);
  Script& script = vm.script({});
  EXPECT_NE(vm.go(script), nullptr);
  EXPECT_NE(vm.go(script), nullptr);
  EXPECT_NE(vm.go(script), nullptr);
  EXPECT_EQ(vm.go(script), nullptr);
}

TEST(Scheduler, TheMemoryLimitHoldsForGoroutinesAndStacks) {
  RuntimeOptions options;
  options.sched.max_memory_bytes = 8 << 20;
  FakeVm vm(options);
  Script& script = vm.script({});
  G* first = vm.go(script);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(vm.go(script, {}, 2 << 20), nullptr);  // a first frame of 16 MB
  EXPECT_EQ(more_stack(vm.sched(), *first, first->fp, 10, 2 << 20, 3, 0).event,
            StackEvent::NoMemory);
  int made = 1;
  while (vm.go(script) != nullptr) ASSERT_LT(++made, 100000);
  EXPECT_GT(made, 1000);
  EXPECT_LE(vm.sched().stack_bytes(), options.sched.max_memory_bytes);
}

TEST(Scheduler, SystemGoroutinesAreNotCounted) {
  FakeVm vm;
  G* g = vm.go(vm.script({}));
  vm.sched().set_system(*g);
  EXPECT_EQ(vm.sched().goroutine_count(), 0u);
  vm.run({yield_now()});
  EXPECT_EQ(vm.sched().goroutine_count(), 0u);
}

TEST(Scheduler, GoroutinesAndTheirStacksAreReused) {
  FakeVm vm;
  std::set<G*> seen;
  Script& script = vm.script({[&](FakeVm&, G& g) {
    seen.insert(&g);
    return Step::Next;
  }});
  vm.run({set(5, 500), spawn(script), yield_now(), loop(5, 1)});
  EXPECT_EQ(seen.size(), 1u);
}

TEST(Scheduler, ALargeFirstFrameGetsALargeFirstSegment) {
  FakeVm vm;
  Script& script = vm.script({[](FakeVm& self, G& g) {
    EXPECT_LE(g.sp, g.segment->high);
    FakeVm::local(g, 99999).i = 5;
    self.log.push_back(FakeVm::local(g, 99999).i);
    return Step::Next;
  }});
  EXPECT_EQ(vm.sched().run(*vm.go(script, {}, 100000)), StopReason::MainReturned);
  EXPECT_EQ(vm.log, std::vector<int64_t>{5});
}

TEST(Scheduler, AnotherThreadMayWakeAGoroutine) {
  FakeVm vm;
  std::atomic<G*> parked{nullptr};
  vm.sched().begin_external_wait();
  std::thread host([&] {
    G* g = nullptr;
    while ((g = parked.load(std::memory_order_acquire)) == nullptr) std::this_thread::yield();
    vm.sched().ready(g);
    vm.sched().end_external_wait();
  });
  EXPECT_EQ(vm.run({[&](FakeVm& self, G& g) {
                      self.sched().park(g, WaitReason::HostWait);
                      parked.store(&g, std::memory_order_release);
                      return Step::Switch;
                    },
                    note(1)}),
            StopReason::MainReturned);
  host.join();
  EXPECT_EQ(vm.log, std::vector<int64_t>{1});
}

TEST(Scheduler, TheEndOfTheLastExternalWaitLeavesADeadlock) {
  FakeVm vm;
  vm.sched().begin_external_wait();
  std::thread host([&] { vm.sched().end_external_wait(); });
  EXPECT_EQ(vm.run({receive(nullptr)}), StopReason::Deadlock);
  host.join();
}

TEST(Scheduler, InterruptStopsAnEndlessLoop) {
  FakeVm vm;
  std::atomic<bool> running{false};
  std::thread host([&] {
    while (!running.load(std::memory_order_acquire)) std::this_thread::yield();
    vm.sched().interrupt();
  });
  EXPECT_EQ(vm.run({[&](FakeVm&, G& g) {
    running.store(true, std::memory_order_release);
    return FakeVm::jump(g, 0);
  }}),
            StopReason::Interrupted);
  host.join();
}

TEST(Scheduler, InterruptWakesASleepingScheduler) {
  FakeVm vm;
  vm.sched().begin_external_wait();
  std::thread host([&] { vm.sched().interrupt(); });
  // The interrupt may come before the run has begun, which forgets it: asked again until it holds.
  std::atomic<bool> done{false};
  std::thread again([&] {
    while (!done.load()) {
      vm.sched().interrupt();
      std::this_thread::yield();
    }
  });
  EXPECT_EQ(vm.run({receive(nullptr)}), StopReason::Interrupted);
  done.store(true);
  host.join();
  again.join();
  vm.sched().end_external_wait();
}

TEST(Scheduler, ABusyGoroutineIsPreemptedForOthers) {
  FakeVm vm;
  bool others_ran = false;
  Script& other = vm.script({[&](FakeVm&, G&) {
    others_ran = true;
    return Step::Next;
  }});
  vm.run(
      {spawn(other), [&](FakeVm&, G& g) { return others_ran ? Step::Next : FakeVm::jump(g, 1); }});
  EXPECT_TRUE(others_ran);
}

TEST(Scheduler, UnderStressEveryGoroutineIsPreemptedAtItsFirstCheck) {
  RuntimeOptions options;
  options.sched.stress_schedule = true;
  FakeVm vm(options);
  Script& script = vm.script({note_local(0), note_local(0), note_local(0)});
  EXPECT_EQ(vm.run({spawn(script, {1}), spawn(script, {2}), set(5, 20), yield_now(), loop(5, 3)}),
            StopReason::MainReturned);
  EXPECT_EQ(vm.log.size(), 6u);
  EXPECT_GT(vm.switches, 6u);
}

TEST(Scheduler, APollersGoroutinesGoOnAndKeepTheProgramAlive) {
  struct OnePoller final : Poller {
    G* parked = nullptr;
    G* poll(int64_t timeout_ns) override {
      if (timeout_ns == 0) return nullptr;  // only when the scheduler really waits
      G* g = parked;
      parked = nullptr;
      if (g != nullptr) g->link = nullptr;
      return g;
    }
    void interrupt() override {}
    bool has_waiters() const override { return parked != nullptr; }
  };
  FakeVm vm;
  OnePoller poller;
  vm.sched().set_poller(&poller);
  EXPECT_EQ(vm.run({[&](FakeVm& self, G& g) {
                      self.sched().park(g, WaitReason::IoWait);
                      poller.parked = &g;
                      return Step::Switch;
                    },
                    note(4)}),
            StopReason::MainReturned);
  EXPECT_EQ(vm.log, std::vector<int64_t>{4});
}

}  // namespace
}  // namespace gvm::runtime::testing
