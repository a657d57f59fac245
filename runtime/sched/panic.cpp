// Raising panics from C++. The interpreter takes the frames down.
#include "runtime/sched/panic.hpp"

#include "runtime/heap/heap.hpp"
#include "runtime/heap/type.hpp"
#include "runtime/sched/scheduler_impl.hpp"

namespace gvm::runtime {
namespace {

Step raise_error(G& g, std::string_view text, bool plain) {
  Scheduler::Impl& impl = scheduler_of(g).impl();
  Interface value{};
  if (impl.make_error != nullptr) value = impl.make_error(impl.vm, g, text, plain);
  return raise_panic(g, value);
}

}  // namespace

Step raise_panic(G& g, Interface value) {
  constexpr uint64_t kWords = (sizeof(Panic) + 7) / 8;
  // The value is on this native stack, which is scanned, should the allocation collect.
  auto* panic = static_cast<Panic*>(alloc_cache(g).allocate_words(kWords));
  if (panic == nullptr) return scheduler_of(g).fatal("out of memory");
  panic->value = value;
  panic->pc = g.pc;
  panic->next = g.panics;
  g.panics = panic;
  return Step::Unwind;
}

Step raise_runtime_error(G& g, std::string_view text) { return raise_error(g, text, false); }

Step raise_plain_error(G& g, std::string_view text) { return raise_error(g, text, true); }

Step raise_string(G& g, std::string_view text) {
  const Type* type = scheduler_of(g).impl().string_type;
  if (type == nullptr) return raise_plain_error(g, text);
  AllocCache& cache = alloc_cache(g);
  auto* bytes = static_cast<char*>(cache.allocate_bytes(text.size()));
  if (bytes == nullptr) return scheduler_of(g).fatal("out of memory");
  std::memcpy(bytes, text.data(), text.size());
  auto* boxed = static_cast<String*>(cache.allocate(type));
  if (boxed == nullptr) return scheduler_of(g).fatal("out of memory");
  boxed->data = bytes;
  boxed->length = static_cast<int64_t>(text.size());
  Interface value{type, {}};
  value.data.p = boxed;
  return raise_panic(g, value);
}

}  // namespace gvm::runtime
