package main

import "fmt"

func main() {
	var i8 int8 = 127
	i8++
	fmt.Println(i8) // output: -128
	var u8 uint8
	u8--
	fmt.Println(u8) // output: 255
	var i64 int64 = -1 << 63
	fmt.Println(-i64 == i64, i64/-1 == i64, i64%-1) // output: true true 0
	var u32 uint32 = 1 << 31
	fmt.Println(u32*2, u32+u32-1) // output: 0 4294967295
	n := 300
	fmt.Println(uint8(n), int8(n), uint16(-n)) // output: 44 44 65236
}
