package main

import "fmt"

type myErr struct{}

func (*myErr) Error() string { return "my" }

func find(fail bool) error {
	var e *myErr
	if fail {
		e = &myErr{}
	}
	return e
}

func good() error { return nil }

func main() {
	fmt.Println(find(false) == nil, find(true) == nil, good() == nil) // output: false false true
	e := find(false)
	fmt.Println(e == (*myErr)(nil), e.Error(), e.(*myErr) == nil) // output: true my true
	var p *int
	var a any = p
	fmt.Println(a == nil, a == (*int)(nil), a == (*string)(nil)) // output: false true false
	var m any = map[string]int(nil)
	_, ok := m.(map[string]int)
	fmt.Println(m == nil, ok, len(m.(map[string]int))) // output: false true 0
}
