// Small helpers over text: concatenation, quoting, comparing, UTF-8.
// Threading: pure functions.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gvm::base::text {

// --- Concatenation -----------------------------------------------------------------------------

inline void append(std::string& out, std::string_view part) { out.append(part); }
inline void append(std::string& out, const char* part) { out.append(part); }
inline void append(std::string& out, const std::string& part) { out.append(part); }
inline void append(std::string& out, char part) { out.push_back(part); }
inline void append(std::string& out, bool part) { out.append(part ? "true" : "false"); }

template <class T>
concept Number = std::integral<T> && !std::same_as<T, char> && !std::same_as<T, bool>;

template <Number Int>
void append(std::string& out, Int part) {
  char digits[24];  // -9223372036854775808 has 20 characters
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, part);
  out.append(digits, end.ptr);
}

// The parts one after another: strings, characters, integers in decimal, "true" and "false".
template <class... Parts>
std::string cat(const Parts&... parts) {
  std::string out;
  (append(out, parts), ...);
  return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator);

// `text` as a Go string literal in double quotes; what is not printable or not UTF-8 is escaped.
std::string quote(std::string_view text);

// Lower-case hexadecimal digits, without a prefix.
std::string hex(uint64_t value);

// --- Comparing and cutting ---------------------------------------------------------------------

inline bool starts_with(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix);
}
inline bool ends_with(std::string_view text, std::string_view suffix) {
  return text.ends_with(suffix);
}
inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);

// The pieces between separators: "a,,b" has three. An empty text has one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);

// The lines without their ends ("\n" or "\r\n"); a final line end makes no further empty line.
std::vector<std::string_view> lines(std::string_view text);

// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, in bytes.
// Gives up early and returns `limit` + 1 when it is certain to be more than `limit`.
size_t edit_distance(std::string_view a, std::string_view b, size_t limit = 16);

// --- UTF-8, with Go's rules --------------------------------------------------------------------

constexpr int32_t kRuneError = 0xFFFD;  // U+FFFD, what an invalid byte decodes to
constexpr int32_t kMaxRune = 0x10FFFF;
constexpr int kMaxRuneBytes = 4;

struct DecodedRune {
  int32_t rune;
  int size;
};

// The rune at `p`. Anything invalid (overlong forms, surrogates, values past U+10FFFF, a sequence
// cut short) is {kRuneError, 1}; {kRuneError, 0} when p == end.
DecodedRune decode_rune(const char* p, const char* end);

// The last rune before `end`, by the same rules.
DecodedRune decode_last_rune(const char* begin, const char* end);

// Writes 1 to 4 bytes to `out` and returns their number; an invalid rune is written as U+FFFD.
int encode_rune(int32_t rune, char* out);
void append_rune(std::string& out, int32_t rune);

// Bytes of the encoding; -1 for a value that is no valid rune.
int rune_len(int32_t rune);

constexpr bool valid_rune(int32_t rune) {
  return (rune >= 0 && rune < 0xD800) || (rune > 0xDFFF && rune <= kMaxRune);
}

bool valid_utf8(std::string_view text);

// Number of runes, each invalid byte counting as one.
size_t rune_count(std::string_view text);

}  // namespace gvm::base::text
