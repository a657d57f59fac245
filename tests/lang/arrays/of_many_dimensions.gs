package main

import "fmt"

type board [3][3]rune
type cube [2][2][2]int

func (b board) winner() rune {
	for i := range b {
		if b[i][0] != 0 && b[i][0] == b[i][1] && b[i][1] == b[i][2] {
			return b[i][0]
		}
	}
	return '-'
}
func (b *board) put(r, c int, p rune) *board { b[r][c] = p; return b }

func sum(c cube) (n int) {
	for _, plane := range c {
		for _, row := range plane {
			for _, v := range row {
				n += v
			}
		}
	}
	return
}

func main() {
	var b board
	b.put(1, 0, 'x').put(1, 1, 'x').put(0, 0, 'o')
	before := b
	b.put(1, 2, 'x')
	fmt.Println(string(b.winner()), string(before.winner()), b == before, b[1] == [3]rune{'x', 'x', 'x'}) // output: x - false true
	var c cube
	k := 0
	for i := range c {
		for j := range c[i] {
			for l := range len(c[i][j]) {
				c[i][j][l] = k
				k++
			}
		}
	}
	d := c
	d[1] = c[0]
	d[0][1], d[1][0] = d[1][0], d[0][1]
	d[k-7][0][k&1]++
	fmt.Println(c, d, sum(c), sum(d)) // output: [[[0 1] [2 3]] [[4 5] [6 7]]] [[[0 1] [0 1]] [[3 3] [2 3]]] 28 13
	p := &c[1][0]
	p[1] = 100
	row := c[1]
	row[0][0] = -1
	s := c[1][0][:]
	s[0] = 55
	fmt.Println(c, row, len(c[0][0]), *p) // output: [[[0 1] [2 3]] [[55 100] [6 7]]] [[-1 100] [6 7]] 2 [55 100]
	m := map[[2][2]int]string{{{1, 2}, {3, 4}}: "found"}
	fmt.Println(m[[2][2]int{{1, 2}, {3, 4}}], m[[2][2]int{}] == "") // output: found true
	type cell struct {
		v  [2]int8
		ok bool
	}
	var grid [4][5]cell
	grid[3][4].v[1] = 7
	grid[2] = grid[3]
	grid[3][4].ok = true
	q := &grid[2][4]
	q.v[0] = 1
	fmt.Println(grid[2][4], grid[3][4], grid[2] != grid[3], len(grid)*len(grid[0])) // output: {[1 7] false} {[0 7] true} true 20
	var big [100][100]int
	for i := range big {
		for j := range big[i] {
			big[i][j] = i ^ j
		}
	}
	t := 0
	for i, row := range big {
		for j := range row {
			t += big[j][i]*row[j] - big[i][99-j]
		}
	}
	fmt.Println(t) // output: 49396256
	f := func() [2][2]string { return [2][2]string{{"a", "b"}, {"c", "d"}} }
	fmt.Println(f()[1][0], f()[0]) // output: c [a b]
	x := [...]struct {
		n string
		a [2]float32
	}{{"p", [2]float32{1, 2}}, {n: "q"}}
	x[1].a, x[0].a[0] = x[0].a, 9
	fmt.Println(x) // output: [{p [9 2]} {q [1 2]}]
}
