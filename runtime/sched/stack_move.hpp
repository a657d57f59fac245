// Moving stacks: what more_stack and the collector share.
#pragma once

#include <cstdint>

#include "runtime/sched/stack.hpp"

namespace gvm::runtime {

// Makes all segments of g one contiguous stack of `bytes` (a power of two, large enough), keeping
// what lies below `used` in the topmost. Relocates g.fp, g.sp, defers, panics and sudogs. False: no
// memory, and nothing has changed.
bool stack_coalesce(Scheduler& sched, G& g, const Slot* used, uint64_t bytes);

}  // namespace gvm::runtime
