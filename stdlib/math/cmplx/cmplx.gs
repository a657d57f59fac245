// Package cmplx provides functions of complex numbers.
package cmplx

import "math"

// Abs returns the magnitude of x.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle of x, between -Pi and Pi.
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns magnitude and angle of x.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with magnitude r and angle θ.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the complex conjugate of x.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf returns a complex infinity.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// NaN returns a complex value that is not a number.
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf tells whether either part of x is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN tells whether either part of x is NaN and neither is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// Sqrt returns the square root of x in the right half plane.
func Sqrt(x complex128) complex128 { return apply(fnSqrt, x) }

// Exp returns e**x.
func Exp(x complex128) complex128 { return apply(fnExp, x) }

// Log returns the natural logarithm of x.
func Log(x complex128) complex128 { return apply(fnLog, x) }

// Log10 returns the logarithm of x to base 10.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x**y. 0**0 is 1; 0 to a power with a negative real part is an infinity.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		if y == 0 {
			return 1
		}
		r, i := real(y), imag(y)
		switch {
		case r < 0 && i == 0:
			return complex(math.Inf(1), 0)
		case r < 0:
			return Inf()
		case r > 0:
			return 0
		}
		return NaN()
	}
	modulus := Abs(x)
	if modulus == 0 {
		return 0
	}
	r := math.Pow(modulus, real(y))
	arg := Phase(x)
	theta := real(y) * arg
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * arg)
		theta += imag(y) * math.Log(modulus)
	}
	return Rect(r, theta)
}

// Sin returns the sine of x.
func Sin(x complex128) complex128 { return apply(fnSin, x) }

// Cos returns the cosine of x.
func Cos(x complex128) complex128 { return apply(fnCos, x) }

// Tan returns the tangent of x.
func Tan(x complex128) complex128 { return apply(fnTan, x) }

// Cot returns the cotangent of x.
func Cot(x complex128) complex128 { return 1 / Tan(x) }

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 { return apply(fnSinh, x) }

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 { return apply(fnCosh, x) }

// Tanh returns the hyperbolic tangent of x.
func Tanh(x complex128) complex128 { return apply(fnTanh, x) }

// Asin returns the inverse sine of x.
func Asin(x complex128) complex128 { return apply(fnAsin, x) }

// Acos returns the inverse cosine of x.
func Acos(x complex128) complex128 { return apply(fnAcos, x) }

// Atan returns the inverse tangent of x.
func Atan(x complex128) complex128 { return apply(fnAtan, x) }

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x complex128) complex128 { return apply(fnAsinh, x) }

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x complex128) complex128 { return apply(fnAcosh, x) }

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x complex128) complex128 { return apply(fnAtanh, x) }

// The numbers of the functions that apply knows; the native has them in this order.
const (
	fnSqrt = iota
	fnExp
	fnLog
	fnSin
	fnCos
	fnTan
	fnSinh
	fnCosh
	fnTanh
	fnAsin
	fnAcos
	fnAtan
	fnAsinh
	fnAcosh
	fnAtanh
)

func apply(function int, x complex128) complex128
