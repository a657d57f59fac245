package main

func main() {
	panic("something bad") // panic: panic: something bad
}
