// Waiting for a spinlock: the holder is a few dozen instructions from release, unless its thread
// was taken off the core.
#include "runtime/sync/spinlock.hpp"

#include <sched.h>

namespace gvm::runtime {
namespace {

constexpr int kSpins = 100;  // about a microsecond

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

}  // namespace

void SpinLock::lock_slow() {
  while (true) {
    for (int i = 0; i < kSpins; ++i) {
      if (word_.load(std::memory_order_relaxed) == 0 &&
          word_.exchange(1, std::memory_order_acquire) == 0) {
        return;
      }
      pause();
    }
    sched_yield();
  }
}

}  // namespace gvm::runtime
