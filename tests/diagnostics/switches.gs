// Switches, type switches, select, range, branches.
package p

type I interface{ M() }
type T struct{}

func f(i int, s string, a any, n I, ch chan int, ro <-chan int, so chan<- int, fn func(), sl []int, it func(func(int) bool)) {
	switch i {
	case 1:
	case 2, 1: // error: duplicate case 1 (constant of type int) in expression switch
	case "a": // error: cannot convert "a" (untyped string constant) to type int
	case 1.0: // error: duplicate case 1.0 (constant 1 of type int) in expression switch
	case nil: // error: cannot convert nil to type int
	case i:
		fallthrough // error: cannot fallthrough final case in switch
	}
	switch s {
	case "a", "b", "a": // error: duplicate case "a" (constant of type string) in expression switch
	}
	switch {
	case i: // error: invalid case i in switch on true (mismatched types int and bool)
	case i > 1, s == "":
	case true:
	case true:
	}
	switch fn {
	case nil:
	case fn: // error: invalid case fn in switch on fn (func can only be compared to nil)
	}
	switch sl {
	}
	switch undefined { // error: undefined: undefined
	case 1:
	}
	switch {
	default:
	default: // error: multiple defaults (first
	}
	switch a.(type) {
	case int, string, int: // error: duplicate case int in type switch
	case nil:
	case nil: // error: duplicate case nil in type switch
	case T, I, error:
	case s: // error: s is not a type
		fallthrough // error: cannot fallthrough in type switch
	default:
	}
	switch n.(type) {
	case T: // error: impossible type switch case: T
	case *T: // error: impossible type switch case: *T
	case error:
	}
	switch i.(type) { // error: i (variable of type int) is not an interface
	}
	switch x := a.(type) {
	case int:
		_ = x + "a" // error: invalid operation: x + "a" (mismatched types int and untyped string)
	case int8, int16:
		_ = x + 1 // error: invalid operation: x + 1 (mismatched types any and int)
	}
	select {
	case v := <-ch:
		_ = v
	case ch <- "a": // error: cannot use "a" (untyped string constant) as int value in send
	case ro <- 1: // error: invalid operation: cannot send to receive-only channel ro (variable of type <-chan int)
	case <-so: // error: invalid operation: cannot receive from send-only channel so (variable of type chan<- int)
	case i > 1: // error: select case must be send or receive (possibly with assignment)
	case v, ok := <-ch: // error: declared and not used: v
	default:
	default: // error: multiple defaults (first
	}
	for i := range 10 {
		_ = i + s // error: invalid operation: i + s (mismatched types int and string)
	}
	for a, b := range 10 { // error: range over 10 (untyped int constant) permits only one iteration variable
	}
	for k, v := range ch { // error: range over ch (variable of type chan int) permits only one iteration variable
	}
	for range so { // error: cannot range over so (variable of type chan<- int): receive from send-only channel
	}
	for range fn { // error: cannot range over fn (variable of type func()): func must be func(yield func(...) bool): wrong argument count
	}
	for x := range it {
		_ = x + "a" // error: invalid operation: x + "a" (mismatched types int and untyped string)
	}
	for x, y := range it { // error: range over it (variable of type func(func(int) bool)) permits only one iteration variable
	}
	for i, s = range sl { // error: cannot use s (value of type int) as string value in assignment
	}
	for range a { // error: cannot range over a (variable of type any)
	}
	for range 1.5 { // error: cannot range over 1.5 (untyped float constant)
	}
	for _ = range s {
	}
	for i := range undefined { // error: undefined: undefined
	}
	if true {
		fallthrough // error: fallthrough statement out of place
	}
	fallthrough // error: fallthrough statement out of place
}
