package main

import (
	"errors"
	"fmt"
)

type pt struct{ x, y int8 }
type named struct {
	pt
	s string
	a [2]any
}

func main() {
	p1, p2 := &pt{1, 2}, &pt{1, 2}
	byPointer := map[*pt]string{p1: "p1", p2: "p2"}
	fmt.Println(byPointer[p1], byPointer[p2], len(byPointer)) // output: p1 p2 2
	byStruct := map[pt]int{{1, 2}: 3, {-1, 0}: 4}
	byStruct[pt{1, 2}]++
	fmt.Println(byStruct[*p1], byStruct[pt{-1, 0}], byStruct[pt{}]) // output: 4 4 0
	byArray := map[[2]string]int{{"a", "b"}: 1}
	k := [2]string{"a", "b"}
	byArray[k] += 5
	k[0] = "z"
	fmt.Println(byArray, byArray[k]) // output: map[[a b]:6] 0
	deep := map[named]bool{{pt{1, 2}, "s", [2]any{1, "x"}}: true}
	fmt.Println(deep[named{*p1, "s", [2]any{1, "x"}}], deep[named{*p1, "s", [2]any{1, 'x'}}]) // output: true false
	c1, c2 := make(chan int), make(chan int)
	byChan := map[chan int]int{c1: 1, c2: 2}
	fmt.Println(byChan[c1], byChan[c2], byChan[nil]) // output: 1 2 0
	byIface := map[any]string{nil: "nil", 1: "int", int8(1): "int8", "1": "string", pt{1, 1}: "pt", true: "bool", [1]int{1}: "array", p1: "pointer"}
	fmt.Println(byIface[nil], byIface[1], byIface[int8(1)], byIface["1"], byIface[pt{1, 1}], byIface[true], byIface[[1]int{1}], byIface[p1], byIface[uint(1)] == "") // output: nil int int8 string pt bool array pointer true
	byBool := map[bool]int{true: 1}
	byBool[false]--
	fmt.Println(byBool, map[rune]int{'a': 1}['a'], map[uint64]int{1 << 63: 5}[1<<63], map[float32]int{0.5: 1}[0.5]) // output: map[false:-1 true:1] 1 5 1
	var e1, e2 error = errors.New("x"), errors.New("x")
	byErr := map[error]int{e1: 1, e2: 2}
	fmt.Println(byErr[e1], byErr[e2], map[struct{}]int{{}: 9}[struct{}{}]) // output: 1 2 9
}
