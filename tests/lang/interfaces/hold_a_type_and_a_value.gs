package main

import "fmt"

type shape interface {
	area() float64
	name() string
}
type sq struct{ side float64 }
type circle struct{ r float64 }

func (s sq) area() float64      { return s.side * s.side }
func (s sq) name() string       { return "square" }
func (c *circle) area() float64 { return 3 * c.r * c.r }
func (c *circle) name() string  { return "circle" }

func total(shapes ...shape) (sum float64) {
	for _, s := range shapes {
		sum += s.area()
	}
	return
}

func main() {
	s, c := sq{2}, &circle{1}
	fmt.Println(total(s, c, &s), total())
	var sh shape = s
	s.side = 10
	fmt.Println(sh.area(), sh.name(), s.area())
	sh = c
	c.r = 2
	fmt.Println(sh.area(), sh == shape(c), sh == shape(&circle{2}))
	var nilShape shape
	var nilCircle *circle
	fmt.Println(nilShape == nil, shape(nilCircle) == nil, sh != nil)
	fmt.Printf("%T %T %v\n", sh, shape(s), shape(s))
	for _, v := range []shape{s, c} {
		if n, ok := v.(interface{ area() float64 }); ok {
			fmt.Println(v.name(), n.area())
		}
	}
}

/* output:
11 0
4 square 100
12 true false
true false true
*main.circle main.sq {10}
square 100
circle 12
*/
