// Calling functions and methods whose types are known only while the program runs, and making such functions.
package reflect

import "unsafe"

// methodFunction returns the func value that implements a type's i-th exported method; its first parameter is the word that
// an interface holding the receiver has.
func methodFunction(t *rtype, i int) unsafe.Pointer

// callerOf returns a func(fn, slots, results unsafe.Pointer) that calls fn with the arguments in slots.
func callerOf(resultSlots, paramSlots int) unsafe.Pointer

// functionOf returns a func value that calls serve(context, slots) with its results' and parameters' slots, in that order.
func functionOf(resultSlots, paramSlots int, serve func(context, slots unsafe.Pointer), context unsafe.Pointer) unsafe.Pointer

// NumMethod returns how many methods Method can return.
func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return numMethod(v.typ)
}

// Method returns v's i-th exported method as a func bound to v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || i < 0 || i >= numMethod(v.typ) {
		panic("reflect: Method index out of range")
	}
	if Kind(v.typ.kind) == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	name, pkg, signature := methodInfo(v.typ, i)
	receiver := v
	if Kind(v.typ.kind) == Interface {
		if pkg != "" {
			panic("reflect: reflect.Value.Method of unexported method " + name)
		}
		receiver = v.Elem()
		i = receiver.typ.methodIndex(name)
	}
	_, word := unpack(pack(receiver.typ, receiver.word, receiver.flag&flagIndir != 0, receiver.flag&flagAddr != 0))
	m := &methodValue{receiver, methodFunction(receiver.typ, i), word, i}
	return Value{signature, unsafe.Pointer(m), flag(Func) | flagMethod | v.flag.ro()}
}

// MethodByName returns v's exported method of that name as a func bound to v; the zero Value when there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	i := v.typ.methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

// A method value as an ordinary func.
func methodClosure(v Value) Value {
	bound := Value{v.typ, v.word, v.flag &^ flagRO}
	f := MakeFunc(v.typ, func(args []Value) []Value {
		if bound.typ.IsVariadic() {
			return bound.CallSlice(args)
		}
		return bound.Call(args)
	})
	f.flag |= v.flag.ro()
	return f
}

// Call calls the func v. If it is variadic, the last arguments are put in a slice.
func (v Value) Call(in []Value) []Value {
	v.flag.must(Func, "Call")
	v.flag.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic func v; the last argument is the slice.
func (v Value) CallSlice(in []Value) []Value {
	v.flag.must(Func, "CallSlice")
	v.flag.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	t := v.typ
	params := numIn(t)
	variadic := t.flags&typeVariadic != 0
	if v.flag&flagMethod == 0 && v.load() == nil {
		panic("reflect.Value.Call: call of nil function")
	}
	if op == "CallSlice" {
		if !variadic {
			panic("reflect: CallSlice of non-variadic function")
		}
		if len(in) < params {
			panic("reflect: CallSlice with too few input arguments")
		}
		if len(in) > params {
			panic("reflect: CallSlice with too many input arguments")
		}
	} else {
		fixed := params
		if variadic {
			fixed--
		}
		if len(in) < fixed {
			panic("reflect: Call with too few input arguments")
		}
		if !variadic && len(in) > params {
			panic("reflect: Call with too many input arguments")
		}
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i := 0; i < params && i < len(in) && (i < params-1 || !variadic || op == "CallSlice"); i++ {
		if want := inType(t, i); !assignable(in[i].typ, want) {
			panic("reflect: " + op + " using " + in[i].Type().String() + " as type " + want.String())
		}
	}
	if variadic && op == "Call" {
		last := inType(t, params-1)
		n := len(in) - (params - 1)
		rest := MakeSlice(last, n, n)
		for i := 0; i < n; i++ {
			x := in[params-1+i]
			if !assignable(x.typ, last.elem) {
				panic("reflect: cannot use " + x.Type().String() + " as type " + last.elem.String() + " in " + op)
			}
			rest.Index(i).Set(x)
		}
		in = append(append([]Value(nil), in[:params-1]...), rest)
	}

	paramSlots := 0
	for i := 0; i < params; i++ {
		paramSlots += inType(t, i).slots()
	}
	results := numOut(t)
	resultSlots := 0
	for i := 0; i < results; i++ {
		resultSlots += outType(t, i).slots()
	}
	fn := v.word
	at := 0
	if v.flag&flagMethod != 0 {
		paramSlots++
	} else {
		fn = v.load()
	}
	if paramSlots > 30000 || resultSlots > 30000 {
		panic("reflect: " + op + " of a function with too large parameters")
	}
	slots := newSlots(paramSlots)
	if v.flag&flagMethod != 0 {
		m := (*methodValue)(v.word)
		fn = m.closure
		*(*unsafe.Pointer)(slots) = m.word
		at = 1
	}
	for i, x := range in {
		x.flag.mustBeExported(op)
		want := inType(t, i)
		x = x.assignTo("reflect.Value.Call", want)
		toSlots(want, unsafe.Add(slots, at*8), x.word, x.flag&flagIndir != 0)
		at += want.slots()
	}
	out := newSlots(resultSlots)
	caller := callerOf(resultSlots, paramSlots)
	(*(*func(fn, slots, results unsafe.Pointer))(unsafe.Pointer(&caller)))(fn, slots, out)
	values := make([]Value, results)
	at = 0
	for i := range values {
		r := outType(t, i)
		values[i] = valueOf(r, fromSlots(r, unsafe.Add(out, at*8)))
		at += r.slots()
	}
	return values
}

type madeFunc struct {
	typ *rtype
	fn  func([]Value) []Value
}

// MakeFunc returns a func of type t that calls fn with its arguments and returns fn's results.
func MakeFunc(t Type, fn func(args []Value) (results []Value)) Value {
	if t.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	r := t.common()
	paramSlots := 0
	for i, n := 0, numIn(r); i < n; i++ {
		paramSlots += inType(r, i).slots()
	}
	resultSlots := 0
	for i, n := 0, numOut(r); i < n; i++ {
		resultSlots += outType(r, i).slots()
	}
	if paramSlots+resultSlots > 30000 {
		panic("reflect: MakeFunc of a function with too large parameters")
	}
	made := &madeFunc{r, fn}
	return Value{r, functionOf(resultSlots, paramSlots, serveCall, unsafe.Pointer(made)), flag(Func)}
}

func serveCall(context, slots unsafe.Pointer) {
	made := (*madeFunc)(context)
	t := made.typ
	results := numOut(t)
	at := 0
	for i := 0; i < results; i++ {
		at += outType(t, i).slots()
	}
	args := make([]Value, numIn(t))
	for i := range args {
		p := inType(t, i)
		args[i] = valueOf(p, fromSlots(p, unsafe.Add(slots, at*8)))
		at += p.slots()
	}
	out := made.fn(args)
	if len(out) != results {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	at = 0
	for i, x := range out {
		want := outType(t, i)
		if x.typ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if x.flag&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		x = x.assignTo("reflect.MakeFunc", want)
		toSlots(want, unsafe.Add(slots, at*8), x.word, x.flag&flagIndir != 0)
		at += want.slots()
	}
}

// Swapper returns a func that exchanges two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	s := *(*sliceHeader)(v.word)
	elem := v.typ.elem
	scratch := newObject(elem)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		a := unsafe.Add(s.data, i*int(elem.size))
		b := unsafe.Add(s.data, j*int(elem.size))
		storeValue(elem, scratch, a, true)
		storeValue(elem, a, b, true)
		storeValue(elem, b, scratch, true)
	}
}
