package main

import "fmt"

func main() {
	var c chan int
	select {
	case <-c:
		fmt.Println("never")
	case c <- 1:
		fmt.Println("never")
	default:
		fmt.Println("neither is ready") // output: neither is ready
	}
	<-c
}

// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [chan receive (nil chan)]:
// exit: 2
