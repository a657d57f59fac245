package main

import "fmt"

type point struct{ X, Y int }
type inner struct {
	Name string
	ok   bool
}
type outer struct {
	inner
	*point
	Any  any
	Map  map[string]int
	List []float64
	Err  error
	F    func()
	C    chan int
}
type celsius float64
type names []string
type grid [2][2]int
type flags map[rune]bool
type text string
type raw []byte
type b byte
type list struct {
	Value int
	Next  *list
}
type empty struct{}

func main() {
	values := []any{
		point{1, -2}, &point{3, 4}, []point{{1, 2}, {3, 4}}, []*point{nil}, [2]bool{true, false}, []string{"a", "b c"}, []string(nil), []string{},
		map[string]int{"z": 26, "a": 1, "m": 13}, map[int]string{3: "c", -1: "x", 2: "b"}, map[point]string{{2, 1}: "q", {1, 9}: "p"}, map[float64]bool{2.5: true, -1: false},
		map[bool]int{true: 1, false: 0}, map[any]int{"b": 2, "a": 1}, map[string]int(nil), map[[2]int]int{{2, 1}: 1, {1, 2}: 2},
		&[]int{1, 2}, &map[string]int{"k": 1}, &[2]int{5, 6}, celsius(36.6), names{"x", "y"}, grid{{1, 2}, {3, 4}}, flags{'b': true, 'a': false}, text("hi"), raw("raw"), []b{1, 2}, [3]byte{65, 66, 67},
		empty{}, &empty{}, struct {
			A int
			B string
		}{1, "two"}, list{1, nil}, &list{2, nil}, []any{1, "a", nil, 2.5, point{5, 6}, []int{7}}, [][]int{{1}, {2, 3}, nil}, 'x', true, uint8(200), []byte("bytes"), []rune("runes"), []uint16{1, 2}, []error{nil},
		outer{inner: inner{"n", true}, Any: 5, Map: map[string]int{"a": 1}, List: []float64{1.5}}, (*point)(nil), (*int)(nil), (func())(nil), (chan int)(nil), []func(){nil}, complex(1, 2), [0]int{}, struct{}{},
		map[string][]int{"a": {1}, "b": nil}, map[string]*point{"nil": nil}, []any(nil), [2]any{1, "x"}, map[string]any{"x": nil, "y": []any{1}},
	}
	for _, v := range values {
		fmt.Printf("%v\n%+v\n%#v\n%T\n", v, v, v, v)
	}
	for _, v := range []any{point{1, 2}, []string{"a", "b"}, map[string]int{"x": 10}, [3]byte{1, 2, 3}, []any{1, "s", nil, true}, &point{1, 2}, names{"q"}} {
		fmt.Printf("%d|%s|%x|%q|%5v|%05d|%t|%6.2f|%X|%-4d|\n", v, v, v, v, v, v, v, v, v, v)
	}
	fmt.Println(values[0], values[1], values[8], values[20], values[31])
	fmt.Printf("%v %d %s\n", &[]string{"p"}, &[]int{1}, &map[int]string{1: "x"})
	fmt.Printf("%x %X % x %#x %s %q\n", []string{"ab", "c"}, []string{"ab", "c"}, [2]byte{1, 255}, raw{1, 2}, [2]byte{72, 105}, []raw{raw("x")})
	fmt.Printf("%08b %o %#o %c %U %q\n", []int{5, 6}, []int{8}, [1]int{8}, []rune("日本"), []rune("x"), []rune("y"))
	fmt.Printf("%6.2f|%e|%v\n", []float64{1, 2.345}, map[string]float64{"a": 1}, []float32{0.1, 1e10})
}

/* output:
{1 -2}
{X:1 Y:-2}
main.point{X:1, Y:-2}
main.point
&{3 4}
&{X:3 Y:4}
&main.point{X:3, Y:4}
*main.point
[{1 2} {3 4}]
[{X:1 Y:2} {X:3 Y:4}]
[]main.point{main.point{X:1, Y:2}, main.point{X:3, Y:4}}
[]main.point
[<nil>]
[<nil>]
[]*main.point{(*main.point)(nil)}
[]*main.point
[true false]
[true false]
[2]bool{true, false}
[2]bool
[a b c]
[a b c]
[]string{"a", "b c"}
[]string
[]
[]
[]string(nil)
[]string
[]
[]
[]string{}
[]string
map[a:1 m:13 z:26]
map[a:1 m:13 z:26]
map[string]int{"a":1, "m":13, "z":26}
map[string]int
map[-1:x 2:b 3:c]
map[-1:x 2:b 3:c]
map[int]string{-1:"x", 2:"b", 3:"c"}
map[int]string
map[{1 9}:p {2 1}:q]
map[{X:1 Y:9}:p {X:2 Y:1}:q]
map[main.point]string{main.point{X:1, Y:9}:"p", main.point{X:2, Y:1}:"q"}
map[main.point]string
map[-1:false 2.5:true]
map[-1:false 2.5:true]
map[float64]bool{-1:false, 2.5:true}
map[float64]bool
map[false:0 true:1]
map[false:0 true:1]
map[bool]int{false:0, true:1}
map[bool]int
map[a:1 b:2]
map[a:1 b:2]
map[interface {}]int{"a":1, "b":2}
map[interface {}]int
map[]
map[]
map[string]int(nil)
map[string]int
map[[1 2]:2 [2 1]:1]
map[[1 2]:2 [2 1]:1]
map[[2]int]int{[2]int{1, 2}:2, [2]int{2, 1}:1}
map[[2]int]int
&[1 2]
&[1 2]
&[]int{1, 2}
*[]int
&map[k:1]
&map[k:1]
&map[string]int{"k":1}
*map[string]int
&[5 6]
&[5 6]
&[2]int{5, 6}
*[2]int
36.6
36.6
36.6
main.celsius
[x y]
[x y]
main.names{"x", "y"}
main.names
[[1 2] [3 4]]
[[1 2] [3 4]]
main.grid{[2]int{1, 2}, [2]int{3, 4}}
main.grid
map[97:false 98:true]
map[97:false 98:true]
main.flags{97:false, 98:true}
main.flags
hi
hi
"hi"
main.text
[114 97 119]
[114 97 119]
main.raw{0x72, 0x61, 0x77}
main.raw
[1 2]
[1 2]
[]main.b{0x1, 0x2}
[]main.b
[65 66 67]
[65 66 67]
[3]uint8{0x41, 0x42, 0x43}
[3]uint8
{}
{}
main.empty{}
main.empty
&{}
&{}
&main.empty{}
*main.empty
{1 two}
{A:1 B:two}
struct { A int; B string }{A:1, B:"two"}
struct { A int; B string }
{1 <nil>}
{Value:1 Next:<nil>}
main.list{Value:1, Next:(*main.list)(nil)}
main.list
&{2 <nil>}
&{Value:2 Next:<nil>}
&main.list{Value:2, Next:(*main.list)(nil)}
*main.list
[1 a <nil> 2.5 {5 6} [7]]
[1 a <nil> 2.5 {X:5 Y:6} [7]]
[]interface {}{1, "a", interface {}(nil), 2.5, main.point{X:5, Y:6}, []int{7}}
[]interface {}
[[1] [2 3] []]
[[1] [2 3] []]
[][]int{[]int{1}, []int{2, 3}, []int(nil)}
[][]int
120
120
120
int32
true
true
true
bool
200
200
0xc8
uint8
[98 121 116 101 115]
[98 121 116 101 115]
[]byte{0x62, 0x79, 0x74, 0x65, 0x73}
[]uint8
[114 117 110 101 115]
[114 117 110 101 115]
[]int32{114, 117, 110, 101, 115}
[]int32
[1 2]
[1 2]
[]uint16{0x1, 0x2}
[]uint16
[<nil>]
[<nil>]
[]error{error(nil)}
[]error
{{n true} <nil> 5 map[a:1] [1.5] <nil> <nil> <nil>}
{inner:{Name:n ok:true} point:<nil> Any:5 Map:map[a:1] List:[1.5] Err:<nil> F:<nil> C:<nil>}
main.outer{inner:main.inner{Name:"n", ok:true}, point:(*main.point)(nil), Any:5, Map:map[string]int{"a":1}, List:[]float64{1.5}, Err:error(nil), F:(func())(nil), C:(chan int)(nil)}
main.outer
<nil>
<nil>
(*main.point)(nil)
*main.point
<nil>
<nil>
(*int)(nil)
*int
<nil>
<nil>
(func())(nil)
func()
<nil>
<nil>
(chan int)(nil)
chan int
[<nil>]
[<nil>]
[]func(){(func())(nil)}
[]func()
(1+2i)
(1+2i)
(1+2i)
complex128
[]
[]
[0]int{}
[0]int
{}
{}
struct {}{}
struct {}
map[a:[1] b:[]]
map[a:[1] b:[]]
map[string][]int{"a":[]int{1}, "b":[]int(nil)}
map[string][]int
map[nil:<nil>]
map[nil:<nil>]
map[string]*main.point{"nil":(*main.point)(nil)}
map[string]*main.point
[]
[]
[]interface {}(nil)
[]interface {}
[1 x]
[1 x]
[2]interface {}{1, "x"}
[2]interface {}
map[x:<nil> y:[1]]
map[x:<nil> y:[1]]
map[string]interface {}{"x":interface {}(nil), "y":[]interface {}{1}}
map[string]interface {}
{1 2}|{%!s(int=1) %!s(int=2)}|{1 2}|{'\x01' '\x02'}|{    1     2}|{00001 00002}|{%!t(int=1) %!t(int=2)}|{%!f(int=    01) %!f(int=    02)}|{1 2}|{1    2   }|
[%!d(string=a) %!d(string=b)]|[a b]|[61 62]|["a" "b"]|[    a     b]|[%!d(string=0000a) %!d(string=0000b)]|[%!t(string=a) %!t(string=b)]|[%!f(string=     a) %!f(string=     b)]|[61 62]|[%!d(string=a   ) %!d(string=b   )]|
map[%!d(string=x):10]|map[x:%!s(int=10)]|map[78:a]|map["x":'\n']|map[    x:   10]|map[%!d(string=0000x):00010]|map[%!t(string=x):%!t(int=10)]|map[%!f(string=     x):%!f(int=    10)]|map[78:A]|map[%!d(string=x   ):10  ]|
[1 2 3]||010203|"\x01\x02\x03"|[    1     2     3]|[00001 00002 00003]|[%!t(uint8=1) %!t(uint8=2) %!t(uint8=3)]|[%!f(uint8=    01) %!f(uint8=    02) %!f(uint8=    03)]|010203|[1    2    3   ]|
[1 %!d(string=s) <nil> %!d(bool=true)]|[%!s(int=1) s <nil> %!s(bool=true)]|[1 73 <nil> %!x(bool=true)]|['\x01' "s" <nil> %!q(bool=true)]|[    1     s <nil>  true]|[00001 %!d(string=0000s) <nil> %!d(bool=0true)]|[%!t(int=1) %!t(string=s) <nil> true]|[%!f(int=    01) %!f(string=     s) <nil> %!f(bool=  true)]|[1 73 <nil> %!X(bool=true)]|[1    %!d(string=s   ) <nil> %!d(bool=true)]|
&{1 2}|&{%!s(int=1) %!s(int=2)}|&{1 2}|&{'\x01' '\x02'}|&{    1     2}|&{00001 00002}|&{%!t(int=1) %!t(int=2)}|&{%!f(int=    01) %!f(int=    02)}|&{1 2}|&{1    2   }|
[%!d(string=q)]|[q]|[71]|["q"]|[    q]|[%!d(string=0000q)]|[%!t(string=q)]|[%!f(string=     q)]|[71]|[%!d(string=q   )]|
{1 -2} &{3 4} map[a:1 m:13 z:26] [x y] &{2 <nil>}
&[p] &[1] &map[%!s(int=1):x]
[6162 63] [6162 63] 01 ff 0x0102 Hi ["x"]
[00000101 00000110] [10] [010] [日 本] [U+0078] ['y']
[  1.00   2.35]|map[%!e(string=a):1.000000e+00]|[0.1 1e+10]
*/
