// Package reflect looks at and changes values of any type while the program runs.
//
// A *rtype is the runtime's own descriptor of a type, which is unique, so Types compare with ==.
package reflect

import "strconv"

// A Kind is the sort of a type.
type Kind uint

// The kinds.
const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the older name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16",
	"uint32", "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface",
	"map", "ptr", "slice", "string", "struct", "unsafe.Pointer"}

// String returns the kind's name.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ChanDir is the direction of a channel type.
type ChanDir int

// The directions.
const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

// String returns the direction as it stands in a type.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A Type describes a gs type. Types are equal if and only if they are identical. Methods that do not suit the type's kind
// panic.
type Type interface {
	// Align returns the alignment in bytes of a variable of this type.
	Align() int
	// FieldAlign returns the alignment in bytes of a struct field of this type.
	FieldAlign() int
	// Method returns the i-th exported method, by name.
	Method(i int) Method
	// MethodByName returns the exported method of that name.
	MethodByName(name string) (Method, bool)
	// NumMethod returns how many methods Method can return; of an interface type, all count.
	NumMethod() int
	// Name returns the name within its package; "" unless it is a named type.
	Name() string
	// PkgPath returns the import path of a named type's package.
	PkgPath() string
	// Size returns the bytes a value takes.
	Size() uintptr
	// String returns the type as text, packages by their short names.
	String() string
	// Kind returns the sort of type.
	Kind() Kind
	// Implements reports whether the type implements interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value of the type can be assigned to type u.
	AssignableTo(u Type) bool
	// ConvertibleTo reports whether a value of the type can be converted to type u.
	ConvertibleTo(u Type) bool
	// Comparable reports whether values can be compared with ==.
	Comparable() bool
	// Bits returns the size of a numeric type in bits.
	Bits() int
	// ChanDir returns a channel type's direction.
	ChanDir() ChanDir
	// IsVariadic reports whether a func type's last parameter is "...".
	IsVariadic() bool
	// Elem returns the element type of an array, channel, map, pointer or slice.
	Elem() Type
	// Field returns a struct type's i-th field.
	Field(i int) StructField
	// FieldByIndex follows the indexes into nested structs.
	FieldByIndex(index []int) StructField
	// FieldByName finds a field, promoted ones included.
	FieldByName(name string) (StructField, bool)
	// FieldByNameFunc finds the field whose name match accepts, as FieldByName would.
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	// In returns a func type's i-th parameter type.
	In(i int) Type
	// Key returns a map type's key type.
	Key() Type
	// Len returns an array type's length.
	Len() int
	// NumField returns how many fields a struct type has.
	NumField() int
	// NumIn returns how many parameters a func type has.
	NumIn() int
	// NumOut returns how many results a func type has.
	NumOut() int
	// Out returns a func type's i-th result type.
	Out(i int) Type
	// OverflowComplex reports whether x does not fit the type.
	OverflowComplex(x complex128) bool
	// OverflowFloat reports whether x does not fit the type.
	OverflowFloat(x float64) bool
	// OverflowInt reports whether x does not fit the type.
	OverflowInt(x int64) bool
	// OverflowUint reports whether x does not fit the type.
	OverflowUint(x uint64) bool
	// CanSeq reports whether a value can be ranged over with one variable.
	CanSeq() bool
	// CanSeq2 reports whether a value can be ranged over with two variables.
	CanSeq2() bool

	common() *rtype
}

// The beginning of the runtime's descriptor; reflect.cpp checks that the layouts agree.
type rtype struct {
	size         uintptr
	hash         uint32
	kind         uint8
	align        uint8
	flags        uint8
	dir          uint8
	pointerWords uintptr
	pointerBits  uintptr
	texts        [6]uintptr
	elem         *rtype
	key          *rtype
	underlying   *rtype
	length       int
}

const (
	typeComparable = 1
	typeNamed      = 4
	typeVariadic   = 8
)

func typeOf(i any) *rtype
func typeText(t *rtype) string
func typeName(t *rtype) string
func typePackage(t *rtype) string
func numField(t *rtype) int
func fieldInfo(t *rtype, i int) (name, pkg string, typ *rtype, offset uintptr, tag string, embedded bool)
func numIn(t *rtype) int
func inType(t *rtype, i int) *rtype
func numOut(t *rtype) int
func outType(t *rtype, i int) *rtype
func numMethod(t *rtype) int
func methodInfo(t *rtype, i int) (name, pkg string, signature *rtype)
func implements(t, iface *rtype) bool
func sameIgnoringTags(a, b *rtype) bool

// TypeOf returns the dynamic type of i; nil for nil.
func TypeOf(i any) Type { return toType(typeOf(i)) }

func toType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) common() *rtype   { return t }
func (t *rtype) Align() int       { return int(t.align) }
func (t *rtype) FieldAlign() int  { return int(t.align) }
func (t *rtype) Size() uintptr    { return t.size }
func (t *rtype) String() string   { return typeText(t) }
func (t *rtype) Kind() Kind       { return Kind(t.kind) }
func (t *rtype) Comparable() bool { return t.flags&typeComparable != 0 }
func (t *rtype) Name() string     { return typeName(t) }
func (t *rtype) PkgPath() string  { return typePackage(t) }
func (t *rtype) isNamed() bool    { return t.flags&typeNamed != 0 }
func (t *rtype) isDirect() bool   { return t.size <= 8 }
func (t *rtype) slots() int       { return int((t.size + 7) / 8) }

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.size) * 8
}

func (t *rtype) must(k Kind, method, kinds string) {
	if Kind(t.kind) != k {
		panic("reflect: " + method + " of non-" + kinds + " type " + t.String())
	}
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	return ChanDir(t.dir)
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	return t.flags&typeVariadic != 0
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return t.key
}

func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return t.length
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return numField(t)
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	return numIn(t)
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In", "func")
	checkIndex(i, numIn(t))
	return inType(t, i)
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	return numOut(t)
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out", "func")
	checkIndex(i, numOut(t))
	return outType(t, i)
}

// Panics as an index expression does.
func checkIndex(i, n int) {
	_ = make([]struct{}, n)[i]
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(t, u.common())
}

func assignable(from, to *rtype) bool {
	if from == to {
		return true
	}
	if Kind(to.kind) == Interface && implements(from, to) {
		return true
	}
	if from.isNamed() && to.isNamed() {
		return false
	}
	if from.underlying == to.underlying {
		return true
	}
	return Kind(from.kind) == Chan && Kind(to.kind) == Chan && ChanDir(from.dir) == BothDir && from.elem == to.elem
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversionOf(t, u.common()) != convertNot
}

func (t *rtype) numeric(method string, low, high Kind) Kind {
	k := t.Kind()
	if k < low || k > high {
		panic("reflect: " + method + " of non-" + map[string]string{"OverflowComplex": "complex", "OverflowFloat": "float",
			"OverflowInt": "int", "OverflowUint": "uint"}[method] + " type " + t.String())
	}
	return k
}

func (t *rtype) OverflowComplex(x complex128) bool {
	return t.numeric("OverflowComplex", Complex64, Complex128) == Complex64 &&
		(overflowFloat32(real(x)) || overflowFloat32(imag(x)))
}

func (t *rtype) OverflowFloat(x float64) bool {
	return t.numeric("OverflowFloat", Float32, Float64) == Float32 && overflowFloat32(x)
}

func (t *rtype) OverflowInt(x int64) bool {
	t.numeric("OverflowInt", Int, Int64)
	return overflowInt(x, t.size*8)
}

func (t *rtype) OverflowUint(x uint64) bool {
	t.numeric("OverflowUint", Uint, Uintptr)
	return overflowUint(x, t.size*8)
}

func overflowInt(x int64, bits uintptr) bool   { return x<<(64-bits)>>(64-bits) != x }
func overflowUint(x uint64, bits uintptr) bool { return x<<(64-bits)>>(64-bits) != x }

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	const largest = 3.40282346638528859811704183484516925440e+38
	const largest64 = 1.79769313486231570814527423731704356798070e+308
	return largest < x && x <= largest64
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return isIterator(t, 1)
	case Pointer:
		return Kind(t.elem.kind) == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return isIterator(t, 2)
	case Pointer:
		return Kind(t.elem.kind) == Array
	}
	return false
}

// Is t a func(yield func(...) bool) whose yield takes n parameters?
func isIterator(t *rtype, n int) bool {
	if numIn(t) != 1 || numOut(t) != 0 {
		return false
	}
	yield := inType(t, 0)
	return Kind(yield.kind) == Func && numIn(yield) == n && numOut(yield) == 1 && Kind(outType(yield, 0).kind) == Bool
}

// A ValueError is the panic of a Value method that does not suit the kind of value.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error returns the text of the panic.
func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}
