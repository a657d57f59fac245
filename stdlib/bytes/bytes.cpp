// Natives of package bytes: those of package strings, on slices.
#include "stdlib/support/bytes.hpp"

#include <cstring>
#include <string_view>

#include "runtime/runtime.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/support/search.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::bytes {

namespace {

using runtime::NativeCall;
using runtime::Slice;
using search::Bounds;
using stdlib::view;

// text[low:high], or text[low:high:high] when `closed`.
Slice part(const Slice& text, Bounds b, bool closed = false) {
  return runtime::reslice(text, 1, b.low, b.high, closed ? b.high : text.capacity);
}

int64_t compare(Slice a, Slice b) {
  const int order = view(a).compare(view(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}
bool equal(Slice a, Slice b) { return view(a) == view(b); }
bool equal_fold(Slice a, Slice b) { return unicode::equal_fold(view(a), view(b)); }
bool contains(Slice text, Slice p) { return search::index(view(text), view(p)) >= 0; }
bool contains_any(Slice text, std::string_view runes) {
  return search::index_any(view(text), runes) >= 0;
}
bool contains_rune(Slice text, int32_t rune) { return search::index_rune(view(text), rune) >= 0; }
int64_t count(Slice text, Slice p) { return search::count(view(text), view(p)); }
bool has_prefix(Slice text, Slice prefix) { return view(text).starts_with(view(prefix)); }
bool has_suffix(Slice text, Slice suffix) { return view(text).ends_with(view(suffix)); }
int64_t index(Slice text, Slice p) { return search::index(view(text), view(p)); }
int64_t index_any(Slice text, std::string_view runes) {
  return search::index_any(view(text), runes);
}
int64_t index_byte(Slice text, uint8_t byte) { return search::index_byte(view(text), byte); }
int64_t index_rune(Slice text, int32_t rune) { return search::index_rune(view(text), rune); }
int64_t last_index(Slice text, Slice p) { return search::last_index(view(text), view(p)); }
int64_t last_index_any(Slice text, std::string_view runes) {
  return search::last_index_any(view(text), runes);
}
int64_t last_index_byte(Slice text, uint8_t byte) {
  return search::last_index_byte(view(text), byte);
}

// A [][]byte of nil slices.
Slice make_parts(NativeCall& call, int64_t length) {
  runtime::TypeTable& types = call.rt.types();
  void* data = call.cache().allocate_array(types.slice(types.basic(runtime::Kind::Uint8)),
                                           static_cast<uint64_t>(length));
  if (data == nullptr) {
    call.failed = true;
    return {};
  }
  return {data, length, length};
}

Slice split(NativeCall& call, Slice text, Slice separator, int64_t keep, int64_t limit) {
  int64_t pieces = count(text, separator) + (separator.length == 0 ? -1 : 1);
  if (limit >= 0 && pieces > limit) pieces = limit;
  const Slice result = make_parts(call, pieces);
  if (result.data == nullptr) return {};
  auto* out = static_cast<Slice*>(result.data);
  int64_t from = 0;
  for (int64_t i = 0; i + 1 < pieces; ++i) {
    Bounds b = search::next_piece(view(text), view(separator), from);
    b.high += keep;
    out[i] = part(text, b, true);
  }
  if (pieces > 0) out[pieces - 1] = part(text, {from, text.length}, separator.length == 0);
  return result;
}

Slice fields(NativeCall& call, Slice text) {
  const std::string_view all = view(text);
  int64_t found = 0;
  for (Bounds b = search::next_field(all, 0); b.low >= 0; b = search::next_field(all, b.high))
    ++found;
  const Slice result = make_parts(call, found);
  if (result.data == nullptr) return {};
  auto* out = static_cast<Slice*>(result.data);
  for (Bounds b = search::next_field(all, 0); b.low >= 0; b = search::next_field(all, b.high)) {
    *out++ = part(text, b, true);
  }
  return result;
}

Slice to_case(NativeCall& call, Slice text, search::Case to) {
  TextBuffer out;
  return call.new_bytes(search::to_case(out, view(text), to) ? out.view() : view(text));
}
Slice to_upper(NativeCall& call, Slice text) { return to_case(call, text, search::Case::Upper); }
Slice to_lower(NativeCall& call, Slice text) { return to_case(call, text, search::Case::Lower); }
Slice to_title(NativeCall& call, Slice text) { return to_case(call, text, search::Case::Title); }

Slice replace(NativeCall& call, Slice text, Slice old_part, Slice new_part, int64_t limit) {
  TextBuffer out;
  const bool changed = search::replace(out, view(text), view(old_part), view(new_part), limit);
  return call.new_bytes(changed ? out.view() : view(text));
}
Slice replace_all(NativeCall& call, Slice text, Slice old_part, Slice new_part) {
  return replace(call, text, old_part, new_part, -1);
}
Slice to_valid_utf8(NativeCall& call, Slice text, Slice replacement) {
  TextBuffer out;
  const bool changed = search::to_valid_utf8(out, view(text), view(replacement));
  return call.new_bytes(changed ? out.view() : view(text));
}

// Nothing left is nil, except by trim_right.
Slice trimmed(const Slice& text, Bounds b) { return b.low >= b.high ? Slice{} : part(text, b); }
Slice trim(Slice text, std::string_view cutset) {
  return cutset.empty() && text.length > 0
             ? text
             : trimmed(text, search::trim(view(text), cutset, search::Side::Both));
}
Slice trim_left(Slice text, std::string_view cutset) {
  return cutset.empty() && text.length > 0
             ? text
             : trimmed(text, search::trim(view(text), cutset, search::Side::Left));
}
Slice trim_right(Slice text, std::string_view cutset) {
  return part(text, search::trim(view(text), cutset, search::Side::Right));
}
Slice trim_space(Slice text) { return trimmed(text, search::trim_space(view(text))); }

}  // namespace

GVM_NATIVE(bytes_Compare, compare);
GVM_NATIVE(bytes_Contains, contains);
GVM_NATIVE(bytes_ContainsAny, contains_any);
GVM_NATIVE(bytes_ContainsRune, contains_rune);
GVM_NATIVE(bytes_Count, count);
GVM_NATIVE(bytes_Equal, equal);
GVM_NATIVE(bytes_EqualFold, equal_fold);
GVM_NATIVE(bytes_Fields, fields);
GVM_NATIVE(bytes_HasPrefix, has_prefix);
GVM_NATIVE(bytes_HasSuffix, has_suffix);
GVM_NATIVE(bytes_Index, index);
GVM_NATIVE(bytes_IndexAny, index_any);
GVM_NATIVE(bytes_IndexByte, index_byte);
GVM_NATIVE(bytes_IndexRune, index_rune);
GVM_NATIVE(bytes_LastIndex, last_index);
GVM_NATIVE(bytes_LastIndexAny, last_index_any);
GVM_NATIVE(bytes_LastIndexByte, last_index_byte);
GVM_NATIVE(bytes_Replace, replace);
GVM_NATIVE(bytes_ReplaceAll, replace_all);
GVM_NATIVE(bytes_split, split);
GVM_NATIVE(bytes_ToLower, to_lower);
GVM_NATIVE(bytes_ToTitle, to_title);
GVM_NATIVE(bytes_ToUpper, to_upper);
GVM_NATIVE(bytes_ToValidUTF8, to_valid_utf8);
GVM_NATIVE(bytes_Trim, trim);
GVM_NATIVE(bytes_TrimLeft, trim_left);
GVM_NATIVE(bytes_TrimRight, trim_right);
GVM_NATIVE(bytes_TrimSpace, trim_space);

}  // namespace gvm::stdlib::bytes
