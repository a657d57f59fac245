// The ops that allocate, park, call or fail: everything the loop in interpreter.cpp does not do itself.
//
// Before each of these g.pc (the next instruction), g.fp and g.sp are saved, so they may collect, raise panics and park.
// `ext` points at the instruction's further words. Step::Next goes on with the next instruction of the same frame, unless
// the function says otherwise.
#pragma once

#include "runtime/sched/panic.hpp"
#include "runtime/sched/stack.hpp"
#include "vm/interp/machine.hpp"

namespace gvm::vm::slow {

using runtime::G;
using runtime::Slot;
using runtime::Step;

#define GVM_SLOW_OP(name) \
  GVM_NOINLINE Step name(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext);

// slow_memory.cpp: objects, closures, slices, strings
GVM_SLOW_OP(new_object)
GVM_SLOW_OP(make_closure)
GVM_SLOW_OP(make_slice)
GVM_SLOW_OP(append_64)
GVM_SLOW_OP(append_8)
GVM_SLOW_OP(append_value)
GVM_SLOW_OP(append_slice)
GVM_SLOW_OP(append_string)
GVM_SLOW_OP(slice_slice_fault)
GVM_SLOW_OP(slice_string_fault)
GVM_SLOW_OP(slice_array_fault)
GVM_SLOW_OP(slice_to_array_fault)
// slow_string.cpp
GVM_SLOW_OP(concat)
GVM_SLOW_OP(bytes_to_string)
GVM_SLOW_OP(string_to_bytes)
GVM_SLOW_OP(runes_to_string)
GVM_SLOW_OP(string_to_runes)
GVM_SLOW_OP(rune_to_string)
// slow_iface.cpp
GVM_SLOW_OP(box_iface)
GVM_SLOW_OP(box_iface_mem)
GVM_SLOW_OP(assert_type_fault)
GVM_SLOW_OP(assert_iface)
GVM_SLOW_OP(assert_iface_ok)
GVM_SLOW_OP(iface_impl)
GVM_SLOW_OP(eq_iface)
GVM_SLOW_OP(eq_iface_val)
GVM_SLOW_OP(eq_mem)
GVM_SLOW_OP(eq_ptr_mem)
GVM_SLOW_OP(div_complex)
GVM_SLOW_OP(print)
// slow_map.cpp
GVM_SLOW_OP(make_map)
GVM_SLOW_OP(map_find)
GVM_SLOW_OP(map_assign)
GVM_SLOW_OP(map_assign_64)
GVM_SLOW_OP(map_assign_str)
GVM_SLOW_OP(map_delete)
GVM_SLOW_OP(map_clear)
// slow_channel.cpp
GVM_SLOW_OP(make_chan)
GVM_SLOW_OP(send)
GVM_SLOW_OP(recv)
GVM_SLOW_OP(close_chan)
GVM_SLOW_OP(select)
// call.cpp
GVM_SLOW_OP(go)
GVM_SLOW_OP(defer)
// The frame's next deferred call, whose header returns to this instruction: g.fp and g.pc are the callee's afterwards, or
// the next instruction's when no deferred call is left.
GVM_SLOW_OP(run_defers)
GVM_SLOW_OP(call_native_body)
// unwind.cpp
GVM_SLOW_OP(panic)
GVM_SLOW_OP(recover)
GVM_SLOW_OP(runtime_panic)
#undef GVM_SLOW_OP

// A call whose frame does not pass the guard: grows the stack, or serves what poisoned the guard. g.fp and g.pc are the
// callee's afterwards; with Step::Switch, the call's own, to be tried again. `retry` is the call instruction.
GVM_NOINLINE Step enter_slow(Machine& machine, G& g, Slot* fp, uint32_t window, runtime::Closure* closure,
                             const uint64_t* return_pc, const uint64_t* retry);
// A loop's back edge met a poisoned guard; g.pc is where the jump leads.
GVM_NOINLINE Step loop_poisoned(Machine& machine, G& g);
// The target of a method call that no cache knows; null after a panic was raised (*step).
GVM_NOINLINE MethodTarget* find_method(Machine& machine, G& g, const runtime::Type* type, runtime::MethodId id,
                                       const uint64_t* cache_word, Step* step);
// Prepares a frame of `closure` above the current frame's end, returning to `return_pc`; g.fp, g.pc, g.sp are its own
// afterwards, and the caller fills in *params, where its parameters start.
Step push_frame(Machine& machine, G& g, runtime::Closure* closure, uint32_t window, const uint64_t* return_pc,
                Slot** params);
// Takes the frames of a panicking or exiting goroutine down: up to the next deferred call to run, or the end.
Step unwind(Machine& machine, G& g);
// A deferred call that unwind started has returned.
Step defer_returned(Machine& machine, G& g);

// The end of a frame: header, locals and outgoing area.
inline Slot* frame_end(Slot* fp) {
  return fp + function_of(static_cast<const runtime::Closure*>(fp[runtime::kFrameClosure].cp))->frame_slots;
}

double div_f(double a, double b);
double min_f(double a, double b);
double max_f(double a, double b);

}  // namespace gvm::vm::slow
