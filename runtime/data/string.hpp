// Strings: concatenation, comparison, conversions. A string is an address and a length; its bytes
// are never written once it exists, and may stand in the heap or in static memory.
//
// Out of memory: a String for which failed() holds.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>

#include "runtime/base/text.hpp"
#include "runtime/heap/bytes.hpp"
#include "runtime/heap/heap.hpp"

namespace gvm::runtime {

constexpr String kNoString{nullptr, -1};
constexpr Slice kNoSlice{nullptr, -1, -1};
inline bool failed(const String& text) { return text.length < 0; }
inline bool failed(const Slice& slice) { return slice.length < 0; }

// --- Comparing --------------------------------------------------------------------------------

inline bool string_equal(String a, String b) {
  return a.length == b.length &&
         (a.data == b.data || bytes_equal(a.data, b.data, static_cast<size_t>(a.length)));
}

// Less than zero, zero, or more: byte-wise.
inline int string_compare(String a, String b) {
  const int64_t shorter = a.length < b.length ? a.length : b.length;
  if (shorter > 0 && a.data != b.data) {
    const int order = std::memcmp(a.data, b.data, static_cast<size_t>(shorter));
    if (order != 0) return order;
  }
  return (a.length > b.length) - (a.length < b.length);
}

// --- Making strings ---------------------------------------------------------------------------

String string_of(AllocCache& cache, std::string_view text);  // a copy
String string_concat(AllocCache& cache, std::span<const String> parts);
String string_concat2(AllocCache& cache, String a, String b);
String string_from_byte(uint8_t byte);                     // one byte, without allocation
String string_from_rune(AllocCache& cache, int64_t rune);  // string(r): invalid ones are U+FFFD
String string_from_bytes(AllocCache& cache, Slice bytes);  // string([]byte)
String string_from_runes(AllocCache& cache, Slice runes);  // string([]rune)

// s[low:high], bounds already checked. An empty result keeps nothing alive.
inline String substring(String text, int64_t low, int64_t high) {
  return high == low ? String{nullptr, 0} : String{text.data + low, high - low};
}

// --- To slices, and over runes ----------------------------------------------------------------

Slice string_to_bytes(AllocCache& cache, String text);  // []byte(s)
Slice string_to_runes(AllocCache& cache, String text);  // []rune(s)

// One step of `for i, r := range s`: the rune at `index` < length, and the index behind it.
struct StringStep {
  int32_t rune;
  int64_t next;
};
inline StringStep string_step(String text, int64_t index) {
  const auto first = static_cast<uint8_t>(text.data[index]);
  if (GVM_LIKELY(first < 0x80)) return {first, index + 1};
  const base::text::DecodedRune decoded =
      base::text::decode_rune(text.data + index, text.data + text.length);
  return {decoded.rune, index + decoded.size};
}

}  // namespace gvm::runtime
