package main

import "fmt"

func main() {
	defer fmt.Println("not printed")
	go func() {
		defer fmt.Println("deferred in the goroutine")
		panic("in goroutine") // panic: panic: in goroutine
	}()
	select {}
}

/* output:
deferred in the goroutine
*/
