package main

import (
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// A checksum of where a predicate is true.
func sum(f func(rune) bool) (n int, hash uint32) {
	for r := rune(-2); r <= unicode.MaxRune+1; r += 7 {
		if f(r) {
			n++
			hash = hash*31 + uint32(r)
		}
	}
	return
}

func main() {
	for i, f := range []func(rune) bool{unicode.IsLetter, unicode.IsUpper, unicode.IsLower, unicode.IsTitle, unicode.IsDigit, unicode.IsNumber, unicode.IsSpace, unicode.IsControl, unicode.IsPunct, unicode.IsSymbol, unicode.IsMark, unicode.IsGraphic, unicode.IsPrint} {
		n, hash := sum(f)
		fmt.Println(i, n, hash)
	}
	for i, f := range []func(rune) rune{unicode.ToUpper, unicode.ToLower, unicode.ToTitle, unicode.SimpleFold} {
		var hash uint32
		for r := rune(0); r <= unicode.MaxRune; r += 3 {
			hash = hash*31 + uint32(f(r))
		}
		fmt.Println(i, hash)
	}
	for _, name := range []string{"Han", "Latin", "Greek", "Cyrillic", "Hiragana", "Common", "Arabic"} {
		n, hash := sum(func(r rune) bool { return unicode.Is(unicode.Scripts[name], r) })
		fmt.Println(name, n, hash)
	}
	for _, name := range []string{"Lu", "Nd", "Sm", "Zs", "Cc", "Lo", "P"} {
		n, hash := sum(func(r rune) bool { return unicode.Is(unicode.Categories[name], r) })
		fmt.Println(name, n, hash)
	}
	for _, name := range []string{"White_Space", "Hex_Digit", "Ideographic", "Dash"} {
		n, hash := sum(func(r rune) bool { return unicode.Is(unicode.Properties[name], r) })
		fmt.Println(name, n, hash)
	}
	fmt.Println(unicode.In('日', unicode.Latin, unicode.Han), unicode.In('x', unicode.Han), unicode.Is(unicode.Upper, 'Ä'), unicode.To(unicode.UpperCase, 'ß'), unicode.Version)
	fmt.Println(string(unicode.TurkishCase.ToUpper('i')), string(unicode.TurkishCase.ToLower('I')), string(unicode.TurkishCase.ToUpper('a')))
	custom := &unicode.RangeTable{R16: []unicode.Range16{{'a', 'z', 2}}, R32: []unicode.Range32{{0x10000, 0x10010, 4}}}
	fmt.Println(unicode.Is(custom, 'a'), unicode.Is(custom, 'b'), unicode.Is(custom, 'c'), unicode.Is(custom, 0x10004), unicode.Is(custom, 0x10005))
	fmt.Println(len(unicode.Scripts), len(unicode.Categories), len(unicode.Properties))

	for _, s := range []string{"a", "é", "日", "😀", "\xff", "\xe6\x97", "\xed\xa0\x80", "\xf4\x90\x80\x80", ""} {
		r, size := utf8.DecodeRuneInString(s)
		last, lastSize := utf8.DecodeLastRuneInString("x" + s)
		fmt.Println(r, size, last, lastSize, utf8.ValidString(s), utf8.FullRuneInString(s), utf8.RuneCountInString(s), utf8.RuneCount([]byte(s)), utf8.Valid([]byte(s)))
	}
	for _, r := range []rune{'a', 'é', '日', '😀', 0xD800, 0x110000, -1} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Println(n, buf[:n], utf8.RuneLen(r), utf8.ValidRune(r), utf8.AppendRune(nil, r), utf16.Encode([]rune{r}), utf16.RuneLen(r), utf16.IsSurrogate(r))
	}
	fmt.Println(utf16.Decode([]uint16{0x61, 0xD83D, 0xDE00, 0xD83D, 0x62, 0xDE00}), utf8.RuneStart(0x80), utf8.RuneStart('a'))
	fmt.Println(utf16.EncodeRune('😀'))
	fmt.Println(utf16.DecodeRune(0xD83D, 0xDE00), utf16.DecodeRune('a', 'b'))
}

/* output:
0 19440 1127672314
1 263 2125101585
2 317 1552215247
3 6 3496548578
4 97 2645786986
5 258 521657375
6 3 273779
7 9 3838812419
8 124 1233378131
9 1122 943122795
10 341 1523149442
11 21287 2032495384
12 21285 297695967
0 2196980793
1 23680285
2 1598366265
3 392052673
Han 14057 3711833080
Latin 208 721929920
Greek 74 26961460
Cyrillic 75 396712818
Hiragana 54 1487289991
Common 1190 1150095072
Arabic 199 1751918119
Lu 263 2125101585
Nd 97 2645786986
Sm 141 1290474591
Zs 2 262247
Cc 9 3838812419
Lo 18794 837881640
P 124 1233378131
White_Space 3 273779
Hex_Digit 5 116740298
Ideographic 15122 3948746070
Dash 3 8320846
true false true 223 15.0.0
İ ı A
true false true true false
163 36 35
97 1 97 1 true true 1 1 true
233 2 233 2 true true 1 1 true
26085 3 26085 3 true true 1 1 true
128512 4 128512 4 true true 1 1 true
65533 1 65533 1 false true 1 1 false
65533 1 65533 1 false false 2 2 false
65533 1 65533 1 false true 3 3 false
65533 1 65533 1 false true 4 4 false
65533 0 120 1 true false 0 0 true
1 [97] 1 true [97] [97] 1 false
2 [195 169] 2 true [195 169] [233] 1 false
3 [230 151 165] 3 true [230 151 165] [26085] 1 false
4 [240 159 152 128] 4 true [240 159 152 128] [55357 56832] 2 false
3 [239 191 189] -1 false [239 191 189] [65533] -1 true
3 [239 191 189] -1 false [239 191 189] [65533] -1 false
3 [239 191 189] -1 false [239 191 189] [65533] -1 false
[97 128512 65533 98 65533] false true
55357 56832
128512 65533
*/
