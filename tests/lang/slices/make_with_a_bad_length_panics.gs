package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		e := recover()
		_, isRuntime := e.(runtime.Error)
		fmt.Println(e, isRuntime)
	}()
	f()
}

func main() {
	n, big := -1, 1<<62
	try(func() { _ = make([]int, n) })
	try(func() { _ = make([]int, 0, n) })
	try(func() { _ = make([]int, 2, 1+n) })
	try(func() { _ = make([]int, big) })
	try(func() { _ = make(chan int, n) })
	try(func() { m := make(map[int]int, n); m[1] = 2; fmt.Println(m) })
	try(func() { var f float64; _ = make([]int, int(f), int8(3)); fmt.Println("fine") })
}

/* output:
runtime error: makeslice: len out of range true
runtime error: makeslice: cap out of range true
runtime error: makeslice: cap out of range true
runtime error: makeslice: len out of range true
makechan: size out of range true
map[1:2]
<nil> false
fine
<nil> false
*/
