package main

import "fmt"

type point struct{ x, y int }
type line struct{ from, to *point }
type poly []point
type index map[point]string

func main() {
	fmt.Println(point{}, point{y: 2}, point{1, 2}, &point{3, 4}) // output: {0 0} {0 2} {1 2} &{3 4}
	l := line{&point{1, 1}, &point{2, 2}}
	fmt.Println(*l.from, l.to.x)                                                            // output: {1 1} 2
	fmt.Println(poly{{1, 2}, {}, {y: 5}}, []*point{{1, 2}}[0].y, index{{1, 2}: "a"})        // output: [{1 2} {0 0} {0 5}] 2 map[{1 2}:a]
	fmt.Println([...]int{5: 1, 2, 1: 7}, []string{2: "c", 0: "a"}, len([...]byte{'z': 1}))  // output: [0 7 0 0 0 1 2] [a  c] 123
	fmt.Println(map[string][]int{"a": {1}, "b": nil}, [][2]int{{1}, {2, 3}}, [2][]int{{1}}) // output: map[a:[1] b:[]] [[1 0] [2 3]] [[1] []]
	fmt.Println(map[[2]int]map[string]bool{{1, 2}: {"t": true}})                            // output: map[[1 2]:map[t:true]]
	const k = 2
	arr := [...]string{k: "k", k + 1: "k1"}
	fmt.Println(len(arr), arr[3]) // output: 4 k1
	for _, p := range (poly{{7, 8}}) {
		fmt.Println(p) // output: {7 8}
	}
	if p := (point{1, 2}); p == (point{1, 2}) {
		fmt.Println("equal") // output: equal
	}
	pp := &[]int{1, 2, 3}
	pm := &map[string]int{"a": 1}
	pa := &[2]bool{true}
	(*pm)["b"] = 2
	(*pp)[0] = 9
	fmt.Println(*pp, len(*pm), pa[0], pa[1]) // output: [9 2 3] 2 true false
	a, b := &point{}, &point{}
	fmt.Println(a == b, *a == *b) // output: false true
	fresh := func() *point { return &point{1, 1} }
	fmt.Println(fresh() == fresh()) // output: false
	anon := []struct {
		name string
		pos  point
	}{{"a", point{1, 2}}, {name: "b"}}
	fmt.Printf("%+v\n", anon) // output: [{name:a pos:{x:1 y:2}} {name:b pos:{x:0 y:0}}]
}
