package money

import "fmt"

type Amount int

const (
	Cent Amount = 1
	Euro        = 100 * Cent
)

func (a Amount) String() string { return fmt.Sprintf("%d.%02d", int(a/100), int(a%100)) }
