// Operators: types of operands, comparison, shifts, indirection.
package p

type T struct{ f []int }
type E struct{}
type MyInt int

func f(i int, u uint, s string, b bool, fl float64, p *int, q *string, sl []int, m map[string]int, fn func(), t T, e error,
	c chan int, so chan<- int, ro <-chan int, mi MyInt, arr [2]int) {
	_ = i + u // error: invalid operation: i + u (mismatched types int and uint)
	_ = i + s // error: invalid operation: i + s (mismatched types int and string)
	_ = s - s // error: invalid operation: operator - not defined on s (variable of type string)
	_ = b + b // error: invalid operation: operator + not defined on b (variable of type bool)
	_ = b && i // error: invalid operation: b && i (mismatched types bool and int)
	_ = !i // error: invalid operation: operator ! not defined on i (variable of type int)
	_ = -s // error: invalid operation: operator - not defined on s (variable of type string)
	_ = ^fl // error: invalid operation: operator ^ not defined on fl (variable of type float64)
	_ = fl % fl // error: invalid operation: operator % not defined on fl (variable of type float64)
	_ = i & fl // error: invalid operation: i & fl (mismatched types int and float64)
	_ = i == s // error: invalid operation: i == s (mismatched types int and string)
	_ = p == q // error: invalid operation: p == q (mismatched types *int and *string)
	_ = sl == sl // error: invalid operation: sl == sl (slice can only be compared to nil)
	_ = sl == nil
	_ = m == m // error: invalid operation: m == m (map can only be compared to nil)
	_ = fn == fn // error: invalid operation: fn == fn (func can only be compared to nil)
	_ = t == t // error: invalid operation: t == t (struct containing []int cannot be compared)
	_ = E{} == E{}
	_ = e == 1 // error: cannot convert 1 (untyped int constant) to type interface{Error() string}
	_ = e == i // error: invalid operation: e == i (mismatched types error and int)
	_ = b < b // error: invalid operation: b < b (operator < not defined on bool)
	_ = p < p // error: invalid operation: p < p (operator < not defined on pointer)
	_ = nil == nil // error: invalid operation: nil == nil (operator == not defined on untyped nil)
	_ = i == nil // error: invalid operation: i == nil (mismatched types int and untyped nil)
	_ = arr == arr
	_ = arr < arr // error: invalid operation: arr < arr (operator < not defined on array)
	_ = i << s // error: invalid operation: shift count s (variable of type string) must be integer
	_ = i << fl // error: invalid operation: shift count fl (variable of type float64) must be integer
	_ = i << -1 // error: invalid operation: negative shift count -1 (untyped int constant)
	_ = fl << 1 // error: invalid operation: shifted operand fl (variable of type float64) must be integer
	_ = s << 1 // error: invalid operation: shifted operand s (variable of type string) must be integer
	_ = 1.0 << i // error: invalid operation: shifted operand 1.0 (type float64) must be integer
	var x float64 = 1 << i // error: invalid operation: shifted operand 1 (type float64) must be integer
	var y = 1.5 << i // error: invalid operation: shifted operand 1.5 (untyped float constant) must be integer
	_ = *i // error: invalid operation: cannot indirect i (variable of type int)
	_ = *s // error: invalid operation: cannot indirect s (variable of type string)
	_ = *nil // error: invalid operation: cannot indirect nil
	_ = &1 // error: invalid operation: cannot take address of 1 (untyped int constant)
	_ = &f // error: invalid operation: cannot take address of f (value of type func(i int, u uint, s string, b bool, fl float64, p *int, q *string, sl []int, m map[string]int, fn func(), t T, e error, c chan int, so chan<- int, ro <-chan int, mi MyInt, arr [2]int))
	_ = &s[0] // error: invalid operation: cannot take address of s[0] (value of type byte)
	_ = &m["a"] // error: invalid operation: cannot take address of m["a"] (map index expression of type int)
	_ = &T{}
	_ = &sl[0]
	_ = <-i // error: invalid operation: cannot receive from non-channel i (variable of type int)
	_ = <-so // error: invalid operation: cannot receive from send-only channel so (variable of type chan<- int)
	so <- 1
	ro <- 1 // error: invalid operation: cannot send to receive-only channel ro (variable of type <-chan int)
	c <- "a" // error: cannot use "a" (untyped string constant) as int value in send
	i <- 1 // error: invalid operation: cannot send to non-channel i (variable of type int)
	_ = i + mi // error: invalid operation: i + mi (mismatched types int and MyInt)
	_ = mi + 1
	_ = i + 1.5 // error: 1.5 (untyped float constant) truncated to int
	_ = i + 'a'
	_ = i + "a" // error: invalid operation: i + "a" (mismatched types int and untyped string)
	_ = i / 0 // error: invalid operation: division by zero
	_ = fl / 0
	_ = i % 0 // error: invalid operation: division by zero
	_ = u << 70
	_ = uint8(1) << 8 // error: uint8(1) << 8 (constant 256 of type uint8) overflows uint8
	i /= 0 // error: invalid operation: division by zero
	_ = x
	_ = y
	_ = "a" < 'b' // error: invalid operation: "a" < 'b' (mismatched types untyped string and untyped rune)
	_ = 1 < "b" // error: invalid operation: 1 < "b" (mismatched types untyped int and untyped string)
	_ = e + e // error: invalid operation: operator + not defined on e (variable of type error)
	_ = nil + nil // error: invalid operation: operator + not defined on nil
	_ = nil + 1 // error: invalid operation: nil + 1 (mismatched types untyped nil and untyped int)
	if i { // error: non-boolean condition in if statement
	}
	for s { // error: non-boolean condition in for statement
	}
	if i = 1; i == 1 {
	}
	_ = func() {} == nil
	_ = []int{} == []int{} // error: invalid operation: []int{} == []int{} (slice can only be compared to nil)
	_ = struct{ f func() }{} == struct{ f func() }{} // error: invalid operation: struct{f func()}{} == struct{f func()}{} (struct containing func() cannot be compared)
}
