package main

import "fmt"

func ch(name string, c chan int) chan int { fmt.Print(name, " "); return c }
func val(name string, v int) int          { fmt.Print(name, " "); return v }

func main() {
	a, b := make(chan int), make(chan int, 1)
	arr := []int{0}
	index := func() int { fmt.Print("index "); return 0 }
	select {
	case arr[index()] = <-ch("recv-a", a):
	case ch("send-b", b) <- val("value", 7):
		fmt.Println("sent") // output: recv-a send-b value recv-nil sent
	case <-ch("recv-nil", nil):
	}
	select {
	case arr[index()] = <-ch("recv-b", b):
		fmt.Println(arr) // output: recv-b send-nil value index [7]
	case ch("send-nil", nil) <- val("value", 1):
	}
}
