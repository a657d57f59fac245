package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s[1:], s), s) // output: 4 [1 1 2 3 4]
	s = []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s, s[2:]), s) // output: 3 [3 4 5 4 5]
	b := make([]byte, 3)
	fmt.Println(copy(b, "hello")) // output: 3
	fmt.Println(string(b))        // output: hel
	fmt.Println(copy(b[1:], "Z")) // output: 1
	fmt.Println(string(b))        // output: hZl
	d := [][]int{{1}, {2}}
	t := make([][]int, 2)
	copy(t, d)
	t[0][0] = 9
	fmt.Println(d, t) // output: [[9] [2]] [[9] [2]]
	type pair struct {
		a string
		b any
	}
	p := []pair{{"x", 1}, {"y", 2}, {"z", nil}}
	copy(p, p[1:])
	fmt.Println(p) // output: [{y 2} {z <nil>} {z <nil>}]
	var arr [4]string
	n := copy(arr[1:3], []string{"p", "q", "r"})
	fmt.Printf("%d %q\n", n, arr) // output: 2 ["" "p" "q" ""]
}
