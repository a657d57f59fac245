package main

import (
	"fmt"
	"math/bits"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	fmt.Println(bits.UintSize, bits.LeadingZeros(1), bits.LeadingZeros8(1), bits.LeadingZeros16(0), bits.LeadingZeros32(256), bits.LeadingZeros64(0))
	fmt.Println(bits.TrailingZeros(8), bits.TrailingZeros8(0), bits.TrailingZeros16(0), bits.TrailingZeros32(0), bits.TrailingZeros64(0))
	fmt.Println(bits.OnesCount(255), bits.OnesCount8(7), bits.OnesCount16(0xffff), bits.OnesCount32(5), bits.OnesCount64(1<<63|1))
	fmt.Println(bits.RotateLeft8(0x81, 1), bits.RotateLeft16(1, -1), bits.RotateLeft32(1, 33), bits.RotateLeft64(1, -1), bits.RotateLeft(3, 62))
	fmt.Println(bits.Reverse8(1), bits.Reverse16(1), bits.Reverse32(1), bits.Reverse64(1), bits.Reverse(2))
	fmt.Println(bits.ReverseBytes16(0x1234), bits.ReverseBytes32(0x12345678), bits.ReverseBytes64(0x0123456789abcdef))
	fmt.Println(bits.Len(0), bits.Len8(255), bits.Len16(256), bits.Len32(1), bits.Len64(1<<40))
	fmt.Println(bits.Add64(1<<63, 1<<63, 1))
	fmt.Println(bits.Add32(1<<31, 1<<31, 0))
	fmt.Println(bits.Sub64(0, 1, 0))
	fmt.Println(bits.Sub32(5, 5, 1))
	fmt.Println(bits.Mul64(1<<63, 6))
	fmt.Println(bits.Mul32(1<<31, 6))
	fmt.Println(bits.Div64(1, 0, 3))
	fmt.Println(bits.Div32(1, 0, 3))
	fmt.Println(bits.Rem64(7, 1, 5), bits.Rem32(7, 1, 5))
	try(func() { bits.Div64(1, 0, 1) })
	try(func() { bits.Div64(1, 0, 0) })
	try(func() { bits.Rem32(1, 0, 0) })
}

/* output:
64 63 7 16 23 64
3 8 16 32 64
8 3 16 2 2
3 32768 2 9223372036854775808 13835058055282163712
128 32768 2147483648 9223372036854775808 4611686018427387904
13330 2018915346 17279655951921914625
0 8 9 1 41
1 1
0 1
18446744073709551615 1
4294967295 1
3 0
3 0
6148914691236517205 1
1431655765 1
3 3
runtime error: integer overflow
runtime error: integer divide by zero
runtime error: integer divide by zero
*/
