// q = x/y truncates; the remainder has the sign of the dividend; x == y*q + x%y.
package main

import "fmt"

func main() {
	for _, x := range []int{7, -7} {
		for _, y := range []int{2, -2, 3, -3} {
			fmt.Println(x, y, x/y, x%y, y*(x/y)+x%y == x)
		}
	}
	var m8 int8 = -128
	var minus int8 = -1
	fmt.Println(m8/minus, m8%minus)
	var m16, minus16 int16 = -32768, -1
	var m32, minus32 int32 = -2147483648, -1
	var m64, minus64 int64 = -9223372036854775808, -1
	fmt.Println(m16/minus16, m16%minus16, m32/minus32, m32%minus32, m64/minus64, m64%minus64)
	var u uint64 = 1<<64 - 1
	var three uint64 = 3
	fmt.Println(u/three, u%10, u/u)
	var b uint8 = 255
	fmt.Println(b/2, b%2, b/16, b%16)
	n := -9
	fmt.Println(n/4, n%4, n>>2, n/8, n%8, n/1, n%1, n/-1)
}

/* output:
7 2 3 1 true
7 -2 -3 1 true
7 3 2 1 true
7 -3 -2 1 true
-7 2 -3 -1 true
-7 -2 3 -1 true
-7 3 -2 -1 true
-7 -3 2 -1 true
-128 0
-32768 0 -2147483648 0 -9223372036854775808 0
6148914691236517205 5 1
127 1 15 15
-2 -1 -3 -1 -1 -9 0 9
*/
