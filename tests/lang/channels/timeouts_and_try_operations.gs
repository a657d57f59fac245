package main

import (
	"fmt"
	"runtime"
	"time"
)

func trySend(c chan<- int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func tryRecv(c <-chan int) (v int, got, open bool) {
	select {
	case v, open = <-c:
		return v, true, open
	default:
		return
	}
}

func main() {
	c := make(chan int, 2)
	fmt.Println(trySend(c, 1), trySend(c, 2), trySend(c, 3)) // output: true true false
	fmt.Println(len(c))                                      // output: 2
	fmt.Println(tryRecv(c))                                  // output: 1 true true
	fmt.Println(tryRecv(c))                                  // output: 2 true true
	fmt.Println(tryRecv(c))                                  // output: 0 false false
	close(c)
	fmt.Println(tryRecv(c)) // output: 0 true false
	u := make(chan int)
	fmt.Println(trySend(u, 1)) // output: false
	ready := make(chan bool)
	go func() {
		close(ready)
		fmt.Println("got", <-u) // output: got 7
		ready = nil
	}()
	<-ready
	for !trySend(u, 7) {
		runtime.Gosched()
	}
	timeout := time.After(20 * time.Millisecond)
	ticks := 0
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for done := false; !done; {
		select {
		case <-tick.C:
			ticks++
		case <-timeout:
			done = true
		}
	}
	fmt.Println(ticks > 1 && ticks < 15) // output: true
	var never chan int
	select {
	case <-never:
		fmt.Println("never")
	case never <- 1:
		fmt.Println("never")
	case <-time.After(time.Millisecond):
		fmt.Println("timed out") // output: timed out
	}
}
