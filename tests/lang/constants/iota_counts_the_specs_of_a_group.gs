package main

import "fmt"

const (
	a = iota
	b
	_
	c
	d, e = iota, iota * 10
	f, g
	h = "text"
	i
	j = iota
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
)

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

const (
	x = -iota
	y
	z = iota + 0.5
	w
)
const single = iota

func main() {
	fmt.Println(a, b, c, d, e, f, g, h, i, j) // output: 0 1 3 4 40 5 50 text text 8
	fmt.Println(kb, mb, gb)                   // output: 1024 1048576 1073741824
	fmt.Println(sunday, tuesday, monday+1)    // output: Sun Tue Tue
	fmt.Println(x, y, z, w, single)           // output: 0 -1 2.5 3.5 0
	const (
		local = iota
		other
	)
	{
		const iota = 7
		const v = iota
		fmt.Println(local, other, v) // output: 0 1 7
	}
	const bits = 1<<iota | 1<<(iota+3)
	fmt.Println(bits) // output: 9
}
