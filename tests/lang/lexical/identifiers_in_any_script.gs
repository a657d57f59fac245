// Letters are Unicode letters and _; predeclared names may be redeclared.
package main

import "fmt"

var größe = 3
var 世界 = "world"

type Ünïcode struct{ ñ int }

func _unused() {}

func main() {
	π := 3.14
	_x1, x_1 := 1, 2
	fmt.Println(größe, 世界, π, _x1, x_1, Ünïcode{5}.ñ) // output: 3 world 3.14 1 2 5
	len := func(string) string { return "own len" }
	true := false
	int := 2.5
	nil := "not nil"
	fmt.Println(len("abc"), true, int, nil) // output: own len false 2.5 not nil
	type string struct{}
	fmt.Printf("%T\n", string{}) // output: main.string
	var _, ok = 1, !true
	fmt.Println(ok) // output: true
}
