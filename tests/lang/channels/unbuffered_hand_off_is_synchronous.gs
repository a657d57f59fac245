package main

import "fmt"

func main() {
	c := make(chan int)
	done := make(chan bool)
	var log []string
	go func() {
		for v := range c {
			log = append(log, fmt.Sprint("got ", v))
		}
		done <- true
	}()
	for i := range 3 {
		c <- i
	}
	close(c)
	<-done
	fmt.Println(log) // output: [got 0 got 1 got 2]
	// A relay of many goroutines keeps the order.
	first := make(chan int)
	in := first
	for range 1000 {
		out := make(chan int)
		go func(in, out chan int) { out <- 1 + <-in }(in, out)
		in = out
	}
	first <- 0
	fmt.Println(<-in) // output: 1000
}
