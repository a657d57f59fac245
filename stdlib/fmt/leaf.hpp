// The formatting of single values under flags, width and precision: integers, floats, text, runes.
// Threading: a local of one native.
#pragma once

#include <cstdint>
#include <string_view>

#include "stdlib/support/buffer.hpp"

namespace gvm::stdlib::fmt {

// What stands between % and the verb. The bits are known to print.gs.
inline constexpr int64_t kMinus = 1;
inline constexpr int64_t kPlus = 2;
inline constexpr int64_t kSharp = 4;
inline constexpr int64_t kSpace = 8;
inline constexpr int64_t kZero = 16;
inline constexpr int64_t kPlusV = 32;   // %+v
inline constexpr int64_t kSharpV = 64;  // %#v
inline constexpr int64_t kHasWidth = 128;
inline constexpr int64_t kHasPrecision = 256;
inline constexpr int64_t kNested = 512;     // of a hole: the value stands inside of another
inline constexpr int64_t kErroring = 1024;  // of a value: do not call its methods

struct Directive {
  int64_t flags = 0;
  int64_t width = 0;
  int64_t precision = 0;

  bool has(int64_t flag) const { return (flags & flag) != 0; }
};

// Writes values that are known to fit their verb.
class Leaf {
 public:
  explicit Leaf(TextBuffer& out) : out_(out) {}

  Directive& directive() { return d_; }
  const Directive& directive() const { return d_; }

  void pad(std::string_view text);
  void padding(int64_t count);
  void boolean(bool value) { pad(value ? "true" : "false"); }
  void integer(uint64_t value, int base, bool is_signed, int32_t verb, bool upper);
  void hex_word(uint64_t value, bool leading_0x);  // lower case, as %x or %#x
  void unicode(uint64_t value);                    // U+0078, U+0078 'x'
  void character(uint64_t value);
  void quoted_character(uint64_t value);
  void text(std::string_view value);  // cut to the precision, padded
  void quoted(std::string_view value);
  void hex_bytes(std::string_view value, bool upper);
  void real(double value, int bits, char format, int64_t precision);

 private:
  std::string_view truncate(std::string_view value) const;
  void restore_zeros(TextBuffer& number, char format, int64_t precision) const;

  TextBuffer& out_;
  Directive d_;
};

}  // namespace gvm::stdlib::fmt
