package main

import "fmt"

type counter struct{ n int }

func (c counter) get() int       { return c.n }
func (c *counter) add(k int) int { c.n += k; return c.n }

type getter interface{ get() int }

func main() {
	c := counter{1}
	get, add := c.get, c.add
	c.n = 10
	fmt.Println(get(), c.get(), add(5), get())
	var g getter = c
	bound := g.get
	c.n = 50
	g = &c
	later := g.get
	c.n = 60
	fmt.Println(bound(), later(), g.get())
	list := []counter{{1}, {2}}
	var adders []func(int) int
	for i := range list {
		adders = append(adders, list[i].add)
	}
	for _, f := range adders {
		f(100)
	}
	fmt.Println(list)
	defer c.show(c.get())
	c.n = 70
	m := map[string]func() int{"a": c.get}
	c.n = 80
	fmt.Println(m["a"]())
}

func (c counter) show(n int) { fmt.Println("deferred", c.n, n) }

/* output:
1 10 15 1
15 60 60
[{101} {102}]
70
deferred 60 60
*/
