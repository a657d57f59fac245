package main

import "fmt"

func main() {
	a, b, c := 7, 2, 3
	fmt.Println(a-b-c, a-(b-c), a/b*c, a/(b*c), a%b+c, -a%c)                               // output: 2 8 9 1 4 -1
	fmt.Println(a+b*c, (a+b)*c, a<<b+c, a<<(b+c), a&b+c, a|b&c, a^b|c)                     // output: 13 27 31 224 5 7 7
	fmt.Println(a == 7 && b == 3 || c == 3, a == 7 || b == 2 && c == 0, !(a == 7) || true) // output: true true true
	fmt.Println(a&1 == 1, a < b == (b > c), -a+b, - -a, ^a&b, !true == false)              // output: true true -5 7 0 true
	p := &a
	*p++
	x := *p * *p
	fmt.Println(a, x, b**p, *&b) // output: 8 64 16 2
	ch := make(chan int, 2)
	ch <- 1 + 2*3
	fmt.Println(-<-ch) // output: -7
	s := []int{1, 2, 3}
	i := 1
	fmt.Println(-s[i]+s[i+1], &s[1] == &s[i], 1<<s[2]>>1)      // output: 1 true 4
	fmt.Println(6/4*4, 6*4/4, 2*3%4, 2+3 == 5, 1<<3|1, 7&^5|8) // output: 4 6 2 true 9 10
	var u uint8 = 200
	fmt.Println(u+100 > u, int(u)+100 > int(u), u<<1>>1, (u<<1)>>1) // output: false true 72 72
}
