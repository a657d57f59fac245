package main

import "fmt"

type lock struct{ held bool }

func (l *lock) unlock() { l.held = false; fmt.Println("unlocked") }

type closer interface{ close() }

func (l *lock) close() { fmt.Println("closed", l.held) }

func work(l *lock, m map[string]int, c chan int) {
	l.held = true
	defer l.unlock()
	defer delete(m, "a")
	defer close(c)
	defer closer(l).close()
	defer copy([]int{1}, []int{2})
	defer print()
	fmt.Println("working", len(m), l.held)
}

func main() {
	m := map[string]int{"a": 1}
	c := make(chan int)
	l := &lock{}
	work(l, m, c)
	_, open := <-c
	fmt.Println(len(m), open, l.held)
	func() {
		defer func() { fmt.Println("got", recover()) }()
		defer panic("by defer")
	}()
	func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("second")
		}()
	}()
	func() {
		defer clear(m)
		m["b"] = 1
	}()
	fmt.Println(len(m))
}

/* output:
working 1 true
closed true
unlocked
0 false false
got by defer
inner second
0
*/
