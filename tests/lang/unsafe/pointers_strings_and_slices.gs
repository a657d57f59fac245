package main

import (
	"fmt"
	"unsafe"
)

type pair struct {
	a int32
	b int64
}

func main() {
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Printf("%#x\n", bits) // output: 0x3ff8000000000000
	p := &pair{1, 2}
	pb := (*int64)(unsafe.Pointer(uintptr(unsafe.Pointer(p)) + unsafe.Offsetof(p.b)))
	*pb = 20
	fmt.Println(*p, *(*int64)(unsafe.Add(unsafe.Pointer(p), 8))) // output: {1 20} 20
	b := []byte("bytes")
	s := unsafe.String(&b[0], len(b))
	b[0] = 'B'
	fmt.Println(s, unsafe.String(unsafe.SliceData(b), 2)) // output: Bytes By
	arr := [4]int{1, 2, 3, 4}
	sl := unsafe.Slice(&arr[1], 2)
	sl[0] = 9
	fmt.Println(arr, len(sl), cap(sl)) // output: [1 9 3 4] 2 2
	str := "text"
	fmt.Println(string(unsafe.Slice(unsafe.StringData(str), 4)), *unsafe.StringData(str)) // output: text 116
	var np *int
	fmt.Println(unsafe.Slice(np, 0) == nil, unsafe.Pointer(np) == nil, unsafe.String(nil, 0) == "") // output: true true true
	x := [2]uint32{0x01020304, 0}
	fmt.Printf("%x\n", *(*[4]byte)(unsafe.Pointer(&x))) // output: 04030201
}
