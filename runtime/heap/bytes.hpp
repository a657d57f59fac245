// Comparing bytes: short runs without a call, and no length is special (an address may be null if
// it is 0).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "runtime/heap/hash.hpp"

namespace gvm::runtime {

inline bool bytes_equal(const char* a, const char* b, size_t bytes) {
  if (bytes >= 8) {
    if (bytes > 16) return std::memcmp(a, b, bytes) == 0;
    return ((hash_load8(a) ^ hash_load8(b)) |
            (hash_load8(a + bytes - 8) ^ hash_load8(b + bytes - 8))) == 0;
  }
  if (bytes >= 4) {
    return ((hash_load4(a) ^ hash_load4(b)) |
            (hash_load4(a + bytes - 4) ^ hash_load4(b + bytes - 4))) == 0;
  }
  if (bytes == 0) return true;
  return a[0] == b[0] && a[bytes >> 1] == b[bytes >> 1] && a[bytes - 1] == b[bytes - 1];
}

}  // namespace gvm::runtime
