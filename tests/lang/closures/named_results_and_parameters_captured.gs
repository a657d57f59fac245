package main

import "fmt"

func a() (n int, s string) {
	set := func(v int) { n = v; s = fmt.Sprint("set ", v) }
	set(3)
	if n == 3 {
		return n + 1, s + "!"
	}
	return
}
func b() (f func() int, n int) {
	f = func() int { n++; return n }
	n = 10
	return f, 20
}
func c(x int, xs ...int) func() int {
	return func() int {
		x += len(xs)
		xs = append(xs, x)
		return x
	}
}
func d(p struct{ a [3]int }) (func(), func() int) {
	return func() { p.a[1]++ }, func() int { return p.a[1] }
}
func (r rec) e() func() int  { return func() int { r.n++; return r.n } }
func (r *rec) f() func() int { return func() int { r.n++; return r.n } }

type rec struct{ n int }

func g() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("g: %v", r)
		}
	}()
	func() {
		func() { panic("deep") }()
	}()
	return nil
}
func h() (x, y int) {
	for x = range 10 {
		func() {
			y += x
		}()
		if x == 4 {
			return
		}
	}
	return -1, -1
}

func main() {
	fmt.Println(a()) // output: 4 set 3!
	f, n := b()
	fmt.Println(n, f(), f()) // output: 20 21 22
	k := c(1, 2, 3)
	fmt.Println(k(), k(), k()) // output: 3 6 10
	inc, get := d(struct{ a [3]int }{[3]int{1, 2, 3}})
	inc()
	inc()
	fmt.Println(get()) // output: 4
	r := rec{5}
	e, p := r.e(), r.f()
	fmt.Println(e(), e(), p(), p()) // output: 6 7 6 7
	fmt.Println(r.n)                // output: 7
	fmt.Println(g())                // output: g: deep
	fmt.Println(h())                // output: 4 10
}
