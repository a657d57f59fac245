package main

import "fmt"

type list struct {
	v    int
	next *list
}

func (l *list) all() func(func(int, *list) bool) {
	return func(yield func(int, *list) bool) {
		i := 0
		for n := l; n != nil; n = n.next {
			if !yield(i, n) {
				return
			}
			i++
		}
	}
}

func mapped(f func(int) int, seq func(func(int) bool)) func(func(int) bool) {
	return func(yield func(int) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func filtered(keep func(int) bool, seq func(func(int) bool)) func(func(int) bool) {
	return func(yield func(int) bool) {
		seq(func(v int) bool {
			return !keep(v) || yield(v)
		})
	}
}

func naturals(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func take(n int, seq func(func(int) bool)) (out []int) {
	for v := range seq {
		if len(out) == n {
			return
		}
		out = append(out, v)
	}
	return
}

func firstError(names []string) (idx int, err error) {
	each := func(yield func(int, string) bool) {
		for i, n := range names {
			if !yield(i, n) {
				return
			}
		}
	}
	for i, n := range each {
		if n == "" {
			return i, fmt.Errorf("empty name at %d", i)
		}
		idx = i
	}
	return idx, nil
}

func main() {
	l := &list{1, &list{2, &list{3, nil}}}
	sum := 0
	for i, n := range l.all() {
		n.v *= 10
		sum += i * n.v
	}
	fmt.Println(sum)
	even := func(n int) bool { return n%2 == 0 }
	square := func(n int) int { return n * n }
	fmt.Println(take(5, mapped(square, filtered(even, naturals))))
	fmt.Println(firstError([]string{"a", "b"}))
	fmt.Println(firstError([]string{"a", "", "c"}))
	results := make(chan int)
	for k := range filtered(even, naturals) {
		if k > 6 {
			break
		}
		go func() { results <- k }()
	}
	fmt.Println(<-results + <-results + <-results + <-results)
	c := make(chan int)
	go func() {
		defer close(c)
		for v := range mapped(square, naturals) {
			if v > 50 {
				return
			}
			c <- v
		}
	}()
	for v := range c {
		fmt.Print(v, " ")
	}
	fmt.Println()
	var fs []func() int
	for v := range naturals {
		if v == 3 {
			break
		}
		fs = append(fs, func() int { v += 100; return v })
	}
	fmt.Println(fs[0](), fs[1](), fs[1](), fs[2]())
	switch x := 0; {
	default:
		for x = range naturals {
			if x == 4 {
				break
			}
		}
		fmt.Println(x)
	}
	count := 0
outer:
	for a := range naturals {
		for b := range naturals {
			select {
			default:
				if b > a {
					continue outer
				}
				if a*b > 12 {
					break outer
				}
				count++
			}
		}
	}
	fmt.Println(count)
}

/* output:
80
[0 4 16 36 64]
1 <nil>
1 empty name at 1
12
0 1 4 9 16 25 36 49
100 101 201 102
4
14
*/
