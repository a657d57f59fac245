package main

import "fmt"

func main() {
	base := make([]int, 3, 5)
	a := append(base, 1)
	b := append(base, 2)
	fmt.Println(a, b, len(base), cap(a), &a[0] == &b[0]) // output: [0 0 0 2] [0 0 0 2] 3 5 true
	c := append(a, 7)
	d := append(c, 8)
	d[0] = 99
	fmt.Println(base, c, d, &c[0] == &d[0]) // output: [0 0 0] [0 0 0 2 7] [99 0 0 2 7 8] false
	limited := base[:3:3]
	e := append(limited, 5)
	e[0] = -1
	fmt.Println(base[0], e[0], cap(limited)) // output: 0 -1 3
	s := []int{1, 2, 3, 4}
	s = append(s[:1], s[2:]...)
	fmt.Println(s, s[:4]) // output: [1 3 4] [1 3 4 4]
	self := []int{1, 2, 3}
	self = append(self, self...)
	fmt.Println(self) // output: [1 2 3 1 2 3]
}
