package main

import (
	"fmt"
	"strconv"
)

func run(f func()) { f() }

func main() {
	a := 1
	show := func() int { return a }
	a = 2
	fmt.Println(show())
	b := 1
	b = 2
	get := func() int { return b }
	fmt.Println(get())
	var c int
	run(func() { c = 5 })
	fmt.Println(c)
	d := []int{1}
	run(func() { d = append(d, 2) })
	fmt.Println(d, len(d))
	s := struct{ x, y int }{1, 2}
	run(func() { s.x = 10 })
	s.y = 20
	run(func() { fmt.Println(s) })
	arr := [3]int{}
	for i := range arr {
		run(func() { arr[i] = i * i })
	}
	fmt.Println(arr)
	e := "x"
	if len(e) == 1 {
		e := e + "y"
		run(func() { e += "z"; fmt.Println(e) })
	}
	fmt.Println(e)
	p := func(n int, t string) func() string {
		n *= 2
		return func() string { t += fmt.Sprint(n); n++; return t }
	}(4, "t")
	fmt.Println(p(), p())
	f, g := func() (func() int, func()) {
		k := 0
		return func() int { return k }, func() { k += 3 }
	}()
	g()
	g()
	fmt.Println(f())
	var deep func() func() func() int
	h := 1
	deep = func() func() func() int {
		return func() func() int { return func() int { h++; return h } }
	}
	fmt.Println(deep()()(), deep()()())
	fmt.Println(h)
	x, err := strconv.Atoi("7")
	chk := func() bool { return err == nil }
	_, err = strconv.Atoi("z")
	fmt.Println(x, chk())
	for i, v := 0, 10; i < 2; i, v = i+1, v*2 {
		run(func() { v++; fmt.Print(i, v, " ") })
	}
	fmt.Println()
	var m map[string]func()
	m = map[string]func(){"a": func() { fmt.Println(len(m)) }}
	m["a"]()
}

/* output:
2
2
5
[1 2] 2
{10 20}
[0 1 4]
xyz
x
t8 t89
6
2 3
3
7 false
0 11 1 23
1
*/
