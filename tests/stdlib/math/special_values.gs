package main

import (
	"fmt"
	"math"
)

func main() {
	inf, nan, zero := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	fmt.Println(math.Max(inf, nan), math.Max(nan, 1), math.Max(zero, 0), math.Min(-inf, nan), math.Min(0, zero))
	fmt.Println(math.Dim(5, 3), math.Dim(3, 5), math.Dim(inf, inf), math.Signbit(zero), math.Signbit(0))
	fmt.Println(math.Mod(7, -3), math.Mod(-7, 3), math.Mod(inf, 3), math.Mod(3, inf), math.Remainder(7, 4), math.Remainder(5, 2))
	fmt.Println(math.Floor(-2.5), math.Ceil(-2.5), math.Trunc(-2.5), math.Round(-2.5), math.RoundToEven(-2.5), math.Round(0.49999999999999994))
	fmt.Println(math.Modf(-3.25))
	fmt.Println(math.Modf(inf))
	fmt.Println(math.Frexp(-12.5))
	fmt.Println(math.Frexp(5e-324))
	fmt.Println(math.Frexp(nan))
	fmt.Println(math.Ldexp(0.5, -1073), math.Ldexp(0.75, 1), math.Ldexp(1, 1<<40), math.Ldexp(1, -1<<40))
	fmt.Println(math.Sqrt(2), math.Sqrt(-1), math.Cbrt(27), math.Hypot(3, 4), math.FMA(0.1, 10, -1))
	fmt.Println(math.Pow(2, 10), math.Pow(-1, inf), math.Pow(nan, 0), math.Pow(0, -1), math.Pow10(-400), math.Pow10(22))
	fmt.Println(math.Logb(10), math.Ilogb(10), math.Ilogb(0), math.Ilogb(inf), math.Log2(8), math.Log(-1), math.Log1p(-1))
	fmt.Println(math.Nextafter(1, 2) > 1, math.Nextafter(1, 1), math.Nextafter32(1, 0))
	fmt.Println(math.IsNaN(nan), math.IsInf(-inf, -1), math.IsInf(inf, -1), math.IsInf(1, 0))
	fmt.Printf("%x %x %x\n", math.Float64bits(nan), math.Float64bits(-1.5), math.Float32bits(0.1))
	fmt.Println(math.Float64frombits(0x3ff8000000000000), math.Float32frombits(0x40490fdb))
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.Pi)
	fmt.Println(math.Gamma(5), math.Gamma(-1), math.Erf(0), math.Erfinv(1), math.Erfcinv(2))
}

/* output:
+Inf NaN 0 -Inf -0
2 0 NaN true false
1 -1 NaN 3 -1 1
-3 -2 -2 -3 -2 0
-3 -0.25
+Inf NaN
-0.78125 4
0.5 -1073
NaN 0
5e-324 1.5 +Inf 0
1.4142135623730951 NaN 3 5 5.551115123125783e-17
1024 1 1 +Inf 0 1e+22
3 3 -2147483648 2147483647 3 NaN -Inf
true 1 0.99999994
true true false false
7ff8000000000001 bff8000000000000 3dcccccd
1.5 3.1415927
9223372036854775807 18446744073709551615 1.7976931348623157e+308 5e-324 3.4028234663852886e+38 3.141592653589793
24 NaN 0 +Inf -Inf
*/
