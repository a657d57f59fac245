package math

// Float64bits returns the IEEE 754 bit pattern of f.
func Float64bits(f float64) uint64

// Float64frombits returns the number whose IEEE 754 bit pattern is b.
func Float64frombits(b uint64) float64

// Float32bits returns the IEEE 754 bit pattern of f.
func Float32bits(f float32) uint32

// Float32frombits returns the number whose IEEE 754 bit pattern is b.
func Float32frombits(b uint32) float32

// Inf returns positive infinity if sign >= 0, negative infinity otherwise.
func Inf(sign int) float64

// NaN returns a value that is not a number.
func NaN() float64

// IsNaN tells whether f is not a number.
func IsNaN(f float64) bool { return f != f }

// IsInf tells whether f is an infinity: the positive one if sign > 0, the negative one if sign < 0, either if sign is 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit tells whether x is negative or negative zero.
func Signbit(x float64) bool

// Copysign returns a value with the magnitude of f and the sign of sign.
func Copysign(f, sign float64) float64

// Abs returns the absolute value of x.
func Abs(x float64) float64

// Max returns the larger of x and y. +Inf wins over NaN, NaN over everything else, and +0 over -0.
func Max(x, y float64) float64

// Min returns the smaller of x and y. -Inf wins over NaN, NaN over everything else, and -0 over +0.
func Min(x, y float64) float64

// Dim returns x-y if that is positive, else 0; NaN if either is NaN or both are the same infinity.
func Dim(x, y float64) float64

// Floor returns the greatest integer value that is at most x.
func Floor(x float64) float64

// Ceil returns the least integer value that is at least x.
func Ceil(x float64) float64

// Trunc returns the integer part of x.
func Trunc(x float64) float64

// Round returns the nearest integer; halves round away from zero.
func Round(x float64) float64

// RoundToEven returns the nearest integer; halves round to the even one.
func RoundToEven(x float64) float64

// Modf splits f into integer and fractional parts that add up to f and have its sign.
func Modf(f float64) (int float64, frac float64)

// Frexp splits f into a fraction, whose magnitude is in [1/2, 1), and a power of two: f = frac * 2**exp.
// Zeros, infinities and NaN come back unchanged with exp 0.
func Frexp(f float64) (frac float64, exp int)

// Ldexp returns frac * 2**exp; it undoes Frexp.
func Ldexp(frac float64, exp int) float64

// Mod returns the remainder of x/y, with the sign of x and a magnitude below that of y.
func Mod(x, y float64) float64

// Remainder returns the IEEE 754 remainder of x/y: x minus the nearest multiple of y (the even one if two are as near).
func Remainder(x, y float64) float64

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64

// Sqrt returns the square root of x, correctly rounded; NaN for x < 0.
func Sqrt(x float64) float64

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64

// Hypot returns the square root of p*p + q*q without needless overflow and underflow.
func Hypot(p, q float64) float64

// Nextafter returns the float64 that follows x in the direction of y.
func Nextafter(x, y float64) float64

// Nextafter32 returns the float32 that follows x in the direction of y.
func Nextafter32(x, y float32) float32

// Logb returns the binary exponent of x.
func Logb(x float64) float64

// Ilogb returns the binary exponent of x as an integer: MinInt32 for zeros, MaxInt32 for infinities and NaN.
func Ilogb(x float64) int

// Exp returns e**x.
func Exp(x float64) float64

// Exp2 returns 2**x.
func Exp2(x float64) float64

// Expm1 returns e**x - 1, accurately for x near zero.
func Expm1(x float64) float64

// Log returns the natural logarithm of x; NaN for x < 0.
func Log(x float64) float64

// Log2 returns the logarithm of x to base 2; exact for powers of two.
func Log2(x float64) float64

// Log10 returns the logarithm of x to base 10.
func Log10(x float64) float64

// Log1p returns the natural logarithm of 1+x, accurately for x near zero.
func Log1p(x float64) float64

// Pow returns x**y.
func Pow(x, y float64) float64

// Pow10 returns 10**n; 0 for n < -323, +Inf for n > 308.
func Pow10(n int) float64

// Sin returns the sine of x (in radians).
func Sin(x float64) float64

// Cos returns the cosine of x (in radians).
func Cos(x float64) float64

// Tan returns the tangent of x (in radians).
func Tan(x float64) float64

// Sincos returns the sine and the cosine of x.
func Sincos(x float64) (sin, cos float64)

// Asin returns the arc sine of x, in radians.
func Asin(x float64) float64

// Acos returns the arc cosine of x, in radians.
func Acos(x float64) float64

// Atan returns the arc tangent of x, in radians.
func Atan(x float64) float64

// Atan2 returns the angle of the point (x, y), in radians between -Pi and Pi.
func Atan2(y, x float64) float64

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64

// Acosh returns the inverse hyperbolic cosine of x; NaN for x < 1.
func Acosh(x float64) float64

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x float64) float64

// Erf returns the error function of x.
func Erf(x float64) float64

// Erfc returns the complementary error function of x, 1 - Erf(x).
func Erfc(x float64) float64

// Erfinv returns the value whose error function is x; NaN outside [-1, 1].
func Erfinv(x float64) float64

// Erfcinv returns the value whose complementary error function is x; NaN outside [0, 2].
func Erfcinv(x float64) float64

// Gamma returns the Gamma function of x.
func Gamma(x float64) float64

// Lgamma returns the natural logarithm of |Gamma(x)|, and the sign of Gamma(x).
func Lgamma(x float64) (lgamma float64, sign int)

// J0 returns the Bessel function of the first kind of order zero.
func J0(x float64) float64

// J1 returns the Bessel function of the first kind of order one.
func J1(x float64) float64

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64

// Y0 returns the Bessel function of the second kind of order zero.
func Y0(x float64) float64

// Y1 returns the Bessel function of the second kind of order one.
func Y1(x float64) float64

// Yn returns the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64
