package main

import "fmt"

type stringer interface{ String() string }
type id int

func (i id) String() string { return fmt.Sprint("id-", int(i)) }

func main() {
	var v any = id(5)
	n := v.(id)
	s := v.(stringer)
	_, isInt := v.(int)
	_, isErr := v.(error)
	str, isStr := v.(string)
	fmt.Println(int(n), s.String(), isInt, isErr, str == "", isStr) // output: 5 id-5 false false true false
	var none any
	_, ok := none.(any)
	x, ok2 := none.(int)
	fmt.Println(ok, x, ok2) // output: false 0 false
	if t, ok := s.(id); ok {
		fmt.Println("back to", t) // output: back to id-5
	}
	var arr any = [2]int{1, 2}
	c := arr.([2]int)
	c[0] = 9
	fmt.Println(arr, c, arr.([2]int)[1]) // output: [1 2] [9 2] 2
	m := map[string]any{"list": []any{1, "two", map[string]any{"k": 3.5}}}
	fmt.Println(m["list"].([]any)[2].(map[string]any)["k"].(float64) * 2) // output: 7
	var f any = func(a int) int { return a * a }
	fmt.Println(f.(func(int) int)(7)) // output: 49
	var ok3 bool
	_, ok3 = f.(func(int))
	fmt.Println(ok3) // output: false
	type local struct{ a int }
	var l any = &local{3}
	l.(*local).a++
	fmt.Println(l.(*local).a) // output: 4
}
