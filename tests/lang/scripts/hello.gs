#!/usr/bin/env -S gvm run
// The smallest script: no package clause, no import.
fmt.Println("hello, world") // output: hello, world
