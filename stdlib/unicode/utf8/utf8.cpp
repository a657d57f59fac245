// Natives of package utf8.
#include <tuple>

#include "runtime/base/text.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/support/bytes.hpp"

namespace gvm::stdlib::utf8 {

namespace {

namespace text = base::text;
using runtime::Slice;
using Decoded = std::tuple<int32_t, int64_t>;

Decoded decode_string(std::string_view s) {
  const text::DecodedRune d = text::decode_rune(s.data(), s.data() + s.size());
  return {d.rune, d.size};
}
Decoded decode(Slice p) { return decode_string(stdlib::view(p)); }
Decoded decode_last_string(std::string_view s) {
  const text::DecodedRune d = text::decode_last_rune(s.data(), s.data() + s.size());
  return {d.rune, d.size};
}
Decoded decode_last(Slice p) { return decode_last_string(stdlib::view(p)); }

// A prefix of a valid encoding is not full; whatever cannot become valid is.
bool full_rune_string(std::string_view s) {
  if (s.empty()) return false;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char first = byte(0);
  const size_t need = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
  if (s.size() >= need) return true;
  if (s.size() > 1) {
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) return true;
  }
  return s.size() > 2 && (byte(2) & 0xC0) != 0x80;
}
bool full_rune(Slice p) { return full_rune_string(stdlib::view(p)); }

int64_t rune_len(int32_t r) { return text::rune_len(r); }
int64_t rune_count_string(std::string_view s) { return static_cast<int64_t>(text::rune_count(s)); }
int64_t rune_count(Slice p) { return rune_count_string(stdlib::view(p)); }
bool valid_string(std::string_view s) { return text::valid_utf8(s); }
bool valid(Slice p) { return valid_string(stdlib::view(p)); }
bool valid_rune(int32_t r) { return text::valid_rune(r); }

}  // namespace

GVM_NATIVE(unicode_utf8_FullRune, full_rune);
GVM_NATIVE(unicode_utf8_FullRuneInString, full_rune_string);
GVM_NATIVE(unicode_utf8_DecodeRune, decode);
GVM_NATIVE(unicode_utf8_DecodeRuneInString, decode_string);
GVM_NATIVE(unicode_utf8_DecodeLastRune, decode_last);
GVM_NATIVE(unicode_utf8_DecodeLastRuneInString, decode_last_string);
GVM_NATIVE(unicode_utf8_RuneLen, rune_len);
GVM_NATIVE(unicode_utf8_RuneCount, rune_count);
GVM_NATIVE(unicode_utf8_RuneCountInString, rune_count_string);
GVM_NATIVE(unicode_utf8_Valid, valid);
GVM_NATIVE(unicode_utf8_ValidString, valid_string);
GVM_NATIVE(unicode_utf8_ValidRune, valid_rune);

}  // namespace gvm::stdlib::utf8
