package main

import "fmt"

type vec struct{ x, y int }

func (v vec) dot(w vec) int           { return v.x*w.x + v.y*w.y }
func (v *vec) scale(k int)            { v.x *= k; v.y *= k }
func (v vec) parts(more ...int) []int { return append([]int{v.x, v.y}, more...) }

type dotter interface{ dot(vec) int }
type embed struct{ *vec }

func main() {
	v := vec{1, 2}
	dot, scale := vec.dot, (*vec).scale
	scale(&v, 3)
	fmt.Println(v, dot(v, vec{1, 1}), (*vec).dot(&v, v), dotter.dot(v, v)) // output: {3 6} 9 45 45
	f := vec.parts
	fmt.Println(f(v, 7, 8), f(v), vec.parts(v, []int{9}...)) // output: [3 6 7 8] [3 6] [3 6 9]
	e := embed{&v}
	embed.scale(e, 2)
	fmt.Println(v, embed.dot(e, v))                        // output: {6 12} 180
	fmt.Printf("%T %T %T %T\n", dot, scale, dotter.dot, f) // output: func(main.vec, main.vec) int func(*main.vec, int) func(main.dotter, main.vec) int func(main.vec, ...int) []int
	var fn func(dotter, vec) int = dotter.dot
	fmt.Println(fn(&v, vec{y: 1})) // output: 12
	table := map[string]func(*vec, int){"s": (*vec).scale}
	table["s"](&v, 0)
	fmt.Println(v) // output: {0 0}
}
