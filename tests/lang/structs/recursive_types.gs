package main

import "fmt"

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{value: v}
	}
	if v < t.value {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree) walk(f func(int)) {
	if t != nil {
		t.left.walk(f)
		f(t.value)
		t.right.walk(f)
	}
}

type list []list
type fn func(fn) fn
type m map[string]m
type ch chan ch
type face interface{ next() face }
type node int

func (n node) next() face {
	if n == 0 {
		return nil
	}
	return n - 1
}

func main() {
	var t *tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(v)
	}
	t.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println() // output: 1 2 3 5 8 9
	l := list{nil, {nil, nil}, {}}
	fmt.Println(len(l), len(l[1]), l) // output: 3 2 [[] [[] []] []]
	var id fn
	id = func(f fn) fn { return id }
	fmt.Println(id(nil) != nil) // output: true
	x := m{"a": {"b": nil}}
	fmt.Println(x, x["a"]["b"]["c"] == nil) // output: map[a:map[b:map[]]] true
	c := make(ch, 1)
	c <- c
	fmt.Println(<-c == c) // output: true
	steps := 0
	for f := face(node(4)); f != nil; f = f.next() {
		steps++
	}
	fmt.Println(steps) // output: 5
}
