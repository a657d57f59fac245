package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	fmt.Println("fired", t.Stop())
	tick := time.NewTicker(time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tick.C
	}
	tick.Stop()
	fmt.Println("ticked")
	done := make(chan string)
	f := time.AfterFunc(time.Millisecond, func() { done <- "called" })
	fmt.Println(<-done, f.Stop())
	select {
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	case <-make(chan int):
	}
	select {
	case <-time.Tick(time.Hour):
	default:
		fmt.Println("not yet")
	}
	defer func() { fmt.Println(recover()) }()
	time.NewTicker(0)
}

/* output:
true false false
fired false
ticked
called false
timeout
not yet
non-positive interval for NewTicker
*/
