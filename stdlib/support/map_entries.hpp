// The entries of a gs map in the order in which fmt and encoders show them: sorted by key.
// Threading: the native's own; the pointers are into the map and good until it is next written to.
#pragma once

#include <vector>

#include "runtime/heap/type.hpp"

namespace gvm::stdlib {

struct MapEntry {
  const void* key;
  const void* value;
};

// `map` is the map's pointer; null is the empty map. Ints, floats and strings sort as < does, NaN
// first, false before true, structs and arrays by their parts, interfaces by type then value, the
// rest by address.
std::vector<MapEntry> sorted_map_entries(const runtime::Type* type, void* map);

}  // namespace gvm::stdlib
