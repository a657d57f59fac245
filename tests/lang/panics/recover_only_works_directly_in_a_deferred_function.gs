package main

import "fmt"

func helper() any { return recover() }

func direct() (r any) {
	defer func() { r = recover() }()
	panic("direct")
}
func throughHelper() (r any) {
	defer func() {
		if outer := recover(); outer != nil {
			r = fmt.Sprint("outer ", outer)
		}
	}()
	defer func() {
		r = helper()
	}()
	panic("helper")
}
func helperIsDeferred() {
	defer helper()
	panic("deferred helper")
}
func nested() (r any) {
	defer func() { r = fmt.Sprint("late ", recover()) }()
	defer func() {
		func() {
			if x := recover(); x != nil {
				r = "wrong"
			}
		}()
	}()
	panic("nested")
}
func notPanicking() any {
	defer func() { recover() }()
	return recover()
}
func twice() (a, b any) {
	defer func() { a, b = recover(), recover() }()
	panic("twice")
}
func again() (r any) {
	defer func() { r = recover() }()
	defer func() {
		recover()
		panic("another")
	}()
	panic("one")
}

type rec struct{ got any }

func (r *rec) Recover() { r.got = recover() }
func byMethod() any {
	r := &rec{}
	func() {
		defer r.Recover()
		panic("method")
	}()
	return r.got
}
func builtinDeferred() (s string) {
	s = "recover deferred directly does not stop the panic"
	defer func() { s = fmt.Sprint(s, ": ", recover()) }()
	defer recover()
	panic("x")
}

func main() {
	fmt.Println(direct(), throughHelper(), nested()) // output: direct outer helper late nested
	helperIsDeferred()
	fmt.Println(notPanicking())      // output: <nil>
	fmt.Println(twice())             // output: twice <nil>
	fmt.Println(again(), byMethod()) // output: another method
	fmt.Println(builtinDeferred())   // output: recover deferred directly does not stop the panic: x
}
