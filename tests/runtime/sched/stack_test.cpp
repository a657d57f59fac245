// Growing, linking, moving and shrinking stacks, and that everything that points into one follows.
#include "runtime/sched/stack.hpp"

#include <gtest/gtest.h>

#include "runtime/sched/panic.hpp"
#include "runtime/sync/select.hpp"
#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

constexpr uint32_t kFrame = 20;  // slots of each test frame; the callee's starts at kWindow
constexpr uint32_t kWindow = 16;
constexpr uint32_t kCopy = kFrameHeader + 2;  // header, one result, one parameter

const uint64_t kReturnCode[1] = {};
const uint64_t kStub[1] = {};

// Calls as the interpreter would: each frame's parameter is its depth, each result the sum of the
// depths below.
class Caller {
 public:
  Caller(FakeVm& vm, G& g) : sched_(vm.sched()), g_(g) {}

  StackEvent call(int64_t argument) {
    Slot* fp = g_.fp;
    Slot* callee = fp + kWindow;
    callee[kFrameHeader].i = 0;
    callee[kFrameHeader + 1].i = argument;
    if (callee + kFrame > g_.stackguard.load()) {
      const MoreStack more = more_stack(sched_, g_, fp, kWindow, kFrame, kCopy, 1);
      ++slow_paths;
      switch (more.event) {
        case StackEvent::Moved:
          fp = more.caller_fp;
          callee = fp + kWindow;
          break;
        case StackEvent::Linked:
          callee = more.callee_fp;
          g_.segment->return_pc = kReturnCode;
          callee[kFrameReturnPc].cp = kStub;
          callee[kFrameCallerDelta].u = 0;
          g_.fp = callee;
          g_.sp = callee + kFrame;
          return more.event;
        default: return more.event;
      }
    }
    callee[kFrameReturnPc].cp = kReturnCode;
    callee[kFrameCallerDelta].u = kWindow;
    g_.fp = callee;
    g_.sp = callee + kFrame;
    return StackEvent::Moved;
  }

  void ret(int64_t result) {
    Slot* fp = g_.fp;
    fp[kFrameHeader].i = result;
    if (fp[kFrameReturnPc].cp == kStub) {
      const LessStack less = less_stack(sched_, g_);
      EXPECT_EQ(less.pc, kReturnCode);
      g_.fp = less.fp;
    } else {
      EXPECT_EQ(fp[kFrameReturnPc].cp, kReturnCode);
      g_.fp = fp - fp[kFrameCallerDelta].u;
    }
    g_.sp = g_.fp + kFrame;
  }

  int64_t argument() const { return g_.fp[kFrameHeader + 1].i; }
  int64_t returned() const { return g_.fp[kWindow + kFrameHeader].i; }
  int64_t& own() { return g_.fp[kFrameHeader + 5].i; }

  int slow_paths = 0;

 private:
  Scheduler& sched_;
  G& g_;
};

void expect_grown(StackEvent event) {
  EXPECT_TRUE(event == StackEvent::Moved || event == StackEvent::Linked) << static_cast<int>(event);
}

// Goes down `depth` calls and up again, checking every value on the way. Returns the slow paths
// taken.
int dive(FakeVm& vm, G& g, int64_t depth) {
  Caller caller(vm, g);
  caller.own() = 0;
  for (int64_t i = 1; i <= depth; ++i) {
    expect_grown(caller.call(i));
    EXPECT_EQ(caller.argument(), i);
    caller.own() = -i;
    if (::testing::Test::HasFailure()) return 0;
  }
  int64_t sum = 0;
  for (int64_t i = depth; i >= 1; --i) {
    EXPECT_EQ(caller.own(), -i);
    EXPECT_EQ(caller.argument(), i);
    sum += i;
    caller.ret(sum);
    EXPECT_EQ(caller.returned(), sum);
    if (::testing::Test::HasFailure()) return 0;
  }
  EXPECT_EQ(caller.own(), 0);
  return caller.slow_paths;
}

RuntimeOptions with_policy(StackPolicy policy) {
  RuntimeOptions options;
  options.sched.stack_policy = policy;
  return options;
}

class StackPolicies : public ::testing::TestWithParam<StackPolicy> {};

TEST_P(StackPolicies, ValuesSurviveDeepCallsAndReturns) {
  FakeVm vm(with_policy(GetParam()));
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  for (const int64_t depth : {1, 2, 3, 5, 10, 100, 1000, 30000}) dive(vm, g, depth);
}

TEST_P(StackPolicies, TheLimitIsAnOverflow) {
  RuntimeOptions options = with_policy(GetParam());
  options.sched.max_stack_bytes = 1 << 20;
  FakeVm vm(options);
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  StackEvent event = StackEvent::Moved;
  int64_t depth = 0;
  while (event == StackEvent::Moved || event == StackEvent::Linked) {
    event = caller.call(++depth);
    ASSERT_LT(depth, 10000);
  }
  EXPECT_EQ(event, StackEvent::Overflow);
  EXPECT_GT(depth, 1000);
  // What is there is intact.
  while (--depth > 0) {
    EXPECT_EQ(caller.argument(), depth);
    caller.ret(0);
  }
}

TEST_P(StackPolicies, FramesCanBeWalkedAcrossSegments) {
  FakeVm vm(with_policy(GetParam()));
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  for (int64_t i = 1; i <= 50; ++i) expect_grown(caller.call(i));
  const StackSegment* segment = nullptr;
  Slot* fp = g.fp;
  for (int64_t i = 50; i >= 1; --i) {
    EXPECT_EQ(fp[kFrameHeader + 1].i, i);
    const uint64_t* return_pc = nullptr;
    fp = caller_frame(g, &segment, fp, &return_pc);
    ASSERT_NE(fp, nullptr);
    EXPECT_EQ(return_pc, kReturnCode);
  }
  const uint64_t* return_pc = nullptr;
  EXPECT_EQ(caller_frame(g, &segment, fp, &return_pc), nullptr);
}

TEST_P(StackPolicies, UnwindingDropsTheSegmentsAbove) {
  FakeVm vm(with_policy(GetParam()));
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  for (int64_t i = 1; i <= 500; ++i) expect_grown(caller.call(i));
  const StackSegment* segment = nullptr;
  const uint64_t* return_pc = nullptr;
  Slot* fp = g.fp;
  for (int i = 0; i < 499; ++i) fp = caller_frame(g, &segment, fp, &return_pc);
  stack_unwind_to(vm.sched(), g, fp);
  EXPECT_EQ(caller.argument(), 1);
  EXPECT_EQ(g.stackguard.load(), g.segment->high);
  EXPECT_GE(g.fp, g.segment->low);
  EXPECT_LT(g.fp, g.segment->high);
}

TEST_P(StackPolicies, MovingAndShrinkingKeepTheValues) {
  FakeVm vm(with_policy(GetParam()));
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  for (int64_t i = 1; i <= 20000; ++i) {
    expect_grown(caller.call(i));
    caller.own() = i * 3;
    if (i % 1000 < 3) stack_move(vm.sched(), g);
  }
  for (int64_t i = 20000; i >= 1; --i) {
    ASSERT_EQ(caller.argument(), i);
    ASSERT_EQ(caller.own(), i * 3);
    caller.ret(0);
    if (i % 500 == 0) stack_shrink(vm.sched(), g);
    if (i % 777 == 0) stack_move(vm.sched(), g);
  }
  for (int i = 0; i < 20; ++i) stack_shrink(vm.sched(), g);
  if (GetParam() != StackPolicy::Segmented) {
    EXPECT_LE(segment_bytes(g.segment), kMinLinkedBytes);
  }
}

std::string policy_name(const ::testing::TestParamInfo<StackPolicy>& policy) {
  switch (policy.param) {
    case StackPolicy::Hybrid: return "Hybrid";
    case StackPolicy::Segmented: return "Segmented";
    case StackPolicy::Contiguous: return "Contiguous";
  }
  return "";
}

INSTANTIATE_TEST_SUITE_P(All, StackPolicies,
                         ::testing::Values(StackPolicy::Hybrid, StackPolicy::Segmented,
                                           StackPolicy::Contiguous),
                         policy_name);

TEST(Stack, TheFirstOverflowLinksAndAHotSplitMakesItContiguous) {
  FakeVm vm;
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  int links = 0;
  for (int i = 0; i < 100; ++i) {
    expect_grown(caller.call(1));
    expect_grown(caller.call(2));
    expect_grown(caller.call(3));
    if (g.segment->prev != nullptr) ++links;
    caller.ret(0);
    caller.ret(0);
    caller.ret(0);
  }
  EXPECT_GT(links, 0);
  EXPECT_LT(links, 20);
  EXPECT_EQ(g.segment->prev, nullptr);
  EXPECT_EQ(caller.slow_paths, links + 1);
}

TEST(Stack, APoisonedGuardIsReportedAndSurvivesGrowth) {
  FakeVm vm;
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  g.stackguard.store(reinterpret_cast<Slot*>(kPoisonGuard));
  EXPECT_EQ(more_stack(vm.sched(), g, g.fp, kWindow, kFrame, kCopy, 1).event, StackEvent::Poisoned);
  g.stackguard.store(g.segment->high);
  g.preempt.store(kPreemptYield);  // asked for just after the check
  EXPECT_EQ(more_stack(vm.sched(), g, g.fp, kWindow, 2000, kCopy, 1).event, StackEvent::Linked);
  EXPECT_EQ(g.stackguard.load(), reinterpret_cast<Slot*>(kPoisonGuard));
}

TEST(Stack, DefersAndPanicsFollowTheirFrames) {
  FakeVm vm;
  G& g = *vm.go(vm.script({}), {}, kFrame - kFrameHeader);
  Caller caller(vm, g);
  Defer outer{};
  Defer inner{};
  Panic panic{};
  outer.frame = g.fp;
  expect_grown(caller.call(1));
  expect_grown(caller.call(2));
  expect_grown(caller.call(3));
  ASSERT_NE(g.segment->prev, nullptr);  // two pieces to put together
  inner.frame = g.fp;
  inner.next = &outer;
  panic.frame = g.fp;
  panic.defer_frame = outer.frame;
  g.defers = &inner;
  g.panics = &panic;
  for (int64_t i = 4; i <= 200; ++i) expect_grown(caller.call(i));
  EXPECT_EQ(g.segment->prev, nullptr);
  EXPECT_EQ(inner.frame[kFrameHeader + 1].i, 3);
  EXPECT_EQ(panic.frame, inner.frame);
  EXPECT_EQ(outer.frame, g.segment->low);
  EXPECT_EQ(panic.defer_frame, outer.frame);
  g.defers = nullptr;
  g.panics = nullptr;
}

TEST(Stack, WhatAParkedGoroutineWaitsWithFollowsItsStack) {
  FakeVm vm;
  vm.move_stacks = true;
  Channel* values = vm.channel(0);
  Channel* others = vm.channel(0);
  Channel* sent = vm.channel(0);
  std::vector<G*> waiting;
  const auto remember = [&](FakeVm&, G& g) {
    waiting.push_back(&g);
    return Step::Next;
  };
  Script& receiver = vm.script({remember, receive(values, 2, 3), note_local(2), note_local(3)});
  Script& sender = vm.script({remember, send(sent, 55)});
  Script& selecting = vm.script({remember,
                                 [&](FakeVm&, G& g) {
                                   const SelectCase cases[] = {
                                       {others, &FakeVm::local(g, 4), &FakeVm::local(g, 5), false},
                                       {nullptr, nullptr, nullptr, false}};
                                   return select_go(g, cases, 2, false, &FakeVm::local(g, 6));
                                 },
                                 note_local(4), note_local(5), note_local(6)});
  vm.run({spawn(receiver), yield_now(), spawn(sender), yield_now(), spawn(selecting), yield_now(),
          [&](FakeVm& self, G&) {
            for (G* g : waiting) stack_move(self.sched(), *g);
            return Step::Next;
          },
          send(values, 44), yield_now(), receive(sent), note_local(0), send(others, 66),
          yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{44, 1, 55, 66, 1, 0}));
}

}  // namespace
}  // namespace gvm::runtime::testing
