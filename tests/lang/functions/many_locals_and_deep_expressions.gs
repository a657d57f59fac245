package main

import (
	"fmt"
	"strings"
)

func f(a, b, c int) int { return a*100 + b*10 + c }

func many(n int) int {
	a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 := n, n+1, n+2, n+3, n+4, n+5, n+6, n+7, n+8, n+9
	b0, b1, b2, b3, b4, b5, b6, b7, b8, b9 := a0*a1, a1*a2, a2*a3, a3*a4, a4*a5, a5*a6, a6*a7, a7*a8, a8*a9, a9*a0
	var big [300]int
	for i := range big {
		big[i] = i * n
	}
	c0, c1, c2, c3 := big[b0%300], big[b1%300], big[b2%300], big[b3%300]
	return a0 + a1 - a2 + a3 - a4 + a5 - a6 + a7 - a8 + a9 + b0 - b1 + b2 - b3 + b4 - b5 + b6 - b7 + b8 - b9 + c0*c1 - c2*c3
}

func main() {
	fmt.Println(f(f(1, 2, 3), f(f(4, 5, 6), 7, f(8, 9, 1)), f(2, f(3, 4, f(5, 6, 7)), 8))) // output: 487188
	fmt.Println(many(3), many(7))                                                          // output: -9129 -287473
	x := 3
	fmt.Println(((((x+1)*(x+2)-(x+3))*((x+4)-(x*5+6))+(x<<2|x>>1))^(x*x*x-(x-(x-(x-(x-(x-1)))))))*2 + (x+(x+(x+(x+(x+(x+(x+(x+x))))))))%7) // output: -346
	s := "a" + fmt.Sprint(x) + "b" + strings.Repeat("c", x) + "d" + string(rune('e'+x)) + "f" + fmt.Sprint(x*2, "g", []int{x}[0])
	fmt.Println(s, len("x"+s+"y"+s)) // output: a3bcccdhf6g3 26
	t := []int{f(1, 1, 1), f(2, x, 2), len(s)}[f(0, 0, 1)]
	fmt.Println(t, map[string]int{s[:1]: t, s[1:2]: f(x, x, x)}["3"], [...][2]int{{1, x}, {x, f(0, x, 0)}}[1][1]) // output: 232 333 30
	u := func(a func(int) int, b int) int { return a(a(b)) }
	fmt.Println(u(func(n int) int { return u(func(m int) int { return m + n }, n) }, 2)) // output: 18
}
