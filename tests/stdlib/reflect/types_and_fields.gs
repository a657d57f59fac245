package main

import (
	"fmt"
	"reflect"
)

type Inner struct {
	X, Y int
	name string
}

type Shape interface {
	Area() float64
	Name() string
}

type Square struct {
	Inner
	*Other
	Side float64 `json:"side,omitempty" xml:"s"`
	tags []string
}

type Other struct{ Deep int8 }

func (s Square) Area() float64             { return s.Side * s.Side }
func (s Square) Name() string              { return "square" }
func (s *Square) Scale(by float64, n ...int) {}
func (s Square) hidden()                   {}

type Celsius float32
type Pair struct{ A, B uint8 }

func show(t reflect.Type) {
	fmt.Printf("%v kind=%v name=%q pkg=%q size=%d align=%d comparable=%v\n", t, t.Kind(), t.Name(), t.PkgPath(), t.Size(), t.Align(),
		t.Comparable())
}

func main() {
	var shape Shape
	var err error
	for _, x := range []any{1, int8(1), "s", 2.5, true, 'x', []int{1}, [3]string{}, map[string][]int{}, &shape, make(chan int),
		make(<-chan string), func(int, ...string) error { return nil }, Square{}, &Square{}, Celsius(1), Pair{}, struct{}{}, &err,
		complex64(1), uintptr(3), struct {
			A int `k:"v"`
		}{}} {
		show(reflect.TypeOf(x))
	}
	fmt.Println(reflect.TypeOf(nil))

	t := reflect.TypeOf(Square{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.PkgPath, f.IsExported())
	}
	side, ok := t.FieldByName("Side")
	fmt.Println(side.Tag.Get("json"), side.Tag.Get("xml"), side.Tag.Get("none"), ok)
	value, found := side.Tag.Lookup("xml")
	fmt.Println(value, found)
	x, ok := t.FieldByName("Y")
	fmt.Println(x.Name, x.Index, ok)
	deep, ok := t.FieldByName("Deep")
	fmt.Println(deep.Name, deep.Index, deep.Type, ok)
	_, ok = t.FieldByName("Missing")
	fmt.Println(ok, t.FieldByIndex([]int{0, 1}).Name)
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()

	p := reflect.TypeOf(&Square{})
	iface := reflect.TypeOf(&shape).Elem()
	fmt.Println(t.NumMethod(), p.NumMethod(), iface.NumMethod(), iface.Method(0).Name, iface.Method(0).Type)
	for i := 0; i < p.NumMethod(); i++ {
		m := p.Method(i)
		fmt.Println(m.Name, m.Type, m.Index, m.Type.IsVariadic())
	}
	m, ok := t.MethodByName("Area")
	fmt.Println(m.Name, ok, m.Func.Call([]reflect.Value{reflect.ValueOf(Square{Side: 3})})[0])
	fmt.Println(t.Implements(iface), reflect.TypeOf(1).Implements(iface), p.AssignableTo(iface), p.ConvertibleTo(iface))

	f := reflect.TypeOf(func(int, ...string) (bool, error) { return false, nil })
	fmt.Println(f.NumIn(), f.In(0), f.In(1), f.NumOut(), f.Out(1), f.IsVariadic())
	mt := reflect.TypeOf(map[string][]int{})
	fmt.Println(mt.Key(), mt.Elem(), mt.Elem().Elem(), reflect.TypeOf([4]int{}).Len(), reflect.TypeOf(make(<-chan int)).ChanDir())
	fmt.Println(reflect.TypeOf(int16(1)).Bits(), reflect.TypeOf(Celsius(1)).Bits())

	fmt.Println(reflect.PointerTo(t) == p, reflect.SliceOf(t) == reflect.TypeOf([]Square{}),
		reflect.MapOf(reflect.TypeOf(""), t) == reflect.TypeOf(map[string]Square{}),
		reflect.ArrayOf(3, t) == reflect.TypeOf([3]Square{}),
		reflect.ChanOf(reflect.BothDir, t) == reflect.TypeOf(make(chan Square)),
		reflect.FuncOf([]reflect.Type{t}, []reflect.Type{p}, false) == reflect.TypeOf(func(Square) *Square { return nil }))
	made := reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeOf(1), Tag: `k:"v"`}, {Name: "B", Type: t}})
	fmt.Println(made.Field(0).Name, made.Field(1).Type, made.NumField(), made.Field(1).Offset)

	c := reflect.TypeOf(Celsius(0))
	ints := reflect.TypeOf(0)
	fmt.Println(c.ConvertibleTo(ints), c.AssignableTo(ints), ints.ConvertibleTo(reflect.TypeOf("")),
		reflect.TypeOf("").ConvertibleTo(ints), reflect.TypeOf("").ConvertibleTo(reflect.TypeOf([]byte{})))
	fmt.Println(reflect.Struct, reflect.Ptr, reflect.Kind(99), reflect.SendDir)
}

/* output:
int kind=int name="int" pkg="" size=8 align=8 comparable=true
int8 kind=int8 name="int8" pkg="" size=1 align=1 comparable=true
string kind=string name="string" pkg="" size=16 align=8 comparable=true
float64 kind=float64 name="float64" pkg="" size=8 align=8 comparable=true
bool kind=bool name="bool" pkg="" size=1 align=1 comparable=true
int32 kind=int32 name="int32" pkg="" size=4 align=4 comparable=true
[]int kind=slice name="" pkg="" size=24 align=8 comparable=false
[3]string kind=array name="" pkg="" size=48 align=8 comparable=true
map[string][]int kind=map name="" pkg="" size=8 align=8 comparable=false
*main.Shape kind=ptr name="" pkg="" size=8 align=8 comparable=true
chan int kind=chan name="" pkg="" size=8 align=8 comparable=true
<-chan string kind=chan name="" pkg="" size=8 align=8 comparable=true
func(int, ...string) error kind=func name="" pkg="" size=8 align=8 comparable=false
main.Square kind=struct name="Square" pkg="main" size=72 align=8 comparable=false
*main.Square kind=ptr name="" pkg="" size=8 align=8 comparable=true
main.Celsius kind=float32 name="Celsius" pkg="main" size=4 align=4 comparable=true
main.Pair kind=struct name="Pair" pkg="main" size=2 align=1 comparable=true
struct {} kind=struct name="" pkg="" size=0 align=1 comparable=true
*error kind=ptr name="" pkg="" size=8 align=8 comparable=true
complex64 kind=complex64 name="complex64" pkg="" size=8 align=4 comparable=true
uintptr kind=uintptr name="uintptr" pkg="" size=8 align=8 comparable=true
struct { A int "k:\"v\"" } kind=struct name="" pkg="" size=8 align=8 comparable=true
<nil>
Inner main.Inner  0 [0] true  true
Other *main.Other  32 [1] true  true
Side float64 json:"side,omitempty" xml:"s" 40 [2] false  true
tags []string  48 [3] false main false
side,omitempty s  true
s true
Y [0 1] true
Deep [1 0] int8 true
false Y
Inner[0] X[0 0] Y[0 1] name[0 2] Other[1] Deep[1 0] Side[2] tags[3] 
2 3 2 Area func() float64
Area func(*main.Square) float64 0 false
Name func(*main.Square) string 1 false
Scale func(*main.Square, float64, ...int) 2 true
Area true 9
true false true true
2 int []string 2 error true
string []int int 4 <-chan
16 32
true true true true true true
A main.Square 2 8
true false true false true
struct ptr kind99 chan<-
*/
