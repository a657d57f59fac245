// No order is promised, and programs see that: over many rounds the first key is not always the same.
package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := 0; i < 50; i++ {
		m[i] = true
	}
	first := map[int]bool{}
	for i := 0; i < 200; i++ {
		for k := range m {
			first[k] = true
			break
		}
	}
	fmt.Println(len(first) > 1, len(m)) // output: true 50
}
