package main

import "fmt"

type one struct{ p *int }
type two struct{ a, b int32 }
type three struct{ a, b, c int }
type wrap struct{ e any }
type fn func() int
type small int8

func (o one) get() int   { return *o.p }
func (t two) get() int   { return int(t.a + t.b) }
func (t three) get() int { return t.a + t.b + t.c }
func (f fn) get() int    { return f() }
func (s small) get() int { return int(s) }
func (w wrap) get() int  { return w.e.(getter).get() }

type arr [1]*int
type str string
type sl []int
type mp map[string]int
type fl float32
type bo bool
type ch chan int

func (a arr) get() int { return *a[0] }
func (s str) get() int { return len(s) }
func (s sl) get() int  { return len(s) }
func (m mp) get() int  { return m["a"] }
func (f fl) get() int  { return int(f * 2) }
func (b bo) get() int {
	if b {
		return 1
	}
	return 0
}
func (c ch) get() int { return cap(c) }

type getter interface{ get() int }

func main() {
	n := 7
	list := []getter{one{&n}, two{1, -3}, three{1, 2, 3}, fn(func() int { return n }), small(-8), wrap{small(4)}, arr{&n}, str("abc"), sl{1, 2}, mp{"a": 9}, fl(2.75), bo(true), ch(make(chan int, 6)), &three{c: 5}, &wrap{sl{1}}}
	n = 70
	for _, g := range list {
		fmt.Print(g.get(), " ")
		f := g.get
		fmt.Print(f(), " ")
	}
	fmt.Println()
	for _, v := range []any{int8(-1), uint8(255), int16(-300), uint16(65535), int32(-5), uint32(1 << 31), int64(-1 << 63), uint64(1<<64 - 1), float32(0.1), 1.5, true, 'x', "s", 1 + 2i, complex64(3i), uintptr(9)} {
		w := v
		switch x := w.(type) {
		case int8:
			fmt.Print(x-1, " ")
		case uint8:
			fmt.Print(x+1, " ")
		case int16:
			fmt.Print(x*2, " ")
		case uint32:
			fmt.Print(x<<1, " ")
		case float32:
			fmt.Print(x*2, " ")
		default:
			fmt.Print(x == v, x, " ")
		}
	}
	fmt.Println()
	var a, b any = two{1, 2}, two{1, 2}
	fmt.Println(a == b, a == any(two{2, 1}), any(one{&n}) == any(one{&n}), any(arr{&n}) == any(arr{nil}), any(small(1)) == any(int8(1)))
	x := any(three{1, 2, 3})
	y := x.(three)
	y.a = 100
	fmt.Println(x, y, x.(three).b, x.(getter).get())
}

/* output:
70 70 -2 -2 6 6 70 70 -8 -8 4 4 70 70 3 3 2 2 9 9 5 5 1 1 6 6 5 5 1 1
-2 0 -600 true 65535 true -5 0 true -9223372036854775808 true 18446744073709551615 0.2 true 1.5 true true true 120 trues true (1+2i) true (0+3i) true 9
true false true false false
{1 2 3} {100 2 3} 2 6
*/
