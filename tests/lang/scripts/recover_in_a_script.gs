func try(f func()) (err any) {
	defer func() { err = recover() }()
	f()
	return nil
}

fmt.Println(try(func() { panic("boom") }))
fmt.Println(try(func() {}))
type shape interface{ area() float64 }
type disc struct{ r float64 }
func (d disc) area() float64 { return d.r * d.r }
shapes := []shape{disc{2}, disc{3}}
var sum float64
for _, s := range shapes {
	sum += s.area()
}
fmt.Println(sum)

/* output:
boom
<nil>
13
*/
