package main

import "fmt"

func main() {
	m := map[string]int{}
	for i := 0; i < 2000; i++ {
		m[fmt.Sprint("key", i)] = i
	}
	for i := 0; i < 2000; i += 2 {
		delete(m, fmt.Sprint("key", i))
	}
	for i := 0; i < 500; i++ {
		m[fmt.Sprint("new", i)] = -i
	}
	sum, bad := 0, 0
	for k, v := range m {
		sum += v
		if m[k] != v {
			bad++
		}
	}
	fmt.Println(len(m), sum, bad, m["key1"], m["key2"], m["key1999"], m["new499"]) // output: 1500 875250 0 1 0 1999 -499
	ints := map[int]int{}
	for i := 0; i < 5000; i++ {
		ints[i*i%1009*7919+i] = i
	}
	total := 0
	for k, v := range ints {
		total += k ^ v
	}
	fmt.Println(len(ints), total) // output: 5000 20018947022
}
