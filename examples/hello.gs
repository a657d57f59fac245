#!/usr/bin/env -S gvm run
// A script: no package clause, no main, no imports. Statements run in order; what they call may
// stand below them.

name := "world"
if len(os.Args) > 1 {
	name = strings.Join(os.Args[1:], " and ")
}
fmt.Println(greeting(name))

// Goroutines, channels and the rest of the language work as they do in any Go program.
squares := make(chan int)
go func() {
	defer close(squares)
	for i := 1; i <= 5; i++ {
		squares <- i * i
	}
}()
for square := range squares {
	fmt.Print(square, " ")
}
fmt.Println()

func greeting(name string) string {
	return fmt.Sprintf("Hello, %s!", name)
}
