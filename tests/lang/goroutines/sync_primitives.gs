package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	var rw sync.RWMutex
	shared := map[int]int{}
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			rw.Lock()
			defer rw.Unlock()
			shared[i] = i * i
		}()
		go func() {
			defer wg.Done()
			rw.RLock()
			defer rw.RUnlock()
			_ = shared[i]
		}()
	}
	wg.Wait()
	fmt.Println(len(shared), shared[9])

	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	queue := []int{}
	done := make(chan int)
	go func() {
		sum := 0
		for range 3 {
			mu.Lock()
			for len(queue) == 0 {
				cond.Wait()
			}
			sum += queue[0]
			queue = queue[1:]
			mu.Unlock()
		}
		done <- sum
	}()
	for i := 1; i <= 3; i++ {
		mu.Lock()
		queue = append(queue, i)
		mu.Unlock()
		cond.Signal()
	}
	fmt.Println(<-done)
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()

	var m sync.Map
	m.Store("a", 1)
	v, loaded := m.LoadOrStore("a", 2)
	_, missing := m.Load("b")
	fmt.Println(v, loaded, missing)
	var n atomic.Int32
	fmt.Println(n.Add(3), n.CompareAndSwap(3, 10), n.CompareAndSwap(3, 11), n.Load(), n.Swap(1))
	var val atomic.Value
	val.Store("text")
	fmt.Println(val.Load())
	pool := sync.Pool{New: func() any { return "new" }}
	fmt.Println(pool.Get())
	var u uint64
	atomic.AddUint64(&u, 1<<40)
	fmt.Println(atomic.LoadUint64(&u), atomic.CompareAndSwapUint64(&u, 1<<40, 7))
}

/* output:
once
10 81
6
true false
1 true false
3 true false 10 10
text
new
1099511627776 true
*/
