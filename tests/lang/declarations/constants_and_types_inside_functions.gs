package main

import "fmt"

func outer() string {
	const c = "const"
	type t struct{ s string }
	type u = t
	type rec struct {
		next *rec
		n    int
	}
	var list *rec
	for i := range 3 {
		list = &rec{list, i}
	}
	sum := 0
	for r := list; r != nil; r = r.next {
		sum = sum*10 + r.n
	}
	f := func() string {
		type t int
		const c = 5
		return fmt.Sprintf("%T %v", t(c), c)
	}
	return fmt.Sprintf("%T %v %s %d", u{c}, t{c}, f(), sum)
}

func first() any  { type t struct{ a int }; return t{1} }
func second() any { type t struct{ a int }; return t{1} }

func main() {
	fmt.Println(outer())
	fmt.Println(first() == first(), first() == second())
	for i := range 2 {
		type local [2]int
		const k = 3
		var v local
		v[i] = k
		fmt.Println(v, len(v))
	}
	var (
		x    = 1
		y, z = x + 1, "z"
	)
	var e, f = func() (int, error) { return y, nil }()
	fmt.Println(x, y, z, e, f)
	var _ int = 5
	var g func(int) int = func(n int) int { return n + x }
	fmt.Println(g(1))
	type Celsius float64
	const boiling Celsius = 100
	fmt.Printf("%T %v\n", boiling/2, boiling/2)
}

/* output:
main.t {const} main.t 5 210
true false
[3 0] 2
[0 3] 2
1 2 z 2 <nil>
2
main.Celsius 50
*/
