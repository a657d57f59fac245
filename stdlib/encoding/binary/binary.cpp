// The natives of package encoding/binary: walk a value along its type descriptor, number by number.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Interface;
using runtime::Kind;
using runtime::NativeCall;
using runtime::Slice;
using runtime::String;
using runtime::Type;

// Bytes of a value without padding; -1: not of fixed size. int and uint are not, since elsewhere
// they have other sizes.
int64_t packed_size(const Type* type) {
  switch (type->kind) {
    case Kind::Bool:
    case Kind::Int8:
    case Kind::Int16:
    case Kind::Int32:
    case Kind::Int64:
    case Kind::Uint8:
    case Kind::Uint16:
    case Kind::Uint32:
    case Kind::Uint64:
    case Kind::Float32:
    case Kind::Float64:
    case Kind::Complex64:
    case Kind::Complex128: return static_cast<int64_t>(type->size);
    case Kind::Array: {
      const int64_t elem = packed_size(type->elem);
      return elem < 0 ? -1 : elem * type->length;
    }
    case Kind::Struct: {
      int64_t sum = 0;
      for (const runtime::StructField& field : type->fields) {
        const int64_t size = packed_size(field.type);
        if (size < 0) return -1;
        sum += size;
      }
      return sum;
    }
    default: return -1;
  }
}

void copy_number(uint8_t* to, const uint8_t* from, size_t size, bool big) {
  std::memcpy(to, from, size);
  if (big) std::reverse(to, to + size);
}

// Copies between the packed bytes and the value in memory, whichever way `Pack` says; returns the
// end of the bytes. Blank fields are packed as zeros and skipped when unpacking.
template <bool Pack>
uint8_t* walk(uint8_t* bytes, uint8_t* value, const Type* type, bool big) {
  switch (type->kind) {
    case Kind::Array:
      for (int64_t i = 0; i < type->length; ++i) {
        bytes =
            walk<Pack>(bytes, value + static_cast<uint64_t>(i) * type->elem->size, type->elem, big);
      }
      return bytes;
    case Kind::Struct:
      for (const runtime::StructField& field : type->fields) {
        if (field.name == "_") {
          const auto size = static_cast<size_t>(packed_size(field.type));
          if (Pack) std::memset(bytes, 0, size);
          bytes += size;
        } else {
          bytes = walk<Pack>(bytes, value + field.offset, field.type, big);
        }
      }
      return bytes;
    default: break;
  }
  const bool is_complex = type->kind == Kind::Complex64 || type->kind == Kind::Complex128;
  const size_t part = is_complex ? type->size / 2 : type->size;
  for (size_t at = 0; at < type->size; at += part) {
    if (Pack) {
      copy_number(bytes + at, value + at, part, big);
    } else if (type->kind == Kind::Bool) {
      value[0] = bytes[0] != 0 ? 1 : 0;
    } else {
      copy_number(value + at, bytes + at, part, big);
    }
  }
  return bytes + type->size;
}

// Where the numbers are: `count` values of type `elem`. Null elem: nothing that can be packed.
struct Place {
  const Type* elem = nullptr;
  uint8_t* data = nullptr;
  int64_t count = 1;
  bool settable = false;
};

// `word` holds a direct value's bytes, so it must outlive the result.
Place place_of(const Interface& value) {
  const Type* type = value.type;
  if (type == nullptr) return {};
  void* memory = type->is_direct() ? const_cast<runtime::Slot*>(&value.data) : value.data.p;
  Place place{type, static_cast<uint8_t*>(memory)};
  if (type->kind == Kind::Pointer) {
    if (value.data.p == nullptr) return {};
    place = {type->elem, static_cast<uint8_t*>(value.data.p), 1, true};
  }
  if (place.elem->kind == Kind::Slice) {
    const auto* slice = reinterpret_cast<const Slice*>(place.data);
    place = {place.elem->elem, static_cast<uint8_t*>(slice->data), slice->length, true};
  }
  if (packed_size(place.elem) < 0) return {};
  return place;
}

std::tuple<int64_t, bool> size_of(Interface value) {
  const Place place = place_of(value);
  if (place.elem == nullptr) return {-1, false};
  return {packed_size(place.elem) * place.count, place.settable};
}

template <bool Pack>
void walk_all(Slice bytes, const Interface& value, bool big) {
  const Place place = place_of(value);
  if (place.elem == nullptr || packed_size(place.elem) * place.count > bytes.length) return;
  auto* at = static_cast<uint8_t*>(bytes.data);
  for (int64_t i = 0; i < place.count; ++i) {
    at = walk<Pack>(at, place.data + static_cast<uint64_t>(i) * place.elem->size, place.elem, big);
  }
}
void pack(Slice bytes, Interface value, bool big) { walk_all<true>(bytes, value, big); }
void unpack(Slice bytes, Interface value, bool big) { walk_all<false>(bytes, value, big); }

std::string_view type_name(Interface value) {
  return value.type == nullptr ? "<nil>" : value.type->text;
}

}  // namespace

GVM_NATIVE(encoding_binary_sizeOf, size_of);
GVM_NATIVE(encoding_binary_pack, pack);
GVM_NATIVE(encoding_binary_unpack, unpack);
GVM_NATIVE(encoding_binary_typeName, type_name);

}  // namespace gvm::stdlib
