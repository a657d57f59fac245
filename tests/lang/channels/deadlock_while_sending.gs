package main

func main() {
	c := make(chan int, 1)
	c <- 1
	c <- 2
}

// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [chan send]:
// exit: 2
