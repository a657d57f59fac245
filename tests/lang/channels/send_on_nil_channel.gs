package main

func main() {
	var c chan string
	c <- "lost"
}

// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [chan send (nil chan)]:
// exit: 2
