package main

import "fmt"

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("[done] ")
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Print("[stop] ")
				return
			}
		}
	}
}

func pairs(m []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, s := range m {
			if !yield(i, s) {
				return
			}
		}
	}
}

func thrice(yield func() bool) {
	_ = yield() && yield() && yield()
}

type tree struct {
	l, r *tree
	v    int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.l.all(yield) && yield(t.v) && t.r.all(yield)
}
func (t *tree) each(yield func(int) bool) { t.all(yield) }

func find(n int) (at int, ok bool) {
	for i := range upTo(100) {
		if i == n {
			return i * 10, true
		}
	}
	return
}

func main() {
	for i := range upTo(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range upTo(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i, s := range pairs([]string{"a", "b"}) {
		fmt.Print(i, s, " ")
	}
	for i := range pairs([]string{"a", "b"}) {
		fmt.Print(i, " ")
	}
	n := 0
	for range thrice {
		n++
	}
	fmt.Println(n)
	t := &tree{&tree{nil, nil, 1}, &tree{&tree{nil, nil, 3}, nil, 4}, 2}
	for v := range t.each {
		fmt.Print(v, " ")
		if v == 3 {
			break
		}
	}
	fmt.Println()
	fmt.Println(find(4))
	fmt.Println(find(400))
	var x int
	for x = range upTo(3) {
	}
	fmt.Println(x)
}

/* output:
0 1 2 [done]
0 2 [stop] [done]
0a 1b 0 1 3
1 2 3
[stop] [done] 40 true
[done] 0 false
[done] 2
*/
