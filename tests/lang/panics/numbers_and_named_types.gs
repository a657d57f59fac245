package main

import "fmt"

type temperature float64

func main() {
	defer func() {
		r := recover()
		fmt.Println(r) // output: 42
		panic(temperature(36.6))
	}()
	panic(42)
}

// stderr: panic: 42 [recovered]
// stderr: panic: main.temperature(+3.660000e+001)
// exit: 2
