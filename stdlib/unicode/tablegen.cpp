// gvm_unicode_tables: the build-time tool that writes the Unicode tables of
// stdlib/unicode/tables.cpp, out of ICU's data.
//
//   gvm_unicode_tables <output.inc>
//
// Only this tool uses ICU; the library carries the tables alone.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace {

constexpr int kEnd = 0x110000;
constexpr int kBlock = 128;
using Ranges = std::vector<std::pair<int, int>>;

// In the order of ICU's UCharCategory.
constexpr const char* kCategoryNames[] = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
    "Cc", "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"};

struct Property {
  const char* name;
  UProperty id;
};
constexpr Property kProperties[] = {
    {"ASCII_Hex_Digit", UCHAR_ASCII_HEX_DIGIT},
    {"Bidi_Control", UCHAR_BIDI_CONTROL},
    {"Dash", UCHAR_DASH},
    {"Deprecated", UCHAR_DEPRECATED},
    {"Diacritic", UCHAR_DIACRITIC},
    {"Extender", UCHAR_EXTENDER},
    {"Hex_Digit", UCHAR_HEX_DIGIT},
    {"Hyphen", UCHAR_HYPHEN},
    {"IDS_Binary_Operator", UCHAR_IDS_BINARY_OPERATOR},
    {"IDS_Trinary_Operator", UCHAR_IDS_TRINARY_OPERATOR},
    {"Ideographic", UCHAR_IDEOGRAPHIC},
    {"Join_Control", UCHAR_JOIN_CONTROL},
    {"Logical_Order_Exception", UCHAR_LOGICAL_ORDER_EXCEPTION},
    {"Noncharacter_Code_Point", UCHAR_NONCHARACTER_CODE_POINT},
    {"Pattern_Syntax", UCHAR_PATTERN_SYNTAX},
    {"Pattern_White_Space", UCHAR_PATTERN_WHITE_SPACE},
    {"Prepended_Concatenation_Mark", UCHAR_PREPENDED_CONCATENATION_MARK},
    {"Quotation_Mark", UCHAR_QUOTATION_MARK},
    {"Radical", UCHAR_RADICAL},
    {"Regional_Indicator", UCHAR_REGIONAL_INDICATOR},
    {"Sentence_Terminal", UCHAR_S_TERM},
    {"Soft_Dotted", UCHAR_SOFT_DOTTED},
    {"Terminal_Punctuation", UCHAR_TERMINAL_PUNCTUATION},
    {"Unified_Ideograph", UCHAR_UNIFIED_IDEOGRAPH},
    {"Variation_Selector", UCHAR_VARIATION_SELECTOR},
    {"White_Space", UCHAR_WHITE_SPACE},
};

Ranges collect(const std::function<bool(int)>& in) {
  Ranges ranges;
  for (int c = 0; c < kEnd; ++c) {
    if (!in(c)) continue;
    if (!ranges.empty() && ranges.back().second == c - 1) {
      ranges.back().second = c;
    } else {
      ranges.emplace_back(c, c);
    }
  }
  return ranges;
}

void write_categories(std::FILE* out) {
  std::vector<std::vector<int>> blocks;
  std::vector<size_t> index;
  for (int base = 0; base < kEnd; base += kBlock) {
    std::vector<int> block;
    for (int c = base; c < base + kBlock; ++c) block.push_back(u_charType(c));
    const auto found = std::find(blocks.begin(), blocks.end(), block);
    index.push_back(static_cast<size_t>(found - blocks.begin()));
    if (found == blocks.end()) blocks.push_back(block);
  }
  std::fprintf(out, "constexpr uint16_t kCategoryIndex[] = {");
  for (size_t i = 0; i < index.size(); ++i)
    std::fprintf(out, "%s%zu,", i % 24 == 0 ? "\n" : "", index[i]);
  std::fprintf(out, "\n};\nconstexpr uint8_t kCategoryBlocks[][%d] = {\n", kBlock);
  for (const std::vector<int>& block : blocks) {
    std::fprintf(out, "{");
    for (const int category : block) std::fprintf(out, "%d,", category);
    std::fprintf(out, "},\n");
  }
  std::fprintf(out, "};\n");
}

void write_case(std::FILE* out) {
  std::fprintf(out, "CaseRange kCaseRanges[] = {\n");
  int count = 0;
  for (int c = 0; c < kEnd;) {
    const int upper = u_toupper(c) - c;
    const int lower = u_tolower(c) - c;
    const int title = u_totitle(c) - c;
    if (upper == 0 && lower == 0 && title == 0) {
      ++c;
      continue;
    }
    int end = c + 1;
    while (end < kEnd && u_toupper(end) - end == upper && u_tolower(end) - end == lower &&
           u_totitle(end) - end == title) {
      ++end;
    }
    std::fprintf(out, "{0x%X,0x%X,{%d,%d,%d}},\n", c, end - 1, upper, lower, title);
    ++count;
    c = end;
  }
  std::fprintf(out, "};\nconstexpr int kCaseRangeCount = %d;\n", count);
}

// Where folding is not just "to lower, else to upper": each rune of the class and the next of it.
void write_orbits(std::FILE* out) {
  std::map<int, std::vector<int>> classes;
  for (int c = 0; c < kEnd; ++c) {
    const int folded = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    if (folded != c) classes[folded].push_back(c);
  }
  std::map<int, int> next;
  for (auto& [folded, members] : classes) {
    members.push_back(folded);
    std::sort(members.begin(), members.end());
    for (size_t i = 0; i < members.size(); ++i)
      next[members[i]] = members[(i + 1) % members.size()];
  }
  std::fprintf(out, "constexpr Orbit kOrbits[] = {\n");
  for (int c = 0; c < kEnd; ++c) {
    const auto found = next.find(c);
    const int expected = found == next.end() ? c : found->second;
    const int lower = u_tolower(c);
    const int simple = lower != c ? lower : static_cast<int>(u_toupper(c));
    if (expected != simple) std::fprintf(out, "{0x%X,0x%X},\n", c, expected);
  }
  std::fprintf(out, "};\n");
}

class TableWriter {
 public:
  explicit TableWriter(std::FILE* out) : out_(out) {}

  void add(const std::string& name, const Ranges& ranges) {
    Entry entry{name, narrow_count_, 0, wide_count_, 0, 0};
    for (auto [low, high] : ranges) {
      if (low <= 0xFFFF) {
        const int top = std::min(high, 0xFFFF);
        narrow_ += text(low, top);
        ++narrow_count_;
        ++entry.narrow;
        if (top <= 0xFF) ++entry.latin;
        if (top == high) continue;
        low = 0x10000;
      }
      wide_ += text(low, high);
      ++wide_count_;
      ++entry.wide;
    }
    entries_.push_back(entry);
  }

  void finish() {
    std::ranges::sort(entries_, {}, &Entry::name);
    std::fprintf(out_, "Range16 kRanges16[] = {\n%s};\nRange32 kRanges32[] = {\n%s};\n",
                 narrow_.c_str(), wide_.c_str());
    std::fprintf(out_, "constexpr TableEntry kTables[] = {\n");
    for (const Entry& e : entries_) {
      std::fprintf(out_, "{\"%s\",%d,%d,%d,%d,%d},\n", e.name.c_str(), e.narrow_at, e.narrow,
                   e.wide_at, e.wide, e.latin);
    }
    std::fprintf(out_, "};\n");
  }

 private:
  struct Entry {
    std::string name;
    int narrow_at, narrow, wide_at, wide, latin;
  };
  static std::string text(int low, int high) {
    char line[48];
    std::snprintf(line, sizeof line, "{0x%X,0x%X,1},\n", static_cast<unsigned>(low),
                  static_cast<unsigned>(high));
    return line;
  }

  std::FILE* out_;
  std::vector<Entry> entries_;
  std::string narrow_, wide_;
  int narrow_count_ = 0, wide_count_ = 0;
};

bool has(int c, UProperty property) { return u_hasBinaryProperty(c, property) != 0; }

// The properties that only serve to define others, as far as the defined ones tell them.
void write_contributory(TableWriter& tables) {
  const auto category = [](int c, uint32_t mask) { return (U_MASK(u_charType(c)) & mask) != 0; };
  tables.add("Other_Lowercase",
             collect([&](int c) { return has(c, UCHAR_LOWERCASE) && !category(c, U_GC_LL_MASK); }));
  tables.add("Other_Uppercase",
             collect([&](int c) { return has(c, UCHAR_UPPERCASE) && !category(c, U_GC_LU_MASK); }));
  tables.add("Other_Math",
             collect([&](int c) { return has(c, UCHAR_MATH) && !category(c, U_GC_SM_MASK); }));
  tables.add("Other_Alphabetic", collect([&](int c) {
               return has(c, UCHAR_ALPHABETIC) && !has(c, UCHAR_LOWERCASE) &&
                      !has(c, UCHAR_UPPERCASE) &&
                      !category(c, U_GC_LT_MASK | U_GC_LM_MASK | U_GC_LO_MASK | U_GC_NL_MASK);
             }));
  tables.add("Other_Grapheme_Extend", collect([&](int c) {
               return has(c, UCHAR_GRAPHEME_EXTEND) && !category(c, U_GC_ME_MASK | U_GC_MN_MASK);
             }));
  tables.add("Other_ID_Start", collect([&](int c) {
               return has(c, UCHAR_ID_START) && !category(c, U_GC_L_MASK | U_GC_NL_MASK);
             }));
  tables.add("Other_ID_Continue", collect([&](int c) {
               return has(c, UCHAR_ID_CONTINUE) && !has(c, UCHAR_ID_START) &&
                      !category(c, U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ND_MASK | U_GC_PC_MASK);
             }));
  tables.add("Other_Default_Ignorable_Code_Point", collect([&](int c) {
               return has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !category(c, U_GC_CF_MASK) &&
                      !has(c, UCHAR_VARIATION_SELECTOR);
             }));
}

// What lies outside of a set, but is equivalent under case folding to a member.
Ranges folds_into(const std::function<bool(int)>& in) {
  std::map<int, bool> classes;  // by folded rune: has a member
  for (int c = 0; c < kEnd; ++c) {
    if (in(c)) classes[u_foldCase(c, U_FOLD_CASE_DEFAULT)] = true;
  }
  return collect(
      [&](int c) { return !in(c) && classes.contains(u_foldCase(c, U_FOLD_CASE_DEFAULT)); });
}

void write_folds(TableWriter& tables) {
  const auto category = [](uint32_t mask) {
    return [mask](int c) { return (U_MASK(u_charType(c)) & mask) != 0; };
  };
  const auto script = [](UScriptCode code) {
    return [code](int c) { return u_getIntPropertyValue(c, UCHAR_SCRIPT) == code; };
  };
  tables.add("Fold_L", folds_into(category(U_GC_L_MASK)));
  tables.add("Fold_Ll", folds_into(category(U_GC_LL_MASK)));
  tables.add("Fold_Lt", folds_into(category(U_GC_LT_MASK)));
  tables.add("Fold_Lu", folds_into(category(U_GC_LU_MASK)));
  tables.add("Fold_M", folds_into(category(U_GC_M_MASK)));
  tables.add("Fold_Mn", folds_into(category(U_GC_MN_MASK)));
  tables.add("Fold_Common", folds_into(script(USCRIPT_COMMON)));
  tables.add("Fold_Greek", folds_into(script(USCRIPT_GREEK)));
  tables.add("Fold_Inherited", folds_into(script(USCRIPT_INHERITED)));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: gvm_unicode_tables <output.inc>\n");
    return 2;
  }
  std::FILE* out = std::fopen(argv[1], "w");
  if (out == nullptr) {
    std::fprintf(stderr, "gvm_unicode_tables: cannot write %s\n", argv[1]);
    return 1;
  }
  std::fprintf(out, "// Generated by gvm_unicode_tables from ICU's Unicode data.\n");
  write_categories(out);
  write_case(out);
  write_orbits(out);
  TableWriter tables(out);
  for (int category = 1; category < 30; ++category) {
    tables.add(kCategoryNames[category], collect([&](int c) { return u_charType(c) == category; }));
  }
  for (const char major : std::string("CLMNPSZ")) {
    tables.add(std::string(1, major), collect([&](int c) {
                 return u_charType(c) != 0 &&
                        kCategoryNames[static_cast<int>(u_charType(c))][0] == major;
               }));
  }
  std::map<int, Ranges> scripts;
  for (int c = 0; c < kEnd; ++c) {
    Ranges& ranges = scripts[u_getIntPropertyValue(c, UCHAR_SCRIPT)];
    if (!ranges.empty() && ranges.back().second == c - 1) {
      ranges.back().second = c;
    } else {
      ranges.emplace_back(c, c);
    }
  }
  for (const auto& [script, ranges] : scripts) {
    if (script == USCRIPT_UNKNOWN) continue;
    tables.add(u_getPropertyValueName(UCHAR_SCRIPT, script, U_LONG_PROPERTY_NAME), ranges);
  }
  for (const Property& p : kProperties) {
    tables.add(p.name, collect([&](int c) { return has(c, p.id); }));
  }
  write_contributory(tables);
  write_folds(tables);
  tables.finish();
  return std::fclose(out) == 0 ? 0 : 1;
}
