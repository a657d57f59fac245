package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4}
	a := [2]int(s)
	a[0] = 10
	p := (*[4]int)(s)
	p[1] = 20
	fmt.Println(s, a, len(p), *p)
	var n []int
	fmt.Println((*[0]int)(n) == nil, (*[0]int)([]int{}) == nil, [0]int(n))
	defer func() { fmt.Println(recover()) }()
	long := (*[5]int)(s)
	fmt.Println(long)
}

/* output:
[1 20 3 4] [10 2] 4 [1 20 3 4]
true false []
runtime error: cannot convert slice with length 4 to array or pointer to array with length 5
*/
