package main

import "fmt"

func safe(f func() int) (n int) {
	defer func() {
		if recover() != nil {
			n = -n
		}
	}()
	n = 3
	n = f()
	return n
}
func unnamed(f func() int) int {
	defer func() { recover() }()
	return f()
}
func loop() (done []int) {
	for i := 0; i < 4; i++ {
		func() {
			defer func() { recover() }()
			if i%2 == 1 {
				panic(i)
			}
			done = append(done, i)
		}()
	}
	return
}

type big struct{ a, b, c int }

func structs() (x big, s string, e error) {
	x = big{1, 2, 3}
	s = "kept"
	defer func() { e = recover().(error) }()
	var p *big
	*p = x
	return big{}, "", nil
}

func main() {
	fmt.Println(safe(func() int { return 7 }), safe(func() int { panic(1) }))       // output: 7 -3
	fmt.Println(unnamed(func() int { return 7 }), unnamed(func() int { panic(1) })) // output: 7 0
	fmt.Println(loop())                                                             // output: [0 2]
	fmt.Println(structs())                                                          // output: {1 2 3} kept runtime error: invalid memory address or nil pointer dereference
	for i := 0; i < 3000; i++ {
		unnamed(func() int { panic("many times") })
	}
	fmt.Println("still here") // output: still here
}
