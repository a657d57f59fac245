// The natives of package hash/fnv.
#include <cstdint>
#include <span>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

template <class T>
T update(T state, runtime::Slice data, bool xor_first, T prime) {
  const std::span<const uint8_t> bytes(static_cast<const uint8_t*>(data.data),
                                       static_cast<size_t>(data.length));
  for (const uint8_t byte : bytes) {
    state = xor_first ? (state ^ byte) * prime : (state * prime) ^ byte;
  }
  return state;
}

uint32_t update32(uint32_t state, runtime::Slice data, bool xor_first) {
  return update<uint32_t>(state, data, xor_first, 16777619);
}
uint64_t update64(uint64_t state, runtime::Slice data, bool xor_first) {
  return update<uint64_t>(state, data, xor_first, 1099511628211);
}

}  // namespace

GVM_NATIVE(hash_fnv_update32, update32);
GVM_NATIVE(hash_fnv_update64, update64);

}  // namespace gvm::stdlib
