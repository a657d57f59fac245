package main

import (
	"errors"
	"fmt"
)

type base struct{ id int }

func (b base) ID() int      { return b.id }
func (b *base) SetID(n int) { b.id = n }
func (b base) Self() any    { return b }

type mid struct {
	*base
	tag string
}
type top struct {
	mid
	extra [3]int
}
type ider interface {
	ID() int
	SetID(int)
}
type box struct {
	ider
	n int
}
type named struct{ error }

func main() {
	b := &base{1}
	t := top{mid: mid{b, "t"}}
	t.SetID(5)
	fmt.Println(t.ID(), b.id, t.base.id, t.id)
	var i ider = t
	i.SetID(6)
	fmt.Println(i.ID(), b.ID(), i.(top).tag)
	var j ider = &t
	j.SetID(7)
	fmt.Println(i.ID(), j.ID())
	x := box{i, 3}
	x.SetID(8)
	fmt.Println(x.ID(), x.ider.ID(), b.id)
	var k ider = x
	f, g := k.ID, box.SetID
	g(x, 9)
	fmt.Println(f(), k.ID(), (*box).ID(&x))
	fmt.Println(t.Self(), top.ID(t), (*top).ID(&t))
	h := (*top).SetID
	h(&t, 10)
	fmt.Println(b.id)
	e := named{errors.New("inner")}
	var err error = e
	fmt.Println(err, e.Error())
	defer func() { fmt.Println(recover()) }()
	var empty box
	fmt.Println(empty.n)
	empty.ID()
}

/* output:
5 5 5 5
6 6 t
7 7
8 8 8
9 9 9
{9} 9 9
10
inner inner
0
runtime error: invalid memory address or nil pointer dereference
*/
