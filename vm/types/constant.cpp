// The constant pool: making constants, raising operands to a common kind, and the operators.
#include "vm/types/constant.hpp"

#include <cmath>
#include <vector>

#include "runtime/base/check.hpp"
#include "vm/types/constant_repr.hpp"

namespace gvm::vm {

namespace mp = boost::multiprecision;
using Rep = ConstValue::Rep;
using Op = ConstantPool::Op;

// --- making values

ConstValue* ConstantPool::Impl::make(ConstKind kind, Rep rep) {
  ConstValue* value = arena.make<ConstValue>();
  value->kind = kind;
  value->rep = rep;
  return value;
}

const ConstValue* ConstantPool::Impl::make_int(int64_t number) {
  ConstValue* value = make(ConstKind::Int, Rep::Small);
  value->small = number;
  return value;
}

const ConstValue* ConstantPool::Impl::make_int(BigInt number) {
  const uint64_t size = bits_of(number);
  if (size <= 63) return make_int(static_cast<int64_t>(number));
  if (size > kMaxIntBits) return unknown;
  if (number == INT64_MIN) return make_int(INT64_MIN);
  ConstValue* value = make(ConstKind::Int, Rep::Big);
  value->big = &ints.emplace_back(std::move(number));
  return value;
}

const ConstValue* ConstantPool::Impl::make_float(Fraction number) {
  if (bits_of(number.num) > kMaxFractionBits || bits_of(number.den) > kMaxFractionBits) {
    return make_float(float_of(number));
  }
  ConstValue* value = make(ConstKind::Float, Rep::Fraction);
  value->fraction = &fractions.emplace_back(std::move(number));
  return value;
}

const ConstValue* ConstantPool::Impl::make_float(BigFloat number) {
  const int64_t size = magnitude_exponent(number);
  if (size > kMaxExponent) return unknown;
  if (number.mantissa.is_zero() || size < -kMaxExponent)
    return make_float(Fraction{BigInt(0), BigInt(1)});
  ConstValue* value = make(ConstKind::Float, Rep::Float);
  value->flt = &floats.emplace_back(std::move(number));
  return value;
}

ConstantPool::ConstantPool() : impl_(std::make_unique<Impl>()) {
  impl_->unknown = impl_->make(ConstKind::Unknown, Rep::None);
  ConstValue* yes = impl_->make(ConstKind::Bool, Rep::Bool);
  yes->boolean = true;
  impl_->yes = yes;
  impl_->no = impl_->make(ConstKind::Bool, Rep::Bool);
}

ConstantPool::~ConstantPool() = default;

const ConstValue* ConstantPool::unknown() { return impl_->unknown; }
const ConstValue* ConstantPool::boolean(bool value) { return value ? impl_->yes : impl_->no; }
const ConstValue* ConstantPool::integer(int64_t value) { return impl_->make_int(value); }
const ConstValue* ConstantPool::unsigned_integer(uint64_t value) {
  return impl_->make_int(BigInt(value));
}

const ConstValue* ConstantPool::string(std::string_view bytes) {
  ConstValue* value = impl_->make(ConstKind::String, Rep::String);
  value->bytes = impl_->arena.copy(bytes).data();
  value->length = bytes.size();
  return value;
}

const ConstValue* ConstantPool::floating(double value) {
  if (!std::isfinite(value)) return impl_->unknown;
  int exponent = 0;
  const double mantissa = std::frexp(value, &exponent);
  const BigInt whole(static_cast<int64_t>(std::ldexp(mantissa, 53)));
  exponent -= 53;
  if (exponent >= 0)
    return impl_->make_float(Fraction{whole << static_cast<unsigned>(exponent), BigInt(1)});
  return impl_->make_float(make_fraction(whole, BigInt(1) << static_cast<unsigned>(-exponent)));
}

const ConstValue* ConstantPool::complex(const ConstValue* re, const ConstValue* im) {
  // Integers stay integers, which messages show with all digits.
  if (re->kind != ConstKind::Int) re = to_float(re);
  if (im->kind != ConstKind::Int) im = to_float(im);
  if (re->kind == ConstKind::Unknown || im->kind == ConstKind::Unknown) return impl_->unknown;
  ConstValue* value = impl_->make(ConstKind::Complex, Rep::Complex);
  value->pair = {re, im};
  return value;
}

// --- conversions between kinds

static bool is_real(const ConstValue* a) {
  return a->kind == ConstKind::Int || a->kind == ConstKind::Float;
}
static bool is_number(const ConstValue* a) { return is_real(a) || a->kind == ConstKind::Complex; }

const ConstValue* ConstantPool::to_int(const ConstValue* a) {
  if (a->kind == ConstKind::Int) return a;
  if (a->kind == ConstKind::Complex) {
    return is_zero(a->pair.im) ? to_int(a->pair.re) : impl_->unknown;
  }
  if (a->rep == Rep::Fraction && a->fraction->den == 1) return impl_->make_int(a->fraction->num);
  if (a->rep == Rep::Float) {
    if (std::optional<BigInt> whole = integer_of(*a->flt))
      return impl_->make_int(std::move(*whole));
  }
  return impl_->unknown;
}

const ConstValue* ConstantPool::to_float(const ConstValue* a) {
  if (a->kind == ConstKind::Float) return a;
  if (a->kind == ConstKind::Int) return impl_->make_float(Fraction{to_big(a), BigInt(1)});
  if (a->kind == ConstKind::Complex && is_zero(a->pair.im)) return to_float(a->pair.re);
  return impl_->unknown;
}

const ConstValue* ConstantPool::to_complex(const ConstValue* a) {
  if (a->kind == ConstKind::Complex) return a;
  if (!is_real(a)) return impl_->unknown;
  return complex(a, integer(0));
}

const ConstValue* ConstantPool::round_float32(const ConstValue* a) {
  a = to_float(a);
  return a->kind == ConstKind::Unknown ? a : floating(static_cast<double>(float32_value(a)));
}

const ConstValue* ConstantPool::round_float64(const ConstValue* a) {
  a = to_float(a);
  return a->kind == ConstKind::Unknown ? a : floating(float64_value(a));
}

const ConstValue* ConstantPool::real(const ConstValue* a) {
  if (a->kind == ConstKind::Complex) return to_float(a->pair.re);
  return is_real(a) ? a : impl_->unknown;
}

const ConstValue* ConstantPool::imag(const ConstValue* a) {
  if (a->kind == ConstKind::Complex) return to_float(a->pair.im);
  return is_real(a) ? integer(0) : impl_->unknown;
}

// --- operators

// The result if it is found in machine integers.
static std::optional<int64_t> small_binary(Op op, int64_t a, int64_t b, bool integer_division) {
  int64_t out = 0;
  switch (op) {
    case Op::Add:
      if (__builtin_add_overflow(a, b, &out)) return std::nullopt;
      return out;
    case Op::Sub:
      if (__builtin_sub_overflow(a, b, &out)) return std::nullopt;
      return out;
    case Op::Mul:
      if (__builtin_mul_overflow(a, b, &out)) return std::nullopt;
      return out;
    case Op::Div:
      if (!integer_division || b == 0 || (a == INT64_MIN && b == -1)) return std::nullopt;
      return a / b;
    case Op::Rem:
      if (b == 0 || (a == INT64_MIN && b == -1)) return std::nullopt;
      return a % b;
    case Op::And: return a & b;
    case Op::Or: return a | b;
    case Op::Xor: return a ^ b;
    case Op::AndNot: return a & ~b;
  }
  return std::nullopt;
}

static std::optional<BigInt> big_binary(Op op, const BigInt& a, const BigInt& b) {
  switch (op) {
    case Op::Add: return BigInt(a + b);
    case Op::Sub: return BigInt(a - b);
    case Op::Mul:
      if (bits_of(a) + bits_of(b) > kMaxIntBits + 1) return std::nullopt;
      return BigInt(a * b);
    case Op::Div:
      return BigInt(a / b);  // Boost truncates too, and gives remainders the sign of the dividend
    case Op::Rem: return BigInt(a % b);
    case Op::And: return BigInt(a & b);
    case Op::Or: return BigInt(a | b);
    case Op::Xor: return BigInt(a ^ b);
    case Op::AndNot: return BigInt(a & (-b - 1));
  }
  return std::nullopt;
}

static std::optional<Fraction> fraction_binary(Op op, const Fraction& a, const Fraction& b) {
  switch (op) {
    case Op::Add: return make_fraction(a.num * b.den + b.num * a.den, a.den * b.den);
    case Op::Sub: return make_fraction(a.num * b.den - b.num * a.den, a.den * b.den);
    case Op::Mul: return make_fraction(a.num * b.num, a.den * b.den);
    case Op::Div: return make_fraction(a.num * b.den, a.den * b.num);
    default: return std::nullopt;
  }
}

static std::optional<BigFloat> float_binary(Op op, const BigFloat& a, const BigFloat& b) {
  switch (op) {
    case Op::Add: return add_float(a, b);
    case Op::Sub: return add_float(a, BigFloat{-b.mantissa, b.exponent});
    case Op::Mul: return mul_float(a, b);
    case Op::Div: return div_float(a, b);
    default: return std::nullopt;
  }
}

static const ConstValue* real_binary(ConstantPool::Impl& impl, Op op, const ConstValue* a,
                                     const ConstValue* b, bool integer_division);

const ConstValue* ConstantPool::binary(Op op, const ConstValue* a, const ConstValue* b,
                                       bool integer_division) {
  if (a->kind == ConstKind::Unknown || b->kind == ConstKind::Unknown) return impl_->unknown;
  if (a->kind == ConstKind::String && b->kind == ConstKind::String && op == Op::Add) {
    if (a->length == 0) return b;
    if (b->length == 0) return a;
    if (a->length + b->length > kMaxString) return impl_->unknown;
    // Joined when somebody asks for the bytes: a long chain of + would copy its beginning again and
    // again.
    ConstValue* value = impl_->make(ConstKind::String, Rep::Concat);
    value->pair = {a, b};
    value->length = a->length + b->length;
    value->arena = &impl_->arena;
    return value;
  }
  if (!is_number(a) || !is_number(b)) return impl_->unknown;
  if ((op == Op::Div || op == Op::Rem) && is_zero(b)) return impl_->unknown;
  if (a->kind != ConstKind::Complex && b->kind != ConstKind::Complex) {
    return real_binary(*impl_, op, a, b, integer_division);
  }

  a = to_complex(a);
  b = to_complex(b);
  if (a->kind == ConstKind::Unknown || b->kind == ConstKind::Unknown) return impl_->unknown;
  const auto [ar, ai] = a->pair;
  const auto [br, bi] = b->pair;
  const auto calc = [this](Op o, const ConstValue* x, const ConstValue* y) {
    return binary(o, x, y, false);
  };
  switch (op) {
    case Op::Add:
    case Op::Sub: return complex(calc(op, ar, br), calc(op, ai, bi));
    case Op::Mul:
      return complex(calc(Op::Sub, calc(Op::Mul, ar, br), calc(Op::Mul, ai, bi)),
                     calc(Op::Add, calc(Op::Mul, ar, bi), calc(Op::Mul, ai, br)));
    case Op::Div: {
      const ConstValue* norm = calc(Op::Add, calc(Op::Mul, br, br), calc(Op::Mul, bi, bi));
      const ConstValue* re = calc(Op::Add, calc(Op::Mul, ar, br), calc(Op::Mul, ai, bi));
      const ConstValue* im = calc(Op::Sub, calc(Op::Mul, ai, br), calc(Op::Mul, ar, bi));
      return complex(calc(Op::Div, re, norm), calc(Op::Div, im, norm));
    }
    default: return impl_->unknown;
  }
}

static const ConstValue* real_binary(ConstantPool::Impl& impl, Op op, const ConstValue* a,
                                     const ConstValue* b, bool integer_division) {
  if (a->kind == ConstKind::Int && b->kind == ConstKind::Int &&
      (op != Op::Div || integer_division)) {
    if (a->rep == Rep::Small && b->rep == Rep::Small) {
      if (const auto small = small_binary(op, a->small, b->small, integer_division))
        return impl.make_int(*small);
    }
    std::optional<BigInt> big = big_binary(op, to_big(a), to_big(b));
    return big ? impl.make_int(std::move(*big)) : impl.unknown;
  }
  const auto fits = [](const ConstValue* x) {
    return x->rep == Rep::Small || x->rep == Rep::Fraction ||
           (x->rep == Rep::Big && bits_of(*x->big) <= kMaxFractionBits);
  };
  if (fits(a) && fits(b)) {
    std::optional<Fraction> exact = fraction_binary(op, to_fraction(a), to_fraction(b));
    return exact ? impl.make_float(std::move(*exact)) : impl.unknown;
  }
  std::optional<BigFloat> result = float_binary(op, to_bigfloat(a), to_bigfloat(b));
  return result ? impl.make_float(std::move(*result)) : impl.unknown;
}

const ConstValue* ConstantPool::shift_left(const ConstValue* a, uint64_t count) {
  if (a->kind != ConstKind::Int) return impl_->unknown;
  if (count == 0 || is_zero(a)) return a;
  if (a->rep == Rep::Small && count < 63) {
    int64_t out = 0;
    if (!__builtin_mul_overflow(a->small, int64_t{1} << count, &out)) return impl_->make_int(out);
  }
  if (count > kMaxIntBits || bit_length(a) + count > kMaxIntBits) return impl_->unknown;
  return impl_->make_int(BigInt(to_big(a) << count));
}

const ConstValue* ConstantPool::shift_right(const ConstValue* a, uint64_t count) {
  if (a->kind != ConstKind::Int) return impl_->unknown;
  if (a->rep == Rep::Small) return impl_->make_int(a->small >> (count > 63 ? 63 : count));
  const bool negative = *a->big < 0;
  if (count >= bits_of(*a->big)) return impl_->make_int(negative ? int64_t{-1} : int64_t{0});
  if (!negative) return impl_->make_int(BigInt(*a->big >> count));
  return impl_->make_int(BigInt(-(((-*a->big) - 1) >> count) - 1));  // towards minus infinity
}

const ConstValue* ConstantPool::negate(const ConstValue* a) {
  switch (a->rep) {
    case Rep::Small:
      if (a->small != INT64_MIN) return impl_->make_int(-a->small);
      return impl_->make_int(BigInt(-BigInt(a->small)));
    case Rep::Big: return impl_->make_int(BigInt(-*a->big));
    case Rep::Fraction: return impl_->make_float(Fraction{-a->fraction->num, a->fraction->den});
    case Rep::Float: return impl_->make_float(BigFloat{-a->flt->mantissa, a->flt->exponent});
    case Rep::Complex: return complex(negate(a->pair.re), negate(a->pair.im));
    default: return impl_->unknown;
  }
}

const ConstValue* ConstantPool::bit_not(const ConstValue* a, uint32_t unsigned_bits) {
  if (a->kind != ConstKind::Int) return impl_->unknown;
  if (a->rep == Rep::Small && unsigned_bits == 0) return impl_->make_int(~a->small);
  BigInt flipped = -to_big(a) - 1;
  if (unsigned_bits != 0)
    flipped += BigInt(1) << unsigned_bits;  // a is in range, so this is the complement within them
  return impl_->make_int(std::move(flipped));
}

const ConstValue* ConstantPool::logical_not(const ConstValue* a) {
  return a->kind == ConstKind::Bool ? boolean(!a->boolean) : impl_->unknown;
}

// --- queries

ConstKind kind_of(const ConstValue* value) { return value->kind; }
bool bool_value(const ConstValue* value) { return value->rep == Rep::Bool && value->boolean; }

std::string_view string_value(const ConstValue* value) {
  if (value->rep == Rep::String) return {value->bytes, value->length};
  if (value->rep != Rep::Concat) return {};
  // Filled from the end, so that the left-leaning trees which + builds need a short stack.
  char* const bytes = static_cast<char*>(value->arena->allocate(value->length, 1));
  char* end = bytes + value->length;
  std::vector<const ConstValue*> left{value};
  while (!left.empty()) {
    const ConstValue* node = left.back();
    left.pop_back();
    if (node->rep == Rep::Concat) {
      left.push_back(node->pair.re);
      left.push_back(node->pair.im);
      continue;
    }
    end -= node->length;
    std::memcpy(end, node->bytes, node->length);
  }
  // The value stays the same; only its representation changes.
  ConstValue* self = const_cast<ConstValue*>(value);
  self->rep = Rep::String;
  self->bytes = bytes;
  return {bytes, value->length};
}

int compare(const ConstValue* a, const ConstValue* b) {
  if (a->rep == Rep::Small && b->rep == Rep::Small)
    return a->small < b->small ? -1 : a->small > b->small ? 1 : 0;
  if (a->kind == ConstKind::Bool && b->kind == ConstKind::Bool)
    return int{a->boolean} - int{b->boolean};
  if (a->kind == ConstKind::String && b->kind == ConstKind::String) {
    const int order = string_value(a).compare(string_value(b));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
  }
  if (a->kind == ConstKind::Complex || b->kind == ConstKind::Complex) {
    if (!is_number(a) || !is_number(b)) return 1;
    if (a->kind != ConstKind::Complex) return !is_zero(b->pair.im) || compare(a, b->pair.re) != 0;
    if (b->kind != ConstKind::Complex) return !is_zero(a->pair.im) || compare(a->pair.re, b) != 0;
    return compare(a->pair.re, b->pair.re) != 0 || compare(a->pair.im, b->pair.im) != 0;
  }
  if (!is_real(a) || !is_real(b)) return 1;
  if (a->rep == Rep::Float || b->rep == Rep::Float)
    return compare_float(to_bigfloat(a), to_bigfloat(b));
  const Fraction x = to_fraction(a);
  const Fraction y = to_fraction(b);
  const BigInt left = x.num * y.den;
  const BigInt right = y.num * x.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

int sign(const ConstValue* value) {
  switch (value->rep) {
    case Rep::Small: return value->small < 0 ? -1 : value->small > 0 ? 1 : 0;
    case Rep::Big: return value->big->sign();
    case Rep::Fraction: return value->fraction->num.sign();
    case Rep::Float: return value->flt->mantissa.sign();
    case Rep::Complex: return is_zero(value->pair.re) && is_zero(value->pair.im) ? 0 : 1;
    default: return 1;
  }
}

bool is_zero(const ConstValue* value) { return sign(value) == 0; }

std::optional<int64_t> int64_value(const ConstValue* value) {
  if (value->rep == Rep::Small) return value->small;
  return std::nullopt;
}

std::optional<uint64_t> uint64_value(const ConstValue* value) {
  if (value->rep == Rep::Small && value->small >= 0) return static_cast<uint64_t>(value->small);
  if (value->rep == Rep::Big && *value->big > 0 && bits_of(*value->big) <= 64)
    return static_cast<uint64_t>(*value->big);
  return std::nullopt;
}

uint64_t low_bits(const ConstValue* value) {
  if (value->rep == Rep::Small) return static_cast<uint64_t>(value->small);
  if (value->rep != Rep::Big) return 0;
  const BigInt magnitude = mp::abs(*value->big);
  const uint64_t low = static_cast<uint64_t>(BigInt(magnitude & BigInt(UINT64_MAX)));
  return *value->big < 0 ? uint64_t{0} - low : low;
}

uint64_t bit_length(const ConstValue* value) {
  if (value->rep == Rep::Big) return bits_of(*value->big);
  if (value->rep != Rep::Small || value->small == 0) return 0;
  const uint64_t magnitude = value->small < 0 ? uint64_t{0} - static_cast<uint64_t>(value->small)
                                              : static_cast<uint64_t>(value->small);
  return 64 - static_cast<uint64_t>(__builtin_clzll(magnitude));
}

}  // namespace gvm::vm
