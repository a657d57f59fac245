package main

import "fmt"

type t struct{ n int }

func (v t) show(s string)   { fmt.Println("show", v.n, s) }
func (v *t) point(s string) { fmt.Println("point", v.n, s) }
func arg(s string) string   { fmt.Println("arg", s); return s }
func fn(s string) func(string) {
	fmt.Println("fn", s)
	return func(x string) { fmt.Println("call", s, x) }
}

func main() {
	v := t{1}
	defer v.show(arg("a"))
	defer v.point(arg("b"))
	defer fn("c")(arg("d"))
	x := []int{1}
	defer fmt.Println("slice", x, len(x))
	x[0] = 2
	x = append(x, 3)
	v.n = 2
	f := func() { fmt.Println("first f") }
	defer f()
	f = func() { fmt.Println("second f") }
	defer func() { fmt.Println("sees", v.n, x) }()
	v.n = 3
	fmt.Println("end")
}

/* output:
arg a
arg b
fn c
arg d
end
sees 3 [2 3]
first f
slice [2] 1
call c d
point 3 b
show 1 a
*/
