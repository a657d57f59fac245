package main

import (
	"fmt"
	"time"
)

type t struct{ n int }

func (v t) send(c chan<- int, k int) { c <- v.n + k }

func arg(n int) int { fmt.Println("arg", n); return n }

func main() {
	c := make(chan int)
	v := t{10}
	n := 1
	go v.send(c, arg(n))
	v.n, n = 99, 99
	fmt.Println(<-c)
	go func(x int) { c <- x + n }(n)
	fmt.Println(<-c)
	f := v.send
	v.n = 0
	go f(c, 1)
	fmt.Println(<-c)
	var i interface{ send(chan<- int, int) } = v
	go i.send(c, 5)
	fmt.Println(<-c)
	for i := range 3 {
		go func() { c <- i * 10 }()
	}
	fmt.Println(<-c + <-c + <-c)
	go close(c)
	_, ok := <-c
	fmt.Println(ok)
	done := make(chan int, 1)
	go copy([]int{1}, []int{2})
	go println("to stderr")
	go func(xs ...int) { done <- len(xs) }(1, 2, 3)
	fmt.Println(<-done)
	time.Sleep(time.Millisecond)
}

/* output:
arg 1
11
198
100
5
30
false
3
*/
// stderr: to stderr
