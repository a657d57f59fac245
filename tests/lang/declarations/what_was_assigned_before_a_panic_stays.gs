package main

import "fmt"

func main() {
	a := []int{1, 2, 3}
	var m map[string]int
	func() {
		defer func() { fmt.Println(recover()) }()
		a[0], m["a"] = 100, 1
	}()
	fmt.Println(a)
	func() {
		defer func() { fmt.Println(recover()) }()
		a[1] = func() int { a[2] = 50; panic("right side") }()
	}()
	fmt.Println(a)
	i := 7
	func() {
		defer func() { fmt.Println(recover()) }()
		a[i] += 4
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		a[2] /= i - 7
	}()
	fmt.Println(a)
	var p *struct{ n, k int }
	func() {
		defer func() { fmt.Println(recover()) }()
		p.k++
	}()
	s := struct{ x, y int }{1, 2}
	func() {
		defer func() { fmt.Println(recover()) }()
		s = struct{ x, y int }{s.y, a[i]}
	}()
	fmt.Println(s, p == nil)
}

/* output:
assignment to entry in nil map
[100 2 3]
right side
[100 2 50]
runtime error: index out of range [7] with length 3
runtime error: integer divide by zero
[100 2 50]
runtime error: invalid memory address or nil pointer dereference
runtime error: index out of range [7] with length 3
{1 2} true
*/
