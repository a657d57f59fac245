// Deferred calls and panics in flight: records in the heap, linked from their G. The interpreter runs them (vm/interp);
// stack_move.cpp relocates their frame pointers when a stack moves.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/heap/value.hpp"
#include "runtime/sched/g.hpp"

namespace gvm::runtime {

// A deferred call. Args follow in the callee's order, `arg_slots` of them.
struct Defer {
  Defer* next;
  Slot* frame;         // of the function that deferred
  Closure* callee;
  uint32_t arg_slots;
  uint32_t result_slots;
  Slot args[1];
};

struct Panic {
  Panic* next;         // the panic that this one interrupted (raised while its deferred calls ran)
  Interface value;
  Slot* frame;         // the frame whose deferred call is running, while unwinding
  Slot* defer_frame;   // the frame of the deferred call itself: recover() works only called from it
  bool recovered;
  bool goexit;         // runtime.Goexit: runs defers, cannot be recovered
  bool aborted;
  const uint64_t* pc;  // where it was raised
};

// Makes the value of a run-time panic: of a type that implements runtime.Error. `plain`: Error() is the text itself;
// otherwise "runtime error: " stands before it. Supplied by the vm layer (Scheduler::set_error_hook).
using RuntimeErrorFn = Interface (*)(void* vm, G& g, std::string_view text, bool plain);

// Puts a Panic on g.panics and returns Step::Unwind (Step::Stop after a fatal error when memory has run out). g must be
// running, its gobuf saved.
Step raise_panic(G& g, Interface value);
Step raise_runtime_error(G& g, std::string_view text);  // "index out of range [5] with length 3"
Step raise_plain_error(G& g, std::string_view text);    // "send on closed channel": no prefix
Step raise_string(G& g, std::string_view text);         // panic("..."): the value is a string

}  // namespace gvm::runtime
