// The entries of a gs map, sorted by key.
#include "stdlib/support/map_entries.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "runtime/data/map.hpp"

namespace gvm::stdlib {

namespace {

using runtime::Interface;
using runtime::Kind;
using runtime::Type;

template <class T>
T load(const void* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}

template <class T>
int order(T a, T b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

int order_floats(double a, double b) {  // NaN before all numbers
  if (std::isnan(a) || std::isnan(b)) return order(!std::isnan(a), !std::isnan(b));
  return order(a, b);
}

int compare(const Type* type, const void* a, const void* b);

int compare_integers(const Type* type, const void* a, const void* b) {
  runtime::Slot x;
  runtime::Slot y;
  runtime::load_slots(type, &x, a);
  runtime::load_slots(type, &y, b);
  return type->is_signed() ? order(x.i, y.i) : order(x.u, y.u);
}

template <class Complex>
int compare_complex(const void* a, const void* b) {
  const auto x = load<Complex>(a);
  const auto y = load<Complex>(b);
  const int re = order_floats(x.re, y.re);
  return re != 0 ? re : order_floats(x.im, y.im);
}

int compare_interfaces(const void* a, const void* b) {
  const auto x = load<Interface>(a);
  const auto y = load<Interface>(b);
  if (x.type != y.type || x.type == nullptr) {
    return order(reinterpret_cast<uintptr_t>(x.type), reinterpret_cast<uintptr_t>(y.type));
  }
  const bool direct = x.type->is_direct();
  return compare(x.type, direct ? static_cast<const void*>(&x.data) : x.data.cp,
                 direct ? static_cast<const void*>(&y.data) : y.data.cp);
}

int compare_parts(const Type* type, const char* a, const char* b) {
  if (type->kind == Kind::Array) {
    for (int64_t i = 0; i < type->length; ++i) {
      const uint64_t offset = static_cast<uint64_t>(i) * type->elem->size;
      if (const int c = compare(type->elem, a + offset, b + offset); c != 0) return c;
    }
    return 0;
  }
  for (const runtime::StructField& field : type->fields) {
    if (const int c = compare(field.type, a + field.offset, b + field.offset); c != 0) return c;
  }
  return 0;
}

int compare(const Type* type, const void* a, const void* b) {
  switch (type->kind) {
    case Kind::Int:
    case Kind::Int8:
    case Kind::Int16:
    case Kind::Int32:
    case Kind::Int64:
    case Kind::Uint:
    case Kind::Uint8:
    case Kind::Uint16:
    case Kind::Uint32:
    case Kind::Uint64:
    case Kind::Uintptr: return compare_integers(type, a, b);
    case Kind::String: {
      const int c = load<runtime::String>(a).view().compare(load<runtime::String>(b).view());
      return order(c, 0);
    }
    case Kind::Float32: return order_floats(load<float>(a), load<float>(b));
    case Kind::Float64: return order_floats(load<double>(a), load<double>(b));
    case Kind::Complex64: return compare_complex<runtime::Complex64>(a, b);
    case Kind::Complex128: return compare_complex<runtime::Complex128>(a, b);
    case Kind::Bool: return order(load<uint8_t>(a), load<uint8_t>(b));
    case Kind::Pointer:
    case Kind::Chan:
    case Kind::UnsafePointer: return order(load<uint64_t>(a), load<uint64_t>(b));
    case Kind::Interface: return compare_interfaces(a, b);
    case Kind::Array:
    case Kind::Struct:
      return compare_parts(type, static_cast<const char*>(a), static_cast<const char*>(b));
    case Kind::Func:
    case Kind::Map:
    case Kind::Slice:
    case Kind::Invalid: return 0;  // never keys
  }
  return 0;
}

}  // namespace

std::vector<MapEntry> sorted_map_entries(const Type* type, void* map) {
  std::vector<MapEntry> entries;
  if (map == nullptr) return entries;
  auto* table = static_cast<runtime::Map*>(map);
  entries.reserve(static_cast<size_t>(runtime::map_len(table)));
  runtime::MapIter iter{};
  runtime::map_iter_init(table, &iter);
  const void* key = nullptr;
  void* value = nullptr;
  while (runtime::map_iter_next(&iter, &key, &value)) entries.push_back({key, value});
  std::ranges::stable_sort(entries, [&](const MapEntry& a, const MapEntry& b) {
    return compare(type->key, a.key, b.key) < 0;
  });
  return entries;
}

}  // namespace gvm::stdlib
