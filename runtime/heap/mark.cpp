#include "runtime/heap/mark.hpp"

#include <algorithm>
#include <bit>

#include "runtime/base/check.hpp"
#include "runtime/heap/poison.hpp"

namespace gvm::runtime {
namespace {

constexpr size_t kFirstStack = 1024;    // words
constexpr uint64_t kPieceWords = 2048;  // of a long object, scanned at a time

}  // namespace

MarkWorker::MarkWorker(Pages& pages, uint8_t old_color)
    : pages_(pages),
      old_color_(old_color),
      new_color_(static_cast<uint8_t>(3 - old_color)),
      stack_(kFirstStack) {
  const auto [low, high] = pages.bounds();
  low_ = reinterpret_cast<uint64_t>(low);
  range_ = static_cast<uint64_t>(high - low);
  top_ = stack_.data();
  stack_end_ = top_ + stack_.size();
}

// Called with the stack full.
GVM_NOINLINE uint64_t* MarkWorker::grow_stack() {
  const size_t used = stack_.size();
  stack_.resize(used * 2);
  stack_end_ = stack_.data() + stack_.size();
  return stack_.data() + used;
}

GVM_NO_ASAN void MarkWorker::scan_conservative(const void* low, const void* high) {
  const auto* from =
      reinterpret_cast<const uint64_t*>((reinterpret_cast<uint64_t>(low) + 7) & ~uint64_t{7});
  const auto* to =
      reinterpret_cast<const uint64_t*>(reinterpret_cast<uint64_t>(high) & ~uint64_t{7});
  for (; from < to; ++from) top_ = push(top_, *from);
}

void MarkWorker::mark(const void* pointer) {
  top_ = push(top_, reinterpret_cast<uint64_t>(pointer));
}

// Any layout but "all words"; `from` stands at the start of its pattern.
GVM_NO_ASAN uint64_t* MarkWorker::scan_pattern(uint64_t* top, const uint64_t* from,
                                               const uint64_t* to, const Layout* layout) {
  const uint32_t period = layout->period;
  if (layout->bits == nullptr) {
    for (; from + period <= to; from += period) {
      for (uint64_t mask = layout->mask; mask != 0; mask &= mask - 1)
        top = push(top, from[std::countr_zero(mask)]);
    }
    for (uint64_t mask = layout->mask; mask != 0;
         mask &= mask - 1) {  // a cell may be longer than its object
      const uint64_t* word = from + std::countr_zero(mask);
      if (word >= to) break;
      top = push(top, *word);
    }
    return top;
  }
  for (; from < to; from += period) {
    for (uint32_t w = 0; w < period; w += 64) {
      for (uint64_t mask = layout->bits[w / 64]; mask != 0; mask &= mask - 1) {
        const uint64_t* word = from + w + std::countr_zero(mask);
        if (word < to) top = push(top, *word);
      }
    }
  }
  return top;
}

GVM_NO_ASAN inline uint64_t* MarkWorker::scan(uint64_t* top, const uint64_t* from,
                                              const uint64_t* to, const Layout* layout) {
  if (static_cast<uint64_t>(to - from) > kPieceWords) {
    ranges_.push_back({from, to, layout});
    return top;
  }
  if (layout->period != 1) return scan_pattern(top, from, to, layout);
  for (; from < to; ++from) top = push(top, *from);
  return top;
}

// The next piece of a long object.
uint64_t* MarkWorker::scan_range(uint64_t* top) {
  Range& range = ranges_.back();
  const uint64_t period = range.layout->period;
  const uint64_t piece = std::max(kPieceWords / period, uint64_t{1}) * period;
  const auto [from, end, layout] = range;
  const uint64_t* to = static_cast<uint64_t>(end - from) <= piece ? end : from + piece;
  if (to == end) {
    ranges_.pop_back();
  } else {
    range.from = to;
  }
  return scan_pattern(top, from, to, layout);
}

// Everything hot is in locals: stores of cell states might else be stores to any member.
void MarkWorker::drain() {
  Candidate waiting[kQueue];
  Object ready[kQueue];
  uint32_t waiting_from = 0, waiting_to = 0, ready_from = 0, ready_to = 0;  // modulo kQueue
  const uint8_t old_color = old_color_;
  const uint8_t new_color = new_color_;
  uint64_t* top = top_;
  for (;;) {
    while (top != stack_.data() && waiting_to - waiting_from < kQueue) {
      const auto* pointer = reinterpret_cast<const char*>(*--top);
      Span* span = pages_.find(pointer);
      if (span == nullptr) continue;
      const uint32_t index = span->index_of(pointer);
      if (index >= span->cells) continue;  // in the rest behind the last cell
      __builtin_prefetch(&span->states[index]);
      waiting[waiting_to++ % kQueue] = {span, index};
    }
    if (waiting_from != waiting_to) {
      const auto [span, index] = waiting[waiting_from++ % kQueue];
      uint8_t& state = span->states[index];
      if (state != old_color) continue;
      state = new_color;
      ++span->marked;
      if (span->layout->period == 0) continue;
      const auto* words = reinterpret_cast<const uint64_t*>(span->cell(index));
      __builtin_prefetch(words);
      if (ready_to - ready_from == kQueue) {
        const Object object = ready[ready_from++ % kQueue];
        top = scan(top, object.words, object.words + object.span->cell_bytes / 8,
                   object.span->layout);
      }
      ready[ready_to++ % kQueue] = {words, span};
    } else if (ready_from != ready_to) {
      const Object object = ready[ready_from++ % kQueue];
      top =
          scan(top, object.words, object.words + object.span->cell_bytes / 8, object.span->layout);
    } else if (!ranges_.empty()) {
      top = scan_range(top);
    } else {
      top_ = top;
      return;
    }
  }
}

void MarkWorker::scan_object(const void* object) {
  const Span* span = pages_.find(object);
  if (span == nullptr || span->layout->period == 0) return;
  const auto* from = static_cast<const uint64_t*>(object);
  top_ = scan(top_, from, from + span->cell_bytes / 8, span->layout);
}

bool MarkWorker::is_marked(const void* object) const {
  const Span* span = pages_.find(object);
  return span != nullptr && span->states[span->index_of(object)] == new_color_;
}

}  // namespace gvm::runtime
