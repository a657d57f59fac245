// The native of package math/cmplx: C99's complex functions by number (see the constants in
// cmplx.gs).
#include <complex>
#include <cstdint>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using Complex = std::complex<double>;
using runtime::Complex128;

Complex128 apply(int64_t function, Complex128 argument) {
  const Complex x(argument.re, argument.im);
  Complex y;
  switch (function) {
    case 0: y = std::sqrt(x); break;
    case 1: y = std::exp(x); break;
    case 2: y = std::log(x); break;
    case 3: y = std::sin(x); break;
    case 4: y = std::cos(x); break;
    case 5: y = std::tan(x); break;
    case 6: y = std::sinh(x); break;
    case 7: y = std::cosh(x); break;
    case 8: y = std::tanh(x); break;
    case 9: y = std::asin(x); break;
    case 10: y = std::acos(x); break;
    case 11: y = std::atan(x); break;
    case 12: y = std::asinh(x); break;
    case 13: y = std::acosh(x); break;
    case 14: y = std::atanh(x); break;
    default: y = x;
  }
  return {y.real(), y.imag()};
}

}  // namespace

GVM_NATIVE(math_cmplx_apply, apply);

}  // namespace gvm::stdlib
