#include "runtime/data/string.hpp"

#include <array>

namespace gvm::runtime {
namespace {

constexpr std::array<char, 256> make_all_bytes() {
  std::array<char, 256> bytes{};
  for (int i = 0; i < 256; ++i) bytes[static_cast<size_t>(i)] = static_cast<char>(i);
  return bytes;
}
constexpr std::array<char, 256> kAllBytes = make_all_bytes();

char* new_bytes(AllocCache& cache, uint64_t bytes) {
  return static_cast<char*>(cache.allocate_bytes_unzeroed(bytes));
}

// A slice of `length` elements whose capacity is what the allocator gives anyway.
Slice new_slice(AllocCache& cache, int64_t length, uint64_t elem_bytes) {
  if (length == 0) {
    static constexpr char kNothing[8] = {};
    return {const_cast<char*>(kNothing), 0, 0};  // not nil
  }
  const uint64_t bytes = round_up_to_class(static_cast<uint64_t>(length) * elem_bytes, false);
  void* data = cache.allocate_bytes(bytes);
  return data == nullptr ? kNoSlice : Slice{data, length, static_cast<int64_t>(bytes / elem_bytes)};
}

}  // namespace

String string_of(AllocCache& cache, std::string_view text) {
  if (text.empty()) return {nullptr, 0};
  if (text.size() == 1) return string_from_byte(static_cast<uint8_t>(text[0]));
  char* data = new_bytes(cache, text.size());
  if (data == nullptr) return kNoString;
  std::memcpy(data, text.data(), text.size());
  return {data, static_cast<int64_t>(text.size())};
}

String string_concat2(AllocCache& cache, String a, String b) {
  if (a.length == 0) return b;
  if (b.length == 0) return a;
  int64_t total;
  if (__builtin_add_overflow(a.length, b.length, &total)) return kNoString;
  char* data = new_bytes(cache, static_cast<uint64_t>(total));
  if (data == nullptr) return kNoString;
  std::memcpy(data, a.data, static_cast<size_t>(a.length));
  std::memcpy(data + a.length, b.data, static_cast<size_t>(b.length));
  return {data, total};
}

String string_concat(AllocCache& cache, std::span<const String> parts) {
  int64_t total = 0;
  const String* only = nullptr;
  int used = 0;
  for (const String& part : parts) {
    if (part.length == 0) continue;
    if (__builtin_add_overflow(total, part.length, &total)) return kNoString;
    only = &part;
    ++used;
  }
  if (used == 0) return {nullptr, 0};
  if (used == 1) return *only;
  char* data = new_bytes(cache, static_cast<uint64_t>(total));
  if (data == nullptr) return kNoString;
  char* to = data;
  for (const String& part : parts) {
    if (part.length == 0) continue;
    std::memcpy(to, part.data, static_cast<size_t>(part.length));
    to += part.length;
  }
  return {data, total};
}

String string_from_byte(uint8_t byte) { return {&kAllBytes[byte], 1}; }

String string_from_rune(AllocCache& cache, int64_t rune) {
  if (rune >= 0 && rune < 0x80) return string_from_byte(static_cast<uint8_t>(rune));
  const bool fits = rune >= 0 && rune <= base::text::kMaxRune;
  char bytes[base::text::kMaxRuneBytes];
  const int size =
      base::text::encode_rune(fits ? static_cast<int32_t>(rune) : base::text::kRuneError, bytes);
  return string_of(cache, {bytes, static_cast<size_t>(size)});
}

String string_from_bytes(AllocCache& cache, Slice bytes) {
  return string_of(cache,
                   {static_cast<const char*>(bytes.data), static_cast<size_t>(bytes.length)});
}

String string_from_runes(AllocCache& cache, Slice runes) {
  const auto* from = static_cast<const int32_t*>(runes.data);
  uint64_t total = 0;
  for (int64_t i = 0; i < runes.length; ++i) {
    const int size = base::text::rune_len(from[i]);
    total += static_cast<uint64_t>(size < 0 ? 3 : size);  // U+FFFD takes 3
  }
  if (total == 0) return {nullptr, 0};
  char* data = new_bytes(cache, total);
  if (data == nullptr) return kNoString;
  char* to = data;
  for (int64_t i = 0; i < runes.length; ++i) {
    if (from[i] >= 0 && from[i] < 0x80) {
      *to++ = static_cast<char>(from[i]);
    } else {
      char bytes[base::text::kMaxRuneBytes];
      const int size = base::text::encode_rune(from[i], bytes);
      std::memcpy(to, bytes, static_cast<size_t>(size));
      to += size;
    }
  }
  return {data, static_cast<int64_t>(total)};
}

Slice string_to_bytes(AllocCache& cache, String text) {
  const Slice bytes = new_slice(cache, text.length, 1);
  if (!failed(bytes) && text.length > 0)
    std::memcpy(bytes.data, text.data, static_cast<size_t>(text.length));
  return bytes;
}

Slice string_to_runes(AllocCache& cache, String text) {
  const size_t count = base::text::rune_count(text.view());
  const Slice runes = new_slice(cache, static_cast<int64_t>(count), sizeof(int32_t));
  if (failed(runes)) return runes;
  auto* to = static_cast<int32_t*>(runes.data);
  for (int64_t i = 0; i < text.length;) {
    const StringStep step = string_step(text, i);
    *to++ = step.rune;
    i = step.next;
  }
  return runes;
}

}  // namespace gvm::runtime
