// Struct fields, their tags, and methods of types.
package reflect

import "strconv"

// A StructField describes a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // of the package that declares it; "" for exported fields
	Type      Type
	Tag       StructTag
	Offset    uintptr // in bytes
	Index     []int   // for Type.FieldByIndex
	Anonymous bool    // embedded
}

// IsExported reports whether other packages may use the field.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the string behind a field's type: by convention, key:"value" pairs with spaces between.
type StructTag string

// Get returns the value for a key; "" when there is none.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup returns the value for a key and whether it is there.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		start := 0
		for start < len(rest) && rest[start] == ' ' {
			start++
		}
		rest = rest[start:]
		end := 0
		for end < len(rest) && rest[end] > ' ' && rest[end] != ':' && rest[end] != '"' && rest[end] != 0x7f {
			end++
		}
		if end == 0 || end+1 >= len(rest) || rest[end] != ':' || rest[end+1] != '"' {
			return "", false
		}
		name := rest[:end]
		rest = rest[end+1:]
		close := 1
		for close < len(rest) && rest[close] != '"' {
			if rest[close] == '\\' {
				close++
			}
			close++
		}
		if close >= len(rest) {
			return "", false
		}
		quoted := rest[:close+1]
		rest = rest[close+1:]
		if name == key {
			text, err := strconv.Unquote(quoted)
			if err != nil {
				return "", false
			}
			return text, true
		}
	}
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field", "struct")
	if i < 0 || i >= numField(t) {
		panic("reflect: Field index out of bounds")
	}
	return t.field(i)
}

func (t *rtype) field(i int) StructField {
	name, pkg, typ, offset, tag, embedded := fieldInfo(t, i)
	return StructField{name, pkg, typ, StructTag(tag), offset, []int{i}, embedded}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var current Type = t
	for i, x := range index {
		if i > 0 {
			if current.Kind() == Pointer && current.Elem().Kind() == Struct {
				current = current.Elem()
			}
		}
		f = current.Field(x)
		current = f.Type
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must(Struct, "FieldByName", "struct")
	return t.search(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	return t.search(match)
}

// An embedded struct to be searched; times: how often it is there at its depth.
type embeddedStruct struct {
	typ   *rtype
	index []int
	times int
}

// Depth by depth: the first depth with a match decides, and two matches there cancel each other.
func (t *rtype) search(match func(string) bool) (StructField, bool) {
	level := []embeddedStruct{{t, nil, 1}}
	seen := map[*rtype]bool{}
	for len(level) > 0 {
		var next []embeddedStruct
		var found StructField
		matches := 0
		for _, s := range level {
			if seen[s.typ] {
				continue
			}
			seen[s.typ] = true
			for i, n := 0, numField(s.typ); i < n; i++ {
				name, _, typ, _, _, embedded := fieldInfo(s.typ, i)
				if match(name) {
					matches += s.times
					if matches == 1 {
						found = s.typ.field(i)
						found.Index = append(append([]int(nil), s.index...), i)
					}
					continue
				}
				if !embedded {
					continue
				}
				if Kind(typ.kind) == Pointer {
					typ = typ.elem
				}
				if Kind(typ.kind) != Struct || seen[typ] {
					continue
				}
				known := false
				for j := range next {
					if next[j].typ == typ {
						next[j].times += s.times
						known = true
					}
				}
				if !known {
					next = append(next, embeddedStruct{typ, append(append([]int(nil), s.index...), i), s.times})
				}
			}
		}
		if matches > 0 {
			if matches > 1 {
				return StructField{}, false
			}
			return found, true
		}
		level = next
	}
	return StructField{}, false
}

// VisibleFields returns all fields of a struct type that a selector can name, those of embedded structs included.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := fieldWalker{byName: map[string]int{}, visiting: map[Type]bool{}}
	w.walk(t, nil)
	fields := w.fields[:0]
	for i := range w.fields {
		if w.fields[i].Name != "" {
			fields = append(fields, w.fields[i])
		}
	}
	return fields
}

type fieldWalker struct {
	byName   map[string]int
	visiting map[Type]bool
	fields   []StructField
}

func (w *fieldWalker) walk(t Type, index []int) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		add := true
		if at, ok := w.byName[f.Name]; ok {
			old := &w.fields[at]
			if len(f.Index) == len(old.Index) {
				old.Name = "" // ambiguous, so neither
				add = false
			} else if len(f.Index) < len(old.Index) {
				old.Name = ""
			} else {
				add = false
			}
		}
		if add {
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == Struct {
				w.walk(inner, f.Index)
			}
		}
	}
	delete(w.visiting, t)
}

// A Method describes a method of a type.
type Method struct {
	Name    string
	PkgPath string // "" for exported methods
	Type    Type   // of an interface type: without receiver; else the receiver is the first parameter
	Func    Value  // takes the receiver first; not valid for interface types
	Index   int    // for Type.Method
}

// IsExported reports whether other packages may use the method.
func (m Method) IsExported() bool { return m.PkgPath == "" }

func (t *rtype) NumMethod() int { return numMethod(t) }

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= numMethod(t) {
		panic("reflect: Method index out of range")
	}
	name, pkg, signature := methodInfo(t, i)
	m := Method{Name: name, PkgPath: pkg, Index: i, Type: signature}
	if Kind(t.kind) == Interface {
		return m
	}
	in := []Type{t}
	for j, n := 0, numIn(signature); j < n; j++ {
		in = append(in, inType(signature, j))
	}
	var out []Type
	for j, n := 0, numOut(signature); j < n; j++ {
		out = append(out, outType(signature, j))
	}
	m.Type = FuncOf(in, out, signature.IsVariadic())
	m.Func = MakeFunc(m.Type, func(args []Value) []Value {
		method := args[0].Method(i)
		if signature.IsVariadic() {
			return method.CallSlice(args[1:])
		}
		return method.Call(args[1:])
	})
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := t.methodIndex(name)
	if i < 0 {
		return Method{}, false
	}
	return t.Method(i), true
}

func (t *rtype) methodIndex(name string) int {
	for i, n := 0, numMethod(t); i < n; i++ {
		if found, _, _ := methodInfo(t, i); found == name {
			return i
		}
	}
	return -1
}
