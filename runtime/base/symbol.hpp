// Symbol: an interned identifier, compared by pointer; SymbolTable makes them.
// Invariant: in one table, equal texts have equal Symbols; Symbols of different tables are
// unrelated. Threading: a table belongs to one thread at a time; a Symbol is immutable and lives as
// long as the table it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "runtime/base/arena.hpp"

namespace gvm::base {

struct SymbolData {
  uint32_t hash;
  uint32_t length;
  char text[];  // `length` bytes and a NUL
};

struct Symbol {
  const SymbolData* data = nullptr;

  // Empty for a default Symbol; always followed by a NUL byte.
  std::string_view text() const {
    return data == nullptr ? std::string_view("") : std::string_view(data->text, data->length);
  }
  bool empty() const { return data == nullptr || data->length == 0; }
  explicit operator bool() const { return !empty(); }
  uint32_t hash() const { return data == nullptr ? 0 : data->hash; }

  friend bool operator==(Symbol a, Symbol b) { return a.data == b.data; }
};

class SymbolTable {
 public:
  SymbolTable();

  // The one Symbol for `text`, which is copied when new; a default Symbol for "".
  Symbol intern(std::string_view text);

  size_t size() const { return count_; }

 private:
  void grow();

  Arena arena_;
  std::vector<const SymbolData*> slots_;  // open addressing, a power of two, at most half full
  size_t count_ = 0;
};

}  // namespace gvm::base

template <>
struct std::hash<gvm::base::Symbol> {
  std::size_t operator()(gvm::base::Symbol symbol) const noexcept { return symbol.hash(); }
};
