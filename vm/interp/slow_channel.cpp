// Channels and select.
#include <vector>

#include "runtime/native.hpp"
#include "runtime/sync/channel.hpp"
#include "runtime/sync/select.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;

namespace {

// A case takes four slots: the channel; what follows in bits; two that are unused.
constexpr uint32_t kCaseSlots = 4;
constexpr uint64_t kCaseSend = 1;
constexpr uint32_t kCaseValueShift = 16;
constexpr uint32_t kCaseOkShift = 32;
constexpr uint32_t kInlineCases = 16;

Slot* slot_or_null(Slot* fp, uint64_t slot) { return slot == kNoSlot ? nullptr : fp + slot; }

SelectCase case_at(Slot* fp, const Slot* at) {
  SelectCase result;
  const uint64_t packed = at[1].u;
  result.ch = static_cast<Channel*>(at[0].p);
  result.send = (packed & kCaseSend) != 0;
  result.value = slot_or_null(fp, packed >> kCaseValueShift & 0xffff);
  result.ok = slot_or_null(fp, packed >> kCaseOkShift & 0xffff);
  return result;
}

}  // namespace

Step make_chan(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* type = machine.tables.types[ext[0]]->underlying;
  const int64_t size = fp[insn.b()].i;
  if (!chan_size_ok(type, size)) return raise_row(g, PanicRow::MakeChanSize);
  Channel* channel = chan_make(alloc_cache(g), type, size);
  if (channel == nullptr) return raise_out_of_memory(g);
  fp[insn.a()].p = channel;
  return Step::Next;
}

Step send(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return chan_send(g, static_cast<Channel*>(fp[insn.a()].p), fp + insn.b());
}

Step recv(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return chan_recv(g, static_cast<Channel*>(fp[insn.b()].p), slot_or_null(fp, insn.a()), slot_or_null(fp, insn.c()));
}

Step close_chan(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  return chan_close(g, static_cast<Channel*>(fp[insn.a()].p));
}

// The cases are read during the call only, so they may stand on this native stack.
Step select(Machine&, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const uint32_t count = insn.c();
  const bool has_default = ext[0] != 0;
  const Slot* described = fp + insn.b();
  Slot* chosen = fp + insn.a();
  if (count <= kInlineCases) {
    SelectCase cases[kInlineCases];
    for (uint32_t i = 0; i < count; ++i) cases[i] = case_at(fp, described + i * kCaseSlots);
    return select_go(g, cases, count, has_default, chosen);
  }
  std::vector<SelectCase> cases(count);
  for (uint32_t i = 0; i < count; ++i) cases[i] = case_at(fp, described + i * kCaseSlots);
  return select_go(g, cases.data(), count, has_default, chosen);
}

}  // namespace gvm::vm::slow
