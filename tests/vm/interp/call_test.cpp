// Calls: recursion with growing stacks under every policy, closures, methods, natives, globals, panics' texts.
#include "runtime/native.hpp"
#include "tests/vm/interp/fixture.hpp"

namespace gvm::vm::testing {
namespace {

runtime::RuntimeOptions with_policy(StackPolicy policy, bool stress = false) {
  runtime::RuntimeOptions options;
  options.sched.stack_policy = policy;
  options.sched.stress_stacks = stress;
  return options;
}

// func fib(n int) int
Function& add_fib(Vm& vm) {
  Function& fib = vm.image.add_function();
  vm.define(fib, "main.fib", 1, 1, 12, [&](Builder& b) {
    const Label more = b.new_label();
    b.branch(Op::JumpGeK, 4, 2, more);
    b.abc(Op::Move, 3, 4, 0);
    b.abc(Op::Return, 0, 0, 0);
    b.bind(more);
    b.abc(Op::AddKI64, 10, 4, static_cast<uint32_t>(-1));
    b.a32(Op::Call, 6, fib.index);
    b.abc(Op::Move, 5, 9, 0);
    b.abc(Op::AddKI64, 10, 4, static_cast<uint32_t>(-2));
    b.a32(Op::Call, 6, fib.index);
    b.abc(Op::AddI64, 3, 5, 9);
    b.abc(Op::Return, 0, 0, 0);
  });
  return fib;
}

// func depth(n int) int { if n == 0 { return 0 }; return depth(n-1) + 1 }
Function& add_depth(Vm& vm) {
  Function& depth = vm.image.add_function();
  vm.define(depth, "main.depth", 1, 1, 11, [&](Builder& b) {
    const Label more = b.new_label();
    b.set_position(7, vm.file);
    b.branch(Op::JumpNeK, 4, 0, more);
    b.a32(Op::LoadInt, 3, 0);
    b.abc(Op::Return, 0, 0, 0);
    b.bind(more);
    b.abc(Op::AddKI64, 9, 4, static_cast<uint32_t>(-1));
    b.a32(Op::Call, 5, depth.index);
    b.abc(Op::AddKI64, 3, 8, 1);
    b.abc(Op::Return, 0, 0, 0);
  });
  return depth;
}

int64_t call_one(Vm& vm, const Function& f, int32_t argument) {
  return vm.eval(10, [&](Builder& b) {
             b.set_position(3, vm.file);
             b.a32(Op::LoadInt, 8, static_cast<uint32_t>(argument));
             b.a32(Op::Call, 4, f.index);
             b.a32(Op::StoreGlobal, 7, 0);
             b.abc(Op::Return, 0, 0, 0);
           }).i;
}

TEST(Call, RecursesUnderEveryPolicy) {
  for (const StackPolicy policy : {StackPolicy::Hybrid, StackPolicy::Segmented, StackPolicy::Contiguous}) {
    for (const bool stress : {false, true}) {
      Vm vm(with_policy(policy, stress));
      const int32_t n = stress ? 300 : 100000;
      EXPECT_EQ(call_one(vm, add_depth(vm), n), n) << static_cast<int>(policy);
      Vm other(with_policy(policy, stress));
      EXPECT_EQ(call_one(other, add_fib(other), stress ? 12 : 20), stress ? 144 : 6765);
    }
  }
}

TEST(Call, EndlessRecursionIsAStackOverflow) {
  runtime::RuntimeOptions options;
  options.sched.max_stack_bytes = 1 << 20;
  Vm vm(options);
  Function& endless = vm.image.add_function();
  vm.define(endless, "main.endless", 0, 0, 8, [&](Builder& b) {
    b.set_position(5, vm.file);
    b.a32(Op::Call, 4, endless.index);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(endless), StopReason::Fatal);
  EXPECT_EQ(vm.machine->exit_code(), 2);
  EXPECT_EQ(vm.err.rfind("runtime: goroutine stack exceeds 1048576-byte limit\nfatal error: stack overflow\n\n"
                         "goroutine 1 [running]:\nmain.endless()\n\t/t/main.gs:5 +0x",
                         0),
            0u)
      << vm.err;
  EXPECT_NE(vm.err.find(" frames elided...\n"), std::string::npos);
}

TEST(Call, ClosuresSeeTheirCaptures) {
  Vm vm;
  Function& add = vm.image.add_function();
  add.capture_slots = 2;
  vm.define(add, "main.add", 1, 1, 8, [](Builder& b) {
    b.abc(Op::LoadCaptures, 5, 0, 2);
    b.abc(Op::AddI64, 3, 4, 5);
    b.abc(Op::AddI64, 3, 3, 6);
    b.abc(Op::Return, 0, 0, 0);
  });
  const int64_t result = vm.eval(14, [&](Builder& b) {
                             b.a32(Op::LoadInt, 3, 100);
                             b.a32(Op::LoadInt, 4, 20);
                             b.abc(Op::MakeClosure, 5, 3, 2);
                             b.ext(add.index);
                             b.a32(Op::LoadInt, 10, 3);
                             b.abc(Op::CallClosure, 6, 5, 0);
                             b.a32(Op::StoreGlobal, 9, 0);
                             b.abc(Op::Return, 0, 0, 0);
                           }).i;
  EXPECT_EQ(result, 123);
}

runtime::Step twice(runtime::NativeCall& call) {
  call.results()[0].i = 2 * call.args()[0].i;
  return runtime::Step::Next;
}

TEST(Call, NativesRunDirectlyAndAsFunctions) {
  Vm vm;
  const uint32_t native = vm.image.add_native({"t.Twice", &twice, 1, 1});
  Function& wrapped = vm.function("t.Twice", 1, 1, 5, [&](Builder& b) {
    b.a32(Op::NativeBody, 0, native);
    b.abc(Op::Return, 0, 0, 0);
  });
  const int64_t result = vm.eval(12, [&](Builder& b) {
                             b.a32(Op::LoadInt, 8, 21);
                             b.a32(Op::CallNative, 4, native);
                             b.abc(Op::Move, 8, 7, 0);
                             b.a32(Op::LoadFunc, 3, wrapped.index);
                             b.abc(Op::CallClosure, 4, 3, 0);
                             b.a32(Op::StoreGlobal, 7, 0);
                             b.abc(Op::Return, 0, 0, 0);
                           }).i;
  EXPECT_EQ(result, 84);
}

// Two types with one method; a call site that sees both in turn.
TEST(Call, MethodsAreFoundByDynamicType) {
  Vm vm;
  runtime::TypeTable& types = vm.runtime.types();
  const Type* ints = types.basic(Kind::Int);
  const runtime::TypeTable::MethodSpec spec{"Get", "", types.func({}, std::span(&ints, 1), false), nullptr};
  const Type* receivers[2];
  for (int32_t i = 0; i < 2; ++i) {
    Type* type = types.declare_named(i == 0 ? "A" : "B", "main", i == 0 ? "main.A" : "main.B");
    types.complete_named(type, ints);
    types.set_methods(type, std::span(&spec, 1));
    Function& get = vm.function("main.Get", 1, 1, 6, [&](Builder& b) {
      b.abc(Op::AddKI64, 3, 4, i == 0 ? 1000u : 2000u);
      b.abc(Op::Return, 0, 0, 0);
    });
    type->methods[0].function = &get;
    receivers[i] = type;
  }
  const uint32_t a = vm.type_index(receivers[0]);
  const uint32_t c = vm.type_index(receivers[1]);
  const int64_t sum = vm.eval(20, [&](Builder& b) {
                          const Label loop = b.new_label();
                          b.a32(Op::LoadInt, 3, 0);   // i
                          b.a32(Op::LoadInt, 4, 0);   // sum
                          b.a32(Op::LoadInt, 5, 7);
                          b.abc(Op::MakeIface, 6, 5, 0);
                          b.ext(a);
                          b.abc(Op::MakeIface, 8, 5, 0);
                          b.ext(c);
                          b.bind(loop);
                          b.abc(Op::CallIface, 12, 6, 16);
                          b.ext(types.method_id("Get", ""));
                          b.ext(0);
                          b.abc(Op::AddI64, 4, 4, 15);
                          b.abc(Op::Move2, 10, 6, 0);
                          b.abc(Op::Move2, 6, 8, 0);
                          b.abc(Op::Move2, 8, 10, 0);
                          b.branch(Op::ForLtK, 3, 10, loop);
                          b.a32(Op::StoreGlobal, 4, 0);
                          b.abc(Op::Return, 0, 0, 0);
                        }).i;
  EXPECT_EQ(sum, 5 * 1007 + 5 * 2007);
}

struct Faulty {
  const char* what;
  std::function<void(Builder&)> code;
  const char* text;
};

TEST(Call, RuntimeErrorsReadAsInGo) {
  Vm names;
  auto slice3 = [](Builder& b) {  // make([]int, 3, 5) in slots 3-5
    b.a32(Op::LoadInt, 6, 3);
    b.a32(Op::LoadInt, 7, 5);
    b.abc(Op::MakeSlice, 3, 6, 7);
    b.ext(0);
  };
  auto bounds = [](Builder& b, int32_t low, int32_t high, int32_t max) {
    b.a32(Op::LoadInt, 8, static_cast<uint32_t>(low));
    b.a32(Op::LoadInt, 9, static_cast<uint32_t>(high));
    b.a32(Op::LoadInt, 10, static_cast<uint32_t>(max));
  };
  auto slicing = [&](int32_t low, int32_t high, int32_t max, uint64_t given) {
    return [=](Builder& b) {
      slice3(b);
      bounds(b, low, high, max);
      b.abc(Op::SliceSlice, 3, 3, 8);
      b.ext(8 | given << 32);
    };
  };
  const Faulty cases[] = {
      {"index", [&](Builder& b) { slice3(b); b.a32(Op::LoadInt, 8, 5); b.abc(Op::Index64, 9, 3, 8); },
       "index out of range [5] with length 3"},
      {"negative index",
       [&](Builder& b) { slice3(b); b.a32(Op::LoadInt, 8, UINT32_MAX); b.abc(Op::SetIndex64, 3, 8, 8); },
       "index out of range [-1]"},
      {"high", slicing(0, 6, 0, kHasHigh), "slice bounds out of range [:6] with capacity 5"},
      {"negative high", slicing(0, -2, 0, kHasHigh), "slice bounds out of range [:-2]"},
      {"low", slicing(4, 0, 0, kHasLow), "slice bounds out of range [4:3]"},
      {"negative low", slicing(-1, 2, 0, kHasLow | kHasHigh), "slice bounds out of range [-1:]"},
      {"max", slicing(0, 1, 9, kHasHigh | kHasMax), "slice bounds out of range [::9] with capacity 5"},
      {"high over max", slicing(0, 4, 3, kHasHigh | kHasMax), "slice bounds out of range [:4:3]"},
      {"low over high", slicing(3, 2, 4, kHasLow | kHasHigh | kHasMax), "slice bounds out of range [3:2:]"},
      {"divide", [](Builder& b) { b.a32(Op::LoadInt, 3, 0); b.abc(Op::Div, 4, 3, 3); }, "integer divide by zero"},
      {"shift", [](Builder& b) { b.a32(Op::LoadInt, 3, UINT32_MAX); b.abc(Op::CheckShift, 3, 0, 0); },
       "negative shift amount"},
      {"make", [](Builder& b) { b.a32(Op::LoadInt, 6, UINT32_MAX); b.abc(Op::MakeSlice, 3, 6, 6); b.ext(0); },
       "makeslice: len out of range"},
  };
  for (const Faulty& c : cases) {
    Vm vm;
    vm.type_index(vm.type(Kind::Int));
    Function& f = vm.function("main.main", 0, 0, 14, [&](Builder& b) {
      b.set_position(9, vm.file);
      c.code(b);
      b.abc(Op::Return, 0, 0, 0);
    });
    EXPECT_EQ(vm.run(f), StopReason::Fatal) << c.what;
    EXPECT_EQ(vm.err.rfind(std::string("panic: runtime error: ") + c.text +
                               "\n\ngoroutine 1 [running]:\nmain.main()\n\t/t/main.gs:9 +0x",
                           0),
              0u)
        << c.what << ": " << vm.err;
  }
}

TEST(Call, NilDereferenceTellsOfTheSignal) {
  Vm vm;
  Function& f = vm.function("main.main", 0, 0, 6, [](Builder& b) {
    b.abc(Op::Zero, 3, 0, 0);
    b.abc(Op::Load64, 4, 3, 8);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: runtime error: invalid memory address or nil pointer dereference\n"
                         "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x",
                         0),
            0u)
      << vm.err;
}

TEST(Call, FailedAssertionsNameTheTypes) {
  Vm vm;
  const uint32_t ints = vm.type_index(vm.type(Kind::Int));
  const uint32_t strings = vm.type_index(vm.type(Kind::String));
  const uint32_t any = vm.type_index(vm.runtime.types().empty_interface());
  Function& f = vm.function("main.main", 0, 0, 9, [&](Builder& b) {
    b.a32(Op::LoadInt, 3, 1);
    b.abc(Op::MakeIface, 4, 3, 0);
    b.ext(ints);
    b.abc(Op::AssertType, 6, 4, 0);
    b.ext(strings);
    b.ext(any);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: interface conversion: interface {} is int, not string\n", 0), 0u) << vm.err;
}

}  // namespace
}  // namespace gvm::vm::testing
