package main

import (
	"fmt"
	"runtime"
)

func worker(done chan bool) {
	defer close(done)
	defer func() { fmt.Println("recover sees", recover()) }()
	func() {
		defer fmt.Println("inner deferred")
		runtime.Goexit()
	}()
	fmt.Println("not reached")
}

func afterPanic(done chan bool) {
	defer close(done)
	defer func() {
		recover()
		fmt.Println("recovered, exits")
		runtime.Goexit()
	}()
	panic("first")
}

func goexitReplacesPanic(done chan bool) {
	defer close(done)
	defer runtime.Goexit()
	panic("gone")
}

func panicInGoexit(done chan bool) {
	defer close(done)
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("got", recover()) }()
		panic("during Goexit")
	}()
	runtime.Goexit()
}

func main() {
	for _, f := range []func(chan bool){worker, afterPanic, goexitReplacesPanic, panicInGoexit} {
		done := make(chan bool)
		go f(done)
		<-done
	}
	fmt.Println("main ends")
}

/* output:
inner deferred
recover sees <nil>
recovered, exits
got during Goexit
outer <nil>
main ends
*/
