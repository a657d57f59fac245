package main

import (
	"context"
	"fmt"
	"sync"
)

func worker(ctx context.Context, id int, jobs <-chan int, results chan<- int) {
	for {
		select {
		case <-ctx.Done():
			return
		case j, ok := <-jobs:
			if !ok {
				return
			}
			select {
			case results <- j * j:
			case <-ctx.Done():
				return
			}
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	jobs, results := make(chan int), make(chan int)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			worker(ctx, i, jobs, results)
		}()
	}
	go func() {
		for i := 1; i <= 100; i++ {
			jobs <- i
		}
	}()
	sum := 0
	for range 100 {
		sum += <-results
	}
	cancel()
	wg.Wait()
	fmt.Println(sum, ctx.Err()) // output: 338350 context canceled
}
