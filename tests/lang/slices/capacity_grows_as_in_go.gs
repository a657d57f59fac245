package main

import "fmt"

func main() {
	var s []int
	last := -1
	for i := 0; i < 5000; i++ {
		if cap(s) != last {
			last = cap(s)
			fmt.Print(last, " ")
		}
		s = append(s, i)
	}
	fmt.Println(len(s))
	var b []byte
	last = -1
	for i := 0; i < 3000; i++ {
		if cap(b) != last {
			last = cap(b)
			fmt.Print(last, " ")
		}
		b = append(b, 0)
	}
	fmt.Println()
	var st []string
	st = append(st, "a", "b", "c")
	fmt.Println(cap(st), cap(append(st, "d")), cap(append([]int32(nil), 1, 2, 3)), cap(append([]byte{1}, "hello world"...)))
	t := [][3]int64{{1}}
	fmt.Println(cap(append(t, t[0])), cap(append([]int{1, 2, 3, 4, 5}, 6)))
}

/* output:
0 1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560 3408 5120 5000
0 8 16 32 64 128 256 512 896 1408 2048 3072
3 6 4 16
2 10
*/
