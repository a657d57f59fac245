// Calls: counts and types of arguments, variadic parameters, conversions.
package p

import "fmt"

type S struct{ f func(int) }

func (S) M(a int, b string) {}

func f0()                    {}
func f1(a int)               {}
func f2(a int, b string) int { return 0 }
func fv(a int, b ...string)  {}
func r2() (int, string)      { return 0, "" }
func r3() (int, string, int) { return 0, "", 0 }

func g(s []string, x int, e error) {
	f0(1) // error: too many arguments in call to f0
	f1() // error: not enough arguments in call to f1
	f1(1, 2) // error: too many arguments in call to f1
	f1("a") // error: cannot use "a" (untyped string constant) as int value in argument to f1
	f2(r2())
	f2(r3()) // error: too many arguments in call to f2
	f2(1, r2()) // error: multiple-value r2() (value of type (int, string)) in single-value context
	f1(f0()) // error: f0() (no value) used as value
	fv() // error: not enough arguments in call to fv
	fv(1)
	fv(1, "a", "b")
	fv(1, s...)
	fv(1, "a", s...) // error: too many arguments in call to fv
	fv(1, 2) // error: cannot use 2 (untyped int constant) as string value in argument to fv
	fv(s...) // error: not enough arguments in call to fv
	f2(s...) // error: cannot use ... in call to non-variadic f2
	fv(r2())
	fv(r3()) // error: cannot use r3() (value of type int) as string value in argument to fv
	S{}.M(1) // error: not enough arguments in call to S{}.M
	S.M(S{}, 1, "a")
	S.M(1, "a") // error: not enough arguments in call to S.M
	S{}.f("a") // error: cannot use "a" (untyped string constant) as int value in argument to S{}.f
	x(1) // error: invalid operation: cannot call non-function x (variable of type int)
	"a"() // error: invalid operation: cannot call non-function "a" (untyped string constant)
	undefined1(undefined2) // error: undefined: undefined1
	fmt.Println(undefined3) // error: undefined: undefined3
	fmt.printf("x") // error: undefined: fmt.printf
	fmt.Nothing() // error: undefined: fmt.Nothing
	fmt() // error: use of package fmt not in selector
	int() // error: missing argument in conversion to int
	int(1, 2) // error: too many arguments in conversion to int
	int("a") // error: cannot convert "a" (untyped string constant) to type int
	string(1.5) // error: cannot convert 1.5 (untyped float constant) to type string
	[]int("abc") // error: cannot convert "abc" (untyped string constant) to type []int
	[]byte("abc") // error: []byte("abc") (value of type []byte) is not used
	error(5) // error: cannot convert 5 (untyped int constant) to type error
	(*int)(x) // error: cannot convert x (variable of type int) to type *int
	func() {}(1) // error: too many arguments in call to func() {}
	func(a int) int { return a }() // error: not enough arguments in call to func(a int) int {…}
	_ = f0() + 1 // error: f0() (no value) used as value
	_ = []int{f0()} // error: f0() (no value) used as value
	e.Error(1) // error: too many arguments in call to e.Error
	panic() // error: invalid operation: not enough arguments for panic() (expected 1, found 0)
	panic(1, 2) // error: invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)
	defer f0 // error: expression in defer must be function call
	go f0 // error: expression in go must be function call
	defer int(x) // error: defer requires function call, not conversion int(x) (value of type int)
	defer len(s) // error: defer discards result of len(s) (value of type int)
	go func() {} // error: expression in go must be function call
	defer recover()
	defer panic(1)
	go append(s, "a") // error: go discards result of append(s, "a") (value of type []string)
}
