package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r, s := rand.New(rand.NewSource(7)), rand.New(rand.NewSource(7))
	same := true
	var seen [10]bool
	for i := 0; i < 1000; i++ {
		n := r.Intn(10)
		seen[n] = true
		same = same && n == s.Intn(10)
		if f := r.Float64(); f < 0 || f >= 1 || f != s.Float64() {
			fmt.Println("float", f)
		}
		if v := r.Int31n(8); v < 0 || v > 7 || v != s.Int31n(8) {
			fmt.Println("int31", v)
		}
	}
	fmt.Println(same, seen)
	p := r.Perm(20)
	sum := 0
	for _, v := range p {
		sum += v
	}
	fmt.Println(len(p), sum)
	a := []int{1, 2, 3, 4, 5}
	rand.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
	product := 1
	for _, v := range a {
		product *= v
	}
	fmt.Println(product)
	b := make([]byte, 100)
	n, err := rand.Read(b)
	fmt.Println(n, err)
	defer func() { fmt.Println(recover()) }()
	rand.Intn(0)
}

/* output:
true [true true true true true true true true true true]
20 190
120
100 <nil>
invalid argument to Intn
*/
