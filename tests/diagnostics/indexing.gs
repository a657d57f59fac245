// Index, slice and composite literal expressions.
package p

type T struct {
	a int
	b string
}
type U struct {
	T
	c float64
}

func f(s string, sl []int, arr [3]int, p *[3]int, m map[string]int, i int, ps *[]int) {
	_ = arr[3] // error: invalid argument: index 3 out of bounds [0:3]
	_ = arr[-1] // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = arr[1.5] // error: 1.5 (untyped float constant) truncated to int
	_ = arr["a"] // error: cannot convert "a" (untyped string constant) to type int
	_ = p[3] // error: invalid argument: index 3 out of bounds [0:3]
	_ = "abc"[5] // error: invalid argument: index 5 out of bounds [0:3]
	_ = sl[-1] // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = sl["a"] // error: cannot convert "a" (untyped string constant) to type int
	_ = sl[1.0]
	_ = m[1] // error: cannot use 1 (untyped int constant) as string value in map index
	_ = i[0] // error: invalid operation: cannot index i (variable of type int)
	_ = ps[0] // error: invalid operation: cannot index ps (variable of type *[]int)
	_ = sl[2:1] // error: invalid slice indices: 1 < 2
	_ = sl[:"a"] // error: cannot convert "a" (untyped string constant) to type int
	_ = s[1:2:3] // error: invalid operation: 3-index slice of string
	_ = arr[1:4] // error: invalid argument: index 4 out of bounds [0:4]
	_ = i[1:2] // error: invalid operation: cannot slice i (variable of type int)
	_ = [3]int{}[:] // error: invalid operation: [3]int{} (value of type [3]int) (slice of unaddressable value)
	_ = s[:5]
	_ = "abc"[:5] // error: invalid argument: index 5 out of bounds [0:4]
	_ = []int{1, 2, "a"} // error: cannot use "a" (untyped string constant) as int value in array or slice literal
	_ = [2]int{1, 2, 3} // error: index 2 is out of bounds (>= 2)
	_ = []int{0: 1, 0: 2} // error: duplicate index 0 in array or slice literal
	_ = []int{i: 1} // error: index i must be integer constant
	_ = [...]int{5: 1, 2}
	_ = []int{-1: 1} // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = map[string]int{"a": 1, "a": 2} // error: duplicate key "a" in map literal
	_ = map[string]int{"a"} // error: missing key in map literal
	_ = map[string]int{1: 1} // error: cannot use 1 (untyped int constant) as string value in map literal
	_ = T{1} // error: too few values in struct literal of type T
	_ = T{1, "a", 2} // error: too many values in struct literal of type T
	_ = T{a: 1, "b"} // error: mixture of field:value and value elements in struct literal
	_ = T{1, b: "b"} // error: mixture of field:value and value elements in struct literal
	_ = T{a: 1, a: 2} // error: duplicate field name a in struct literal
	_ = T{c: 1} // error: unknown field c in struct literal of type T
	_ = T{A: 1} // error: unknown field A in struct literal of type T, but does have a
	_ = T{"a", 1} // error: cannot use "a" (untyped string constant) as int value in struct literal
	_ = U{a: 1} // error: unknown field a in struct literal of type U
	_ = U{T: T{1, "a"}, c: 1}
	_ = U{T{}, "a"} // error: cannot use "a" (untyped string constant) as float64 value in struct literal
	_ = int{} // error: invalid composite literal type int
	_ = []T{{1, "a"}, {b: 1}} // error: cannot use 1 (untyped int constant) as string value in struct literal
	_ = []*T{{1, "a"}, &T{}, nil}
	_ = map[T]T{{1, "a"}: {2, "b"}, {1}: {}} // error: too few values in struct literal of type T
	_ = [][]int{{1}, {"a"}} // error: cannot use "a" (untyped string constant) as int value in array or slice literal
	_ = struct{}{1} // error: too many values in struct literal of type struct{}
	_ = undefined{1, i} // error: undefined: undefined
	_ = []undefined{{1}} // error: undefined: undefined
}
