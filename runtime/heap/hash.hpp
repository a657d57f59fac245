// The mixing functions behind every hash of the runtime: a 64x64 -> 128 bit multiplication whose
// halves are folded. Seeds are secret and random, so that a script's input cannot aim at
// collisions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gvm::runtime {

// Odd, with as many ones as zeros: digits of pi, e, and the square root of 2.
constexpr uint64_t kHashPi = 0x243F6A8885A308D3;
constexpr uint64_t kHashE = 0xB7E151628AED2A6B;
constexpr uint64_t kHashRoot = 0x6A09E667F3BCC909;

inline uint64_t hash_mix(uint64_t a, uint64_t b) {
  const unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

inline uint64_t hash_word(uint64_t word, uint64_t seed) {
  return hash_mix(word ^ seed, kHashE ^ (seed >> 32));
}

inline uint64_t hash_load8(const char* p) {
  uint64_t word;
  std::memcpy(&word, p, 8);
  return word;
}
inline uint64_t hash_load4(const char* p) {
  uint32_t word;
  std::memcpy(&word, p, 4);
  return word;
}

uint64_t hash_long(const char* data, size_t bytes, uint64_t seed);  // more than 16 bytes

inline uint64_t hash_text(const char* data, size_t bytes, uint64_t seed) {
  if (__builtin_expect(bytes > 16, 0)) return hash_long(data, bytes, seed);
  uint64_t low = 0, high = 0;
  if (bytes >= 8) {
    low = hash_load8(data);
    high = hash_load8(data + bytes - 8);
  } else if (bytes >= 4) {
    low = hash_load4(data);
    high = hash_load4(data + bytes - 4);
  } else if (bytes > 0) {
    low = static_cast<uint64_t>(static_cast<uint8_t>(data[0])) << 16 |
          static_cast<uint64_t>(static_cast<uint8_t>(data[bytes >> 1])) << 8 |
          static_cast<uint8_t>(data[bytes - 1]);
  }
  return hash_mix(hash_mix(low ^ seed, high ^ kHashPi) ^ bytes, kHashE ^ seed);
}

}  // namespace gvm::runtime
