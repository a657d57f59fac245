package main

import (
	"fmt"
	"strings"
)

func hanoi(n int, from, to, via string, move func(a, b string)) {
	if n > 0 {
		hanoi(n-1, from, via, to, move)
		move(from, to)
		hanoi(n-1, via, to, from, move)
	}
}

func permute(a []int, k int, visit func([]int)) {
	if k == len(a) {
		visit(a)
		return
	}
	for i := k; i < len(a); i++ {
		a[k], a[i] = a[i], a[k]
		permute(a, k+1, visit)
		a[k], a[i] = a[i], a[k]
	}
}

func queens(n, row int, cols, d1, d2 []bool) (count int) {
	if row == n {
		return 1
	}
	for c := 0; c < n; c++ {
		if cols[c] || d1[row+c] || d2[row-c+n] {
			continue
		}
		cols[c], d1[row+c], d2[row-c+n] = true, true, true
		count += queens(n, row+1, cols, d1, d2)
		cols[c], d1[row+c], d2[row-c+n] = false, false, false
	}
	return
}

type expr interface {
	eval(env map[string]float64) float64
}
type num float64
type name string
type bin struct {
	op   byte
	l, r expr
}

func (n num) eval(map[string]float64) float64      { return float64(n) }
func (n name) eval(env map[string]float64) float64 { return env[string(n)] }
func (b bin) eval(env map[string]float64) float64 {
	l, r := b.l.eval(env), b.r.eval(env)
	switch b.op {
	case '+':
		return l + r
	case '*':
		return l * r
	}
	panic("bad op " + string(rune(b.op)))
}

func quick(a []string) []string {
	if len(a) < 2 {
		return a
	}
	var l, m, r []string
	for _, s := range a {
		switch p := a[len(a)/2]; {
		case s < p:
			l = append(l, s)
		case s == p:
			m = append(m, s)
		default:
			r = append(r, s)
		}
	}
	return append(append(quick(l), m...), quick(r)...)
}

func main() {
	moves := 0
	last := ""
	hanoi(10, "a", "b", "c", func(a, b string) { moves++; last = a + b })
	fmt.Println(moves, last) // output: 1023 cb
	sum, n := 0, 0
	permute([]int{1, 2, 3, 4, 5}, 0, func(p []int) { n++; sum = sum*31%1000003 + p[0]*10 + p[4] })
	fmt.Println(n, sum)                                                            // output: 120 711983
	fmt.Println(queens(7, 0, make([]bool, 7), make([]bool, 14), make([]bool, 15))) // output: 40
	e := bin{'+', bin{'*', name("x"), num(3)}, bin{'*', name("y"), name("x")}}
	fmt.Println(e.eval(map[string]float64{"x": 2, "y": 0.5}))                 // output: 7
	fmt.Println(quick(strings.Fields("pear fig apple kiwi fig date banana"))) // output: [apple banana date fig fig kiwi pear]
	memo := map[int]int{}
	var collatz func(int) int
	collatz = func(n int) (r int) {
		if n == 1 {
			return 0
		}
		if v, ok := memo[n]; ok {
			return v
		}
		defer func() { memo[n] = r }()
		if n%2 == 0 {
			return collatz(n/2) + 1
		}
		return collatz(3*n+1) + 1
	}
	best := 0
	for i := 1; i < 2000; i++ {
		if collatz(i) > collatz(max(best, 1)) {
			best = i
		}
	}
	fmt.Println(best, collatz(best), len(memo)) // output: 1161 181 4357
}
