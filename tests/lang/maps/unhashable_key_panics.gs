package main

import "fmt"

type holder struct{ v any }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	m := map[any]int{}
	try(func() { m[[]int{1}] = 1 })
	try(func() { _ = m[map[string]int{}] })
	try(func() { _ = m[func() {}] })
	try(func() { delete(m, any(holder{[]string{}})) })
	try(func() { _, _ = m[[1]any{[]byte{}}] })
	h := map[holder]int{}
	try(func() { h[holder{[]int{}}]++ })
	try(func() { h[holder{7}]++; fmt.Println(h) })
	fmt.Println(len(m), len(h))
	var empty map[any]int
	try(func() { _ = empty[[]int{}] })
}

/* output:
runtime error: hash of unhashable type []int
runtime error: hash of unhashable type map[string]int
runtime error: hash of unhashable type func()
runtime error: hash of unhashable type []string
runtime error: hash of unhashable type []uint8
runtime error: hash of unhashable type []int
map[{7}:1]
<nil>
0 1
runtime error: hash of unhashable type []int
*/
