package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	defer func() {
		fmt.Println(recover()) // output: sync: negative WaitGroup counter
		wg = sync.WaitGroup{}
		wg.Add(1)
		go wg.Done()
		wg.Wait()
		fmt.Println("usable") // output: usable
	}()
	wg.Done()
}
