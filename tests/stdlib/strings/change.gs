package main

import (
	"fmt"
	"strings"
	"unicode"
)

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	for _, s := range []string{"", "hello world", "HELLO", "straße ǆ ŉ", "İstanbul ıi", "a\xffÄ", "日本 ÿ ⅷ ⓐ"} {
		fmt.Printf("%q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s))
		fmt.Printf("%q %q %q\n", strings.ToUpperSpecial(unicode.TurkishCase, s), strings.ToLowerSpecial(unicode.TurkishCase, s), strings.ToTitleSpecial(unicode.AzeriCase, s))
		fmt.Printf("%q %q\n", strings.ToValidUTF8(s, "?"), strings.Map(func(r rune) rune {
			switch {
			case r == 'l':
				return -1
			case r == 'o':
				return '0'
			case r == 'a':
				return '日'
			}
			return r
		}, s))
		for _, n := range []int{-1, 0, 1, 2} {
			fmt.Printf("%q %q %q ", strings.Replace(s, "l", "LL", n), strings.Replace(s, "", "-", n), strings.Replace(s, "o", "", n))
		}
		fmt.Printf("%q %q\n", strings.ReplaceAll(s, "ll", "l"), strings.ReplaceAll(s, "zz", "y"))
	}
	for _, s := range []string{"", "  x  ", "\t\n y\u2003\u0085", "xxhixx", "¡¡Hola!!", "\xff x \xff", "   "} {
		fmt.Printf("%q %q %q %q %q %q %q\n", strings.TrimSpace(s), strings.Trim(s, "x! ¡"), strings.TrimLeft(s, "x¡"), strings.TrimRight(s, "x!"), strings.TrimPrefix(s, "xx"), strings.TrimSuffix(s, "!"), strings.Trim(s, ""))
		fmt.Printf("%q %q %q\n", strings.TrimFunc(s, unicode.IsSpace), strings.TrimLeftFunc(s, unicode.IsPunct), strings.TrimRightFunc(s, unicode.IsPunct))
	}
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("x", 0), strings.Repeat("", 5), strings.Repeat("-", 20), len(strings.Repeat("abc", 1000)))
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"a"}, ","), strings.Join([]string{"a", "", "c"}, ", "), strings.Clone("clone"))
	try(func() { strings.Repeat("x", -1) })
	try(func() { strings.Repeat("xx", 1<<62) })
	r := strings.NewReplacer("a", "1", "b", "2", "abc", "x", "&", "&amp;", "<", "&lt;")
	fmt.Println(r.Replace("abcab & <b>"), r.Replace(""), r.Replace("zz"))
	fmt.Println(strings.NewReplacer("abc", "x", "a", "1", "aa", "2").Replace("abcaaab"))
	fmt.Println(strings.NewReplacer("", "-").Replace("ab"), strings.NewReplacer("", "-", "a", "A").Replace("aba"), strings.NewReplacer("a", "A", "", "-").Replace("abab"))
	fmt.Println(strings.NewReplacer("a", "1", "a", "2").Replace("aaa"), strings.NewReplacer().Replace("same"), strings.NewReplacer("hello", "HI").Replace("hello, hellohello"))
	var w strings.Builder
	fmt.Println(r.WriteString(&w, "a<b"))
	fmt.Println(w.String())
	try(func() { strings.NewReplacer("a") })
}

/* output:
"" "" "" ""
"" "" ""
"" ""
"" "-" "" "" "" "" "" "-" "" "" "-" "" "" ""
"HELLO WORLD" "hello world" "HELLO WORLD" "Hello World"
"HELLO WORLD" "hello world" "HELLO WORLD"
"hello world" "he0 w0rd"
"heLLLLo worLLd" "-h-e-l-l-o- -w-o-r-l-d-" "hell wrld" "hello world" "hello world" "hello world" "heLLlo world" "-hello world" "hell world" "heLLLLo world" "-h-ello world" "hell wrld" "helo world" "hello world"
"HELLO" "hello" "HELLO" "HELLO"
"HELLO" "hello" "HELLO"
"HELLO" "HELLO"
"HELLO" "-H-E-L-L-O-" "HELLO" "HELLO" "HELLO" "HELLO" "HELLO" "-HELLO" "HELLO" "HELLO" "-H-ELLO" "HELLO" "HELLO" "HELLO"
"STRAßE Ǆ ŉ" "straße ǆ ŉ" "STRAßE ǅ ŉ" "Straße ǅ ŉ"
"STRAßE Ǆ ŉ" "straße ǆ ŉ" "STRAßE ǅ ŉ"
"straße ǆ ŉ" "str日ße ǆ ŉ"
"straße ǆ ŉ" "-s-t-r-a-ß-e- -ǆ- -ŉ-" "straße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ" "-straße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ" "-s-traße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ" "straße ǆ ŉ"
"İSTANBUL II" "istanbul ıi" "İSTANBUL II" "İstanbul Ii"
"İSTANBUL Iİ" "istanbul ıi" "İSTANBUL Iİ"
"İstanbul ıi" "İst日nbu ıi"
"İstanbuLL ıi" "-İ-s-t-a-n-b-u-l- -ı-i-" "İstanbul ıi" "İstanbul ıi" "İstanbul ıi" "İstanbul ıi" "İstanbuLL ıi" "-İstanbul ıi" "İstanbul ıi" "İstanbuLL ıi" "-İ-stanbul ıi" "İstanbul ıi" "İstanbul ıi" "İstanbul ıi"
"A�Ä" "a�ä" "A�Ä" "A�Ä"
"A�Ä" "a�ä" "A�Ä"
"a?Ä" "日�Ä"
"a\xffÄ" "-a-\xff-Ä-" "a\xffÄ" "a\xffÄ" "a\xffÄ" "a\xffÄ" "a\xffÄ" "-a\xffÄ" "a\xffÄ" "a\xffÄ" "-a-\xffÄ" "a\xffÄ" "a\xffÄ" "a\xffÄ"
"日本 Ÿ Ⅷ Ⓐ" "日本 ÿ ⅷ ⓐ" "日本 Ÿ Ⅷ Ⓐ" "日本 Ÿ Ⅷ Ⓐ"
"日本 Ÿ Ⅷ Ⓐ" "日本 ÿ ⅷ ⓐ" "日本 Ÿ Ⅷ Ⓐ"
"日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ"
"日本 ÿ ⅷ ⓐ" "-日-本- -ÿ- -ⅷ- -ⓐ-" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "-日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "-日-本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ" "日本 ÿ ⅷ ⓐ"
"" "" "" "" "" "" ""
"" "" ""
"x" "" "  x  " "  x  " "  x  " "  x  " "  x  "
"x" "  x  " "  x  "
"y" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085"
"y" "\t\n y\u2003\u0085" "\t\n y\u2003\u0085"
"xxhixx" "hi" "hixx" "xxhi" "hixx" "xxhixx" "xxhixx"
"xxhixx" "xxhixx" "xxhixx"
"¡¡Hola!!" "Hola" "Hola!!" "¡¡Hola" "¡¡Hola!!" "¡¡Hola!" "¡¡Hola!!"
"¡¡Hola!!" "Hola!!" "¡¡Hola"
"\xff x \xff" "\xff x \xff" "\xff x \xff" "\xff x \xff" "\xff x \xff" "\xff x \xff" "\xff x \xff"
"\xff x \xff" "\xff x \xff" "\xff x \xff"
"" "" "   " "   " "   " "   " "   "
"" "   " "   "
ababab   -------------------- 3000
 a a, , c clone
panic: strings: negative Repeat count
panic: strings: Repeat output length overflow
12c12 &amp; &lt;2>  zz
x111b
-a-b- -A-b-A- A-bA-b-
111 same HI, HIHI
6 <nil>
1&lt;2
panic: strings.NewReplacer: odd argument count
*/
