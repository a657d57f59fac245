package main

import (
	"errors"
	"fmt"
)

type color int

func (c color) String() string { return fmt.Sprintf("color(%d)", int(c)) }

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprint("failure ", f.code) }

type both struct{}

func (both) Error() string  { return "as error" }
func (both) String() string { return "as string" }

type source struct{ n int }

func (s source) GoString() string { return "source!" }

type own struct{ w, p bool }

func (o own) Format(f fmt.State, verb rune) {
	width, hasWidth := f.Width()
	precision, hasPrecision := f.Precision()
	fmt.Fprintf(f, "<%c %d %t %d %t", verb, width, hasWidth, precision, hasPrecision)
	for _, flag := range "+-# 0" {
		if f.Flag(int(flag)) {
			fmt.Fprintf(f, " %q", flag)
		}
	}
	fmt.Fprint(f, ">", fmt.FormatString(f, verb))
}

type panicker struct{ what any }

func (p panicker) String() string { panic(p.what) }

type nilSafe struct{ name string }

func (n *nilSafe) String() string {
	if n == nil {
		return "nil nilSafe"
	}
	return n.name
}

type nilUnsafe struct{ name string }

func (n *nilUnsafe) String() string { return n.name }

type valueReceiver struct{ name string }

func (v valueReceiver) String() string { return "v:" + v.name }

type hidden struct {
	c color
	C color
	e error
	E error
}

type embeds struct {
	color
	N int
}

type embedsStruct struct{ unexported }
type unexported struct{ Shown, c color }

type pair struct {
	A color
	B *color
}

type nested struct{ P panicker }

func main() {
	red := color(1)
	fmt.Println(red, &failure{3}, both{}, source{1}, own{})
	fmt.Printf("%v %s %d %x %q %5v| %-12s| %+v %#v %T %.5s %08.3v\n", red, red, red, red, red, red, red, red, red, red, red, red)
	fmt.Printf("%v %s %d %q %#v\n", &failure{3}, &failure{3}, failure{3}, &failure{4}, failure{5})
	fmt.Printf("%v %#v %s %+v %d\n", source{1}, source{1}, source{1}, source{1}, source{1})
	fmt.Printf("%v|%5.2q|%+d|%#x|%-08.3z|% s\n", own{}, own{}, own{}, own{}, own{}, own{})
	fmt.Println([]color{1, 2}, map[color]color{2: 3, 1: 4}, []any{red, both{}, nil}, [1]error{&failure{9}}, struct{ C color }{5}, &struct{ C color }{6})
	fmt.Printf("%v %+v %#v %d %s\n", []color{1}, map[string]color{"k": 2}, []color{3}, []color{4}, []color{5})
	fmt.Printf("%v %+v\n", hidden{1, 2, nil, &failure{2}}, hidden{3, 4, nil, nil})
	fmt.Println(embeds{7, 8}, embedsStruct{unexported{1, 2}}, &embeds{9, 10}, pair{1, nil})
	fmt.Println(panicker{"boom"}, panicker{errors.New("an error")}, panicker{42}, panicker{&failure{8}})
	fmt.Printf("%s %d %v|%10s|\n", panicker{"x"}, panicker{1}, []any{panicker{"in list"}, 2}, panicker{"wide"})
	fmt.Println(nested{panicker{"deep"}}, panicker{panicker{"again"}.what})
	var safe *nilSafe
	var unsafe *nilUnsafe
	var value *valueReceiver
	fmt.Println(safe, unsafe, value, []any{safe, unsafe})
	fmt.Printf("%s %v %+v %d\n", safe, unsafe, value, []*nilSafe{nil}[0] == nil)
	fmt.Printf("%!|%z %z\n", red, &failure{2})
	fmt.Printf("%t %d\n", both{}, both{})
	fmt.Printf("extra\n", red, &failure{1})
	fmt.Printf("%T %T %T %v\n", red, &failure{}, errors.New("x"), errors.New("plain"))
	var e error
	var s fmt.Stringer
	fmt.Println(e, s, []error{nil, errors.New("one")}, map[string]error{"a": nil})
	fmt.Printf("%v %s %d\n", e, s, e)
}

/* output:
color(1) failure 3 as error {1} <v 0 false 0 false>%v
color(1) color(1) 1 636f6c6f72283129 "color(1)" color(1)| color(1)    | color(1) 1 main.color color 00000col
failure 3 failure 3 {3} "failure 4" main.failure{code:5}
{1} source! {%!s(int=1)} {n:1} {1}
<v 0 false 0 false>%v|<q 5 true 2 true>%5.2q|<d 0 false 0 false '+'>%+d|<x 0 false 0 false '#'>%#x|<z 8 true 3 true '-' '0'>%-08.3z|<s 0 false 0 false ' '>% s
[color(1) color(2)] map[color(1):color(4) color(2):color(3)] [color(1) as error <nil>] [failure 9] {color(5)} &{color(6)}
[color(1)] map[k:color(2)] []main.color{3} [4] [color(5)]
{1 color(2) <nil> failure 2} {c:3 C:color(4) e:<nil> E:<nil>}
color(7) {{color(1) 2}} color(9) {color(1) <nil>}
%!v(PANIC=String method: boom) %!v(PANIC=String method: an error) %!v(PANIC=String method: 42) %!v(PANIC=String method: failure 8)
%!s(PANIC=String method: x) {1} [%!v(PANIC=String method: in list) 2]|%!s(PANIC=String method: wide)|
{%!v(PANIC=String method: deep)} %!v(PANIC=String method: again)
nil nilSafe <nil> <nil> [nil nilSafe <nil>]
nil nilSafe <nil> <nil> %!d(bool=true)
%!!(main.color=1)|&{%!z(int=2)} %!z(MISSING)
{} {}
extra
%!(EXTRA main.color=color(1), *main.failure=failure 1)main.color *main.failure *errors.errorString plain
<nil> <nil> [<nil> one] map[a:<nil>]
<nil> %!s(<nil>) %!d(<nil>)
*/
