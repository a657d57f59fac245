// Redeclarations and names that are not there.
package p

import "fmt"
import fmt "os" // error: fmt redeclared in this block

var a = 1
var a = 2 // error: a redeclared in this block

func a() {} // error: a redeclared in this block

const b, c = 1 // error: missing init expr for c
const e, g = 1, 2, 3 // error: extra init expr 3

var h, i = 1, 2, 3 // error: extra init expr 3
var j int = undefinedVar // error: undefined: undefinedVar
var k = k2 // error: initialization cycle for k
var k2 = k
var l = m() // error: initialization cycle for l

func m() int { return l }

type n int

func fmt() {} // error: fmt already declared through import of package fmt ("fmt")

func main() {
	n := n(1) // error: declared and not used: n
	var n int // error: n redeclared in this block
	o := o // error: undefined: o
	_ = p // error: undefined: p
	{
		q := 1 // error: declared and not used: q
	}
	_ = q // error: undefined: q
	var r, r int // error: r redeclared in this block
	s, s := 1, 2 // error: s repeated on left side of :=
	t, n := 1, 2 // error: declared and not used: t
	if u := 1; u > 0 {
		var u string // error: declared and not used: u
	} else {
		_ = u
	}
	v = 1 // error: undefined: v
	const w = w // error: undefined: w
	type x struct{ y z } // error: undefined: z
	func(a, a int) {}(1, 2) // error: a redeclared in this block
	true := false
	_ = true
	var int = 5
	var y int // error: int is not a type
	_ = _ // error: cannot use _ as value or type
	_.x = 1 // error: cannot use _ as value or type
	go undefinedFunc() // error: undefined: undefinedFunc
	defer fmt.Nope() // error: undefined: fmt.Nope
}
