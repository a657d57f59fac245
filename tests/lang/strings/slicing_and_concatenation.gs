package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "abcdef"
	i, j := 2, 4
	fmt.Println(s[i:j], s[:i], s[j:], s[:], s[i:i] == "", s[len(s):] == "") // output: cd ab ef abcdef true true
	t := s[1:5]
	fmt.Println(t[1:3], t[0], len(t)) // output: cd 98 4
	u := s + "-" + t + "-" + ""
	fmt.Println(u, len(u)) // output: abcdef-bcde- 12
	x := ""
	for k := 0; k < 5; k++ {
		x += string(rune('a'+k)) + x
	}
	fmt.Println(x, len(x)) // output: abacabadabacabaeabacabadabacaba 31
	old := x
	x += "!"
	fmt.Println(old == x, old < x, strings.HasPrefix(x, old)) // output: false true true
	fmt.Println("const"[2], "const"[1:3], len("const"[1:]))   // output: 110 on 4
	const c = "abc"
	fmt.Println(c[1] == 'b', c+s[:1]) // output: true abca
}
