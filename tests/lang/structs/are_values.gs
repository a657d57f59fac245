package main

import "fmt"

type inner struct{ a, b int }
type outer struct {
	in   inner
	arr  [2]inner
	p    *inner
	list []int
}

func change(o outer) outer {
	o.in.a = 100
	o.arr[1].b = 200
	o.p.a = 300
	o.list[0] = 400
	return o
}

func main() {
	o := outer{in: inner{1, 2}, p: &inner{3, 4}, list: []int{5}}
	c := change(o)
	fmt.Println(o.in, o.arr, *o.p, o.list)
	fmt.Println(c.in, c.arr, *c.p, c.list)
	q := &o
	q.in.b = 20
	d := *q
	q.in.b = 30
	fmt.Println(o.in, d.in)
	in := &o.arr[0]
	in.a = 8
	fmt.Println(o.arr, change(o).in.a)
	anon := struct {
		x int
		y string
	}{1, "one"}
	other := anon
	other.x = 2
	fmt.Println(anon, other, anon == other, anon != struct {
		x int
		y string
	}{1, "one"})
	var z outer
	fmt.Println(z.p == nil, z.list == nil, z.in)
	o, c = c, o
	fmt.Println(o.in.a, c.in.a)
	fmt.Printf("%v %+v\n", d.in, d.in)
}

/* output:
{1 2} [{0 0} {0 0}] {300 4} [400]
{100 2} [{0 0} {0 200}] {300 4} [400]
{1 30} {1 20}
[{8 0} {0 0}] 100
{1 one} {2 one} false false
true true {0 0}
100 1
{1 20} {a:1 b:20}
*/
