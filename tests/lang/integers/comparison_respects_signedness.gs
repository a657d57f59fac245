package main

import "fmt"

func main() {
	var a, b uint64 = 1 << 63, 1
	fmt.Println(a > b, int64(a) > int64(b), a >= b, a != b)
	var c, d uint8 = 200, 100
	fmt.Println(c > d, int8(c) > int8(d), c < d, int8(c) <= int8(d))
	var e, f uint32 = 1 << 31, 5
	if e < f {
		fmt.Println("wrong")
	}
	if int32(e) < int32(f) {
		fmt.Println("signed")
	}
	for i := uint8(250); i >= 250; i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := int8(125); i > 0; i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
}

/* output:
true false true true
true false false true
signed
250 251 252 253 254 255
125 126 127
*/
