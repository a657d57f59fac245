package main

import (
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type Point struct {
	X, Y int
	note string
}

func (p Point) Sum(more ...int) int {
	s := p.X + p.Y
	for _, m := range more {
		s += m
	}
	return s
}
func (p *Point) Move(dx, dy int) { p.X += dx; p.Y += dy }
func (p Point) String() string  { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }

type Small struct{ A, B int8 }

func (s Small) Max() int8 {
	if s.A > s.B {
		return s.A
	}
	return s.B
}

type Text string

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				fmt.Println(name, "error:", e)
				return
			}
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func walk(v reflect.Value, depth int) {
	pad := strings.Repeat(" ", depth)
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			fmt.Println(pad+v.Type().Field(i).Name, v.Field(i).Kind(), v.Field(i).CanSet(), v.Field(i).CanInterface())
			walk(v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := 0; i < v.Len(); i++ {
			walk(v.Index(i), depth+1)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walk(v.Elem(), depth+1)
		}
	case reflect.Int, reflect.Int8:
		fmt.Println(pad, v.Int())
	case reflect.String:
		fmt.Println(pad, v.String())
	}
}

func main() {
	p := Point{1, 2, "n"}
	v := reflect.ValueOf(&p).Elem()
	v.Field(0).SetInt(10)
	v.FieldByName("Y").Set(reflect.ValueOf(20))
	fmt.Println(p, v.Field(0).Int(), v.Field(2).String(), v.NumField())
	walk(reflect.ValueOf(&struct {
		P    Point
		L    []any
		S    Small
		Next *Point
	}{p, []any{1, "two", Small{3, 4}}, Small{5, 6}, nil}), 0)
	fmt.Println(reflect.ValueOf(Small{7, 9}).Field(1).Int(), reflect.ValueOf([2]int16{-3, 4}).Index(0).Int())

	s := reflect.ValueOf([]int{1, 2, 3})
	s.Index(1).SetInt(50)
	s = reflect.Append(s, reflect.ValueOf(4), reflect.ValueOf(5))
	s = reflect.AppendSlice(s, reflect.ValueOf([]int{6, 7}))
	fmt.Println(s.Interface(), s.Len(), s.Slice(1, 3).Interface(), s.Slice3(1, 2, 4).Cap())
	dst := reflect.MakeSlice(s.Type(), 3, 9)
	fmt.Println(reflect.Copy(dst, s), dst.Interface(), dst.Cap(), reflect.Copy(reflect.ValueOf(make([]byte, 2)), reflect.ValueOf("abc")))
	var strs []string
	sv := reflect.ValueOf(&strs).Elem()
	sv.Set(reflect.Append(sv, reflect.ValueOf("a")))
	sv.Grow(10)
	sv.SetLen(3)
	fmt.Printf("%q %v\n", strs, cap(strs) >= 11)

	m := reflect.MakeMap(reflect.TypeOf(map[string]int{}))
	m.SetMapIndex(reflect.ValueOf("one"), reflect.ValueOf(1))
	m.SetMapIndex(reflect.ValueOf("two"), reflect.ValueOf(2))
	m.SetMapIndex(reflect.ValueOf("three"), reflect.ValueOf(3))
	m.SetMapIndex(reflect.ValueOf("two"), reflect.Value{})
	keys := m.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	for _, k := range keys {
		fmt.Print(k.String(), "=", m.MapIndex(k).Int(), " ")
	}
	fmt.Println(m.Len(), m.MapIndex(reflect.ValueOf("two")).IsValid())
	total := int64(0)
	for it := m.MapRange(); it.Next(); {
		total += it.Value().Int() * int64(len(it.Key().String()))
	}
	fmt.Println(total)
	anyMap := map[any]Point{1: {1, 1, ""}, "k": {2, 2, ""}}
	fmt.Println(reflect.ValueOf(anyMap).MapIndex(reflect.ValueOf("k")).Field(0).Int())
	m32 := reflect.ValueOf(map[int32]int8{5: -6})
	fmt.Println(m32.MapIndex(reflect.ValueOf(int32(5))).Int())

	ch := reflect.MakeChan(reflect.TypeOf(make(chan Small)), 2)
	ch.Send(reflect.ValueOf(Small{1, 2}))
	fmt.Println(ch.TrySend(reflect.ValueOf(Small{3, 4})), ch.TrySend(reflect.ValueOf(Small{})), ch.Len(), ch.Cap())
	x, ok := ch.Recv()
	fmt.Println(x.Interface(), ok)
	ch.Close()
	x, ok = ch.TryRecv()
	fmt.Println(x.Interface(), ok)
	x, ok = ch.Recv()
	fmt.Println(x.Interface(), ok)
	strings1 := make(chan string)
	go func() { strings1 <- "from goroutine" }()
	y, ok := reflect.ValueOf(strings1).Recv()
	fmt.Println(y, ok)
	go func() { reflect.ValueOf(strings1).Send(reflect.ValueOf("sent")) }()
	fmt.Println(<-strings1)
	go func() { strings1 <- "selected" }()
	chosen, got, gotOK := reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(make(chan int))},
		{Dir: reflect.SelectRecv},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(strings1)}})
	fmt.Println(chosen, got, gotOK)
	chosen, _, _ = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(strings1)}})
	fmt.Println(chosen)

	n := reflect.New(reflect.TypeOf(p))
	n.Elem().Field(0).SetInt(5)
	fmt.Println(n.Interface(), n.Type(), reflect.Zero(reflect.TypeOf(p)).Interface(), n.Elem().Addr().Interface().(fmt.Stringer).String())
	fmt.Println(reflect.ValueOf(3.7).Convert(reflect.TypeOf(0)).Int(), reflect.ValueOf(65).Convert(reflect.TypeOf("")).String(),
		reflect.ValueOf(300).Convert(reflect.TypeOf(uint8(0))).Uint(), reflect.ValueOf("hé").Convert(reflect.TypeOf([]rune{})).Len(),
		reflect.ValueOf([]byte("xyz")).Convert(reflect.TypeOf(Text(""))).Interface(), reflect.ValueOf(-1).Convert(reflect.TypeOf(int8(0))).Int(),
		reflect.ValueOf(7).Convert(reflect.TypeOf(float32(0))).Float())
	e := reflect.ValueOf(errors.New("boom")).Convert(reflect.TypeOf((*error)(nil)).Elem())
	fmt.Println(e.Kind(), e.Type(), e.Elem().Type(), e.Interface())
	fmt.Println(reflect.ValueOf([]int{1, 2, 3}).Convert(reflect.TypeOf([2]int{})).Interface())

	var nilp *Point
	var nila any
	fmt.Println(reflect.ValueOf(nilp).IsNil(), reflect.ValueOf(nilp).Elem().IsValid(), reflect.ValueOf(nila).IsValid(),
		reflect.ValueOf(&nila).Elem().IsNil(), reflect.ValueOf(Point{}).IsZero(), reflect.ValueOf(p).IsZero(), reflect.ValueOf(0.0).IsZero())
	fmt.Println(reflect.ValueOf(1).Equal(reflect.ValueOf(1)), reflect.ValueOf(p).Equal(reflect.ValueOf(Point{})), reflect.ValueOf(p).Comparable())
	fmt.Println(reflect.ValueOf(3).String(), reflect.ValueOf("s").String(), reflect.Value{}.String())
	fmt.Println(reflect.ValueOf(uint8(200)).Uint(), reflect.ValueOf(float32(1.5)).Float(), reflect.ValueOf(complex64(1+2i)).Complex(),
		reflect.ValueOf(true).Bool(), string(reflect.ValueOf([]byte("b")).Bytes()), reflect.ValueOf(int8(1)).OverflowInt(200))
	swap := []string{"a", "b", "c"}
	reflect.Swapper(swap)(0, 2)
	fmt.Println(swap)
	fmt.Println(reflect.Indirect(reflect.ValueOf(&p)).Type())

	try("Int", func() { reflect.ValueOf("s").Int() })
	try("zero", func() { reflect.Value{}.Type() })
	try("set", func() { reflect.ValueOf(p).Field(0).SetInt(1) })
	try("unexported", func() { v.Field(2).SetString("x") })
	try("interface", func() { v.Field(2).Interface() })
	try("assign", func() { v.Field(0).Set(reflect.ValueOf("s")) })
	try("index", func() { s.Index(100) })
	try("field", func() { v.Field(9) })
	try("elem", func() { reflect.TypeOf(1).Elem() })
	try("numfield", func() { reflect.TypeOf(1).NumField() })
	try("convert", func() { reflect.ValueOf("s").Convert(reflect.TypeOf(1)) })
	try("addr", func() { reflect.ValueOf(1).Addr() })
	try("isnil", func() { reflect.ValueOf(1).IsNil() })
	try("nilmap", func() {
		reflect.Zero(m.Type()).SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1))
	})
	try("setlen", func() { sv.SetLen(1000) })
	try("closed", func() { ch.Send(reflect.ValueOf(Small{})) })
}

/* output:
<10,20> 10 n 3
 P struct true true
  X int true true
    10
  Y int true true
    20
  note string false false
    n
 L slice true true
     1
     two
    A int8 false true
      3
    B int8 false true
      4
 S struct true true
  A int8 true true
    5
  B int8 true true
    6
 Next ptr true true
9 -3
[1 50 3 4 5 6 7] 7 [50 3] 3
3 [1 50 3] 9 2
["a" "" ""] true
one=1 three=3 2 false
18
2
-6
true false 2 2
{1 2} true
{3 4} true
{0 0} false
from goroutine true
sent
2 selected true
0
<5,0> *main.Point <0,0> <5,0>
3 A 44 2 xyz -1 7
interface error *errors.errorString boom
[1 2]
true false false true true false true
true false true
<int Value> s <invalid Value>
200 1.5 (1+2i) true b true
[c b a]
main.Point
Int error: reflect: call of reflect.Value.Int on string Value
zero error: reflect: call of reflect.Value.Type on zero Value
set panic: reflect: reflect.Value.SetInt using unaddressable value
unexported panic: reflect: reflect.Value.SetString using value obtained using unexported field
interface panic: reflect.Value.Interface: cannot return value obtained from unexported field or method
assign panic: reflect.Set: value of type string is not assignable to type int
index panic: reflect: slice index out of range
field panic: reflect: Field index out of range
elem panic: reflect: Elem of invalid type int
numfield panic: reflect: NumField of non-struct type int
convert panic: reflect.Value.Convert: value of type string cannot be converted to type int
addr panic: reflect.Value.Addr of unaddressable value
isnil error: reflect: call of reflect.Value.IsNil on int Value
nilmap error: assignment to entry in nil map
setlen panic: reflect: slice length out of range in SetLen
closed error: send on closed channel
*/
