package main

import "fmt"

func main() {
	defer fmt.Println("deferred")
	panic(fmt.Sprintf("value %d\nsecond line", 5))
}

/* output:
deferred
*/
// stderr: panic: value 5
// stderr: second line
// exit: 2
