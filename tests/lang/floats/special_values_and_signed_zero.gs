// Division by zero of variables gives infinities and NaN; -0 equals 0 but keeps its sign.
package main

import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	inf := 1 / zero
	nan := zero / zero
	fmt.Println(inf, -inf, nan, inf-inf, inf*zero)                                 // output: +Inf -Inf NaN NaN NaN
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, inf > 1e308) // output: false true false false false true
	fmt.Println(!(nan < 1), !(nan >= 1))                                           // output: true true
	negative := math.Copysign(0, -1)
	fmt.Println(negative == 0, 1/negative, negative, -zero, zero*-1, zero+negative, negative-zero) // output: true -Inf -0 -0 -0 0 -0
	x := 5.5
	fmt.Println(-x, x*-1, 0-x) // output: -5.5 -5.5 -5.5
	if nan < 0 || nan >= 0 {
		fmt.Println("ordered")
	} else {
		fmt.Println("unordered") // output: unordered
	}
	switch {
	case nan == nan:
		fmt.Println("equal")
	case nan != nan:
		fmt.Println("different from itself") // output: different from itself
	}
	fmt.Println(math.IsNaN(nan), math.IsInf(inf, 1), math.Signbit(negative)) // output: true true true
}
