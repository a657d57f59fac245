package a

import "fmt"

var Name = func() string { fmt.Println("a variable"); return "name of a" }()

func init() { fmt.Println("a init 1") }
func init() { fmt.Println("a init 2") }
