package main

import "fmt"

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

func main() {
	var s fmt.Stringer = color(1)
	panic(s) // panic: panic: green
}
