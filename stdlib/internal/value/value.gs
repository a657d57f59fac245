// Package value looks at values of any type: the little reflection that std packages need, without
// package reflect.
package value

// Comparable reports whether the dynamic type of v can be compared with ==.
func Comparable(v any) bool

// TypeText returns the name of the dynamic type of v as %T prints it; "<nil>" for nil.
func TypeText(v any) string

// CheckTarget says what is wrong with target as the target of errors.As; "" when nothing is.
func CheckTarget(target any) string

// Assign stores v in *target when its dynamic type allows it, and reports whether it did.
func Assign(target any, v any) bool

// Kinds, with the numbers of reflect.Kind.
const (
	Invalid = iota
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

// Kind returns the kind of the dynamic type of v.
func Kind(v any) int

// IsNil reports whether v is nil or holds a nil pointer, slice, map, channel, func.
func IsNil(v any) bool

// Swap exchanges two elements of a slice. It does nothing unless v is a slice and both indexes are
// in range.
func Swap(v any, i, j int)

// PointerKind returns the kind of what the pointer v points to; Invalid when v is no pointer or
// nil.
func PointerKind(v any) int

// PointerBits returns the size in bits of what the pointer v points to; 0 when v is no pointer or
// nil.
func PointerBits(v any) int

// SetInt stores i in the integer, of any size, that v points to.
func SetInt(v any, i int64)

// SetUint stores u in the unsigned integer, of any size, that v points to.
func SetUint(v any, u uint64)

// SetFloat stores f in the float that v points to.
func SetFloat(v any, f float64)

// SetComplex stores c in the complex number that v points to.
func SetComplex(v any, c complex128)

// SetBool stores b in the bool that v points to.
func SetBool(v any, b bool)

// SetString stores s in the string that v points to.
func SetString(v any, s string)

// SetBytes makes the slice of bytes that v points to a copy of s; false when v points to something
// else.
func SetBytes(v any, s string) bool
