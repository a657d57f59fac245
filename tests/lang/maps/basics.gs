package main

import (
	"fmt"
	"sort"
)

type key struct {
	name string
	id   int
}

func main() {
	ages := map[string]int{"ann": 31, "bob": 27}
	ages["cid"] = 45
	ages["bob"]++
	age, known := ages["dan"]
	fmt.Println(len(ages), ages["bob"], age, known) // output: 3 28 0 false
	delete(ages, "ann")
	delete(ages, "nobody")
	names := make([]string, 0)
	for name := range ages {
		names = append(names, name)
	}
	sort.Strings(names)
	fmt.Println(names, ages) // output: [bob cid] map[bob:28 cid:45]

	byKey := map[key][]int{}
	byKey[key{"a", 1}] = append(byKey[key{"a", 1}], 10)
	byKey[key{"a", 1}] = append(byKey[key{"a", 1}], 20)
	fmt.Println(byKey) // output: map[{a 1}:[10 20]]

	mixed := map[any]string{1: "int", "1": "string", 1.0: "float", key{"k", 2}: "struct"}
	fmt.Println(len(mixed), mixed[1], mixed[1.0], mixed[key{"k", 2}]) // output: 4 int float struct
	clear(mixed)
	fmt.Println(len(mixed), mixed) // output: 0 map[]

	// Every entry that stays is seen exactly once, whatever else is removed meanwhile.
	numbers := map[int]bool{}
	for i := range 1000 {
		numbers[i] = true
	}
	seen := 0
	for n := range numbers {
		seen++
		delete(numbers, n)
		delete(numbers, n^1)
	}
	fmt.Println(seen, len(numbers)) // output: 500 0
}
