// Values: what they hold, and looking at it.
package reflect

import (
	"strconv"
	"unsafe"
)

type flag uintptr

// What stands in Value.flag: the kind, then these.
const (
	flagKind     flag = 31
	flagStickyRO flag = 1 << 5 // came through an unexported field that is not embedded
	flagEmbedRO  flag = 1 << 6 // came through an unexported embedded field
	flagIndir    flag = 1 << 7 // word points to the value
	flagAddr     flag = 1 << 8 // it is a variable
	flagMethod   flag = 1 << 9 // word points to a methodValue
	flagRO       flag = flagStickyRO | flagEmbedRO
)

// A Value is a value of any type. The zero Value stands for none.
//
// A type of up to 8 bytes may stand in word itself, in the form that it has in a frame; larger ones are always indirect.
type Value struct {
	typ  *rtype
	word unsafe.Pointer
	flag flag
}

// What a method got through Value.Method is made of.
type methodValue struct {
	receiver Value
	closure  unsafe.Pointer
	word     unsafe.Pointer // the receiver as an interface's data
	index    int
}

func unpack(i any) (t *rtype, word unsafe.Pointer)
func pack(t *rtype, word unsafe.Pointer, indirect, copied bool) any
func loadWord(t *rtype, from unsafe.Pointer) unsafe.Pointer
func partOf(word unsafe.Pointer, offset uintptr, t *rtype) unsafe.Pointer
func storeValue(t *rtype, to, word unsafe.Pointer, indirect bool)
func isZero(t *rtype, word unsafe.Pointer, indirect bool) bool
func equalMemory(t *rtype, a, b unsafe.Pointer) (equal bool, culprit string)
func newObject(t *rtype) unsafe.Pointer
func newArray(elem *rtype, n int) unsafe.Pointer
func narrow(t *rtype, bits uint64) unsafe.Pointer
func floatOf(t *rtype, word unsafe.Pointer) float64
func floatWord(t *rtype, x float64) unsafe.Pointer
func complexOf(t *rtype, word unsafe.Pointer) complex128

func (f flag) kind() Kind { return Kind(f & flagKind) }
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

func (f flag) must(k Kind, method string) {
	if f.kind() != k {
		panic(&ValueError{"reflect.Value." + method, f.kind()})
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func valueOf(t *rtype, word unsafe.Pointer) Value {
	f := flag(t.kind)
	if !t.isDirect() {
		f |= flagIndir
	}
	return Value{t, word, f}
}

// ValueOf returns a Value of what i holds; the zero Value for nil.
func ValueOf(i any) Value {
	t, word := unpack(i)
	if t == nil {
		return Value{}
	}
	return valueOf(t, word)
}

// The value as one word; for types that fit one.
func (v Value) load() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return loadWord(v.typ, v.word)
	}
	return v.word
}

// Where the value is in memory: the variable, or a copy.
func (v Value) memory() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return v.word
	}
	p := newObject(v.typ)
	storeValue(v.typ, p, v.word, false)
	return p
}

// Types the bytes at an offset of v.
func (v Value) part(t *rtype, offset uintptr, extra flag) Value {
	f := flag(t.kind) | extra | v.flag&(flagIndir|flagAddr|flagRO)
	if v.flag&flagIndir != 0 {
		return Value{t, unsafe.Add(v.word, int(offset)), f}
	}
	return Value{t, partOf(v.word, offset, t), f}
}

// IsValid reports whether v is not the zero Value.
func (v Value) IsValid() bool { return v.flag != 0 }

// Kind returns the kind of v's type; Invalid for the zero Value.
func (v Value) Kind() Kind { return v.flag.kind() }

// Type returns v's type.
func (v Value) Type() Type {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.typ
}

// CanAddr reports whether Addr may be used: v is a variable.
func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }

// CanSet reports whether v may be changed.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagRO) == flagAddr }

// CanInterface reports whether Interface may be used.
func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// CanInt reports whether Int may be used.
func (v Value) CanInt() bool { return v.Kind() >= Int && v.Kind() <= Int64 }

// CanUint reports whether Uint may be used.
func (v Value) CanUint() bool { return v.Kind() >= Uint && v.Kind() <= Uintptr }

// CanFloat reports whether Float may be used.
func (v Value) CanFloat() bool { return v.Kind() == Float32 || v.Kind() == Float64 }

// CanComplex reports whether Complex may be used.
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

// Interface returns v's value as an interface.
func (v Value) Interface() any {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.toAny()
}

func (v Value) toAny() any {
	if v.flag&flagMethod != 0 {
		v = methodClosure(v)
	}
	if v.Kind() == Interface {
		return *(*any)(v.word)
	}
	return pack(v.typ, v.word, v.flag&flagIndir != 0, v.flag&flagAddr != 0)
}

// Addr returns a pointer to the variable v.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.word, flag(Pointer) | v.flag.ro()}
}

// UnsafeAddr returns the address of the variable v.
func (v Value) UnsafeAddr() uintptr {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.word)
}

// Elem returns what v, an interface or a pointer, holds or points to; the zero Value when it is nil.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Interface:
		e := ValueOf(*(*any)(v.word))
		if e.flag != 0 {
			e.flag |= v.flag.ro()
		}
		return e
	case Pointer:
		p := v.load()
		if p == nil {
			return Value{}
		}
		return Value{v.typ.elem, p, flag(v.typ.elem.kind) | v.flag&flagRO | flagIndir | flagAddr}
	}
	panic(&ValueError{"reflect.Value.Elem", v.Kind()})
}

// Indirect returns what v points to; v itself when it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// Bool returns the bool v.
func (v Value) Bool() bool {
	v.flag.must(Bool, "Bool")
	return uintptr(v.load()) != 0
}

// Int returns the signed integer v.
func (v Value) Int() int64 {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.Int", v.Kind()})
	}
	return int64(uintptr(v.load()))
}

// Uint returns the unsigned integer v.
func (v Value) Uint() uint64 {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.Uint", v.Kind()})
	}
	return uint64(uintptr(v.load()))
}

// Float returns the float v.
func (v Value) Float() float64 {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.Float", v.Kind()})
	}
	return floatOf(v.typ, v.load())
}

// Complex returns the complex number v.
func (v Value) Complex() complex128 {
	switch v.Kind() {
	case Complex64:
		return complexOf(v.typ, v.load())
	case Complex128:
		return *(*complex128)(v.word)
	}
	panic(&ValueError{"reflect.Value.Complex", v.Kind()})
}

// String returns the string v; of other kinds, a text with the type's name.
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return *(*string)(v.word)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns the slice of bytes v; of an addressable array of bytes, a slice of it.
func (v Value) Bytes() []byte {
	switch v.Kind() {
	case Slice:
		if Kind(v.typ.elem.kind) != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.word)
	case Array:
		if Kind(v.typ.elem.kind) != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.word), v.typ.length)
	}
	panic(&ValueError{"reflect.Value.Bytes", v.Kind()})
}

// IsNil reports whether the chan, func, interface, map, pointer or slice v is nil.
func (v Value) IsNil() bool {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.flag&flagMethod == 0 && v.load() == nil
	case Interface:
		return *(*any)(v.word) == nil
	case Slice:
		return (*sliceHeader)(v.word).data == nil
	}
	panic(&ValueError{"reflect.Value.IsNil", v.Kind()})
}

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	}
	return v.flag&flagMethod == 0 && isZero(v.typ, v.word, v.flag&flagIndir != 0)
}

// Pointer returns the chan, func, map, pointer, slice or string v's address as a number.
func (v Value) Pointer() uintptr {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer, Slice, String:
		return uintptr(v.UnsafePointer())
	}
	panic(&ValueError{"reflect.Value.Pointer", v.Kind()})
}

// UnsafePointer returns the chan, func, map, pointer, slice or string v's address.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.Kind() {
	case Chan, Map, Pointer, UnsafePointer:
		return v.load()
	case Func:
		if v.flag&flagMethod != 0 {
			return (*methodValue)(v.word).closure
		}
		p := v.load()
		if p != nil {
			p = *(*unsafe.Pointer)(p)
		}
		return p
	case Slice, String:
		return *(*unsafe.Pointer)(v.word)
	}
	panic(&ValueError{"reflect.Value.UnsafePointer", v.Kind()})
}

// NumField returns how many fields the struct v has.
func (v Value) NumField() int {
	v.flag.must(Struct, "NumField")
	return numField(v.typ)
}

// Field returns the struct v's i-th field.
func (v Value) Field(i int) Value {
	v.flag.must(Struct, "Field")
	if i < 0 || i >= numField(v.typ) {
		panic("reflect: Field index out of range")
	}
	_, pkg, typ, offset, _, embedded := fieldInfo(v.typ, i)
	var extra flag
	if pkg != "" {
		extra = flagStickyRO
		if embedded {
			extra = flagEmbedRO
		}
	}
	inherited := v
	inherited.flag &^= flagEmbedRO
	return inherited.part(typ, offset, extra)
}

// FieldByIndex follows the indexes into nested structs; it panics at a nil pointer.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.flag.must(Struct, "FieldByIndex")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && Kind(v.typ.elem.kind) == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

type fieldError string

func (e fieldError) Error() string { return string(e) }

// FieldByIndexErr follows the indexes into nested structs; at a nil pointer it returns an error.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.flag.must(Struct, "FieldByIndexErr")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && Kind(v.typ.elem.kind) == Struct {
			if v.IsNil() {
				return Value{}, fieldError("reflect: indirection through nil pointer to embedded struct field " + typeName(v.typ.elem))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByName returns the field of that name, promoted ones included; the zero Value when there is none.
func (v Value) FieldByName(name string) Value {
	v.flag.must(Struct, "FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name match accepts; the zero Value when there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.flag.must(Struct, "FieldByNameFunc")
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

// Index returns the array, slice or string v's i-th element.
func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Array:
		if i < 0 || i >= v.typ.length {
			panic("reflect: array index out of range")
		}
		return v.part(v.typ.elem, uintptr(i)*v.typ.elem.size, 0)
	case Slice:
		s := (*sliceHeader)(v.word)
		if i < 0 || i >= s.len {
			panic("reflect: slice index out of range")
		}
		elem := v.typ.elem
		return Value{elem, unsafe.Add(s.data, i*int(elem.size)), flag(elem.kind) | flagAddr | flagIndir | v.flag.ro()}
	case String:
		s := *(*string)(v.word)
		if i < 0 || i >= len(s) {
			panic("reflect: string index out of range")
		}
		e := ValueOf(s[i])
		e.flag |= v.flag.ro()
		return e
	}
	panic(&ValueError{"reflect.Value.Index", v.Kind()})
}

// Len returns the length of the array, channel, map, slice, string or pointer to array v.
func (v Value) Len() int {
	switch v.Kind() {
	case Slice:
		return (*sliceHeader)(v.word).len
	case String:
		return len(*(*string)(v.word))
	case Array:
		return v.typ.length
	case Map:
		return mapLen(v.load())
	case Chan:
		return chanLen(v.load())
	case Pointer:
		if Kind(v.typ.elem.kind) == Array {
			return v.typ.elem.length
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Len", v.Kind()})
}

// Cap returns the capacity of the array, channel, slice or pointer to array v.
func (v Value) Cap() int {
	switch v.Kind() {
	case Slice:
		return (*sliceHeader)(v.word).cap
	case Array:
		return v.typ.length
	case Chan:
		return chanCap(v.load())
	case Pointer:
		if Kind(v.typ.elem.kind) == Array {
			return v.typ.elem.length
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Cap", v.Kind()})
}

// Comparable reports whether comparing v with == does not panic.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return v.typ.elem.Comparable()
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.typ.Comparable()
}

// Equal reports whether v == u.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.typ != u.typ {
		return false
	}
	switch v.Kind() {
	case Func, Map, Slice:
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	equal, culprit := equalMemory(v.typ, v.memory(), u.memory())
	if culprit != "" {
		panic("reflect.Value.Equal: values of type " + culprit + " are not comparable")
	}
	return equal
}

// OverflowInt reports whether x does not fit v's type.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.Kind()})
	}
	return overflowInt(x, v.typ.size*8)
}

// OverflowUint reports whether x does not fit v's type.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.Kind()})
	}
	return overflowUint(x, v.typ.size*8)
}

// OverflowFloat reports whether x does not fit v's type.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.Kind()})
	}
	return v.Kind() == Float32 && overflowFloat32(x)
}

// OverflowComplex reports whether x does not fit v's type.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.Kind()})
	}
	return v.Kind() == Complex64 && (overflowFloat32(real(x)) || overflowFloat32(imag(x)))
}

func itoa(n int) string { return strconv.Itoa(n) }
