package main

import "fmt"

func produce(n int, out chan<- int) {
	for i := range n {
		out <- i
	}
	close(out)
}

func double(in <-chan int) <-chan int {
	out := make(chan int, 1)
	go func() {
		defer close(out)
		for v := range in {
			out <- v * 2
		}
	}()
	return out
}

func main() {
	c := make(chan int)
	go produce(5, c)
	for v := range double(double(c)) {
		fmt.Print(v, " ")
	}
	fmt.Println(len(c), cap(c))
	b := make(chan string, 3)
	b <- "x"
	b <- "y"
	fmt.Println(len(b), cap(b), <-b, len(b))
	var none chan int
	fmt.Println(len(none), cap(none), none == nil)
	var r <-chan string = b
	var s chan<- string = b
	s <- "z"
	fmt.Println(<-r, <-r)
	fmt.Printf("%T %T %T\n", b, r, s)
	cc := make(chan (<-chan string), 1)
	cc <- r
	fmt.Println(<-cc == r, cap(cc))
	type msg struct {
		n     int
		reply chan int
	}
	req := make(chan msg)
	go func() {
		for m := range req {
			m.reply <- m.n * m.n
		}
	}()
	reply := make(chan int)
	req <- msg{7, reply}
	fmt.Println(<-reply)
	close(req)
}

/* output:
0 4 8 12 16 0 0
2 3 x 1
0 0 true
y z
chan string <-chan string chan<- string
true 1
49
*/
