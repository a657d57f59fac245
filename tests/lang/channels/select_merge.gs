package main

import "fmt"

func produce(from, to int) <-chan int {
	out := make(chan int)
	go func() {
		for i := from; i < to; i++ {
			out <- i
		}
		close(out)
	}()
	return out
}

func main() {
	a, b := produce(0, 100), produce(100, 300)
	sum, count := 0, 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			sum += v
		}
		count++
	}
	fmt.Println(count, sum) // output: 300 44850
}
