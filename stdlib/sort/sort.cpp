// The natives of package sort: whole sorts of the basic slices, and the moving of elements of any
// type for sort.Slice. They neither allocate in the heap nor reach a safepoint, so the collector
// never sees elements half moved.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Interface;
using runtime::Slice;
using runtime::String;

template <class T>
std::span<T> elements(Slice s) {
  return {static_cast<T*>(s.data), static_cast<size_t>(s.length)};
}

bool float_less(double a, double b) { return a < b || (std::isnan(a) && !std::isnan(b)); }
bool string_less(String a, String b) { return a.view() < b.view(); }

void sort_ints(Slice s) { std::ranges::sort(elements<int64_t>(s)); }
void sort_floats(Slice s) { std::ranges::sort(elements<double>(s), float_less); }
void sort_strings(Slice s) { std::ranges::sort(elements<String>(s), string_less); }

bool ints_sorted(Slice s) { return std::ranges::is_sorted(elements<int64_t>(s)); }
bool floats_sorted(Slice s) { return std::ranges::is_sorted(elements<double>(s), float_less); }
bool strings_sorted(Slice s) { return std::ranges::is_sorted(elements<String>(s), string_less); }

template <class T, class Less>
int64_t lower_bound(Slice s, const T& x, Less less) {
  const std::span<T> all = elements<T>(s);
  return std::lower_bound(all.begin(), all.end(), x, less) - all.begin();
}
int64_t search_ints(Slice s, int64_t x) { return lower_bound(s, x, std::less<>{}); }
int64_t search_floats(Slice s, double x) { return lower_bound(s, x, std::less<>{}); }
int64_t search_strings(Slice s, String x) { return lower_bound(s, x, string_less); }

std::tuple<void*, int64_t, int64_t> describe(Interface value) {
  if (value.type == nullptr || value.type->kind != runtime::Kind::Slice) return {nullptr, -1, 0};
  const auto* slice = static_cast<const Slice*>(value.data.cp);  // three words: always boxed
  return {slice->data, static_cast<int64_t>(value.type->elem->size), slice->length};
}

template <class T>
void shift_up(void* data, int64_t from, int64_t to) {
  T* all = static_cast<T*>(data);
  const T moved = all[from];
  std::memmove(static_cast<void*>(all + to + 1), static_cast<const void*>(all + to),
               static_cast<size_t>(from - to) * sizeof(T));
  all[to] = moved;
}

void move_element(void* data, int64_t size, int64_t from, int64_t to) {
  if (size == 0 || from <= to) return;
  if (size == 8) return shift_up<uint64_t>(data, from, to);
  if (size == 16) return shift_up<String>(data, from, to);
  char* first = static_cast<char*>(data) + to * size;
  char* last = static_cast<char*>(data) + from * size;
  std::rotate(first, last, last + size);
}

void move_run(void* data, int64_t size, int64_t a, int64_t m, int64_t b, Slice scratch) {
  char* base = static_cast<char*>(data);
  const auto left = static_cast<size_t>((m - a) * size);
  const auto right = static_cast<size_t>((b - m) * size);
  if (left + right > static_cast<size_t>(scratch.length)) return;
  std::memcpy(scratch.data, base + a * size, left);
  std::memmove(base + a * size, base + m * size, right);
  std::memcpy(base + a * size + right, scratch.data, left);
}

template <class T>
void gather(T* all, T* out, std::span<const int64_t> order) {
  for (const int64_t index : order) *out++ = all[index];
}

void permute(void* data, int64_t size, int64_t a, int64_t m, int64_t b, Slice order_slice,
             Slice scratch) {
  const std::span<const int64_t> order = elements<const int64_t>(order_slice);
  const auto count = static_cast<int64_t>(order.size());
  if (size == 0 || count == 0 || count * size > scratch.length) return;
  char* base = static_cast<char*>(data);
  if (size == 8) {
    gather(static_cast<uint64_t*>(data), static_cast<uint64_t*>(scratch.data), order);
  } else if (size == 16) {
    gather(static_cast<String*>(data), static_cast<String*>(scratch.data), order);
  } else {
    char* out = static_cast<char*>(scratch.data);
    for (const int64_t index : order) {
      std::memcpy(out, base + index * size, static_cast<size_t>(size));
      out += size;
    }
  }
  // Of the right run all but `right_left` elements are named. If the right run is used up, the rest
  // of the left one moves to the end; if the left one is, the rest of the right one stands there
  // already.
  const int64_t last = order[static_cast<size_t>(count) - 1];
  if (last >= m && last == b - 1) {
    const int64_t left_rest = (b - a) - count;
    std::memmove(base + (b - left_rest) * size, base + (m - left_rest) * size,
                 static_cast<size_t>(left_rest * size));
  }
  std::memcpy(base + a * size, scratch.data, static_cast<size_t>(count * size));
}

}  // namespace

GVM_NATIVE(sort_Ints, sort_ints);
GVM_NATIVE(sort_Float64s, sort_floats);
GVM_NATIVE(sort_Strings, sort_strings);
GVM_NATIVE(sort_IntsAreSorted, ints_sorted);
GVM_NATIVE(sort_Float64sAreSorted, floats_sorted);
GVM_NATIVE(sort_StringsAreSorted, strings_sorted);
GVM_NATIVE(sort_SearchInts, search_ints);
GVM_NATIVE(sort_SearchFloat64s, search_floats);
GVM_NATIVE(sort_SearchStrings, search_strings);
GVM_NATIVE(sort_describe, describe);
GVM_NATIVE(sort_moveElement, move_element);
GVM_NATIVE(sort_moveRun, move_run);
GVM_NATIVE(sort_permute, permute);

}  // namespace gvm::stdlib
