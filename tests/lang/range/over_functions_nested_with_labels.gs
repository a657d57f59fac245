package main

import "fmt"

func to(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func search(want int) string {
outer:
	for i := range to(5) {
		for j := range to(5) {
			switch {
			case j > i:
				continue outer
			case i*j == want:
				return fmt.Sprint("found ", i, j)
			case i == 4:
				break outer
			}
		}
	}
	return "none"
}

func mixed() (s string) {
	for i := range to(3) {
	inner:
		for j := 0; j < 3; j++ {
			for k := range to(3) {
				if k == 1 {
					continue inner
				}
				s += fmt.Sprint(i, j, k, " ")
				if i == j {
					break inner
				}
			}
		}
	}
	return
}

func closures() (sum int) {
	var fs []func() int
	for i := range to(3) {
		i *= 2
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		sum = sum*10 + f() + f()*0
	}
	return
}

func main() {
	fmt.Println(search(6), search(100), search(0)) // output: found 3 2 none found 0 0
	fmt.Println(mixed())                           // output: 0 0 0 1 0 0 1 1 0 2 0 0 2 1 0 2 2 0
	fmt.Println(closures())                        // output: 135
	total := 0
	for i := range to(4) {
		for j := range to(i) {
			total += i * j
		}
	}
	fmt.Println(total) // output: 11
}
