package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(1.0, 0.1, 1e20, 1e21, 1e-4, 1e-5, 123456789.0, 1e6, 1e100)                   // output: 1 0.1 1e+20 1e+21 0.0001 1e-05 1.23456789e+08 1e+06 1e+100
	fmt.Println(float32(1)/3, float32(16777216), float32(1e21))                              // output: 0.33333334 1.6777216e+07 1e+21
	fmt.Println(math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32)               // output: 1.7976931348623157e+308 5e-324 3.4028234663852886e+38
	fmt.Printf("%g %e %f %.2f %8.3f|%-8.1f|%+g\n", 1.5, 1.5, 1.5, 1.005, math.Pi, 2.25, 3.0) // output: 1.5 1.500000e+00 1.500000 1.00    3.142|2.2     |+3
	fmt.Println(math.Pi, math.E, 100000000.0, 0.000001)                                      // output: 3.141592653589793 2.718281828459045 1e+08 1e-06
	println(1.5, 1e100, -0.25, 0.1)
	println(float32(1.5), 100)
	zero := 0.0
	println(1/zero, -1/zero, zero/zero)
}

// stderr: +1.500000e+000 +1.000000e+100 -2.500000e-001 +1.000000e-001
// stderr: +1.500000e+000 100
// stderr: +Inf -Inf NaN
