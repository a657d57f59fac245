package main

import "fmt"

type A interface{ a() int }
type B interface {
	A
	b() int
}
type C interface {
	B
	c() int
	String() string
}
type t1 struct{ n int }

func (t t1) a() int         { return t.n }
func (t t1) b() int         { return t.n * 2 }
func (t t1) c() int         { return t.n * 3 }
func (t t1) String() string { return fmt.Sprint("t1:", t.n) }

type t2 struct {
	*t1
	m int
}

func (t *t2) c() int { return t.m }

func main() {
	var xs []A
	for i := range 6 {
		if i%2 == 0 {
			xs = append(xs, t1{i})
		} else {
			xs = append(xs, &t2{&t1{i}, -i})
		}
	}
	s := 0
	for range 50 {
		for _, x := range xs {
			s += x.a()
			if b, ok := x.(B); ok {
				s += b.b()
				var c C = b.(C)
				s += c.c() + len(c.String())
				var a A = c
				s += a.a()
				switch y := a.(type) {
				case *t2:
					s += y.m
				case t1:
					s -= y.n
				}
			}
		}
	}
	fmt.Println(s, xs[0], xs[1].(fmt.Stringer)) // output: 3900 t1:0 t1:1
	f, g := A.a, C.c
	fmt.Println(f(xs[3]), g(xs[3].(C)), B(xs[2].(t1)).b()) // output: 3 -3 4
}
