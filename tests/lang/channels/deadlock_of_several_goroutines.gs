// stderr: fatal error: all goroutines are asleep - deadlock!
// stderr: goroutine 1 [chan receive]:
// stderr: main.main()
// stderr: [chan send]:
// stderr: main.sender(
// stderr: created by main.main in goroutine 1
// exit: 2
package main

func sender(c chan int) { c <- 1 }

func main() {
	go sender(make(chan int))
	<-make(chan int)
}
