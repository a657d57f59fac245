package main

import (
	"errors"
	"fmt"
	"runtime"
)

func catch(f func()) (err error) {
	defer func() { err = recover().(runtime.Error) }()
	f()
	return
}

func main() {
	zero, five := 0, 5
	s := []int{1, 2, 3}
	var p *int
	var m map[int]int
	var a any = "x"
	fmt.Println(catch(func() { fmt.Println(1 / zero) }))               // output: runtime error: integer divide by zero
	fmt.Println(catch(func() { fmt.Println(1 % zero) }))               // output: runtime error: integer divide by zero
	fmt.Println(catch(func() { fmt.Println(uint8(1) / uint8(zero)) })) // output: runtime error: integer divide by zero
	fmt.Println(catch(func() { s[five] = 1 }))                         // output: runtime error: index out of range [5] with length 3
	fmt.Println(catch(func() { s[five]++ }))                           // output: runtime error: index out of range [5] with length 3
	fmt.Println(catch(func() { _ = s[five:] }))                        // output: runtime error: slice bounds out of range [5:3]
	fmt.Println(catch(func() { *p = 1 }))                              // output: runtime error: invalid memory address or nil pointer dereference
	fmt.Println(catch(func() { m[1] = 1 }))                            // output: assignment to entry in nil map
	fmt.Println(catch(func() { _ = a.(int) }))                         // output: interface conversion: interface {} is string, not int
	fmt.Println(catch(func() { _ = a == any(s) || any(s) == any(s) })) // output: runtime error: comparing uncomparable type []int
	fmt.Println(catch(func() { s[uint64(1<<63)+uint64(five)] = 1 }))   // output: runtime error: index out of range [9223372036854775813] with length 3
	fmt.Println(catch(func() { i := int8(-5); s[i] = 1 }))             // output: runtime error: index out of range [-5]
	fmt.Println(catch(func() { _ = 1 << (zero - 1) }))                 // output: runtime error: negative shift amount
	var c chan int
	fmt.Println(catch(func() { close(c) })) // output: close of nil channel
	c = make(chan int, 1)
	close(c)
	fmt.Println(catch(func() { close(c) }))                              // output: close of closed channel
	fmt.Println(catch(func() { c <- 1 }))                                // output: send on closed channel
	fmt.Println(errors.As(catch(func() { *p = 1 }), new(runtime.Error))) // output: true
}
