// Equality and hashes of values in memory, as their type descriptors define them.
#include <chrono>
#include <cmath>

#include "runtime/base/check.hpp"
#include "runtime/heap/bytes.hpp"
#include "runtime/heap/hash.hpp"
#include "runtime/heap/type.hpp"

namespace gvm::runtime {
namespace {

template <class T>
T read(const void* from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

const char* at(const void* base, uint64_t offset) {
  return static_cast<const char*>(base) + offset;
}

template <class T>
Equality equal_floats(const void* a, const void* b, int count) {
  for (int i = 0; i < count; ++i) {
    if (!(read<T>(at(a, i * sizeof(T))) == read<T>(at(b, i * sizeof(T)))))
      return Equality::Different;
  }
  return Equality::Equal;
}

// Where an interface's dynamic value stands in memory.
const void* interface_value(const Interface& value) {
  return value.type->is_direct() ? static_cast<const void*>(&value.data) : value.data.cp;
}

Equality equal_fields(const Type* type, const void* a, const void* b, const Type** culprit) {
  for (const StructField& field : type->fields) {
    if (field.name == "_") continue;
    const Equality equal =
        equal_values(field.type, at(a, field.offset), at(b, field.offset), culprit);
    if (equal != Equality::Equal) return equal;
  }
  return Equality::Equal;
}

Equality equal_elements(const Type* type, const void* a, const void* b, const Type** culprit) {
  for (int64_t i = 0; i < type->length; ++i) {
    const uint64_t offset = static_cast<uint64_t>(i) * type->elem->size;
    const Equality equal = equal_values(type->elem, at(a, offset), at(b, offset), culprit);
    if (equal != Equality::Equal) return equal;
  }
  return Equality::Equal;
}

template <class T>
uint64_t hash_float(const void* value, uint64_t seed) {
  const double number = static_cast<double>(read<T>(value));
  if (number == 0) return hash_word(0, seed);  // +0 == -0
  if (std::isnan(number)) {
    // A NaN equals nothing, itself included: any hash does, and equal ones would make long chains.
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    return hash_word(static_cast<uint64_t>(ticks), seed);
  }
  return hash_word(read<uint64_t>(&number), seed);
}

bool hash_interface(Interface value, uint64_t seed, uint64_t* hash, const Type** culprit) {
  if (value.type == nullptr) {
    *hash = hash_word(0, seed);
    return true;
  }
  if (!value.type->comparable()) {
    if (culprit != nullptr) *culprit = value.type;
    return false;
  }
  return hash_value(value.type, interface_value(value), seed ^ value.type->hash, hash, culprit);
}

bool hash_parts(const Type* type, const void* value, uint64_t seed, uint64_t* hash,
                const Type** culprit) {
  uint64_t state = seed;
  if (type->kind == Kind::Array) {
    for (int64_t i = 0; i < type->length; ++i) {
      if (!hash_value(type->elem, at(value, static_cast<uint64_t>(i) * type->elem->size), state,
                      &state, culprit)) {
        return false;
      }
    }
  } else {
    for (const StructField& field : type->fields) {
      if (field.name == "_") continue;
      if (!hash_value(field.type, at(value, field.offset), state, &state, culprit)) return false;
    }
  }
  *hash = hash_word(state, kHashRoot);
  return true;
}

}  // namespace

uint64_t hash_long(const char* data, size_t bytes, uint64_t seed) {
  const size_t total = bytes;
  uint64_t second = seed ^ kHashRoot;
  while (bytes > 32) {  // two independent lanes keep the multiplier busy
    seed = hash_mix(hash_load8(data) ^ kHashPi, hash_load8(data + 8) ^ seed);
    second = hash_mix(hash_load8(data + 16) ^ kHashE, hash_load8(data + 24) ^ second);
    data += 32;
    bytes -= 32;
  }
  if (bytes > 16) {
    seed = hash_mix(hash_load8(data) ^ kHashPi, hash_load8(data + 8) ^ seed);
    data += 16;
    bytes -= 16;
  }
  const char* tail =
      data + bytes - 16;  // overlaps what came before: there are more than 16 bytes in all
  second = hash_mix(hash_load8(tail) ^ kHashRoot, hash_load8(tail + 8) ^ second);
  return hash_mix(seed ^ total, second ^ kHashE);
}

uint64_t hash_bytes(const void* data, size_t bytes, uint64_t seed) {
  return hash_text(static_cast<const char*>(data), bytes, seed);
}

Equality equal_interfaces(Interface a, Interface b, const Type** culprit) {
  if (a.type != b.type) return Equality::Different;
  if (a.type == nullptr) return Equality::Equal;
  if (!a.type->comparable()) {
    if (culprit != nullptr) *culprit = a.type;
    return Equality::Uncomparable;
  }
  return equal_values(a.type, interface_value(a), interface_value(b), culprit);
}

Equality equal_values(const Type* type, const void* a, const void* b, const Type** culprit) {
  if ((type->flags & kPlainMemory) != 0) {
    return type->size == 0 || std::memcmp(a, b, type->size) == 0 ? Equality::Equal
                                                                 : Equality::Different;
  }
  switch (type->kind) {
    case Kind::String: {
      const String x = read<String>(a);
      const String y = read<String>(b);
      if (x.length != y.length) return Equality::Different;
      return x.data == y.data || bytes_equal(x.data, y.data, static_cast<size_t>(x.length))
                 ? Equality::Equal
                 : Equality::Different;
    }
    case Kind::Float32: return equal_floats<float>(a, b, 1);
    case Kind::Float64: return equal_floats<double>(a, b, 1);
    case Kind::Complex64: return equal_floats<float>(a, b, 2);
    case Kind::Complex128: return equal_floats<double>(a, b, 2);
    case Kind::Interface: return equal_interfaces(read<Interface>(a), read<Interface>(b), culprit);
    case Kind::Struct: return equal_fields(type, a, b, culprit);
    case Kind::Array: return equal_elements(type, a, b, culprit);
    default:
      if (culprit != nullptr) *culprit = type;
      return Equality::Uncomparable;
  }
}

bool hash_value(const Type* type, const void* value, uint64_t seed, uint64_t* hash,
                const Type** culprit) {
  if ((type->flags & kPlainMemory) != 0) {
    *hash = hash_bytes(value, type->size, seed);
    return true;
  }
  switch (type->kind) {
    case Kind::String: {
      const String text = read<String>(value);
      *hash = hash_text(text.data, static_cast<size_t>(text.length), seed);
      return true;
    }
    case Kind::Float32: *hash = hash_float<float>(value, seed); return true;
    case Kind::Float64: *hash = hash_float<double>(value, seed); return true;
    case Kind::Complex64:
      *hash = hash_float<float>(at(value, 4), hash_float<float>(value, seed));
      return true;
    case Kind::Complex128:
      *hash = hash_float<double>(at(value, 8), hash_float<double>(value, seed));
      return true;
    case Kind::Interface: return hash_interface(read<Interface>(value), seed, hash, culprit);
    case Kind::Struct:
    case Kind::Array: return hash_parts(type, value, seed, hash, culprit);
    default:
      if (culprit != nullptr) *culprit = type;
      return false;
  }
}

}  // namespace gvm::runtime
