package main

import (
	"errors"
	"fmt"
)

var errBase = errors.New("base")

type opErr struct {
	op  string
	err error
}

func (e *opErr) Error() string { return e.op + ": " + e.err.Error() }
func (e *opErr) Unwrap() error { return e.err }

func main() {
	e := fmt.Errorf("outer: %w", &opErr{"open", errBase})
	fmt.Println(e, errors.Is(e, errBase), errors.Unwrap(e) == errBase) // output: outer: open: base true false
	var op *opErr
	fmt.Println(errors.As(e, &op)) // output: true
	fmt.Println(op.op)             // output: open
	j := errors.Join(errBase, errors.New("other"), nil)
	fmt.Printf("%q %v\n", j.Error(), errors.Is(j, errBase))            // output: "base\nother" true
	fmt.Println(errors.Is(nil, errBase), errors.Join(nil, nil) == nil) // output: false true
	two := fmt.Errorf("%w and %w", errBase, op)
	fmt.Println(two, errors.Is(two, errBase), errors.Unwrap(two)) // output: base and open: base true <nil>
}
