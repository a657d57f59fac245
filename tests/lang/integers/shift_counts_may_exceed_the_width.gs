// A shift by the width or more gives 0, or -1 for a negative number shifted right. Counts may have any integer type.
package main

import "fmt"

func main() {
	var s8 uint8 = 8
	var x8 int8 = -1
	var y8 uint8 = 255
	fmt.Println(x8<<s8, x8>>s8, y8<<s8, y8>>s8)
	s := 64
	x := -5
	var u uint64 = 1<<64 - 1
	fmt.Println(x<<s, x>>s, u<<s, u>>s)
	var big uint64 = 1 << 63
	fmt.Println(x<<big, x>>big, u>>big, 5>>big)
	for _, n := range []uint{0, 1, 30, 31, 32, 33, 63, 64, 65, 200} {
		var i32 int32 = -3
		var u32 uint32 = 0x80000001
		var i64 int64 = -3
		fmt.Println(n, i32<<n, i32>>n, u32<<n, u32>>n, i64<<n, i64>>n)
	}
	var i16 int16 = 0x4000
	fmt.Println(i16<<1, i16<<1>>1, i16>>14)
	i16 <<= 1
	i16 >>= 15
	fmt.Println(i16)
}

/* output:
0 -1 0 0
0 -1 0 0
0 -1 0 0
0 -3 -3 2147483649 2147483649 -3 -3
1 -6 -2 2 1073741824 -6 -2
30 1073741824 -1 1073741824 2 -3221225472 -1
31 -2147483648 -1 2147483648 1 -6442450944 -1
32 0 -1 0 0 -12884901888 -1
33 0 -1 0 0 -25769803776 -1
63 0 -1 0 0 -9223372036854775808 -1
64 0 -1 0 0 0 -1
65 0 -1 0 0 0 -1
200 0 -1 0 0 0 -1
-32768 -16384 1
-1
*/
