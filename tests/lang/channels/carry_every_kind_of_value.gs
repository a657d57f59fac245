package main

import (
	"errors"
	"fmt"
)

type big struct {
	a [40]int
	s string
}

func main() {
	n := 5
	bc := make(chan big, 2)
	bc <- big{s: "one"}
	x := big{s: "two"}
	x.a[39] = 9
	bc <- x
	x.a[39] = 0
	fmt.Println((<-bc).s, (<-bc).a[39]) // output: one 9
	un := make(chan big)
	go func() { un <- big{s: "direct"} }()
	fmt.Println((<-un).s) // output: direct
	sc := make(chan []int, 1)
	sc <- []int{1, 2}
	l := <-sc
	l[0] = 7
	fmt.Println(l) // output: [7 2]
	fc := make(chan func(int) int, 1)
	fc <- func(i int) int { return i * n }
	fmt.Println((<-fc)(3)) // output: 15
	ec := make(chan error, 2)
	ec <- nil
	ec <- errors.New("e")
	fmt.Println(<-ec, <-ec) // output: <nil> e
	ic := make(chan any, 4)
	ic <- 1
	ic <- "s"
	ic <- ic
	fmt.Println(<-ic, <-ic, (<-ic).(chan any) == ic) // output: 1 s true
	i8 := make(chan int8, 2)
	i8 <- -1
	i8 <- 127
	fmt.Println(<-i8, <-i8+1) // output: -1 -128
	mc := make(chan map[string]*int)
	go func() { mc <- map[string]*int{"n": &n} }()
	*(<-mc)["n"]++
	fmt.Println(n) // output: 6
	cc := make(chan complex128, 1)
	cc <- 1 + 2i
	ac := make(chan [3]string, 1)
	ac <- [3]string{1: "mid"}
	fmt.Println(<-cc, (<-ac)[1]) // output: (1+2i) mid
	var arr [2]int
	rc := make(chan int, 2)
	rc <- 4
	rc <- 5
	arr[0], arr[1] = <-rc, <-rc
	fmt.Println(arr) // output: [4 5]
}
