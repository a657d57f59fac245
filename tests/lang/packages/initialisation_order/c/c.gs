package c

import "fmt"

func init() { fmt.Println("c init, imported for its effects") }
