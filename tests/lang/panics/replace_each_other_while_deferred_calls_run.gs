package main

import "fmt"

func f() (log []any) {
	defer func() { log = append(log, recover()) }()
	defer func() {
		defer func() { log = append(log, recover()) }()
		panic("inner, recovered inside the deferred call")
	}()
	panic("outer")
}
func g() (r any) {
	defer func() { r = recover() }()
	defer func() { panic("third") }()
	defer func() { panic("second") }()
	panic("first")
}
func h() (log []any) {
	defer func() { log = append(log, "end", recover()) }()
	for i := 0; i < 3; i++ {
		func() {
			defer func() { log = append(log, recover()) }()
			panic(i)
		}()
	}
	return
}
func deep(n int) {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprint(r, n))
		}
	}()
	if n == 0 {
		panic("p")
	}
	deep(n - 1)
}

func main() {
	fmt.Println(f())
	fmt.Println(g())
	fmt.Println(h()...)
	defer func() { fmt.Println(recover()) }()
	deep(5)
}

/* output:
[inner, recovered inside the deferred call outer]
third
0 1 2 end <nil>
p012345
*/
