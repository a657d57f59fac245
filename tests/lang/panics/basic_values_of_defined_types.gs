package main

type S string
type I int
type F float64
type B bool
type C complex128
type U8 uint8

func main() {
	defer func() { panic(1i) }()
	defer func() { panic('x') }()
	defer func() { panic(uint64(1 << 63)) }()
	defer func() { panic(float32(1.5)) }()
	defer func() { panic(true) }()
	defer func() { panic(B(true)) }()
	defer func() { panic(C(1 + 2i)) }()
	defer func() { panic(U8(7)) }()
	defer func() { panic(F(0.5)) }()
	defer func() { panic(I(-3)) }()
	panic(S("quoted \" text"))
}

// stderr: panic: main.S("quoted " text")
// stderr: panic: main.I(-3)
// stderr: panic: main.F(+5.000000e-001)
// stderr: panic: main.U8(7)
// stderr: panic: main.C(+1.000000e+000+2.000000e+000i)
// stderr: panic: main.B(true)
// stderr: panic: true
// stderr: panic: +1.500000e+000
// stderr: panic: 9223372036854775808
// stderr: panic: 120
// stderr: panic: (+0.000000e+000+1.000000e+000i)
// exit: 2
