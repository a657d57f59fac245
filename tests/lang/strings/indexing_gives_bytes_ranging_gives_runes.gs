package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "aé世😀"
	fmt.Println(len(s), s[0], s[1], s[2])
	for i, r := range s {
		fmt.Println(i, r, string(r))
	}
	for i := range s {
		fmt.Print(i, " ")
	}
	fmt.Println()
	n := 0
	for range s {
		n++
	}
	fmt.Println(n, len([]rune(s)), utf8.RuneCountInString(s))
}

/* output:
10 97 195 169
0 97 a
1 233 é
3 19990 世
6 128512 😀
0 1 3 6
4 4 4
*/
