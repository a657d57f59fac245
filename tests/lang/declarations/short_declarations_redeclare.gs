package main

import (
	"errors"
	"fmt"
)

func two() (int, error) { return 2, nil }
func named() (x int, err error) {
	x, y := 5, 6
	_ = y
	if true {
		x, z := 7, 8
		_, _ = x, z
	}
	return
}

func main() {
	a, err := two()
	b, err := two()
	p := &err
	c, err := 3, errors.New("same variable")
	fmt.Println(a, b, c, *p == err) // output: 2 2 3 true
	fmt.Println(named())            // output: 5 <nil>
	{
		a, d := 10, 11
		fmt.Println(a, d) // output: 10 11
	}
	fmt.Println(a) // output: 2
	f := func(n int) int {
		n, m := n+1, 1
		return n + m
	}
	fmt.Println(f(1)) // output: 3
	if _, ok := any(a).(string); !ok {
		_, e := two()
		fmt.Println(e) // output: <nil>
	}
	var (
		g, h    = 1, "two"
		k       float64
		l, m, n string
	)
	fmt.Printf("%v %v %v %q %q %q\n", g, h, k, l, m, n) // output: 1 two 0 "" "" ""
	type alias = map[string][]int
	var z alias = map[string][]int{"a": nil}
	fmt.Printf("%T %v\n", z, len(z)) // output: map[string][]int 1
}
