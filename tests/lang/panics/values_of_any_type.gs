package main

import (
	"errors"
	"fmt"
	"runtime"
)

type code int
type msg struct{ a, b int }

func try(v any) {
	defer func() {
		r := recover()
		fmt.Printf("%T %v\n", r, r)
	}()
	panic(v)
}

func main() {
	try(1)
	try("s")
	try(code(3))
	try(msg{1, 2})
	try(errors.New("err"))
	try([]int{1})
	try(2.5)
	try(nil)
	defer func() {
		r := recover()
		_, isNil := r.(*runtime.PanicNilError)
		err, isErr := r.(runtime.Error)
		fmt.Println(isNil, isErr, err)
	}()
	panic(nil)
}

/* output:
int 1
string s
main.code 3
main.msg {1 2}
*errors.errorString err
[]int [1]
float64 2.5
*runtime.PanicNilError panic called with nil argument
true true panic called with nil argument
*/
