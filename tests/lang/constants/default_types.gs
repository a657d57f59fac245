package main

import (
	"fmt"
	"math"
)

func main() {
	a, b, c, d, e, f := 1, 1.0, 'x', "s", 1i, true
	fmt.Printf("%T %T %T %T %T %T\n", a, b, c, d, e, f)
	g, h, i, j := 1+1.0, 'a'+1.0, 1+'a', 'a'+1i
	fmt.Printf("%T %T %T %T\n", g, h, i, j)
	k := 1 < 2
	type flag bool
	var l flag = 1 < 2
	fmt.Printf("%T %T\n", k, l)
	var m any = 1 << 3
	var n any = 2.0 * 3
	fmt.Printf("%T %T %v\n", m, n, n)
	x := []any{1, 2.5, 'r', "s", nil, 2i}
	for _, v := range x {
		fmt.Printf("%T ", v)
	}
	fmt.Println()
	const typed int8 = 5
	o := typed * 2
	fmt.Printf("%T %v\n", o, o)
	var q float64 = 3
	fmt.Println(q/2, 3/2*q, q*3/2)
	var r = math.MaxInt64
	var s uint64 = math.MaxUint64
	fmt.Println(r, s)
}

/* output:
int float64 int32 string complex128 bool
float64 float64 int32 complex128
bool main.flag
int float64 6
int float64 int32 string <nil> complex128
int8 10
1.5 3 4.5
9223372036854775807 18446744073709551615
*/
