// The natives of package sync/atomic: std::atomic_ref on the variable, sequentially consistent,
// behind a check for nil.
#include <atomic>
#include <cstdint>
#include <string>
#include <type_traits>

#include "runtime/heap/type.hpp"
#include "runtime/sched/panic.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/nil_check.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Interface;
using runtime::NativeCall;
using runtime::SlotCodec;
using runtime::Step;

// Runs `operation` on the variable and makes what it returns the native's result.
template <class T, class Operation>
Step on(NativeCall& call, T* variable, Operation operation) {
  if (variable == nullptr) return raise_nil(call);
  std::atomic_ref<T> atomic(*variable);
  using Result = decltype(operation(atomic));
  if constexpr (std::is_void_v<Result>) {
    operation(atomic);
  } else {
    SlotCodec<Result>::put(call.results(), operation(atomic));
  }
  return Step::Next;
}

template <class T>
Step load(NativeCall& call, T* variable) {
  return on(call, variable, [](auto& a) -> T { return a.load(); });
}
template <class T>
Step store(NativeCall& call, T* variable, T value) {
  return on(call, variable, [&](auto& a) { a.store(value); });
}
template <class T>
Step swap(NativeCall& call, T* variable, T value) {
  return on(call, variable, [&](auto& a) -> T { return a.exchange(value); });
}
template <class T>
Step compare_and_swap(NativeCall& call, T* variable, T expected, T value) {
  return on(call, variable,
            [&](auto& a) -> bool { return a.compare_exchange_strong(expected, value); });
}
template <class T>
Step add(NativeCall& call, T* variable, T delta) {
  using Unsigned = std::make_unsigned_t<T>;
  return on(call, variable, [&](auto& a) -> T {
    return static_cast<T>(static_cast<Unsigned>(a.fetch_add(delta)) + static_cast<Unsigned>(delta));
  });
}
template <class T>
Step bit_and(NativeCall& call, T* variable, T mask) {
  return on(call, variable, [&](auto& a) -> T { return a.fetch_and(mask); });
}
template <class T>
Step bit_or(NativeCall& call, T* variable, T mask) {
  return on(call, variable, [&](auto& a) -> T { return a.fetch_or(mask); });
}

// A Bool is kept as a uint32 of 0 or 1; a bool slot holds the same.
Step bool_load(NativeCall& call, uint32_t* v) { return load(call, v); }
Step bool_store(NativeCall& call, uint32_t* v, bool value) {
  return store<uint32_t>(call, v, value);
}
Step bool_swap(NativeCall& call, uint32_t* v, bool value) { return swap<uint32_t>(call, v, value); }
Step bool_compare_and_swap(NativeCall& call, uint32_t* v, bool expected, bool value) {
  return compare_and_swap<uint32_t>(call, v, expected, value);
}

// A Value's type is set once, by whoever changes it from null to this mark, writes the data word
// and then the type. From then on only the data word changes, in one store; what it points to is
// immutable.
const runtime::Type* const kStoring = reinterpret_cast<const runtime::Type*>(uintptr_t{1});

struct Value {
  const runtime::Type* type;
  uint64_t data;

  std::atomic_ref<const runtime::Type*> type_word() {
    return std::atomic_ref<const runtime::Type*>(type);
  }
  std::atomic_ref<uint64_t> data_word() { return std::atomic_ref<uint64_t>(data); }
};
static_assert(sizeof(Value) == sizeof(Interface));

const runtime::Type* settled_type(Value& value) {
  while (true) {
    const runtime::Type* type = value.type_word().load();
    if (type != kStoring) return type;
    __builtin_ia32_pause();  // the storing thread is between two stores
  }
}

void put_interface(NativeCall& call, const runtime::Type* type, uint64_t data) {
  call.results()[0].cp = type;
  call.results()[1].u = data;
}

Step value_load(NativeCall& call, Value* value) {
  if (value == nullptr) return raise_nil(call);
  const runtime::Type* type = value->type_word().load();
  if (type == kStoring) type = nullptr;  // not stored yet
  put_interface(call, type, type == nullptr ? 0 : value->data_word().load());
  return Step::Next;
}

// Stores the first value; false if there is one already.
bool store_first(Value& value, Interface first) {
  const runtime::Type* none = nullptr;
  if (!value.type_word().compare_exchange_strong(none, kStoring)) return false;
  value.data_word().store(first.data.u);
  value.type_word().store(first.type);
  return true;
}

Step value_swap_as(NativeCall& call, Value* value, Interface next, const char* verb,
                   bool returns_old) {
  if (value == nullptr) return raise_nil(call);
  if (next.type == nullptr) {
    return raise_string(call.g, std::string("sync/atomic: ") + verb + " of nil value into Value");
  }
  if (store_first(*value, next)) {
    if (returns_old) put_interface(call, nullptr, 0);
    return Step::Next;
  }
  const runtime::Type* type = settled_type(*value);
  if (type != next.type) {
    return raise_string(
        call.g, std::string("sync/atomic: ") + verb + " of inconsistently typed value into Value");
  }
  const uint64_t old = value->data_word().exchange(next.data.u);
  if (returns_old) put_interface(call, type, old);
  return Step::Next;
}
Step value_store(NativeCall& call, Value* value, Interface next) {
  return value_swap_as(call, value, next, "store", false);
}
Step value_swap(NativeCall& call, Value* value, Interface next) {
  return value_swap_as(call, value, next, "swap", true);
}

Step value_compare_and_swap(NativeCall& call, Value* value, Interface expected, Interface next) {
  if (value == nullptr) return raise_nil(call);
  if (next.type == nullptr) {
    return raise_string(call.g, "sync/atomic: compare and swap of nil value into Value");
  }
  if (expected.type != nullptr && expected.type != next.type) {
    return raise_string(call.g, "sync/atomic: compare and swap of inconsistently typed values");
  }
  call.results()[0].u = 0;
  if (settled_type(*value) == nullptr) {
    if (expected.type == nullptr && store_first(*value, next)) call.results()[0].u = 1;
    return Step::Next;
  }
  const runtime::Type* type = settled_type(*value);
  if (type != next.type) {
    return raise_string(call.g,
                        "sync/atomic: compare and swap of inconsistently typed value into Value");
  }
  Interface current{type, {}};
  current.data.u = value->data_word().load();
  const runtime::Type* culprit = nullptr;
  switch (runtime::equal_interfaces(current, expected, &culprit)) {
    case runtime::Equality::Different: return Step::Next;
    case runtime::Equality::Uncomparable:
      return raise_runtime_error(call.g,
                                 "comparing uncomparable type " + std::string(culprit->text));
    case runtime::Equality::Equal: break;
  }
  uint64_t seen = current.data.u;
  call.results()[0].u = value->data_word().compare_exchange_strong(seen, next.data.u) ? 1 : 0;
  return Step::Next;
}

}  // namespace

GVM_NATIVE(sync_atomic_LoadInt32, load<int32_t>);
GVM_NATIVE(sync_atomic_Int32_Load, load<int32_t>);
GVM_NATIVE(sync_atomic_StoreInt32, store<int32_t>);
GVM_NATIVE(sync_atomic_Int32_Store, store<int32_t>);
GVM_NATIVE(sync_atomic_SwapInt32, swap<int32_t>);
GVM_NATIVE(sync_atomic_Int32_Swap, swap<int32_t>);
GVM_NATIVE(sync_atomic_CompareAndSwapInt32, compare_and_swap<int32_t>);
GVM_NATIVE(sync_atomic_Int32_CompareAndSwap, compare_and_swap<int32_t>);
GVM_NATIVE(sync_atomic_AddInt32, add<int32_t>);
GVM_NATIVE(sync_atomic_Int32_Add, add<int32_t>);
GVM_NATIVE(sync_atomic_AndInt32, bit_and<int32_t>);
GVM_NATIVE(sync_atomic_Int32_And, bit_and<int32_t>);
GVM_NATIVE(sync_atomic_OrInt32, bit_or<int32_t>);
GVM_NATIVE(sync_atomic_Int32_Or, bit_or<int32_t>);
GVM_NATIVE(sync_atomic_LoadInt64, load<int64_t>);
GVM_NATIVE(sync_atomic_Int64_Load, load<int64_t>);
GVM_NATIVE(sync_atomic_StoreInt64, store<int64_t>);
GVM_NATIVE(sync_atomic_Int64_Store, store<int64_t>);
GVM_NATIVE(sync_atomic_SwapInt64, swap<int64_t>);
GVM_NATIVE(sync_atomic_Int64_Swap, swap<int64_t>);
GVM_NATIVE(sync_atomic_CompareAndSwapInt64, compare_and_swap<int64_t>);
GVM_NATIVE(sync_atomic_Int64_CompareAndSwap, compare_and_swap<int64_t>);
GVM_NATIVE(sync_atomic_AddInt64, add<int64_t>);
GVM_NATIVE(sync_atomic_Int64_Add, add<int64_t>);
GVM_NATIVE(sync_atomic_AndInt64, bit_and<int64_t>);
GVM_NATIVE(sync_atomic_Int64_And, bit_and<int64_t>);
GVM_NATIVE(sync_atomic_OrInt64, bit_or<int64_t>);
GVM_NATIVE(sync_atomic_Int64_Or, bit_or<int64_t>);
GVM_NATIVE(sync_atomic_LoadUint32, load<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_Load, load<uint32_t>);
GVM_NATIVE(sync_atomic_StoreUint32, store<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_Store, store<uint32_t>);
GVM_NATIVE(sync_atomic_SwapUint32, swap<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_Swap, swap<uint32_t>);
GVM_NATIVE(sync_atomic_CompareAndSwapUint32, compare_and_swap<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_CompareAndSwap, compare_and_swap<uint32_t>);
GVM_NATIVE(sync_atomic_AddUint32, add<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_Add, add<uint32_t>);
GVM_NATIVE(sync_atomic_AndUint32, bit_and<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_And, bit_and<uint32_t>);
GVM_NATIVE(sync_atomic_OrUint32, bit_or<uint32_t>);
GVM_NATIVE(sync_atomic_Uint32_Or, bit_or<uint32_t>);
GVM_NATIVE(sync_atomic_LoadUint64, load<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_Load, load<uint64_t>);
GVM_NATIVE(sync_atomic_StoreUint64, store<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_Store, store<uint64_t>);
GVM_NATIVE(sync_atomic_SwapUint64, swap<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_Swap, swap<uint64_t>);
GVM_NATIVE(sync_atomic_CompareAndSwapUint64, compare_and_swap<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_CompareAndSwap, compare_and_swap<uint64_t>);
GVM_NATIVE(sync_atomic_AddUint64, add<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_Add, add<uint64_t>);
GVM_NATIVE(sync_atomic_AndUint64, bit_and<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_And, bit_and<uint64_t>);
GVM_NATIVE(sync_atomic_OrUint64, bit_or<uint64_t>);
GVM_NATIVE(sync_atomic_Uint64_Or, bit_or<uint64_t>);
GVM_NATIVE(sync_atomic_LoadUintptr, load<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_Load, load<uint64_t>);
GVM_NATIVE(sync_atomic_StoreUintptr, store<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_Store, store<uint64_t>);
GVM_NATIVE(sync_atomic_SwapUintptr, swap<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_Swap, swap<uint64_t>);
GVM_NATIVE(sync_atomic_CompareAndSwapUintptr, compare_and_swap<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_CompareAndSwap, compare_and_swap<uint64_t>);
GVM_NATIVE(sync_atomic_AddUintptr, add<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_Add, add<uint64_t>);
GVM_NATIVE(sync_atomic_AndUintptr, bit_and<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_And, bit_and<uint64_t>);
GVM_NATIVE(sync_atomic_OrUintptr, bit_or<uint64_t>);
GVM_NATIVE(sync_atomic_Uintptr_Or, bit_or<uint64_t>);
GVM_NATIVE(sync_atomic_LoadPointer, load<void*>);
GVM_NATIVE(sync_atomic_StorePointer, store<void*>);
GVM_NATIVE(sync_atomic_SwapPointer, swap<void*>);
GVM_NATIVE(sync_atomic_CompareAndSwapPointer, compare_and_swap<void*>);
GVM_NATIVE(sync_atomic_Bool_Load, bool_load);
GVM_NATIVE(sync_atomic_Value_Load, value_load);
GVM_NATIVE(sync_atomic_Bool_Store, bool_store);
GVM_NATIVE(sync_atomic_Value_Store, value_store);
GVM_NATIVE(sync_atomic_Bool_Swap, bool_swap);
GVM_NATIVE(sync_atomic_Value_Swap, value_swap);
GVM_NATIVE(sync_atomic_Bool_CompareAndSwap, bool_compare_and_swap);
GVM_NATIVE(sync_atomic_Value_CompareAndSwap, value_compare_and_swap);

}  // namespace gvm::stdlib
