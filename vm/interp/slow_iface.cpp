// Interfaces, comparisons by type, and the arithmetic that is too long for the loop.
#include <cmath>
#include <cstring>

#include "runtime/base/text.hpp"
#include "runtime/native.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm::slow {

using namespace gvm::runtime;
using base::text::cat;

namespace {

Interface interface_at(const Slot* slot) { return {static_cast<const Type*>(slot[0].cp), slot[1]}; }

const Type* type_of(Machine& machine, const uint64_t* ext) { return machine.tables.types[ext[0]]; }

Step put_equality(G& g, Slot* to, Equality equality, const Type* culprit) {
  if (GVM_UNLIKELY(equality == Equality::Uncomparable)) {
    return raise_runtime_error(g, cat("comparing uncomparable type ", culprit->text));
  }
  to->u = equality == Equality::Equal;
  return Step::Next;
}

Step box(G& g, Slot* to, const Type* type, const void* value) {
  void* copy = alloc_cache(g).allocate(type);
  if (GVM_UNLIKELY(copy == nullptr)) return raise_out_of_memory(g);
  std::memcpy(copy, value, type->size);
  to[0].cp = type;
  to[1].p = copy;
  return Step::Next;
}

// The method that keeps `type` from implementing `iface`.
std::string missing_method(const Type* type, const Type* iface) {
  const InterfaceMethod* missing = nullptr;
  implements(type, iface, &missing);
  return missing == nullptr ? std::string("?") : std::string(missing->name);
}

}  // namespace

Step box_iface(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  return box(g, fp + insn.a(), type_of(machine, ext), fp + insn.b());
}

Step box_iface_mem(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* type = type_of(machine, ext);
  const void* from = fp[insn.b()].cp;
  if (from == nullptr) return raise_row(g, PanicRow::NilPointer);
  if (!type->is_direct()) return box(g, fp + insn.a(), type, from);
  Slot* to = fp + insn.a();
  to[1].u = 0;
  if (type->size != 0) load_slots(type, to + 1, from);
  to[0].cp = type;
  return Step::Next;
}

Step assert_type_fault(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const auto* concrete = static_cast<const Type*>(fp[insn.b()].cp);
  return raise_assertion(g, machine.tables.types[ext[1]], concrete, type_of(machine, ext), {});
}

Step assert_iface(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* wanted = type_of(machine, ext);
  const Interface value = interface_at(fp + insn.b());
  if (value.type == nullptr) return raise_assertion(g, nullptr, nullptr, wanted, {});
  if (!machine.implements(value.type, wanted)) {
    return raise_assertion(g, nullptr, value.type, wanted, missing_method(value.type, wanted));
  }
  fp[insn.a()].cp = value.type;
  fp[insn.a() + 1] = value.data;
  return Step::Next;
}

Step assert_iface_ok(Machine& machine, G&, Slot* fp, Insn insn, const uint64_t* ext) {
  Interface value = interface_at(fp + insn.b());
  const bool ok = value.type != nullptr && machine.implements(value.type, type_of(machine, ext));
  if (!ok) value = {};
  fp[insn.a()].cp = value.type;
  fp[insn.a() + 1].u = value.data.u;
  fp[insn.c()].u = ok;
  return Step::Next;
}

Step iface_impl(Machine& machine, G&, Slot* fp, Insn insn, const uint64_t* ext) {
  const auto* type = static_cast<const Type*>(fp[insn.b()].cp);
  fp[insn.a()].u = type != nullptr && machine.implements(type, type_of(machine, ext));
  return Step::Next;
}

Step eq_iface(Machine&, G& g, Slot* fp, Insn insn, const uint64_t*) {
  const Type* culprit = nullptr;
  const Equality equality = equal_interfaces(interface_at(fp + insn.b()), interface_at(fp + insn.c()), &culprit);
  return put_equality(g, fp + insn.a(), equality, culprit);
}

Step eq_iface_val(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* type = type_of(machine, ext);
  const Interface left = interface_at(fp + insn.b());
  if (left.type != type) {
    fp[insn.a()].u = 0;
    return Step::Next;
  }
  const Type* culprit = nullptr;
  Equality equality;
  if (type->is_direct()) {
    Interface right{type, {}};
    if (type->size != 0) right.data = fp[insn.c()];
    equality = equal_interfaces(left, right, &culprit);
  } else {
    equality = equal_values(type, left.data.cp, fp + insn.c(), &culprit);
  }
  return put_equality(g, fp + insn.a(), equality, culprit);
}

Step eq_mem(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const Type* culprit = nullptr;
  const Equality equality = equal_values(type_of(machine, ext), fp + insn.b(), fp + insn.c(), &culprit);
  return put_equality(g, fp + insn.a(), equality, culprit);
}

Step eq_ptr_mem(Machine& machine, G& g, Slot* fp, Insn insn, const uint64_t* ext) {
  const void* left = fp[insn.b()].cp;
  const void* right = fp[insn.c()].cp;
  if (left == nullptr || right == nullptr) return raise_row(g, PanicRow::NilPointer);
  const Type* culprit = nullptr;
  const Equality equality = equal_values(type_of(machine, ext), left, right, &culprit);
  return put_equality(g, fp + insn.a(), equality, culprit);
}

MethodTarget* find_method(Machine& machine, G& g, const Type* type, MethodId id, const uint64_t* cache_word, Step* step) {
  MethodTarget* target = machine.find_target(type, id);
  if (GVM_UNLIKELY(target == nullptr)) {
    *step = raise_runtime_error(g, cat("method ", machine.runtime.types().method_name(id), " of ", type->text, " is not linked"));
    return nullptr;
  }
  // The code itself is not written again once it runs but for these words, all of whose values are good.
  __atomic_store_n(const_cast<uint64_t*>(cache_word), reinterpret_cast<uint64_t>(target), __ATOMIC_RELEASE);
  return target;
}

// ---- floats

double min_f(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::nan("");
  if (a == 0 && b == 0) return std::signbit(a) ? a : b;
  return a < b ? a : b;
}

double max_f(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::nan("");
  if (a == 0 && b == 0) return std::signbit(a) ? b : a;
  return a > b ? a : b;
}

namespace {

// The larger part of the divisor scales both, against overflow; then the infinities and zeros of ISO C's Annex G.
Complex128 divide(Complex128 n, Complex128 d) {
  Complex128 q;
  if (std::fabs(d.re) >= std::fabs(d.im)) {
    const double ratio = d.im / d.re;
    const double scale = d.re + ratio * d.im;
    q = {(n.re + n.im * ratio) / scale, (n.im - n.re * ratio) / scale};
  } else {
    const double ratio = d.re / d.im;
    const double scale = d.im + ratio * d.re;
    q = {(n.re * ratio + n.im) / scale, (n.im * ratio - n.re) / scale};
  }
  if (!std::isnan(q.re) || !std::isnan(q.im)) return q;
  const double inf = HUGE_VAL;
  auto unit = [](double x) { return std::copysign(std::isinf(x) ? 1.0 : 0.0, x); };
  const bool n_finite = std::isfinite(n.re) && std::isfinite(n.im);
  const bool d_finite = std::isfinite(d.re) && std::isfinite(d.im);
  if (d.re == 0 && d.im == 0 && (!std::isnan(n.re) || !std::isnan(n.im))) {
    const double direction = std::copysign(inf, d.re);
    return {direction * n.re, direction * n.im};
  }
  if ((std::isinf(n.re) || std::isinf(n.im)) && d_finite) {
    const double a = unit(n.re);
    const double b = unit(n.im);
    return {inf * (a * d.re + b * d.im), inf * (b * d.re - a * d.im)};
  }
  if ((std::isinf(d.re) || std::isinf(d.im)) && n_finite) {
    const double c = unit(d.re);
    const double e = unit(d.im);
    return {0 * (n.re * c + n.im * e), 0 * (n.im * c - n.re * e)};
  }
  return q;
}

}  // namespace

Step div_complex(Machine&, G&, Slot* fp, Insn insn, const uint64_t*) {
  const Slot* n = fp + insn.b();
  const Slot* d = fp + insn.c();
  const Complex128 quotient = divide({n[0].f, n[1].f}, {d[0].f, d[1].f});
  fp[insn.a()].f = quotient.re;
  fp[insn.a() + 1].f = quotient.im;
  return Step::Next;
}

}  // namespace gvm::vm::slow
