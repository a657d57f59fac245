package main

func main() {
	panic(nil) // panic: panic: panic called with nil argument
}
