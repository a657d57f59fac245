package main

import (
	"fmt"
	"strconv"
)

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}
func pair() (int, string)               { return 1, "one" }
func three() (int, string, error)       { return 3, "three", nil }
func take(n int, s string) string       { return fmt.Sprint(n, "-", s) }
func rest(n int, xs ...any) int         { return n + len(xs) }
func swap(a, b string) (string, string) { return b, a }
func pass() (int, string)               { return pair() }
func none()                             {}
func shadow() (err error) {
	if n, err := strconv.Atoi("12"); err == nil {
		_ = n
	}
	return
}
func early(n int) (s string, ok bool) {
	if n < 0 {
		return
	}
	s = "fine"
	if n == 0 {
		return "zero", true
	}
	ok = true
	return s + "!", ok
}

func main() {
	q, r := divmod(17, 5)
	fmt.Println(q, r)                                                    // output: 3 2
	fmt.Println(divmod(-17, 5))                                          // output: -3 -2
	fmt.Println(take(pair()), take(pass()), rest(pair()), rest(three())) // output: 1-one 1-one 2 5
	a, b := swap(swap("x", "y"))
	fmt.Println(a, b) // output: x y
	_, s, _ := three()
	fmt.Println(s, shadow()) // output: three <nil>
	fmt.Println(early(-1))   // output:  false
	fmt.Println(early(0))    // output: zero true
	fmt.Println(early(1))    // output: fine! true
	none()
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)                                                      // output: 2 3
	fmt.Println(append([]any{}, func() []any { return []any{1, 2} }()...)) // output: [1 2]
}
