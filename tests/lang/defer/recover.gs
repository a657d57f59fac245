package main

import (
	"errors"
	"fmt"
)

var errBroken = errors.New("broken")

func guarded(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = r
		default:
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return nil
}

func main() {
	fmt.Println(guarded(func() {}))                          // output: <nil>
	fmt.Println(guarded(func() { panic("plain") }))          // output: recovered: plain
	fmt.Println(guarded(func() { panic(errBroken) }))        // output: broken
	fmt.Println(guarded(func() { _ = []int{1}[len("abc")] })) // output: runtime error: index out of range [3] with length 1
	fmt.Println(guarded(func() {
		defer panic("second") // replaces the first
		panic("first")
	})) // output: recovered: second
	var m map[string]int
	fmt.Println(guarded(func() { m["a"] = 1 })) // output: assignment to entry in nil map
	fmt.Println(recover())                      // output: <nil>
}
