package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	counts := [2]int{}
	for range 2000 {
		a <- 1
		b <- 1
		select {
		case <-a:
			counts[0]++
			<-b
		case <-b:
			counts[1]++
			<-a
		}
	}
	fmt.Println(counts[0] > 600, counts[1] > 600, counts[0]+counts[1]) // output: true true 2000
}
