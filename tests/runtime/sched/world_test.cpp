// What a collection finds: stacks, parked goroutines, timers, roots, the native stack.
#include <gtest/gtest.h>

#include "runtime/sync/timer.hpp"
#include "tests/runtime/sched/fake_interpreter.hpp"

namespace gvm::runtime::testing {
namespace {

constexpr uintptr_t kHide = 0x5555555555555555;  // hides a pointer from a conservative scan

TEST(World, ObjectsInFramesOfParkedGoroutinesStayAlive) {
  FakeVm vm;
  Channel* gate = vm.channel(0);
  uintptr_t hidden = 0;
  Script& holder = vm.script({[&](FakeVm&, G& g) {
                                auto* object =
                                    static_cast<int64_t*>(alloc_cache(g).allocate_words(4));
                                object[1] = 77;
                                hidden = reinterpret_cast<uintptr_t>(object) ^ kHide;
                                FakeVm::local(g, 3).p = object;
                                return Step::Next;
                              },
                              receive(gate),
                              [](FakeVm& self, G& g) {
                                self.log.push_back(static_cast<int64_t*>(FakeVm::local(g, 3).p)[1]);
                                return Step::Next;
                              }});
  vm.run({spawn(holder), yield_now(),
          [&](FakeVm& self, G&) {
            self.runtime.heap().collect();
            return Step::Next;
          },
          [&](FakeVm& self, G& g) {  // would reuse the memory
            for (int i = 0; i < 1000; ++i) alloc_cache(g).allocate_words(4);
            EXPECT_NE(self.runtime.heap().object_base(reinterpret_cast<void*>(hidden ^ kHide)),
                      nullptr);
            return Step::Next;
          },
          send(gate, 1), yield_now()});
  EXPECT_EQ(vm.log, std::vector<int64_t>{77});
}

TEST(World, AParkedGoroutineKeepsItsChannelAlive) {
  FakeVm vm;
  Script& waiter = vm.script({[](FakeVm& self, G& g) {
    const Type* type =
        self.runtime.types().chan(self.runtime.types().basic(Kind::Int), ChanDir::Both);
    Channel* channel = chan_make(alloc_cache(g), type, 0);
    self.log.push_back(static_cast<int64_t>(reinterpret_cast<uintptr_t>(channel) ^ kHide));
    return chan_recv(g, channel, nullptr, nullptr);
  }});
  vm.run({spawn(waiter), yield_now(), [](FakeVm& self, G&) {
            self.runtime.heap().collect();
            auto* channel = reinterpret_cast<void*>(static_cast<uintptr_t>(self.log.at(0)) ^ kHide);
            EXPECT_EQ(self.runtime.heap().object_base(channel), channel);
            return Step::Next;
          }});
  ASSERT_EQ(vm.log.size(), 1u);
}

TEST(World, ALocalOfANativeKeepsItsObjectAlive) {
  FakeVm vm;
  vm.run({[](FakeVm& self, G& g) {
    auto* volatile object = static_cast<int64_t*>(alloc_cache(g).allocate_words(4));
    object[0] = 5;
    self.runtime.heap().collect();
    for (int i = 0; i < 1000; ++i) alloc_cache(g).allocate_words(4);
    EXPECT_EQ(object[0], 5);
    EXPECT_EQ(self.runtime.heap().object_base(object), object);
    return Step::Next;
  }});
}

TEST(World, CollectionsShrinkTheStacksOfParkedGoroutines) {
  FakeVm vm;
  Channel* gate = vm.channel(0);
  G* parked = nullptr;
  Script& waiter = vm.script(
      {[&](FakeVm& self, G& g) {
         parked = &g;
         // As after a deep recursion: a large stack, little of it used.
         const MoreStack more = more_stack(self.sched(), g, g.fp, 10, 40000, 3, 0);
         EXPECT_EQ(more.event, StackEvent::Linked);
         g.segment->return_pc = g.pc;
         less_stack(self.sched(), g);
         g.hot_splits = 60;
         EXPECT_EQ(more_stack(self.sched(), g, g.fp, 10, 40000, 3, 0).event, StackEvent::Moved);
         FakeVm::local(g, 7).i = 123;
         return Step::Next;
       },
       receive(gate), note_local(0), note_local(7)});
  vm.run({spawn(waiter), yield_now(),
          [&](FakeVm& self, G&) {
            EXPECT_GT(segment_bytes(parked->segment), size_t{300000});
            for (int i = 0; i < 12; ++i) self.runtime.heap().collect();
            EXPECT_LE(segment_bytes(parked->segment), kMinLinkedBytes);
            return Step::Next;
          },
          send(gate, 9), yield_now()});
  EXPECT_EQ(vm.log, (std::vector<int64_t>{9, 123}));
}

TEST(World, FinalizersAreAskedForAfterACollection) {
  FakeVm vm;
  int asked = 0;
  vm.sched().set_finalizer_hook([&] {
    ++asked;
    vm.runtime.heap().take_finalizable();
  });
  Script& finalizer = vm.script({});
  vm.run({[&](FakeVm& self, G& g) {
            for (int i = 0; i < 100; ++i) {
              void* object = alloc_cache(g).allocate_words(4);
              self.runtime.heap().set_finalizer(object, &finalizer.closure, nullptr);
            }
            return Step::Next;
          },
          [&](FakeVm& self, G&) {
            self.runtime.heap().collect();
            return Step::Next;
          },
          yield_now(), yield_now()});
  EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace gvm::runtime::testing
