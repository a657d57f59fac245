package main

import "fmt"

func change(a [3]int) [3]int { a[0] = 100; return a }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 10
	fmt.Println(a, b, change(a), a) // output: [1 2 3] [10 2 3] [100 2 3] [1 2 3]
	p := &a
	p[1] = 20
	for i := range p {
		p[i]++
	}
	fmt.Println(a, len(p), *p == a, b != a) // output: [2 21 4] 3 true true
	c := [...]string{2: "two", "three", 0: "zero"}
	fmt.Printf("%q %d\n", c, len(c)) // output: ["zero" "" "two" "three"] 4
	grid := [2][3]int{{1, 2, 3}, {4}}
	row := grid[0]
	row[0] = 9
	grid[1][2] = 7
	fmt.Println(grid, row, len(grid), len(grid[0])) // output: [[1 2 3] [4 0 7]] [9 2 3] 2 3
	s := a[:2]
	s[0] = -1
	fmt.Println(a, s, cap(s)) // output: [-1 21 4] [-1 21] 3
	var zero [0]int
	fmt.Println(len(zero), zero, zero == [0]int{}) // output: 0 [] true
	arrays := []([2]int){{1, 2}, {3, 4}}
	for _, x := range arrays {
		x[0] = 0
	}
	arrays[1][1]++
	fmt.Println(arrays) // output: [[1 2] [3 5]]
	m := map[string][2]int{"a": {1, 2}}
	v := m["a"]
	v[0] = 5
	fmt.Println(m, v, m["none"][1]) // output: map[a:[1 2]] [5 2] 0
	x := [2]any{1, "a"}
	fmt.Println(x == [2]any{1, "a"}, x == [2]any{1, "b"}) // output: true false
}
