package main

import "fmt"

type list struct {
	next *list
	v    int
}

func (l *list) sum() int {
	if l == nil {
		return 0
	}
	return l.v + l.next.sum()
}
func (l list) value() int { return l.v }

type m map[string]int

func (x m) get(k string) int { return x[k] }

type summer interface{ sum() int }

func main() {
	var l *list
	fmt.Println(l.sum(), (&list{&list{nil, 2}, 3}).sum(), m(nil).get("a")) // output: 0 5 0
	var s summer = l
	fmt.Println(s == nil, s.sum(), s != nil) // output: false 0 true
	f := l.sum
	fmt.Println(f()) // output: 0
	defer func() { fmt.Println(recover()) }()
	fmt.Println(l.value()) // output: runtime error: invalid memory address or nil pointer dereference
}
