package main

import "fmt"

func sum(base int, xs ...int) int {
	for _, x := range xs {
		base += x
	}
	return base
}
func change(xs ...int) []int  { xs[0] = 100; return xs }
func isNil(xs ...string) bool { return xs == nil }
func count(prefix string, xs ...any) string {
	return fmt.Sprint(prefix, len(xs))
}
func wrap(xs ...any) string { return count("w", xs...) + count("w", xs) }

type list struct{ items []int }

func (l *list) add(xs ...int) *list { l.items = append(l.items, xs...); return l }

func main() {
	fmt.Println(sum(1), sum(1, 2), sum(1, 2, 3), sum(1, []int{4, 5}...), sum(1, nil...)) // output: 1 3 6 10 1
	s := []int{1, 2, 3}
	t := change(s...)
	fmt.Println(s, len(t), &s[0] == &t[0], change(7, 8))                                                              // output: [100 2 3] 3 true [100 8]
	fmt.Println(isNil(), isNil([]string{}...), isNil(nil...), isNil("a"))                                             // output: true false true false
	fmt.Println(count("a"), count("b", nil), count("c", nil, 1), count("d", []any{1, 2}...), count("e", []int{1, 2})) // output: a0 b1 c2 d2 e1
	fmt.Println(wrap(), wrap(1), wrap(1, 2))                                                                          // output: w0w1 w1w1 w2w1
	fmt.Println((&list{}).add(1).add().add(2, 3).items)                                                               // output: [1 2 3]
	f := sum
	fmt.Println(f(1, 1, 1)) // output: 3
	g := (&list{}).add
	fmt.Println(g(5, 6).items)                                                        // output: [5 6]
	fmt.Printf("%T\n", f)                                                             // output: func(int, ...int) int
	fmt.Println(append([]byte("ab"), "cd"...), string(append([]byte(nil), "xyz"...))) // output: [97 98 99 100] xyz
}
