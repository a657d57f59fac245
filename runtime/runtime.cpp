// Order of life: types, heap, scheduler; the heap is made with a root source that hands on to the
// scheduler, which needs the heap itself.
#include "runtime/runtime.hpp"

#include <time.h>

#include "runtime/sync/timer.hpp"

namespace gvm::runtime {
namespace {

class ForwardedRoots final : public RootSource {
 public:
  RootSource* target = nullptr;

  void stop_the_world() override {
    if (target != nullptr) target->stop_the_world();
  }
  void start_the_world() override {
    if (target != nullptr) target->start_the_world();
  }
  void walk_roots(Marker& marker) override {
    if (target != nullptr) target->walk_roots(marker);
  }
  void after_mark(Heap& heap) override {
    if (target != nullptr) target->after_mark(heap);
  }
};

uint64_t random_seed(const void* somewhere) {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  uint64_t seed = static_cast<uint64_t>(now.tv_nsec) ^ (static_cast<uint64_t>(now.tv_sec) << 30) ^
                  reinterpret_cast<uintptr_t>(somewhere);
  seed ^= seed >> 33;
  seed *= 0xff51afd7ed558ccdu;
  seed ^= seed >> 33;
  return seed | 1;
}

}  // namespace

struct Runtime::Impl {
  explicit Impl(const RuntimeOptions& given)
      : options(given), heap(given.heap, roots), scheduler(given.sched, heap) {
    roots.target = &scheduler.root_source();
    scheduler.set_string_type(types.basic(Kind::String));
    scheduler.set_timer_filter(timer_may_wake);
    if (options.hash_seed == 0) options.hash_seed = random_seed(this);
  }
  ~Impl() { roots.target = nullptr; }

  RuntimeOptions options;
  TypeTable types;
  ForwardedRoots roots;
  Heap heap;
  Scheduler scheduler;
};

Runtime::Runtime(const RuntimeOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Runtime::~Runtime() = default;

TypeTable& Runtime::types() { return impl_->types; }
Heap& Runtime::heap() { return impl_->heap; }
Scheduler& Runtime::scheduler() { return impl_->scheduler; }
uint64_t Runtime::hash_seed() const { return impl_->options.hash_seed; }
const RuntimeOptions& Runtime::options() const { return impl_->options; }

}  // namespace gvm::runtime
