package main

import "fmt"

func f(s string, r int) int { fmt.Print(s, " "); return r }

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80, n == 42:
		return "B"
	}
	return "C"
}

func main() {
	fmt.Println(grade(95), grade(85), grade(42), grade(10)) // output: A B B C
	switch f("tag", 3) {
	case f("a", 1), f("b", 3), f("c", 4):
		fmt.Println("first match") // output: tag a b first match
	case f("d", 3):
		fmt.Println("never")
	}
	switch x := 5; x {
	default:
		fmt.Println("default first in the source, tried last")
	case 5:
		fmt.Println("five") // output: five
	}
	switch {
	}
	switch x := "b"; {
	case x == "b":
		fmt.Println("b") // output: b
	}
	switch s := "go"; s {
	case "c", "go", "rust":
		fmt.Println(s) // output: go
	}
	switch 2.5 {
	case 5 / 2.0:
		fmt.Println("float") // output: float
	}
	var v any = 3
	switch v {
	case "3", 3.0:
		fmt.Println("wrong")
	case 3:
		fmt.Println("any of int") // output: any of int
	}
	switch e := error(nil); e {
	case nil:
		fmt.Println("nil") // output: nil
	}
	type p struct{ x, y int }
	switch (p{1, 2}) {
	case p{2, 1}:
		fmt.Println("wrong")
	case p{1, 2}:
		fmt.Println("struct") // output: struct
	}
	switch true {
	case false:
	case 1 > 0:
		fmt.Println("true") // output: true
	}
	switch i := 3; i {
	case 1, 2, 3:
		if i == 3 {
			break
		}
		fmt.Println("never")
	}
	fmt.Println("end") // output: end
}
