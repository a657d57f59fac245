package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b\n", a&b, a|b, a^b, a&^b)
	fmt.Println(^0, ^a, -a, +a)
	var u8 uint8 = 0x0f
	fmt.Println(^u8, -u8, u8&^3, u8^0xff)
	var i8 int8 = 0x0f
	fmt.Println(^i8, -i8, i8|-128)
	u8 |= 0xf0
	u8 &= 0x3c
	u8 ^= 0xff
	u8 &^= 0x03
	fmt.Printf("%#x\n", u8)
	const mask = ^uint32(0)
	fmt.Println(mask, mask>>1, int32(mask>>1), ^int64(0))
	x := uint64(0x0123456789abcdef)
	fmt.Printf("%x %x\n", x<<4|x>>60, x&0xffff0000)
	fmt.Println(1&3 == 1, 6&^4 == 2, 1|2 == 3) // & binds tighter than ==
}

/* output:
1000 1110 0110 0100
-1 -13 -12 12
240 241 12 240
-16 -15 -113
0xc0
4294967295 2147483647 2147483647 -1
123456789abcdef0 89ab0000
true true true
*/
