// The natives of package encoding/hex.
#include <cstdint>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Slice;

void encode(Slice to, Slice from) {
  constexpr char kDigits[] = "0123456789abcdef";
  const auto* in = static_cast<const uint8_t*>(from.data);
  char* out = static_cast<char*>(to.data);
  if (to.length / 2 < from.length) return;
  for (int64_t i = 0; i < from.length; ++i) {
    out[2 * i] = kDigits[in[i] >> 4];
    out[2 * i + 1] = kDigits[in[i] & 15];
  }
}

// The value of a digit, or -1.
int digit_value(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int lower = c | 32;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int64_t decode(Slice to, Slice from) {
  const auto* in = static_cast<const uint8_t*>(from.data);
  auto* out = static_cast<uint8_t*>(to.data);
  const int64_t count = from.length / 2;
  for (int64_t i = 0; i < count && i < to.length; ++i) {
    const int high = digit_value(in[2 * i]);
    const int low = digit_value(in[2 * i + 1]);
    if (high < 0 || low < 0) return i;
    out[i] = static_cast<uint8_t>(high * 16 + low);
  }
  return count;
}

}  // namespace

GVM_NATIVE(encoding_hex_encode, encode);
GVM_NATIVE(encoding_hex_decode, decode);

}  // namespace gvm::stdlib
