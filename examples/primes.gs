// The prime sieve as a pipeline: each prime is a goroutine that lets pass what it does not divide.
// With a package clause a file is plain Go: this one would compile there too.
package main

import "fmt"

// naturals sends 2, 3, 4, ...
func naturals() <-chan int {
	out := make(chan int)
	go func() {
		for n := 2; ; n++ {
			out <- n
		}
	}()
	return out
}

// without passes on those of in that prime does not divide.
func without(prime int, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		for n := range in {
			if n%prime != 0 {
				out <- n
			}
		}
	}()
	return out
}

func main() {
	numbers := naturals()
	for range 20 {
		prime := <-numbers // nothing smaller divides what arrives here
		fmt.Print(prime, " ")
		numbers = without(prime, numbers)
	}
	fmt.Println()
}
