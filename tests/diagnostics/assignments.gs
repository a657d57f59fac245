// Assignability, assignment counts and targets.
package p

type T struct{ a, b int }
type I interface{ M() }
type P struct{}

func (*P) M() {}

func two() (int, string) { return 0, "" }
func none()              {}
func one() int           { return 1 }

func f(m map[string]T, s string, ch <-chan int, arr [3]int) {
	var x int
	x = "a" // error: cannot use "a" (untyped string constant) as int value in assignment
	x = nil // error: cannot use nil as int value in assignment
	x = 1.0
	x = 1.5 // error: cannot use 1.5 (untyped float constant) as int value in assignment (truncated)
	x, y := 1, 2, 3 // error: assignment mismatch: 2 variables but 3 values
	x, y = 1 // error: assignment mismatch: 2 variables but 1 value
	x, y = two()
	x = two() // error: assignment mismatch: 1 variable but two returns 2 values
	x = none() // error: none() (no value) used as value
	x, y, z := two() // error: assignment mismatch: 3 variables but two returns 2 values
	a, b := one() // error: assignment mismatch: 2 variables but one returns 1 value
	var c, d = one() // error: assignment mismatch: 2 variables but one returns 1 value
	var e, g int = 1 // error: assignment mismatch: 2 variables but 1 value
	var h int = 1, 2 // error: extra init expr 2
	_ = nil // error: use of untyped nil in assignment to _ identifier
	_ = none
	_ = none() // error: none() (no value) used as value
	_ = int // error: int (type) is not an expression
	_ = two() // error: assignment mismatch: 1 variable but two returns 2 values
	x := 5 // error: no new variables on left side of :=
	_ := 1 // error: no new variables on left side of :=
	1 = x // error: cannot assign to 1 (neither addressable nor a map index expression)
	s[0] = 'a' // error: cannot assign to s[0] (neither addressable nor a map index expression)
	m["a"].a = 1 // error: cannot assign to struct field m["a"].a in map
	arr[5] = 1 // error: invalid argument: index 5 out of bounds [0:3]
	one() = 1 // error: cannot assign to one() (neither addressable nor a map index expression)
	f = nil // error: cannot assign to f (neither addressable nor a map index expression)
	"a" = "b" // error: cannot assign to "a" (neither addressable nor a map index expression)
	var i I = P{} // error: cannot use P{} (value of type P) as I value in variable declaration: P does not implement I (method M has pointer receiver)
	i = &P{}
	i = 5 // error: cannot use 5 (constant of type int) as I value in assignment: int does not implement I (missing method M)
	var p *P = i // error: cannot use i (variable of type I) as *P value in variable declaration: need type assertion
	var ts []T = []P{} // error: cannot use []P{} (value of type []P) as []T value in variable declaration
	t := T{}
	t.c = 1 // error: t.c undefined (type T has no field or method c)
	t.a, t.b = 1, "x" // error: cannot use "x" (untyped string constant) as int value in assignment
	two := two
	x += "a" // error: invalid operation: x += "a" (mismatched types int and untyped string)
	x += 1.5 // error: 1.5 (untyped float constant) truncated to int
	x++
	s++ // error: invalid operation: s++ (non-numeric type string)
	s -= "a" // error: invalid operation: operator - not defined on s (variable of type string)
	x.y := 1 // error: non-name x.y on left side of :=
	x, x := 1, 2 // error: x repeated on left side of :=
	_, _ = c, d
	_, _, _, _, _, _ = e, g, h, y, z, ts
	_, _, _, _ = a, b, p, two
	for x := range 5 {
		x := x // error: declared and not used: x
	}
}
