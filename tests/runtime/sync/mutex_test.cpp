// Mutex, RWMutex and WaitGroup natives.
#include "runtime/sync/mutex.hpp"

#include <gtest/gtest.h>

#include "runtime/sync/timer.hpp"
#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

class MutexTest : public ::testing::Test {
 protected:
  Op lock() {
    return [this](FakeVm&, G& g) { return mutex_lock(g, &mutex); };
  }
  Op unlock() {
    return [this](FakeVm&, G& g) { return mutex_unlock(g, &mutex); };
  }
  Op rlock() {
    return [this](FakeVm&, G& g) { return rwmutex_rlock(g, &rw); };
  }
  Op runlock() {
    return [this](FakeVm&, G& g) { return rwmutex_runlock(g, &rw); };
  }
  Op wlock() {
    return [this](FakeVm&, G& g) { return rwmutex_lock(g, &rw); };
  }
  Op wunlock() {
    return [this](FakeVm&, G& g) { return rwmutex_unlock(g, &rw); };
  }
  Op add(int64_t delta) {
    return [=, this](FakeVm&, G& g) { return waitgroup_add(g, &group, delta); };
  }
  Op wait() {
    return [this](FakeVm&, G& g) { return waitgroup_wait(g, &group); };
  }

  FakeVm vm;
  Mutex mutex{};
  RWMutex rw{};
  WaitGroup group{};
};

TEST_F(MutexTest, ExcludesEveryOther) {
  int inside = 0;
  int most = 0;
  int rounds = 0;
  Script& worker = vm.script({lock(),
                              [&](FakeVm&, G&) {
                                most = std::max(most, ++inside);
                                ++rounds;
                                return Step::Next;
                              },
                              yield_now(),
                              [&](FakeVm&, G&) {
                                --inside;
                                return Step::Next;
                              },
                              unlock(), loop(0, 0), add(-1)});
  EXPECT_EQ(vm.run({add(10),
                    [&](FakeVm& self, G&) {
                      for (int i = 0; i < 10; ++i) self.go(worker, {100});
                      return Step::Next;
                    },
                    wait()}),
            StopReason::MainReturned);
  EXPECT_EQ(most, 1);
  EXPECT_EQ(rounds, 1000);
  EXPECT_EQ(mutex.state, 0);
  EXPECT_EQ(mutex.sema, 0u);
}

TEST_F(MutexTest, AStarvingWaiterIsHandedTheMutex) {
  RuntimeOptions options;
  options.sched.virtual_time = true;
  FakeVm slow(options);
  bool got = false;
  Script& waiter = slow.script({lock(),
                                [&](FakeVm&, G&) {
                                  got = true;
                                  return Step::Next;
                                },
                                unlock()});
  // The waiter has slept for two milliseconds when it is woken, and finds that the greedy one has
  // locked again.
  EXPECT_EQ(slow.run({lock(), spawn(waiter), [](FakeVm&, G& g) { return sleep(g, 2000000); },
                      unlock(), lock(), yield_now(),
                      [&](FakeVm&, G&) {
                        EXPECT_FALSE(got);
                        return Step::Next;
                      },
                      unlock(),
                      [&](FakeVm&, G&) {
                        EXPECT_TRUE(got);  // unlock has run it first
                        return Step::Next;
                      }}),
            StopReason::MainReturned);
  EXPECT_EQ(mutex.state, 0);
}

TEST_F(MutexTest, TryLockNeverWaits) {
  EXPECT_TRUE(mutex_try_lock(&mutex));
  EXPECT_FALSE(mutex_try_lock(&mutex));
  vm.run({unlock()});
  EXPECT_TRUE(mutex_try_lock(&mutex));
}

TEST_F(MutexTest, UnlockingTheUnlockedIsFatal) {
  EXPECT_EQ(vm.run({unlock()}), StopReason::Fatal);
  EXPECT_EQ(vm.sched().fatal_text(), "sync: unlock of unlocked mutex");
  EXPECT_EQ(vm.run({runlock()}), StopReason::Fatal);
  EXPECT_EQ(vm.sched().fatal_text(), "sync: RUnlock of unlocked RWMutex");
  rw = {};
  EXPECT_EQ(vm.run({wunlock()}), StopReason::Fatal);
  EXPECT_EQ(vm.sched().fatal_text(), "sync: Unlock of unlocked RWMutex");
}

TEST_F(MutexTest, LockingTwiceIsADeadlock) {
  EXPECT_EQ(vm.run({lock(), lock()}), StopReason::Deadlock);
}

TEST_F(MutexTest, ReadersShareAndAWriterWaitsForThem) {
  Script& reader = vm.script({rlock(), note(1), yield_now(), yield_now(), note(2), runlock()});
  Script& writer = vm.script({wlock(), note(3), yield_now(), note(4), wunlock()});
  Script& late = vm.script({rlock(), note(5), runlock()});
  vm.run({spawn(reader), yield_now(), spawn(reader), yield_now(), spawn(writer), yield_now(),
          spawn(late), [](FakeVm& self, G& g) {
            self.sched().yield(g);
            if (self.sched().goroutine_count() > 1) FakeVm::jump(g, 7);
            return Step::Switch;
          }});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 1, 2, 2, 3, 4, 5}));
  EXPECT_EQ(rw.reader_count, 0);
  EXPECT_EQ(rw.writer.state, 0);
}

TEST_F(MutexTest, WritersExcludeReadersAndWriters) {
  int readers = 0;
  int writers = 0;
  bool wrong = false;
  Script& reader = vm.script({rlock(),
                              [&](FakeVm&, G&) {
                                ++readers;
                                wrong |= writers != 0;
                                return Step::Next;
                              },
                              yield_now(),
                              [&](FakeVm&, G&) {
                                --readers;
                                return Step::Next;
                              },
                              runlock(), loop(0, 0), add(-1)});
  Script& writer = vm.script({wlock(),
                              [&](FakeVm&, G&) {
                                wrong |= ++writers != 1 || readers != 0;
                                return Step::Next;
                              },
                              yield_now(),
                              [&](FakeVm&, G&) {
                                --writers;
                                return Step::Next;
                              },
                              wunlock(), loop(0, 0), add(-1)});
  EXPECT_EQ(vm.run({add(8),
                    [&](FakeVm& self, G&) {
                      for (int i = 0; i < 5; ++i) self.go(reader, {200});
                      for (int i = 0; i < 3; ++i) self.go(writer, {100});
                      return Step::Next;
                    },
                    wait()}),
            StopReason::MainReturned);
  EXPECT_FALSE(wrong);
}

TEST_F(MutexTest, TryingAnRWMutexNeverWaits) {
  vm.run({[&](FakeVm&, G& g) {
    EXPECT_TRUE(rwmutex_try_rlock(&rw));
    EXPECT_FALSE(rwmutex_try_lock(g, &rw));
    EXPECT_EQ(rwmutex_runlock(g, &rw), Step::Next);
    EXPECT_TRUE(rwmutex_try_lock(g, &rw));
    EXPECT_FALSE(rwmutex_try_rlock(&rw));
    EXPECT_FALSE(rwmutex_try_lock(g, &rw));
    EXPECT_EQ(rwmutex_unlock(g, &rw), Step::Next);
    EXPECT_TRUE(rwmutex_try_rlock(&rw));
    return Step::Next;
  }});
}

TEST_F(MutexTest, WaitGroupWaitsForAll) {
  Script& worker = vm.script({yield_now(), note_local(0), add(-1)});
  Script& other_waiter = vm.script({wait(), note(100)});
  vm.run({add(3), spawn(worker, {1}), spawn(worker, {2}), spawn(worker, {3}), spawn(other_waiter),
          wait(), note(4), yield_now()});
  ASSERT_EQ(vm.log.size(), 5u);
  EXPECT_EQ(vm.log[0] + vm.log[1] + vm.log[2], 6);
  EXPECT_EQ(group.state, 0u);
  EXPECT_EQ(vm.run({wait(), note(7)}), StopReason::MainReturned);
}

TEST_F(MutexTest, ANegativeWaitGroupPanicsWithAString) {
  vm.run({add(1), add(-2), note(1)});
  EXPECT_TRUE(vm.log.empty());
}

}  // namespace
}  // namespace gvm::runtime::testing
