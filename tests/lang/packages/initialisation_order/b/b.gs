package b

import (
	"fmt"

	"example.com/order/a"
)

func init() { fmt.Println("b init after", a.Name) }

func FromA() string { return a.Name + " through b" }
