// A VM for tests that run hand-assembled code.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/runtime.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/bytecode/builder.hpp"
#include "vm/bytecode/image.hpp"
#include "vm/bytecode/verify.hpp"
#include "vm/interp/machine.hpp"

namespace gvm::vm::testing {

using runtime::Kind;
using runtime::StackPolicy;
using runtime::StopReason;
using runtime::Type;

class Vm {
 public:
  explicit Vm(const runtime::RuntimeOptions& options = {}) : runtime(options) {
    MachineOptions machine_options;
    machine_options.write = [this](int fd, std::string_view bytes) {
      (fd == 1 ? out : err).append(bytes);
      return static_cast<int64_t>(bytes.size());
    };
    machine = std::make_unique<Machine>(image, runtime, std::move(machine_options));
    file = image.add_file("/t/main.gs");
  }

  // A function with so many results, parameters and slots in all; `body` writes its code.
  Function& function(std::string name, uint32_t results, uint32_t params, uint32_t slots,
                     const std::function<void(Builder&)>& body) {
    Function& f = image.add_function();
    define(f, std::move(name), results, params, slots, body);
    return f;
  }
  void define(Function& f, std::string name, uint32_t results, uint32_t params, uint32_t slots,
              const std::function<void(Builder&)>& body) {
    f.name = std::move(name);
    f.result_slots = static_cast<uint16_t>(results);
    f.param_slots = static_cast<uint16_t>(params);
    f.frame_slots = slots;
    f.file = file;
    Builder builder(f);
    body(builder);
    ASSERT_TRUE(builder.finish());
    image.publish(f);
    const std::string problem = verify(image, f);
    EXPECT_EQ(problem, "") << f.name;
  }
  StopReason run(Function& start) { return machine->run(start); }
  // Runs code that leaves its result in global 0.
  runtime::Slot eval(uint32_t slots, const std::function<void(Builder&)>& body) {
    if (image.global_slots == 0) image.add_global("result", runtime.types().basic(Kind::Int));
    Function& f = function("main.main", 0, 0, slots, body);
    EXPECT_EQ(run(f), StopReason::MainReturned) << err;
    return machine->tables.globals[0];
  }
  const Type* type(Kind kind) { return runtime.types().basic(kind); }
  uint32_t type_index(const Type* t) { return image.add_type(t); }

  Image image;
  runtime::Runtime runtime;
  std::unique_ptr<Machine> machine;
  std::string out;
  std::string err;
  uint32_t file = 0;
};

}  // namespace gvm::vm::testing
