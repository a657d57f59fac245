package stock

import "fmt"

func Describe(i Item) string { return fmt.Sprint(i.Name, " ", i.hidden()) }
