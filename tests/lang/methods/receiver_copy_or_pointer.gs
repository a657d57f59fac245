package main

import "fmt"

type box struct {
	v int
	a [2]int
}

func (b box) byValue()     { b.v, b.a[0] = 99, 99 }
func (b *box) byPointer()  { b.v++; b.a[0]++ }
func (b *box) chain() *box { b.v++; return b }

type holder struct {
	in  box
	ptr *box
}

func main() {
	b := box{v: 1}
	b.byValue()
	b.byPointer()
	p := &b
	p.byValue()
	p.byPointer()
	(*p).byPointer()
	fmt.Println(p.chain().chain().v) // output: 6
	fmt.Println(b)                   // output: {6 [3 0]}
	h := holder{box{}, &box{}}
	h.in.byPointer()
	h.ptr.byPointer()
	fmt.Println(h.in, *h.ptr) // output: {1 [1 0]} {1 [1 0]}
	s := []box{{}, {}}
	s[1].byPointer()
	for i := range s {
		s[i].byPointer()
	}
	for _, x := range s {
		x.byPointer()
	}
	fmt.Println(s) // output: [{1 [1 0]} {2 [2 0]}]
	arr := [1]box{}
	arr[0].chain().byPointer()
	fmt.Println(arr) // output: [{2 [1 0]}]
	pp := &p
	(*pp).v = 42
	(**pp).byPointer()
	fmt.Println(b.v) // output: 43
	var i interface{ byPointer() } = p
	i.byPointer()
	fmt.Println(b.v) // output: 44
}
