// Runtime: all of the runtime that one VM has, created and torn down in the right order.
#pragma once

#include <cstdint>
#include <memory>

#include "runtime/heap/heap.hpp"
#include "runtime/heap/type.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gvm::runtime {

class RuntimeHooks;

struct RuntimeOptions {
  HeapOptions heap;
  SchedOptions sched;
  uint64_t hash_seed = 0;  // of maps; 0: random
};

class Runtime {
 public:
  explicit Runtime(const RuntimeOptions& options);
  ~Runtime();
  Runtime(const Runtime&) = delete;

  TypeTable& types();
  Heap& heap();
  Scheduler& scheduler();
  uint64_t hash_seed() const;
  const RuntimeOptions& options() const;

  // What natives need of the layers above (host_hooks.hpp); set before any goroutine runs.
  RuntimeHooks* hooks() const { return hooks_; }
  void set_hooks(RuntimeHooks* hooks) { hooks_ = hooks; }

 private:
  RuntimeHooks* hooks_ = nullptr;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gvm::runtime
