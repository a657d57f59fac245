package main

import "fmt"

type failure struct {
	code int
	why  string
}

func (f *failure) Error() string { return fmt.Sprintf("failure %d: %s", f.code, f.why) }

func main() {
	var e error = &failure{7, "no disk"}
	panic(e) // panic: panic: failure 7: no disk
}
