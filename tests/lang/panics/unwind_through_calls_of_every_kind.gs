package main

import (
	"fmt"
	"sort"
)

type t struct{ n int }

func (v t) value(f func())    { defer v.log("value"); f() }
func (v *t) pointer(f func()) { defer v.log("pointer"); f() }
func (v t) log(s string)      { fmt.Print(s, v.n, " ") }

type caller interface{ value(func()) }
type outer struct{ *t }

func variadic(fs ...func()) {
	for _, f := range fs {
		defer func() { fmt.Print("variadic ") }()
		f()
	}
}

func results() (a, b int, s string) {
	defer func() {
		if r := recover(); r != nil {
			a, s = 1, fmt.Sprint(r)
		}
	}()
	a, b, s = 5, 6, "set"
	v := t{3}
	var c caller = v
	o := outer{&v}
	c.value(func() {
		v.pointer(func() {
			o.value(func() {
				variadic(func() {}, func() {
					func() {
						sort.Slice([]int{2, 1}, func(i, j int) bool { panic("from less") })
					}()
				})
			})
		})
	})
	return 9, 9, "not reached"
}

func inLoop() (log string) {
	for i := range 5 {
		func() {
			defer func() {
				if e, ok := recover().(error); ok {
					log += fmt.Sprintf("%d %v; ", i, e)
				}
			}()
			s := make([]int, i)
			s[2]++
			_ = 10 / (i - 3)
		}()
	}
	return
}

func goroutine() string {
	c := make(chan string)
	go func() {
		defer func() { c <- fmt.Sprint("g:", recover()) }()
		var m map[string][]int
		m["a"] = append(m["a"], 1)
	}()
	return <-c
}

func main() {
	fmt.Println(results())
	fmt.Println(inLoop())
	fmt.Println(goroutine())
	defer func() {
		fmt.Println("main", recover())
		defer func() { fmt.Println("again", recover()) }()
		var o outer
		o.pointer(nil)
		fmt.Println(o.n)
	}()
	var f func(int) string
	fmt.Println(f(1))
}

/* output:
variadic variadic value3 pointer3 value3 1 6 from less
0 runtime error: index out of range [2] with length 0; 1 runtime error: index out of range [2] with length 1; 2 runtime error: index out of range [2] with length 2; 3 runtime error: integer divide by zero;
g:assignment to entry in nil map
main runtime error: invalid memory address or nil pointer dereference
again runtime error: invalid memory address or nil pointer dereference
*/
