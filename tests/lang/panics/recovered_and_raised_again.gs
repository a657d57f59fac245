package main

import "fmt"

func main() {
	defer func() {
		r := recover()
		panic(fmt.Sprint("again: ", r))
	}()
	panic("first")
}

// stderr: panic: first [recovered]
// stderr: panic: again: first
// exit: 2
