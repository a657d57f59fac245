package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan string)
	select {
	case v := <-a:
		fmt.Println(v)
	case b <- "x":
	}
}

// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [select]:
// exit: 2
