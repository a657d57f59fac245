package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func gen(nums ...int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, n := range nums {
			out <- n
		}
	}()
	return out
}

func fanIn(cs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func filter(in <-chan int, out chan<- int, prime int) {
	for v := range in {
		if v%prime != 0 {
			out <- v
		}
	}
	close(out)
}

type future struct {
	done chan struct{}
	val  int
	err  error
}

func async(f func() (int, error)) *future {
	r := &future{done: make(chan struct{})}
	go func() {
		defer close(r.done)
		defer func() {
			if p := recover(); p != nil {
				r.err = fmt.Errorf("panic: %v", p)
			}
		}()
		r.val, r.err = f()
	}()
	return r
}
func (f *future) wait() (int, error) { <-f.done; return f.val, f.err }

type semaphore chan struct{}

func (s semaphore) acquire() { s <- struct{}{} }
func (s semaphore) release() { <-s }

func main() {
	sum := 0
	for v := range fanIn(gen(1, 2, 3), gen(10, 20), gen(), gen(100)) {
		sum += v
	}
	fmt.Println(sum) // output: 136
	src := make(chan int)
	go func() {
		for i := 2; i < 60; i++ {
			src <- i
		}
		close(src)
	}()
	var primes []int
	for in := src; ; {
		p, ok := <-in
		if !ok {
			break
		}
		primes = append(primes, p)
		out := make(chan int)
		go filter(in, out, p)
		in = out
	}
	fmt.Println(primes)                                               // output: [2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59]
	fmt.Println(async(func() (int, error) { return 42, nil }).wait()) // output: 42 <nil>
	fmt.Println(async(func() (int, error) { panic("oops") }).wait())  // output: 0 panic: oops
	sem := make(semaphore, 2)
	var running, peak atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem.acquire()
			defer sem.release()
			if n := running.Add(1); n > peak.Load() {
				peak.Store(n)
			}
			runtime.Gosched()
			running.Add(-1)
		}()
	}
	wg.Wait()
	fmt.Println(peak.Load() <= 2, running.Load()) // output: true 0
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	n := 0
	for range 1000 {
		ping <- n
		n = <-pong
	}
	close(ping)
	_, ok := <-pong
	fmt.Println(n, ok) // output: 1000 false
}
