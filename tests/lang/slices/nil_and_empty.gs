package main

import "fmt"

func main() {
	var n []int
	e := []int{}
	m := make([]int, 0)
	fmt.Println(n == nil, e == nil, m == nil, len(n), cap(n), n, e) // output: true false false 0 0 [] []
	for range n {
		fmt.Println("never")
	}
	fmt.Println(append(n, e...) == nil, append(e, n...) == nil, n[:] == nil, e[0:0] == nil, n[0:0:0] == nil) // output: true false true false true
	n = append(n, 1)
	fmt.Println(n, copy(n, e)) // output: [1] 0
	var p *[]int
	fmt.Println(p == nil) // output: true
	var s []string = nil
	s = append(s)
	fmt.Println(s == nil, len(s)) // output: true 0
	type list []int
	var l list
	l = append(l, 1, 2)
	var plain []int = l
	fmt.Println(plain, l) // output: [1 2] [1 2]
}
