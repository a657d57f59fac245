// The sizes of small objects. They are those of Go's allocator, since append rounds capacities up
// to them and programs print capacities.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gvm::runtime {

// Class 0 is no class.
inline constexpr uint16_t kClassBytes[] = {
    0,     8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,   176,
    192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,   576,
    640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688,  3072,
    3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};
inline constexpr uint32_t kClasses = sizeof kClassBytes / sizeof kClassBytes[0];
inline constexpr uint64_t kMaxSmallBytes = 32768;
inline constexpr uint64_t kPageBytes = 8192;  // what larger objects are rounded up to

namespace size_class_detail {

// Classes by size: in steps of 8 bytes up to 1024, of 128 from there on.
struct Tables {
  std::array<uint8_t, 1024 / 8 + 1> fine{};
  std::array<uint8_t, (kMaxSmallBytes - 1024) / 128 + 1> coarse{};
};

constexpr Tables make_tables() {
  Tables tables;
  uint8_t row = 1;
  for (size_t i = 1; i < tables.fine.size(); ++i) {
    while (kClassBytes[row] < i * 8) ++row;
    tables.fine[i] = row;
  }
  for (size_t i = 0; i < tables.coarse.size(); ++i) {
    while (kClassBytes[row] < 1024 + i * 128) ++row;
    tables.coarse[i] = row;
  }
  tables.fine[0] = 1;
  return tables;
}

inline constexpr Tables kTables = make_tables();

}  // namespace size_class_detail

// The class of an object of `bytes` <= kMaxSmallBytes.
inline uint32_t class_of(uint64_t bytes) {
  if (__builtin_expect(bytes <= 1024, 1)) return size_class_detail::kTables.fine[(bytes + 7) / 8];
  return size_class_detail::kTables.coarse[(bytes - 1024 + 127) / 128];
}

// What append makes of a wanted array size. Go puts a word before small objects of more than 512
// bytes that have pointers; this heap does not, but capacities must be the same.
inline uint64_t round_up_to_class(uint64_t bytes, bool has_pointers) {
  constexpr uint64_t kHeader = 8;
  if (bytes <= kMaxSmallBytes - kHeader) {
    const uint64_t header = has_pointers && bytes > 512 ? kHeader : 0;
    return kClassBytes[class_of(bytes + header)] - header;
  }
  return (bytes + kPageBytes - 1) / kPageBytes * kPageBytes;
}

}  // namespace gvm::runtime
