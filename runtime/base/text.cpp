// Quoting, cutting, edit distance.
#include "runtime/base/text.hpp"

#include <algorithm>
#include <array>

namespace gvm::base::text {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void append_hex(std::string& out, uint32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    out.push_back(kHexDigits[(value >> shift) & 15]);
  }
}

// Without the Unicode tables: control characters, separators that are no plain space, formatting
// characters that could hide or reorder text, and private or non-characters count as unprintable.
bool printable(int32_t rune) {
  if (rune < 0x20 || (rune >= 0x7F && rune < 0xA1) || rune == 0xAD) return false;
  if (rune >= 0x2000 && rune <= 0x200F) return false;
  if (rune >= 0x2028 && rune <= 0x202F) return false;
  if (rune >= 0x205F && rune <= 0x206F) return false;
  if (rune == 0x3000 || rune == 0xFEFF) return false;
  if (rune >= 0xE000 && rune <= 0xF8FF) return false;
  if (rune >= 0xFDD0 && rune <= 0xFDEF) return false;
  return rune < 0xE0000 && (rune & 0xFFFE) != 0xFFFE;
}

// The letter after the backslash for what has a short escape, else 0.
char short_escape(int32_t rune) {
  switch (rune) {
    case '\a': return 'a';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    case '\v': return 'v';
    case '\\': return '\\';
    case '"': return '"';
    default: return 0;
  }
}

void append_quoted_rune(std::string& out, int32_t rune) {
  if (const char letter = short_escape(rune)) {
    out.push_back('\\');
    out.push_back(letter);
  } else if (printable(rune)) {
    append_rune(out, rune);
  } else if (rune < 0x80) {
    out.append("\\x");
    append_hex(out, static_cast<uint32_t>(rune), 2);
  } else if (rune < 0x10000) {
    out.append("\\u");
    append_hex(out, static_cast<uint32_t>(rune), 4);
  } else {
    out.append("\\U");
    append_hex(out, static_cast<uint32_t>(rune), 8);
  }
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out.append(separator);
    out.append(parts[i]);
  }
  return out;
}

std::string quote(std::string_view text) {
  std::string out = "\"";
  const char* p = text.data();
  const char* end = p + text.size();
  while (p < end) {
    const DecodedRune decoded = decode_rune(p, end);
    if (decoded.rune == kRuneError && decoded.size == 1) {
      out.append("\\x");
      append_hex(out, static_cast<unsigned char>(*p), 2);
    } else {
      append_quoted_rune(out, decoded.rune);
    }
    p += decoded.size;
  }
  out.push_back('"');
  return out;
}

std::string hex(uint64_t value) {
  char digits[16];
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value, 16);
  return {digits, end.ptr};
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const size_t at = text.find('\n');
    std::string_view line = text.substr(0, at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    result.push_back(line);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
  return result;
}

size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  // Three rows of the usual table: `before` is the one two up, needed for swapped neighbours.
  std::vector<size_t> before(a.size() + 1);
  std::vector<size_t> above(a.size() + 1);
  std::vector<size_t> row(a.size() + 1);
  for (size_t i = 0; i <= a.size(); ++i) above[i] = i;
  size_t best_above = 0;
  for (size_t j = 1; j <= b.size(); ++j) {
    row[0] = j;
    size_t best = j;
    for (size_t i = 1; i <= a.size(); ++i) {
      const size_t replaced = above[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[i] = std::min({replaced, above[i] + 1, row[i - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[i] = std::min(row[i], before[i - 2] + 1);
      }
      best = std::min(best, row[i]);
    }
    // A swap looks two rows back, so only two hopeless rows in succession settle it.
    if (best > limit && best_above > limit) return limit + 1;
    best_above = best;
    std::swap(before, above);
    std::swap(above, row);
  }
  return std::min(above[a.size()], limit + 1);
}

}  // namespace gvm::base::text
