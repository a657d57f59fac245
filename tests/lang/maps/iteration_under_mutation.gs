// Entries removed before they are reached do not appear; entries added meanwhile may or may not.
package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		for j := 0; j < 100; j += 3 {
			if j != k {
				delete(m, j)
			}
		}
	}
	repeated, kept := 0, 0
	for k, n := range seen {
		if n > 1 {
			repeated++
		}
		if k%3 != 0 {
			kept++
		}
	}
	fmt.Println(repeated, kept, len(seen) <= 67, len(m) <= 67) // output: 0 66 true true

	grow := map[int]bool{0: true, 1: true}
	times := map[int]int{}
	for k := range grow {
		times[k]++
		if len(grow) < 2000 {
			for i := 0; i < 50; i++ {
				grow[len(grow)] = true
			}
		}
	}
	twice := 0
	for _, n := range times {
		if n != 1 {
			twice++
		}
	}
	fmt.Println(times[0], times[1], twice) // output: 1 1 0

	u := map[string]int{"a": 1, "b": 2, "c": 3}
	for k := range u {
		u[k] *= 10
	}
	sum := 0
	for k, v := range u {
		sum += v
		delete(u, k)
	}
	fmt.Println(sum, u) // output: 60 map[]
	w := map[int]int{1: 1, 2: 2, 3: 3}
	rounds := 0
	for range w {
		rounds++
		clear(w)
	}
	fmt.Println(rounds, len(w)) // output: 1 0
}
