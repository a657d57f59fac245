// Native functions as the interpreter calls them, and the typed binding that makes one out of a plain C++ function.
//
// A native runs directly on the M's stack. It may allocate (so collect), may raise a panic (return the Step of raise_...),
// and may park as its very last action (return the Step of park/sem_acquire/...; its results must then be written before, by
// the waker or by on_resume).
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "runtime/heap/heap.hpp"
#include "runtime/heap/type.hpp"
#include "runtime/heap/value.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sched/g.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gvm::runtime {

class Runtime;

// One call. The frame is laid out as for a gs function: header, results, parameters.
struct NativeCall {
  G& g;
  Runtime& rt;
  Slot* frame;  // stays put while the native runs: only stacks of goroutines that do not run are shrunk
  uint32_t result_slots;

  Slot* results() const { return frame + kFrameHeader; }
  Slot* args() const { return frame + kFrameHeader + result_slots; }
  AllocCache& cache() const { return alloc_cache(g); }

  // A new gs string holding these bytes; out of memory leaves a null data pointer and sets `failed`.
  String new_string(std::string_view bytes);
  Slice new_bytes(std::string_view bytes);  // []byte
  bool failed = false;  // the binding then raises the out-of-memory error instead of returning
};

using NativeFn = Step (*)(NativeCall& call);
Step raise_out_of_memory(G& g);

// Marshalling of one C++ type to and from slots.
template <class T>
struct SlotCodec {
  static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % 8 == 0, "no gs representation for this type");
  static constexpr uint32_t kSlots = sizeof(T) / 8;
  static T get(const Slot* s) {
    T value;
    std::memcpy(static_cast<void*>(&value), s, sizeof(T));
    return value;
  }
  static void put(Slot* s, const T& value) { std::memcpy(static_cast<void*>(s), &value, sizeof(T)); }
};
template <class T>
  requires std::is_integral_v<T>
struct SlotCodec<T> {
  static constexpr uint32_t kSlots = 1;
  static T get(const Slot* s) { return static_cast<T>(s->u); }
  static void put(Slot* s, T value) {
    if constexpr (std::is_signed_v<T>) {
      s->i = value;
    } else {
      s->u = value;
    }
  }
};
template <>
struct SlotCodec<double> {
  static constexpr uint32_t kSlots = 1;
  static double get(const Slot* s) { return s->f; }
  static void put(Slot* s, double value) { s->f = value; }
};
template <>
struct SlotCodec<float> {
  static constexpr uint32_t kSlots = 1;
  static float get(const Slot* s) { return s->f32; }
  static void put(Slot* s, float value) {
    s->u = 0;
    s->f32 = value;
  }
};
template <>
struct SlotCodec<std::string_view> {
  static constexpr uint32_t kSlots = 2;
  static std::string_view get(const Slot* s) {
    return {static_cast<const char*>(s[0].cp), static_cast<size_t>(s[1].i)};
  }
  static void put(Slot* s, std::string_view value) {  // must be gs memory or static
    s[0].cp = value.data();
    s[1].u = value.size();
  }
};
template <class T>
struct SlotCodec<T*> {
  static constexpr uint32_t kSlots = 1;
  static T* get(const Slot* s) { return static_cast<T*>(s->p); }
  static void put(Slot* s, T* value) { s->cp = value; }
};

namespace detail {

template <class R>
struct PutResult {
  static void put(Slot* s, const R& value) { SlotCodec<R>::put(s, value); }
};
template <class... R>
struct PutResult<std::tuple<R...>> {
  static void put(Slot* s, const std::tuple<R...>& value) {
    std::apply([&](const R&... r) { ((SlotCodec<R>::put(s, r), s += SlotCodec<R>::kSlots), ...); }, value);
  }
};

template <class... A>
struct ArgList {
  template <size_t I>
  static constexpr uint32_t offset() {
    constexpr uint32_t slots[] = {SlotCodec<A>::kSlots..., 0};
    uint32_t sum = 0;
    for (size_t i = 0; i < I; ++i) sum += slots[i];
    return sum;
  }
  template <class F, size_t... I>
  static decltype(auto) apply(F&& f, [[maybe_unused]] const Slot* args, std::index_sequence<I...>) {
    return f(SlotCodec<A>::get(args + offset<I>())...);
  }
};

template <auto F, class Sig>
struct Binder;
// R f(A...): pure.   R f(NativeCall&, A...): may allocate, panic, park. R: void, a value, a std::tuple, or Step (which
// means that the function wrote its results itself).
template <auto F, class R, class... A>
struct Binder<F, R (*)(A...)> {
  static Step call(NativeCall& c) {
    auto invoke = [&](A... a) -> R { return F(a...); };
    return finish<R>(c, [&] { return ArgList<A...>::apply(invoke, c.args(), std::index_sequence_for<A...>{}); });
  }
  template <class Result, class Fn>
  static Step finish(NativeCall& c, Fn fn) {
    if constexpr (std::is_void_v<Result>) {
      fn();
      return c.failed ? raise_out_of_memory(c.g) : Step::Next;
    } else if constexpr (std::is_same_v<Result, Step>) {
      return fn();
    } else {
      Result result = fn();
      if (c.failed) return raise_out_of_memory(c.g);
      PutResult<Result>::put(c.results(), result);
      return Step::Next;
    }
  }
};
template <auto F, class R, class... A>
struct Binder<F, R (*)(NativeCall&, A...)> {
  static Step call(NativeCall& c) {
    auto invoke = [&](A... a) -> R { return F(c, a...); };
    return Binder<F, R (*)(A...)>::template finish<R>(
        c, [&] { return ArgList<A...>::apply(invoke, c.args(), std::index_sequence_for<A...>{}); });
  }
};

}  // namespace detail

// The native function made of F: bind<&f>.
template <auto F>
inline constexpr NativeFn bind = &detail::Binder<F, decltype(F)>::call;

}  // namespace gvm::runtime
