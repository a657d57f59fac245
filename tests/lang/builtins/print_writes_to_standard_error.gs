package main

import "fmt"

type named int
type str string

func main() {
	print("a", 1, true, 'x', "\n")
	println("a", 1, true, -5, uint8(200), int64(-1)<<63)
	println()
	println(1.0, -2.5, float32(0.5), 3+4i)
	println(named(3), str("s"), "é")
	var p *int
	var s []int
	var m map[int]int
	var f func()
	var i any
	var c chan int
	println(p, m == nil, f == nil, c, s == nil)
	println(i)
	println(uint64(1<<64-1), 'a', 1<<40, "end")
	fmt.Println("to standard output") // output: to standard output
}

// stderr: a1true120
// stderr: a 1 true -5 200 -9223372036854775808
// stderr: +1.000000e+000 -2.500000e+000 +5.000000e-001 (+3.000000e+000+4.000000e+000i)
// stderr: 3 s é
// stderr: 0x0 true true 0x0 true
// stderr: (0x0,0x0)
// stderr: 18446744073709551615 97 1099511627776 end
