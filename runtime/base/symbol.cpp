// The symbol table: open addressing with linear probing over an arena of texts.
#include "runtime/base/symbol.hpp"

#include <cstring>

namespace gvm::base {
namespace {

constexpr size_t kInitialSlots = 1024;  // the universe scope and a small program's names

// Multiplies eight bytes at a time into the state: identifiers are short, so one or two rounds.
uint32_t hash_text(std::string_view text) {
  constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15;  // 2^64 / golden ratio, odd
  uint64_t state = text.size() * kMultiplier;
  const char* p = text.data();
  size_t left = text.size();
  while (left > 0) {
    const size_t step = left < 8 ? left : 8;
    uint64_t word = 0;
    std::memcpy(&word, p, step);
    state = (state ^ word) * kMultiplier;
    state ^= state >> 29;
    p += step;
    left -= step;
  }
  return static_cast<uint32_t>(state >> 32) ^ static_cast<uint32_t>(state);
}

}  // namespace

SymbolTable::SymbolTable() : slots_(kInitialSlots, nullptr) {}

Symbol SymbolTable::intern(std::string_view text) {
  if (text.empty()) return {};
  GVM_CHECK(text.size() <= UINT32_MAX, "identifier too long");
  if ((count_ + 1) * 2 > slots_.size()) grow();
  const uint32_t hash = hash_text(text);
  const size_t mask = slots_.size() - 1;
  size_t i = hash & mask;
  for (; slots_[i] != nullptr; i = (i + 1) & mask) {
    const SymbolData* found = slots_[i];
    if (found->hash == hash && found->length == text.size() &&
        std::memcmp(found->text, text.data(), text.size()) == 0) {
      return {found};
    }
  }
  void* place = arena_.allocate(sizeof(SymbolData) + text.size() + 1, alignof(SymbolData));
  auto* data = static_cast<SymbolData*>(place);
  data->hash = hash;
  data->length = static_cast<uint32_t>(text.size());
  std::memcpy(data->text, text.data(), text.size());
  data->text[text.size()] = '\0';
  slots_[i] = data;
  ++count_;
  return {data};
}

void SymbolTable::grow() {
  std::vector<const SymbolData*> bigger(slots_.size() * 2, nullptr);
  const size_t mask = bigger.size() - 1;
  for (const SymbolData* data : slots_) {
    if (data == nullptr) continue;
    size_t i = data->hash & mask;
    while (bigger[i] != nullptr) i = (i + 1) & mask;
    bigger[i] = data;
  }
  slots_ = std::move(bigger);
}

}  // namespace gvm::base
