package main

import "fmt"

func main() {
	var a [4]int
	for i := 0; i <= 4; i++ {
		a[i] = i // panic: panic: runtime error: index out of range [4] with length 4
		fmt.Println(i)
	}
}

/* output:
0
1
2
3
*/
