// The select statement over any number of channels. Cases are polled in random order; when none is
// ready the goroutine waits on all of them at once, and the one that completes first decides. Spec:
// "Select statements".
#pragma once

#include <cstdint>

#include "runtime/sched/g.hpp"
#include "runtime/sync/channel.hpp"

namespace gvm::runtime {

struct SelectCase {
  Channel* ch;  // nil: never ready
  Slot* value;  // send: the value; receive: where it goes, may be null
  Slot* ok;     // receive: whether the value was sent; may be null
  bool send;
};

// As the checker guarantees.
inline constexpr uint32_t kMaxSelectCases = 65535;

// *chosen becomes the index of the case that took place, -1 for the default; written before the
// goroutine goes on. The cases are read during the call only. `n` == 0 without a default parks for
// ever.
Step select_go(G& g, const SelectCase* cases, uint32_t n, bool has_default, Slot* chosen);

}  // namespace gvm::runtime
