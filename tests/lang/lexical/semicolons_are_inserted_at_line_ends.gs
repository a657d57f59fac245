// Lines may break after an operator, a comma or an opening bracket.
package main

import (
	"fmt"
	"strings"
)

type point struct {
	x, y int
}

func add(
	a int,
	b int,
) (
	sum int,
) {
	return a +
		b
}

func main() {
	p := point{
		x: 1,
		y: 2,
	}
	total := add(
		p.x,
		p.y,
	)
	fmt.Println(
		total, strings.
			ToUpper("done"))
	if total > 0 &&
		total < 10 {
		fmt.Println("small")
	}
	for i := 0; i < 2; i++ { fmt.Print(i); fmt.Print(";") }
	fmt.Println(); fmt.Println("end")
	var f = func() int { return 1 }; fmt.Println(f())
	{ ; ; }
	switch { case true: fmt.Println("one line") }
	x := [...]int{1, 2,
		3}
	fmt.Println(len(x)) /* a comment
	over lines ends the statement */
	fmt.Println("after")
}

/* output:
3 DONE
small
0;1;
end
1
one line
3
after
*/
