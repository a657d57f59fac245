// Walking the frames of a goroutine, and the text of traces.
#pragma once

#include <functional>
#include <string>

#include "vm/interp/machine.hpp"

namespace gvm::vm {

// One frame of a walk, innermost first.
struct TraceFrame {
  const Function* function;    // null: see `panic`
  const uint64_t* pc;          // behind the instruction that is being executed; see `exact`
  bool exact;                  // pc is the instruction itself
  const runtime::Panic* panic;  // this is no frame of code but the panic that called the frames before it
};

// From frame `fp`, which is at `pc`, outwards until `visit` says false.
void walk_frames(const Machine& machine, const runtime::G& g, runtime::Slot* fp, const uint64_t* pc,
                 const std::function<bool(const TraceFrame&)>& visit);

// "goroutine 1 [running]:" and its frames; at most 100 of them.
void append_trace(std::string& out, const Machine& machine, const runtime::G& g, runtime::Slot* fp, const uint64_t* pc);
// The traces of all goroutines, `first` (may be null) before the others, which come in the order of their ids.
void append_all_traces(std::string& out, Machine& machine, const runtime::G* first);

}  // namespace gvm::vm
