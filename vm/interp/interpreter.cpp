// The interpreter's loop: computed goto, one dispatch jump at the end of every handler.
//
// pc, fp, the G and the tables stay in registers; nothing in a fast op is called but memcmp and memcpy. What allocates,
// parks or fails leaves through SLOW or the labels at the end, having saved pc, fp and sp in the G. This file alone is built
// with -fno-gcse -fno-crossjumping: GCC would merge the dispatch jumps, and branch prediction with them
// (tests/vm/interp/dispatch_test counts them).
//
// Handlers are grouped in ops_*.inc, included into the function; their macros end with it:
//   CASE(op)     label; the instruction is in `insn`, pc is behind its first word
//   R(x)         slot x of the frame        A B C SB SC   operands
//   NEXT()       next instruction           SLOW(op, words, fn)   an op done by slow::fn, with `words` ext words
//   LEAVE(step)  a Step other than Next
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

#include "runtime/data/map.hpp"
#include "runtime/data/string.hpp"
#include "runtime/heap/heap.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sync/channel.hpp"
#include "vm/interp/machine.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm {

using namespace gvm::runtime;

namespace {

GVM_ALWAYS_INLINE bool strings_equal(const Slot* a, const Slot* b) {
  // the data of an empty string may be null, which memcmp must not be given
  return a[1].u == b[1].u && (a[1].u == 0 || a[0].cp == b[0].cp || std::memcmp(a[0].cp, b[0].cp, a[1].u) == 0);
}

GVM_NOINLINE int compare_strings(const Slot* a, const Slot* b) {
  const size_t shorter = a[1].u < b[1].u ? a[1].u : b[1].u;
  const int order = shorter == 0 ? 0 : std::memcmp(a[0].cp, b[0].cp, shorter);
  if (order != 0) return order;
  return a[1].u < b[1].u ? -1 : (a[1].u > b[1].u ? 1 : 0);
}

// Small blocks are copied by words here, since a call of memcpy costs more than they do. May not overlap.
GVM_ALWAYS_INLINE void copy_bytes(void* to, const void* from, uint64_t bytes) {
  if (GVM_UNLIKELY(bytes % 8 != 0 || bytes > 64)) {
    std::memcpy(to, from, bytes);
    return;
  }
  auto* t = static_cast<char*>(to);
  auto* f = static_cast<const char*>(from);
  for (uint64_t at = 0; at < bytes; at += 8) {
    uint64_t word;
    std::memcpy(&word, f + at, 8);
    asm volatile("" : "+r"(word));  // keeps the loop from being made a call of memcpy
    std::memcpy(t + at, &word, 8);
  }
}

GVM_ALWAYS_INLINE void zero_tail(Slot* to, uint64_t bytes) {
  if (GVM_UNLIKELY(bytes % 8 != 0)) std::memset(reinterpret_cast<char*>(to) + bytes, 0, 8 - bytes % 8);
}

// From memory into slots: the rest of the last slot is zeroed.
GVM_ALWAYS_INLINE void copy_to_slots(Slot* to, const void* from, uint64_t bytes) {
  copy_bytes(to, from, bytes);
  zero_tail(to, bytes);
}

// The same from slots of this frame, which may overlap.
GVM_NOINLINE void move_to_slots(Slot* to, const void* from, uint64_t bytes) {
  std::memmove(static_cast<void*>(to), from, bytes);
  zero_tail(to, bytes);
}

GVM_ALWAYS_INLINE int64_t float_to_i64(double value) {
#if defined(__x86_64__)
  return _mm_cvttsd_si64(_mm_set_sd(value));
#else
  if (value >= -9223372036854775808.0 && value < 9223372036854775808.0) return static_cast<int64_t>(value);
  return INT64_MIN;
#endif
}

GVM_ALWAYS_INLINE uint64_t float_to_u64(double value) {
  constexpr double kTwo63 = 9223372036854775808.0;
  if (value < kTwo63) return static_cast<uint64_t>(float_to_i64(value));
  return static_cast<uint64_t>(float_to_i64(value - kTwo63)) ^ (uint64_t{1} << 63);
}

GVM_NOINLINE void array_get(Slot* to, const Slot* array, uint64_t index, ArrayExt ext) {
  const char* at = reinterpret_cast<const char*>(array) + index * ext.size;
  switch (ext.kind) {
    case MemKind::I8: to->i = *reinterpret_cast<const int8_t*>(at); return;
    case MemKind::U8: to->u = *reinterpret_cast<const uint8_t*>(at); return;
    case MemKind::I16: to->i = *reinterpret_cast<const int16_t*>(at); return;
    case MemKind::U16: to->u = *reinterpret_cast<const uint16_t*>(at); return;
    case MemKind::I32: to->i = *reinterpret_cast<const int32_t*>(at); return;
    case MemKind::U32: to->u = *reinterpret_cast<const uint32_t*>(at); return;
    default: move_to_slots(to, at, ext.size);
  }
}

GVM_NOINLINE void array_set(Slot* array, uint64_t index, const Slot* from, ArrayExt ext) {
  std::memmove(reinterpret_cast<char*>(array) + index * ext.size, from, ext.size);
}

}  // namespace

#define A (insn.a())
#define B (insn.b())
#define C (insn.c())
#define SB (static_cast<int64_t>(insn.sb()))
#define SC (static_cast<int64_t>(insn.sc()))
#define R(x) fp[x]
#define CASE(name) L_##name:
#define NEXT()                                       \
  do {                                               \
    insn.word = *pc++;                               \
    goto* labels[insn.word & 0xffff];                \
  } while (0)
#define SIMPLE(name, statement) \
  CASE(name) {                  \
    statement;                  \
    NEXT();                     \
  }
#define LEAVE(what) \
  do {              \
    step = (what);  \
    goto leave;     \
  } while (0)
// Everything a collection, a panic or another goroutine needs to know of this one.
#define SAVE(words)                \
  do {                             \
    g->pc = pc + (words);          \
    g->fp = fp;                    \
    g->sp = slow::frame_end(fp);   \
  } while (0)
#define CALL_SLOW(words, fn)                                         \
  do {                                                               \
    SAVE(words);                                                     \
    const Step slow_step = slow::fn(*machine, *g, fp, insn, pc);     \
    if (GVM_UNLIKELY(slow_step != Step::Next)) LEAVE(slow_step);     \
    pc += (words);                                                   \
    NEXT();                                                          \
  } while (0)
#define SLOW(name, words, fn) \
  CASE(name) { CALL_SLOW(words, fn); }
// g.fp and g.pc say where to go on.
#define RELOAD()  \
  do {            \
    pc = g->pc;   \
    fp = g->fp;   \
    NEXT();       \
  } while (0)
#define NIL_CHECK(pointer) \
  if (GVM_UNLIKELY((pointer) == nullptr)) goto nil_pointer
// Raises index out of range unless 0 <= index < length.
#define BOUNDS(index, length)                                        \
  if (GVM_UNLIKELY((index) >= static_cast<uint64_t>(length))) {      \
    fault_index = static_cast<int64_t>(index);                       \
    fault_length = static_cast<int64_t>(length);                     \
    goto index_out_of_range;                                         \
  }
#define GUARD() (g->stackguard.load(std::memory_order_relaxed))

void execute(void* vm, M& m, G& first) {
  static const void* const kLabels[] = {
#define OP(name, a, b, c, ext, flags, meaning) &&L_##name,
#include "vm/bytecode/opcodes.def"
  };
  const void* const* labels = kLabels;
  asm("" : "+r"(labels));  // in a register, not computed at each dispatch
  Machine* const machine = static_cast<Machine*>(vm);
  const Machine::Tables& tables = machine->tables;
  G* g = &first;
  const uint64_t* pc;
  Slot* fp;
  Insn insn;
  Step step;
  int64_t fault_index;
  int64_t fault_length;
  goto resume;

#include "vm/interp/ops_arith.inc"
#include "vm/interp/ops_branch.inc"
#include "vm/interp/ops_memory.inc"
#include "vm/interp/ops_index.inc"
#include "vm/interp/ops_object.inc"
#include "vm/interp/ops_call.inc"

nil_pointer:
  SAVE(0);
  LEAVE(raise_row(*g, PanicRow::NilPointer));

index_out_of_range:
  SAVE(0);
  LEAVE(raise_index(*g, fault_index, fault_length));

divide_by_zero:
  SAVE(0);
  LEAVE(raise_row(*g, PanicRow::DivideByZero));

loop_poisoned:
  SAVE(0);
  LEAVE(slow::loop_poisoned(*machine, *g));

  // What an operation that does not simply go on asks for.
leave:
  switch (step) {
    case Step::Next: RELOAD();
    case Step::Switch: break;
    case Step::Unwind: LEAVE(slow::unwind(*machine, *g));
    case Step::Stop: return;
  }
  g = machine->scheduler().next_g(m);
  if (g == nullptr) return;
resume:
  if (GVM_UNLIKELY(machine->stress_stacks)) {
    g->stackguard.store(reinterpret_cast<Slot*>(kPoisonGuard), std::memory_order_relaxed);
  }
  if (GVM_UNLIKELY(g->on_resume != nullptr)) {
    Step (*const resumed)(G&) = g->on_resume;
    g->on_resume = nullptr;
    LEAVE(resumed(*g));
  }
  RELOAD();
}

}  // namespace gvm::vm
