package main

import (
	"fmt"
	"time"
	"unsafe"
)

type level uint8

const (
	low  level = 1
	high       = low + 200
	sum        = low | high
	str        = string(rune(65 + low))
)

const size = len([high]int{})
const bytes = unsafe.Sizeof(int32(0))

var table = [...]string{low: "low", 3: "three", high: "high"}

func main() {
	fmt.Printf("%T %v %v %v\n", high, high, sum, str)                              // output: main.level 201 201 B
	fmt.Println(size, bytes, len(table), table[low], table[200] == "", table[201]) // output: 201 4 202 low true high
	const f float32 = 0.1
	const g = float64(f)
	fmt.Println(f == 0.1, g == 0.1) // output: true false
	const d = 10 * time.Second
	fmt.Println(d, d/4) // output: 10s 2.5s
	var a [size / 100]int
	fmt.Println(a, cap(a[:])) // output: [0 0] 2
	const neg int8 = -128
	fmt.Println(neg, uint8(255), ^level(0)) // output: -128 255 255
}
