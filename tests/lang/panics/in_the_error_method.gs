// stderr: panic
// stderr: nested
// exit: 2
package main

type bad struct{}

func (bad) Error() string { panic("nested") }

func main() {
	panic(bad{})
}
