// Defer, panic, recover, Goexit: order of deferred calls, nesting, what a fatal panic prints.
#include "tests/vm/interp/fixture.hpp"

namespace gvm::vm::testing {
namespace {

// Code of the functions below prints through the builtin println, so standard error shows the order of events.
class Panics : public ::testing::Test {
 protected:
  void say(Builder& b, uint32_t slot, std::string_view text) {
    b.a32(Op::LoadString, slot, vm.image.add_string(text));
    b.abc(Op::Print, slot, static_cast<uint32_t>(PrintForm::String), 0);
    b.abc(Op::Print, slot, static_cast<uint32_t>(PrintForm::Newline), 0);
  }
  // panic(text); uses slots slot .. slot+3
  void panic_with(Builder& b, uint32_t slot, std::string_view text) {
    b.a32(Op::LoadString, slot, vm.image.add_string(text));
    b.abc(Op::BoxIface, slot + 2, slot, 0);
    b.ext(string_type);
    b.abc(Op::Panic, slot + 2, 0, 0);
  }
  void defer_call(Builder& b, uint32_t slot, const Function& f) {
    b.a32(Op::LoadFunc, slot, f.index);
    b.abc(Op::Defer, slot + 1, slot, 0);
  }
  // A function with deferred calls: `body` runs in slots from 3 on, then those calls.
  Function& deferring(std::string name, const std::function<void(Builder&)>& body) {
    Function& f = vm.image.add_function();
    f.has_defer = true;
    define_deferring(f, std::move(name), body);
    return f;
  }
  void define_deferring(Function& f, std::string name, const std::function<void(Builder&)>& body) {
    Label end{};
    Builder* builder = nullptr;
    uint32_t recover_offset = 0;
    f.has_defer = true;
    f.name = std::move(name);
    f.frame_slots = 24;
    Builder b(f);
    builder = &b;
    end = b.new_label();
    b.set_position(4, vm.file);
    body(*builder);
    if (!b.last_ends()) b.jump(Op::Jump, end);
    b.bind(end);
    b.abc(Op::RunDefers, 12, 0, 0);
    b.abc(Op::Return, 0, 0, 0);
    ASSERT_TRUE(b.finish());
    recover_offset = b.offset_of(end);
    f.recover_offset = recover_offset;
    vm.image.publish(f);
    EXPECT_EQ(verify(vm.image, f), "");
  }
  // func() { if recover() != nil { println(text) } }
  Function& recovering(std::string_view text) {
    return vm.function("main.recovering", 0, 0, 8, [&](Builder& b) {
      const Label none = b.new_label();
      b.abc(Op::Recover, 3, 0, 0);
      b.branch(Op::JumpEqK, 3, 0, none);
      say(b, 5, text);
      b.bind(none);
      b.abc(Op::Return, 0, 0, 0);
    });
  }
  Function& saying(std::string_view text) {
    return vm.function("main.saying", 0, 0, 6, [&](Builder& b) {
      say(b, 3, text);
      b.abc(Op::Return, 0, 0, 0);
    });
  }
  Function& caller_of(const Function& f, std::string_view after) {
    return vm.function("main.main", 0, 0, 9, [&](Builder& b) {
      b.set_position(30, vm.file);
      b.a32(Op::Call, 6, f.index);
      say(b, 3, after);
      b.abc(Op::Return, 0, 0, 0);
    });
  }

  Vm vm;
  uint32_t string_type = vm.type_index(vm.type(Kind::String));
};

TEST_F(Panics, DeferredCallsRunInReverse) {
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, saying("first"));
    defer_call(b, 5, saying("second"));
    say(b, 3, "body");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "body\nsecond\nfirst\nafter\n");
}

TEST_F(Panics, RecoverEndsThePanicAndRunsTheRest) {
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, saying("last"));
    defer_call(b, 5, recovering("recovered"));
    defer_call(b, 5, saying("before"));
    panic_with(b, 3, "boom");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "before\nrecovered\nlast\nafter\n");
}

TEST_F(Panics, RecoverTwoCallsDownDoesNothing) {
  Function& inner = recovering("never");
  Function& outer = vm.function("main.outer", 0, 0, 8, [&](Builder& b) {
    b.a32(Op::Call, 4, inner.index);
    b.abc(Op::Return, 0, 0, 0);
  });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, outer);
    panic_with(b, 3, "boom");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: boom\n\ngoroutine 1 [running]:\nmain.f()\n", 0), 0u) << vm.err;
}

TEST_F(Panics, WrappersBetweenAreTransparent) {
  Function& inner = recovering("through a wrapper");
  Function& wrapper = vm.image.add_function();
  wrapper.is_wrapper = true;
  vm.define(wrapper, "main.wrapper", 0, 0, 8, [&](Builder& b) {
    b.a32(Op::Call, 4, inner.index);
    b.abc(Op::Return, 0, 0, 0);
  });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, wrapper);
    panic_with(b, 3, "boom");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "through a wrapper\nafter\n");
}

TEST_F(Panics, OneInADeferredCallTakesOver) {
  Function& second = vm.function("main.second", 0, 0, 8, [&](Builder& b) { panic_with(b, 3, "two"); });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, recovering("recovered two"));
    defer_call(b, 5, second);
    panic_with(b, 3, "one");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "recovered two\nafter\n");
}

TEST_F(Panics, FatalOnesAreListedOldestFirst) {
  Function& second = vm.function("main.second", 0, 0, 8, [&](Builder& b) {
    b.set_position(8, vm.file);
    panic_with(b, 3, "two\nlines");
  });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, second);
    panic_with(b, 3, "one");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::Fatal);
  EXPECT_EQ(vm.machine->exit_code(), 2);
  EXPECT_EQ(vm.err.rfind("panic: one\n\tpanic: two\n\tlines\n\ngoroutine 1 [running]:\nmain.second()\n\t/t/main.gs:8 +0x", 0),
            0u)
      << vm.err;
  EXPECT_NE(vm.err.find("\npanic({0x"), std::string::npos) << vm.err;
  EXPECT_NE(vm.err.find("\nmain.f()\n\t/t/main.gs:4 +0x"), std::string::npos) << vm.err;
  EXPECT_NE(vm.err.find("\nmain.main()\n\t/t/main.gs:30 +0x"), std::string::npos) << vm.err;
}

TEST_F(Panics, RecoveredAndRaisedAgainSaysSo) {
  Function& again = vm.function("main.again", 0, 0, 10, [&](Builder& b) {
    b.abc(Op::Recover, 3, 0, 0);
    panic_with(b, 5, "again");
  });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, again);
    panic_with(b, 3, "one");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: one [recovered]\n\tpanic: again\n\n", 0), 0u) << vm.err;
}

// A panic recovered within a deferred call leaves the panic that runs that call alone.
TEST_F(Panics, InnerRecoveryKeepsTheOuterPanic) {
  Function& inner = deferring("main.inner", [&](Builder& b) {
    defer_call(b, 5, recovering("inner recovered"));
    panic_with(b, 3, "inner");
  });
  Function& middle = vm.function("main.middle", 0, 0, 8, [&](Builder& b) {
    b.a32(Op::Call, 4, inner.index);
    b.abc(Op::Return, 0, 0, 0);
  });
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, recovering("outer recovered"));
    defer_call(b, 5, middle);
    panic_with(b, 3, "outer");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "inner recovered\nouter recovered\nafter\n");
}

TEST_F(Panics, ANilOneHasAValue) {
  Function& f = vm.function("main.main", 0, 0, 6, [](Builder& b) {
    b.abc(Op::ZeroN, 3, 2, 0);
    b.abc(Op::Panic, 3, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: panic called with nil argument\n", 0), 0u) << vm.err;
}

TEST_F(Panics, DeferOfNilFailsWhenItsTurnComes) {
  Function& f = deferring("main.f", [&](Builder& b) {
    defer_call(b, 5, recovering("recovered nil"));
    b.abc(Op::Zero, 5, 0, 0);
    b.abc(Op::Defer, 6, 5, 0);
    say(b, 3, "body");
  });
  EXPECT_EQ(vm.run(caller_of(f, "after")), StopReason::MainReturned);
  EXPECT_EQ(vm.err, "body\nrecovered nil\nafter\n");
}

// type E string; func (e E) Error() string { return "E: " + string(e) } -- run for the text of the fatal panic.
TEST_F(Panics, ErrorMethodsMakeTheText) {
  runtime::TypeTable& types = vm.runtime.types();
  const Type* string = types.basic(Kind::String);
  Type* e = types.declare_named("E", "main", "main.E");
  types.complete_named(e, string);
  const runtime::TypeTable::MethodSpec spec{"Error", "", types.func({}, std::span(&string, 1), false), nullptr};
  types.set_methods(e, std::span(&spec, 1));
  Function& error = vm.function("main.E.Error", 2, 1, 12, [&](Builder& b) {
    b.a32(Op::LoadString, 6, vm.image.add_string("E: "));
    b.abc(Op::Load2, 8, 5, 0);
    b.abc(Op::Concat, 3, 6, 2);
    b.abc(Op::Return, 0, 0, 0);
  });
  e->methods[0].function = &error;
  const uint32_t e_type = vm.type_index(e);
  Function& f = vm.function("main.main", 0, 0, 9, [&](Builder& b) {
    b.a32(Op::LoadString, 3, vm.image.add_string("why"));
    b.abc(Op::BoxIface, 5, 3, 0);
    b.ext(e_type);
    b.abc(Op::Panic, 5, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: E: why\n\ngoroutine 1 [running]:\nmain.main()\n", 0), 0u) << vm.err;
}

TEST_F(Panics, ValuesWithoutMethodsShowTheirTypes) {
  runtime::TypeTable& types = vm.runtime.types();
  Type* n = types.declare_named("N", "main", "main.N");
  types.complete_named(n, types.basic(Kind::Int));
  const uint32_t index = vm.type_index(n);
  Function& f = vm.function("main.main", 0, 0, 9, [&](Builder& b) {
    b.a32(Op::LoadInt, 3, 7);
    b.abc(Op::MakeIface, 5, 3, 0);
    b.ext(index);
    b.abc(Op::Panic, 5, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("panic: main.N(7)\n", 0), 0u) << vm.err;
}

TEST_F(Panics, DeepRecoveryDropsTheStack) {
  // f(n): if n == 0 panic, else f(n-1); recovered at the bottom, far below.
  for (const StackPolicy policy : {StackPolicy::Hybrid, StackPolicy::Segmented, StackPolicy::Contiguous}) {
    for (const bool stress : {false, true}) {
      runtime::RuntimeOptions options;
      options.sched.stack_policy = policy;
      options.sched.stress_stacks = stress;
      Vm other(options);
      const uint32_t string_index = other.type_index(other.type(Kind::String));
      Function& deep = other.image.add_function();
      other.define(deep, "main.deep", 0, 1, 12, [&](Builder& b) {
        const Label more = b.new_label();
        b.branch(Op::JumpNeK, 3, 0, more);
        b.a32(Op::LoadString, 4, other.image.add_string("deep"));
        b.abc(Op::BoxIface, 6, 4, 0);
        b.ext(string_index);
        b.abc(Op::Panic, 6, 0, 0);
        b.bind(more);
        b.abc(Op::AddKI64, 8, 3, static_cast<uint32_t>(-1));
        b.a32(Op::Call, 5, deep.index);
        b.abc(Op::Return, 0, 0, 0);
      });
      Function& recoverer = other.function("main.recoverer", 0, 0, 6, [&](Builder& b) {
        b.abc(Op::Recover, 3, 0, 0);
        b.abc(Op::Return, 0, 0, 0);
      });
      Function& guarded = other.image.add_function();
      guarded.has_defer = true;
      guarded.name = "main.guarded";
      guarded.frame_slots = 14;
      Builder b(guarded);
      const Label end = b.new_label();
      b.a32(Op::LoadFunc, 3, recoverer.index);
      b.abc(Op::Defer, 4, 3, 0);
      b.a32(Op::LoadInt, 8, stress ? 100 : 5000);
      b.a32(Op::Call, 5, deep.index);
      b.bind(end);
      b.abc(Op::RunDefers, 4, 0, 0);
      b.abc(Op::Return, 0, 0, 0);
      ASSERT_TRUE(b.finish());
      guarded.recover_offset = b.offset_of(end);
      other.image.publish(guarded);
      const int64_t rounds = other.eval(12, [&](Builder& m) {
                               const Label loop = m.new_label();
                               m.a32(Op::LoadInt, 3, 0);
                               m.bind(loop);
                               m.a32(Op::Call, 5, guarded.index);
                               m.branch(Op::ForLtK, 3, 5, loop);
                               m.a32(Op::StoreGlobal, 3, 0);
                               m.abc(Op::Return, 0, 0, 0);
                             }).i;
      EXPECT_EQ(rounds, 5);
    }
  }
}

}  // namespace
}  // namespace gvm::vm::testing
