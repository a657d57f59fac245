package main

import (
	"fmt"
	"math"
)

func main() {
	nan := math.NaN()
	m := map[float64]int{}
	m[nan] = 1
	m[nan] = 2
	m[0.0] = 3
	m[math.Copysign(0, -1)] = 4
	_, ok := m[nan]
	fmt.Println(len(m), ok, m[0]) // output: 3 false 4
	delete(m, nan)
	sum := 0
	for k, v := range m {
		if k != k {
			sum += v
		}
	}
	fmt.Println(len(m), sum) // output: 3 3
	clear(m)
	fmt.Println(len(m)) // output: 0
	type key struct{ f float64 }
	s := map[key]bool{{nan}: true}
	i := map[any]bool{nan: true, 1.5: true}
	c := map[complex128]bool{complex(nan, 0): true}
	fmt.Println(s[key{nan}], i[nan], i[1.5], c[complex(nan, 0)], len(s), len(i), len(c)) // output: false false true false 1 2 1
}
