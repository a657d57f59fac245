package main

import (
	"fmt"
	"time"
)

func main() {
	fast, slow := make(chan string), make(chan string)
	quit := make(chan struct{})
	go func() { fast <- "fast" }()
	select {
	case s := <-fast:
		fmt.Println(s) // output: fast
	case s := <-slow:
		fmt.Println(s)
	}
	go func() {
		fmt.Println("taken:", <-slow) // output: taken: from select
		close(quit)
	}()
	select {
	case slow <- "from select":
	case <-fast:
	}
	<-quit
	select {
	case <-quit:
		fmt.Println("closed") // output: closed
	case <-fast:
	}
	select {
	case <-fast:
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout") // output: timeout
	}
	// The same channel in several cases, send and receive.
	c := make(chan int, 1)
	sum := 0
	for i := range 10 {
		select {
		case c <- i:
		case v := <-c:
			sum += v
		case v := <-c:
			sum += v
		}
	}
	fmt.Println(sum, len(c)) // output: 20 0
	// Losers of a select stay usable.
	x, y := make(chan int), make(chan int)
	out := make(chan int)
	go func() {
		for range 200 {
			select {
			case v := <-x:
				out <- v
			case v := <-y:
				out <- v * 2
			}
		}
		close(out)
	}()
	go func() {
		for range 100 {
			x <- 1
		}
	}()
	go func() {
		for range 100 {
			y <- 1
		}
	}()
	total := 0
	for v := range out {
		total += v
	}
	fmt.Println(total) // output: 300
}
