package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "0", "-0", "+5", "12_3", "0x1F", "0b101", "0o17", "017", "0_1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "128", "-129", "zz", "-", "1e3", " 1", "٣"} {
		for _, base := range []int{0, 10, 36} {
			i, err := strconv.ParseInt(s, base, 64)
			u, err2 := strconv.ParseUint(s, base, 8)
			fmt.Println(i, err, u, err2)
		}
		i, err := strconv.Atoi(s)
		j, err2 := strconv.ParseInt(s, 10, 8)
		fmt.Println(i, err, j, err2)
	}
	_, err := strconv.ParseInt("1", 1, 64)
	_, err2 := strconv.ParseUint("1", 10, 65)
	fmt.Println(err, err2)
	for _, s := range []string{"1.5", "-1e-5", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "NaN", "+nan", "0x1p-2", "0x1", "1_000.5", "1__0", ".5", "5.", ".", "e1", "16777217", "3.5e38", "1.5x", ""} {
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, g, err2)
	}
	for _, s := range []string{"1+2i", "(3-4i)", "5", "6i", "-1e3+2.5e-1i", "1+i", "i", "1+2", "(1+2i", "nan+infi", "1e400+1i", ""} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	for _, s := range []string{"1", "t", "TRUE", "True", "0", "f", "false", "FALSE", "yes", "tRUE", ""} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	_, err = strconv.Atoi("x")
	var num *strconv.NumError
	fmt.Println(errors.As(err, &num), num.Func, num.Num, num.Err == strconv.ErrSyntax, errors.Is(err, strconv.ErrSyntax))
	_, err = strconv.Atoi("99999999999999999999")
	fmt.Println(errors.Is(err, strconv.ErrRange))
}

/* output:
0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
0 strconv.ParseInt: parsing "": invalid syntax 0 strconv.ParseUint: parsing "": invalid syntax
0 strconv.Atoi: parsing "": invalid syntax 0 strconv.ParseInt: parsing "": invalid syntax
0 <nil> 0 <nil>
0 <nil> 0 <nil>
0 <nil> 0 <nil>
0 <nil> 0 <nil>
0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
0 <nil> 0 strconv.ParseUint: parsing "-0": invalid syntax
0 <nil> 0 <nil>
5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
5 <nil> 0 strconv.ParseUint: parsing "+5": invalid syntax
5 <nil> 5 <nil>
123 <nil> 123 <nil>
0 strconv.ParseInt: parsing "12_3": invalid syntax 0 strconv.ParseUint: parsing "12_3": invalid syntax
0 strconv.ParseInt: parsing "12_3": invalid syntax 0 strconv.ParseUint: parsing "12_3": invalid syntax
0 strconv.Atoi: parsing "12_3": invalid syntax 0 strconv.ParseInt: parsing "12_3": invalid syntax
31 <nil> 31 <nil>
0 strconv.ParseInt: parsing "0x1F": invalid syntax 0 strconv.ParseUint: parsing "0x1F": invalid syntax
42819 <nil> 255 strconv.ParseUint: parsing "0x1F": value out of range
0 strconv.Atoi: parsing "0x1F": invalid syntax 0 strconv.ParseInt: parsing "0x1F": invalid syntax
5 <nil> 5 <nil>
0 strconv.ParseInt: parsing "0b101": invalid syntax 0 strconv.ParseUint: parsing "0b101": invalid syntax
514513 <nil> 255 strconv.ParseUint: parsing "0b101": value out of range
0 strconv.Atoi: parsing "0b101": invalid syntax 0 strconv.ParseInt: parsing "0b101": invalid syntax
15 <nil> 15 <nil>
0 strconv.ParseInt: parsing "0o17": invalid syntax 0 strconv.ParseUint: parsing "0o17": invalid syntax
31147 <nil> 255 strconv.ParseUint: parsing "0o17": value out of range
0 strconv.Atoi: parsing "0o17": invalid syntax 0 strconv.ParseInt: parsing "0o17": invalid syntax
15 <nil> 15 <nil>
17 <nil> 17 <nil>
43 <nil> 43 <nil>
17 <nil> 17 <nil>
1 <nil> 1 <nil>
0 strconv.ParseInt: parsing "0_1": invalid syntax 0 strconv.ParseUint: parsing "0_1": invalid syntax
0 strconv.ParseInt: parsing "0_1": invalid syntax 0 strconv.ParseUint: parsing "0_1": invalid syntax
0 strconv.Atoi: parsing "0_1": invalid syntax 0 strconv.ParseInt: parsing "0_1": invalid syntax
9223372036854775807 <nil> 255 strconv.ParseUint: parsing "9223372036854775807": value out of range
9223372036854775807 <nil> 255 strconv.ParseUint: parsing "9223372036854775807": value out of range
9223372036854775807 strconv.ParseInt: parsing "9223372036854775807": value out of range 255 strconv.ParseUint: parsing "9223372036854775807": value out of range
9223372036854775807 <nil> 127 strconv.ParseInt: parsing "9223372036854775807": value out of range
9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 255 strconv.ParseUint: parsing "9223372036854775808": value out of range
9223372036854775807 strconv.Atoi: parsing "9223372036854775808": value out of range 127 strconv.ParseInt: parsing "9223372036854775808": value out of range
-9223372036854775808 strconv.ParseInt: parsing "-9223372036854775809": value out of range 0 strconv.ParseUint: parsing "-9223372036854775809": invalid syntax
-9223372036854775808 strconv.ParseInt: parsing "-9223372036854775809": value out of range 0 strconv.ParseUint: parsing "-9223372036854775809": invalid syntax
-9223372036854775808 strconv.ParseInt: parsing "-9223372036854775809": value out of range 0 strconv.ParseUint: parsing "-9223372036854775809": invalid syntax
-9223372036854775808 strconv.Atoi: parsing "-9223372036854775809": value out of range -128 strconv.ParseInt: parsing "-9223372036854775809": value out of range
128 <nil> 128 <nil>
128 <nil> 128 <nil>
1376 <nil> 255 strconv.ParseUint: parsing "128": value out of range
128 <nil> 127 strconv.ParseInt: parsing "128": value out of range
-129 <nil> 0 strconv.ParseUint: parsing "-129": invalid syntax
-129 <nil> 0 strconv.ParseUint: parsing "-129": invalid syntax
-1377 <nil> 0 strconv.ParseUint: parsing "-129": invalid syntax
-129 <nil> -128 strconv.ParseInt: parsing "-129": value out of range
0 strconv.ParseInt: parsing "zz": invalid syntax 0 strconv.ParseUint: parsing "zz": invalid syntax
0 strconv.ParseInt: parsing "zz": invalid syntax 0 strconv.ParseUint: parsing "zz": invalid syntax
1295 <nil> 255 strconv.ParseUint: parsing "zz": value out of range
0 strconv.Atoi: parsing "zz": invalid syntax 0 strconv.ParseInt: parsing "zz": invalid syntax
0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
0 strconv.ParseInt: parsing "-": invalid syntax 0 strconv.ParseUint: parsing "-": invalid syntax
0 strconv.Atoi: parsing "-": invalid syntax 0 strconv.ParseInt: parsing "-": invalid syntax
0 strconv.ParseInt: parsing "1e3": invalid syntax 0 strconv.ParseUint: parsing "1e3": invalid syntax
0 strconv.ParseInt: parsing "1e3": invalid syntax 0 strconv.ParseUint: parsing "1e3": invalid syntax
1803 <nil> 255 strconv.ParseUint: parsing "1e3": value out of range
0 strconv.Atoi: parsing "1e3": invalid syntax 0 strconv.ParseInt: parsing "1e3": invalid syntax
0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseUint: parsing " 1": invalid syntax
0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseUint: parsing " 1": invalid syntax
0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseUint: parsing " 1": invalid syntax
0 strconv.Atoi: parsing " 1": invalid syntax 0 strconv.ParseInt: parsing " 1": invalid syntax
0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
0 strconv.ParseInt: parsing "٣": invalid syntax 0 strconv.ParseUint: parsing "٣": invalid syntax
0 strconv.Atoi: parsing "٣": invalid syntax 0 strconv.ParseInt: parsing "٣": invalid syntax
strconv.ParseInt: parsing "1": invalid base 1 strconv.ParseUint: parsing "1": invalid bit size 65
1.5 <nil> 1.5 <nil>
-1e-05 <nil> -9.999999747378752e-06 <nil>
+Inf strconv.ParseFloat: parsing "1e400": value out of range +Inf strconv.ParseFloat: parsing "1e400": value out of range
-Inf strconv.ParseFloat: parsing "-1e400": value out of range -Inf strconv.ParseFloat: parsing "-1e400": value out of range
0 <nil> 0 <nil>
+Inf <nil> +Inf <nil>
-Inf <nil> -Inf <nil>
NaN <nil> NaN <nil>
0 strconv.ParseFloat: parsing "+nan": invalid syntax 0 strconv.ParseFloat: parsing "+nan": invalid syntax
0.25 <nil> 0.25 <nil>
0 strconv.ParseFloat: parsing "0x1": invalid syntax 0 strconv.ParseFloat: parsing "0x1": invalid syntax
1000.5 <nil> 1000.5 <nil>
0 strconv.ParseFloat: parsing "1__0": invalid syntax 0 strconv.ParseFloat: parsing "1__0": invalid syntax
0.5 <nil> 0.5 <nil>
5 <nil> 5 <nil>
0 strconv.ParseFloat: parsing ".": invalid syntax 0 strconv.ParseFloat: parsing ".": invalid syntax
0 strconv.ParseFloat: parsing "e1": invalid syntax 0 strconv.ParseFloat: parsing "e1": invalid syntax
1.6777217e+07 <nil> 1.6777216e+07 <nil>
3.5e+38 <nil> +Inf strconv.ParseFloat: parsing "3.5e38": value out of range
0 strconv.ParseFloat: parsing "1.5x": invalid syntax 0 strconv.ParseFloat: parsing "1.5x": invalid syntax
0 strconv.ParseFloat: parsing "": invalid syntax 0 strconv.ParseFloat: parsing "": invalid syntax
(1+2i) <nil>
(3-4i) <nil>
(5+0i) <nil>
(0+6i) <nil>
(-1000+0.25i) <nil>
(0+0i) strconv.ParseComplex: parsing "1+i": invalid syntax
(0+0i) strconv.ParseComplex: parsing "i": invalid syntax
(0+0i) strconv.ParseComplex: parsing "1+2": invalid syntax
(0+0i) strconv.ParseComplex: parsing "(1+2i": invalid syntax
(NaN+Infi) <nil>
(+Inf+1i) strconv.ParseComplex: parsing "1e400+1i": value out of range
(0+0i) strconv.ParseComplex: parsing "": invalid syntax
true <nil>
true <nil>
true <nil>
true <nil>
false <nil>
false <nil>
false <nil>
false <nil>
false strconv.ParseBool: parsing "yes": invalid syntax
false strconv.ParseBool: parsing "tRUE": invalid syntax
false strconv.ParseBool: parsing "": invalid syntax
true Atoi x true true
true
*/
