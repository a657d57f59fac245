// Making types and values; maps and channels.
package reflect

import "unsafe"

func pointerTo(t *rtype) *rtype
func sliceOf(t *rtype) *rtype
func arrayOf(t *rtype, n int) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(elem *rtype, dir int) *rtype
func funcOf(types []*rtype, params int, variadic bool) *rtype
func structOf(fields []fieldSpec) *rtype

func makeMap(t *rtype, n int) unsafe.Pointer
func mapLen(m unsafe.Pointer) int
func mapClear(m unsafe.Pointer)
func mapFind(t *rtype, m, key unsafe.Pointer) unsafe.Pointer
func mapAssign(m, key unsafe.Pointer) unsafe.Pointer
func mapDelete(t *rtype, m, key unsafe.Pointer)
func mapIterate(m unsafe.Pointer) unsafe.Pointer
func mapNext(iterator unsafe.Pointer) (key, value unsafe.Pointer)

func makeChan(t *rtype, n int) unsafe.Pointer
func chanLen(c unsafe.Pointer) int
func chanCap(c unsafe.Pointer) int
func chanClose(c unsafe.Pointer)
func chanSend(c, slots unsafe.Pointer)
func chanReceive(c, slots, ok unsafe.Pointer)
func chanTrySend(c, slots, done unsafe.Pointer)
func chanTryReceive(c, slots, ok, done unsafe.Pointer)
func chooseCase(cases unsafe.Pointer, n int, hasDefault bool, chosen unsafe.Pointer)

// newSlots makes a block of n frame slots; toSlots and fromSlots go between it and values.
func newSlots(n int) unsafe.Pointer
func toSlots(t *rtype, slots, word unsafe.Pointer, indirect bool)
func fromSlots(t *rtype, slots unsafe.Pointer) unsafe.Pointer

type fieldSpec struct {
	name, pkg, tag string
	typ            *rtype
	embedded       bool
}

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

// PtrTo is the older name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := elem.common()
	if e.size > 0 && uintptr(length) > (1<<56)/e.size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	return arrayOf(e, length)
}

// MapOf returns the type map[key]elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.common(), elem.common())
}

// ChanOf returns a channel type.
func ChanOf(dir ChanDir, t Type) Type {
	if t.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	return chanOf(t.common(), int(dir))
}

// FuncOf returns a func type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	types := make([]*rtype, 0, len(in)+len(out))
	for _, t := range in {
		types = append(types, t.common())
	}
	for _, t := range out {
		types = append(types, t.common())
	}
	return funcOf(types, len(in), variadic)
}

func isName(s string) bool {
	for i, c := range s {
		letter := c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// StructOf returns the struct type with these fields; Offset and Index are ignored. It has no methods.
func StructOf(fields []StructField) Type {
	specs := make([]fieldSpec, len(fields))
	names := map[string]bool{}
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + itoa(i) + " has no name")
		}
		if !isName(f.Name) {
			panic("reflect.StructOf: field " + itoa(i) + " has invalid name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + itoa(i) + " has no type")
		}
		exported := f.Name[0] >= 'A' && f.Name[0] <= 'Z'
		if !exported && f.PkgPath == "" && f.Name[0] < 0x80 {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if names[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		names[f.Name] = true
		specs[i] = fieldSpec{f.Name, f.PkgPath, string(f.Tag), f.Type.common(), f.Anonymous}
	}
	return structOf(specs)
}

// New returns a pointer to a new zero value of type t.
func New(t Type) Value {
	if t == nil {
		panic("reflect: New(nil)")
	}
	p := newObject(t.common())
	return Value{pointerTo(t.common()), p, flag(Pointer)}
}

// NewAt returns p as a pointer to t.
func NewAt(t Type, p unsafe.Pointer) Value { return Value{pointerTo(t.common()), p, flag(Pointer)} }

// Zero returns the zero value of type t; it cannot be set.
func Zero(t Type) Value {
	if t == nil {
		panic("reflect: Zero(nil)")
	}
	r := t.common()
	if r.isDirect() {
		return Value{r, nil, flag(r.kind)}
	}
	return Value{r, newObject(r), flag(r.kind) | flagIndir}
}

// MakeSlice returns a new slice of type t.
func MakeSlice(t Type, length, capacity int) Value {
	if t.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if length < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if capacity < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if length > capacity {
		panic("reflect.MakeSlice: len > cap")
	}
	r := t.common()
	return Value{r, unsafe.Pointer(&sliceHeader{newArray(r.elem, capacity), length, capacity}), flag(Slice) | flagIndir}
}

// SliceAt returns a slice of n elements of type t at p.
func SliceAt(t Type, p unsafe.Pointer, n int) Value {
	return Value{sliceOf(t.common()), unsafe.Pointer(&sliceHeader{p, n, n}), flag(Slice) | flagIndir}
}

// MakeMap returns a new map of type t.
func MakeMap(t Type) Value { return MakeMapWithSize(t, 0) }

// MakeMapWithSize returns a new map of type t with room for n entries.
func MakeMapWithSize(t Type, n int) Value {
	if t.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{t.common(), makeMap(t.common(), n), flag(Map)}
}

// MakeChan returns a new channel of type t.
func MakeChan(t Type, buffer int) Value {
	if t.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if t.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return Value{t.common(), makeChan(t.common(), buffer), flag(Chan)}
}

// A copy of what p points to, which may change later.
func copyOf(t *rtype, p unsafe.Pointer, ro flag) Value {
	if t.isDirect() {
		return Value{t, loadWord(t, p), flag(t.kind) | ro}
	}
	to := newObject(t)
	storeValue(t, to, p, true)
	return Value{t, to, flag(t.kind) | flagIndir | ro}
}

// MapIndex returns the value for a key in the map v; the zero Value when it is not there.
func (v Value) MapIndex(key Value) Value {
	v.flag.must(Map, "MapIndex")
	ro := (v.flag | key.flag).ro()
	key = key.assignTo("reflect.Value.MapIndex", v.typ.key)
	p := mapFind(v.typ, v.load(), key.memory())
	if p == nil {
		return Value{}
	}
	return copyOf(v.typ.elem, p, ro)
}

// MapKeys returns the keys of the map v in any order.
func (v Value) MapKeys() []Value {
	v.flag.must(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	it := mapIterate(v.load())
	for {
		key, _ := mapNext(it)
		if key == nil {
			return keys
		}
		keys = append(keys, copyOf(v.typ.key, key, v.flag.ro()))
	}
}

// SetMapIndex sets the value for a key in the map v; the zero Value deletes the key.
func (v Value) SetMapIndex(key, elem Value) {
	v.flag.must(Map, "SetMapIndex")
	v.flag.mustBeExported("SetMapIndex")
	key.flag.mustBeExported("SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", v.typ.key)
	if elem.typ == nil {
		mapDelete(v.typ, v.load(), key.memory())
		return
	}
	elem.flag.mustBeExported("SetMapIndex")
	elem = elem.assignTo("reflect.Value.SetMapIndex", v.typ.elem)
	if v.load() == nil {
		var none map[string]bool
		none[""] = true
	}
	elem.storeAt(mapAssign(v.load(), key.memory()))
}

// A MapIter goes through a map's entries: Next, then Key and Value.
type MapIter struct {
	m          Value
	state      unsafe.Pointer
	key, value unsafe.Pointer
}

// MapRange returns an iterator over the map v.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		panic(&ValueError{"reflect.Value.MapRange", v.Kind()})
	}
	return &MapIter{m: v}
}

// Next goes to the next entry; false: there is none.
func (it *MapIter) Next() bool {
	if !it.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if it.state == nil {
		it.state = mapIterate(it.m.load())
	} else if it.key == nil {
		panic("MapIter.Next called on exhausted iterator")
	}
	it.key, it.value = mapNext(it.state)
	return it.key != nil
}

func (it *MapIter) check(method string) {
	if it.state == nil {
		panic("MapIter." + method + " called before Next")
	}
	if it.key == nil {
		panic("MapIter." + method + " called on exhausted iterator")
	}
}

// Key returns the entry's key.
func (it *MapIter) Key() Value {
	it.check("Key")
	return copyOf(it.m.typ.key, it.key, it.m.flag.ro())
}

// Value returns the entry's value.
func (it *MapIter) Value() Value {
	it.check("Value")
	return copyOf(it.m.typ.elem, it.value, it.m.flag.ro())
}

// Reset makes the iterator start anew, over the map v.
func (it *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.flag.must(Map, "MapIter.Reset")
	}
	*it = MapIter{m: v}
}

// SetIterKey sets the variable v to the iterator's key.
func (v Value) SetIterKey(it *MapIter) { v.Set(it.Key()) }

// SetIterValue sets the variable v to the iterator's value.
func (v Value) SetIterValue(it *MapIter) { v.Set(it.Value()) }

// Close closes the channel v.
func (v Value) Close() {
	v.flag.must(Chan, "Close")
	v.flag.mustBeExported("Close")
	if ChanDir(v.typ.dir)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	chanClose(v.load())
}

func (v Value) sendSlots(x Value, method string) unsafe.Pointer {
	v.flag.must(Chan, method)
	v.flag.mustBeExported(method)
	if ChanDir(v.typ.dir)&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.flag.mustBeExported(method)
	x = x.assignTo("reflect.Value.Send", v.typ.elem)
	slots := newSlots(v.typ.elem.slots())
	toSlots(v.typ.elem, slots, x.word, x.flag&flagIndir != 0)
	return slots
}

// Send sends x on the channel v.
func (v Value) Send(x Value) {
	slots := v.sendSlots(x, "Send")
	chanSend(v.load(), slots)
}

// TrySend sends x on the channel v if that can be done at once, and reports whether it was.
func (v Value) TrySend(x Value) bool {
	slots := v.sendSlots(x, "TrySend")
	done := new(uintptr)
	chanTrySend(v.load(), slots, unsafe.Pointer(done))
	return *done != 0
}

func (v Value) receiveSlots(method string) unsafe.Pointer {
	v.flag.must(Chan, method)
	v.flag.mustBeExported(method)
	if ChanDir(v.typ.dir)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	return newSlots(v.typ.elem.slots())
}

// Recv receives from the channel v; false, with a zero value, when it is closed.
func (v Value) Recv() (Value, bool) {
	slots := v.receiveSlots("Recv")
	ok := new(uintptr)
	chanReceive(v.load(), slots, unsafe.Pointer(ok))
	return valueOf(v.typ.elem, fromSlots(v.typ.elem, slots)), *ok != 0
}

// TryRecv receives from the channel v if that can be done at once; else it returns the zero Value and false.
func (v Value) TryRecv() (Value, bool) {
	slots := v.receiveSlots("TryRecv")
	ok := new(uintptr)
	done := new(uintptr)
	chanTryReceive(v.load(), slots, unsafe.Pointer(ok), unsafe.Pointer(done))
	if *done == 0 {
		return Value{}, false
	}
	return valueOf(v.typ.elem, fromSlots(v.typ.elem, slots)), *ok != 0
}

// A SelectDir says what a SelectCase does.
type SelectDir int

// The cases of a select.
const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select. Chan may be the zero Value: the case is never chosen.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// As the runtime's SelectCase.
type runtimeCase struct {
	ch, value, ok unsafe.Pointer
	send          bool
}

// Select does one of the cases, as the select statement. It returns which, and for a receive the value and whether it was sent.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]runtimeCase, 0, len(cases)+1)
	origin := make([]int, 0, len(cases)+1)
	defaultCase := -1
	for i, c := range cases {
		switch c.Dir {
		case SelectDefault:
			if defaultCase >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			defaultCase = i
		case SelectSend:
			if !c.Chan.IsValid() {
				continue
			}
			c.Chan.flag.must(Chan, "Select")
			c.Chan.flag.mustBeExported("Select")
			if ChanDir(c.Chan.typ.dir)&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			list = append(list, runtimeCase{c.Chan.load(), c.Chan.sendSlots(c.Send, "Select"), nil, true})
			origin = append(origin, i)
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				continue
			}
			c.Chan.flag.must(Chan, "Select")
			c.Chan.flag.mustBeExported("Select")
			if ChanDir(c.Chan.typ.dir)&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
			ok := new(uintptr)
			list = append(list, runtimeCase{c.Chan.load(), newSlots(c.Chan.typ.elem.slots()), unsafe.Pointer(ok), false})
			origin = append(origin, i)
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	index := new(int)
	n := len(list)
	list = append(list, runtimeCase{})
	chooseCase(unsafe.Pointer(&list[0]), n, defaultCase >= 0, unsafe.Pointer(index))
	if *index < 0 {
		return defaultCase, Value{}, false
	}
	chosen = origin[*index]
	if c := list[*index]; !c.send {
		elem := cases[chosen].Chan.typ.elem
		recv = valueOf(elem, fromSlots(elem, c.value))
		recvOK = *(*uintptr)(c.ok) != 0
	}
	return chosen, recv, recvOK
}
