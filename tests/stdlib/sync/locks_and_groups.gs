package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	count := 0
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				mu.Lock()
				count++
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(count, mu.TryLock(), mu.TryLock())

	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	l.Unlock()

	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once") })
	}
	f := sync.OnceFunc(func() { fmt.Println("func"); panic("stop") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}

	c := sync.NewCond(&sync.Mutex{})
	ready := 0
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.L.Lock()
			for ready == 0 {
				c.Wait()
			}
			ready++
			c.L.Unlock()
		}()
	}
	c.L.Lock()
	ready = 1
	c.L.Unlock()
	c.Broadcast()
	wg.Wait()
	fmt.Println(ready)

	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.Load("a"))
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 2))
	fmt.Println(m.CompareAndSwap("b", 2, 3), m.CompareAndDelete("b", 2))
	fmt.Println(m.Swap("a", 5))
	fmt.Println(m.LoadAndDelete("a"))
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })

	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())

	var n atomic.Int64
	var b atomic.Bool
	var v atomic.Value
	fmt.Println(n.Add(5), n.Swap(7), n.CompareAndSwap(7, 8), n.Load(), b.Swap(true), b.Load(), v.Load())
	v.Store([]int{1, 2})
	fmt.Println(v.Load(), v.Swap([]int{3}))
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store("text")
	}()
	var u uint32 = 5
	fmt.Println(atomic.AddUint32(&u, ^uint32(0)), atomic.OrUint32(&u, 3), atomic.AndUint32(&u, 6), u)
}

/* output:
5000 true false
true false
true false
once
func
stop
stop
6
1 true
1 true
2 false
true false
1 true
5 true
b 3
new
5 5 true 8 false true <nil>
[1 2] [1 2]
sync/atomic: store of inconsistently typed value into Value
4 4 7 6
*/
