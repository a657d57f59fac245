package main

import "fmt"

type E1 struct{}

func (E1) Error() string { return "e1" }

type E2 struct{ error }

func describe(x any) string {
	switch y := x.(type) {
	case interface{ Unwrap() error }:
		return "unwrap " + y.Unwrap().Error()
	case error:
		return "error " + y.Error()
	case []any:
		s := ""
		for _, z := range y {
			s += describe(z) + ","
		}
		return "[" + s + "]"
	case map[string]any:
		return fmt.Sprint("map", len(y))
	case func():
		y()
		return "func"
	case *int:
		*y++
		return fmt.Sprint("ptr", *y)
	case chan<- int:
		return "send"
	case <-chan int:
		return "recv"
	case bool, string:
		return fmt.Sprintf("%T", y)
	}
	return fmt.Sprintf("?%T", x)
}

func main() {
	n := 4
	for _, x := range []any{E1{}, E2{E1{}}, &E2{E1{}}, fmt.Errorf("w %w", E1{}), []any{1, "a", []any{true, nil}},
		map[string]any{"a": 1}, func() { n = 10 }, &n, make(chan int), (chan<- int)(nil), (<-chan int)(nil),
		3.5, struct{}{}, [2]int{}} {
		fmt.Println(describe(x))
	}
	fmt.Println(n)
}

/* output:
error e1
error e1
error e1
unwrap e1
[?int,string,[bool,?<nil>,],]
map1
func
ptr11
?chan int
send
recv
?float64
?struct {}
?[2]int
11
*/
