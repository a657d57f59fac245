package main

import "fmt"

func main() {
	defer func() { fmt.Println(recover()) }()
	var f func()
	defer f()
	fmt.Println("the defer statement itself is fine")
}

/* output:
the defer statement itself is fine
runtime error: invalid memory address or nil pointer dereference
*/
