package main

import "fmt"

type in struct {
	a [4]int
	s string
}
type out struct {
	l, r in
	list []in
	m    map[string]in
}

func rotate(x, y, z in) (in, in, in) { return y, z, x }

func main() {
	x, y, z := in{s: "x"}, in{s: "y"}, in{s: "z"}
	x, y, z = y, z, x
	fmt.Println(x.s, y.s, z.s)
	x, y, z = rotate(x, y, z)
	fmt.Println(x.s, y.s, z.s)
	o := out{l: x, r: y}
	o.l, o.r = o.r, o.l
	o.l.a[0], o.r.a[0] = 1, 2
	fmt.Println(o.l, o.r, x.a[0])
	o.list = []in{o.l, o.r, x}
	o.list[0], o.list[2] = o.list[2], o.list[0]
	o.list[1].a[3] = 9
	fmt.Println(o.list, o.r.a[3])
	p := o
	p.list[0].s = "shared"
	p.l.s = "own"
	fmt.Println(o.list[0].s, o.l.s)
	o.m = map[string]in{"k": o.l}
	v := o.m["k"]
	v.a[1] = 5
	o.m["k"] = v
	v.a[1] = 6
	fmt.Println(o.m["k"].a, v.a)
	for i, e := range o.list {
		e.a[2] = i + 1
		o.list[i].s += "!"
		fmt.Print(e.s, e.a[2], " ")
	}
	fmt.Println(o.list[1].a[2])
	q := &o.l
	w := *q
	*q = in{s: "new"}
	fmt.Println(w.s, o.l.s)
	arr := [3]in{{s: "0"}, {s: "1"}, {s: "2"}}
	arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
	brr := arr
	brr[0].s = "b"
	fmt.Println(arr[0].s, arr[1].s, arr[2].s, brr[0].s)
	*q, arr[0] = arr[0], *q
	fmt.Println(q.s, arr[0].s)
	f := func() in { return arr[1] }
	g := f()
	g.s = "changed"
	fmt.Println(arr[1].s, f().s, len(f().a))
	t := struct {
		in
		n int
	}{arr[2], 1}
	t.in.a[0], t.s = 8, "t"
	fmt.Println(t, arr[2].a[0])
}

/* output:
y z x
z x y
{[1 0 0 0] x} {[2 0 0 0] z} 0
[{[0 0 0 0] z} {[2 0 0 9] z} {[1 0 0 0] x}] 0
shared x
[1 5 0 0] [1 6 0 0]
shared1 z2 x3 0
x new
2 0 1 b
2 new
0 0 4
{{[8 0 0 0] t} 1} 0
*/
