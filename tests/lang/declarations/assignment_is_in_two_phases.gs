package main

import "fmt"

type node struct {
	next *node
	v    int
}

func get(p *[]int) []int { return *p }

func main() {
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	fmt.Println(a, b, c)
	s := []int{0, 1, 2}
	i := 0
	i, s[i] = 2, 9
	fmt.Println(i, s)
	s[0], s[1], s[2] = s[2], s[0], s[1]
	fmt.Println(s)
	i = 1
	s[i], i = i*100, 0
	fmt.Println(s, i)
	n := &node{&node{nil, 2}, 1}
	first := n
	n.next, n = n, n.next
	fmt.Println(n.v, first.next == first)
	var head *node
	for v := range 3 {
		head = &node{head, v}
	}
	var rev *node
	for head != nil {
		head, rev, head.next = head.next, head, rev
	}
	for ; rev != nil; rev = rev.next {
		fmt.Print(rev.v, " ")
	}
	fmt.Println()
	m := map[string]int{"a": 1, "b": 2}
	m["a"], m["b"] = m["b"], m["a"]
	fmt.Println(m)
	x := []int{1, 2, 3}
	x, x[0] = []int{7, 8}, 100
	fmt.Println(x)
	var p *node
	func() {
		defer func() { fmt.Println(recover() != nil, a) }()
		a, p.v = 55, 1
	}()
	str, num := "a", 1
	str, num = fmt.Sprint(num), len(str)+10
	fmt.Println(str, num)
	_, a = 5, 6
	arr := [2][2]int{{1, 2}, {3, 4}}
	arr[0], arr[1] = arr[1], arr[0]
	arr[0][0], arr[1] = 50, arr[0]
	fmt.Println(arr, a)
	q := struct{ a, b string }{"x", "y"}
	q.a, q.b = q.b, q.a
	fmt.Println(q)
}

/* output:
3 1 2
2 [9 1 2]
[2 9 1]
[2 100 1] 0
2 true
0 1 2
map[a:2 b:1]
[7 8]
true 55
1 11
[[50 4] [3 4]] 6
{y x}
*/
