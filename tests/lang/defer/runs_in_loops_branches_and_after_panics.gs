package main

import "fmt"

func branch(n int) {
	if n > 0 {
		defer fmt.Println("positive")
	} else {
		defer fmt.Println("not positive")
	}
	for i := 0; i < n; i++ {
		defer func(k int) { fmt.Print("loop ", k, " ") }(i)
	}
	switch n {
	case 2:
		defer fmt.Println("two")
		return
	}
	fmt.Println("body", n)
}

func many() (sum int) {
	for i := 1; i <= 1000; i++ {
		defer func() { sum += i }()
	}
	return
}

func panics() {
	defer fmt.Println("outer defer")
	defer func() {
		fmt.Println("recovered", recover())
	}()
	defer fmt.Println("before the panic travels on")
	panics2()
	fmt.Println("not reached")
}

func panics2() {
	defer fmt.Println("inner defer")
	var m map[string]int
	m["x"]++
}

func main() {
	branch(0)
	branch(2)
	branch(3)
	fmt.Println(many())
	panics()
}

/* output:
body 0
not positive
two
loop 1 loop 0 positive
body 3
loop 2 loop 1 loop 0 positive
500500
inner defer
before the panic travels on
recovered assignment to entry in nil map
outer defer
*/
