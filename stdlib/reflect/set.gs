// Changing values, slices of values, conversions.
package reflect

import "unsafe"

func growSlice(elem *rtype, s unsafe.Pointer, n int)
func copySlice(elem *rtype, to, from unsafe.Pointer, n int)

// v as a value of type t, to which it must be assignable.
func (v Value) assignTo(context string, t *rtype) Value {
	if v.flag&flagMethod != 0 {
		v = methodClosure(v)
	}
	if !assignable(v.typ, t) {
		panic(context + ": value of type " + v.typ.String() + " is not assignable to type " + t.String())
	}
	if Kind(t.kind) == Interface {
		if v.Kind() == Interface && v.typ == t {
			return v
		}
		box := new(any)
		*box = v.toAny()
		return Value{t, unsafe.Pointer(box), flag(Interface) | flagIndir | v.flag.ro()}
	}
	v.typ = t
	return v
}

func (v Value) storeAt(to unsafe.Pointer) { storeValue(v.typ, to, v.word, v.flag&flagIndir != 0) }

// Set makes the variable v equal to x.
func (v Value) Set(x Value) {
	v.flag.mustBeAssignable("Set")
	x.flag.mustBeExported("Set")
	x = x.assignTo("reflect.Set", v.typ)
	x.storeAt(v.word)
}

// SetZero makes the variable v zero.
func (v Value) SetZero() {
	v.flag.mustBeAssignable("SetZero")
	Zero(v.typ).storeAt(v.word)
}

// SetBool sets the bool variable v.
func (v Value) SetBool(x bool) {
	v.flag.mustBeAssignable("SetBool")
	v.flag.must(Bool, "SetBool")
	*(*bool)(v.word) = x
}

// SetInt sets the signed integer variable v, to the low bits of x.
func (v Value) SetInt(x int64) {
	v.flag.mustBeAssignable("SetInt")
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.SetInt", v.Kind()})
	}
	storeValue(v.typ, v.word, unsafe.Pointer(uintptr(x)), false)
}

// SetUint sets the unsigned integer variable v, to the low bits of x.
func (v Value) SetUint(x uint64) {
	v.flag.mustBeAssignable("SetUint")
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.SetUint", v.Kind()})
	}
	storeValue(v.typ, v.word, unsafe.Pointer(uintptr(x)), false)
}

// SetFloat sets the float variable v.
func (v Value) SetFloat(x float64) {
	v.flag.mustBeAssignable("SetFloat")
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.SetFloat", v.Kind()})
	}
	storeValue(v.typ, v.word, floatWord(v.typ, x), false)
}

// SetComplex sets the complex variable v.
func (v Value) SetComplex(x complex128) {
	v.flag.mustBeAssignable("SetComplex")
	switch v.Kind() {
	case Complex64:
		*(*complex64)(v.word) = complex64(x)
	case Complex128:
		*(*complex128)(v.word) = x
	default:
		panic(&ValueError{"reflect.Value.SetComplex", v.Kind()})
	}
}

// SetString sets the string variable v.
func (v Value) SetString(x string) {
	v.flag.mustBeAssignable("SetString")
	v.flag.must(String, "SetString")
	*(*string)(v.word) = x
}

// SetBytes sets the variable v, a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.flag.mustBeAssignable("SetBytes")
	v.flag.must(Slice, "SetBytes")
	if Kind(v.typ.elem.kind) != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.word) = x
}

// SetPointer sets the variable v of type unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.flag.mustBeAssignable("SetPointer")
	v.flag.must(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.word) = x
}

// SetLen sets the length of the slice variable v, within its capacity.
func (v Value) SetLen(n int) {
	v.flag.mustBeAssignable("SetLen")
	v.flag.must(Slice, "SetLen")
	s := (*sliceHeader)(v.word)
	if n < 0 || n > s.cap {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

// SetCap sets the capacity of the slice variable v, between its length and its capacity.
func (v Value) SetCap(n int) {
	v.flag.mustBeAssignable("SetCap")
	v.flag.must(Slice, "SetCap")
	s := (*sliceHeader)(v.word)
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// Grow makes room for n more elements in the slice variable v.
func (v Value) Grow(n int) {
	v.flag.mustBeAssignable("Grow")
	v.flag.must(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := (*sliceHeader)(v.word)
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n > s.cap {
		growSlice(v.typ.elem, v.word, n)
	}
}

// Clear removes all entries of the map v, or zeroes the elements of the slice v.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		for i, n := 0, v.Len(); i < n; i++ {
			Zero(v.typ.elem).storeAt(v.Index(i).word)
		}
	case Map:
		mapClear(v.load())
	default:
		panic(&ValueError{"reflect.Value.Clear", v.Kind()})
	}
}

// Slice returns v[i:j] of an addressable array, a slice or a string.
func (v Value) Slice(i, j int) Value {
	switch v.Kind() {
	case String:
		s := *(*string)(v.word)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		box := new(string)
		*box = s[i:j]
		return Value{v.typ, unsafe.Pointer(box), v.flag &^ flagAddr}
	case Array, Slice:
		s := v.whole("Slice")
		if i < 0 || j < i || j > s.cap {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		return v.sliced(s, i, j, s.cap)
	}
	panic(&ValueError{"reflect.Value.Slice", v.Kind()})
}

// Slice3 returns v[i:j:k] of an addressable array or a slice.
func (v Value) Slice3(i, j, k int) Value {
	switch v.Kind() {
	case Array, Slice:
		s := v.whole("Slice3")
		if i < 0 || j < i || k < j || k > s.cap {
			panic("reflect.Value.Slice3: slice index out of bounds")
		}
		return v.sliced(s, i, j, k)
	}
	panic(&ValueError{"reflect.Value.Slice3", v.Kind()})
}

func (v Value) whole(method string) sliceHeader {
	if v.Kind() == Slice {
		return *(*sliceHeader)(v.word)
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value." + method + ": slice of unaddressable array")
	}
	return sliceHeader{v.word, v.typ.length, v.typ.length}
}

func (v Value) sliced(s sliceHeader, i, j, k int) Value {
	t := v.typ
	if Kind(t.kind) == Array {
		t = sliceOf(t.elem)
	}
	box := &sliceHeader{s.data, j - i, k - i}
	if k > i {
		box.data = unsafe.Add(s.data, i*int(t.elem.size))
	}
	return Value{t, unsafe.Pointer(box), flag(Slice) | flagIndir | v.flag.ro()}
}

// Append returns s with the values x appended.
func Append(s Value, x ...Value) Value {
	s.flag.must(Slice, "Append")
	s.flag.mustBeExported("Append")
	box := *(*sliceHeader)(s.word)
	n := box.len
	result := Value{s.typ, unsafe.Pointer(&box), flag(Slice) | flagIndir}
	if n+len(x) > box.cap {
		growSlice(s.typ.elem, result.word, len(x))
	}
	box.len = n + len(x)
	for i := range x {
		result.Index(n + i).Set(x[i])
	}
	return result
}

// AppendSlice returns s with the elements of t appended.
func AppendSlice(s, t Value) Value {
	s.flag.must(Slice, "AppendSlice")
	t.flag.must(Slice, "AppendSlice")
	s.flag.mustBeExported("AppendSlice")
	t.flag.mustBeExported("AppendSlice")
	if s.typ != t.typ {
		panic("reflect.AppendSlice: " + s.typ.String() + " != " + t.typ.String())
	}
	box := *(*sliceHeader)(s.word)
	from := *(*sliceHeader)(t.word)
	n := box.len
	result := Value{s.typ, unsafe.Pointer(&box), flag(Slice) | flagIndir}
	if n+from.len > box.cap {
		growSlice(s.typ.elem, result.word, from.len)
	}
	box.len = n + from.len
	if from.len > 0 {
		copySlice(s.typ.elem, unsafe.Add(box.data, n*int(s.typ.elem.size)), from.data, from.len)
	}
	return result
}

// Copy copies elements of the array, slice or string src to the slice or addressable array dst; it returns how many.
func Copy(dst, src Value) int {
	switch dst.Kind() {
	case Array:
		dst.flag.mustBeAssignable("Copy")
	case Slice:
		dst.flag.mustBeExported("Copy")
	default:
		panic(&ValueError{"reflect.Copy", dst.Kind()})
	}
	src.flag.mustBeExported("Copy")
	to := dst.whole("Copy")
	elem := dst.typ.elem
	var from sliceHeader
	switch src.Kind() {
	case String:
		if Kind(elem.kind) != Uint8 {
			panic(&ValueError{"reflect.Copy", src.Kind()})
		}
		s := *(*string)(src.word)
		from = sliceHeader{unsafe.Pointer(unsafe.StringData(s)), len(s), len(s)}
	case Slice:
		from = *(*sliceHeader)(src.word)
	case Array:
		from = sliceHeader{src.memory(), src.typ.length, src.typ.length}
	default:
		panic(&ValueError{"reflect.Copy", src.Kind()})
	}
	if src.Kind() != String && src.typ.elem != elem {
		panic("reflect.Copy: " + elem.String() + " != " + src.typ.elem.String())
	}
	n := to.len
	if from.len < n {
		n = from.len
	}
	if n > 0 {
		copySlice(elem, to.data, from.data, n)
	}
	return n
}

// How a conversion is done.
const (
	convertNot = iota
	convertSame
	convertInterface
	convertNumber
	convertComplex
	convertIntString
	convertBytesString
	convertRunesString
	convertStringBytes
	convertStringRunes
	convertSliceArray
	convertSlicePointer
)

func conversionOf(from, to *rtype) int {
	a, b := Kind(from.kind), Kind(to.kind)
	aNumber := a >= Int && a <= Float64
	bNumber := b >= Int && b <= Float64
	switch {
	case aNumber && bNumber:
		return convertNumber
	case a >= Int && a <= Uintptr && b == String:
		return convertIntString
	case (a == Complex64 || a == Complex128) && (b == Complex64 || b == Complex128):
		return convertComplex
	case a == String && b == Slice && typePackage(to.elem) == "":
		switch Kind(to.elem.kind) {
		case Uint8:
			return convertStringBytes
		case Int32:
			return convertStringRunes
		}
	case a == Slice && b == String && typePackage(from.elem) == "":
		switch Kind(from.elem.kind) {
		case Uint8:
			return convertBytesString
		case Int32:
			return convertRunesString
		}
	case a == Slice && b == Pointer && Kind(to.elem.kind) == Array && from.elem == to.elem.elem:
		return convertSlicePointer
	case a == Slice && b == Array && from.elem == to.elem:
		return convertSliceArray
	case a == Chan && b == Chan && assignable(from, to):
		return convertSame
	}
	if sameIgnoringTags(from.underlying, to.underlying) {
		return convertSame
	}
	if a == Pointer && b == Pointer && !from.isNamed() && !to.isNamed() &&
		sameIgnoringTags(from.elem.underlying, to.elem.underlying) {
		return convertSame
	}
	if b == Interface && implements(from, to) {
		return convertInterface
	}
	return convertNot
}

// CanConvert reports whether Convert to t does not panic.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	switch {
	case v.Kind() == Slice && t.Kind() == Array:
		return t.Len() <= v.Len()
	case v.Kind() == Slice && t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Convert returns v converted to type t.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = methodClosure(v)
	}
	to := t.common()
	how := convertNot
	if v.typ != nil {
		how = conversionOf(v.typ, to)
	}
	ro := v.flag.ro()
	switch how {
	case convertSame:
		if v.flag&flagAddr != 0 {
			p := newObject(to)
			storeValue(to, p, v.word, true)
			return Value{to, p, flag(to.kind) | flagIndir | ro}
		}
		return Value{to, v.word, flag(to.kind) | v.flag&flagIndir | ro}
	case convertInterface:
		box := new(any)
		*box = v.toAny()
		return Value{to, unsafe.Pointer(box), flag(Interface) | flagIndir | ro}
	case convertNumber:
		return v.convertNumber(to, ro)
	case convertComplex:
		r := New(to).Elem()
		r.SetComplex(v.Complex())
		return Value{to, r.word, r.flag&^flagAddr | ro}
	case convertSlicePointer, convertSliceArray:
		s := (*sliceHeader)(v.word)
		array := to
		target := "array"
		if how == convertSlicePointer {
			array = to.elem
			target = "pointer to array"
		}
		if array.length > s.len {
			panic("reflect: cannot convert slice with length " + itoa(s.len) + " to " + target + " with length " + itoa(array.length))
		}
		if how == convertSlicePointer {
			return Value{to, s.data, flag(Pointer) | ro}
		}
		p := newObject(to)
		if to.length > 0 {
			copySlice(to.elem, p, s.data, to.length)
		}
		return Value{to, p, flag(Array) | flagIndir | ro}
	}
	box := newObject(to)
	switch how {
	case convertIntString:
		r := rune(0xfffd)
		if v.CanInt() {
			if x := v.Int(); x == int64(rune(x)) {
				r = rune(x)
			}
		} else if x := v.Uint(); x == uint64(rune(x)) {
			r = rune(x)
		}
		*(*string)(box) = string(r)
	case convertBytesString:
		*(*string)(box) = string(*(*[]byte)(v.word))
	case convertRunesString:
		*(*string)(box) = string(*(*[]rune)(v.word))
	case convertStringBytes:
		*(*[]byte)(box) = []byte(*(*string)(v.word))
	case convertStringRunes:
		*(*[]rune)(box) = []rune(*(*string)(v.word))
	default:
		panic("reflect.Value.Convert: value of type " + v.Type().String() + " cannot be converted to type " + t.String())
	}
	return Value{to, box, flag(to.kind) | flagIndir | ro}
}

func (v Value) convertNumber(to *rtype, ro flag) Value {
	f := flag(to.kind) | ro
	if Kind(to.kind) == Float32 || Kind(to.kind) == Float64 {
		var x float64
		switch {
		case v.CanInt():
			if Kind(to.kind) == Float32 { // one rounding, not two
				x = float64(float32(v.Int()))
			} else {
				x = float64(v.Int())
			}
		case v.CanUint():
			if Kind(to.kind) == Float32 {
				x = float64(float32(v.Uint()))
			} else {
				x = float64(v.Uint())
			}
		default:
			x = v.Float()
		}
		return Value{to, floatWord(to, x), f}
	}
	var bits uint64
	switch {
	case v.CanInt():
		bits = uint64(v.Int())
	case v.CanUint():
		bits = v.Uint()
	case Kind(to.kind) <= Int64:
		bits = uint64(int64(v.Float()))
	default:
		bits = uint64(v.Float())
	}
	return Value{to, narrow(to, bits), f}
}
