package main

func main() {
	select {}
}

// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [select (no cases)]:
// exit: 2
