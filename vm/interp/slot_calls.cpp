// Functions made at run time for calls whose signature is known only then (reflect's Call and MakeFunc). One a shape, a shape
// being the numbers of slots of results and parameters. They are ordinary bytecode, so stacks, panics and traces need to
// know nothing of them; as wrappers they do not show in traces.
#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/bytecode/builder.hpp"
#include "vm/interp/machine.hpp"

namespace gvm::vm {

using namespace gvm::runtime;

namespace {

uint64_t shape_key(uint32_t result_slots, uint32_t param_slots) { return uint64_t{result_slots} << 32 | param_slots; }

void finish(Function& function, Builder& builder, const char* name) {
  builder.abc(Op::Return, 0, 0, 0);
  function.name = name;
  function.is_wrapper = true;
  GVM_CHECK(builder.finish());
  function.code = function.body.data();
  function.code_words = static_cast<uint32_t>(function.body.size());
}

// func(fn, params, results unsafe.Pointer)
void make_caller(Function& function, uint32_t result_slots, uint32_t param_slots) {
  constexpr uint32_t kFn = kFrameHeader, kParams = kFn + 1, kResults = kFn + 2, kWindow = kFn + 3;
  const uint32_t callee_results = kWindow + kFrameHeader;
  function.param_slots = 3;
  function.frame_slots = callee_results + result_slots + param_slots;
  Builder builder(function);
  if (param_slots != 0) {
    builder.abc(Op::LoadMem, callee_results + result_slots, kParams, 0);
    builder.ext(uint64_t{param_slots} * sizeof(Slot));
  }
  builder.abc(Op::CallClosure, kWindow, kFn, 0);
  if (result_slots != 0) {
    builder.abc(Op::StoreMem, kResults, callee_results, 0);
    builder.ext(uint64_t{result_slots} * sizeof(Slot));
  }
  finish(function, builder, "reflect.Value.call");
}

// The slots are copied into the heap by making a closure of them, which nothing calls; behind its function word they stand
// one after another. Function 0 of the image is named only because there must be one.
void make_server(Function& function, uint32_t result_slots, uint32_t param_slots) {
  const uint32_t slots = result_slots + param_slots;
  const uint32_t serve = kFrameHeader + slots, context = serve + 1, block = serve + 2, window = serve + 3;
  function.result_slots = static_cast<uint16_t>(result_slots);
  function.param_slots = static_cast<uint16_t>(param_slots);
  function.capture_slots = 2;
  function.frame_slots = window + kFrameHeader + 2;
  Builder builder(function);
  builder.abc(Op::LoadCaptures, serve, 0, 2);
  builder.abc(Op::MakeClosure, block, kFrameHeader, slots);
  builder.ext(0);
  builder.abc(Op::Move, window + kFrameHeader, context, 0);
  builder.abc(Op::PtrAdd, window + kFrameHeader + 1, block, 0);
  builder.ext(sizeof(Closure));
  builder.abc(Op::CallClosure, window, serve, 0);
  if (result_slots != 0) {
    builder.abc(Op::LoadMem, kFrameHeader, block, sizeof(Closure));
    builder.ext(uint64_t{result_slots} * sizeof(Slot));
  }
  finish(function, builder, "reflect.makeFuncStub");
}

}  // namespace

Closure* Machine::slot_caller(uint32_t result_slots, uint32_t param_slots) {
  const base::MutexLock hold(method_lock_);
  std::unique_ptr<Function>& entry = slot_callers_[shape_key(result_slots, param_slots)];
  if (entry == nullptr) {
    entry = std::make_unique<Function>();
    make_caller(*entry, result_slots, param_slots);
  }
  return &entry->self;
}

Closure* Machine::slot_server(uint32_t result_slots, uint32_t param_slots) {
  const base::MutexLock hold(method_lock_);
  std::unique_ptr<Function>& entry = slot_servers_[shape_key(result_slots, param_slots)];
  if (entry == nullptr) {
    entry = std::make_unique<Function>();
    make_server(*entry, result_slots, param_slots);
  }
  return &entry->self;
}

}  // namespace gvm::vm
