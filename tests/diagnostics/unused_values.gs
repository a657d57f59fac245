// Variables, imports and values that nobody uses.
package p

import (
	"fmt" // error: "fmt" imported and not used
	"os" // error: "os" imported and not used
	str "strings" // error: "strings" imported as str and not used
	_ "errors"
	. "math" // error: "math" imported and not used
)

func f(unusedParam int) (unusedResult int) {
	a := 1
	var b, c int // error: declared and not used: b
	b = 2
	const d = 1
	type E int
	_ = c
	func() {
		e := 1 // error: declared and not used: e
	}()
	for i := 0; ; { // error: declared and not used: i
	}
	for k, v := range "abc" { // error: declared and not used: v
		_ = k
	}
	switch x := 5; { // error: declared and not used: x
	}
	switch y := any(a).(type) { // error: y declared and not used
	}
	switch z := any(1).(type) {
	case int:
	case string:
		_ = z
	}
	if q := 1; true { // error: declared and not used: q
	}
	var fn func()
	fn = func() { fn() }
	g := func() {} // error: declared and not used: g
	1 + 2 // error: 1 + 2 (untyped int constant 3) is not used
	a // error: a (variable of type int) is not used
	f // error: f (value of type func(unusedParam int) (unusedResult int)) is not used
	f(1)
	len("abc") // error: len("abc") (constant 3 of type int) is not used
	int(5) // error: int(5) (constant 5 of type int) is not used
	make([]int, 1) // error: make([]int, 1) (value of type []int) is not used
	append([]int{}, 1) // error: append([]int{}, 1) (value of type []int) is not used
	"abc" // error: "abc" (untyped string constant) is not used
	<-make(chan int)
	(f(1))
	-f(1) // error: -f(1) (value of type int) is not used
	copy([]int{}, []int{})
	new(int) // error: new(int) (value of type *int) is not used
	nil // error: nil is not used
	int // error: int (type) is not an expression
	len // error: len (built-in) must be called
	return 0
}
