package main

func quotient(a, b int) int { return a / b }

func main() {
	// stderr: goroutine 1 [running]:
	// stderr: main.quotient(
	// stderr: main.main()
	quotient(1, 0) // panic: panic: runtime error: integer divide by zero
}
