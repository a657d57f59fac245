package main

import (
	"errors"
	"fmt"
	"strings"
)

func f(s string) []int { fmt.Print(s, " "); return []int{1} }

func main() {
	var a []int
	a = append(a, 1)
	a = append(a, 2, 3)
	a = append(a, a...)
	a = append(a, a[2:4]...)
	fmt.Println(a) // output: [1 2 3 1 2 3 3 1]
	b := append([]byte("x"), "yz"...)
	b = append(b, 'w', 0x21)
	b = append(b, []byte{48}...)
	fmt.Println(string(b)) // output: xyzw!0
	c := append([]any(nil), 1, "s", nil, []int{2})
	fmt.Println(c, len(c)) // output: [1 s <nil> [2]] 4
	d := append([][]int{{1}}, nil, []int{2, 3})
	fmt.Println(d) // output: [[1] [] [2 3]]
	e := append([]string{}, strings.Split("a,b,c", ",")...)
	fmt.Println(e, append(e[:0], e[1:]...), e) // output: [b c c] [b c] [b c c]
	g := append(f("slice"), f("arg")[0], len(f("len")))
	fmt.Println(g) // output: slice arg len [1 1 1]
	type pair struct {
		k string
		v []int
	}
	var ps []pair
	for i := range 3 {
		ps = append(ps, pair{fmt.Sprint("k", i), append([]int(nil), i, i)})
	}
	fmt.Println(ps) // output: [{k0 [0 0]} {k1 [1 1]} {k2 [2 2]}]
	s := []int{1, 2, 3, 4}
	s = append(s[:1], append([]int{99}, s[1:]...)...)
	fmt.Println(s) // output: [1 99 2 3 4]
	t := []func() int{}
	t = append(t, func() int { return len(t) })
	fmt.Println(t[0]()) // output: 1
	h := []error{nil}
	h = append(h, errors.New("e"))
	fmt.Println(h) // output: [<nil> e]
	z := append([]int8{}, 1, -1, 127)
	fmt.Println(z, append([]struct{}{}, struct{}{})) // output: [1 -1 127] [{}]
	st := struct{ list []float64 }{}
	st.list = append(st.list, 1, 2.5)
	mm := map[string][]string{}
	mm["x"] = append(mm["x"], "y")
	arr := [2][]int{}
	arr[1] = append(arr[1], 5)
	fmt.Println(st, mm, arr) // output: {[1 2.5]} map[x:[y]] [[] [5]]
}
