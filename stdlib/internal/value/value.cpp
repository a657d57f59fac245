// Natives of internal/value.
#include <algorithm>
#include <cstring>

#include "runtime/runtime.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/support/bytes.hpp"

namespace gvm::stdlib::value {

namespace {

using runtime::Interface;
using runtime::Kind;
using runtime::NativeCall;
using runtime::Slice;
using runtime::String;
using runtime::Type;

const void* memory_of(const Interface& i) { return i.type->is_direct() ? &i.data : i.data.cp; }

bool comparable(Interface v) { return v.type == nullptr || v.type->comparable(); }

std::string_view type_text(Interface v) {
  return v.type == nullptr ? std::string_view("<nil>") : v.type->text;
}

std::string_view check_target(NativeCall& call, Interface target) {
  if (target.type == nullptr || target.type->kind != Kind::Pointer || target.data.p == nullptr) {
    return "target must be a non-nil pointer";
  }
  const Type* elem = target.type->elem;
  if (elem->is_interface() || runtime::implements(elem, call.rt.types().error_type())) return {};
  return "*target must be interface or implement error";
}

bool assign(Interface target, Interface v) {
  if (target.type == nullptr || target.type->kind != Kind::Pointer || target.data.p == nullptr ||
      v.type == nullptr) {
    return false;
  }
  const Type* elem = target.type->elem;
  if (elem->is_interface()) {
    if (!runtime::implements(v.type, elem)) return false;
    auto* to = static_cast<Interface*>(target.data.p);
    to->type = v.type;
    runtime::store_ptr(&to->data.p, v.data.p);
    return true;
  }
  if (elem != v.type) return false;
  std::memmove(target.data.p, memory_of(v), elem->size);
  return true;
}

int64_t kind(Interface v) { return v.type == nullptr ? 0 : static_cast<int64_t>(v.type->kind); }

bool is_nil(Interface v) {
  if (v.type == nullptr) return true;
  switch (v.type->kind) {
    case Kind::Chan:
    case Kind::Func:
    case Kind::Map:
    case Kind::Pointer:
    case Kind::UnsafePointer: return v.data.p == nullptr;
    case Kind::Slice: return static_cast<const Slice*>(v.data.cp)->data == nullptr;
    default: return false;
  }
}

void swap(Interface v, int64_t i, int64_t j) {
  if (v.type == nullptr || v.type->kind != Kind::Slice) return;
  const Slice* slice = static_cast<const Slice*>(v.data.cp);
  if (i < 0 || j < 0 || i >= slice->length || j >= slice->length || i == j) return;
  const uint64_t size = v.type->elem->size;
  char* a = static_cast<char*>(slice->data) + static_cast<uint64_t>(i) * size;
  char* b = static_cast<char*>(slice->data) + static_cast<uint64_t>(j) * size;
  if (size == 8) {
    uint64_t x = 0;
    uint64_t y = 0;
    std::memcpy(&x, a, 8);
    std::memcpy(&y, b, 8);
    std::memcpy(a, &y, 8);
    std::memcpy(b, &x, 8);
    return;
  }
  std::swap_ranges(a, a + size, b);
}

const Type* pointee(const Interface& v) {
  if (v.type == nullptr || v.type->kind != Kind::Pointer || v.data.p == nullptr) return nullptr;
  return v.type->elem;
}
int64_t pointer_kind(Interface v) {
  const Type* type = pointee(v);
  return type == nullptr ? 0 : static_cast<int64_t>(type->kind);
}
int64_t pointer_bits(Interface v) {
  const Type* type = pointee(v);
  return type == nullptr ? 0 : static_cast<int64_t>(type->size * 8);
}

bool is_integer(const Type* type) {
  return type != nullptr && type->kind >= Kind::Int && type->kind <= Kind::Uintptr;
}

void set_integer(Interface v, uint64_t value) {
  if (is_integer(pointee(v)))
    std::memcpy(v.data.p, &value, v.type->elem->size);  // little-endian: the low bytes
}
void set_float(Interface v, double value) {
  const Type* type = pointee(v);
  if (type == nullptr) return;
  const auto narrow = static_cast<float>(value);
  if (type->kind == Kind::Float64) std::memcpy(v.data.p, &value, sizeof value);
  if (type->kind == Kind::Float32) std::memcpy(v.data.p, &narrow, sizeof narrow);
}
void set_complex(Interface v, runtime::Complex128 value) {
  const Type* type = pointee(v);
  if (type == nullptr) return;
  const runtime::Complex64 narrow{static_cast<float>(value.re), static_cast<float>(value.im)};
  if (type->kind == Kind::Complex128) std::memcpy(v.data.p, &value, sizeof value);
  if (type->kind == Kind::Complex64) std::memcpy(v.data.p, &narrow, sizeof narrow);
}
void set_bool(Interface v, bool value) {
  const Type* type = pointee(v);
  if (type != nullptr && type->kind == Kind::Bool) *static_cast<uint8_t*>(v.data.p) = value ? 1 : 0;
}
void set_string(Interface v, String value) {
  const Type* type = pointee(v);
  if (type != nullptr && type->kind == Kind::String) std::memcpy(v.data.p, &value, sizeof value);
}
bool set_bytes(NativeCall& call, Interface v, std::string_view value) {
  const Type* type = pointee(v);
  if (type == nullptr || type->kind != Kind::Slice || type->elem->kind != Kind::Uint8) return false;
  const Slice bytes = call.new_bytes(value);
  std::memcpy(v.data.p, &bytes, sizeof bytes);
  return true;
}

}  // namespace

GVM_NATIVE(internal_value_Comparable, comparable);
GVM_NATIVE(internal_value_TypeText, type_text);
GVM_NATIVE(internal_value_CheckTarget, check_target);
GVM_NATIVE(internal_value_Assign, assign);
GVM_NATIVE(internal_value_Kind, kind);
GVM_NATIVE(internal_value_IsNil, is_nil);
GVM_NATIVE(internal_value_Swap, swap);
GVM_NATIVE(internal_value_PointerKind, pointer_kind);
GVM_NATIVE(internal_value_PointerBits, pointer_bits);
GVM_NATIVE(internal_value_SetInt, set_integer);
GVM_NATIVE(internal_value_SetUint, set_integer);
GVM_NATIVE(internal_value_SetFloat, set_float);
GVM_NATIVE(internal_value_SetComplex, set_complex);
GVM_NATIVE(internal_value_SetBool, set_bool);
GVM_NATIVE(internal_value_SetString, set_string);
GVM_NATIVE(internal_value_SetBytes, set_bytes);

}  // namespace gvm::stdlib::value
