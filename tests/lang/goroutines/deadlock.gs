package main

func main() {
	// stderr: fatal error: all goroutines are asleep - deadlock!
	// stderr: goroutine 1 [chan receive]:
	<-make(chan int) // exit: 2
}
