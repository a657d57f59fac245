// Select: readiness, fairness, waiting on several channels, close.
#include "runtime/sync/select.hpp"

#include <gtest/gtest.h>

#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

struct Case {
  Channel* channel;
  bool send = false;
};

// Case i uses local 2 * i for the value and 2 * i + 1 for ok; the index goes to local 15.
Op select_of(std::vector<Case> wanted, bool has_default) {
  return [=](FakeVm&, G& g) {
    std::vector<SelectCase> cases;
    for (uint32_t i = 0; i < wanted.size(); ++i) {
      const uint32_t at = (2 * i) % 14;
      cases.push_back(
          {wanted[i].channel, &FakeVm::local(g, at), &FakeVm::local(g, at + 1), wanted[i].send});
    }
    return select_go(g, cases.data(), static_cast<uint32_t>(cases.size()), has_default,
                     &FakeVm::local(g, 15));
  };
}

TEST(Select, TakesTheDefaultWhenNothingIsReady) {
  FakeVm vm;
  vm.run({select_of({{vm.channel(0)}, {vm.channel(0), true}, {nullptr}}, true), note_local(15)});
  EXPECT_EQ(vm.log, std::vector<int64_t>{-1});
}

TEST(Select, TakesTheOneThatIsReady) {
  FakeVm vm;
  Channel* full = vm.channel(1);
  vm.run({send(full, 8), select_of({{vm.channel(0)}, {full}, {nullptr}}, false), note_local(15),
          note_local(2), note_local(3)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 8, 1}));
}

TEST(Select, IsFairAmongWhatIsReady) {
  FakeVm vm;
  Channel* a = vm.channel(10000);
  Channel* b = vm.channel(10000);
  Channel* c = vm.channel(10000);
  int counts[3] = {};
  vm.run({set(14, 3000), select_of({{a, true}, {b, true}, {c, true}}, false),
          [&](FakeVm&, G& g) {
            ++counts[FakeVm::local(g, 15).i];
            return Step::Next;
          },
          loop(14, 1)});
  for (const int count : counts) {
    EXPECT_GT(count, 850);
    EXPECT_LT(count, 1150);
  }
}

TEST(Select, WaitsForTheFirstThatComesAndLeavesTheOtherQueues) {
  FakeVm vm;
  vm.move_stacks = true;
  Channel* a = vm.channel(0);
  Channel* b = vm.channel(0);
  Script& waiter =
      vm.script({select_of({{a}, {b}}, false), note_local(15), note_local(2), note_local(3)});
  vm.run({spawn(waiter), yield_now(), send(b, 6), yield_now(), [=](FakeVm& self, G&) {
            self.log.push_back(a->receivers.first == nullptr && b->receivers.first == nullptr ? 1
                                                                                              : 0);
            return Step::Next;
          }});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 6, 1, 1}));
}

TEST(Select, AWaitingSendCompletes) {
  FakeVm vm;
  Channel* a = vm.channel(0);
  Channel* b = vm.channel(0);
  Script& waiter = vm.script({set(2, 17), select_of({{a}, {b, true}}, false), note_local(15)});
  vm.run({spawn(waiter), yield_now(), receive(b), note_local(0), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{17, 1}));
}

TEST(Select, TwoSelectsMeet) {
  FakeVm vm;
  Channel* a = vm.channel(0);
  Channel* b = vm.channel(0);
  Script& sender =
      vm.script({set(0, 5), set(2, 5), select_of({{a, true}, {b, true}}, false), note(1)});
  vm.run({spawn(sender), yield_now(), select_of({{b}, {a}}, false),
          [](FakeVm& self, G& g) {
            self.log.push_back(FakeVm::local(g, FakeVm::local(g, 15).i == 0 ? 0 : 2).i);
            return Step::Next;
          },
          yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{5, 1}));
}

TEST(Select, BothEndsOfOneChannelDoNotMeetThemselves) {
  FakeVm vm;
  Channel* a = vm.channel(0);
  EXPECT_EQ(vm.run({select_of({{a}, {a, true}}, false)}), StopReason::Deadlock);
}

TEST(Select, TheSameChannelTwiceIsLeftTwice) {
  FakeVm vm;
  Channel* a = vm.channel(0);
  Script& waiter = vm.script({select_of({{a}, {a}, {a}}, false), note(1)});
  vm.run({spawn(waiter), yield_now(), send(a, 1), yield_now(), [=](FakeVm&, G&) {
            EXPECT_EQ(a->receivers.first, nullptr);
            EXPECT_EQ(a->receivers.last, nullptr);
            return Step::Next;
          }});
  EXPECT_EQ(vm.log, std::vector<int64_t>{1});
}

TEST(Select, CloseWakesAWaitingReceiverAndPanicsAWaitingSender) {
  FakeVm vm;
  Channel* a = vm.channel(0);
  Channel* b = vm.channel(0);
  Script& receiver =
      vm.script({set(3, 1), select_of({{b}, {a}}, false), note_local(15), note_local(3)});
  Script& sender = vm.script({select_of({{a, true}, {nullptr}}, false), note(99)});
  vm.run({spawn(receiver), yield_now(), close_channel(a), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 0}));
  Channel* c = vm.channel(0);
  Script& sender2 = vm.script({select_of({{c, true}, {b}}, false), note(99)});
  vm.run({spawn(sender), yield_now(), spawn(sender2), yield_now(), close_channel(c), yield_now()});
  EXPECT_EQ(vm.panics,
            (std::vector<std::string>{"send on closed channel", "send on closed channel"}));
  EXPECT_EQ(vm.log.size(), 2u);
}

TEST(Select, WithoutCasesWaitsForEver) {
  FakeVm vm;
  EXPECT_EQ(vm.run({select_of({}, false)}), StopReason::Deadlock);
  EXPECT_EQ(vm.run({select_of({{nullptr}}, false)}), StopReason::Deadlock);
  EXPECT_EQ(vm.run({select_of({}, true), note_local(15)}), StopReason::MainReturned);
  EXPECT_EQ(vm.log, std::vector<int64_t>{-1});
}

TEST(Select, ManyCasesWork) {
  FakeVm vm;
  std::vector<Case> cases;
  for (int i = 0; i < 300; ++i) cases.push_back({vm.channel(0)});
  Script& waiter = vm.script({select_of(cases, false), note_local(15)});
  vm.run({spawn(waiter), yield_now(), send(cases[277].channel, 1), yield_now()});
  EXPECT_EQ(vm.log, std::vector<int64_t>{277});
  for (const Case& one : cases) EXPECT_EQ(one.channel->receivers.first, nullptr);
}

TEST(Select, ProducersAndASelectingConsumerLoseNothing) {
  RuntimeOptions options;
  options.sched.stress_schedule = true;
  FakeVm vm(options);
  vm.move_stacks = true;
  Channel* a = vm.channel(0);
  Channel* b = vm.channel(2);
  Channel* done = vm.channel(0);
  const auto producer = [&](Channel* out) -> Script& {
    return vm.script({[=](FakeVm&, G& g) { return chan_send(g, out, &FakeVm::local(g, 0)); },
                      loop(0, 0), send(done, 1, 5)});
  };
  int64_t sum = 0;
  int finished = 0;
  vm.run({spawn(producer(a), {1000}), spawn(producer(b), {1000}), spawn(producer(a), {1000}),
          select_of({{a}, {b}, {done}}, false), [&](FakeVm&, G& g) {
            const int64_t index = FakeVm::local(g, 15).i;
            if (index == 2) {
              ++finished;
            } else {
              sum += FakeVm::local(g, static_cast<uint32_t>(2 * index)).i;
            }
            return finished == 3 && chan_len(b) == 0 ? Step::Next : FakeVm::jump(g, 3);
          }});
  EXPECT_EQ(sum, 3 * 500500);
}

}  // namespace
}  // namespace gvm::runtime::testing
