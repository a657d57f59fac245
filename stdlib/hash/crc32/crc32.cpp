// The natives of package hash/crc32.
#include <cstdint>
#include <span>

#include "stdlib/bind.hpp"
#include "stdlib/nil_check.hpp"

namespace gvm::stdlib {
namespace {

using runtime::NativeCall;
using runtime::Slice;
using runtime::Step;

void fill_table(uint32_t* table, uint32_t polynomial) {
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? polynomial : 0);
    table[i] = crc;
  }
}

Step update(NativeCall& call, uint32_t crc, const uint32_t* table, Slice data) {
  if (table == nullptr) return raise_nil(call);
  const std::span<const uint8_t> bytes(static_cast<const uint8_t*>(data.data),
                                       static_cast<size_t>(data.length));
  crc = ~crc;
  for (const uint8_t byte : bytes) crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8);
  call.results()[0].u = ~crc;
  return Step::Next;
}

}  // namespace

GVM_NATIVE(hash_crc32_fillTable, fill_table);
GVM_NATIVE(hash_crc32_update, update);

}  // namespace gvm::stdlib
