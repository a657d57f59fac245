package main

import (
	"fmt"
	"math"
)

type st string

func lt(a, b any) string {
	switch x := a.(type) {
	case int8:
		y := b.(int8)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	case uint8:
		y := b.(uint8)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	case uint64:
		y := b.(uint64)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	case float32:
		y := b.(float32)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	case float64:
		y := b.(float64)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	case st:
		y := b.(st)
		return fmt.Sprint(x < y, x <= y, x > y, x >= y, x == y, x != y)
	}
	return "?"
}

func branches(x, y float64, i, j int, u, v uint, s, t string) (r []string) {
	if x < y {
		r = append(r, "x<y")
	}
	if !(x < y) {
		r = append(r, "!(x<y)")
	}
	if x >= y {
		r = append(r, "x>=y")
	}
	if x != y {
		r = append(r, "x!=y")
	}
	if !(x == y) && !(x > y) {
		r = append(r, "neither")
	}
	if i < j && !(i >= j) || i == j {
		r = append(r, "i<=j")
	}
	if i < 10 && i > -10 && 5 > j && -5 <= j {
		r = append(r, "small")
	}
	if u < v {
		r = append(r, "u<v")
	}
	if u-1 > v {
		r = append(r, "u-1>v")
	}
	if s < t || s == "k" {
		r = append(r, "s<t")
	}
	if s != "" && t[0] == 'b' {
		r = append(r, "t[0]=b")
	}
	for k := 0; x > 0 && k < 2; k++ {
		r = append(r, "loop")
		x--
	}
	return
}

func main() {
	nan := math.NaN()
	fmt.Println(lt(int8(-1), int8(1)), lt(int8(5), int8(5)))              // output: true true false false false true false true false true true false
	fmt.Println(lt(uint8(200), uint8(100)), lt(uint64(1<<63), uint64(1))) // output: false false true true false true false false true true false true
	fmt.Println(lt(float32(1.5), float32(2)), lt(nan, 1.0), lt(2.0, nan)) // output: true true false false false true false false false false false true false false false false false true
	fmt.Println(lt(st("a"), st("ab")), lt(st(""), st("")))                // output: true true false false false true false true false true true false
	fmt.Println(branches(1, 2, 3, 4, 5, 6, "a", "b"))                     // output: [x<y x!=y neither i<=j small u<v s<t t[0]=b loop]
	fmt.Println(branches(nan, 2, -3, -4, 0, 6, "k", "c"))                 // output: [!(x<y) x!=y neither small u<v u-1>v s<t]
	fmt.Println(branches(2, 2, 20, 20, 1, 0, "", "a"))                    // output: [!(x<y) x>=y i<=j s<t loop loop]
	fmt.Println(branches(0.5, nan, -9, 100, 0, 0, "b", "b"))              // output: [!(x<y) x!=y neither i<=j u-1>v t[0]=b loop]
}
