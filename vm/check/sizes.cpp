// Sizes, alignments and offsets of types as Go lays them out on amd64, for unsafe's constants.
#include <algorithm>

#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

constexpr int64_t kWord = 8;
constexpr int64_t kMaxSize = (int64_t{1} << 50) - 1;  // what Go's compiler takes the address space to be

int64_t basic_size(BasicKind kind) {
  switch (kind) {
    case BasicKind::Bool:
    case BasicKind::Int8:
    case BasicKind::Uint8: return 1;
    case BasicKind::Int16:
    case BasicKind::Uint16: return 2;
    case BasicKind::Int32:
    case BasicKind::Uint32:
    case BasicKind::Float32: return 4;
    case BasicKind::Complex128:
    case BasicKind::String: return 16;
    default: return kWord;
  }
}

int64_t align_up(int64_t n, int64_t align) { return (n + align - 1) / align * align; }

}  // namespace

int64_t PackageChecker::align_of(const Type* type) { return layout_of(type).align; }

int64_t PackageChecker::size_of(const Type* type) { return layout_of(type).size; }

int64_t PackageChecker::offset_of(const StructType* type, uint32_t field) {
  int64_t offset = 0;
  for (uint32_t i = 0; i < type->fields.size(); ++i) {
    const Layout part = layout_of(type->fields[i]->type);
    offset = align_up(offset, part.align);
    if (i == field) return offset;
    if (part.size < 0 || (offset += part.size) > kMaxSize) return -1;
  }
  return -1;
}

PackageChecker::Layout PackageChecker::struct_layout(const StructType* type) {
  // Remembered, since a struct may hold another one many times over.
  if (const auto known = layouts_.find(type); known != layouts_.end()) return known->second;
  Layout whole{0, 1, true};
  int64_t last_size = -1;
  for (const Object* field : type->fields) {
    const Layout part = layout_of(field->type);
    whole.align = std::max(whole.align, part.align);
    if (!part.complete) return part;  // no more can be said yet
    if (whole.size < 0) continue;
    last_size = part.size;
    whole.size = part.size < 0 ? -1 : align_up(whole.size, part.align) + part.size;
    if (whole.size > kMaxSize) whole.size = -1;
  }
  // A final field without size gets a byte, so that its address lies inside the struct.
  if (last_size == 0 && whole.size > 0) ++whole.size;
  if (whole.size >= 0) whole.size = align_up(whole.size, whole.align);
  layouts_.emplace(type, whole);
  return whole;
}

PackageChecker::Layout PackageChecker::layout_of(const Type* type) {
  const NamedType* named = as_named(type);
  if (named != nullptr && named->underlying == nullptr) return {kWord, kWord, false};
  const Type* under = underlying(type);
  switch (under->kind) {
    case TypeKind::Invalid: return {kWord, kWord, true};
    case TypeKind::Basic: {
      const BasicKind kind = static_cast<const BasicType*>(under)->basic;
      const int64_t size = basic_size(kind);
      return {size, kind == BasicKind::Complex64 ? kWord / 2 : std::min(size, kWord), true};
    }
    case TypeKind::Slice: return {3 * kWord, kWord, true};
    case TypeKind::Interface: return {2 * kWord, kWord, true};
    case TypeKind::Array: {
      const auto* array = static_cast<const ArrayType*>(under);
      Layout whole = layout_of(array->elem);
      if (whole.size < 0 || array->length < 0 || (whole.size != 0 && array->length > kMaxSize / whole.size)) {
        whole.size = -1;
      } else {
        whole.size *= array->length;
      }
      return whole;
    }
    case TypeKind::Struct: return struct_layout(static_cast<const StructType*>(under));
    case TypeKind::Named:
    case TypeKind::Pointer:
    case TypeKind::Map:
    case TypeKind::Chan:
    case TypeKind::Signature:
    case TypeKind::Tuple:
    case TypeKind::TypeParam:
    case TypeKind::Union: break;
  }
  return {kWord, kWord, true};
}

}  // namespace gvm::vm
