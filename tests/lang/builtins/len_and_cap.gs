package main

import "fmt"

type named [4]int

func f() [3]int { panic("evaluated, since a call is no constant") }

func main() {
	var a [5]int
	s := make([]string, 2, 7)
	m := map[int]int{1: 1}
	c := make(chan bool, 3)
	c <- true
	fmt.Println(len(a), cap(a), len(&a), cap(&a), len(s), cap(s), len(m), len(c), cap(c), len("héy")) // output: 5 5 5 5 2 7 1 1 3 4
	var np *[9]int
	fmt.Println(len(np), cap(np), len(named{}), len([...]int{9: 1})) // output: 9 9 4 10
	const n = len([2]string{"a", "b"}) + len("const") + cap([3]int{})
	var sized [n]byte
	fmt.Println(n, len(sized)) // output: 10 10
	var z []int
	var zm map[string]bool
	var zc chan int
	fmt.Println(len(z), cap(z), len(zm), len(zc), cap(zc), len("")) // output: 0 0 0 0 0 0
	fmt.Println(cap(s[1:]), cap(s[1:2:3]), len(s[2:7]), cap(a[2:])) // output: 6 2 5 3
	x := [2][3]int{}
	fmt.Println(len(x), len(x[0]), len(x[1:])) // output: 2 3 1
	defer func() { fmt.Println(recover()) }()
	fmt.Println(len(f())) // output: evaluated, since a call is no constant
}
