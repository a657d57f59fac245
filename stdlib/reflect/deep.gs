// DeepEqual, and values as sequences.
package reflect

import "unsafe"

// A pair of addresses that is being compared, or was: met again it counts as equal.
type visit struct {
	a, b unsafe.Pointer
	typ  *rtype
}

// DeepEqual reports whether x and y are equal, where slices, maps and pointers are equal if what they hold is.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	if a.typ != b.typ {
		return false
	}
	return deepEqual(a, b, map[visit]bool{})
}

func deepEqual(a, b Value, visited map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	var pair visit
	switch a.Kind() {
	case Pointer, Map:
		pair = visit{a.load(), b.load(), a.typ}
	case Slice:
		pair = visit{(*sliceHeader)(a.word).data, (*sliceHeader)(b.word).data, a.typ}
	}
	if pair.a != nil && pair.b != nil {
		if uintptr(pair.a) > uintptr(pair.b) {
			pair.a, pair.b = pair.b, pair.a
		}
		if a.Kind() != Slice || a.Len() == b.Len() {
			if visited[pair] {
				return true
			}
			visited[pair] = true
		}
	}
	switch a.Kind() {
	case Array:
		for i := 0; i < a.typ.length; i++ {
			if !deepEqual(a.Index(i), b.Index(i), visited) {
				return false
			}
		}
		return true
	case Slice:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if pair.a == pair.b {
			return true
		}
		if Kind(a.typ.elem.kind) == Uint8 {
			return string(*(*[]byte)(a.word)) == string(*(*[]byte)(b.word))
		}
		for i := 0; i < a.Len(); i++ {
			if !deepEqual(a.Index(i), b.Index(i), visited) {
				return false
			}
		}
		return true
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), visited)
	case Pointer:
		return pair.a == pair.b || deepEqual(a.Elem(), b.Elem(), visited)
	case Struct:
		for i, n := 0, a.NumField(); i < n; i++ {
			if !deepEqual(a.Field(i), b.Field(i), visited) {
				return false
			}
		}
		return true
	case Map:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if pair.a == pair.b {
			return true
		}
		it := a.MapRange()
		for it.Next() {
			x, y := it.Value(), b.MapIndex(it.Key())
			if !y.IsValid() || !deepEqual(x, y, visited) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	}
	equal, _ := equalMemory(a.typ, a.memory(), b.memory())
	return equal
}

// Seq returns a func that yields what a range over v with one variable does.
func (v Value) Seq() func(yield func(Value) bool) {
	if !v.Type().CanSeq() {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
	}
	return func(yield func(Value) bool) {
		switch v.Kind() {
		case Func:
			v.Call([]Value{MakeFunc(inType(v.typ, 0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0]))}
			})})
		case Chan:
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		case Map:
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		case String:
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		case Array, Slice, Pointer:
			for i, n := 0, v.Len(); i < n; i++ {
				if !yield(ValueOf(i)) {
					return
				}
			}
		default:
			if v.CanUint() {
				for i, n := uint64(0), v.Uint(); i < n; i++ {
					if !yield(Value{v.typ, narrow(v.typ, i), flag(v.typ.kind)}) {
						return
					}
				}
				return
			}
			for i, n := int64(0), v.Int(); i < n; i++ {
				if !yield(Value{v.typ, narrow(v.typ, uint64(i)), flag(v.typ.kind)}) {
					return
				}
			}
		}
	}
}

// Seq2 returns a func that yields what a range over v with two variables does.
func (v Value) Seq2() func(yield func(Value, Value) bool) {
	if !v.Type().CanSeq2() {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
	}
	return func(yield func(Value, Value) bool) {
		switch v.Kind() {
		case Func:
			v.Call([]Value{MakeFunc(inType(v.typ, 0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1]))}
			})})
		case Map:
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		case String:
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		default:
			list := Indirect(v)
			for i, n := 0, list.Len(); i < n; i++ {
				if !yield(ValueOf(i), list.Index(i)) {
					return
				}
			}
		}
	}
}
