package main

import (
	"fmt"
	"sync"
)

type item struct {
	id    int
	label string
	data  [3]int
}

func main() {
	const producers, consumers, each = 8, 4, 50
	ch := make(chan item, 3)
	var wg sync.WaitGroup
	for p := range producers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range each {
				ch <- item{p*each + i, fmt.Sprint("p", p), [3]int{i, p, i * p}}
			}
		}()
	}
	go func() { wg.Wait(); close(ch) }()
	type sum struct{ n, ids, data int }
	sums := make(chan sum)
	for range consumers {
		go func() {
			var s sum
			for it := range ch {
				s.n++
				s.ids += it.id
				s.data += it.data[2]
				if it.label != fmt.Sprint("p", it.data[1]) {
					panic("torn")
				}
			}
			sums <- s
		}()
	}
	var total sum
	for range consumers {
		s := <-sums
		total.n += s.n
		total.ids += s.ids
		total.data += s.data
	}
	fmt.Println(total) // output: {400 79800 34300}
	ring := make([]chan int, 50)
	for i := range ring {
		ring[i] = make(chan int)
	}
	for i := range ring {
		go func() {
			for v := range ring[i] {
				if i+1 < len(ring) {
					ring[i+1] <- v + 1
				} else if v < 500 {
					go func() { ring[0] <- v + 1 }()
				} else {
					total.n = -v
					close(sums)
				}
			}
		}()
	}
	ring[0] <- 0
	<-sums
	fmt.Println(total.n) // output: -549
	var mu sync.Mutex
	tree := map[int]int{}
	var spawn func(depth, id int, done chan<- bool)
	spawn = func(depth, id int, done chan<- bool) {
		mu.Lock()
		tree[depth]++
		mu.Unlock()
		if depth > 0 {
			sub := make(chan bool, 2)
			go spawn(depth-1, id*2, sub)
			go spawn(depth-1, id*2+1, sub)
			<-sub
			<-sub
		}
		done <- true
	}
	done := make(chan bool)
	go spawn(7, 1, done)
	<-done
	fmt.Println(tree) // output: map[0:128 1:64 2:32 3:16 4:8 5:4 6:2 7:1]
}
