package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(3 * time.Millisecond)
	fmt.Println(time.Since(start) >= 3*time.Millisecond) // output: true
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop()) // output: true false
	t.Reset(time.Millisecond)
	<-t.C
	order := make(chan int, 3)
	for _, d := range []int{9, 1, 5} {
		time.AfterFunc(time.Duration(d)*4*time.Millisecond, func() { order <- d })
	}
	fmt.Println(<-order, <-order, <-order) // output: 1 5 9
	tick := time.NewTicker(time.Millisecond)
	n := 0
	for range tick.C {
		if n++; n == 3 {
			tick.Stop()
			break
		}
	}
	fmt.Println(n) // output: 3
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded)) // output: context deadline exceeded true
	select {
	case <-time.After(time.Millisecond):
		fmt.Println("after") // output: after
	}
}
