// Assignability and convertibility.
#include "vm/check/conversion.hpp"

#include "vm/check/lookup.hpp"

namespace gvm::vm {

namespace {

BasicKind basic_kind(const Type* type) {
  const BasicType* basic = as_basic(type);
  return basic != nullptr ? basic->basic : BasicKind::UntypedNil;
}

bool is_untyped_numeric(BasicKind kind) {
  return kind >= BasicKind::UntypedInt && kind <= BasicKind::UntypedComplex;
}

bool has_name(const Type* type) {
  return type->kind == TypeKind::Basic || type->kind == TypeKind::Named ||
         type->kind == TypeKind::TypeParam;
}

// No methods and no type terms: every value has this interface.
bool accepts_everything(const InterfaceType* interface) {
  if (interface->completed) return interface->all_methods.empty() && !interface->is_constraint;
  return interface->embedded.empty() && interface->methods.empty() && !interface->is_comparable;
}

// May an untyped operand be used where a (typed) `target` is wanted, as far as kinds go?
bool untyped_fits(BasicKind untyped, const Type* target) {
  if (untyped == BasicKind::UntypedNil) return has_nil(target);
  if (const InterfaceType* interface = as_interface(target)) return accepts_everything(interface);
  if (untyped == BasicKind::UntypedBool) return is_boolean(target);
  if (untyped == BasicKind::UntypedString) return is_string(target);
  return is_numeric(target);
}

bool is_bytes_or_runes(const Type* type) {
  const SliceType* slice = as_slice(type);
  if (slice == nullptr || as_basic(slice->elem) == nullptr) return false;
  const BasicKind kind = basic_kind(slice->elem);
  return kind == BasicKind::Uint8 || kind == BasicKind::Int32;
}

bool is_integer_or_float(const Type* type) { return is_integer(type) || is_float(type); }
bool is_uintptr(const Type* type) {
  return as_basic(type) != nullptr && basic_kind(type) == BasicKind::Uintptr;
}
bool is_unsafe_pointer(const Type* type) {
  return as_basic(type) != nullptr && basic_kind(type) == BasicKind::UnsafePointer;
}

bool convertible_pointers(const Type* from, const Type* to) {
  const PointerType* a = type_cast<PointerType>(from, TypeKind::Pointer);
  const PointerType* b = type_cast<PointerType>(to, TypeKind::Pointer);
  return a != nullptr && b != nullptr &&
         identical_ignore_tags(underlying(a->elem), underlying(b->elem));
}

bool convertible_slice_to_array(const Type* from, const Type* to) {
  const SliceType* slice = as_slice(from);
  if (slice == nullptr) return false;
  const ArrayType* array = as_array(to);
  if (const PointerType* pointer = as_pointer(to)) array = as_array(pointer->elem);
  return array != nullptr && identical(slice->elem, array->elem);
}

}  // namespace

const Type* default_type(const Universe& universe, const Type* type) {
  if (!is_untyped(type)) return type;
  switch (basic_kind(type)) {
    case BasicKind::UntypedBool: return universe.basic(BasicKind::Bool);
    case BasicKind::UntypedInt: return universe.basic(BasicKind::Int);
    case BasicKind::UntypedRune: return universe.rune_type();
    case BasicKind::UntypedFloat: return universe.basic(BasicKind::Float64);
    case BasicKind::UntypedComplex: return universe.basic(BasicKind::Complex128);
    case BasicKind::UntypedString: return universe.basic(BasicKind::String);
    default: return type;
  }
}

const Type* implicit_type(const Universe& universe, const Type* untyped, const Type* target) {
  if (!is_untyped(untyped) || is_invalid(target)) return untyped;
  const BasicKind kind = basic_kind(untyped);
  if (is_untyped(target)) {
    const BasicKind other = basic_kind(target);
    if (kind == other) return untyped;
    if (is_untyped_numeric(kind) && is_untyped_numeric(other))
      return universe.basic(std::max(kind, other));
    return nullptr;
  }
  if (!untyped_fits(kind, target)) return nullptr;
  return is_interface(target) && kind != BasicKind::UntypedNil ? default_type(universe, untyped)
                                                               : target;
}

bool assignable(CheckEnv env, const Type* from, bool from_is_untyped_nil, const Type* to,
                std::string* why) {
  if (is_invalid(from) || is_invalid(to) || is_invalid(underlying(to))) return true;
  if (from_is_untyped_nil) return has_nil(to);
  if (identical(from, to)) return true;
  if (is_untyped(from)) return untyped_fits(basic_kind(from), to);
  const bool one_unnamed = !has_name(from) || !has_name(to);
  if (one_unnamed && identical(underlying(from), underlying(to))) return true;

  const PointerType* target_pointer = as_pointer(to);
  if (is_interface(to) || (target_pointer != nullptr && is_interface(target_pointer->elem))) {
    return implements_with_reason(env.arena, from, to, env.package, why);
  }
  if (is_interface(from)) {
    if (implements_with_reason(env.arena, to, from, env.package, nullptr) && why != nullptr)
      *why = "need type assertion";
    return false;
  }
  const ChanType* source_chan = as_chan(from);
  const ChanType* target_chan = as_chan(to);
  return source_chan != nullptr && target_chan != nullptr &&
         source_chan->dir == grammar::ChanDir::Both && one_unnamed &&
         identical(source_chan->elem, target_chan->elem);
}

bool mutually_assignable(CheckEnv env, const Type* a, const Type* b) {
  return assignable(env, a, false, b, nullptr) || assignable(env, b, false, a, nullptr);
}

bool convertible(CheckEnv env, const Type* from, const Type* to, std::string* why) {
  const bool nil = is_untyped(from) && basic_kind(from) == BasicKind::UntypedNil;
  if (assignable(env, from, nil, to, why)) return true;
  if (nil) return false;
  const Type* source = underlying(from);
  const Type* target = underlying(to);
  if (is_invalid(source)) return true;
  if (identical_ignore_tags(source, target) || convertible_pointers(from, to)) return true;
  if (is_integer_or_float(source) && is_integer_or_float(target)) return true;
  if (is_complex(source) && is_complex(target)) return true;
  if (is_string(target) && (is_integer(source) || is_bytes_or_runes(source))) return true;
  if (is_string(source) && is_bytes_or_runes(target)) return true;
  if (is_unsafe_pointer(target) && (source->kind == TypeKind::Pointer || is_uintptr(source)))
    return true;
  if (is_unsafe_pointer(source) && (target->kind == TypeKind::Pointer || is_uintptr(target)))
    return true;
  return convertible_slice_to_array(source, target);
}

}  // namespace gvm::vm
