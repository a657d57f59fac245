package main

import "fmt"

func main() {
	words := []string{"", "a", "B", "ab", "é", "z", "a\x00", "ab", "世"}
	for _, a := range words {
		for _, b := range words {
			switch {
			case a == b:
				fmt.Print("=")
			case a < b:
				fmt.Print("<")
			case a > b:
				fmt.Print(">")
			}
		}
		fmt.Println()
	}
	x, y := "prefix", "prefixed"
	fmt.Println(x < y, x <= y, x >= y, x != y[:6], max(x, y), min(x, y, "apple"))
}

/* output:
=<<<<<<<<
>=><<<<<<
><=<<<<<<
>>>=<<>=<
>>>>=>>><
>>>><=>><
>>><<<=<<
>>>=<<>=<
>>>>>>>>=
true true false false prefixed apple
*/
