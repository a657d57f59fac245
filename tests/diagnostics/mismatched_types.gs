package main

import "fmt"

func main() {
	var n int = "text" // error: cannot use "text" (untyped string constant) as int value
	var f float64 = 1.5
	fmt.Println(n + f) // error: mismatched types int and float64
	undefinedName()    // error: undefined: undefinedName
	return 1           // error: too many return values
}
