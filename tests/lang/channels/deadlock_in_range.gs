package main

import "fmt"

func main() {
	c := make(chan int, 2)
	c <- 1
	c <- 2
	for v := range c {
		fmt.Println(v)
	}
}

/* output:
1
2
*/
// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [chan receive]:
// exit: 2
