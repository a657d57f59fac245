package main

import (
	"fmt"
	"math"
	"reflect"
)

type Node struct {
	Value int
	Next  *Node
	Tags  map[string][]int
	any   interface{}
}

func main() {
	a := &Node{1, &Node{2, nil, nil, nil}, map[string][]int{"x": {1, 2}}, "s"}
	b := &Node{1, &Node{2, nil, nil, nil}, map[string][]int{"x": {1, 2}}, "s"}
	fmt.Println(reflect.DeepEqual(a, b))
	b.Tags["x"][1] = 3
	fmt.Println(reflect.DeepEqual(a, b))
	loop1 := &Node{Value: 1}
	loop1.Next = loop1
	loop2 := &Node{Value: 1}
	loop2.Next = loop2
	fmt.Println(reflect.DeepEqual(loop1, loop2))
	cases := [][2]any{
		{1, 1}, {1, int8(1)}, {nil, nil}, {nil, 1}, {"a", "a"}, {[]int{}, []int(nil)}, {[]int{1}, []int{1}},
		{[]byte("ab"), []byte("ab")}, {[2]string{"a", "b"}, [2]string{"a", "c"}}, {map[int]int{1: 2}, map[int]int{1: 2}},
		{map[int]int{}, map[int]int(nil)}, {math.NaN(), math.NaN()}, {[]float64{math.NaN()}, []float64{math.NaN()}},
		{[]any{1, "x", nil}, []any{1, "x", nil}}, {[]any{1}, []any{int8(1)}}, {struct{ A any }{[]int{1}}, struct{ A any }{[]int{1}}},
		{func() {}, func() {}}, {(func())(nil), (func())(nil)}, {&a.Value, &b.Value}, {[][]int{{1}, {2}}, [][]int{{1}, {2}}},
		{map[string]*Node{"k": a}, map[string]*Node{"k": a}}, {1 + 2i, 1 + 2i}, {error(nil), nil},
	}
	for _, c := range cases {
		fmt.Print(reflect.DeepEqual(c[0], c[1]), " ")
	}
	fmt.Println()
	nan := []float64{math.NaN()}
	fmt.Println(reflect.DeepEqual(nan, nan))
}

/* output:
true
false
true
true false true false true false true true false true false false false true false true false true true true true true true 
true
*/
