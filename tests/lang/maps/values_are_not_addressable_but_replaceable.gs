package main

import "fmt"

type acc struct {
	n    int
	list []int
}

func main() {
	m := map[string]acc{}
	a := m["x"]
	a.n++
	a.list = append(a.list, 1)
	m["x"] = a
	fmt.Println(m["x"], m["y"].n, len(m["y"].list)) // output: {1 [1]} 0 0
	p := map[string]*acc{"x": {}}
	p["x"].n += 5
	p["x"].list = append(p["x"].list, 2)
	fmt.Println(*p["x"]) // output: {5 [2]}
	lists := map[string][]int{}
	lists["a"] = append(lists["a"], 1, 2)
	lists["a"][0] = 7
	fmt.Println(lists) // output: map[a:[7 2]]
	nested := map[string]map[string]int{}
	if nested["a"] == nil {
		nested["a"] = map[string]int{}
	}
	nested["a"]["b"]++
	nested["a"]["b"] += 2
	fmt.Println(nested, nested["none"]["x"]) // output: map[a:map[b:3]] 0
	funcs := map[string]func(int) int{"double": func(n int) int { return 2 * n }}
	fmt.Println(funcs["double"](4), funcs["none"] == nil) // output: 8 true
	if v, ok := nested["a"]["b"]; ok && v == 3 {
		fmt.Println("found", v) // output: found 3
	}
	var ok bool
	_, ok = lists["zzz"]
	fmt.Println(ok) // output: false
	ch := map[bool]struct{}{true: {}}
	_, has := ch[true]
	fmt.Println(has, len(ch)) // output: true 1
}
