package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

func parse(args ...string) {
	f := flag.NewFlagSet("prog", flag.ContinueOnError)
	f.SetOutput(os.Stdout)
	n := f.Int("n", 3, "a `count` of things")
	v := f.Bool("v", false, "be verbose")
	s := f.String("name", "bob", "who")
	d := f.Duration("wait", time.Second, "how long")
	x := f.Float64("x", 0, "a number")
	err := f.Parse(args)
	fmt.Println(*n, *v, *s, *d, *x, f.Args(), f.NFlag(), err)
}

func main() {
	parse("-n", "5", "-v", "--name=al", "rest", "-x")
	parse("-n=0x10", "-v=false", "-wait", "2m", "--", "-n")
	parse("-n", "five")
	parse("-zzz")
	parse("-name")
	parse("-v=maybe")
	parse("-help")
	parse("-x", "1e3", "-")
}

/* output:
5 true al 1s 0 [rest -x] 3 <nil>
16 false bob 2m0s 0 [-n] 3 <nil>
invalid value "five" for flag -n: parse error
Usage of prog:
  -n count
    	a count of things (default 3)
  -name string
    	who (default "bob")
  -v	be verbose
  -wait duration
    	how long (default 1s)
  -x float
    	a number
0 false bob 1s 0 [] 0 invalid value "five" for flag -n: parse error
flag provided but not defined: -zzz
Usage of prog:
  -n count
    	a count of things (default 3)
  -name string
    	who (default "bob")
  -v	be verbose
  -wait duration
    	how long (default 1s)
  -x float
    	a number
3 false bob 1s 0 [] 0 flag provided but not defined: -zzz
flag needs an argument: -name
Usage of prog:
  -n count
    	a count of things (default 3)
  -name string
    	who (default "bob")
  -v	be verbose
  -wait duration
    	how long (default 1s)
  -x float
    	a number
3 false bob 1s 0 [] 0 flag needs an argument: -name
invalid boolean value "maybe" for -v: parse error
Usage of prog:
  -n count
    	a count of things (default 3)
  -name string
    	who (default "bob")
  -v	be verbose
  -wait duration
    	how long (default 1s)
  -x float
    	a number
3 false bob 1s 0 [] 0 invalid boolean value "maybe" for -v: parse error
Usage of prog:
  -n count
    	a count of things (default 3)
  -name string
    	who (default "bob")
  -v	be verbose
  -wait duration
    	how long (default 1s)
  -x float
    	a number
3 false bob 1s 0 [] 0 flag: help requested
3 false bob 1s 1000 [-] 1 <nil>
*/
