package main

import "fmt"

func a() (n int) { defer func() { n++ }(); return 1 }
func b() int     { n := 1; defer func() { n++ }(); return n }
func c() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n, err = -1, fmt.Errorf("recovered %v", r)
		}
	}()
	n = 5
	panic("c")
}
func d() (s string) {
	for i := range 3 {
		defer func() { s += fmt.Sprint(i) }()
	}
	return "d"
}
func e() (n int) {
	defer func(m int) { n += m }(n)
	n = 10
	return n * 2
}
func f() (x, y int) {
	defer func() { x, y = y, x }()
	return 1, 2
}
func g() (p *int) {
	n := 1
	defer func() { n = 7 }()
	return &n
}
func h() (n int) {
	defer func() {
		defer func() { n *= 2 }()
		n += 3
	}()
	return 1
}

func main() {
	fmt.Println(a(), b())            // output: 2 1
	fmt.Println(c())                 // output: -1 recovered c
	fmt.Println(d(), e(), *g(), h()) // output: d210 20 7 8
	fmt.Println(f())                 // output: 2 1
}
