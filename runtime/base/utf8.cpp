// The UTF-8 half of text.hpp: decoding and encoding with Go's treatment of invalid input.
#include <cstring>

#include "runtime/base/text.hpp"

namespace gvm::base::text {
namespace {

constexpr DecodedRune kInvalid{kRuneError, 1};

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

constexpr int32_t bits(unsigned char byte) { return byte & 0x3F; }

}  // namespace

DecodedRune decode_rune(const char* p, const char* end) {
  if (p >= end) return {kRuneError, 0};
  const auto* s = reinterpret_cast<const unsigned char*>(p);
  const std::ptrdiff_t left = end - p;
  const unsigned char lead = s[0];
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return kInvalid;  // a continuation, overlong, or past U+10FFFF
  if (lead < 0xE0) {
    if (left < 2 || !is_continuation(s[1])) return kInvalid;
    return {(lead & 0x1F) << 6 | bits(s[1]), 2};
  }
  if (lead < 0xF0) {
    if (left < 3 || !is_continuation(s[1]) || !is_continuation(s[2])) return kInvalid;
    const int32_t rune = (lead & 0x0F) << 12 | bits(s[1]) << 6 | bits(s[2]);
    if (rune < 0x800 || !valid_rune(rune)) return kInvalid;  // overlong, or half a surrogate pair
    return {rune, 3};
  }
  if (left < 4 || !is_continuation(s[1]) || !is_continuation(s[2]) || !is_continuation(s[3])) {
    return kInvalid;
  }
  const int32_t rune = (lead & 0x07) << 18 | bits(s[1]) << 12 | bits(s[2]) << 6 | bits(s[3]);
  if (rune < 0x10000 || rune > kMaxRune) return kInvalid;
  return {rune, 4};
}

DecodedRune decode_last_rune(const char* begin, const char* end) {
  if (begin >= end) return {kRuneError, 0};
  // The last rune starts at most four bytes back, and must reach exactly to the end.
  for (int back = 1; back <= kMaxRuneBytes && back <= end - begin; ++back) {
    const auto byte = static_cast<unsigned char>(end[-back]);
    if (is_continuation(byte)) continue;
    const DecodedRune decoded = decode_rune(end - back, end);
    return decoded.size == back ? decoded : kInvalid;
  }
  return kInvalid;
}

int encode_rune(int32_t rune, char* out) {
  if (!valid_rune(rune)) rune = kRuneError;
  const auto value = static_cast<uint32_t>(rune);
  const auto tail = [value](int shift) {
    return static_cast<char>(0x80 | ((value >> shift) & 0x3F));
  };
  if (value < 0x80) {
    out[0] = static_cast<char>(value);
    return 1;
  }
  if (value < 0x800) {
    out[0] = static_cast<char>(0xC0 | value >> 6);
    out[1] = tail(0);
    return 2;
  }
  if (value < 0x10000) {
    out[0] = static_cast<char>(0xE0 | value >> 12);
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | value >> 18);
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

void append_rune(std::string& out, int32_t rune) {
  char bytes[kMaxRuneBytes];
  out.append(bytes, static_cast<size_t>(encode_rune(rune, bytes)));
}

int rune_len(int32_t rune) {
  if (!valid_rune(rune)) return -1;
  if (rune < 0x80) return 1;
  if (rune < 0x800) return 2;
  return rune < 0x10000 ? 3 : 4;
}

bool valid_utf8(std::string_view text) {
  const char* p = text.data();
  const char* end = p + text.size();
  while (p < end) {
    // Eight ASCII bytes at a time: nearly all source text.
    uint64_t word;
    if (end - p >= 8 && (std::memcpy(&word, p, 8), (word & 0x8080808080808080) == 0)) {
      p += 8;
      continue;
    }
    const DecodedRune decoded = decode_rune(p, end);
    if (decoded.rune == kRuneError && decoded.size == 1) return false;
    p += decoded.size;
  }
  return true;
}

size_t rune_count(std::string_view text) {
  const char* p = text.data();
  const char* end = p + text.size();
  size_t count = 0;
  for (; p < end; ++count) {
    p += static_cast<unsigned char>(*p) < 0x80 ? 1 : decode_rune(p, end).size;
  }
  return count;
}

}  // namespace gvm::base::text
