package main

import (
	"fmt"
	"runtime"
)

type stringer interface{ String() string }
type both interface {
	stringer
	Other()
}
type half struct{}

func (half) String() string { return "half" }

type onPointer struct{}

func (*onPointer) String() string { return "" }

func try(f func()) {
	defer func() {
		e := recover()
		_, ok := e.(*runtime.TypeAssertionError)
		fmt.Println(e, ok)
	}()
	f()
}

func main() {
	var x any = "text"
	var none any
	var s stringer = half{}
	var nilStringer stringer
	try(func() { _ = x.(int) })
	try(func() { _ = none.(int) })
	try(func() { _ = x.(stringer) })
	try(func() { _ = none.(stringer) })
	try(func() { _ = s.(both) })
	try(func() { _ = s.(*onPointer) })
	try(func() { _ = nilStringer.(half) })
	try(func() { _ = any(onPointer{}).(stringer) })
	try(func() { _ = any([]int{}).(map[string]*half) })
	try(func() { _ = any(half{}).(error) })
	try(func() { _ = x.(struct{ A int }) })
	try(func() { _ = any(func(int) error { return nil }).(chan<- int) })
	try(func() { type half struct{}; _ = any(half{}).(interface{ M() }) })
}

/* output:
interface conversion: interface {} is string, not int true
interface conversion: interface {} is nil, not int true
interface conversion: string is not main.stringer: missing method String true
interface conversion: interface is nil, not main.stringer true
interface conversion: main.half is not main.both: missing method Other true
interface conversion: main.stringer is main.half, not *main.onPointer true
interface conversion: main.stringer is nil, not main.half true
interface conversion: main.onPointer is not main.stringer: missing method String true
interface conversion: interface {} is []int, not map[string]*main.half true
interface conversion: main.half is not error: missing method Error true
interface conversion: interface {} is string, not struct { A int } true
interface conversion: interface {} is func(int) error, not chan<- int true
interface conversion: main.half is not interface { M() }: missing method M true
*/
