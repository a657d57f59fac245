// The natives of package math/bits, on the compiler's builtins.
#include <bit>
#include <cstdint>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using Pair = std::tuple<uint64_t, uint64_t>;
using Wide = unsigned __int128;

int64_t leading_zeros(uint64_t x) { return std::countl_zero(x); }
int64_t trailing_zeros(uint64_t x) { return std::countr_zero(x); }
int64_t trailing_zeros32(uint32_t x) { return std::countr_zero(x); }
int64_t ones_count(uint64_t x) { return std::popcount(x); }
int64_t length(uint64_t x) { return std::bit_width(x); }
uint64_t reverse_bytes(uint64_t x) { return __builtin_bswap64(x); }

uint64_t reverse(uint64_t x) {
  x = ((x >> 1) & 0x5555555555555555) | ((x & 0x5555555555555555) << 1);
  x = ((x >> 2) & 0x3333333333333333) | ((x & 0x3333333333333333) << 2);
  x = ((x >> 4) & 0x0F0F0F0F0F0F0F0F) | ((x & 0x0F0F0F0F0F0F0F0F) << 4);
  return __builtin_bswap64(x);
}

Pair add(uint64_t x, uint64_t y, uint64_t carry) {
  const Wide sum = static_cast<Wide>(x) + y + carry;
  return {static_cast<uint64_t>(sum), static_cast<uint64_t>(sum >> 64)};
}
Pair subtract(uint64_t x, uint64_t y, uint64_t borrow) {
  const Wide difference = static_cast<Wide>(x) - y - borrow;
  return {static_cast<uint64_t>(difference), static_cast<uint64_t>(difference >> 127)};
}
Pair multiply(uint64_t x, uint64_t y) {
  const Wide product = static_cast<Wide>(x) * y;
  return {static_cast<uint64_t>(product >> 64), static_cast<uint64_t>(product)};
}
Pair divide(uint64_t high, uint64_t low, uint64_t y) {
  if (y <= high) return {0, 0};  // the caller has ruled it out
  const Wide dividend = (static_cast<Wide>(high) << 64) | low;
  return {static_cast<uint64_t>(dividend / y), static_cast<uint64_t>(dividend % y)};
}

}  // namespace

GVM_NATIVE(math_bits_LeadingZeros64, leading_zeros);
GVM_NATIVE(math_bits_TrailingZeros, trailing_zeros);
GVM_NATIVE(math_bits_TrailingZeros32, trailing_zeros32);
GVM_NATIVE(math_bits_TrailingZeros64, trailing_zeros);
GVM_NATIVE(math_bits_OnesCount, ones_count);
GVM_NATIVE(math_bits_OnesCount64, ones_count);
GVM_NATIVE(math_bits_Reverse64, reverse);
GVM_NATIVE(math_bits_ReverseBytes64, reverse_bytes);
GVM_NATIVE(math_bits_Len, length);
GVM_NATIVE(math_bits_Len64, length);
GVM_NATIVE(math_bits_Add64, add);
GVM_NATIVE(math_bits_Sub64, subtract);
GVM_NATIVE(math_bits_Mul64, multiply);
GVM_NATIVE(math_bits_div64, divide);

}  // namespace gvm::stdlib
