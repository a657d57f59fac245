// A value that is neither basic nor an error nor a Stringer is shown by its type and address.
// stderr: panic: (main.pair) 0x
// exit: 2
package main

type pair struct{ a, b int }

func main() {
	panic(pair{1, 2})
}
