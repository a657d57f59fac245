package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	stop := false
	var flag atomic.Bool
	go func() {
		for !flag.Load() {
		}
		fmt.Println("seen")
		stop = true
		flag.Store(false)
	}()
	time.Sleep(time.Millisecond)
	done := make(chan int)
	go func() {
		n := 0
		for i := 0; i < 1000; i++ {
			n += i
		}
		done <- n
	}()
	fmt.Println(<-done)
	flag.Store(true)
	for flag.Load() {
		runtime.Gosched()
	}
	fmt.Println(stop)
}

/* output:
499500
seen
true
*/
