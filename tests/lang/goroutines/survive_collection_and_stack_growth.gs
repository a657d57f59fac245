package main

import (
	"fmt"
	"runtime"
)

type node struct {
	next *node
	data [4]int
}

func build(n int) *node {
	var head *node
	for i := range n {
		head = &node{next: head}
		head.data[i%4] = i
	}
	return head
}

func sum(n *node) (total int) {
	for ; n != nil; n = n.next {
		for _, v := range n.data {
			total += v
		}
	}
	return
}

func deep(n int, keep *node) int {
	local := build(3)
	if n == 0 {
		runtime.GC()
		return sum(keep)
	}
	r := deep(n-1, keep)
	return r + sum(local)
}

func main() {
	results := make(chan int)
	for i := range 8 {
		go func() { results <- deep(40+i, build(200)) }()
	}
	total := 0
	for range 8 {
		total += <-results
	}
	fmt.Println(total) // output: 160244
	garbage := 0
	for i := range 40 {
		s := make([]*node, 100)
		for j := range s {
			s[j] = &node{data: [4]int{i, j}}
		}
		m := map[int]*node{}
		for j, x := range s {
			m[j] = x
		}
		garbage += m[50].data[1] + len(m)
	}
	fmt.Println(garbage) // output: 6000
}
