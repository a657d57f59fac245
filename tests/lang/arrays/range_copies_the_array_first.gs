package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println("copy", v)
		}
	}
	a = [3]int{1, 2, 3}
	for i, v := range &a {
		a[2] = 10
		if i == 2 {
			fmt.Println("pointer", v)
		}
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v)
		s[2] = 10
		if i == 2 {
			fmt.Println("slice", v, len(s))
		}
	}
	var p *[5]int
	for i := range p {
		fmt.Print(i)
	}
	fmt.Println(len(p))
}

/* output:
copy 3
pointer 10
slice 3 6
012345
*/
