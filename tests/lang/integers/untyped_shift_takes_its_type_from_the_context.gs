// The left side of a non-constant shift of an untyped constant has the type it would have without the shift.
package main

import "fmt"

func main() {
	s := uint(33)
	var a = 1 << s
	var b int32 = 1 << s
	var c = uint64(1 << s)
	var d = make([]int, 10)[1<<(s-32)]
	var e int64 = 1<<s + 1
	var f = 1<<s == 2<<s
	var g = int32(1)<<s == 2<<s
	fmt.Printf("%T %v\n", a, a) // output: int 8589934592
	fmt.Printf("%T %v\n", b, b) // output: int32 0
	fmt.Printf("%T %v\n", c, c) // output: uint64 8589934592
	fmt.Println(d, e, f, g)     // output: 0 8589934593 false true
	var i any = 1 << s
	fmt.Printf("%T %v\n", i, i) // output: int 8589934592
	var u8 uint8 = 255<<(s-30)>>(s-30) | 1
	fmt.Println(u8) // output: 31
	w := int64(1.0 << 3)
	fmt.Println(w) // output: 8
}
