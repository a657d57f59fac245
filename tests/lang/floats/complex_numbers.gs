package main

import (
	"fmt"
	"math/cmplx"
)

func main() {
	a, b := 1+2i, complex(3, -1)
	fmt.Println(a+b, a-b, a*b, a/b, -a)                               // output: (4+1i) (-2+3i) (5+5i) (0.1+0.7000000000000001i) (-1-2i)
	fmt.Println(real(a), imag(a), a == b, a != b, a == complex(1, 2)) // output: 1 2 false true true
	var c complex64 = complex(1, 2)
	fmt.Println(c*c, real(c))                           // output: (-3+4i) 1
	fmt.Printf("%T %T %T %T\n", a, c, real(c), imag(a)) // output: complex128 complex64 float32 float64
	f := float32(2)
	d := complex(f, f)
	fmt.Printf("%T %v\n", d, d) // output: complex64 (2+2i)
	a += 1
	a *= 2i
	fmt.Println(a, real(a*a), cmplx.Abs(3+4i)) // output: (-4+4i) 0 5
	const k = 2i * 2i
	var n int = k
	fmt.Println(k, n) // output: (-4+0i) -4
	zero := complex(0, 0)
	fmt.Println(a/zero == a/zero, real(zero/zero) != real(zero/zero)) // output: true true
	m := map[complex128]string{1i: "i", -1: "minus one"}
	fmt.Println(m[1i*1i], m[1i], len(m)) // output: minus one i 2
	var any1, any2 any = 1 + 1i, complex128(1 + 1i)
	fmt.Println(any1 == any2) // output: true
	println(a, c)
	arr := [3]complex128{1, 2i}
	arr[2] = arr[0] + arr[1]
	fmt.Println(arr, complex64(arr[2])) // output: [(1+0i) (0+2i) (1+2i)] (1+2i)
}

// stderr: (-4.000000e+000+4.000000e+000i) (+1.000000e+000+2.000000e+000i)
