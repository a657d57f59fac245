package main

import "fmt"

type a struct{ x, y int }
type b struct{ y, z int }
type c struct {
	a
	b
	z string
}
type deep struct {
	*c
	x float64
}

func (a) who() string  { return "a" }
func (b) who2() string { return "b" }
func (c) who() string  { return "c" }

func main() {
	v := c{a{1, 2}, b{3, 4}, "z"}
	fmt.Println(v.x, v.a.y, v.b.y, v.z, v.b.z) // output: 1 2 3 z 4
	d := deep{&v, 1.5}
	d.c.x = 9
	fmt.Println(d.x, d.c.x, d.a.y, d.z, d.who(), d.a.who(), d.who2()) // output: 1.5 9 2 z c a b
	d.z = "new"
	fmt.Println(v.z) // output: new
}
