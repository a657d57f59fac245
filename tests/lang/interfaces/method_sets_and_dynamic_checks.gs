package main

import "fmt"

type R interface{ Read() string }
type W interface{ Write(string) int }
type RW interface {
	R
	W
}
type val struct{ s string }
type ptr struct{ s string }
type emb struct{ val }
type embp struct{ *ptr }
type over struct{ emb }

func (v val) Read() string        { return "val " + v.s }
func (p *ptr) Read() string       { return "ptr " + p.s }
func (p *ptr) Write(s string) int { p.s += s; return len(p.s) }
func (o over) Read() string       { return "over(" + o.emb.Read() + ")" }

func probe(x any) string {
	_, r := x.(R)
	_, w := x.(W)
	_, rw := x.(RW)
	_, s := x.(interface{ String() string })
	return fmt.Sprint(r, w, rw, s)
}

func use(x any) string {
	switch v := x.(type) {
	case RW:
		v.Write("+")
		return "rw " + v.Read()
	case R:
		return "r " + v.Read()
	case interface{ Other(int) (string, error) }:
		return "other"
	}
	return "none"
}

func main() {
	v, p := val{"a"}, &ptr{"b"}
	xs := []any{v, &v, p, *p, emb{v}, &emb{v}, embp{p}, &embp{p}, over{emb{v}}, &over{emb{v}}, nil, 5, struct{ R }{v}, struct{ *ptr }{p}, struct {
		R
		W
	}{v, p}}
	for _, x := range xs {
		fmt.Println(probe(x), use(x))
	}
	var r R = over{emb{v}}
	for range 3 {
		if o, ok := r.(over); ok {
			r = o.emb
			fmt.Println(r.Read())
		} else if e, ok := r.(emb); ok {
			r = e.val
			fmt.Println(r.Read())
		}
	}
	_, same := r.(val)
	fmt.Println(same, r == R(v), r != R(&v), R(p) == RW(p))
	m := map[R]int{v: 1, p: 2, over{}: 3}
	m[val{"a"}]++
	m[&ptr{"b"}]++
	fmt.Println(len(m), m[v], m[p], m[over{}])
}

/* output:
true false false false r val a
true false false false r val a
true true true false rw ptr b+
false false false false none
true false false false r val a
true false false false r val a
true true true false rw ptr b++
true true true false rw ptr b+++
true false false false r over(val a)
true false false false r over(val a)
false false false false none
false false false false none
true false false false r val a
true true true false rw ptr b++++
true true true false rw val a
val a
val a
true true true true
4 2 2 3
*/
