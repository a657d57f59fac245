// The natives of package runtime: what the scheduler, the heap and the VM's hooks tell.
#include "runtime/runtime.hpp"

#include <sched.h>
#include <time.h>
#include <unistd.h>
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <tuple>

#include "runtime/host_hooks.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/nil_check.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Closure;
using runtime::Interface;
using runtime::Kind;
using runtime::NativeCall;
using runtime::Slice;
using runtime::Step;
using runtime::String;
using runtime::Type;

Step yield_turn(NativeCall& call) {
  runtime::scheduler_of(call.g).yield(call.g);
  return Step::Switch;
}

Step go_exit(NativeCall& call) { return call.rt.hooks()->goexit(call.g); }

int64_t goroutine_count(NativeCall& call) {
  return static_cast<int64_t>(call.rt.scheduler().goroutine_count());
}

int64_t cpu_count() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) == 0) return std::max(1, CPU_COUNT(&set));
  return std::max<int64_t>(1, ::sysconf(_SC_NPROCESSORS_ONLN));
}

int64_t max_procs(NativeCall& call, int64_t count) {
  return call.rt.hooks()->set_procs(std::clamp<int64_t>(count, 0, 256));
}

void collect(NativeCall& call) { call.rt.heap().collect(); }

Step finalizer_misuse(NativeCall& call, const std::string& what) {
  return runtime::scheduler_of(call.g).fatal("runtime.SetFinalizer: " + what);
}

Step set_finalizer(NativeCall& call, Interface object, Interface finalizer) {
  if (object.type == nullptr) return finalizer_misuse(call, "first argument is nil");
  if (object.type->kind != Kind::Pointer) {
    return finalizer_misuse(
        call, "first argument is " + std::string(object.type->text) + ", not pointer");
  }
  if (object.data.p == nullptr) return finalizer_misuse(call, "pointer is nil");
  Closure* callee = nullptr;
  if (finalizer.type != nullptr) {
    const Type* function = finalizer.type;
    if (function->kind != Kind::Func) {
      return finalizer_misuse(
          call, "second argument is " + std::string(function->text) + ", not a function");
    }
    const Type* parameter = function->params.size() == 1 ? function->params[0] : nullptr;
    const bool fits = parameter != nullptr && !function->variadic() &&
                      (parameter == object.type ||
                       (parameter->is_interface() && runtime::implements(object.type, parameter)));
    if (!fits) {
      return finalizer_misuse(call, "cannot pass " + std::string(object.type->text) +
                                        " to finalizer " + std::string(function->text));
    }
    callee = static_cast<Closure*>(finalizer.data.p);
    if (callee == nullptr) return raise_nil(call);
  }
  // A pointer to a global or to a value without size is in no heap object: there is nothing to
  // finalize.
  void* base = call.rt.heap().object_base(object.data.p);
  if (base != nullptr && base != object.data.p) {
    return finalizer_misuse(call, "pointer not at beginning of allocated block");
  }
  if (base != nullptr) call.rt.heap().set_finalizer(base, callee, object.type);
  return Step::Next;
}

int64_t stack_text(NativeCall& call, Slice buffer, bool all) {
  const std::string text = call.rt.hooks()->stack_dump(call.g, call.frame, all);
  const size_t size = std::min(text.size(), static_cast<size_t>(buffer.length));
  std::memcpy(buffer.data, text.data(), size);
  return static_cast<int64_t>(size);
}

int64_t callers(NativeCall& call, int64_t skip, Slice pcs) {
  const std::span<const uint64_t*> out(static_cast<const uint64_t**>(pcs.data),
                                       static_cast<size_t>(pcs.length));
  if (out.empty()) return 0;
  return static_cast<int64_t>(call.rt.hooks()->callers(
      call.g, call.frame, static_cast<size_t>(std::max<int64_t>(skip, 0)), out));
}

std::tuple<String, String, int64_t, uint64_t> describe(NativeCall& call, uint64_t pc) {
  const runtime::FrameInfo info =
      call.rt.hooks()->describe_pc(reinterpret_cast<const uint64_t*>(pc));
  const auto text = [](std::string_view view) {
    return String{view.data(), static_cast<int64_t>(view.size())};
  };
  return {text(info.function), text(info.file), info.line, reinterpret_cast<uint64_t>(info.entry)};
}

// Layout of heapFigures in runtime.gs.
struct Figures {
  uint64_t allocated, total, allocations, frees;
  uint64_t reserved, in_use, idle, objects;
  uint64_t next_gc, last_gc, pause_total, collections;
  uint64_t forced_collections, last_pause, stacks, now;
};

void read_figures(NativeCall& call, Figures* out) {
  const runtime::HeapStats s = call.rt.heap().stats();
  timespec wall;
  ::clock_gettime(CLOCK_REALTIME, &wall);
  *out = {s.allocated_bytes,
          s.total_allocated_bytes,
          s.allocations,
          s.frees,
          s.reserved_bytes,
          s.in_use_bytes,
          s.idle_bytes,
          s.objects,
          s.next_gc,
          s.last_gc_ns,
          s.pause_total_ns,
          s.collections,
          s.forced_collections,
          s.last_pause_ns,
          call.rt.scheduler().stack_bytes(),
          static_cast<uint64_t>(wall.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(wall.tv_nsec)};
}

// Package runtime/debug.
int64_t set_gc_percent(NativeCall& call, int64_t percent) {
  return call.rt.heap().set_gc_percent(
      static_cast<int>(std::clamp<int64_t>(percent, -1, INT32_MAX)));
}
int64_t memory_limit(NativeCall& call) {
  return static_cast<int64_t>(std::min<uint64_t>(call.rt.options().heap.max_bytes, INT64_MAX));
}
int64_t set_max_stack(NativeCall& call, int64_t bytes) {
  return static_cast<int64_t>(
      call.rt.hooks()->set_max_stack(static_cast<uint64_t>(std::max<int64_t>(bytes, 0))));
}

}  // namespace

GVM_NATIVE(runtime_Gosched, yield_turn);
GVM_NATIVE(runtime_Goexit, go_exit);
GVM_NATIVE(runtime_NumGoroutine, goroutine_count);
GVM_NATIVE(runtime_NumCPU, cpu_count);
GVM_NATIVE(runtime_GOMAXPROCS, max_procs);
GVM_NATIVE(runtime_GC, collect);
GVM_NATIVE(runtime_SetFinalizer, set_finalizer);
GVM_NATIVE(runtime_Stack, stack_text);
GVM_NATIVE(runtime_callers, callers);
GVM_NATIVE(runtime_describe, describe);
GVM_NATIVE(runtime_readFigures, read_figures);
GVM_NATIVE(runtime_debug_SetGCPercent, set_gc_percent);
GVM_NATIVE(runtime_debug_memoryLimit, memory_limit);
GVM_NATIVE(runtime_debug_SetMaxStack, set_max_stack);

}  // namespace gvm::stdlib
