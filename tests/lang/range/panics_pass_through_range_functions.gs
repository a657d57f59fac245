package main

import "fmt"

func to(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator deferred")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func stubborn(yield func(int) bool) {
	yield(1)
	yield(2)
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func main() {
	try(func() {
		for i := range to(3) {
			if i == 1 {
				panic("in the body")
			}
		}
	})
	try(func() {
		for range stubborn {
			break
		}
	})
	try(func() {
		var keep func(int) bool
		for range func(yield func(int) bool) { keep = yield; yield(0) } {
		}
		keep(1)
	})
	try(func() {
		for range func(yield func(int) bool) { panic("in the iterator") } {
		}
	})
	try(func() {
		var nothing func(func() bool)
		for range nothing {
		}
	})
}

/* output:
iterator deferred
recovered: in the body
recovered: runtime error: range function continued iteration after function for loop body returned false
recovered: runtime error: range function continued iteration after whole loop exit
recovered: in the iterator
recovered: runtime error: invalid memory address or nil pointer dereference
*/
