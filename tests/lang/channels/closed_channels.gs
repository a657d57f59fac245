package main

import (
	"fmt"
	"runtime"
	"time"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	c := make(chan int, 3)
	c <- 1
	c <- 0
	close(c)
	v, ok := <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Println(v, ok, len(c))
	for range c {
		fmt.Println("never")
	}
	try(func() { c <- 1 })
	try(func() { close(c) })
	try(func() { var n chan int; close(n) })
	try(func() {
		select {
		case c <- 1:
		default:
			fmt.Println("never")
		}
	})
	d := make(chan struct{})
	woken := make(chan int, 3)
	for i := range 3 {
		go func() {
			<-d
			woken <- i
		}()
	}
	close(d)
	fmt.Println(<-woken + <-woken + <-woken)
	// A sender that waits when the channel is closed panics.
	e := make(chan int)
	result := make(chan any)
	go func() {
		defer func() { result <- recover() }()
		e <- 1
	}()
	for range 10 {
		runtime.Gosched()
	}
	time.Sleep(time.Millisecond)
	close(e)
	fmt.Println(<-result)
	var p *int
	pc := make(chan *int, 1)
	close(pc)
	p, ok = <-pc
	fmt.Println(p == nil, ok)
}

/* output:
1 true
0 true
0 false 0
send on closed channel
close of closed channel
close of nil channel
send on closed channel
3
send on closed channel
true false
*/
