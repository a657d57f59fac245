package main

import "fmt"

func main() {
	unbuffered := make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			unbuffered <- i
		}
		close(unbuffered)
	}()
	for v := range unbuffered {
		fmt.Println(v)
	}
	// output: 0
	// output: 1
	// output: 2
	v, open := <-unbuffered
	fmt.Println(v, open) // output: 0 false

	buffered := make(chan string, 2)
	buffered <- "a"
	buffered <- "b"
	fmt.Println(len(buffered), cap(buffered)) // output: 2 2
	select {
	case buffered <- "c":
		fmt.Println("sent")
	default:
		fmt.Println("full") // output: full
	}
	close(buffered)
	fmt.Println(<-buffered, <-buffered, <-buffered == "") // output: a b true
}
