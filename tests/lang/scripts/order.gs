// Statements run in order; functions and types may stand below their use.
x := 20
fmt.Println(double(x)) // output: 40
x++
fmt.Println(double(x)) // output: 42
unused := 1            // fine in a script

var p point = point{3, 4}
fmt.Println(p.sum()) // output: 7

func double(n int) int { return 2 * n }

type point struct{ x, y int }

func (p point) sum() int { return p.x + p.y }
