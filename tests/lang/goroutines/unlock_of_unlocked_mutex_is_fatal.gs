package main

import "sync"

func main() {
	var mu sync.Mutex
	defer func() { recover() }()
	mu.Unlock()
}

// stderr: fatal error: sync: unlock of unlocked mutex
// stderr: goroutine 1 [running]:
// exit: 2
