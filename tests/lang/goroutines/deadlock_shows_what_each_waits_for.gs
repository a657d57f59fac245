// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [semacquire]:
// stderr: main.main()
// stderr: [sync.Mutex.Lock]:
// stderr: main.main.func1()
// stderr: created by main.main in goroutine 1
// stderr: [select]:
// stderr: main.main.func2()
// stderr: [chan receive (nil chan)]:
// stderr: main.main.func3()
// stderr: [sync.RWMutex.RLock]:
// stderr: main.main.func4()
// exit: 2
package main

import "sync"

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(1)
	mu.Lock()
	turn := make(chan int)
	go func() {
		turn <- 1
		mu.Lock()
	}()
	<-turn
	go func() {
		turn <- 2
		select {
		case <-make(chan int):
		case make(chan int) <- 1:
		}
	}()
	<-turn
	go func() {
		turn <- 3
		var c chan int
		for range c {
		}
	}()
	<-turn
	go func() {
		turn <- 4
		var rw sync.RWMutex
		rw.Lock()
		rw.RLock()
	}()
	<-turn
	wg.Wait()
}
