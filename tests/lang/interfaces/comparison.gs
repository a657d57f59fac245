package main

import (
	"errors"
	"fmt"
	"math"
)

type a struct{ n int }
type b struct{ n int }

func try(f func() bool) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(e)
		}
	}()
	fmt.Println(f())
}

func main() {
	var x, y any
	fmt.Println(x == y, x == nil)
	x, y = 1, 1
	fmt.Println(x == y, x == 1, x == 1.0, x == int64(1))
	x, y = a{1}, b{1}
	fmt.Println(x == y, x == a{1}, x != y, a(y.(b)) == x)
	x, y = &a{1}, &a{1}
	fmt.Println(x == y, x == x)
	var e1, e2 error = errors.New("e"), errors.New("e")
	fmt.Println(e1 == e2, e1 == e1, e1 == any(e1))
	x, y = "ab", "a"+"b"
	fmt.Println(x == y, x == "ab", any('a') == any(int32(97)))
	x, y = math.NaN(), math.NaN()
	fmt.Println(x == x, x == y, any(0.0) == any(math.Copysign(0, -1)))
	var f any = func() {}
	var s any = []int{}
	var m any = map[int]int{}
	try(func() bool { return s == s })
	try(func() bool { return m == m })
	try(func() bool { return f == f })
	try(func() bool { return s == m })
	try(func() bool { return f == nil })
	try(func() bool { return any([1]any{s}) == any([1]any{s}) })
	try(func() bool { return any([2]any{1, s}) == any([2]any{2, s}) })
	var ch1, ch2 any = make(chan int), make(chan int)
	fmt.Println(ch1 == ch2, ch1 == ch1)
}

/* output:
true true
true true false false
false true true true
false true
false true true
true true true
false false true
runtime error: comparing uncomparable type []int
runtime error: comparing uncomparable type map[int]int
runtime error: comparing uncomparable type func()
false
false
runtime error: comparing uncomparable type []int
false
false true
*/
