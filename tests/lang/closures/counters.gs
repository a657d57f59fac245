package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func main() {
	next, jump := counter()
	next()
	fmt.Println(next()) // output: 2
	jump()
	fmt.Println(next()) // output: 101
	other, _ := counter()
	fmt.Println(other()) // output: 1

	// Each iteration has its own variable.
	var funcs []func() int
	for i := 0; i < 3; i++ {
		funcs = append(funcs, func() int { i *= 10; return i })
	}
	fmt.Println(funcs[0](), funcs[1](), funcs[2](), funcs[2]()) // output: 0 10 20 200

	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15)) // output: 610
}
