// Natives of package unicode.
#include <algorithm>
#include <span>
#include <tuple>

#include "stdlib/bind.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::unicode {

namespace {

using runtime::Slice;

bool is_letter(int32_t r) { return in(r, kLetters); }
bool is_upper(int32_t r) { return in(r, mask(Category::Lu)); }
bool is_lower(int32_t r) { return in(r, mask(Category::Ll)); }
bool is_title(int32_t r) { return in(r, mask(Category::Lt)); }
bool is_digit(int32_t r) { return in(r, mask(Category::Nd)); }
bool is_number(int32_t r) { return in(r, kNumbers); }
bool is_control(int32_t r) { return in(r, mask(Category::Cc)); }
bool is_punct(int32_t r) { return in(r, kPunctuation); }
bool is_symbol(int32_t r) { return in(r, kSymbols); }
bool is_mark(int32_t r) { return in(r, kMarks); }

template <class Range>
bool find(const Slice& ranges, uint32_t r) {
  const std::span<const Range> all{static_cast<const Range*>(ranges.data),
                                   static_cast<size_t>(ranges.length)};
  const auto found = std::lower_bound(all.begin(), all.end(), r,
                                      [](const Range& x, uint32_t c) { return x.hi < c; });
  if (found == all.end() || r < found->lo) return false;
  return found->stride <= 1 || (r - found->lo) % found->stride == 0;
}

bool contains(Slice r16, Slice r32, int32_t r) {
  if (r < 0) return false;
  return (r <= 0xFFFF && find<Range16>(r16, static_cast<uint32_t>(r))) ||
         find<Range32>(r32, static_cast<uint32_t>(r));
}

std::tuple<Slice, Slice, int64_t> table_data(std::string_view name) {
  const RangeTableData data = range_table(name);
  return {data.r16, data.r32, data.latin_offset};
}

}  // namespace

GVM_NATIVE(unicode_IsLetter, is_letter);
GVM_NATIVE(unicode_IsUpper, is_upper);
GVM_NATIVE(unicode_IsLower, is_lower);
GVM_NATIVE(unicode_IsTitle, is_title);
GVM_NATIVE(unicode_IsDigit, is_digit);
GVM_NATIVE(unicode_IsNumber, is_number);
GVM_NATIVE(unicode_IsSpace, is_space);
GVM_NATIVE(unicode_IsControl, is_control);
GVM_NATIVE(unicode_IsPunct, is_punct);
GVM_NATIVE(unicode_IsSymbol, is_symbol);
GVM_NATIVE(unicode_IsMark, is_mark);
GVM_NATIVE(unicode_IsGraphic, is_graphic);
GVM_NATIVE(unicode_IsPrint, is_print);
GVM_NATIVE(unicode_ToUpper, to_upper);
GVM_NATIVE(unicode_ToLower, to_lower);
GVM_NATIVE(unicode_ToTitle, to_title);
GVM_NATIVE(unicode_SimpleFold, simple_fold);
GVM_NATIVE(unicode_contains, contains);
GVM_NATIVE(unicode_caseRanges, case_ranges);
GVM_NATIVE(unicode_tableData, table_data);

}  // namespace gvm::stdlib::unicode
