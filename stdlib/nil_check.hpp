// The panic of a native that is handed a nil pointer.
#pragma once

#include "runtime/native.hpp"
#include "runtime/sched/panic.hpp"

namespace gvm::stdlib {

inline runtime::Step raise_nil(runtime::NativeCall& call) {
  return runtime::raise_runtime_error(call.g, "invalid memory address or nil pointer dereference");
}

}  // namespace gvm::stdlib
