package main

import "fmt"

type number interface{ value() int }

func main() {
	var v any = 3.5
	fmt.Println(v.(float64))        // output: 3.5
	fmt.Println(v.(number).value()) // panic: panic: interface conversion: float64 is not main.number: missing method value
}
