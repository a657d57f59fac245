package main

import (
	"errors"
	"fmt"
	"io"
)

type coded int

func (c coded) Error() string { return fmt.Sprint("code ", int(c)) }

func main() {
	base := errors.New("base")
	one := fmt.Errorf("one: %w", base)
	two := fmt.Errorf("two: %w and %w", one, io.EOF)
	three := fmt.Errorf("%[2]w before %[1]w", base, coded(3))
	none := fmt.Errorf("none: %v", base)
	for _, err := range []error{one, two, three, none, fmt.Errorf("%w", nil), fmt.Errorf("%w", "text"), fmt.Errorf("%w %w", base, 5)} {
		fmt.Printf("%v | %T | %t %t | %v\n", err, err, errors.Is(err, base), errors.Is(err, io.EOF), errors.Unwrap(err))
	}
	fmt.Printf("%w %w\n", base, nil)
	var c coded
	fmt.Println(errors.As(three, &c), int(c), errors.As(one, &c))
	fmt.Println(fmt.Errorf("%w, again %w", base, base))
	fmt.Println(fmt.Errorf("%d %w", 1, base), fmt.Errorf("plain %d%%", 5), fmt.Errorf("%+w|%#w|%10w|", base, 1, base))
}

/* output:
one: base | *fmt.wrapError | true false | base
two: one: base and EOF | *fmt.wrapErrors | true true | <nil>
code 3 before base | *fmt.wrapErrors | true false | <nil>
none: base | *errors.errorString | false false | <nil>
%!w(<nil>) | *fmt.wrapError | false false | <nil>
%!w(string=text) | *fmt.wrapError | false false | <nil>
base %!w(int=5) | *fmt.wrapErrors | true false | <nil>
%!w(*errors.errorString=&{base}) %!w(<nil>)
true 3 false
base, again base
1 base plain 5% base|%!w(int=1)|      base|
*/
