package main

import "fmt"

type s struct {
	a int
	b string
}

func many(a int8, b string, c []int, d s, e any, f float32, g [3]byte, h bool, i map[string]int, j func() int, k complex128, l *int, m uint16, n ...string) (int8, string, []int, s, any, float32, [3]byte, bool, int, int, complex128, int, uint16, int) {
	return -a, b + "!", append(c, 1), s{d.a + 1, d.b}, e, f / 2, [3]byte{g[2], g[1], g[0]}, !h, len(i), j(), k * 1i, *l, m + 1, len(n)
}

func main() {
	x := 9
	fmt.Println(many(127, "b", []int{0}, s{1, "d"}, 'e', 3, [3]byte{1, 2, 3}, true, map[string]int{"i": 1}, func() int { return 10 }, 2, &x, 65535, "n", "o")) // output: -127 b! [0 1] {2 d} 101 1.5 [3 2 1] false 1 10 (0+2i) 9 0 2
	a, b, _, d, e, f, g, h, i, j, k, l, m, n := many(-128, "", nil, s{}, nil, 0, [3]byte{}, false, nil, func() int { return 0 }, 0, &x, 0)
	fmt.Println(a, b, d, e, f, g, h, i, j, k, l, m, n) // output: -128 ! {1 } <nil> 0 [0 0 0] true 0 0 (0+0i) 9 1 0
}
