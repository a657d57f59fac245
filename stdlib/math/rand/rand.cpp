// The natives of package math/rand: the splitmix64 generator, and a seed from the system.
#include <sys/random.h>
#include <atomic>
#include <chrono>
#include <cstdint>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

constexpr uint64_t kStride = 0x9E3779B97F4A7C15;  // 2**64 divided by the golden ratio, made odd

// Two rounds of multiply and xor-shift; the constants are those published with splitmix64.
uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

uint64_t next(uint64_t* state) {
  // Relaxed: only the sequence of states matters, it publishes nothing.
  return mix(std::atomic_ref<uint64_t>(*state).fetch_add(kStride, std::memory_order_relaxed) +
             kStride);
}

uint64_t entropy() {
  uint64_t bits = 0;
  if (::getrandom(&bits, sizeof bits, GRND_NONBLOCK) != sizeof bits) {
    bits = mix(static_cast<uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()));
  }
  return bits;
}

}  // namespace

GVM_NATIVE(math_rand_next, next);
GVM_NATIVE(math_rand_mix, mix);
GVM_NATIVE(math_rand_entropy, entropy);

}  // namespace gvm::stdlib
