// Float to integer drops the fraction; large integers round when they become floats.
package main

import "fmt"

func main() {
	for _, f := range []float64{1.9, -1.9, 0.5, -0.5, 1e15 + 0.5, 255.99} {
		fmt.Println(int(f), int64(f), float32(f))
	}
	u := 255.9
	fmt.Println(uint8(u), uint16(u), uint64(u))
	big := 1.5e19
	fmt.Println(uint64(big), uint64(float32(big)))
	n := int64(1)<<53 + 1
	fmt.Println(float64(n) == float64(n-1), int64(float64(n)))
	var m uint64 = 1<<64 - 1
	fmt.Println(float64(m), float32(m), float64(m-1024))
	i := -7
	fmt.Println(float64(i)/2, float32(i)/2, float64(i/2))
	var i8 int8 = -128
	fmt.Println(float64(i8), float32(uint8(i8)))
	c := 'a'
	fmt.Println(float64(c))
}

/* output:
1 1 1.9
-1 -1 -1.9
0 0 0.5
0 0 -0.5
1000000000000000 1000000000000000 1e+15
255 255 255.99
255 255 255
15000000000000000000 15000000520515485696
true 9007199254740992
1.8446744073709552e+19 1.8446744e+19 1.844674407370955e+19
-3.5 -3.5 -3
-128 128
97
*/
