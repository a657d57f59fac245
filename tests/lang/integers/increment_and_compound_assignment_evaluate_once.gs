package main

import "fmt"

var calls int

func index() int { calls++; return calls }

func main() {
	a := []int{10, 20, 30, 40, 50}
	a[index()]++
	a[index()] += 5
	a[index()] <<= 2
	a[index()] %= 7
	fmt.Println(a, calls) // output: [10 21 35 160 1] 4
	p := &a[0]
	*p *= 3
	(*p)--
	m := map[string]int{}
	m["x"] |= 6
	m["x"] &^= 2
	m["y"]--
	fmt.Println(*p, m) // output: 29 map[x:4 y:-1]
	type s struct{ n uint8 }
	v := s{250}
	v.n += 10
	v.n /= 2
	fmt.Println(v) // output: {2}
	x := "a"
	x += "b" + x
	fmt.Println(x) // output: aba
}
