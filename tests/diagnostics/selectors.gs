// Selectors, methods, interfaces.
package p

import "time"

type A struct{ x int }
type B struct{ x string }
type C struct {
	A
	B
	*D
}
type D struct{ Deep int }

func (a A) val()  {}
func (a *A) ptr() {}

type I interface{ val(); ptr() }

func f(a A, pa *A, c C, i I, pi *I, pp **A) {
	_ = a.y // error: a.y undefined (type A has no field or method y)
	_ = a.X // error: a.X undefined (type A has no field or method X, but does have field x)
	_ = c.x // error: ambiguous selector c.x
	_ = c.Deep
	_ = c.deep // error: c.deep undefined (type C has no field or method deep, but does have field Deep)
	a.val()
	a.ptr()
	A{}.ptr() // error: cannot call pointer method ptr on A
	(&A{}).ptr()
	pa.val()
	A.val(a)
	A.ptr(a) // error: invalid method expression A.ptr (needs pointer receiver (*A).ptr)
	(*A).ptr(&a)
	(*A).val(&a)
	i.val()
	i.none() // error: i.none undefined (type I has no field or method none)
	pi.val() // error: pi.val undefined (type *I is pointer to interface, not interface)
	pp.val() // error: pp.val undefined (type **A has no field or method val)
	pp.x = 1 // error: pp.x undefined (type **A has no field or method x)
	_ = a.val.x // error: a.val.x undefined (type func() has no field or method x)
	_ = a.val
	var _ I = a // error: cannot use a (variable of type A) as I value in variable declaration: A does not implement I (method ptr has pointer receiver)
	var _ I = &a
	var _ I = c // error: cannot use c (variable of type C) as I value in variable declaration: C does not implement I (method ptr has pointer receiver)
	var _ I = &c
	_ = time.Nope // error: undefined: time.Nope
	_ = time // error: use of package time not in selector
	_ = i.(A) // error: impossible type assertion: i.(A)
	_ = i.(*A)
	_ = a.(I) // error: invalid operation: a (variable of type A) is not an interface
	_ = i.(undefined) // error: undefined: undefined
	_ = i.(int) // error: impossible type assertion: i.(int)
	_ = i.(error)
	v, ok := i.(*A)
	v, ok, x := i.(*A) // error: assignment mismatch: 3 variables but 1 value
	_ = nil.x // error: nil.x undefined (type untyped nil has no field or method x)
	_ = "a".len // error: "a".len undefined (type untyped string has no field or method len)
	a.x() // error: invalid operation: cannot call non-function a.x (variable of type int)
	a.f.g.h() // error: a.f undefined (type A has no field or method f)
	_ = c.A.x + c.B.x // error: invalid operation: c.A.x + c.B.x (mismatched types int and string)
	_ = A.x // error: A.x undefined (type A has no method x)
	_ = I.val
	_, _, _ = v, ok, x
}
