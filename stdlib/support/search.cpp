// Searching and transforming text.
#include "stdlib/support/search.hpp"

#include <cstring>

#include "runtime/base/text.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::search {

namespace {

using base::text::decode_last_rune;
using base::text::decode_rune;
using base::text::DecodedRune;
using base::text::kRuneError;

int64_t offset(std::string_view text, const void* at) {
  return at == nullptr ? -1 : static_cast<const char*>(at) - text.data();
}

// A set of runes, fast for ASCII.
class RuneSet {
 public:
  explicit RuneSet(std::string_view runes) : runes_(runes) {
    for (const char c : runes) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x80) {
        ascii_ = false;
      } else {
        bits_[byte >> 6] |= uint64_t{1} << (byte & 63);
      }
    }
  }
  bool contains(int32_t rune) const {
    if (rune < 0x80) return (bits_[rune >> 6] >> (rune & 63) & 1) != 0;
    return !ascii_ && index_rune(runes_, rune) >= 0;
  }

 private:
  std::string_view runes_;
  uint64_t bits_[2] = {};
  bool ascii_ = true;
};

int64_t as_index(size_t found) {
  return found == std::string_view::npos ? -1 : static_cast<int64_t>(found);
}

DecodedRune first_of(std::string_view text) {
  return decode_rune(text.data(), text.data() + text.size());
}

}  // namespace

int64_t index(std::string_view text, std::string_view part) {
  if (part.empty()) return 0;
  if (part.size() > text.size()) return -1;
  if (part.size() == 1) return offset(text, std::memchr(text.data(), part[0], text.size()));
  return offset(text, memmem(text.data(), text.size(), part.data(), part.size()));
}

int64_t last_index(std::string_view text, std::string_view part) {
  if (part.size() == 1) return last_index_byte(text, static_cast<uint8_t>(part[0]));
  return as_index(text.rfind(part));
}

int64_t index_byte(std::string_view text, uint8_t byte) {
  return text.empty() ? -1 : offset(text, std::memchr(text.data(), byte, text.size()));
}

int64_t last_index_byte(std::string_view text, uint8_t byte) {
  return text.empty() ? -1 : offset(text, memrchr(text.data(), byte, text.size()));
}

int64_t index_rune(std::string_view text, int32_t rune) {
  if (rune >= 0 && rune < 0x80) return index_byte(text, static_cast<uint8_t>(rune));
  if (rune == kRuneError) {
    const char* end = text.data() + text.size();
    for (const char* p = text.data(); p < end;) {
      const DecodedRune decoded = decode_rune(p, end);
      if (decoded.rune == kRuneError) return p - text.data();
      p += decoded.size;
    }
    return -1;
  }
  if (!base::text::valid_rune(rune)) return -1;
  char encoded[base::text::kMaxRuneBytes];
  const int size = base::text::encode_rune(rune, encoded);
  return index(text, {encoded, static_cast<size_t>(size)});
}

int64_t index_any(std::string_view text, std::string_view runes) {
  const RuneSet set(runes);
  const char* end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    const DecodedRune decoded = decode_rune(p, end);
    if (set.contains(decoded.rune)) return p - text.data();
    p += decoded.size;
  }
  return -1;
}

int64_t last_index_any(std::string_view text, std::string_view runes) {
  const RuneSet set(runes);
  const char* end = text.data() + text.size();
  while (end > text.data()) {
    const DecodedRune decoded = decode_last_rune(text.data(), end);
    end -= decoded.size;
    if (set.contains(decoded.rune)) return end - text.data();
  }
  return -1;
}

int64_t count(std::string_view text, std::string_view part) {
  if (part.empty()) return static_cast<int64_t>(base::text::rune_count(text)) + 1;
  int64_t found = 0;
  for (int64_t at = index(text, part); at >= 0; at = index(text, part)) {
    ++found;
    text.remove_prefix(static_cast<size_t>(at) + part.size());
  }
  return found;
}

Bounds trim(std::string_view text, std::string_view cutset, Side side) {
  const RuneSet set(cutset);
  const char* low = text.data();
  const char* high = low + text.size();
  if (side != Side::Right) {
    while (low < high) {
      const DecodedRune decoded = decode_rune(low, high);
      if (!set.contains(decoded.rune)) break;
      low += decoded.size;
    }
  }
  if (side != Side::Left) {
    while (low < high) {
      const DecodedRune decoded = decode_last_rune(low, high);
      if (!set.contains(decoded.rune)) break;
      high -= decoded.size;
    }
  }
  return {low - text.data(), high - text.data()};
}

Bounds trim_space(std::string_view text) {
  const char* low = text.data();
  const char* high = low + text.size();
  while (low < high) {
    const DecodedRune decoded = decode_rune(low, high);
    if (!unicode::is_space(decoded.rune)) break;
    low += decoded.size;
  }
  while (low < high) {
    const DecodedRune decoded = decode_last_rune(low, high);
    if (!unicode::is_space(decoded.rune)) break;
    high -= decoded.size;
  }
  return {low - text.data(), high - text.data()};
}

Bounds next_field(std::string_view text, int64_t from) {
  const char* end = text.data() + text.size();
  const char* low = text.data() + from;
  const auto space_at = [end](const char* p, int& size) {
    const DecodedRune decoded = decode_rune(p, end);
    size = decoded.size;
    return unicode::is_space(decoded.rune);
  };
  int size = 0;
  while (low < end && space_at(low, size)) low += size;
  if (low >= end) return {-1, -1};
  const char* high = low;
  while (high < end && !space_at(high, size)) high += size;
  return {low - text.data(), high - text.data()};
}

Bounds next_piece(std::string_view text, std::string_view separator, int64_t& from) {
  const std::string_view rest = text.substr(static_cast<size_t>(from));
  const int64_t low = from;
  if (separator.empty()) {
    from += first_of(rest).size;
    return {low, from};
  }
  const int64_t at = index(rest, separator);
  if (at < 0) {
    from = static_cast<int64_t>(text.size());
    return {low, from};
  }
  from += at + static_cast<int64_t>(separator.size());
  return {low, low + at};
}

bool to_case(TextBuffer& out, std::string_view text, Case to) {
  const char low = to == Case::Lower ? 'A' : 'a';
  const char* end = text.data() + text.size();
  const char* p = text.data();
  bool ascii = true;
  bool changes = false;
  for (; p < end && ascii; ++p) {
    ascii = (*p & 0x80) == 0;
    changes |= *p >= low && *p < low + 26;
  }
  if (ascii) {
    if (!changes) return false;
    char* to_bytes = out.reserve(text.size());
    for (const char c : text)
      *to_bytes++ = c >= low && c < low + 26 ? static_cast<char>(c ^ 0x20) : c;
    out.commit(text.size());
    return true;
  }
  for (p = text.data(); p < end;) {
    const DecodedRune decoded = decode_rune(p, end);
    const int32_t mapped = to == Case::Upper   ? unicode::to_upper(decoded.rune)
                           : to == Case::Lower ? unicode::to_lower(decoded.rune)
                                               : unicode::to_title(decoded.rune);
    changes |= mapped != decoded.rune || (decoded.rune == kRuneError && decoded.size == 1);
    out.rune(mapped);
    p += decoded.size;
  }
  return changes;
}

bool replace(TextBuffer& out, std::string_view text, std::string_view old_part,
             std::string_view new_part, int64_t limit) {
  if (limit == 0 || old_part == new_part) return false;
  bool found = false;
  if (old_part.empty()) {  // before each rune and at the end
    while (limit != 0) {
      out.append(new_part);
      --limit;
      found = true;
      if (text.empty()) return true;
      const auto size = static_cast<size_t>(first_of(text).size);
      out.append(text.substr(0, size));
      text.remove_prefix(size);
    }
    out.append(text);
    return found;
  }
  while (limit != 0) {
    const int64_t at = index(text, old_part);
    if (at < 0) break;
    found = true;
    --limit;
    out.append(text.substr(0, static_cast<size_t>(at)));
    out.append(new_part);
    text.remove_prefix(static_cast<size_t>(at) + old_part.size());
  }
  if (found) out.append(text);
  return found;
}

bool to_valid_utf8(TextBuffer& out, std::string_view text, std::string_view replacement) {
  if (base::text::valid_utf8(text)) return false;
  const char* end = text.data() + text.size();
  bool in_run = false;
  for (const char* p = text.data(); p < end;) {
    const DecodedRune decoded = decode_rune(p, end);
    const bool invalid = decoded.rune == kRuneError && decoded.size == 1;
    if (!invalid) {
      out.append({p, static_cast<size_t>(decoded.size)});
    } else if (!in_run) {
      out.append(replacement);
    }
    in_run = invalid;
    p += decoded.size;
  }
  return true;
}

}  // namespace gvm::stdlib::search
