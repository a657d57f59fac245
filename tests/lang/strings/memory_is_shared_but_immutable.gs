package main

import (
	"fmt"
	"strings"
)

func main() {
	b := []byte("hello world")
	s := string(b)
	w := s[6:]
	h := s[:5]
	for i := range b {
		b[i] = '*'
	}
	fmt.Println(s, w, h, string(b))
	parts := map[string]int{}
	line := strings.Repeat("ab,cd;", 3)
	for len(line) > 0 {
		i := strings.IndexAny(line, ",;")
		parts[line[:i]]++
		line = line[i+1:]
	}
	fmt.Println(parts)
	x := "x"
	y := x
	x += "y"
	z := x + ""
	fmt.Println(x, y, z == x, z < x)
	r := []rune(s)
	r[0] = '世'
	t := string(r)
	fmt.Println(len(t), t[:3], s[0:1])
	keys := make([]string, 0)
	buf := make([]byte, 2)
	for i := range 3 {
		buf[0], buf[1] = byte('a'+i), byte('0'+i)
		keys = append(keys, string(buf))
	}
	fmt.Println(keys)
	type holder struct{ a, b string }
	hs := []holder{{s[:1], s[1:2]}, {w, h}}
	hs[0], hs[1] = hs[1], hs[0]
	fmt.Println(hs)
	switch string(b[:2]) {
	case "**":
		fmt.Println("stars")
	}
	for i, c := range []byte("né") {
		fmt.Print(i, c, " ")
	}
	fmt.Println(string(append([]byte(w), h...)))
	var c []byte
	c = append(c, s...)
	c = append(c[:2], c[3:]...)
	fmt.Println(string(c), s)
}

/* output:
hello world world hello ***********
map[ab:3 cd:3]
xy x true false
13 世 h
[a0 b1 c2]
[{world hello} {h e}]
stars
0 110 1 195 2 169 worldhello
helo world hello world
*/
