package main

import (
	"fmt"
	"sort"
)

type k struct {
	a string
	b int
}
type v struct {
	n    int
	f    float64
	s    []string
	name string
}

func main() {
	m := map[k]v{}
	for i := range 10 {
		key := k{fmt.Sprint("k", i%3), i % 2}
		x := m[key]
		x.n += i
		x.f += 0.5
		x.s = append(x.s, fmt.Sprint(i))
		m[key] = x
	}
	fmt.Println(len(m), m[k{"k0", 0}], m[k{"k2", 1}]) // output: 6 {6 1 [0 6] } {5 0.5 [5] }
	counts := map[rune]int{}
	for _, r := range "hello, wörld" {
		counts[r]++
	}
	fmt.Println(counts['l'], counts['ö'], counts['z'], len(counts)) // output: 3 1 0 10
	fm := map[string]float64{}
	fm["a"] += 1.5
	fm["a"] *= 3
	fm["b"] -= 2
	fmt.Println(fm) // output: map[a:4.5 b:-2]
	sm := map[int8]string{}
	sm[-1] += "x"
	sm[-1] += sm[-1]
	fmt.Println(sm) // output: map[-1:xx]
	am := map[string][3]int{"x": {1, 2, 3}}
	fmt.Println(am["x"][1], am["y"][2], len(am["x"])) // output: 2 0 3
	bm := map[[2]bool]uint8{{true, false}: 255}
	bm[[2]bool{true, false}]++
	bm[[2]bool{}] |= 0x81
	bm[[2]bool{}] >>= 1
	fmt.Println(bm) // output: map[[false false]:64 [true false]:0]
	im := map[any]int{}
	im[1]++
	im["1"] += 2
	im[k{"a", 1}] = 3
	im[nil] = 4
	im[1.0]--
	fmt.Println(im[1], im["1"], im[k{"a", 1}], im[nil], im[1.0], im[int64(1)], len(im)) // output: 1 2 3 4 -1 0 5
	mm := map[string]map[int][]string{"a": {1: {"x"}}}
	mm["a"][1] = append(mm["a"][1], "y")
	mm["b"] = map[int][]string{}
	mm["b"][5] = append(mm["b"][5], "z")
	fmt.Println(mm) // output: map[a:map[1:[x y]] b:map[5:[z]]]
	pm := map[*int]bool{}
	ps := []*int{new(int), new(int)}
	pm[ps[0]] = true
	pm[nil] = true
	fmt.Println(pm[ps[0]], pm[ps[1]], pm[nil]) // output: true false true
	keys := []string{}
	for key, val := range m {
		keys = append(keys, fmt.Sprint(key.a, key.b, ":", val.n))
	}
	sort.Strings(keys)
	fmt.Println(keys) // output: [k00:6 k01:12 k10:4 k11:8 k20:10 k21:5]
	x, ok := m[k{"none", 0}]
	fmt.Println(x.name == "", x.s == nil, ok) // output: true true false
	order := func(s string, n int) int { fmt.Print(s, " "); return n }
	om := map[int]int{}
	om[order("k", 1)] = order("v", 2)
	om[order("k", 1)] += order("v", 5)
	om[order("k1", 1)], om[order("k2", 2)] = order("v1", 8), order("v2", 9)
	fmt.Println(om) // output: k v k v k1 k2 v1 v2 map[1:8 2:9]
}
