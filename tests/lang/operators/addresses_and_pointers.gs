package main

import "fmt"

type t struct {
	a int
	b [3]int
	c *t
}

func set(p *int, v int) { *p = v }
func local() *int       { x := 1; p := &x; x++; return p }
func args(n int) (*int, *int) {
	p := &n
	n++
	return p, &n
}

func main() {
	v := t{}
	set(&v.a, 1)
	set(&v.b[1], 2)
	v.c = &t{}
	set(&v.c.b[2], 3)
	set(&(*v.c).a, 4)
	fmt.Println(v.a, v.b, v.c.b, v.c.a)
	x, y := local(), local()
	*x += 10
	fmt.Println(*x, *y, x != y)
	p, q := args(5)
	*p = 100
	fmt.Println(*q, p == q)
	s := []int{1, 2}
	e := &s[0]
	s = append(s, 3)
	*e = 50
	fmt.Println(s[0], *e)
	pp := &p
	**pp = 7
	*pp = &s[1]
	fmt.Println(*q, *p)
	pa := &[3]string{"x"}
	pa[1] = "y"
	fmt.Println(len(pa), pa[1:], *pa)
	ps := &[]int{4, 5}
	(*ps)[0]++
	fmt.Println((*ps)[0], len(*ps))
	a, b := new(int), new(int)
	fmt.Println(a == b, *a == *b)
	for i, c := 0, &v; c != nil; i, c = i+1, c.c {
		fmt.Print(i, c.a, " ")
	}
	fmt.Println()
	swap := func(a, b *string) { *a, *b = *b, *a }
	l, r := "left", "right"
	swap(&l, &r)
	fmt.Println(l, r)
	f := &v.b
	f[0] = 9
	w := *f
	w[0] = 0
	fmt.Println(v.b, w)
	type link *link
	var z link
	z = &z
	fmt.Println(*z == z)
}

/* output:
1 [0 2 0] [0 0 3] 4
12 2 true
100 true
1 50
7 2
3 [y ] [x y ]
5 2
false true
0 1 1 4
right left
[9 2 0] [0 2 0]
true
*/
