package main

import (
	"fmt"
	"os"
)

func yes(s string) bool { fmt.Print(s, " "); return true }
func no(s string) bool  { fmt.Print(s, " "); return false }

func main() {
	fmt.Println(yes("a") || no("b"))
	fmt.Println(no("a") || yes("b"))
	fmt.Println(yes("a") && no("b") && yes("c"))
	fmt.Println(no("a") && yes("b") || yes("c") && no("d") || yes("e"))
	fmt.Println(!(yes("a") && no("b")) || no("c"))
	var p *struct{ n int }
	if p != nil && p.n == 1 || len(os.Args) > 100 {
		fmt.Println("never")
	}
	x := no("x") == no("y")
	y := yes("p") != no("q") && yes("r")
	fmt.Println(x, y)
	type flag bool
	var f, g flag = true, false
	h := f && !g || g
	fmt.Printf("%T %v\n", h, h)
	for i := 0; i < 5 && (i != 3 || yes("three")); i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
	n := 0
	if n > 0 && 10/n > 1 || n == 0 && !(n != 0) {
		fmt.Println("guarded")
	}
	b := n == 0
	b = b && n < 1
	c := b || 1/n == 1
	fmt.Println(b, c, b == c, b != (n > 0))
}

/* output:
a true
a b true
a b false
a c d e true
a b true
x y p q r true true
main.flag true
0 1 2 three 3 4
guarded
true true true true
*/
