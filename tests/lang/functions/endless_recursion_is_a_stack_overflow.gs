// exit: 2
// stderr: runtime: goroutine stack exceeds 1000000000-byte limit
// stderr: fatal error: stack overflow
// stderr: goroutine 1
// stderr: main.forever(
package main

func forever(n int) int { return forever(n+1) + 1 }

func main() {
	println(forever(0))
}
