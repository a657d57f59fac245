package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	defer func() { recover() }()
	fmt.Println("leaving") // output: leaving
	os.Exit(3)
}

// exit: 3
