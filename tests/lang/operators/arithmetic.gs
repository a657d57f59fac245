package main

import "fmt"

func main() {
	a, b := 17, 5
	fmt.Println(a+b, a-b, a*b, a/b, a%b)  // output: 22 12 85 3 2
	fmt.Println(-a/b, -a%b, a/-b, a%-b)   // output: -3 -2 -3 2
	fmt.Println(a&b, a|b, a^b, a&^b, ^a)  // output: 1 21 20 16 -18
	fmt.Println(1<<10, a<<2, a>>2, -a>>2) // output: 1024 68 4 -5

	x := 7.0
	fmt.Println(x/2, x*x, -x) // output: 3.5 49 -7
	var s uint = 70
	fmt.Println(1<<s == 0, a>>s, -a>>s) // output: true 0 -1
}
