package main

import "fmt"

func accumulator() (add func(int) int, reset func()) {
	sum := 0
	add = func(n int) int { sum += n; return sum }
	reset = func() { sum = 0 }
	return
}

func fibs() func() int {
	a, b := 0, 1
	return func() (r int) {
		r = a
		a, b = b, a+b
		return
	}
}

func nest(x int) func() func() int {
	return func() func() int {
		y := x * 2
		x++
		return func() int { y += x; x++; return y }
	}
}

func param(p int, list []int, s struct{ n int }) func() (int, int, int) {
	return func() (int, int, int) {
		p++
		list[0]++
		s.n++
		return p, list[0], s.n
	}
}

func main() {
	add, reset := accumulator()
	add(5)
	fmt.Println(add(6), add(1))
	reset()
	fmt.Println(add(2))
	f, g := fibs(), fibs()
	for i := 0; i < 10; i++ {
		fmt.Print(f(), " ")
	}
	fmt.Println(g(), g(), g())
	n := nest(1)
	a, b := n(), n()
	fmt.Println(a(), b(), a(), b())
	l := []int{10}
	p := param(1, l, struct{ n int }{5})
	p()
	fmt.Println(p())
	fmt.Println(l)
	x := 1
	inc := func() { x++ }
	inc()
	inc()
	fmt.Println(x)
	x = 10
	inc()
	fmt.Println(x)
	func() {
		x := x
		x = 100
		_ = x
	}()
	fmt.Println(x)
	ptr := &x
	*ptr = 50
	inc()
	fmt.Println(x, *ptr)
}

/* output:
11 12
2
0 1 1 2 3 5 8 13 21 34 0 1 1
5 8 10 14
3 12 7
[12]
3
11
11
51 51
*/
