// Builtin functions.
package p

import "unsafe"

type T struct {
	a int8
	b int64
	c struct{}
}

func f(i int, s string, sl []int, m map[string]int, ch chan int, ro <-chan int, arr [3]int, c complex128, fl float32, a any, p *T) {
	_ = len(i) // error: invalid argument: i (variable of type int) for built-in len
	_ = len() // error: invalid operation: not enough arguments for len() (expected 1, found 0)
	_ = len(s, s) // error: invalid operation: too many arguments for len(s, s) (expected 1, found 2)
	_ = cap(m) // error: invalid argument: m (variable of type map[string]int) for built-in cap
	_ = cap(s) // error: invalid argument: s (variable of type string) for built-in cap
	_ = len(arr...) // error: invalid operation: invalid use of ... with built-in len
	append(sl, 1) // error: append(sl, 1) (value of type []int) is not used
	sl = append(sl, "a") // error: cannot use "a" (untyped string constant) as int value in argument to append
	sl = append(i, 1) // error: first argument to append must be a slice; have i (variable of type int)
	sl = append(sl, sl) // error: cannot use sl (variable of type []int) as int value in argument to append
	sl = append(sl, sl...)
	_ = append([]byte{}, s...)
	_ = append() // error: invalid operation: not enough arguments for append() (expected 1, found 0)
	copy(sl, s) // error: invalid argument: arguments to copy sl (variable of type []int) and s (variable of type string) have different element types int and byte
	copy([]byte{}, s)
	copy(sl, arr) // error: invalid argument: copy expects slice arguments; found sl (variable of type []int) and arr (variable of type [3]int)
	delete(m) // error: invalid operation: not enough arguments for delete(m) (expected 2, found 1)
	delete(m, 1) // error: cannot use 1 (untyped int constant) as string value in argument to delete
	delete(sl, 1) // error: invalid argument: sl (variable of type []int) is not a map
	close(i) // error: invalid operation: cannot close non-channel i (variable of type int)
	close(ro) // error: invalid operation: cannot close receive-only channel ro (variable of type <-chan int)
	clear(i) // error: invalid argument: cannot clear i (variable of type int): argument must be (or constrained by) map or slice
	clear(m)
	_ = make(int) // error: invalid argument: cannot make int; type must be slice, map, or channel
	_ = make([]int) // error: invalid operation: make([]int) expects 2 or 3 arguments; found 1
	_ = make([]int, -1) // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = make([]int, 5, 2) // error: invalid argument: length and capacity swapped
	_ = make([]int, 1, 2, 3) // error: invalid operation: make([]int, 1, 2, 3) expects 2 or 3 arguments; found 4
	_ = make([]int, "a") // error: cannot convert "a" (untyped string constant) to type int
	_ = make([]int, 1.0)
	_ = make([]int, 1.5) // error: 1.5 (untyped float constant) truncated to int
	_ = make(map[string]int, 1, 2) // error: invalid operation: make(map[string]int, 1, 2) expects 1 or 2 arguments; found 3
	_ = make() // error: invalid operation: not enough arguments for make() (expected 1, found 0)
	_ = make(5) // error: 5 is not a type
	_ = new() // error: invalid operation: not enough arguments for new() (expected 1, found 0)
	_ = new(5) // error: 5 is not a type
	_ = new(int, int) // error: invalid operation: too many arguments for new(int, int) (expected 1, found 2)
	_ = complex(1, "a") // error: invalid operation: complex(1, "a") (mismatched types untyped float and untyped string)
	_ = complex(fl, 1.0)
	_ = complex(fl, float64(1)) // error: invalid operation: complex(fl, float64(1)) (mismatched types float32 and float64)
	_ = real(i) // error: invalid argument: argument has type int, expected complex type
	_ = imag(c) + fl // error: invalid operation: imag(c) + fl (mismatched types float64 and float32)
	_ = min(1, 2.5, 'a')
	_ = min(i, fl) // error: invalid argument: mismatched types int (previous argument) and float32 (type of fl)
	_ = max(s, "a")
	_ = max(i, "a") // error: invalid argument: mismatched types int (previous argument) and untyped string (type of "a")
	_ = max(a, a) // error: invalid argument: a (variable of type any) cannot be ordered
	_ = min() // error: invalid operation: not enough arguments for min() (expected 1, found 0)
	var _ int = min(1.5, 2) // error: cannot use min(1.5, 2) (untyped float constant 1.5) as int value in variable declaration (truncated)
	panic() // error: invalid operation: not enough arguments for panic() (expected 1, found 0)
	print(nil) // error: use of untyped nil in argument to built-in print
	println(i, s, a, f)
	recover(1) // error: invalid operation: too many arguments for recover(1) (expected 0, found 1)
	_ = unsafe.Sizeof() // error: invalid operation: not enough arguments for unsafe.Sizeof() (expected 1, found 0)
	_ = unsafe.Offsetof(i) // error: invalid argument: i is not a selector expression
	_ = unsafe.Offsetof(p.b)
	var _ [unsafe.Sizeof(*p)]int = [25]int{} // error: cannot use [25]int{} (value of type [25]int) as [24]int value in variable declaration
	_ = unsafe.Nope(i) // error: undefined: unsafe.Nope
	_ = unsafe.Slice(i, 1) // error: invalid argument: i (variable of type int) is not a pointer
	_ = unsafe.String(&sl[0], 1) // error: cannot use &sl[0] (value of type *int) as *byte value in argument to unsafe.String
	len := 5
	_ = len(s) // error: invalid operation: cannot call non-function len (variable of type int)
}
