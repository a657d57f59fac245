// The bytes between fields never matter: keys made in different ways are the same.
package main

import (
	"fmt"
	"strconv"
)

type k struct {
	a int8
	b int64
	c bool
	d string
	e uint16
}

func set(n int) k {
	var x k
	x.a = int8(n)
	x.b = int64(n)
	x.c = n > 3
	x.d = fmt.Sprint(n)
	x.e = uint16(n)
	return x
}

func noise(n int) int {
	a, b, c := n*0x7fffffff, ^n, n<<40
	return a ^ b ^ c
}

func literal(n int) (x k) {
	noise(-n)
	x = k{a: int8(n), b: int64(n), c: n > 3, d: strconv.Itoa(n), e: uint16(n)}
	return
}

func main() {
	m := map[k]int{}
	am := map[any]int{}
	for i := range 100 {
		noise(i)
		m[set(i)] = i
		am[set(i)] = i
	}
	bad := 0
	check := func(ok bool) {
		if !ok {
			bad++
		}
	}
	for i := range 100 {
		noise(i * 7)
		x := literal(i)
		v, found := m[x]
		check(found && v == i)
		check(am[x] == i)
		check(any(x) == any(set(i)))
		var arr [3]k
		arr[1] = x
		check(arr[1] == set(i) && m[arr[1]] == i)
		s := []k{x}
		p := &s[0]
		p.a++
		p.a--
		check(m[*p] == i)
		c := make(chan k, 1)
		c <- *p
		check(m[<-c] == i)
	}
	fmt.Println(bad, len(m), len(am)) // output: 0 100 100
}
