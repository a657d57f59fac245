package main

import (
	"errors"
	"fmt"
)

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

type named string

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case float64:
		return fmt.Sprintf("float %.1f", x+1)
	case string:
		return "string " + x
	case named:
		return "named " + string(x)
	case []int:
		return fmt.Sprint("slice of ", len(x))
	case map[string]int:
		return fmt.Sprint("map ", x["a"])
	case func() int:
		return fmt.Sprint("func ", x())
	case *myErr:
		return fmt.Sprint("myErr ", x.code)
	case error:
		return "error " + x.Error()
	case fmt.Stringer, chan int:
		return fmt.Sprintf("other %T", x)
	case [2]bool:
		return fmt.Sprint("array ", x[1])
	case struct{ a int }:
		return fmt.Sprint("struct ", x.a)
	default:
		return fmt.Sprintf("unknown %T", x)
	}
}

func main() {
	for _, v := range []any{nil, 1, int64(2), 1.5, "s", named("n"), []int{1, 2}, map[string]int{"a": 7},
		func() int { return 9 }, &myErr{4}, errors.New("plain"), make(chan int), [2]bool{true, true},
		struct{ a int }{8}, int8(1), []string{}, (*myErr)(nil) == nil, struct{ b int }{}} {
		fmt.Println(kind(v))
	}
	var e error
	switch e.(type) {
	case nil:
		fmt.Println("nil error")
	case *myErr:
		fmt.Println("never")
	}
	switch n := 5; v := any(n).(type) {
	case int:
		v++
		fmt.Println(v, n)
	}
	switch x := any(3).(type) {
	case interface{ Foo() }:
		x.Foo()
	case any:
		if x == 3 {
			break
		}
		fmt.Println("not reached")
	}
	switch any(1).(type) {
	}
}

/* output:
nil
integer 1
integer 2
float 2.5
string s
named n
slice of 2
map 7
func 9
myErr 4
error plain
other chan int
array true
struct 8
unknown int8
unknown []string
unknown bool
unknown struct { b int }
nil error
6 5
*/
