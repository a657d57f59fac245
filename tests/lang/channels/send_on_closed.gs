package main

func main() {
	closed := make(chan int)
	close(closed)
	closed <- 1 // panic: panic: send on closed channel
}
