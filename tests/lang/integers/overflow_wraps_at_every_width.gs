// Integer arithmetic wraps silently, signed and unsigned, at each width.
package main

import "fmt"

func main() {
	var a8 int8 = 127
	var a16 int16 = 32767
	var a32 int32 = 2147483647
	var a64 int64 = 9223372036854775807
	a8++
	a16++
	a32++
	a64++
	fmt.Println(a8, a16, a32, a64) // output: -128 -32768 -2147483648 -9223372036854775808
	a8--
	a16 -= 1
	a32 -= 1
	a64 -= 1
	fmt.Println(a8, a16, a32, a64) // output: 127 32767 2147483647 9223372036854775807
	var b8 uint8
	var b16 uint16
	var b32 uint32
	var b64 uint64
	b8--
	b16--
	b32--
	b64--
	fmt.Println(b8, b16, b32, b64) // output: 255 65535 4294967295 18446744073709551615
	b8 += 2
	b16 += 2
	b32 += 2
	b64 += 2
	fmt.Println(b8, b16, b32, b64) // output: 1 1 1 1
	var p uintptr
	p--
	fmt.Println(p == uintptr(b64-2)) // output: true
	x, y, z := int8(100), int16(30000), int32(2000000000)
	fmt.Println(x*3, y*3, z*3, x+x, y+y, z+z) // output: 44 24464 1705032704 -56 -5536 -294967296
	u, v, w := uint8(200), uint16(60000), uint32(4000000000)
	fmt.Println(u*3, v*3, w*3, u+u, v+v, w+w, -u, -v, -w) // output: 88 48928 3410065408 144 54464 3705032704 56 5536 294967296
}
