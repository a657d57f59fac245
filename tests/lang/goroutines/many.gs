package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	c := make(chan int, 2)
	if n > 10 {
		go func() { c <- fib(n - 1) }()
		go func() { c <- fib(n - 2) }()
	} else {
		c <- fib(n - 1)
		c <- fib(n - 2)
	}
	return <-c + <-c
}

func main() {
	const n = 1000
	var wg sync.WaitGroup
	var mu sync.Mutex
	var counter atomic.Int64
	sum := 0
	start := make(chan struct{})
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-start
			counter.Add(int64(i))
			mu.Lock()
			sum += i
			mu.Unlock()
			runtime.Gosched()
		}()
	}
	close(start)
	wg.Wait()
	fmt.Println(sum, counter.Load()) // output: 499500 499500
	fmt.Println(fib(15))             // output: 610
}
