package main

import (
	"fmt"
	"unsafe"
)

type empty struct{}
type wrap struct {
	e empty
	a [0]int
	n int
}

func (empty) hello() string { return "hello" }

func main() {
	var e empty
	var a [1000]empty
	s := make([]empty, 5)
	s = append(s, e, empty{})
	fmt.Println(len(a), len(s), e == a[3], e.hello(), unsafe.Sizeof(a), unsafe.Sizeof(wrap{})) // output: 1000 7 true hello 0 8
	m := map[string]empty{"a": {}}
	_, ok := m["a"]
	fmt.Println(ok, m) // output: true map[a:{}]
	c := make(chan empty, 2)
	c <- empty{}
	close(c)
	v, open := <-c
	_, open2 := <-c
	fmt.Println(v, open, open2) // output: {} true false
	var i any = empty{}
	_, is := i.(empty)
	fmt.Println(is, i == any(empty{})) // output: true true
	n := 0
	for range a {
		n++
	}
	for range s {
		n++
	}
	fmt.Println(n) // output: 1007
	f := func(empty, [0]int, empty) (empty, int) { return empty{}, 4 }
	_, four := f(e, [0]int{}, e)
	fmt.Println(four) // output: 4
	p := new(empty)
	*p = e
	fmt.Println(*p, p != nil, s[1:3]) // output: {} true [{} {}]
}
