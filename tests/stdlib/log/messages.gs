package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	l := log.New(os.Stdout, "p: ", 0)
	l.Println("one", 2)
	l.Printf("%d%%\n", 5)
	l.SetFlags(log.Lshortfile | log.Lmsgprefix)
	fmt.Println(l.Flags(), l.Prefix())
	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	log.Print("a", "b", 1, 2)
	defer func() { fmt.Println("recovered:", recover()) }()
	l.SetFlags(0)
	l.Panicf("bad %q", "thing")
}

/* output:
p: one 2
p: 5%
80 p: 
ab1 2
p: bad "thing"
recovered: bad "thing"
*/
