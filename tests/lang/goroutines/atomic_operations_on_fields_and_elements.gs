package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

type st struct {
	a int32
	b int64
	c uint32
	d [3]int64
	p unsafe.Pointer
}

func main() {
	var s st
	fmt.Println(atomic.AddInt32(&s.a, 5), atomic.AddInt64(&s.b, -5), atomic.AddUint32(&s.c, ^uint32(0)), atomic.AddInt64(&s.d[1], 9)) // output: 5 -5 4294967295 9
	fmt.Println(s.d)                                                                                                                  // output: [0 9 0]
	fmt.Println(atomic.CompareAndSwapInt32(&s.a, 5, 6), atomic.SwapInt64(&s.b, 100), atomic.LoadInt32(&s.a))                          // output: true -5 6
	fmt.Println(s.a, s.b, s.c)                                                                                                        // output: 6 100 4294967295
	atomic.StorePointer(&s.p, unsafe.Pointer(&s.a))
	fmt.Println(*(*int32)(atomic.LoadPointer(&s.p))) // output: 6
	var v atomic.Bool
	v.Store(true)
	var u atomic.Uint64
	u.Add(^uint64(0))
	fmt.Println(v.Load(), u.Load()) // output: true 18446744073709551615
	var counters [8]atomic.Int64
	var wg sync.WaitGroup
	for g := range 16 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 100 {
				counters[(g+i)%8].Add(1)
			}
		}()
	}
	wg.Wait()
	total := int64(0)
	for i := range counters {
		total += counters[i].Load()
	}
	fmt.Println(total, counters[3].Load()) // output: 1600 200
}
