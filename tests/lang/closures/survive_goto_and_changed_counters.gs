package main

import "fmt"

func main() {
	var fs []func() int
	i := 0
top:
	x := i * 10
	fs = append(fs, func() int { x++; return x })
	i++
	if i < 3 {
		goto top
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	var gs []func()
	for i, j := 0, 10; i < 5; i, j = i+1, j-1 {
		if i == 2 {
			gs = append(gs, func() { i += 100; j *= 2; fmt.Print(i, j, " ") })
			i++
			continue
		}
		gs = append(gs, func() { fmt.Print(i, j, " ") })
		j--
	}
	for _, g := range gs {
		g()
		g()
	}
	fmt.Println()
	for i := 0; i < 3; i++ {
		defer func() { fmt.Println("deferred", i) }()
		p := &i
		*p += 0
	}
	gs = nil
	for i := range 2 {
		for j := range 2 {
			gs = append(gs, func() { fmt.Print(i*10+j, ",") })
		}
	}
	for _, g := range gs {
		g()
	}
	fmt.Println()
}

/* output:
1 2 11 12 21 22
0 9 0 9 1 7 1 7 103 12 203 24 4 4 4 4
0,1,10,11,
deferred 2
deferred 1
deferred 0
*/
