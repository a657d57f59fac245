package main

import "fmt"

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			switch {
			case j == i:
				continue outer
			case i == 3:
				break outer
			case j == 5:
				break
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
rows:
	for r, row := range [][]int{{1, 2}, {3, -1, 4}, {5}} {
		for _, v := range row {
			if v < 0 {
				continue rows
			}
			fmt.Print(r, ":", v, " ")
		}
	}
	fmt.Println()
sw:
	switch x := 3; {
	case x > 2:
		for {
			if x++; x > 5 {
				break sw
			}
		}
		fmt.Println("never")
	default:
		fmt.Println("never")
	}
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
loop:
	for {
		select {
		case v, ok := <-c:
			if !ok {
				break loop
			}
			if v == 1 {
				continue loop
			}
			fmt.Println("got", v)
		}
	}
	n := 0
again:
	for range 3 {
		for range 3 {
			n++
			continue again
		}
	}
	fmt.Println(n)
}

/* output:
1 0 2 0 2 1
0:1 0:2 1:3 2:5
got 2
3
*/
