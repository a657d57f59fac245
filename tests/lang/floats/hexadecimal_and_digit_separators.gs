package main

import "fmt"

func main() {
	fmt.Println(0x1p-2, 0x1.8p1, 0X_1FFFp-16, 0x.8p0, 1_000.5, .5e1, 1e+2, 01.5, 0_7, 1_0.2_5) // output: 0.25 3 0.1249847412109375 0.5 1000.5 5 100 1.5 7 10.25
	fmt.Println(0b101, 0o17, 017, 0xFF, 1_000_000, 0x_ff_ff, 0B1, 0O7) // output: 5 15 15 255 1000000 65535 1 7
	fmt.Println(3i, 0x10i, 1.5i, 0123i, 1e2i) // output: (0+3i) (0+16i) (0+1.5i) (0+123i) (0+100i)
}
