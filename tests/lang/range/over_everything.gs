package main

import "fmt"

func count(s string) int { fmt.Print("once "); return len(s) }

func main() {
	for i, v := range []string{"a", "b"} {
		fmt.Print(i, v, " ")
	}
	for i, v := range [...]float64{1.5, 2} {
		fmt.Print(i, ":", v, " ")
	}
	for i, r := range "hé" {
		fmt.Print(i, ":", string(r), " ")
	}
	for k, v := range map[string]int{"k": 1} {
		fmt.Print(k, v, " ")
	}
	fmt.Println()
	c := make(chan int, 2)
	c <- 7
	c <- 8
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	for i := range count("four") {
		fmt.Print(i)
	}
	for range 2 {
		fmt.Print("!")
	}
	for i := range uint8(3) {
		fmt.Printf(" %T%d", i, i)
	}
	fmt.Println()
	for i := range -5 {
		fmt.Println("never", i)
	}
	const n = 2
	var i8 int8
	for i8 = range n {
	}
	fmt.Println(i8)
	type myInt int
	for i := range myInt(1) {
		fmt.Printf("%T\n", i)
	}
	var s []int
	var m map[int]bool
	for range s {
		fmt.Println("never")
	}
	for range m {
		fmt.Println("never")
	}
	for range "" {
		fmt.Println("never")
	}
	p := &[3]int{4, 5, 6}
	for i, v := range p {
		p[2] = 60
		fmt.Print(i, v, " ")
	}
	for _, v := range p[1:] {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

/* output:
0a 1b 0:1.5 1:2 0:h 1:é k1
7 8 once 0123!! uint80 uint81 uint82
1
main.myInt
0 4 1 5 2 60 5 60
*/
