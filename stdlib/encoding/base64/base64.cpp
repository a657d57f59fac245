// The natives of package encoding/base64.
#include <cstdint>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Slice;

void encode(Slice to, Slice from, std::string_view alphabet, int32_t padding) {
  const auto* in = static_cast<const uint8_t*>(from.data);
  auto* out = static_cast<uint8_t*>(to.data);
  const uint8_t* const end = out + to.length;
  for (int64_t i = 0; i < from.length; i += 3) {
    const int64_t left = from.length - i;
    const uint32_t bits = uint32_t{in[i]} << 16 | (left > 1 ? uint32_t{in[i + 1]} << 8 : 0) |
                          (left > 2 ? uint32_t{in[i + 2]} : 0);
    for (int k = 0; k < 4 && out < end; ++k) {
      if (k <= left) {
        *out++ = static_cast<uint8_t>(alphabet[bits >> (18 - 6 * k) & 63]);
      } else if (padding >= 0) {
        *out++ = static_cast<uint8_t>(padding);
      }
    }
  }
}

// Walks through the characters, line ends left out.
struct Input {
  const uint8_t* data;
  int64_t length;
  int64_t at = 0;

  void skip_line_ends() {
    while (at < length && (data[at] == '\n' || data[at] == '\r')) ++at;
  }
  bool done() {
    skip_line_ends();
    return at == length;
  }
};

// The number of bytes, and the place of what is wrong, or -1.
std::tuple<int64_t, int64_t> decode(Slice to, Slice from, const uint8_t* values, int32_t padding,
                                    bool strict) {
  Input in{static_cast<const uint8_t*>(from.data), from.length};
  auto* out = static_cast<uint8_t*>(to.data);
  int64_t count = 0;
  while (!in.done()) {
    uint32_t bits = 0;
    int taken = 0;
    int64_t trailing = -1;  // what stands behind the padding
    for (; taken < 4; ++taken) {
      if (in.done()) {
        if (taken == 1 || padding >= 0) return {count, in.at - taken};
        break;
      }
      const uint8_t c = in.data[in.at++];
      const uint8_t value = values[c];
      if (value != 0xFF) {
        bits = bits << 6 | value;
        continue;
      }
      if (c != padding || taken < 2) return {count, in.at - 1};
      if (taken == 2) {  // there must be another one
        if (in.done()) return {count, in.length};
        if (in.data[in.at++] != padding) return {count, in.at - 1};
      }
      if (!in.done()) trailing = in.at;
      break;
    }
    if (taken == 0) break;
    bits <<= 6 * (4 - taken);
    const int bytes = taken - 1;
    const uint32_t unused = bits & ((1u << (8 * (3 - bytes))) - 1);
    if (strict && unused != 0) return {count, in.at - (4 - taken)};
    for (int k = 0; k < bytes && count < to.length; ++k) {
      out[count++] = static_cast<uint8_t>(bits >> (16 - 8 * k));
    }
    if (trailing >= 0) return {count, trailing};
    if (taken < 4) break;
  }
  return {count, -1};
}

}  // namespace

GVM_NATIVE(encoding_base64_encode, encode);
GVM_NATIVE(encoding_base64_decode, decode);

}  // namespace gvm::stdlib
