package main

import "fmt"

type t struct{ n int }

func (v t) get() int { return v.n }

type getter interface{ get() int }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var p *t
	try(func() { p.get() })
	try(func() { _ = p.get })
	try(func() { var g getter = p; g.get() })
	try(func() { var g getter; g.get() })
	try(func() { var g getter; _ = g.get })
	try(func() { var e error; _ = e.Error() })
	try(func() { var f func(); f() })
	try(func() { var s struct{ *t }; _ = s.n })
	try(func() { *p = t{1} })
	try(func() { var a *[4]int; a[2] = 1 })
	try(func() { var a *[4]int; _ = a[:]; fmt.Println("nil array slices to", len(a)) })
}

/* output:
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
runtime error: invalid memory address or nil pointer dereference
*/
