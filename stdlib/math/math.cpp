// The natives of package math: libm, with the special cases that differ from C's settled here.
#include <algorithm>
#include <bit>
#include <charconv>
#include <climits>
#include <cmath>
#include <cstdint>
#include <limits>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNaN = std::bit_cast<double>(uint64_t{0x7FF8000000000001});

uint64_t float64_bits(double f) { return std::bit_cast<uint64_t>(f); }
double float64_from_bits(uint64_t b) { return std::bit_cast<double>(b); }
uint32_t float32_bits(float f) { return std::bit_cast<uint32_t>(f); }
float float32_from_bits(uint32_t b) { return std::bit_cast<float>(b); }
double inf(int64_t sign) { return sign >= 0 ? kInf : -kInf; }
double nan_value() { return kNaN; }
bool sign_bit(double x) { return std::signbit(x); }
double copy_sign(double f, double sign) { return std::copysign(f, sign); }
double abs_value(double x) { return std::fabs(x); }

double max_value(double x, double y) {
  if (x == kInf || y == kInf) return kInf;
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  if (x == 0 && y == 0) return std::signbit(x) ? y : x;
  return x > y ? x : y;
}
double min_value(double x, double y) {
  if (x == -kInf || y == -kInf) return -kInf;
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  if (x == 0 && y == 0) return std::signbit(x) ? x : y;
  return x < y ? x : y;
}
double dim(double x, double y) {
  const double v = x - y;  // NaN for two equal infinities
  return v <= 0 ? 0 : v;
}

double floor_of(double x) { return std::floor(x); }
double ceil_of(double x) { return std::ceil(x); }
double trunc_of(double x) { return std::trunc(x); }
double round_of(double x) { return std::round(x); }
double round_to_even(double x) { return std::nearbyint(x); }

std::tuple<double, double> modf_of(double f) {
  if (std::isinf(f)) return {f, kNaN};
  double whole = 0;
  const double fraction = std::modf(f, &whole);
  return {whole, fraction};
}
std::tuple<double, int64_t> frexp_of(double f) {
  if (f == 0 || !std::isfinite(f)) return {f, 0};
  int exponent = 0;
  const double fraction = std::frexp(f, &exponent);
  return {fraction, exponent};
}
double ldexp_of(double fraction, int64_t exponent) {
  // Every finite float64 over- or underflows beyond these.
  if (exponent > 4000) exponent = 4000;
  if (exponent < -4000) exponent = -4000;
  return std::ldexp(fraction, static_cast<int>(exponent));
}

double mod(double x, double y) {
  if (y == 0 || std::isinf(x) || std::isnan(x) || std::isnan(y)) return kNaN;
  return std::fmod(x, y);
}
double remainder_of(double x, double y) {
  if (y == 0 || std::isinf(x) || std::isnan(x) || std::isnan(y)) return kNaN;
  return std::remainder(x, y);
}
double fma_of(double x, double y, double z) { return std::fma(x, y, z); }
double sqrt_of(double x) { return std::sqrt(x); }
// One step of Newton's method on top of libm's, with the remainder taken exactly: so that cubes
// have exact roots.
double cbrt_of(double x) {
  const double root = std::cbrt(x);
  if (root == 0 || !std::isfinite(root)) return root;
  const double square = root * root;
  const double square_rest = std::fma(root, root, -square);
  const double remainder = std::fma(square, root, -x) + square_rest * root;
  const double better = root - remainder / (3 * square);
  return std::isfinite(better) ? better : root;
}
double hypot_of(double p, double q) { return std::hypot(p, q); }
double next_after(double x, double y) {
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  return x == y ? x : std::nextafter(x, y);
}
float next_after32(float x, float y) {
  if (std::isnan(x) || std::isnan(y)) return static_cast<float>(kNaN);
  return x == y ? x : std::nextafter(x, y);
}
double logb_of(double x) {
  if (x == 0) return -kInf;
  if (std::isinf(x)) return kInf;
  if (std::isnan(x)) return x;
  return std::logb(x);
}
int64_t ilogb_of(double x) {
  if (x == 0) return INT32_MIN;
  if (!std::isfinite(x)) return INT32_MAX;
  return std::ilogb(x);
}

double exp_of(double x) { return std::exp(x); }
double exp2_of(double x) { return std::exp2(x); }
double expm1_of(double x) { return std::expm1(x); }
double log_of(double x) { return x < 0 ? kNaN : std::log(x); }
double log2_of(double x) { return x < 0 ? kNaN : std::log2(x); }
double log10_of(double x) { return x < 0 ? kNaN : std::log10(x); }
double log1p_of(double x) { return x < -1 ? kNaN : std::log1p(x); }
double pow_of(double x, double y) { return std::pow(x, y); }
double pow10(int64_t n) {
  if (n < -323) return 0;
  if (n > 308) return kInf;
  // Reading it as a number rounds correctly, which std::pow does not promise.
  char text[8] = {'1', 'e'};
  const std::to_chars_result end = std::to_chars(text + 2, text + sizeof text, n);
  double value = 0;
  std::from_chars(text, end.ptr, value);
  return value;
}

double sin_of(double x) { return std::sin(x); }
double cos_of(double x) { return std::cos(x); }
double tan_of(double x) { return std::tan(x); }
std::tuple<double, double> sincos_of(double x) { return {std::sin(x), std::cos(x)}; }
double asin_of(double x) { return std::asin(x); }
double acos_of(double x) { return std::acos(x); }
double atan_of(double x) { return std::atan(x); }
double atan2_of(double y, double x) { return std::atan2(y, x); }
double sinh_of(double x) { return std::sinh(x); }
double cosh_of(double x) { return std::cosh(x); }
double tanh_of(double x) { return std::tanh(x); }
double asinh_of(double x) { return std::asinh(x); }
double acosh_of(double x) { return x < 1 ? kNaN : std::acosh(x); }
double atanh_of(double x) { return std::fabs(x) > 1 ? kNaN : std::atanh(x); }
double erf_of(double x) { return std::erf(x); }
double erfc_of(double x) { return std::erfc(x); }

// Solves erfc(y) = target for 0 < target <= 1 by Newton's method in the logarithm, which converges
// over the whole range: d/dy log erfc(y) = -2/sqrt(pi) * exp(-y*y) / erfc(y).
double erfc_inverse_upper(double target) {
  constexpr double kTwoOverSqrtPi = 1.1283791670955126;
  if (target == 1) return 0;
  double y = std::sqrt(std::max(0.0, -std::log(target * (2 - target))));  // erfc(y) ~ exp(-y*y)
  for (int i = 0; i < 60; ++i) {
    const double value = std::erfc(y);
    if (value == 0) {
      y -= 0.5;
      continue;
    }
    const double slope = kTwoOverSqrtPi * std::exp(-y * y) / value;
    const double step = std::log(value / target) / slope;
    const double next = y + step;
    if (next == y || !std::isfinite(next)) break;
    y = next;
    if (std::fabs(step) <= std::fabs(y) * 1e-17) break;
  }
  return y;
}
// Solves erf(y) = x for small x, where erfc would lose the digits.
double erf_inverse_small(double x) {
  constexpr double kTwoOverSqrtPi = 1.1283791670955126;
  double y = x / kTwoOverSqrtPi;
  for (int i = 0; i < 30; ++i) {
    const double step = (std::erf(y) - x) / (kTwoOverSqrtPi * std::exp(-y * y));
    if (step == 0) break;
    y -= step;
    if (std::fabs(step) <= std::fabs(y) * 1e-17) break;
  }
  return y;
}
double erf_inverse(double x) {
  if (std::isnan(x) || x < -1 || x > 1) return kNaN;
  if (x == 0) return x;
  if (x == 1 || x == -1) return x * kInf;
  const double a = std::fabs(x);
  const double y = a < 0.5 ? erf_inverse_small(a) : erfc_inverse_upper(1 - a);
  return std::copysign(y, x);
}
double erfc_inverse(double x) {
  if (std::isnan(x) || x < 0 || x > 2) return kNaN;
  if (x == 0) return kInf;
  if (x == 2) return -kInf;
  if (x < 0.5) return erfc_inverse_upper(x);
  return erf_inverse(1 - x);
}

double gamma_of(double x) {
  if (x == -kInf || (x < 0 && x == std::floor(x))) return kNaN;
  return std::tgamma(x);
}
std::tuple<double, int64_t> lgamma_of(double x) {
  if (x == -kInf) return {-kInf, 1};
  int sign = 1;
  const double value = ::lgamma_r(x, &sign);
  if (x <= 0 && x == std::floor(x)) sign = 1;  // a pole has none
  return {value, sign < 0 ? -1 : 1};
}

double j0_of(double x) { return ::j0(x); }
double j1_of(double x) { return ::j1(x); }
double y0_of(double x) { return x < 0 ? kNaN : ::y0(x); }
double y1_of(double x) { return x < 0 ? kNaN : ::y1(x); }
int clamp_order(int64_t n) {
  return static_cast<int>(n > INT_MAX ? INT_MAX : n < -INT_MAX ? -INT_MAX : n);
}
double jn_of(int64_t n, double x) { return std::isinf(x) ? 0 : ::jn(clamp_order(n), x); }
double yn_of(int64_t n, double x) { return x < 0 ? kNaN : ::yn(clamp_order(n), x); }

}  // namespace

GVM_NATIVE(math_Float64bits, float64_bits);
GVM_NATIVE(math_Float64frombits, float64_from_bits);
GVM_NATIVE(math_Float32bits, float32_bits);
GVM_NATIVE(math_Float32frombits, float32_from_bits);
GVM_NATIVE(math_Inf, inf);
GVM_NATIVE(math_NaN, nan_value);
GVM_NATIVE(math_Signbit, sign_bit);
GVM_NATIVE(math_Copysign, copy_sign);
GVM_NATIVE(math_Abs, abs_value);
GVM_NATIVE(math_Max, max_value);
GVM_NATIVE(math_Min, min_value);
GVM_NATIVE(math_Dim, dim);
GVM_NATIVE(math_Floor, floor_of);
GVM_NATIVE(math_Ceil, ceil_of);
GVM_NATIVE(math_Trunc, trunc_of);
GVM_NATIVE(math_Round, round_of);
GVM_NATIVE(math_RoundToEven, round_to_even);
GVM_NATIVE(math_Modf, modf_of);
GVM_NATIVE(math_Frexp, frexp_of);
GVM_NATIVE(math_Ldexp, ldexp_of);
GVM_NATIVE(math_Mod, mod);
GVM_NATIVE(math_Remainder, remainder_of);
GVM_NATIVE(math_FMA, fma_of);
GVM_NATIVE(math_Sqrt, sqrt_of);
GVM_NATIVE(math_Cbrt, cbrt_of);
GVM_NATIVE(math_Hypot, hypot_of);
GVM_NATIVE(math_Nextafter, next_after);
GVM_NATIVE(math_Nextafter32, next_after32);
GVM_NATIVE(math_Logb, logb_of);
GVM_NATIVE(math_Ilogb, ilogb_of);
GVM_NATIVE(math_Exp, exp_of);
GVM_NATIVE(math_Exp2, exp2_of);
GVM_NATIVE(math_Expm1, expm1_of);
GVM_NATIVE(math_Log, log_of);
GVM_NATIVE(math_Log2, log2_of);
GVM_NATIVE(math_Log10, log10_of);
GVM_NATIVE(math_Log1p, log1p_of);
GVM_NATIVE(math_Pow, pow_of);
GVM_NATIVE(math_Pow10, pow10);
GVM_NATIVE(math_Sin, sin_of);
GVM_NATIVE(math_Cos, cos_of);
GVM_NATIVE(math_Tan, tan_of);
GVM_NATIVE(math_Sincos, sincos_of);
GVM_NATIVE(math_Asin, asin_of);
GVM_NATIVE(math_Acos, acos_of);
GVM_NATIVE(math_Atan, atan_of);
GVM_NATIVE(math_Atan2, atan2_of);
GVM_NATIVE(math_Sinh, sinh_of);
GVM_NATIVE(math_Cosh, cosh_of);
GVM_NATIVE(math_Tanh, tanh_of);
GVM_NATIVE(math_Asinh, asinh_of);
GVM_NATIVE(math_Acosh, acosh_of);
GVM_NATIVE(math_Atanh, atanh_of);
GVM_NATIVE(math_Erf, erf_of);
GVM_NATIVE(math_Erfc, erfc_of);
GVM_NATIVE(math_Erfinv, erf_inverse);
GVM_NATIVE(math_Erfcinv, erfc_inverse);
GVM_NATIVE(math_Gamma, gamma_of);
GVM_NATIVE(math_Lgamma, lgamma_of);
GVM_NATIVE(math_J0, j0_of);
GVM_NATIVE(math_J1, j1_of);
GVM_NATIVE(math_Jn, jn_of);
GVM_NATIVE(math_Y0, y0_of);
GVM_NATIVE(math_Y1, y1_of);
GVM_NATIVE(math_Yn, yn_of);

}  // namespace gvm::stdlib
