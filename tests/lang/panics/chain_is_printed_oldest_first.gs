package main

func main() {
	defer func() { panic("third") }()
	defer func() { panic("second") }()
	panic("first")
}

// stderr: panic: first
// stderr: panic: second
// stderr: panic: third
// exit: 2
