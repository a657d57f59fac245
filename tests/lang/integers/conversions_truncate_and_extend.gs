// Converting to a narrower type keeps the low bits; to a wider one sign-extends signed sources.
package main

import "fmt"

func main() {
	n := 0x1234_5678_9abc_def0
	fmt.Println(int8(n), int16(n), int32(n), uint8(n), uint16(n), uint32(n)) // output: -16 -8464 -1698898192 240 57072 2596069104
	var m int8 = -1
	fmt.Println(int16(m), uint16(m), uint32(m), uint64(m), uint8(m), int(m), uintptr(m)) // output: -1 65535 4294967295 18446744073709551615 255 -1 18446744073709551615
	var u uint8 = 255
	fmt.Println(int8(u), int16(u), uint64(u), int64(int8(u)), uint64(int8(u))) // output: -1 255 255 -1 18446744073709551615
	var u64 uint64 = 1<<63 + 5
	fmt.Println(int64(u64), int32(u64), uint32(u64)) // output: -9223372036854775803 5 5
	var i32 int32 = -2147483648
	fmt.Println(uint32(i32), uint64(i32), uint64(uint32(i32)), -i32, int64(i32)*2) // output: 2147483648 18446744071562067968 2147483648 -2147483648 -4294967296
	x := 200
	x = int(int8(x)) + 1
	fmt.Println(x) // output: -55
	type celsius int16
	t := celsius(-300)
	fmt.Println(uint8(t), int(t), celsius(uint8(t))) // output: 212 -300 212
}
