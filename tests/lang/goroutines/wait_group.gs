package main

import (
	"fmt"
	"sync"
)

func main() {
	var group sync.WaitGroup
	var lock sync.Mutex
	total := 0
	for i := 1; i <= 100; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			lock.Lock()
			defer lock.Unlock()
			total += i
		}()
	}
	group.Wait()
	fmt.Println(total) // output: 5050
}
