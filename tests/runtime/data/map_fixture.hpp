// What the tests of maps share.
#pragma once

#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/data/map.hpp"
#include "tests/runtime/heap/test_heap.hpp"

namespace gvm::runtime::testing {

class MapFixture : public ::testing::Test {
 protected:
  // gtest calls the test's body from where it calls SetUp: this address is above that frame.
  void SetUp() override {
    t.roots.stack_base = reinterpret_cast<const char*>(__builtin_frame_address(0)) + 256;
  }

  Map* make(const Type* key, const Type* value, int64_t hint = 0) {
    Map* map = map_make(t.cache, table.map(key, value), hint);
    t.roots.roots.push_back(map);
    return map;
  }
  void put(Map* map, int64_t key, int64_t value) {
    *static_cast<int64_t*>(map_assign_i64(t.cache, map, key)) = value;
  }
  int64_t get(const Map* map, int64_t key, int64_t missing = -1) {
    const void* value = map_get_i64(map, key);
    return value == nullptr ? missing : *static_cast<const int64_t*>(value);
  }
  // A string whose bytes are in the heap; the map keeps them alive once they are in it.
  String text(const std::string& bytes) {
    auto* data = static_cast<char*>(t.cache.allocate_bytes(bytes.size()));
    std::memcpy(data, bytes.data(), bytes.size());
    t.roots.roots.push_back(data);
    return {data, static_cast<int64_t>(bytes.size())};
  }
  static std::vector<int64_t> keys(Map* map) {
    std::vector<int64_t> out;
    MapIter iter;
    map_iter_init(map, &iter);
    const void* key;
    void* value;
    while (map_iter_next(&iter, &key, &value)) out.push_back(*static_cast<const int64_t*>(key));
    return out;
  }

  TestHeap t{{.hash_seed = 42}};
  TypeTable table;
  const Type* const int_ = table.basic(Kind::Int);
  const Type* const string_ = table.basic(Kind::String);
  const Type* const double_ = table.basic(Kind::Float64);
};

}  // namespace gvm::runtime::testing
