package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
			time.Sleep(time.Hour)
		}
	}()
	go func() {
		select {}
	}()
	go func() {
		for {
		}
	}()
	time.Sleep(2 * time.Millisecond)
	fmt.Println("main ends, so does the program") // output: main ends, so does the program
}
