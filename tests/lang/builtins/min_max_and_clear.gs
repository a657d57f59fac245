package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 3, 7
	fmt.Println(min(a, b), max(a, b), min(a), max(a, 5, b, -1), min(2, 1.5), max('a', 5)) // output: 3 7 3 7 1.5 97
	x, y := 1.5, math.NaN()
	fmt.Println(min(x, 2), max(x, y), min(y, x), max(x, 3, -1)) // output: 1.5 NaN NaN 3
	neg := math.Copysign(0, -1)
	fmt.Println(1/min(0, neg), 1/max(neg, 0), math.Inf(1) == max(x, math.Inf(1))) // output: -Inf +Inf true
	fmt.Println(min("b", "a", "c"), max("", "z"), min("ab", "a"))                 // output: a z a
	const c = max(1, 2.5, 'a')
	fmt.Println(c, min(uint8(200), 100)) // output: 97 100
	var f32 float32 = 0.5
	fmt.Printf("%T %T\n", max(f32, 1), min(1, 2.0)) // output: float32 float64
	m := map[string]int{"a": 1}
	s := []string{"x", "y", "z"}
	clear(m)
	clear(s[1:])
	fmt.Printf("%v %q\n", m, s) // output: map[] ["x" "" ""]
	p := []*int{&a, &b}
	clear(p)
	fmt.Println(p[0] == nil, len(p)) // output: true 2
	m["b"] = 2
	fmt.Println(m) // output: map[b:2]
	clear([]int(nil))
}
