package main

import "fmt"

type celsius float64
type names []string
type set map[string]bool
type op func(int, int) int
type bits uint8
type arr [3]int
type ch chan int
type flag bool

func (c celsius) fahrenheit() float64 { return float64(c)*9/5 + 32 }
func (n *names) add(s ...string)      { *n = append(*n, s...) }
func (n names) Len() int              { return len(n) }
func (s set) put(k string) set        { s[k] = true; return s }
func (f op) twice(a, b int) int       { return f(f(a, b), b) }
func (b *bits) set(i uint)            { *b |= 1 << i }
func (b bits) has(i uint) bool        { return b>>i&1 == 1 }
func (a arr) with(i, v int) arr       { a[i] = v; return a }
func (c ch) first() int               { return <-c }
func (f *flag) flip()                 { *f = !*f }

func main() {
	fmt.Println(celsius(100).fahrenheit()) // output: 212
	var n names
	n.add("a", "b")
	n.add()
	fmt.Println(n.Len(), n)                                          // output: 2 [a b]
	fmt.Println(len(set{}.put("x").put("y").put("x")))               // output: 2
	fmt.Println(op(func(a, b int) int { return a * b }).twice(2, 5)) // output: 50
	var b bits
	b.set(3)
	b.set(7)
	fmt.Println(b, b.has(3), b.has(4)) // output: 136 true false
	a := arr{1, 2, 3}
	fmt.Println(a.with(1, 9), a) // output: [1 9 3] [1 2 3]
	c := make(ch, 1)
	c <- 4
	fmt.Println(c.first()) // output: 4
	var f flag
	f.flip()
	(&f).flip()
	f.flip()
	fmt.Println(f) // output: true
}
