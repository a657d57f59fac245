package main

import "fmt"

type t struct {
	k string
	v int
}

func main() {
	var i, v int
	for i, v = range []int{10, 20, 30} {
		if v == 20 {
			break
		}
	}
	fmt.Println(i, v)
	var x t
	for x.k, x.v = range map[string]int{"a": 5} {
	}
	fmt.Println(x)
	a := [3]int{}
	for a[2] = range 10 {
	}
	m := map[string]rune{}
	for _, m["last"] = range "xyz" {
	}
	fmt.Println(a, string(m["last"]))
	p := &i
	for *p = range "abcd" {
	}
	fmt.Println(i)
	var any1 any
	for _, any1 = range []int{1, 2} {
	}
	fmt.Println(any1)
	for _ = range 3 {
		v++
	}
	for _, _ = range "ab" {
		v++
	}
	fmt.Println(v)
	n := 3
	for i := range n {
		n = 100
		i += 5
		fmt.Print(i, " ")
	}
	fmt.Println(n)
	i = 55
	for i = range []int{} {
	}
	fmt.Println(i)
}

/* output:
1 20
{a 5}
[0 0 9] z
3
2
25
5 6 7 100
55
*/
