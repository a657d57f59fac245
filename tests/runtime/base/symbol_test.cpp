// SymbolTable: equal texts are one Symbol, through growth and for odd texts.
#include "runtime/base/symbol.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include <gtest/gtest.h>

namespace gvm::base {
namespace {

TEST(Symbol, IsOnePointerForEqualTexts) {
  SymbolTable table;
  std::string text = "counter";
  const Symbol first = table.intern(text);
  text[0] = 'C';
  EXPECT_EQ(first.text(), "counter") << "the table keeps a copy";
  EXPECT_EQ(first, table.intern("counter"));
  EXPECT_NE(first, table.intern(text));
  EXPECT_EQ(table.size(), 2u);
}

TEST(Symbol, DefaultIsTheEmptyText) {
  SymbolTable table;
  EXPECT_EQ(Symbol().text(), "");
  EXPECT_TRUE(Symbol().empty());
  EXPECT_FALSE(Symbol());
  EXPECT_EQ(table.intern(""), Symbol());
  EXPECT_TRUE(static_cast<bool>(table.intern("x")));
}

TEST(Symbol, EndsInANulByte) {
  SymbolTable table;
  EXPECT_STREQ(table.intern(std::string_view("abcdef", 3)).text().data(), "abc");
}

TEST(Symbol, TakesAnyBytes) {
  SymbolTable table;
  const Symbol with_nul = table.intern(std::string_view("a\0b", 3));
  EXPECT_EQ(with_nul.text().size(), 3u);
  EXPECT_NE(with_nul, table.intern("a"));
  EXPECT_EQ(table.intern("größe"), table.intern("größe"));
}

TEST(Symbol, StaysTheSameWhileTheTableGrows) {
  SymbolTable table;
  std::vector<Symbol> symbols;
  for (int i = 0; i < 20'000; ++i) symbols.push_back(table.intern("name" + std::to_string(i)));
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_EQ(table.intern("name" + std::to_string(i)), symbols[static_cast<size_t>(i)]);
  }
  EXPECT_EQ(table.size(), 20'000u);
}

TEST(Symbol, IsAKeyOfUnorderedContainers) {
  SymbolTable table;
  std::unordered_map<Symbol, int> scope;
  scope[table.intern("a")] = 1;
  scope[table.intern("b")] = 2;
  EXPECT_EQ(scope[table.intern("a")], 1);
  EXPECT_EQ(scope.size(), 2u);
}

}  // namespace
}  // namespace gvm::base
