package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, -2 * time.Millisecond, 1234567890, 90 * time.Minute, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Hours(), d.Milliseconds(), d.Round(time.Second), d.Truncate(time.Minute), d.Abs())
	}
	for _, s := range []string{"1h2m3.5s", "-1.5h", "300ms", "1us", "2µs", "0", "", "3", "5x", "1.s", ".5m", "9223372036854775808ns", "-9223372036854775808ns"} {
		fmt.Println(time.ParseDuration(s))
	}
	fmt.Println(time.Second*2 > time.Millisecond*1999, time.Duration(2.5*float64(time.Second)))
	start := time.Now()
	time.Sleep(3 * time.Millisecond)
	took := time.Since(start)
	fmt.Println(took >= 3*time.Millisecond, took < 10*time.Second, time.Until(start) < 0)
}

/* output:
0s 0 0 0s 0s 0s
1ns 2.777777777777778e-13 0 0s 0s 1ns
1.5µs 4.166666666666667e-10 0 0s 0s 1.5µs
-2ms -5.555555555555555e-07 -2 0s 0s 2ms
1.23456789s 0.000342935525 1234 1s 0s 1.23456789s
1h30m0s 1.5 5400000 1h30m0s 1h30m0s 1h30m0s
2562047h47m16.854775807s 2.5620477880152157e+06 9223372036854 2562047h47m16.854775807s 2562047h47m0s 2562047h47m16.854775807s
-2562047h47m16.854775808s -2.5620477880152157e+06 -9223372036854 -2562047h47m16.854775808s -2562047h47m0s 2562047h47m16.854775807s
1h2m3.5s <nil>
-1h30m0s <nil>
300ms <nil>
1µs <nil>
2µs <nil>
0s <nil>
0s time: invalid duration ""
0s time: missing unit in duration "3"
0s time: unknown unit "x" in duration "5x"
1s <nil>
30s <nil>
0s time: invalid duration "9223372036854775808ns"
-2562047h47m16.854775808s <nil>
true 2.5s
true true true
*/
