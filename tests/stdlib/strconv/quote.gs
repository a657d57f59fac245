package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "hello", "a\"b'c`d\\", "\a\b\f\n\r\t\v\x00\x1f\x7f", "\xff\xfe", "日本語", "\u00a0\u2028\ufeff\U0001F600\U0010ffff", "\u0301\ufffd\u00ad\ue000\u3000"} {
		q := strconv.Quote(s)
		fmt.Println(q, strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		back, err := strconv.Unquote(q)
		fmt.Println(back == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0, '日', 0x1F600, 0xD800, 0x110000, -1, 0xFFFD, 0xA0} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`""`, `"a"`, `'a'`, `'ab'`, `''`, "`a\rb`", "`a`b`", `"\x41\u65e5\U0001F600\101\n\t\\\""`, `"\'"`, `'\''`, `'\"'`, `"\"`, `"a`, `a`, `"\ud800"`, `"\U00110000"`, `"\400"`, `"\q"`, "\"\n\"", `'日'`, `"a"b`, ``} {
		v, err := strconv.Unquote(s)
		p, err2 := strconv.QuotedPrefix(s + " tail")
		fmt.Printf("%q: %q %v %q %v\n", s, v, err, p, err2)
	}
	tail := `a\n\x41日'"`
	for tail != "" {
		r, multibyte, rest, err := strconv.UnquoteChar(tail, '"')
		fmt.Println(r, multibyte, rest, err)
		if err != nil {
			break
		}
		tail = rest
	}
}

/* output:
"" "" "" true
true <nil>
"hello" "hello" "hello" true
true <nil>
"a\"b'c`d\\" "a\"b'c`d\\" "a\"b'c`d\\" false
true <nil>
"\a\b\f\n\r\t\v\x00\x1f\x7f" "\a\b\f\n\r\t\v\x00\x1f\x7f" "\a\b\f\n\r\t\v\x00\x1f\x7f" false
true <nil>
"\xff\xfe" "\xff\xfe" "\xff\xfe" false
true <nil>
"日本語" "\u65e5\u672c\u8a9e" "日本語" true
true <nil>
"\u00a0\u2028\ufeff😀\U0010ffff" "\u00a0\u2028\ufeff\U0001f600\U0010ffff" " \u2028\ufeff😀\U0010ffff" false
true <nil>
"́�\u00ad\ue000\u3000" "\u0301\ufffd\u00ad\ue000\u3000" "́�\u00ad\ue000　" true
true <nil>
'a' 'a' 'a' true true
'\'' '\'' '\'' true true
'"' '"' '"' true true
'\n' '\n' '\n' false false
'\x00' '\x00' '\x00' false false
'日' '\u65e5' '日' true true
'😀' '\U0001f600' '😀' true true
'�' '\ufffd' '�' false false
'�' '\ufffd' '�' false false
'�' '\ufffd' '�' false false
'�' '\ufffd' '�' true true
'\u00a0' '\u00a0' ' ' false true
"\"\"": "" <nil> "\"\"" <nil>
"\"a\"": "a" <nil> "\"a\"" <nil>
"'a'": "a" <nil> "'a'" <nil>
"'ab'": "" invalid syntax "" invalid syntax
"''": "" <nil> "''" <nil>
"`a\rb`": "ab" <nil> "`a\rb`" <nil>
"`a`b`": "" invalid syntax "`a`" <nil>
"\"\\x41\\u65e5\\U0001F600\\101\\n\\t\\\\\\\"\"": "A日😀A\n\t\\\"" <nil> "\"\\x41\\u65e5\\U0001F600\\101\\n\\t\\\\\\\"\"" <nil>
"\"\\'\"": "" invalid syntax "" invalid syntax
"'\\''": "'" <nil> "'\\''" <nil>
"'\\\"'": "" invalid syntax "" invalid syntax
"\"\\\"": "" invalid syntax "" invalid syntax
"\"a": "" invalid syntax "" invalid syntax
"a": "" invalid syntax "" invalid syntax
"\"\\ud800\"": "" invalid syntax "" invalid syntax
"\"\\U00110000\"": "" invalid syntax "" invalid syntax
"\"\\400\"": "" invalid syntax "" invalid syntax
"\"\\q\"": "" invalid syntax "" invalid syntax
"\"\n\"": "" invalid syntax "" invalid syntax
"'日'": "日" <nil> "'日'" <nil>
"\"a\"b": "" invalid syntax "\"a\"" <nil>
"": "" invalid syntax "" invalid syntax
97 false \n\x41日'" <nil>
10 false \x41日'" <nil>
65 false 日'" <nil>
26085 true '" <nil>
39 false " <nil>
0 false  invalid syntax
*/
