package main

import "fmt"

type node struct{ next *node }

func main() {
	defer fmt.Println("deferred calls run") // output: deferred calls run
	var n *node
	// panic: panic: runtime error: invalid memory address or nil pointer dereference
	fmt.Println(n.next)
}
