// Lookups in the generated Unicode tables.
#include "stdlib/unicode/tables.hpp"

#include <algorithm>
#include <iterator>

#include "runtime/base/text.hpp"

namespace gvm::stdlib::unicode {

namespace {

struct Orbit {
  uint32_t from, to;
};
struct TableEntry {
  std::string_view name;
  uint32_t narrow_at, narrow, wide_at, wide, latin;
};

// Range and case tables are not const: gs code sees them as slices, and may write to those.
#include "stdlib/generated/unicode_tables.inc"

enum CaseIndex { Upper, Lower, Title };

int32_t convert(int32_t rune, CaseIndex to) {
  if (rune < 0 || rune > base::text::kMaxRune) return rune;
  const CaseRange* begin = kCaseRanges;
  const CaseRange* end = begin + kCaseRangeCount;
  const CaseRange* found =
      std::lower_bound(begin, end, static_cast<uint32_t>(rune),
                       [](const CaseRange& r, uint32_t c) { return r.hi < c; });
  if (found == end || static_cast<uint32_t>(rune) < found->lo) return rune;
  return rune + found->delta[to];
}

}  // namespace

Category category(int32_t rune) {
  if (rune < 0 || rune > base::text::kMaxRune) return Category::Cn;
  return static_cast<Category>(kCategoryBlocks[kCategoryIndex[rune >> 7]][rune & 127]);
}

bool is_space(int32_t rune) {
  if (rune < 0x80) return rune == ' ' || (rune >= '\t' && rune <= '\r');
  return rune == 0x85 || in(rune, mask(Category::Zs, Category::Zl, Category::Zp));
}

bool is_print(int32_t rune) {
  if (rune < 0x7F) return rune >= ' ';
  return in(rune, kLetters | kMarks | kNumbers | kPunctuation | kSymbols);
}

bool is_graphic(int32_t rune) {
  return in(rune, kLetters | kMarks | kNumbers | kPunctuation | kSymbols | mask(Category::Zs));
}

int32_t to_upper(int32_t rune) {
  if (rune < 0x80) return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
  return convert(rune, Upper);
}
int32_t to_lower(int32_t rune) {
  if (rune < 0x80) return rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
  return convert(rune, Lower);
}
int32_t to_title(int32_t rune) {
  if (rune < 0x80) return to_upper(rune);
  return convert(rune, Title);
}

int32_t simple_fold(int32_t rune) {
  if (rune < 0 || rune > base::text::kMaxRune) return rune;
  const Orbit* found =
      std::lower_bound(std::begin(kOrbits), std::end(kOrbits), static_cast<uint32_t>(rune),
                       [](const Orbit& o, uint32_t c) { return o.from < c; });
  if (found != std::end(kOrbits) && found->from == static_cast<uint32_t>(rune)) {
    return static_cast<int32_t>(found->to);
  }
  const int32_t lower = to_lower(rune);
  return lower != rune ? lower : to_upper(rune);
}

bool equal_fold(std::string_view a, std::string_view b) {
  const char* p = a.data();
  const char* p_end = p + a.size();
  const char* q = b.data();
  const char* q_end = q + b.size();
  while (p < p_end && q < q_end) {
    const base::text::DecodedRune x = base::text::decode_rune(p, p_end);
    const base::text::DecodedRune y = base::text::decode_rune(q, q_end);
    p += x.size;
    q += y.size;
    if (x.rune == y.rune) continue;
    int32_t other = simple_fold(x.rune);
    while (other != x.rune && other != y.rune) other = simple_fold(other);
    if (other != y.rune) return false;
  }
  return p == p_end && q == q_end;
}

RangeTableData range_table(std::string_view name) {
  const TableEntry* found =
      std::lower_bound(std::begin(kTables), std::end(kTables), name,
                       [](const TableEntry& e, std::string_view n) { return e.name < n; });
  if (found == std::end(kTables) || found->name != name) return {};
  return {
      {found->narrow != 0 ? kRanges16 + found->narrow_at : nullptr, found->narrow, found->narrow},
      {found->wide != 0 ? kRanges32 + found->wide_at : nullptr, found->wide, found->wide},
      found->latin};
}

runtime::Slice case_ranges() { return {kCaseRanges, kCaseRangeCount, kCaseRangeCount}; }

}  // namespace gvm::stdlib::unicode
