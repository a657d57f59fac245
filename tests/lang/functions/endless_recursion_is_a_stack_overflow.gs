// The limit is 1 GB unless the program sets another.
// exit: 2
// stderr: runtime: goroutine stack exceeds 200000-byte limit
// stderr: fatal error: stack overflow
// stderr: goroutine 1
// stderr: main.forever(
package main

import "runtime/debug"

func forever(n int) int { return forever(n+1) + 1 }

func main() {
	debug.SetMaxStack(200000)
	println(forever(0))
}
