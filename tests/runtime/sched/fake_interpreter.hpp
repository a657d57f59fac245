// An interpreter for tests of the scheduler and of what goroutines wait on: a goroutine is a
// Script, a list of C++ operations that return Step as the real interpreter's slow operations do.
// Their state stands in frame slots, so that stacks may move under it.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "runtime/runtime.hpp"
#include "runtime/sched/frame.hpp"
#include "runtime/sched/netpoll.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sync/channel.hpp"

namespace gvm::runtime::testing {

class FakeVm;
using Op = std::function<Step(FakeVm& vm, G& g)>;

struct Script {
  Closure closure{this};
  std::vector<Op> ops;
  std::vector<uint64_t> code;  // one word an operation: pc points into it
};

class FakeVm {
 public:
  static constexpr uint32_t kLocals = 16;

  explicit FakeVm(const RuntimeOptions& options = {}) : runtime(options) {
    sched().set_interpreter(&FakeVm::execute, this, &stubs_[0], &stubs_[1]);
    sched().set_error_hook([](void* vm, G&, std::string_view text, bool plain) {
      static_cast<FakeVm*>(vm)->panics.push_back((plain ? "" : "runtime error: ") +
                                                 std::string(text));
      return Interface{};
    });
    sched().set_closure_spawner([](void* vm, Closure* callee) {
      return static_cast<FakeVm*>(vm)->go(*static_cast<Script*>(callee->function));
    });
    sched().add_roots([this](Marker& marker) {
      for (void* root : roots) marker.mark(root);
    });
  }

  Scheduler& sched() { return runtime.scheduler(); }
  AllocCache& cache() { return sched().host_cache(); }

  Script& script(std::vector<Op> ops) {
    scripts_.emplace_back();
    Script& made = scripts_.back();
    made.ops = std::move(ops);
    made.code.resize(made.ops.size() + 1);
    return made;
  }

  // `args` become the first locals.
  G* go(Script& script, std::vector<int64_t> args = {}, uint32_t locals = kLocals) {
    std::vector<Slot> slots(args.size());
    for (size_t i = 0; i < args.size(); ++i) slots[i].i = args[i];
    return sched().spawn(&script.closure, script.code.data(), kFrameHeader + locals, 0,
                         slots.data(), static_cast<uint32_t>(slots.size()), nullptr, nullptr);
  }

  StopReason run(std::vector<Op> ops) { return run(script(std::move(ops))); }
  StopReason run(Script& main) { return sched().run(*go(main)); }

  static Slot& local(G& g, uint32_t index) { return g.fp[kFrameHeader + index]; }
  // Goes on with operation `index` instead of the next.
  static Step jump(G& g, size_t index) {
    auto* script = static_cast<Script*>(static_cast<Closure*>(g.fp[kFrameClosure].p)->function);
    g.pc = script->code.data() + index;
    return Step::Next;
  }

  Channel* channel(int64_t size, Kind kind = Kind::Int) {
    Channel* made =
        chan_make(cache(), runtime.types().chan(runtime.types().basic(kind), ChanDir::Both), size);
    roots.push_back(made);
    return made;
  }

  Runtime runtime;
  std::vector<std::string> panics;
  std::vector<int64_t> log;
  std::vector<void*> roots;
  uint64_t switches = 0;
  bool move_stacks = false;  // at each operation

 private:
  static void execute(void* self, M& m, G& first) {
    FakeVm& vm = *static_cast<FakeVm*>(self);
    Scheduler& sched = vm.sched();
    G* g = &first;
    Step step = Step::Next;
    while (g != nullptr) {
      if (step == Step::Switch || step == Step::Unwind) {
        if (step == Step::Unwind) {
          g->panics = nullptr;
          sched.goexit(*g);
        }
        g = sched.next_g(m);
        ++vm.switches;
        step = Step::Next;
        continue;
      }
      if (step == Step::Stop) {
        if (sched.next_g(m) != nullptr) std::abort();  // stopped: there is none
        return;
      }
      if (auto resume = g->on_resume; resume != nullptr) {
        g->on_resume = nullptr;
        step = resume(*g);
        continue;
      }
      if (g->stackguard.load(std::memory_order_relaxed) != g->segment->high) {
        step = sched.handle_poison(*g);
        continue;
      }
      auto* script = static_cast<Script*>(static_cast<Closure*>(g->fp[kFrameClosure].p)->function);
      const auto index = static_cast<size_t>(g->pc - script->code.data());
      if (index == script->ops.size()) {
        sched.goexit(*g);
        step = Step::Switch;
        continue;
      }
      ++g->pc;
      if (vm.move_stacks) stack_move(sched, *g);
      step = script->ops[index](vm, *g);
    }
  }

  std::deque<Script> scripts_;
  uint64_t stubs_[2] = {};
};

// ---- operations

inline Op send(Channel* channel, int64_t value, uint32_t temp = 0) {
  return [=](FakeVm&, G& g) {
    FakeVm::local(g, temp).i = value;
    return chan_send(g, channel, &FakeVm::local(g, temp));
  };
}
inline Op receive(Channel* channel, uint32_t to = 0, uint32_t ok = 1) {
  return [=](FakeVm&, G& g) {
    return chan_recv(g, channel, &FakeVm::local(g, to), &FakeVm::local(g, ok));
  };
}
inline Op close_channel(Channel* channel) {
  return [=](FakeVm&, G& g) { return chan_close(g, channel); };
}
inline Op note(int64_t value) {
  return [=](FakeVm& vm, G&) {
    vm.log.push_back(value);
    return Step::Next;
  };
}
inline Op note_local(uint32_t index) {
  return [=](FakeVm& vm, G& g) {
    vm.log.push_back(FakeVm::local(g, index).i);
    return Step::Next;
  };
}
inline Op spawn(Script& script, std::vector<int64_t> args = {}) {
  return [&script, args](FakeVm& vm, G&) {
    return vm.go(script, args) != nullptr ? Step::Next : Step::Stop;
  };
}
inline Op yield_now() {
  return [](FakeVm& vm, G& g) {
    vm.sched().yield(g);
    return Step::Switch;
  };
}
// Counts local `index` down and goes back to operation `target` until it is zero.
inline Op loop(uint32_t index, size_t target) {
  return [=](FakeVm&, G& g) {
    return --FakeVm::local(g, index).i > 0 ? FakeVm::jump(g, target) : Step::Next;
  };
}
inline Op set(uint32_t index, int64_t value) {
  return [=](FakeVm&, G& g) {
    FakeVm::local(g, index).i = value;
    return Step::Next;
  };
}

}  // namespace gvm::runtime::testing
