// Representability of constants, kind by kind.
#include "vm/check/representable.hpp"

namespace gvm::vm {

namespace {

bool is_numeric_kind(ConstKind kind) {
  return kind == ConstKind::Int || kind == ConstKind::Float || kind == ConstKind::Complex;
}

// Bits of an integer kind; 0 for the untyped ones, which have no bounds of their own.
uint32_t integer_bits(BasicKind kind) {
  switch (kind) {
    case BasicKind::Int8:
    case BasicKind::Uint8: return 8;
    case BasicKind::Int16:
    case BasicKind::Uint16: return 16;
    case BasicKind::Int32:
    case BasicKind::Uint32: return 32;
    case BasicKind::Int:
    case BasicKind::Int64:
    case BasicKind::Uint:
    case BasicKind::Uint64:
    case BasicKind::Uintptr: return 64;
    default: return 0;
  }
}

bool fits(const ConstValue* value, const BasicType* target) {
  const uint32_t bits = integer_bits(target->basic);
  if (bits == 0) return true;
  if (is_unsigned(target)) return sign(value) >= 0 && bit_length(value) <= bits;
  const std::optional<int64_t> small = int64_value(value);
  if (!small) return false;
  if (bits == 64) return true;
  const int64_t limit = int64_t{1} << (bits - 1);
  return *small >= -limit && *small < limit;
}

// The parts of a complex number, each rounded by `round` (null: left as they are).
const ConstValue* complex_parts(ConstantPool& constants, const ConstValue* value,
                                const ConstValue* (ConstantPool::*round)(const ConstValue*)) {
  const ConstValue* number = constants.to_complex(value);
  if (kind_of(number) == ConstKind::Unknown || round == nullptr) return number;
  return constants.complex((constants.*round)(constants.real(number)),
                           (constants.*round)(constants.imag(number)));
}

// Unknown when it is not representable; a value of the right class of kinds is given.
const ConstValue* convert_number(ConstantPool& constants, const ConstValue* value,
                                 BasicKind target) {
  switch (target) {
    case BasicKind::Float32: return constants.round_float32(value);
    case BasicKind::Float64: return constants.round_float64(value);
    case BasicKind::UntypedFloat: return constants.to_float(value);
    case BasicKind::Complex64: return complex_parts(constants, value, &ConstantPool::round_float32);
    case BasicKind::Complex128:
      return complex_parts(constants, value, &ConstantPool::round_float64);
    case BasicKind::UntypedComplex: return complex_parts(constants, value, nullptr);
    default: return constants.to_int(value);
  }
}

}  // namespace

const ConstValue* representable(ConstantPool& constants, const ConstValue* value,
                                const BasicType* target, RepresentError* why) {
  const auto fail = [why](RepresentError reason) -> const ConstValue* {
    if (why != nullptr) *why = reason;
    return nullptr;
  };
  if (why != nullptr) *why = RepresentError::None;
  const ConstKind kind = kind_of(value);
  if (kind == ConstKind::Unknown)
    return is_const_type(target) ? value : fail(RepresentError::Mismatch);
  if (is_boolean(target)) return kind == ConstKind::Bool ? value : fail(RepresentError::Mismatch);
  if (is_string(target)) return kind == ConstKind::String ? value : fail(RepresentError::Mismatch);
  if (!is_numeric(target) || !is_numeric_kind(kind)) return fail(RepresentError::Mismatch);

  const ConstValue* result = convert_number(constants, value, target->basic);
  const bool converted =
      kind_of(result) != ConstKind::Unknown && (!is_integer(target) || fits(result, target));
  if (converted) return result;
  // Go says "truncated" whenever a float or complex constant does not become an integer, 1e100
  // included.
  return fail(is_integer(target) && kind != ConstKind::Int ? RepresentError::Truncated
                                                           : RepresentError::Overflows);
}

}  // namespace gvm::vm
