// Unicode's data for natives: categories, cases, range tables. The tables are generated at build
// time (tablegen.cpp). Threading: pure functions over constant data.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/heap/value.hpp"

namespace gvm::stdlib::unicode {

// Layouts of the gs types of the same names in package unicode.
struct Range16 {
  uint16_t lo, hi, stride;
};
struct Range32 {
  uint32_t lo, hi, stride;
};
struct CaseRange {
  uint32_t lo, hi;
  int32_t delta[3];  // to upper, lower, title
};

enum class Category : uint8_t {
  Cn,
  Lu,
  Ll,
  Lt,
  Lm,
  Lo,
  Mn,
  Me,
  Mc,
  Nd,
  Nl,
  No,
  Zs,
  Zl,
  Zp,
  Cc,
  Cf,
  Co,
  Cs,
  Pd,
  Ps,
  Pe,
  Pc,
  Po,
  Sm,
  Sc,
  Sk,
  So,
  Pi,
  Pf,
};
constexpr uint32_t mask(Category c) { return 1u << static_cast<uint32_t>(c); }
template <class... C>
constexpr uint32_t mask(Category first, C... rest) {
  return mask(first) | mask(rest...);
}
inline constexpr uint32_t kLetters =
    mask(Category::Lu, Category::Ll, Category::Lt, Category::Lm, Category::Lo);
inline constexpr uint32_t kMarks = mask(Category::Mn, Category::Me, Category::Mc);
inline constexpr uint32_t kNumbers = mask(Category::Nd, Category::Nl, Category::No);
inline constexpr uint32_t kPunctuation =
    mask(Category::Pd, Category::Ps, Category::Pe, Category::Pc, Category::Po, Category::Pi,
         Category::Pf);
inline constexpr uint32_t kSymbols = mask(Category::Sm, Category::Sc, Category::Sk, Category::So);

Category category(int32_t rune);  // Cn when outside of Unicode
inline bool in(int32_t rune, uint32_t categories) {
  return (mask(category(rune)) & categories) != 0;
}

bool is_space(int32_t rune);
// Letters, marks, numbers, punctuation, symbols and the ASCII space.
bool is_print(int32_t rune);
// Like is_print, with all of category Zs.
bool is_graphic(int32_t rune);

int32_t to_upper(int32_t rune);
int32_t to_lower(int32_t rune);
int32_t to_title(int32_t rune);
// The next rune equivalent to this one under simple case folding; the classes are cycles.
int32_t simple_fold(int32_t rune);
bool equal_fold(std::string_view a, std::string_view b);

struct RangeTableData {
  runtime::Slice r16;  // of Range16; empty when there is no such table
  runtime::Slice r32;
  int64_t latin_offset;
};
RangeTableData range_table(std::string_view name);
runtime::Slice case_ranges();  // of CaseRange

}  // namespace gvm::stdlib::unicode
