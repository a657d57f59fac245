// stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// exit: 2
package main

import "runtime"

func main() {
	runtime.Goexit()
}
