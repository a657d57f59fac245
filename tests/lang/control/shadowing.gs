package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

var x = "package"

type T int

func show() string { return x }

func main() {
	fmt.Println(x)
	x := 1
	{
		x := x + 1
		{
			x, y := x*10, x
			fmt.Println(x, y)
			x = 0
		}
		fmt.Println(x)
	}
	fmt.Println(x, show())
	a, err := 1, error(nil)
	b, err := 2, errors.New("new")
	fmt.Println(a, b, err)
	if a, c := 5, 6; a < c {
		err := "inner"
		fmt.Println(a, c, err)
	}
	fmt.Println(a, err)
	type T string
	var t T = "local type"
	fmt.Println(t)
	func(x string) {
		fmt.Println(x)
		var x2 = x
		x = "changed"
		fmt.Println(x2)
	}("param")
	for x := range 1 {
		fmt.Println(x)
	}
	switch x := any(x).(type) {
	default:
		fmt.Println(x)
	}
	fmt := "shadows the package"
	print := func(s string) { os.Stdout.WriteString(s + "\n") }
	print(fmt)
	len := len(fmt)
	print(strconv.Itoa(len))
}

/* output:
package
20 2
2
1 package
1 2 new
5 6 inner
1 new
local type
param
param
0
1
shadows the package
19
*/
