package main

import "fmt"

func protect(seq func(func(int) bool), err *any) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer func() { *err = recover() }()
		seq(yield)
	}
}

func failing(yield func(int) bool) {
	yield(1)
	panic("iterator failed")
}

func try(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return "fine"
}

func main() {
	var err any
	for v := range protect(failing, &err) {
		fmt.Println("got", v)
	}
	fmt.Println("err:", err)
	fmt.Println(try(func() {
		for range protect(func(y func(int) bool) { y(1) }, &err) {
			panic("from the body")
		}
		fmt.Println("not reached")
	}))
	fmt.Println(err)
	fmt.Println(try(func() {
		for v := range failing {
			for w := range failing {
				fmt.Println(v, w)
				break
			}
		}
	}))
	deep := 0
	var nest func(n int) func(func(int) bool)
	nest = func(n int) func(func(int) bool) {
		return func(yield func(int) bool) {
			if n == 0 {
				yield(0)
				return
			}
			for v := range nest(n - 1) {
				if !yield(v + n) {
					return
				}
			}
		}
	}
	for v := range nest(20) {
		deep = v
	}
	fmt.Println(deep)
}

/* output:
got 1
err: iterator failed
runtime error: range function recovered a loop body panic and did not resume panicking
from the body
1 1
iterator failed
210
*/
