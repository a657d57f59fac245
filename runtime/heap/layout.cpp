// From types to pointer layouts, and to the bins that caches allocate from.
//
// A layout is the shortest pattern of words that, repeated, gives a type's bitmap; so values and
// arrays of unlike types share spans whenever the collector cannot tell them apart.
#include <bit>

#include "runtime/heap/heap_impl.hpp"

namespace gvm::runtime {
namespace {

bool bit_at(const Type* type, uint64_t word) {
  return word < type->pointer_words && (type->pointer_bits[word / 64] >> (word % 64) & 1) != 0;
}

bool repeats(const Type* type, uint64_t words, uint64_t period) {
  for (uint64_t w = period; w < words; ++w) {
    if (bit_at(type, w) != bit_at(type, w - period)) return false;
  }
  return true;
}

// The shortest pattern of at most 64 words whose repetition is exactly the type's bitmap; 0: there
// is none.
uint32_t short_period(const Type* type, uint64_t words) {
  for (uint64_t period = 1; period <= 64 && period <= words; ++period) {
    if (words % period == 0 && repeats(type, words, period)) return static_cast<uint32_t>(period);
  }
  return 0;
}

}  // namespace

const Layout* Heap::Impl::intern_layout(uint32_t period, uint64_t mask, const uint64_t* bits) {
  for (const Layout& layout : layouts) {
    if (layout.period == period && layout.mask == mask && layout.bits == bits) return &layout;
  }
  Layout& layout = layouts.emplace_back();
  layout.period = period;
  layout.mask = mask;
  layout.bits = bits;
  return &layout;
}

const Layout* Heap::Impl::find_layout(const Type* type) {
  if (!type->has_pointers()) return no_pointers;
  if (type->kind == Kind::Array) return find_layout(type->elem);
  if (type->pointer_bits == nullptr) return all_words;
  const uint64_t words = type->size / 8;
  const uint32_t period = short_period(type, words);
  if (period == 0) return intern_layout(static_cast<uint32_t>(words), 0, type->pointer_bits);
  const uint64_t mask =
      type->pointer_bits[0] & (period == 64 ? ~uint64_t{0} : (uint64_t{1} << period) - 1);
  return intern_layout(period, mask, nullptr);
}

const Layout* Heap::Impl::layout_of(const Type* type) {
  const base::MutexLock guard(registry);
  return find_layout(type);
}

Central* Heap::Impl::central_of(const Layout* layout, uint32_t size_class) {
  Central*& known = const_cast<Layout*>(layout)->centrals[size_class];
  if (known == nullptr) known = &centrals.emplace_back();
  return known;
}

uint32_t Heap::Impl::bin_of(const Type* type) {
  GVM_CHECK(type->table->bind(&heap), "a type table serves one heap");
  const base::MutexLock guard(registry);
  const Layout* layout = find_layout(type);
  const uint32_t size_class = class_of(type->size);
  uint32_t bin;
  if (layout == no_pointers) {
    bin = kNoPointersRow + size_class;
  } else if (layout == all_words) {
    bin = kAllWordsRow + size_class;
  } else {
    const auto [found, is_new] =
        single_bins.try_emplace({layout, size_class}, static_cast<uint32_t>(bins.size()));
    if (is_new) bins.push_back({layout, size_class, nullptr});
    bin = found->second;
  }
  __atomic_store_n(&type->alloc_bin, bin, __ATOMIC_RELAXED);
  return bin;
}

uint32_t Heap::Impl::add_row(const Layout* layout) {
  const auto row = static_cast<uint32_t>(bins.size());
  for (uint32_t c = 0; c < kClasses; ++c) bins.push_back({layout, c, nullptr});
  rows.emplace(layout, row);
  return row;
}

uint32_t Heap::Impl::row_of(const Type* elem) {
  GVM_CHECK(elem->table->bind(&heap), "a type table serves one heap");
  const base::MutexLock guard(registry);
  const Layout* layout = find_layout(elem);
  const auto known = rows.find(layout);
  const uint32_t row = known != rows.end() ? known->second : add_row(layout);
  __atomic_store_n(&elem->alloc_row, row, __ATOMIC_RELAXED);
  return row;
}

BinInfo Heap::Impl::bin_info(uint32_t bin) {
  const base::MutexLock guard(registry);
  BinInfo& info = bins[bin];
  if (info.central == nullptr) info.central = central_of(info.layout, info.size_class);
  return info;
}

Heap::Impl::Impl(Heap& owner, const HeapOptions& heap_options, RootSource& root_source)
    : heap(owner), options(heap_options), roots(root_source) {
  const base::MutexLock guard(registry);
  no_pointers = intern_layout(0, 0, nullptr);
  all_words = intern_layout(1, 1, nullptr);
  add_row(no_pointers);
  add_row(all_words);
  start_ns = monotonic_ns();
}

}  // namespace gvm::runtime
