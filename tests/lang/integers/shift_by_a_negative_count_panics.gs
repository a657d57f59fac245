package main

import "fmt"

func main() {
	n := -1
	fmt.Println("before") // output: before
	fmt.Println(1 << n)   // panic: panic: runtime error: negative shift amount
}
