package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		fmt.Print(i)
	}
	n := 5
	for n > 2 {
		n--
	}
	for {
		n++
		if n%7 == 0 {
			break
		}
	}
	fmt.Println("", n)
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	fmt.Println()
	i := 0
	for i < 3 {
		i++
	}
	for ; ; i++ {
		if i > 6 {
			break
		}
	}
	for i := 0; i < 2; {
		i++
		fmt.Print(i)
	}
	fmt.Println("", i)
	for i := 10; i > 0; i /= 2 {
		i := i * 100
		fmt.Print(i, " ")
	}
	fmt.Println()
	count := 0
	for i := 0; i < 10; i++ {
		if i%3 == 0 {
			continue
		}
		i++
		count += i
	}
	fmt.Println(count)
	for p := (struct{ n int }{3}); p.n > 0; p.n-- {
		fmt.Print(p.n)
	}
	for s := "abc"; s != ""; s = s[1:] {
		fmt.Print(s)
	}
	fmt.Println()
}

/* output:
012 7
0 10 1 8 2 6 3 4
12 7
1000 500 200 100
15
321abcbcc
*/
