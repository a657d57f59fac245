// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [
// stderr: main.main()
// exit: 2
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Lock()
}
