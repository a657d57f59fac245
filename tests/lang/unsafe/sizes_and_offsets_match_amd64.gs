package main

import (
	"fmt"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c uint8
	d uint16
	e string
	f []int
	g any
	h float32
	i [3]byte
	j complex64
	k struct{}
}
type tail struct {
	a int64
	b struct{}
}

func main() {
	var m mixed
	fmt.Println(unsafe.Sizeof(m), unsafe.Alignof(m), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e), unsafe.Offsetof(m.f), unsafe.Offsetof(m.g), unsafe.Offsetof(m.h), unsafe.Offsetof(m.i), unsafe.Offsetof(m.j), unsafe.Offsetof(m.k)) // output: 104 8 8 16 18 24 40 64 80 84 88 96
	fmt.Println(unsafe.Sizeof(tail{}), unsafe.Sizeof(struct{}{}), unsafe.Sizeof([0]int{}), unsafe.Sizeof([3]uint16{}))                                                                                                                                                           // output: 16 0 0 6
	fmt.Println(unsafe.Sizeof(0), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(0)), unsafe.Sizeof(&m), unsafe.Sizeof(map[int]int{}), unsafe.Sizeof(func() {}), unsafe.Sizeof('a'), unsafe.Sizeof(1i), unsafe.Sizeof(true), unsafe.Sizeof(uintptr(0)))            // output: 8 16 24 16 8 8 8 4 16 1 8
	fmt.Println(unsafe.Alignof(int8(0)), unsafe.Alignof(int32(0)), unsafe.Alignof(""), unsafe.Alignof([3]uint16{}), unsafe.Alignof(complex64(0)))                                                                                                                                // output: 1 4 8 2 4
	const size = unsafe.Sizeof(mixed{})
	var buf [size]byte
	fmt.Println(len(buf)) // output: 104
}
