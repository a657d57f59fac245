// Channels: hand-off, buffers, close, element shapes.
#include "runtime/sync/channel.hpp"

#include <gtest/gtest.h>

#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

TEST(Channel, UnbufferedSenderWaitsForTheReceiver) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  Script& sender = vm.script({note(1), send(channel, 42), note(3)});
  vm.run({spawn(sender), yield_now(), note(2), receive(channel), note_local(0), note_local(1),
          yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{1, 2, 42, 1, 3}));
}

TEST(Channel, UnbufferedReceiverGetsTheValueOnItsStack) {
  FakeVm vm;
  vm.move_stacks = true;
  Channel* channel = vm.channel(0);
  Script& receiver = vm.script({receive(channel, 4, 5), note_local(4), note_local(5)});
  vm.run({spawn(receiver), yield_now(), send(channel, 42), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{42, 1}));
}

TEST(Channel, ABufferKeepsTheOrderThroughItsWrapAround) {
  FakeVm vm;
  Channel* channel = vm.channel(3);
  Script& sender = vm.script(
      {[=](FakeVm&, G& g) { return chan_send(g, channel, &FakeVm::local(g, 0)); },
       [](FakeVm&, G& g) { return ++FakeVm::local(g, 0).i < 20 ? FakeVm::jump(g, 0) : Step::Next; },
       close_channel(channel)});
  vm.run({spawn(sender, {0}), receive(channel), [](FakeVm& self, G& g) {
            if (!FakeVm::local(g, 1).b) return Step::Next;
            self.log.push_back(FakeVm::local(g, 0).i);
            return FakeVm::jump(g, 1);
          }});
  ASSERT_EQ(vm.log.size(), 20u);
  for (int64_t i = 0; i < 20; ++i) EXPECT_EQ(vm.log[static_cast<size_t>(i)], i);
}

TEST(Channel, LenAndCapCountTheBuffer) {
  FakeVm vm;
  Channel* channel = vm.channel(4);
  vm.run({send(channel, 1), send(channel, 2)});
  EXPECT_EQ(chan_len(channel), 2);
  EXPECT_EQ(chan_cap(channel), 4);
  EXPECT_EQ(chan_len(nullptr), 0);
  EXPECT_EQ(chan_cap(nullptr), 0);
}

TEST(Channel, WaitersAreServedInTheOrderTheyCame) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  Script& receiver = vm.script({receive(channel, 1, 2), note_local(0), note_local(1)});
  vm.run({spawn(receiver, {100}), yield_now(), spawn(receiver, {200}), yield_now(),
          send(channel, 1), yield_now(), send(channel, 2), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{100, 1, 200, 2}));
}

TEST(Channel, CloseWakesEveryReceiverWithTheZeroValue) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  Script& receiver =
      vm.script({set(0, 9), set(1, 9), receive(channel), note_local(0), note_local(1)});
  vm.run({spawn(receiver), yield_now(), spawn(receiver), yield_now(), close_channel(channel),
          yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 0, 0, 0}));
}

TEST(Channel, AClosedChannelGivesItsBufferFirst) {
  FakeVm vm;
  Channel* channel = vm.channel(2);
  vm.run({send(channel, 5), close_channel(channel), receive(channel), note_local(0), note_local(1),
          receive(channel), note_local(0), note_local(1)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{5, 1, 0, 0}));
}

TEST(Channel, SendingOnAClosedChannelPanics) {
  FakeVm vm;
  Channel* channel = vm.channel(1);
  vm.run({close_channel(channel), send(channel, 1), note(1)});
  EXPECT_EQ(vm.panics, std::vector<std::string>{"send on closed channel"});
  EXPECT_TRUE(vm.log.empty());
}

TEST(Channel, AWaitingSenderPanicsWhenTheChannelIsClosed) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  Script& sender = vm.script({send(channel, 1), note(1)});
  vm.run({spawn(sender), yield_now(), close_channel(channel), yield_now(), note(2)});
  EXPECT_EQ(vm.panics, std::vector<std::string>{"send on closed channel"});
  EXPECT_EQ(vm.log, std::vector<int64_t>{2});
}

TEST(Channel, ClosingTwiceOrNilPanics) {
  FakeVm vm;
  Channel* channel = vm.channel(0);
  vm.run({close_channel(channel), close_channel(channel)});
  vm.run({close_channel(nullptr)});
  EXPECT_EQ(vm.panics,
            (std::vector<std::string>{"close of closed channel", "close of nil channel"}));
}

TEST(Channel, TryingNeverWaits) {
  FakeVm vm;
  Channel* channel = vm.channel(1);
  const auto try_send = [=](FakeVm& self, G& g) {
    FakeVm::local(g, 0).i = 3;
    const Step step = chan_try_send(g, channel, &FakeVm::local(g, 0), &FakeVm::local(g, 1));
    self.log.push_back(FakeVm::local(g, 1).i);
    return step;
  };
  const auto try_receive = [=](FakeVm& self, G& g) {
    const Step step =
        chan_try_recv(g, channel, &FakeVm::local(g, 0), &FakeVm::local(g, 1), &FakeVm::local(g, 2));
    self.log.push_back(FakeVm::local(g, 2).i);
    return step;
  };
  vm.run({try_receive, try_send, try_send, try_receive, note_local(0), close_channel(channel),
          try_receive, note_local(1), try_send});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{0, 1, 0, 1, 3, 1, 0, 0}));
  EXPECT_EQ(vm.panics, std::vector<std::string>{"send on closed channel"});
}

TEST(Channel, NarrowIntegersAreExtendedAgainAfterTheBuffer) {
  FakeVm vm;
  Channel* bytes = vm.channel(3, Kind::Int8);
  Channel* words = vm.channel(3, Kind::Uint16);
  vm.run({send(bytes, -3), send(words, 65533), receive(bytes), note_local(0), receive(words),
          note_local(0)});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{-3, 65533}));
}

TEST(Channel, StringsAndStructsTravelWhole) {
  FakeVm vm;
  TypeTable& types = vm.runtime.types();
  const StructField fields[] = {{"a", "", types.basic(Kind::Int64), 0, "", false, true},
                                {"b", "", types.basic(Kind::String), 0, "", false, true},
                                {"c", "", types.basic(Kind::Int32), 0, "", false, true}};
  const Type* type = types.struct_type(fields);
  for (const int64_t size : {0, 2}) {
    Channel* channel = chan_make(vm.cache(), types.chan(type, ChanDir::Both), size);
    vm.roots.push_back(channel);
    Script& sender = vm.script({[=](FakeVm&, G& g) {
      Slot* value = &FakeVm::local(g, 2);
      value[0].i = 11;
      value[1].cp = "hello";
      value[2].i = 5;
      value[3].i = 33;
      return chan_send(g, channel, value);
    }});
    vm.run({spawn(sender), receive(channel, 4, 9), [](FakeVm& self, G& g) {
              const Slot* value = &FakeVm::local(g, 4);
              EXPECT_EQ(value[0].i, 11);
              EXPECT_EQ(std::string_view(static_cast<const char*>(value[1].cp), 5), "hello");
              EXPECT_EQ(value[2].i, 5);
              EXPECT_EQ(static_cast<int32_t>(value[3].u), 33);
              self.log.push_back(1);
              return Step::Next;
            }});
  }
  EXPECT_EQ(vm.log.size(), 2u);
}

TEST(Channel, EmptyStructsNeedNoBuffer) {
  FakeVm vm;
  TypeTable& types = vm.runtime.types();
  const Type* type = types.chan(types.struct_type({}), ChanDir::Both);
  ASSERT_TRUE(chan_size_ok(type, int64_t{1} << 60));
  Channel* channel = chan_make(vm.cache(), type, int64_t{1} << 60);
  vm.roots.push_back(channel);
  vm.run({send(channel, 0), send(channel, 0), receive(channel, 2, 3), note_local(3)});
  EXPECT_EQ(chan_len(channel), 1);
  EXPECT_EQ(vm.log, std::vector<int64_t>{1});
}

TEST(Channel, SizesOutOfRangeAreRejected) {
  FakeVm vm;
  const Type* type = vm.runtime.types().chan(vm.runtime.types().basic(Kind::Int), ChanDir::Both);
  EXPECT_FALSE(chan_size_ok(type, -1));
  EXPECT_FALSE(chan_size_ok(type, INT64_MAX));
  EXPECT_TRUE(chan_size_ok(type, 1 << 20));
}

TEST(Channel, AHeapLimitMakesChanMakeFail) {
  RuntimeOptions options;
  options.heap.max_bytes = 1 << 20;
  FakeVm vm(options);
  const Type* type = vm.runtime.types().chan(vm.runtime.types().basic(Kind::Int), ChanDir::Both);
  EXPECT_EQ(chan_make(vm.cache(), type, 10000000), nullptr);
}

TEST(Channel, APrimeSieveOfManyGoroutinesWorks) {
  FakeVm vm;
  Channel* numbers = vm.channel(0);
  // local 0: in, 1: prime, 2: out, 3: number
  Script& filter = vm.script({[](FakeVm&, G& g) {
                                return chan_recv(g, static_cast<Channel*>(FakeVm::local(g, 0).p),
                                                 &FakeVm::local(g, 3), nullptr);
                              },
                              [](FakeVm&, G& g) {
                                if (FakeVm::local(g, 3).i % FakeVm::local(g, 1).i == 0)
                                  return FakeVm::jump(g, 0);
                                FakeVm::jump(g, 0);
                                return chan_send(g, static_cast<Channel*>(FakeVm::local(g, 2).p),
                                                 &FakeVm::local(g, 3));
                              }});
  Script& generate =
      vm.script({[=](FakeVm&, G& g) { return chan_send(g, numbers, &FakeVm::local(g, 0)); },
                 [](FakeVm&, G& g) {
                   ++FakeVm::local(g, 0).i;
                   return FakeVm::jump(g, 0);
                 }});
  vm.run({spawn(generate, {2}),
          [=](FakeVm&, G& g) {
            FakeVm::local(g, 0).p = numbers;
            FakeVm::local(g, 5).i = 100;
            return Step::Next;
          },
          [](FakeVm&, G& g) {
            return chan_recv(g, static_cast<Channel*>(FakeVm::local(g, 0).p), &FakeVm::local(g, 1),
                             nullptr);
          },
          [&](FakeVm& self, G& g) {
            self.log.push_back(FakeVm::local(g, 1).i);
            Channel* out = self.channel(0);
            self.go(filter, {FakeVm::local(g, 0).i, FakeVm::local(g, 1).i,
                             static_cast<int64_t>(reinterpret_cast<intptr_t>(out))});
            FakeVm::local(g, 0).p = out;
            return Step::Next;
          },
          loop(5, 2)});
  ASSERT_EQ(vm.log.size(), 100u);
  EXPECT_EQ(vm.log[99], 541);
}

}  // namespace
}  // namespace gvm::runtime::testing
