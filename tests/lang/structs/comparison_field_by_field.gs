package main

import (
	"fmt"
	"math"
)

type t struct {
	i int8
	_ int32
	s string
	f float64
	e any
	a [2]string
}

func main() {
	x := t{i: 1, s: "s", e: 5, a: [2]string{"p", "q"}}
	y := t{i: 1, s: "s", e: 5, a: [2]string{"p", "q"}}
	fmt.Println(x == y) // output: true
	y.e = int8(5)
	fmt.Println(x == y) // output: false
	y.e = 5
	y.f = math.NaN()
	fmt.Println(x == y, y == y) // output: false false
	y.f = 0
	x.f = math.Copysign(0, -1)
	fmt.Println(x == y) // output: true
	y.a[1] = "Q"
	fmt.Println(x == y, x != y) // output: false true
	type e1 struct{}
	fmt.Println(e1{} == e1{}, struct{ e1 }{} == struct{ e1 }{}) // output: true true
	var i, j any = x, x
	fmt.Println(i == j, i == any(y)) // output: true false
	x.e, y = []int{1}, x
	y.e = []int{1}
	defer func() { fmt.Println(recover()) }()
	fmt.Println(x == y) // output: runtime error: comparing uncomparable type []int
}
