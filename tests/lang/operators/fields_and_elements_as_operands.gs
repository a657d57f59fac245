package main

import (
	"fmt"
	"math"
)

type vec struct{ x, y, z float64 }
type body struct {
	pos, vel vec
	mass     float64
	n        int32
	u        uint8
	ok       bool
}
type grid struct {
	cells [4][5]int
	rows  [][]float32
}

func (b *body) step(dt float64) {
	b.pos.x += dt * b.vel.x
	b.pos.y -= dt * b.vel.y
	b.pos.z *= 2
	b.mass /= 4
	b.n -= 3
	b.u += 250
	b.ok = !b.ok || b.n > 0
}

func energy(bs []body) (e float64) {
	for i := range bs {
		b := &bs[i]
		e += 0.5 * b.mass * (b.vel.x*b.vel.x + b.vel.y*b.vel.y + b.vel.z*b.vel.z)
		for j := i + 1; j < len(bs); j++ {
			c := &bs[j]
			dx, dy := b.pos.x-c.pos.x, b.pos.y-c.pos.y
			e -= b.mass * c.mass / math.Sqrt(dx*dx+dy*dy+1)
		}
	}
	return
}

func main() {
	bs := []body{{pos: vec{1, 2, 3}, vel: vec{4, 5, 6}, mass: 8, n: 1, u: 10}, {pos: vec{-1, 0, 0.5}, mass: 2, ok: true}}
	bs[0].step(0.5)
	bs[1].step(2)
	fmt.Println(bs)                  // output: [{{3 -0.5 6} {4 5 6} 2 -2 4 true} {{-1 0 1} {0 0 0} 0.5 -3 250 false}]
	fmt.Printf("%.6f\n", energy(bs)) // output: 76.759228
	var g grid
	for i := range g.cells {
		for j := range g.cells[i] {
			g.cells[i][j] = i*10 + j
			if i > 0 && j > 0 {
				g.cells[i][j] += g.cells[i-1][j-1] - g.cells[i][j-1]
			}
		}
	}
	fmt.Println(g.cells) // output: [[0 1 2 3 4] [10 1 12 3 14] [20 11 12 23 4] [30 21 22 23 34]]
	g.rows = make([][]float32, 3)
	for i := range g.rows {
		g.rows[i] = []float32{float32(i), 1.5}
		g.rows[i][1] *= g.rows[i][0]
	}
	k := 1
	g.rows[k][k-1], g.rows[k+1][k] = g.rows[k+1][k], g.rows[k][k-1]
	fmt.Println(g.rows, g.cells[k][g.cells[0][2]]) // output: [[0 0] [3 1.5] [2 1]] 12
	bytes := []byte{250, 3}
	bytes[0] += bytes[1] * 4
	bytes[1] = bytes[0]<<3 | bytes[1]>>1
	i16 := [3]int16{32767, -32768, 1}
	i16[0] += i16[2]
	i16[1] -= i16[2]
	fmt.Println(bytes, i16, -i16[0]) // output: [6 49] [-32768 32767 1] -32768
	pp := &bs[0].pos
	pp.x, pp.y = pp.y, pp.x
	fmt.Println(*pp, bs[0].pos == *pp) // output: {-0.5 3 6} true
}
