package main

import "fmt"

func main() {
	c := make(chan int, 1)
	full := func() string {
		select {
		case c <- 1:
			return "sent"
		default:
			return "full"
		}
	}
	fmt.Println(full(), full()) // output: sent full
	select {
	case v := <-c:
		fmt.Println("received", v) // output: received 1
	default:
		fmt.Println("never")
	}
	select {
	case v, ok := <-c:
		fmt.Println("never", v, ok)
	default:
		fmt.Println("empty") // output: empty
	}
	close(c)
	select {
	case v, ok := <-c:
		fmt.Println(v, ok) // output: 0 false
	}
	var x int
	var ok bool
	arr := make([]int, 2)
	d := make(chan int, 2)
	d <- 5
	d <- 6
	select {
	case x = <-d:
	}
	select {
	case arr[1], ok = <-d:
	}
	fmt.Println(x, arr, ok) // output: 5 [0 6] true
	select {
	default:
	}
	m := map[string]int{}
	d <- 8
	select {
	case m["k"] = <-d:
		fmt.Println(m) // output: map[k:8]
	}
	select {
	case <-d:
	default:
		select {
		case d <- 1:
			fmt.Println("nested") // output: nested
		}
	}
}
