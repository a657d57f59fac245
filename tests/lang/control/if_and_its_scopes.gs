package main

import (
	"errors"
	"fmt"
)

func f(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("negative")
	}
	return n * 2, nil
}

func classify(n int) string {
	if v, err := f(n); err != nil {
		return err.Error()
	} else if w := v + 1; w > 10 {
		return fmt.Sprint("big ", v, " ", w)
	} else if x := w * 2; x == 2 {
		return fmt.Sprint("zero ", v, w, x)
	} else {
		v := "shadow"
		return v
	}
}

func main() {
	for _, n := range []int{-1, 0, 3, 9} {
		fmt.Println(classify(n))
	}
	x := 1
	if x := 2; x == 2 {
		x++
		fmt.Println(x)
	}
	fmt.Println(x)
	if a, b := true, false; a && !b || b {
		fmt.Println("yes")
	}
	if func() bool { return x == 1 }() {
		fmt.Println("call")
	}
}

/* output:
negative
zero 0 1 2
shadow
big 18 19
3
1
yes
call
*/
