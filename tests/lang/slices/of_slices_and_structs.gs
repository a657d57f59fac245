package main

import "fmt"

type cell struct {
	n    int
	name string
	in   [2]int8
}

func main() {
	cells := make([]cell, 2)
	cells[0].n = 5
	cells[0].in[1] = 3
	c := &cells[1]
	c.name = "one"
	cells = append(cells, cell{n: 9}, *c)
	c.name = "changed"
	fmt.Println(cells, c.name)
	for i := range cells {
		cells[i].n += i
	}
	for _, x := range cells {
		x.n = 0
	}
	fmt.Println(cells[0].n, cells[1].n, cells[2].n, cells[3].n)
	grid := make([][]rune, 3)
	for i := range grid {
		grid[i] = make([]rune, i+1)
		for j := range grid[i] {
			grid[i][j] = rune('a' + i + j)
		}
	}
	for _, row := range grid {
		fmt.Print(string(row), " ")
	}
	fmt.Println(len(grid[2]))
	nested := [][][]int{{{1}, {2, 3}}, {}, nil, {{4}}}
	nested[0][1] = append(nested[0][1], 5)
	fmt.Println(nested, len(nested[3][0]))
	ptrs := []*cell{{n: 1}, {n: 2}}
	ptrs[0].n = 7
	fmt.Println(ptrs[0].n, *ptrs[1])
}

/* output:
[{5  [0 3]} {0 one [0 0]} {9  [0 0]} {0 one [0 0]}] changed
5 1 11 3
a bc cde 3
[[[1] [2 3 5]] [] [] [[4]]] 1
7 {2  [0 0]}
*/
