package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never printed")
	fmt.Fprintln(os.Stderr, "leaving") // stderr: leaving
	os.Exit(7)                         // exit: 7
}
