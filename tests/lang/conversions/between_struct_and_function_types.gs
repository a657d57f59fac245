package main

import (
	"fmt"
	"strconv"
)

type a struct {
	X int `json:"x"`
	Y string
}
type b struct {
	X int
	Y string `tag:"other"`
}
type handler func(string) int

func (h handler) handle(s string) int { return h(s) }

type reader interface{ read() string }
type impl string

func (i impl) read() string { return string(i) }

func main() {
	x := a{1, "y"}
	y := b(x)
	y.X = 2
	fmt.Println(x, y, a(y))
	px := &x
	py := (*b)(px)
	py.X = 5
	fmt.Println(x.X, px.X)
	fmt.Println(handler(func(s string) int { return len(s) }).handle("four"))
	fmt.Println(reader(impl("text")).read(), any(3).(int), interface{ read() string }(impl("z")).read())
	c := make(chan int, 1)
	var s chan<- int = c
	var r = (<-chan int)(c)
	s <- 4
	fmt.Println(<-r)
	f := func(n int) string { return strconv.Itoa(n) }
	type conv func(int) string
	fmt.Println(conv(f)(12), (func(int) string)(conv(f))(13), (func())(nil) == nil)
	type ints []int
	type nums []int
	fmt.Println(nums(ints{1, 2}), []int(nums{3}), map[string]int(nil) == nil)
	fmt.Println((*int)(nil) == nil, error(nil) == nil, []byte(nil) == nil)
	fmt.Println(int('a'), float64(3)/2, string(rune('a'+1)), uint8(255), (int8)(-1))
}

/* output:
{1 y} {2 y} {2 y}
5 5
4
text 3 z
4
12 13 true
[1 2] [3] true
true true true
97 1.5 b 255 -1
*/
