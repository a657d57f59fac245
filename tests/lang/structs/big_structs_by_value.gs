package main

import "fmt"

type big struct {
	head  int
	body  [500]int64
	names [20]string
	tail  byte
}

func fill(b big, n int) big {
	for i := range b.body {
		b.body[i] = int64(i * n)
	}
	b.names[19] = fmt.Sprint("n", n)
	b.tail = byte(n)
	return b
}

func two(a, b big) (big, big, int) { return b, a, len(a.body) }

func (b big) sum() (total int64) {
	for _, v := range b.body {
		total += v
	}
	return total
}

func recurse(b big, depth int) big {
	if depth == 0 {
		return b
	}
	b.head += depth
	r := recurse(b, depth-1)
	r.body[depth] = int64(depth)
	return r
}

func main() {
	var zero big
	one := fill(zero, 1)
	x, y, n := two(one, fill(zero, 2))
	fmt.Println(zero.sum(), one.sum(), x.sum(), y.sum(), n, x.names[19], y.tail) // output: 0 124750 249500 124750 500 n2 1
	fmt.Println(one == y, one == x, zero != one)                                 // output: true false true
	var i any = x
	z := i.(big)
	z.head = 5
	fmt.Println(i.(big).head, z.head, i == any(x)) // output: 0 5 true
	r := recurse(zero, 50)
	fmt.Println(r.head, r.body[50], r.body[1], r.sum()) // output: 1275 50 1 1275
	m := map[int]big{1: one}
	s := []big{one, x}
	s = append(s, m[1], z)
	fmt.Println(len(s), s[2].sum(), s[3].head, m[7].tail) // output: 4 124750 5 0
	ch := make(chan big, 1)
	ch <- y
	fmt.Println((<-ch).names[19], func() big { return y }().body[499]) // output: n1 499
	f := x.sum
	x.body[0] = 1000000
	fmt.Println(f(), x.sum()) // output: 249500 1249500
}
