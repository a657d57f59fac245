package main

import "fmt"

var (
	a = c + b
	b = f("b", 1)
	c = f("c", 2)
)
var x, y = pair()
var _ = f("blank", 0)
var late = viaFunc()
var table = map[string]func() int{"x": func() int { return hidden }}
var hidden = f("hidden", 7)
var ptr = &target
var target = f("target", 8)
var viaMethod = t{}.get()
var methodUses = f("methodUses", 9)
var plain int

type t struct{}

func (t) get() int { return methodUses + 1 }
func viaFunc() int { return early * 10 }

var early = f("early", 3)

func pair() (int, string) { f("pair", 0); return c, "y" }
func f(name string, v int) int {
	plain++
	fmt.Print(name, " ")
	return v
}

func init() { fmt.Println("\nfirst init", a, b, c, x, y, late) }
func init() { fmt.Println("second init", table["x"](), *ptr, viaMethod, plain) }

func main() {
	fmt.Println("main")
}

/* output:
b c pair blank hidden target methodUses early
first init 3 1 2 2 y 30
second init 7 8 10 8
main
*/
