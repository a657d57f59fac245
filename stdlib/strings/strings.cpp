// Natives of package strings.
#include <cstring>
#include <tuple>
#include <vector>

#include "runtime/runtime.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/support/bytes.hpp"
#include "stdlib/support/search.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::strings {

namespace {

using runtime::NativeCall;
using runtime::Slice;
using runtime::String;
using search::Bounds;

String part(std::string_view text, Bounds b) {
  if (b.high <= b.low) return {};
  return {text.data() + b.low, b.high - b.low};
}
String whole(std::string_view text) { return {text.data(), static_cast<int64_t>(text.size())}; }

// A []string of `length` empty strings.
Slice make_strings(NativeCall& call, int64_t length) {
  void* data = call.cache().allocate_array(call.rt.types().basic(runtime::Kind::String),
                                           static_cast<uint64_t>(length));
  if (data == nullptr) {
    call.failed = true;
    return {};
  }
  return {data, length, length};
}

// Room for a string of this length, to be filled at once.
char* make_text(NativeCall& call, int64_t length) {
  auto* data = static_cast<char*>(call.cache().allocate_bytes(static_cast<uint64_t>(length)));
  if (data == nullptr) call.failed = true;
  return data;
}

// The pieces between separators; `keep` bytes of the separator stay with the piece before. `limit`
// < 0: all pieces.
Slice split(NativeCall& call, std::string_view text, std::string_view separator, int64_t keep,
            int64_t limit) {
  const auto size = static_cast<int64_t>(text.size());
  int64_t pieces = search::count(text, separator) + (separator.empty() ? -1 : 1);
  if (limit >= 0 && pieces > limit) pieces = limit;
  const Slice result = make_strings(call, pieces);
  if (result.data == nullptr) return {};
  auto* out = static_cast<String*>(result.data);
  int64_t from = 0;
  for (int64_t i = 0; i + 1 < pieces; ++i) {
    Bounds b = search::next_piece(text, separator, from);
    b.high += keep;
    out[i] = part(text, b);
  }
  if (pieces > 0) out[pieces - 1] = part(text, {from, size});
  return result;
}

Slice fields(NativeCall& call, std::string_view text) {
  int64_t count = 0;
  for (Bounds b = search::next_field(text, 0); b.low >= 0; b = search::next_field(text, b.high))
    ++count;
  const Slice result = make_strings(call, count);
  if (result.data == nullptr) return {};
  auto* out = static_cast<String*>(result.data);
  for (Bounds b = search::next_field(text, 0); b.low >= 0; b = search::next_field(text, b.high))
    *out++ = part(text, b);
  return result;
}

String join(NativeCall& call, Slice parts, std::string_view separator) {
  const std::span<const String> all{static_cast<const String*>(parts.data),
                                    static_cast<size_t>(parts.length)};
  if (all.empty()) return {};
  if (all.size() == 1) return all[0];
  int64_t total = 0;
  bool overflow =
      __builtin_mul_overflow(static_cast<int64_t>(separator.size()), parts.length - 1, &total);
  for (const String& s : all) overflow |= __builtin_add_overflow(total, s.length, &total);
  if (overflow) {
    call.failed = true;
    return {};
  }
  char* data = make_text(call, total);
  if (data == nullptr) return {};
  char* at = data;
  const auto put = [&at](const char* from, size_t size) {
    if (size > 0) std::memcpy(at, from, size);
    at += size;
  };
  for (size_t i = 0; i < all.size(); ++i) {
    if (i > 0) put(separator.data(), separator.size());
    put(all[i].data, static_cast<size_t>(all[i].length));
  }
  return {data, total};
}

// `count` >= 0, and the product is in range.
String repeat(NativeCall& call, std::string_view text, int64_t count) {
  const auto size = static_cast<int64_t>(text.size());
  if (count == 0 || size == 0) return {};
  if (count == 1) return whole(text);
  char* data = make_text(call, size * count);
  if (data == nullptr) return {};
  if (size == 1) {
    std::memset(data, text[0], static_cast<size_t>(count));
    return {data, count};
  }
  int64_t have = size;
  std::memcpy(data, text.data(), text.size());
  while (have < size * count) {  // doubling
    const int64_t more = std::min(have, size * count - have);
    std::memcpy(data + have, data, static_cast<size_t>(more));
    have += more;
  }
  return {data, have};
}

String to_case(NativeCall& call, std::string_view text, search::Case to) {
  TextBuffer out;
  return search::to_case(out, text, to) ? call.new_string(out.view()) : whole(text);
}
String to_upper(NativeCall& call, std::string_view text) {
  return to_case(call, text, search::Case::Upper);
}
String to_lower(NativeCall& call, std::string_view text) {
  return to_case(call, text, search::Case::Lower);
}
String to_title(NativeCall& call, std::string_view text) {
  return to_case(call, text, search::Case::Title);
}

String replace(NativeCall& call, std::string_view text, std::string_view old_part,
               std::string_view new_part, int64_t limit) {
  TextBuffer out;
  return search::replace(out, text, old_part, new_part, limit) ? call.new_string(out.view())
                                                               : whole(text);
}
String replace_all(NativeCall& call, std::string_view text, std::string_view old_part,
                   std::string_view new_part) {
  return replace(call, text, old_part, new_part, -1);
}
String to_valid_utf8(NativeCall& call, std::string_view text, std::string_view replacement) {
  TextBuffer out;
  return search::to_valid_utf8(out, text, replacement) ? call.new_string(out.view()) : whole(text);
}
String clone(NativeCall& call, std::string_view text) { return call.new_string(text); }

bool contains(std::string_view text, std::string_view p) { return search::index(text, p) >= 0; }
bool contains_any(std::string_view text, std::string_view runes) {
  return search::index_any(text, runes) >= 0;
}
bool contains_rune(std::string_view text, int32_t rune) {
  return search::index_rune(text, rune) >= 0;
}
bool has_prefix(std::string_view text, std::string_view prefix) { return text.starts_with(prefix); }
bool has_suffix(std::string_view text, std::string_view suffix) { return text.ends_with(suffix); }
int64_t compare(std::string_view a, std::string_view b) {
  const int order = a.compare(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

String trim(std::string_view text, std::string_view cutset) {
  return part(text, search::trim(text, cutset, search::Side::Both));
}
String trim_left(std::string_view text, std::string_view cutset) {
  return part(text, search::trim(text, cutset, search::Side::Left));
}
String trim_right(std::string_view text, std::string_view cutset) {
  return part(text, search::trim(text, cutset, search::Side::Right));
}
String trim_space(std::string_view text) { return part(text, search::trim_space(text)); }

// An index of the strings to replace by their first bytes: 256 heads and the start of the chain of
// empty ones, then for each pair the next of its chain; all as pair numbers plus one. Chains keep
// the order of the pairs.
constexpr int64_t kHeads = 257;

Slice replacer_index(NativeCall& call, Slice pairs) {
  const std::span<const String> all{static_cast<const String*>(pairs.data),
                                    static_cast<size_t>(pairs.length)};
  const int64_t count = pairs.length / 2;
  const Slice result = make_bytes(call, (kHeads + count) * 4);
  if (result.data == nullptr) return {};
  auto* heads = static_cast<int32_t*>(result.data);
  for (int64_t pair = count - 1; pair >= 0; --pair) {
    const String& from = all[static_cast<size_t>(pair) * 2];
    const int64_t head = from.length == 0 ? kHeads - 1 : static_cast<unsigned char>(from.data[0]);
    heads[kHeads + pair] = heads[head];
    heads[head] = static_cast<int32_t>(pair + 1);
  }
  return {result.data, kHeads + count, kHeads + count};
}

// The pair whose old string stands at `at`: the first of them, as they were given. -1: none.
int64_t match_at(std::span<const String> pairs, const int32_t* index, std::string_view rest,
                 bool allow_empty) {
  const auto next = [index](int64_t pair) { return int64_t{index[kHeads + pair]} - 1; };
  int64_t found = -1;
  int64_t pair = rest.empty() ? -1 : int64_t{index[static_cast<unsigned char>(rest[0])]} - 1;
  for (; pair >= 0 && found < 0; pair = next(pair)) {
    if (rest.starts_with(pairs[static_cast<size_t>(pair) * 2].view())) found = pair;
  }
  const int64_t empty = allow_empty ? int64_t{index[kHeads - 1]} - 1 : -1;
  if (empty >= 0 && (found < 0 || empty < found)) found = empty;
  return found;
}

String replacer_replace(NativeCall& call, std::string_view text, Slice pair_slice,
                        Slice index_slice) {
  const std::span<const String> pairs{static_cast<const String*>(pair_slice.data),
                                      static_cast<size_t>(pair_slice.length)};
  const auto* index = static_cast<const int32_t*>(index_slice.data);
  TextBuffer out;
  bool changed = false;
  bool was_empty = false;
  size_t last = 0;
  for (size_t i = 0; i <= text.size();) {
    const int64_t pair = match_at(pairs, index, text.substr(i), !was_empty);
    const size_t length =
        pair < 0 ? 0 : static_cast<size_t>(pairs[static_cast<size_t>(pair) * 2].length);
    was_empty = pair >= 0 && length == 0;
    if (pair < 0) {
      ++i;
      continue;
    }
    changed = true;
    out.append(text.substr(last, i - last));
    out.append(pairs[static_cast<size_t>(pair) * 2 + 1].view());
    i += length;
    last = i;
  }
  if (!changed) return whole(text);
  out.append(text.substr(std::min(last, text.size())));
  return call.new_string(out.view());
}

}  // namespace

GVM_NATIVE(strings_Clone, clone);
GVM_NATIVE(strings_Compare, compare);
GVM_NATIVE(strings_Contains, contains);
GVM_NATIVE(strings_ContainsAny, contains_any);
GVM_NATIVE(strings_ContainsRune, contains_rune);
GVM_NATIVE(strings_Count, search::count);
GVM_NATIVE(strings_EqualFold, unicode::equal_fold);
GVM_NATIVE(strings_Fields, fields);
GVM_NATIVE(strings_HasPrefix, has_prefix);
GVM_NATIVE(strings_HasSuffix, has_suffix);
GVM_NATIVE(strings_Index, search::index);
GVM_NATIVE(strings_IndexAny, search::index_any);
GVM_NATIVE(strings_IndexByte, search::index_byte);
GVM_NATIVE(strings_IndexRune, search::index_rune);
GVM_NATIVE(strings_Join, join);
GVM_NATIVE(strings_LastIndex, search::last_index);
GVM_NATIVE(strings_LastIndexAny, search::last_index_any);
GVM_NATIVE(strings_LastIndexByte, search::last_index_byte);
GVM_NATIVE(strings_repeat, repeat);
GVM_NATIVE(strings_Replace, replace);
GVM_NATIVE(strings_ReplaceAll, replace_all);
GVM_NATIVE(strings_split, split);
GVM_NATIVE(strings_ToLower, to_lower);
GVM_NATIVE(strings_ToTitle, to_title);
GVM_NATIVE(strings_ToUpper, to_upper);
GVM_NATIVE(strings_ToValidUTF8, to_valid_utf8);
GVM_NATIVE(strings_Trim, trim);
GVM_NATIVE(strings_TrimLeft, trim_left);
GVM_NATIVE(strings_TrimRight, trim_right);
GVM_NATIVE(strings_TrimSpace, trim_space);
GVM_NATIVE(strings_replacerIndex, replacer_index);
GVM_NATIVE(strings_replacerReplace, replacer_replace);

}  // namespace gvm::stdlib::strings
