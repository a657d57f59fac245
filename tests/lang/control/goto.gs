package main

import "fmt"

func find(s []int, want int) (at int) {
	i := 0
next:
	if i == len(s) {
		goto missing
	}
	if s[i] == want {
		return i
	}
	i++
	goto next
missing:
	return -1
}

func main() {
	fmt.Println(find([]int{4, 5, 6}, 6), find(nil, 1)) // output: 2 -1
	n := 0
top:
	n++
	for i := 0; i < 3; i++ {
		if n < 3 {
			goto top
		}
	}
	fmt.Println(n) // output: 3
	if n == 3 {
		goto end
	}
	fmt.Println("skipped")
end:
	fmt.Println("end") // output: end
	{
		goto inner
	inner:
		fmt.Println("inner") // output: inner
	}
}
