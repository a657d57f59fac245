package main

import (
	"fmt"
	"os" // error: "os" imported and not used
)

func main() {
	used, unused := 1, 2 // error: declared and not used: unused
	fmt.Println(used)
loop: // error: label loop defined and not used
	for {
		break
	}
}
