package main

import "fmt"

func main() {
	var a, b float32 = 0.1, 0.2
	fmt.Println(a+b, float64(a), float64(a+b)) // output: 0.3 0.10000000149011612 0.30000001192092896
	var big float32 = 16777216
	fmt.Println(big+1 == big, big+2) // output: true 1.6777218e+07
	var x float32 = 3.4e38
	fmt.Println(x*10, -x*10, x*10/10) // output: +Inf -Inf +Inf
	y := float64(x) * 10
	fmt.Println(y, float32(y), float32(1e-46), float32(1)/3, 1.0/3) // output: 3.399999952144364e+39 +Inf 0 0.33333334 0.3333333333333333
	var sum float32
	for i := 0; i < 10; i++ {
		sum += 0.1
	}
	fmt.Println(sum, sum == 1) // output: 1.0000001 false
	var sum64 float64
	for i := 0; i < 10; i++ {
		sum64 += 0.1
	}
	fmt.Println(sum64, sum64 == 1)                                 // output: 0.9999999999999999 false
	fmt.Println(float32(0.1) == 0.1, float64(float32(0.1)) == 0.1) // output: true false
}
