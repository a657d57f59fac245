// Mutex: exclusion, the order of ranks, waiting on a CondVar.
#include "runtime/base/mutex.hpp"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace gvm::base {
namespace {

TEST(Mutex, KeepsThreadsApart) {
  Mutex mutex(LockRank::Vm);
  int count = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 10'000; ++i) {
        const MutexLock lock(mutex);
        ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(count, 40'000);
}

// Clang's analysis knows neither addresses nor nested scopes of locks, so it is off where a test
// locks in an unusual order, rightly or wrongly.
void take(Mutex& first, Mutex& second) GVM_NO_THREAD_SAFETY_ANALYSIS {
  first.lock();
  second.lock();
  first.unlock();  // in the order of taking, which is as good as any
  second.unlock();
}

TEST(Mutex, AllowsRanksToRise) {
  Mutex outer(LockRank::Vm);
  Mutex inner(LockRank::Pages);
  take(outer, inner);
  const bool taken = outer.try_lock();
  EXPECT_TRUE(taken);
  if (taken) outer.unlock();
}

TEST(Mutex, AllowsOneRankInOrderOfAddress) {
  Mutex pair[2] = {Mutex(LockRank::Channel), Mutex(LockRank::Channel)};
  take(pair[0], pair[1]);
  const MutexLock lock(pair[1]);
  pair[1].assert_held();
}

TEST(Mutex, TryLockFailsWhileAnotherThreadHoldsIt) {
  Mutex mutex(LockRank::Vm);
  const MutexLock lock(mutex);
  bool taken = true;
  std::thread([&] { taken = mutex.try_lock(); }).join();
  EXPECT_FALSE(taken);
}

TEST(CondVar, WakesAWaiterAndTimesOut) {
  Mutex mutex(LockRank::Vm);
  CondVar changed;
  bool ready = false;
  std::thread setter([&] {
    const MutexLock lock(mutex);
    ready = true;
    changed.notify_all();
  });
  {
    const MutexLock lock(mutex);
    while (!ready) changed.wait(mutex);
  }
  setter.join();
  EXPECT_TRUE(ready);
  const MutexLock lock(mutex);
  EXPECT_FALSE(changed.wait_for(mutex, std::chrono::nanoseconds(1)));
  mutex.assert_held();
}

#ifndef GVM_NO_DCHECKS
TEST(MutexDeathTest, StopsOnLocksOutOfOrder) {
  Mutex pair[2] = {Mutex(LockRank::Channel), Mutex(LockRank::Channel)};
  Mutex outer(LockRank::Vm);
  EXPECT_DEATH(take(pair[0], outer), "locks taken out of order");
  EXPECT_DEATH(take(pair[1], pair[0]), "locks taken out of order");
  EXPECT_DEATH(take(outer, outer), "lock taken twice");
  EXPECT_DEATH(outer.assert_held(), "lock not held");
}
#endif

}  // namespace
}  // namespace gvm::base
