// Searching and transforming text that may be UTF-8: what packages strings and bytes have in
// common. Threading: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

#include "stdlib/support/buffer.hpp"

namespace gvm::stdlib::search {

// Byte indexes; -1: nowhere.
int64_t index(std::string_view text, std::string_view part);
int64_t last_index(std::string_view text, std::string_view part);
int64_t index_byte(std::string_view text, uint8_t byte);
int64_t last_index_byte(std::string_view text, uint8_t byte);
// U+FFFD finds bytes that are not UTF-8, too.
int64_t index_rune(std::string_view text, int32_t rune);
int64_t index_any(std::string_view text, std::string_view runes);
int64_t last_index_any(std::string_view text, std::string_view runes);

// Occurrences that do not overlap; of the empty text, one more than there are runes.
int64_t count(std::string_view text, std::string_view part);

struct Bounds {
  int64_t low, high;
};
enum class Side : uint8_t { Left = 1, Right = 2, Both = 3 };
Bounds trim(std::string_view text, std::string_view cutset, Side side);
Bounds trim_space(std::string_view text);

// The next field, separated by white space, that starts at `from` or later; low < 0: there is none.
Bounds next_field(std::string_view text, int64_t from);

// The next piece of a text that is cut at `separator`, or into runes when that is empty. `from`
// moves behind it.
Bounds next_piece(std::string_view text, std::string_view separator, int64_t& from);

enum class Case : uint8_t { Upper, Lower, Title };
// False when the text is in that case already, and nothing was written.
bool to_case(TextBuffer& out, std::string_view text, Case to);

// At most `limit` replacements when that is not negative; false when there was nothing to replace.
bool replace(TextBuffer& out, std::string_view text, std::string_view old_part,
             std::string_view new_part, int64_t limit);

// Each run of bytes that are not UTF-8 becomes `replacement`; false when there was none.
bool to_valid_utf8(TextBuffer& out, std::string_view text, std::string_view replacement);

}  // namespace gvm::stdlib::search
