package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(os.Setenv("GVM_X", "1 2"), os.Getenv("GVM_X"))
	fmt.Println(os.LookupEnv("GVM_NONE"))
	fmt.Println(os.ExpandEnv("$GVM_X-${GVM_X}-$GVM_NONE-$"))
	os.Unsetenv("GVM_X")
	fmt.Println(os.LookupEnv("GVM_X"))
	fmt.Println(os.Setenv("", "x"), os.Setenv("a=b", "x"))
	os.Clearenv()
	fmt.Println(os.Environ(), len(os.Args))
	fmt.Fprintln(os.Stderr, "to standard error")
	os.Stdout.WriteString("to standard output\n")
	defer fmt.Println("not run")
	os.Exit(0)
}

/* output:
<nil> 1 2
 false
1 2-1 2--$
 false
setenv: invalid argument setenv: invalid argument
[] 1
to standard output
*/
