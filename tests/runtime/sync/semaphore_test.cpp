// Semaphores on words, and notification lists.
#include "runtime/sync/semaphore.hpp"

#include <gtest/gtest.h>

#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

class SemaphoreTest : public ::testing::Test {
 protected:
  Op acquire(uint32_t* word, bool lifo = false) {
    return [=](FakeVm&, G& g) { return sem_acquire(g, word, lifo, WaitReason::SemAcquire); };
  }
  Op release(uint32_t* word, bool handoff = false) {
    return [=](FakeVm&, G& g) { return sem_release(g, word, handoff); };
  }
  Op wait(NotifyList* list) {
    return [=](FakeVm&, G& g) { return notify_wait(g, list, notify_add(list)); };
  }

  FakeVm vm;
  uint32_t words[64] = {};
};

TEST_F(SemaphoreTest, FreePermitsAreTakenAtOnce) {
  words[0] = 2;
  EXPECT_EQ(vm.run({acquire(&words[0]), acquire(&words[0])}), StopReason::MainReturned);
  EXPECT_EQ(words[0], 0u);
  EXPECT_EQ(vm.run({acquire(&words[0])}), StopReason::Deadlock);
}

TEST_F(SemaphoreTest, WaitersAreServedInOrderAndLifoGoesInFront) {
  Script& fifo = vm.script({acquire(&words[0]), note_local(0)});
  Script& lifo = vm.script({acquire(&words[0], true), note_local(0)});
  vm.run({spawn(fifo, {1}), yield_now(), spawn(fifo, {2}), yield_now(), spawn(lifo, {3}),
          yield_now(), spawn(lifo, {4}), yield_now(), release(&words[0]), yield_now(),
          release(&words[0]), yield_now(), release(&words[0]), yield_now(), release(&words[0]),
          yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{4, 3, 1, 2}));
  EXPECT_EQ(words[0], 0u);
}

TEST_F(SemaphoreTest, HandoffRunsTheWaiterBeforeTheReleaserGoesOn) {
  Script& waiter = vm.script({acquire(&words[0]), note(1)});
  vm.run({spawn(waiter), yield_now(), release(&words[0], true), note(2)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 2}));
}

TEST_F(SemaphoreTest, ManyAddressesDoNotDisturbEachOther) {
  Script& waiter = vm.script({[this](FakeVm&, G& g) {
                                return sem_acquire(g, &words[FakeVm::local(g, 0).i % 64], false,
                                                   WaitReason::SemAcquire);
                              },
                              note_local(0)});
  vm.run({[&](FakeVm& self, G&) {
            for (int64_t i = 0; i < 640; ++i) self.go(waiter, {i});
            return Step::Next;
          },
          yield_now(), yield_now(), yield_now(), yield_now(), yield_now(),
          [this](FakeVm&, G& g) {
            for (int round = 0; round < 10; ++round) {
              for (uint32_t& word : words) sem_release(g, &word, false);
            }
            return Step::Next;
          },
          yield_now(), yield_now(), yield_now(), yield_now(), yield_now(),
          [](FakeVm& self, G& g) {
            return self.sched().goroutine_count() > 1 ? FakeVm::jump(g, 7) : Step::Next;
          }});
  EXPECT_EQ(vm.log.size(), 640u);
  for (const uint32_t word : words) EXPECT_EQ(word, 0u);
}

TEST_F(SemaphoreTest, APermitGivenFromOutsideWakesTheWaiter) {
  EXPECT_EQ(vm.run({acquire(&words[0])}), StopReason::Deadlock);  // it goes on waiting
  sem_release(vm.sched(), &words[0]);
  Script& main = vm.script({yield_now(), note(1)});
  EXPECT_EQ(vm.run(main), StopReason::MainReturned);
  EXPECT_EQ(vm.sched().goroutine_count(), 0u);
}

TEST_F(SemaphoreTest, SignalWakesTheLongestWaiterAndBroadcastAll) {
  NotifyList list{};
  Script& waiter = vm.script({wait(&list), note_local(0)});
  const auto one = [&](FakeVm&, G& g) {
    notify_one(g, &list);
    return Step::Next;
  };
  const auto all = [&](FakeVm&, G& g) {
    notify_all(g, &list);
    return Step::Next;
  };
  vm.run({spawn(waiter, {1}), yield_now(), spawn(waiter, {2}), yield_now(), spawn(waiter, {3}),
          yield_now(), one, yield_now(), note(0), all, yield_now(), one, all});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 0, 2, 3}));
  EXPECT_EQ(list.first, nullptr);
}

TEST_F(SemaphoreTest, ASignalBetweenTicketAndWaitIsNotLost) {
  NotifyList list{};
  vm.run({[&](FakeVm&, G& g) {
            const uint32_t ticket = notify_add(&list);
            notify_one(g, &list);
            return notify_wait(g, &list, ticket);
          },
          note(1)});
  EXPECT_EQ(vm.log, std::vector<int64_t>{1});
}

}  // namespace
}  // namespace gvm::runtime::testing
