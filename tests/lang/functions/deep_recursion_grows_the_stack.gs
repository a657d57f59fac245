package main

import "fmt"

type frame struct{ a, b, c int }

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}
func fat(n int, f frame) frame {
	var pad [20]int
	pad[n%20] = n
	if n == 0 {
		return f
	}
	r := fat(n-1, frame{f.a + 1, f.b + pad[n%20], f.c ^ n})
	r.c += pad[n%20] - n
	return r
}
func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}
func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}
func closure(n int) func() int {
	x := n
	if n == 0 {
		return func() int { return x }
	}
	f := closure(n - 1)
	return func() int { return f() + x }
}
func deferring(n int) (r int) {
	defer func() { r++ }()
	if n > 0 {
		r = deferring(n - 1)
	}
	return r
}
func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func main() {
	fmt.Println(depth(8000))           // output: 8000
	fmt.Println(fat(2000, frame{}))    // output: {2000 2001000 2000}
	fmt.Println(even(5001), odd(5001)) // output: false true
	fmt.Println(closure(2000)())       // output: 2001000
	fmt.Println(deferring(2000))       // output: 2001
	fmt.Println(ack(2, 100))           // output: 203
	done := make(chan int)
	for i := 1; i <= 4; i++ {
		go func() { done <- depth(i * 1000) }()
	}
	fmt.Println(<-done + <-done + <-done + <-done) // output: 10000
}
