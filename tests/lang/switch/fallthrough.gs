package main

import "fmt"

func f(n int) (s string) {
	switch n {
	case 0:
		s += "0"
		fallthrough
	case 1:
		s += "1"
		fallthrough
	case 2:
		s += "2"
	case 3:
		s += "3"
		if n == 3 {
			break
		}
		fallthrough
	default:
		s += "d"
		fallthrough
	case 4:
		s += "4"
	case 5:
	}
	return
}

func main() {
	for i := range 7 {
		fmt.Print(f(i), " ")
	}
	fmt.Println()
	switch {
	case false:
		fmt.Println("never")
	case true:
		fallthrough
	case false:
		fmt.Println("condition not looked at")
	}
}

/* output:
012 12 2 3 4  d4
condition not looked at
*/
