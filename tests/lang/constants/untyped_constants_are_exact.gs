package main

import "fmt"

const (
	huge  = 1 << 200
	small = huge >> 198
	third = 1.0 / 3
	one   = third * 3
	big   = 1e1000 / 1e997
)

func main() {
	fmt.Println(small, one == 1, big)              // output: 4 true 1000
	fmt.Println(huge/(huge-1), huge%7, -huge>>199) // output: 1 4 -2
	const f = 0.1 + 0.2
	fmt.Println(f == 0.3, f) // output: true 0.3
	x, y := 0.1, 0.2
	fmt.Println(x+y == 0.3)                            // output: false
	fmt.Println(5/2, 5.0/2, 5/2*2.0, 5%3, -5/2, 7/2.0) // output: 2 2.5 4 2 -2 3.5
	const c = 'a' + 1
	fmt.Printf("%T %v %c\n", c, c, c) // output: int32 98 b
	const r = 'a' * 1.5
	fmt.Printf("%T %v\n", r, r) // output: float64 145.5
	const i = 1 + 0i
	fmt.Printf("%T %v\n", i, i) // output: complex128 (1+0i)
	var n int = 1e3
	var u uint8 = 'x'
	var fl float32 = 1 << 20
	var cc complex128 = 'a'
	fmt.Println(n, u, fl, cc, int64(2.0), uint(1e2))                       // output: 1000 120 1.048576e+06 (97+0i) 2 100
	fmt.Println(^0, ^uint8(1), -1>>1, 1<<3.0, len("héllo"), len([3]int{})) // output: -1 254 -1 8 6 3
	const s = "con" + "cat"
	const t = s == "concat" && len(s) == 6
	fmt.Println(s, t, s < "d", !t) // output: concat true true false
	const p = 3.14159265358979323846264338327950288419716939937510582097494459
	fmt.Println(p, float32(p)) // output: 3.141592653589793 3.1415927
}
