// Type declarations: recursion, redeclaration, receivers, map keys, embedded fields.
package p

type A struct{ a A } // error: invalid recursive type: A refers to itself
type B struct{ c C } // error: invalid recursive type B
type C struct{ b [2]B }
type D *D
type E []E
type F interface{ F } // error: invalid recursive type: F refers to itself
type G H // error: invalid recursive type G
type H G
type J [len(j)]int // error: invalid recursive type J

var j J

type K struct {
	a int
	a string // error: a redeclared
	K2 // error: embedded field type cannot be a pointer
	*K3 // error: embedded field type cannot be a pointer to an interface

}
type K2 *int
type K3 interface{}
type L map[[]int]string // error: invalid map key type []int
type M map[K4]int // error: invalid map key type K4
type K4 struct{ f func() }
type N [-1]int // error: invalid array length -1 (untyped int constant)
type O [1.5]int // error: array length 1.5 (untyped float constant) must be integer
type P ["a"]int // error: array length "a" (untyped string constant) must be integer
type Q [n]int // error: invalid array length n

var n = 3

type R undefined // error: undefined: undefined
type S [...]int // error: invalid use of [...] array (outside a composite literal)
type A int // error: A redeclared in this block

func (A) m()         {}
func (*A) m()        {} // error: method A.m already declared
func (int) m()       {} // error: cannot define new methods on non-local type int
func (D) m()         {} // error: invalid receiver type D (pointer or interface type)
func (K3) m()        {} // error: invalid receiver type K3 (pointer or interface type)
func ([]int) m()     {} // error: invalid receiver type []int
func (x undefined) m() {} // error: undefined: undefined
func (k K) a()       {} // error: field and method with the same name a

type T interface {
	m()
	m() // error: duplicate method m
	n(int)
	_() // error: methods must have a unique non-blank name
}
type U interface {
	T // error: duplicate method n
	n(string)
}
type V struct{ int; x.y; } // error: undefined: x
type W = W // error: invalid recursive type: W refers to itself
type X chan<- <-chan undefined // error: undefined: undefined
type Y func(a, a int) (b int, b int) // error: a redeclared in this block

func (y Y) z(y int) {} // error: y redeclared in this block

func (T2) late() {} // error: field and method with the same name late

type T2 struct{ late int }

func init() int { return 1 } // error: func init must have no arguments and no return values
func init()     {}

var init = 1 // error: cannot declare init - must be func

func f() {
	init() // error: undefined: init
	type local struct{ l local } // error: invalid recursive type: local refers to itself
	var x map[local]int
	type local int // error: local redeclared in this block
	_ = x
}

var fn func(int, ...string, int) // error: can only use ... with final parameter in list
var arr [10000000000000000]int
