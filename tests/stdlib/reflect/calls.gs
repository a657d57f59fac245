package main

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

type Account struct {
	Owner   string
	Balance int64
}

func (a *Account) Deposit(n int64) error {
	if n < 0 {
		return errors.New("negative deposit")
	}
	a.Balance += n
	return nil
}
func (a Account) Describe(prefix string, notes ...string) string {
	return prefix + a.Owner + "/" + strings.Join(notes, "+")
}

type Count int

func (c Count) Times(n int) int  { return int(c) * n }
func (c *Count) Increment()      { *c++ }

type Greeter interface{ Greet(name string) string }
type english struct{ word string }

func (e english) Greet(name string) string { return e.word + " " + name }

type Wide struct {
	A [3]int
	S string
}

func args(in ...any) []reflect.Value {
	var out []reflect.Value
	for _, x := range in {
		out = append(out, reflect.ValueOf(x))
	}
	return out
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func deep(n int) int {
	if n == 0 {
		runtime.GC()
		return 0
	}
	return 1 + int(reflect.ValueOf(deep).Call(args(n - 1))[0].Int())
}

func main() {
	add := reflect.ValueOf(func(a, b int) int { return a + b })
	fmt.Println(add.Call(args(2, 3))[0].Int())
	mixed := reflect.ValueOf(func(w Wide, f float32, b bool, s []byte, i8 int8) (Wide, string, error, int8) {
		w.A[1] = int(f * 2)
		w.S += string(s)
		return w, fmt.Sprint(b), nil, i8 - 1
	})
	out := mixed.Call(args(Wide{[3]int{1, 2, 3}, "w"}, float32(2.5), true, []byte("xyz"), int8(-5)))
	fmt.Println(out[0].Interface(), out[1], out[2].IsNil(), out[3].Int(), out[2].Type())
	sum := reflect.ValueOf(func(base int, more ...int) int {
		for _, m := range more {
			base += m
		}
		return base
	})
	fmt.Println(sum.Call(args(1))[0], sum.Call(args(1, 2, 3))[0], sum.CallSlice(args(1, []int{5, 6}))[0])
	fmt.Println(reflect.ValueOf(strings.ToUpper).Call(args("native"))[0])
	counter := 0
	reflect.ValueOf(func() { counter++ }).Call(nil)
	fmt.Println(counter)

	acc := &Account{"ann", 5}
	v := reflect.ValueOf(acc)
	fmt.Println(v.NumMethod(), v.Type().Method(0).Name, v.Elem().NumMethod())
	fmt.Println(v.MethodByName("Deposit").Call(args(int64(10)))[0].IsNil(), acc.Balance)
	fmt.Println(v.MethodByName("Deposit").Call(args(int64(-1)))[0])
	fmt.Println(v.MethodByName("Describe").Call(args("> ", "a", "b"))[0], v.MethodByName("Nothing").IsValid())
	fmt.Println(v.Elem().Method(0).Call(args("= "))[0], v.Method(0).Type())
	f := v.MethodByName("Describe").Interface().(func(string, ...string) string)
	fmt.Println(f("closure ", "x", "y"))
	c := Count(6)
	fmt.Println(reflect.ValueOf(c).MethodByName("Times").Call(args(7))[0].Int())
	reflect.ValueOf(&c).MethodByName("Increment").Call(nil)
	fmt.Println(c)
	var g Greeter = english{"hello"}
	gv := reflect.ValueOf(&g).Elem()
	fmt.Println(gv.Kind(), gv.NumMethod(), gv.Method(0).Call(args("bob"))[0], gv.Elem().Method(0).Call(args("eve"))[0])
	m, _ := reflect.TypeOf(c).MethodByName("Times")
	fmt.Println(m.Type, m.Func.Call(args(c, 3))[0])

	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, string) (string, int)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap(1, "one"))
	var wideSwap func(Wide, float64) (float64, Wide)
	wideSwap = reflect.MakeFunc(reflect.TypeOf(wideSwap), swap).Interface().(func(Wide, float64) (float64, Wide))
	fmt.Println(wideSwap(Wide{[3]int{7, 8, 9}, "s"}, 0.5))
	done := make(chan bool)
	notify := reflect.MakeFunc(reflect.TypeOf(func(string) {}), func(in []reflect.Value) []reflect.Value {
		fmt.Println("in goroutine:", in[0])
		done <- true
		return nil
	}).Interface().(func(string))
	go notify("made")
	<-done

	fmt.Println(deep(300))
	try(func() { add.Call(args(1)) })
	try(func() { add.Call(args(1, 2, 3)) })
	try(func() { add.Call(args(1, "2")) })
	try(func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try(func() { reflect.ValueOf(1).Call(nil) })
	try(func() { reflect.ValueOf(func() { panic("inside") }).Call(nil) })
	try(func() { add.CallSlice(args(1, 2)) })
	try(func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return nil }).Call(nil)
	})
}

/* output:
5
{[1 5 3] wxyz} true true -6 error
1 6 12
NATIVE
1
2 Deposit 1
true 15
negative deposit
> ann/a+b false
= ann/ func(int64) error
closure ann/x+y
42
7
interface 1 hello bob hello eve
func(main.Count, int) int 21
one 1
0.5 {[7 8 9] s}
in goroutine: made
300
recovered: reflect: Call with too few input arguments
recovered: reflect: Call with too many input arguments
recovered: reflect: Call using string as type int
recovered: reflect.Value.Call: call of nil function
recovered: reflect: call of reflect.Value.Call on int Value
recovered: inside
recovered: reflect: CallSlice of non-variadic function
recovered: reflect: wrong return count from function created by MakeFunc
*/
