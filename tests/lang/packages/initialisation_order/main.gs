package main

import (
	"fmt"

	other "example.com/order/a"
	"example.com/order/b"
	_ "example.com/order/c"
	. "example.com/order/dots"
)

var v = show("main variable")

func show(s string) string {
	fmt.Println(s)
	return s
}

func init() { show("main init") }

func main() {
	show("main")
	fmt.Println(b.FromA(), other.Name, Dotted(2), Max, v)
}

/* output:
a variable
a init 1
a init 2
b init after name of a
c init, imported for its effects
extra variable
main variable
extra init
main init
main
name of a through b name of a 20 10 main variable
*/
