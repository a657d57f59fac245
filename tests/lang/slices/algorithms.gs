package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}
type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func filter(s []int, keep func(int) bool) (r []int) {
	for _, v := range s {
		if keep(v) {
			r = append(r, v)
		}
	}
	return
}

func merge(a, b []int) []int {
	r := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			r, a = append(r, a[0]), a[1:]
		} else {
			r, b = append(r, b[0]), b[1:]
		}
	}
	return append(append(r, a...), b...)
}

func mergeSort(s []int) []int {
	if len(s) < 2 {
		return s
	}
	return merge(mergeSort(s[:len(s)/2]), mergeSort(s[len(s)/2:]))
}

func sieve(n int) (primes []int) {
	composite := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return
}

func matmul(a, b [][]float64) [][]float64 {
	c := make([][]float64, len(a))
	for i := range c {
		c[i] = make([]float64, len(b[0]))
		for j := range c[i] {
			for k := range b {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c
}

func main() {
	people := []person{{"ann", 30}, {"bob", 20}, {"cid", 25}}
	sort.Sort(byAge(people))
	fmt.Println(people) // output: [{bob 20} {cid 25} {ann 30}]
	sort.Slice(people, func(i, j int) bool { return people[i].name > people[j].name })
	fmt.Println(people) // output: [{cid 25} {bob 20} {ann 30}]
	seed := uint32(1)
	var s []int
	for range 200 {
		seed = seed*1664525 + 1013904223
		s = append(s, int(seed>>16)%1000)
	}
	m := mergeSort(append([]int(nil), s...))
	sort.Ints(s)
	same := len(s) == len(m)
	for i := range s {
		same = same && s[i] == m[i]
	}
	fmt.Println(same, m[0], m[100], m[199], sort.SearchInts(s, m[100]) <= 100)              // output: true 2 452 994 true
	fmt.Println(filter(sieve(60), func(n int) bool { return n%4 == 1 }), len(sieve(10000))) // output: [5 13 17 29 37 41 53] 1229
	fmt.Println(matmul([][]float64{{1, 2}, {3, 4}}, [][]float64{{0, 1, 2}, {1, 0, -1}}))    // output: [[2 1 0] [4 3 2]]
	q := []int{}
	for i := range 5 {
		q = append(q, i)
		if i%2 == 1 {
			q = q[1:]
		}
	}
	stack := []string{"a"}
	stack = append(stack, "b", "c")
	top := stack[len(stack)-1]
	stack = stack[:len(stack)-1]
	fmt.Println(q, top, stack) // output: [2 3 4] c [a b]
	q = append(q[:1], q[2:]...)
	for i, j := 0, len(q)-1; i < j; i, j = i+1, j-1 {
		q[i], q[j] = q[j], q[i]
	}
	fmt.Println(q) // output: [4 2]
}
