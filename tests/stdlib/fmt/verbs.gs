package main

import (
	"fmt"
	"math"
)

func integers() {
	for _, format := range []string{
		"%d", "%+d", "% d", "%6d", "%-6d", "%06d", "%+06d", "%.4d", "%8.4d", "%-8.4d", "%08.4d", "%b", "%#b", "%o", "%#o", "%O", "%x", "%X", "%#x", "%#X",
		"%c", "%q", "%+q", "%#q", "%U", "%#U", "%08U", "%v", "%#v", "%20x", "%-20x|", "%020x", "%+.3x", "%.0d", "%t", "%s", "%e", "%z",
	} {
		fmt.Printf("%s: ["+format+"] ["+format+"] ["+format+"]\n", format[1:], 77, -42, uint8(0x41))
	}
	fmt.Printf("%d %x %d %d\n", int64(math.MinInt64), int64(math.MinInt64), uint64(math.MaxUint64), int8(-128))
	fmt.Printf("[%.0d] [%5.0d] [%x]\n", 0, 0, uintptr(0xff))
	fmt.Printf("%c %q %U %#U %c\n", 0x65E5, 0x65E5, 0x1F600, 0x1F600, 0x110000)
	fmt.Printf("[%100d]\n", 5)
}

func floats() {
	for _, format := range []string{
		"%v", "%g", "%e", "%E", "%f", "%F", "%G", "%b", "%x", "%X", "%.2f", "%8.2f", "%-8.2f", "%08.2f", "%+.2e", "% .3g", "%#g", "%#.3g", "%#v", "%10v", "%.10g", "%6.0f", "%+08.1f", "%#.0f", "%.3x", "%d", "%s",
	} {
		fmt.Printf("%s: ["+format+"] ["+format+"] ["+format+"] ["+format+"]\n", format[1:], 3.14159265358979, -0.000001234, 1e21, float32(0.1))
	}
	inf := math.Inf(1)
	fmt.Printf("[%v] [%+v] [%8v] [%-8v] [%08v] [% f] [%+f] [%v] [%08.2f]\n", inf, inf, inf, -inf, inf, inf, math.NaN(), math.NaN(), math.NaN())
	fmt.Println(1.0, 1e6, 1e20, 1e21, 123456789.0, 0.00001, float32(16777216), math.MaxFloat64, math.SmallestNonzeroFloat64)
	fmt.Println(1+2i, complex64(-1.5-0.25i), complex(inf, -inf))
	fmt.Printf("%.2f %+v %8.1f %g %#v %e %x %d\n", 1+2i, 1-2i, 1+2i, 3i, 1i, 1i, 1+1i, 1i)
}

func texts() {
	for _, format := range []string{
		"%s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%#x", "%# x", "% X", "%10s", "%-10s", "%010s", "%.2s", "%.3q", "%8.2s", "%v", "%#v", "%.2x", "%20x", "%-20x|", "%d", "%t", "%c",
	} {
		fmt.Printf("%s: ["+format+"] ["+format+"] ["+format+"]\n", format[1:], "héllo", "a\tb\"`\x01", []byte("日本"))
	}
	fmt.Printf("[%s] [%q] [%x] [%v] [%10s]\n", "", "", "", "", "")
	fmt.Printf("%q %x %+q %v %q\n", "\xff\xfe", "\xff", "\xff日", []byte("\xff"), []byte("\xff"))
	fmt.Printf("[%s] [%x] [%v] [%d] [%q]\n", []byte(nil), []byte(nil), []byte(nil), []byte{1, 2}, []byte{})
	fmt.Printf("%t %v %5t %-7t| %q %d\n", true, false, true, false, true, false)
}

func starsAndIndexes() {
	fmt.Printf("[%*d] [%-*d] [%*d] [%.*f] [%*.*f]\n", 5, 42, 5, 42, -5, 42, 2, 3.14159, 8, 3, 2.71828)
	fmt.Printf("%[2]d %[1]d %d\n", 11, 22)
	fmt.Printf("%[2]*[1]d|%[1]q|%[3]*.[2]*[1]f|\n", 65, 6, 12)
	fmt.Printf("%[3]v %[1]v %v %[1]v\n", "a", "b", "c")
	fmt.Printf("%[3]*.[2]*[1]f %6.2[1]f\n", 12.0, 2, 6)
}

func mistakes() {
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, "two", 3.0, nil, []int{4})
	fmt.Printf("%!\n")
	fmt.Printf("%z %-10y\n", 1, "x")
	fmt.Printf("%[5]d %[0]d %[x]d %[]d %[1]d %[2\n", 1)
	fmt.Printf("%*d %.*d\n", "a", 1, "b", 2)
	fmt.Printf("%s %d %v %t %p\n", nil, nil, nil, nil, nil)
	fmt.Printf("100%%\n%")
	fmt.Printf("\n%.\n%5%|%-%|\n")
	fmt.Printf("%[2]d %d\n", 1, 2)
	fmt.Printf("%[1]2d %[1].2d\n", 7)
	fmt.Printf("%\xff %日\n", 1, 2)
	fmt.Printf("%p %p\n", 5, "x")
	fmt.Printf("%w\n", 5)
	fmt.Printf("%999999999d|%.99999999999d\n", 1, 2)
}

func main() {
	integers()
	floats()
	texts()
	starsAndIndexes()
	mistakes()
	fmt.Print("a", "b", 1, 2, true, "c", 3.5, nil, nil, "\n")
	fmt.Print(1, 2, "\n")
	fmt.Println("a", 1, true, nil, 'x', "b")
	fmt.Println()
	fmt.Println(fmt.Sprint("x", 1), fmt.Sprintln("y", 2), fmt.Sprintf("%05d", 3))
	fmt.Println(string(fmt.Append([]byte("> "), 1, 2)), string(fmt.Appendf(nil, "%x", 255)), len(fmt.Appendln(nil, "z")))
}

/* output:
d: [77] [-42] [65]
+d: [+77] [-42] [+65]
 d: [ 77] [-42] [ 65]
6d: [    77] [   -42] [    65]
-6d: [77    ] [-42   ] [65    ]
06d: [000077] [-00042] [000065]
+06d: [+00077] [-00042] [+00065]
.4d: [0077] [-0042] [0065]
8.4d: [    0077] [   -0042] [    0065]
-8.4d: [0077    ] [-0042   ] [0065    ]
08.4d: [    0077] [   -0042] [    0065]
b: [1001101] [-101010] [1000001]
#b: [0b1001101] [-0b101010] [0b1000001]
o: [115] [-52] [101]
#o: [0115] [-052] [0101]
O: [0o115] [-0o52] [0o101]
x: [4d] [-2a] [41]
X: [4D] [-2A] [41]
#x: [0x4d] [-0x2a] [0x41]
#X: [0X4D] [-0X2A] [0X41]
c: [M] [�] [A]
q: ['M'] ['�'] ['A']
+q: ['M'] ['\ufffd'] ['A']
#q: ['M'] ['�'] ['A']
U: [U+004D] [U+FFFFFFFFFFFFFFD6] [U+0041]
#U: [U+004D 'M'] [U+FFFFFFFFFFFFFFD6] [U+0041 'A']
08U: [  U+004D] [U+FFFFFFFFFFFFFFD6] [  U+0041]
v: [77] [-42] [65]
#v: [77] [-42] [0x41]
20x: [                  4d] [                 -2a] [                  41]
-20x|: [4d                  |] [-2a                 |] [41                  |]
020x: [0000000000000000004d] [-000000000000000002a] [00000000000000000041]
+.3x: [+04d] [-02a] [+041]
.0d: [77] [-42] [65]
t: [%!t(int=77)] [%!t(int=-42)] [%!t(uint8=65)]
s: [%!s(int=77)] [%!s(int=-42)] [%!s(uint8=65)]
e: [%!e(int=77)] [%!e(int=-42)] [%!e(uint8=65)]
z: [%!z(int=77)] [%!z(int=-42)] [%!z(uint8=65)]
-9223372036854775808 -8000000000000000 18446744073709551615 -128
[] [     ] [ff]
日 '日' U+1F600 U+1F600 '😀' �
[                                                                                                   5]
v: [3.14159265358979] [-1.234e-06] [1e+21] [0.1]
g: [3.14159265358979] [-1.234e-06] [1e+21] [0.1]
e: [3.141593e+00] [-1.234000e-06] [1.000000e+21] [1.000000e-01]
E: [3.141593E+00] [-1.234000E-06] [1.000000E+21] [1.000000E-01]
f: [3.141593] [-0.000001] [1000000000000000000000.000000] [0.100000]
F: [3.141593] [-0.000001] [1000000000000000000000.000000] [0.100000]
G: [3.14159265358979] [-1.234E-06] [1E+21] [0.1]
b: [7074237752028433p-51] [-5827400239861142p-72] [7629394531250000p+17] [13421773p-27]
x: [0x1.921fb54442d11p+01] [-0x1.4b3fd5942cd96p-20] [0x1.b1ae4d6e2ef5p+69] [0x1.99999ap-04]
X: [0X1.921FB54442D11P+01] [-0X1.4B3FD5942CD96P-20] [0X1.B1AE4D6E2EF5P+69] [0X1.99999AP-04]
.2f: [3.14] [-0.00] [1000000000000000000000.00] [0.10]
8.2f: [    3.14] [   -0.00] [1000000000000000000000.00] [    0.10]
-8.2f: [3.14    ] [-0.00   ] [1000000000000000000000.00] [0.10    ]
08.2f: [00003.14] [-0000.00] [1000000000000000000000.00] [00000.10]
+.2e: [+3.14e+00] [-1.23e-06] [+1.00e+21] [+1.00e-01]
 .3g: [ 3.14] [-1.23e-06] [ 1e+21] [ 0.1]
#g: [3.14159265358979] [-1.23400e-06] [1.00000e+21] [0.100000]
#.3g: [3.14] [-1.23e-06] [1.00e+21] [0.100]
#v: [3.14159265358979] [-1.234e-06] [1e+21] [0.1]
10v: [3.14159265358979] [-1.234e-06] [     1e+21] [       0.1]
.10g: [3.141592654] [-1.234e-06] [1e+21] [0.1000000015]
6.0f: [     3] [    -0] [1000000000000000000000] [     0]
+08.1f: [+00003.1] [-00000.0] [+1000000000000000000000.0] [+00000.1]
#.0f: [3.] [-0.] [1000000000000000000000.] [0.]
.3x: [0x1.922p+01] [-0x1.4b4p-20] [0x1.b1bp+69] [0x1.99ap-04]
d: [%!d(float64=3.14159265358979)] [%!d(float64=-1.234e-06)] [%!d(float64=1e+21)] [%!d(float32=0.1)]
s: [%!s(float64=3.14159265358979)] [%!s(float64=-1.234e-06)] [%!s(float64=1e+21)] [%!s(float32=0.1)]
[+Inf] [+Inf] [    +Inf] [-Inf    ] [    +Inf] [ Inf] [+NaN] [NaN] [     NaN]
1 1e+06 1e+20 1e+21 1.23456789e+08 1e-05 1.6777216e+07 1.7976931348623157e+308 5e-324
(1+2i) (-1.5-0.25i) (+Inf-Infi)
(1.00+2.00i) (1-2i) (     1.0    +2.0i) (0+3i) (0+1i) (0.000000e+00+1.000000e+00i) (0x1p+00+0x1p+00i) %!d(complex128=(0+1i))
s: [héllo] [a	b"`] [日本]
q: ["héllo"] ["a\tb\"`\x01"] ["日本"]
+q: ["h\u00e9llo"] ["a\tb\"`\x01"] ["\u65e5\u672c"]
#q: [`héllo`] ["a\tb\"`\x01"] [`日本`]
x: [68c3a96c6c6f] [610962226001] [e697a5e69cac]
X: [68C3A96C6C6F] [610962226001] [E697A5E69CAC]
 x: [68 c3 a9 6c 6c 6f] [61 09 62 22 60 01] [e6 97 a5 e6 9c ac]
#x: [0x68c3a96c6c6f] [0x610962226001] [0xe697a5e69cac]
# x: [0x68 0xc3 0xa9 0x6c 0x6c 0x6f] [0x61 0x09 0x62 0x22 0x60 0x01] [0xe6 0x97 0xa5 0xe6 0x9c 0xac]
 X: [68 C3 A9 6C 6C 6F] [61 09 62 22 60 01] [E6 97 A5 E6 9C AC]
10s: [     héllo] [    a	b"`] [        日本]
-10s: [héllo     ] [a	b"`    ] [日本        ]
010s: [00000héllo] [0000a	b"`] [00000000日本]
.2s: [hé] [a	] [日本]
.3q: ["hél"] ["a\tb"] ["日本"]
8.2s: [      hé] [      a	] [      日本]
v: [héllo] [a	b"`] [[230 151 165 230 156 172]]
#v: ["héllo"] ["a\tb\"`\x01"] [[]byte{0xe6, 0x97, 0xa5, 0xe6, 0x9c, 0xac}]
.2x: [68c3] [6109] [e697]
20x: [        68c3a96c6c6f] [        610962226001] [        e697a5e69cac]
-20x|: [68c3a96c6c6f        |] [610962226001        |] [e697a5e69cac        |]
d: [%!d(string=héllo)] [%!d(string=a	b"`)] [[230 151 165 230 156 172]]
t: [%!t(string=héllo)] [%!t(string=a	b"`)] [[%!t(uint8=230) %!t(uint8=151) %!t(uint8=165) %!t(uint8=230) %!t(uint8=156) %!t(uint8=172)]]
c: [%!c(string=héllo)] [%!c(string=a	b"`)] [[æ  ¥ æ  ¬]]
[] [""] [] [] [          ]
"\xff\xfe" ff "\xff\u65e5" [255] "\xff"
[] [] [[]] [[1 2]] [""]
true false  true false  | %!q(bool=true) %!d(bool=false)
[   42] [42   ] [42   ] [3.14] [   2.718]
22 11 22
    65|'A'|%!f(int=      000065)|
c a b a
 12.00  12.00
1 %!d(MISSING)
1
%!(EXTRA string=two, float64=3, <nil>, []int=[4])%!!(MISSING)
%!z(int=1) %!y(string=x         )
%!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX) 1 %!
(BADINDEX)%!(BADWIDTH)1 %!(BADPREC)2
%!s(<nil>) %!d(<nil>) <nil> %!t(<nil>) %!p(<nil>)
100%
%!(NOVERB)
%!
(MISSING)%|%|
2 %!d(MISSING)
%!d(BADINDEX) %!d(BADINDEX)
%!�(int=1) %!日(int=2)
%!p(int=5) %!p(string=x)
%!w(int=5)
%!(NOVERB)%!(EXTRA int=1, int=2)ab1 2 truec3.5 <nil> <nil>
1 2
a 1 true <nil> 120 b

x1 y 2
 00003
> 1 2 ff 2
*/
