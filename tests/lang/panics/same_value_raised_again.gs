package main

func main() {
	defer func() {
		panic(recover())
	}()
	panic("first")
}

// stderr: panic: first [recovered]
// stderr: panic: first
// exit: 2
