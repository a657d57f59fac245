package main

import "fmt"

type celsius float64
type temp = celsius
type list []int
type fn func(int) int
type point struct{ x, y int }
type place point
type iface interface{ m() }
type same iface
type ptr *point

func (c celsius) f() float64 { return float64(c) * 2 }
func (l list) sum() (n int) {
	for _, v := range l {
		n += v
	}
	return
}

func use(l []int) int    { return len(l) }
func useList(l list) int { return l.sum() }
func call(f fn) int      { return f(3) }

func main() {
	var t temp = 1.5
	fmt.Printf("%T %v\n", t, t.f())                                                            // output: main.celsius 3
	fmt.Println(use(list{1, 2}), useList([]int{3, 4}), call(func(n int) int { return n * n })) // output: 2 7 9
	p := point{1, 2}
	q := place(p)
	q.x = 9
	fmt.Println(p, q, point(q) == p) // output: {1 2} {9 2} false
	var pp ptr = &p
	pp.x = 4
	fmt.Printf("%T %d %T\n", pp, (*pp).x, q) // output: main.ptr 4 main.place
	type local struct{ point }
	l := local{p}
	fmt.Println(l.x)      // output: 4
	fmt.Printf("%T\n", l) // output: main.local
	var any1, any2 any = celsius(1), temp(1)
	fmt.Println(any1 == any2, any1 == any(1.0)) // output: true false
	a := struct{ x, y int }{5, 6}
	p = a
	a = q
	fmt.Println(p, a) // output: {5 6} {9 2}
	var b byte = 1
	var u uint8 = b
	var r rune = 'x'
	var i int32 = r
	fmt.Printf("%T %T %d %d\n", b, r, u, i) // output: uint8 int32 1 120
}
