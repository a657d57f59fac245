// What natives need of the layers above the runtime: tracebacks, leaving the program, the
// host's permissions. The VM implements it and hangs it on the Runtime (`call.rt.hooks()`).
// Threading: called on the M that runs `g`, between two instructions; `stack_dump` of all goroutines stops the world itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "runtime/heap/value.hpp"
#include "runtime/sched/g.hpp"

namespace gvm::runtime {

// What a program counter stands for, as runtime.Frame wants it. Views stay valid as long as the VM.
struct FrameInfo {
  std::string_view function;  // "main.main", "main.(*T).Method", "main.main.func1"; empty: unknown pc
  std::string_view file;
  int64_t line = 0;
  const uint64_t* entry = nullptr;  // first instruction of the function
};

// What a host may forbid.
enum class Permission : uint8_t { ReadFiles, WriteFiles, Environment, Processes, Network };

class RuntimeHooks {
 public:
  // Return addresses of the frames that are active on `g`, innermost first, without the native's own frame: the first is
  // the pc in the function that called the native. `frame` is NativeCall::frame. Returns how many were written.
  virtual size_t callers(G& g, Slot* frame, size_t skip, std::span<const uint64_t*> pcs) = 0;
  // `pc` is a return address as `callers` gives them (the line is that of the call before it), or a function's first
  // instruction. Any other number gives an empty answer.
  virtual FrameInfo describe_pc(const uint64_t* pc) = 0;
  // The function that a func value calls: name, file, line of its declaration.
  virtual FrameInfo describe_closure(const Closure* closure) = 0;
  // Text as in a traceback of the running goroutine ("goroutine 1 [running]:\n..."), or of all.
  virtual std::string stack_dump(G& g, Slot* frame, bool all) = 0;

  // Runs the deferred calls of `g` and ends it.
  virtual Step goexit(G& g) = 0;

  // os.Args: the program's name first.
  virtual std::span<const std::string> arguments() = 0;
  virtual bool permits(Permission permission) = 0;
  // Bytes for the program's standard output (1) or error (2), which a host may redirect. Returns how many bytes were taken, or
  // -errno.
  virtual int64_t write_standard(int fd, std::string_view bytes) = 0;
  // Sets how many Ps run if `count` > 0 (0 only asks); returns the earlier number.
  virtual int64_t set_procs(int64_t count) = 0;
  virtual uint64_t set_max_stack(uint64_t bytes) = 0;  // returns the earlier

  // Calls whose signature is known at run time only (reflect). Slots are in the order of a frame, in memory that stays put.
  // A func(fn, params, results unsafe.Pointer) that calls the func value fn.
  virtual Closure* slot_caller(uint32_t result_slots, uint32_t param_slots) = 0;
  // The function of func values that capture a func(context, slots unsafe.Pointer) and a context: a call of them calls that
  // with its own results and parameters, one after the other, and returns what it leaves in the results.
  virtual Closure* slot_server(uint32_t result_slots, uint32_t param_slots) = 0;

 protected:
  ~RuntimeHooks() = default;
};

}  // namespace gvm::runtime
