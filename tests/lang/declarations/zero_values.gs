package main

import "fmt"

type s struct {
	a int
	b string
	c *int
	d []int
	e map[string]int
	f func()
	g any
	h chan int
	i [2]bool
	j struct{ x float64 }
	k error
	l complex64
}

func results() (a int, b string, c *s, d []s, e error, f [2]s) { return }

func main() {
	var v s
	fmt.Printf("%+v\n", v.j)
	fmt.Println(v.a, v.b == "", v.c == nil, v.d == nil, v.e == nil, v.f == nil, v.g == nil, v.h == nil, v.i, v.k == nil, v.l)
	a, b, c, d, e, f := results()
	fmt.Println(a, b == "", c == nil, d == nil, e == nil, f[1].a)
	p := new(s)
	fmt.Println(p.a, *new(int), *new(string) == "", len(*new([3]int)), *new(any) == nil)
	for i := 0; i < 2; i++ {
		var fresh int
		var arr [3]int
		fmt.Print(fresh, arr, " ")
		fresh, arr[1] = 5, 5
	}
	fmt.Println()
	m := make([]s, 2)
	fmt.Println(m[1].b == "", m[1].i)
}

/* output:
{x:0}
0 true true true true true true true [false false] true (0+0i)
0 true true true true 0
0 0 true 3 true
0 [0 0 0] 0 [0 0 0]
true [false false]
*/
