package main

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

type handler func(string) (string, error)

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func apply(n int, f func(i int) (a, b int)) (sum int) {
	for i := 0; i < n; i++ {
		a, b := f(i)
		sum += a * b
	}
	return
}

type machine struct {
	state func(*machine) bool
	log   []string
}

func start(m *machine) bool { m.log = append(m.log, "start"); m.state = middle; return true }
func middle(m *machine) bool {
	m.log = append(m.log, "middle")
	m.state = func(m *machine) bool { m.log = append(m.log, "end"); return false }
	return true
}

func main() {
	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * 10 })(4), compose()(3))
	fmt.Println(apply(4, func(i int) (int, int) { return i, i + 1 }))
	m := &machine{state: start}
	for m.state(m) {
	}
	fmt.Println(m.log)
	var h handler = func(s string) (string, error) { return s + "!", nil }
	out, err := h("hi")
	fmt.Println(out, err, h != nil)
	var rec func(n int) int
	rec = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * rec(n-1)
	}
	fmt.Println(rec(10))
	ops := []struct {
		name string
		f    func(a, b float64) float64
	}{{"add", func(a, b float64) float64 { return a + b }}, {"pow", math.Pow}}
	for _, o := range ops {
		fmt.Println(o.name, o.f(2, 5))
	}
	fmt.Println(func(a ...int) int { return len(a) }(1, 2, 3))
	up := strings.ToUpper
	fmt.Println(up("x"), strings.Map(func(r rune) rune { return r + 1 }, "HAL"))
	sorted := []int{3, 1, 2}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] > sorted[j] })
	fmt.Println(sorted)
}

/* output:
50 3
20
[start middle end]
hi! <nil> true
3628800
add 7
pow 32
3
X IBM
[3 2 1]
*/
