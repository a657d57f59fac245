// Goroutines, channels, select and preemption as the interpreter drives them.
#include "runtime/native.hpp"
#include "tests/vm/interp/fixture.hpp"

namespace gvm::vm::testing {
namespace {

runtime::RuntimeOptions stressed(bool stress) {
  runtime::RuntimeOptions options;
  options.sched.stress_schedule = stress;
  options.sched.stress_stacks = stress;
  options.heap.stress = stress;
  return options;
}

// Numbers from a goroutine through an unbuffered channel, until it is closed.
TEST(Goroutine, SendsToItsStarter) {
  for (const bool stress : {false, true}) {
    Vm vm(stressed(stress));
    const uint32_t chan = vm.type_index(vm.runtime.types().chan(vm.type(Kind::Int), runtime::ChanDir::Both));
    Function& sender = vm.function("main.sender", 0, 1, 8, [&](Builder& b) {
      const Label loop = b.new_label();
      b.a32(Op::LoadInt, 4, 0);
      b.bind(loop);
      b.abc(Op::Send, 3, 4, 0);
      b.branch(Op::ForLtK, 4, 100, loop);
      b.abc(Op::Close, 3, 0, 0);
      b.abc(Op::Return, 0, 0, 0);
    });
    const int64_t sum = vm.eval(16, [&](Builder& b) {
                            const Label loop = b.new_label();
                            const Label done = b.new_label();
                            b.a32(Op::LoadInt, 4, 0);
                            b.abc(Op::MakeChan, 3, 4, 0);
                            b.ext(chan);
                            b.a32(Op::LoadFunc, 8, sender.index);
                            b.abc(Op::Move, 12, 3, 0);
                            b.abc(Op::Go, 9, 8, 1);
                            b.bind(loop);
                            b.abc(Op::Recv, 5, 3, 6);
                            b.branch(Op::JumpIfNot, 6, 0, done);
                            b.abc(Op::AddI64, 4, 4, 5);
                            b.jump(Op::Loop, loop);
                            b.bind(done);
                            b.a32(Op::StoreGlobal, 4, 0);
                            b.abc(Op::Return, 0, 0, 0);
                          }).i;
    EXPECT_EQ(sum, 4950);
  }
}

// A goroutine that loops for ever does not keep another from ending the program.
TEST(Goroutine, EndlessLoopsArePreempted) {
  Vm vm;
  Function& spin = vm.function("main.spin", 0, 0, 6, [](Builder& b) {
    const Label loop = b.new_label();
    b.bind(loop);
    b.jump(Op::Loop, loop);
  });
  const uint32_t chan = vm.type_index(vm.runtime.types().chan(vm.type(Kind::Int), runtime::ChanDir::Both));
  Function& sender = vm.function("main.sender", 0, 1, 8, [&](Builder& b) {
    b.a32(Op::LoadInt, 4, 42);
    b.abc(Op::Send, 3, 4, 0);
    b.abc(Op::Return, 0, 0, 0);
  });
  const int64_t result = vm.eval(16, [&](Builder& b) {
                             b.a32(Op::LoadInt, 4, 0);
                             b.abc(Op::MakeChan, 3, 4, 0);
                             b.ext(chan);
                             b.a32(Op::LoadFunc, 8, sender.index);
                             b.abc(Op::Move, 12, 3, 0);
                             b.abc(Op::Go, 9, 8, 1);
                             b.a32(Op::LoadFunc, 8, spin.index);
                             b.abc(Op::Go, 9, 8, 0);
                             b.abc(Op::Recv, 5, 3, kNoSlot);
                             b.a32(Op::StoreGlobal, 5, 0);
                             b.abc(Op::Return, 0, 0, 0);
                           }).i;
  EXPECT_EQ(result, 42);
}

TEST(Goroutine, DeadlockShowsWhereAllWait) {
  Vm vm;
  const uint32_t chan = vm.type_index(vm.runtime.types().chan(vm.type(Kind::Int), runtime::ChanDir::Both));
  Function& receiver = vm.function("main.receiver", 0, 1, 8, [&](Builder& b) {
    b.set_position(11, vm.file);
    b.abc(Op::Recv, 4, 3, kNoSlot);
    b.abc(Op::Return, 0, 0, 0);
  });
  Function& f = vm.function("main.main", 0, 0, 16, [&](Builder& b) {
    b.set_position(5, vm.file);
    b.a32(Op::LoadInt, 4, 0);
    b.abc(Op::MakeChan, 3, 4, 0);
    b.ext(chan);
    b.a32(Op::LoadFunc, 8, receiver.index);
    b.abc(Op::Move, 12, 3, 0);
    b.set_position(6, vm.file);
    b.abc(Op::Go, 9, 8, 1);
    b.set_position(7, vm.file);
    b.abc(Op::ZeroN, 3, 1, 0);
    b.abc(Op::Send, 3, 4, 0);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Deadlock);
  EXPECT_EQ(vm.machine->exit_code(), 2);
  EXPECT_EQ(vm.err.rfind("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan send (nil chan)]:\n"
                         "main.main()\n\t/t/main.gs:7 +0x",
                         0),
            0u)
      << vm.err;
  EXPECT_NE(vm.err.find("\n\ngoroutine 2 [chan receive]:\nmain.receiver(...)\n\t/t/main.gs:11 +0x"), std::string::npos)
      << vm.err;
  EXPECT_NE(vm.err.find("\ncreated by main.main in goroutine 1\n\t/t/main.gs:6 +0x"), std::string::npos) << vm.err;
}

TEST(Goroutine, SelectTakesTheReadyCaseOrTheDefault) {
  Vm vm;
  const uint32_t chan = vm.type_index(vm.runtime.types().chan(vm.type(Kind::Int), runtime::ChanDir::Both));
  const uint32_t receive = vm.image.add_constant(uint64_t{20} << 16 | uint64_t{21} << 32);
  const uint32_t send = vm.image.add_constant(1 | uint64_t{22} << 16 | uint64_t{kNoSlot} << 32);
  const int64_t result = vm.eval(24, [&](Builder& b) {
                             b.a32(Op::LoadInt, 4, 1);
                             b.abc(Op::MakeChan, 3, 4, 0);  // buffered: 1
                             b.ext(chan);
                             b.a32(Op::LoadInt, 22, 7);
                             // empty: the send is ready, the receive is not
                             b.abc(Op::Move, 6, 3, 0);
                             b.a32(Op::LoadConst, 7, send);
                             b.abc(Op::Zero, 10, 0, 0);     // a nil channel
                             b.a32(Op::LoadConst, 11, receive);
                             b.abc(Op::Select, 5, 6, 2);
                             b.ext(0);
                             b.abc(Op::MulKI64, 15, 5, 1000);
                             // full: with a default, the send gives it
                             b.abc(Op::Select, 5, 6, 1);
                             b.ext(1);
                             b.abc(Op::MulKI64, 16, 5, 100);
                             b.abc(Op::AddI64, 15, 15, 16);
                             // receive the 7
                             b.abc(Op::Move, 10, 3, 0);
                             b.abc(Op::Select, 5, 10, 1);
                             b.ext(0);
                             b.abc(Op::MulKI64, 16, 20, 10);
                             b.abc(Op::AddI64, 15, 15, 16);
                             b.abc(Op::AddI64, 15, 15, 21);
                             b.a32(Op::StoreGlobal, 15, 0);
                             b.abc(Op::Return, 0, 0, 0);
                           }).i;
  EXPECT_EQ(result, 0 * 1000 - 100 + 70 + 1);
}

TEST(Goroutine, GoOfNilIsFatal) {
  Vm vm;
  Function& f = vm.function("main.main", 0, 0, 10, [](Builder& b) {
    b.abc(Op::Zero, 3, 0, 0);
    b.abc(Op::Go, 4, 3, 0);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Fatal);
  EXPECT_EQ(vm.err.rfind("fatal error: go of nil func value\n\ngoroutine 1 [running]:\nmain.main()\n", 0), 0u) << vm.err;
}

runtime::Step goexit_native(runtime::NativeCall& call) {
  return static_cast<Machine*>(call.rt.scheduler().vm())->goexit(call.g);
}

TEST(Goroutine, GoexitRunsDeferredCallsAndCanDeadlock) {
  Vm vm;
  const uint32_t native = vm.image.add_native({"runtime.Goexit", &goexit_native, 0, 0});
  Function& deferred = vm.function("main.deferred", 0, 0, 8, [&](Builder& b) {
    b.abc(Op::Recover, 5, 0, 0);
    b.abc(Op::Print, 5, static_cast<uint32_t>(PrintForm::Pointer), 0);
    b.abc(Op::Print, 5, static_cast<uint32_t>(PrintForm::Newline), 0);
    b.abc(Op::Return, 0, 0, 0);
  });
  Function& f = vm.function("main.main", 0, 0, 10, [&](Builder& b) {
    b.a32(Op::LoadFunc, 3, deferred.index);
    b.abc(Op::Defer, 4, 3, 0);
    b.a32(Op::CallNative, 5, native);
    b.abc(Op::RunDefers, 4, 0, 0);
    b.abc(Op::Return, 0, 0, 0);
  });
  EXPECT_EQ(vm.run(f), StopReason::Deadlock);
  EXPECT_EQ(vm.err, "0x0\nfatal error: no goroutines (main called runtime.Goexit) - deadlock!\n\n");
}

// Many goroutines with stacks that grow while they wait for each other.
TEST(Goroutine, ManyWithGrowingStacks) {
  for (const bool stress : {false, true}) {
    Vm vm(stressed(stress));
    const uint32_t chan = vm.type_index(vm.runtime.types().chan(vm.type(Kind::Int), runtime::ChanDir::Both));
    Function& deep = vm.image.add_function();
    vm.define(deep, "main.deep", 1, 1, 12, [&](Builder& b) {
      const Label more = b.new_label();
      b.branch(Op::JumpNeK, 4, 0, more);
      b.a32(Op::LoadInt, 3, 0);
      b.abc(Op::Return, 0, 0, 0);
      b.bind(more);
      b.abc(Op::AddKI64, 9, 4, static_cast<uint32_t>(-1));
      b.a32(Op::Call, 5, deep.index);
      b.abc(Op::AddKI64, 3, 8, 1);
      b.abc(Op::Return, 0, 0, 0);
    });
    Function& worker = vm.function("main.worker", 0, 1, 12, [&](Builder& b) {
      b.a32(Op::LoadInt, 9, 60);
      b.a32(Op::Call, 5, deep.index);
      b.abc(Op::Send, 3, 8, 0);
      b.abc(Op::Return, 0, 0, 0);
    });
    const int32_t count = stress ? 20 : 1000;
    const int64_t sum = vm.eval(16, [&](Builder& b) {
                            const Label start = b.new_label();
                            const Label collect = b.new_label();
                            b.a32(Op::LoadInt, 4, 0);
                            b.abc(Op::MakeChan, 3, 4, 0);
                            b.ext(chan);
                            b.a32(Op::LoadFunc, 8, worker.index);
                            b.bind(start);
                            b.abc(Op::Move, 12, 3, 0);
                            b.abc(Op::Go, 9, 8, 1);
                            b.branch(Op::ForLtK, 4, static_cast<uint32_t>(count), start);
                            b.a32(Op::LoadInt, 4, 0);
                            b.a32(Op::LoadInt, 5, 0);
                            b.bind(collect);
                            b.abc(Op::Recv, 6, 3, kNoSlot);
                            b.abc(Op::AddI64, 5, 5, 6);
                            b.branch(Op::ForLtK, 4, static_cast<uint32_t>(count), collect);
                            b.a32(Op::StoreGlobal, 5, 0);
                            b.abc(Op::Return, 0, 0, 0);
                          }).i;
    EXPECT_EQ(sum, count * 60);
  }
}

}  // namespace
}  // namespace gvm::vm::testing
