package main

import "fmt"

func main() {
	var m map[string]int
	v, ok := m["a"]
	delete(m, "a")
	clear(m)
	for range m {
		fmt.Println("never")
	}
	fmt.Println(m == nil, len(m), v, ok, m, m["x"]) // output: true 0 0 false map[] 0
	m["a"] = 1                                      // panic: panic: assignment to entry in nil map
}
