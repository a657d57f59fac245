package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func main() {
	texts := []string{"", "a", "chicken", "日本語日本", "a\xffb", "  x y  ", "aaaa", "   "}
	parts := []string{"", "a", "k", "本語", "aa", "\xff", "zz", " "}
	for _, t := range texts {
		s := []byte(t)
		for _, q := range parts {
			p := []byte(q)
			fmt.Println(bytes.Index(s, p), bytes.LastIndex(s, p), bytes.IndexAny(s, q), bytes.LastIndexAny(s, q), bytes.Count(s, p), bytes.Contains(s, p), bytes.HasPrefix(s, p), bytes.HasSuffix(s, p), bytes.Compare(s, p), bytes.Equal(s, p))
			fmt.Printf("%q %q %q %q\n", bytes.Split(s, p), bytes.SplitAfterN(s, p, 2), bytes.ReplaceAll(s, p, []byte("<>")), bytes.TrimPrefix(s, p))
		}
		fmt.Printf("%q %q %q %q %q %q\n", bytes.Fields(s), bytes.ToUpper(s), bytes.Title(s), bytes.TrimSpace(s), bytes.Trim(s, " a"), bytes.ToValidUTF8(s, []byte("?")))
		fmt.Println(bytes.TrimSpace(s) == nil, bytes.Trim(s, " ") == nil, bytes.TrimRight(s, " ") == nil, bytes.TrimLeft(s, "a") == nil, bytes.IndexFunc(s, unicode.IsSpace), bytes.LastIndexByte(s, 'a'), bytes.Runes(s))
		fmt.Printf("%q %q\n", bytes.Map(func(r rune) rune { return r + 1 }, s), bytes.FieldsFunc(s, unicode.IsSpace))
	}
	fmt.Printf("%q %q %q\n", bytes.Join([][]byte{[]byte("a"), nil, []byte("c")}, []byte(", ")), bytes.Repeat([]byte("ab"), 3), bytes.Repeat(nil, 3))
	fmt.Println(bytes.EqualFold([]byte("Go"), []byte("GO")), bytes.Clone(nil) == nil, bytes.ContainsRune([]byte("日"), '日'))
	before, after, found := bytes.Cut([]byte("k=v"), []byte("="))
	fmt.Println(string(before), string(after), found)
	part := bytes.Split([]byte("a,b"), []byte(","))[0]
	fmt.Println(cap(part), string(append(part, 'x')))

	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world"))
	b.WriteByte('!')
	b.WriteRune('日')
	fmt.Fprintf(&b, " %d\nsecond line\n", 42)
	fmt.Println(b.Len(), b.String())
	buf := make([]byte, 5)
	n, err := b.Read(buf)
	fmt.Println(n, err, string(buf), b.UnreadByte(), b.UnreadByte())
	fmt.Println(string(b.Next(3)))
	line, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	c, err := b.ReadByte()
	fmt.Println(string(c), err)
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.UnreadRune())
	rest, err := b.ReadBytes('z')
	fmt.Printf("%q %v\n", rest, err)
	fmt.Println(b.ReadByte())
	fmt.Println(b.ReadFrom(strings.NewReader(strings.Repeat("x", 1000))))
	b.Truncate(3)
	fmt.Println(b.WriteTo(os.Stdout))
	fmt.Println(b.Len(), bytes.NewBufferString("abc").String(), bytes.NewBuffer([]byte("def")).Bytes())
	var none *bytes.Buffer
	fmt.Println(none, none.String())
	reader := bytes.NewReader([]byte("reader"))
	all, err := io.ReadAll(reader)
	fmt.Println(string(all), err, reader.Len(), reader.Size())
	func() {
		defer func() { fmt.Println(recover()) }()
		b.Truncate(5)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		b.Grow(-1)
	}()
}

/* output:
0 0 -1 -1 1 true true true 0 true
[] [] "<>" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
-1 -1 -1 -1 0 false false false -1 false
[""] [""] "" ""
[] "" "" "" "" ""
true true false true -1 -1 []
"" []
0 1 -1 -1 2 true true true 1 false
["a"] ["a"] "<>a<>" "a"
0 0 0 0 1 true true true 0 true
["" ""] ["a" ""] "<>" ""
-1 -1 -1 -1 0 false false false -1 false
["a"] ["a"] "a" "a"
-1 -1 -1 -1 0 false false false -1 false
["a"] ["a"] "a" "a"
-1 -1 0 0 0 false false false -1 false
["a"] ["a"] "a" "a"
-1 -1 -1 -1 0 false false false -1 false
["a"] ["a"] "a" "a"
-1 -1 -1 -1 0 false false false -1 false
["a"] ["a"] "a" "a"
-1 -1 -1 -1 0 false false false 1 false
["a"] ["a"] "a" "a"
["a"] "A" "A" "a" "" "a"
false false false true -1 0 [97]
"b" ["a"]
0 7 -1 -1 8 true true true 1 false
["c" "h" "i" "c" "k" "e" "n"] ["c" "hicken"] "<>c<>h<>i<>c<>k<>e<>n<>" "chicken"
-1 -1 -1 -1 0 false false false 1 false
["chicken"] ["chicken"] "chicken" "chicken"
4 4 4 4 1 true false false -1 false
["chic" "en"] ["chick" "en"] "chic<>en" "chicken"
-1 -1 -1 -1 0 false false false -1 false
["chicken"] ["chicken"] "chicken" "chicken"
-1 -1 -1 -1 0 false false false 1 false
["chicken"] ["chicken"] "chicken" "chicken"
-1 -1 -1 -1 0 false false false -1 false
["chicken"] ["chicken"] "chicken" "chicken"
-1 -1 -1 -1 0 false false false -1 false
["chicken"] ["chicken"] "chicken" "chicken"
-1 -1 -1 -1 0 false false false 1 false
["chicken"] ["chicken"] "chicken" "chicken"
["chicken"] "CHICKEN" "Chicken" "chicken" "chicken" "chicken"
false false false false -1 -1 [99 104 105 99 107 101 110]
"dijdlfo" ["chicken"]
0 15 -1 -1 6 true true true 1 false
["日" "本" "語" "日" "本"] ["日" "本語日本"] "<>日<>本<>語<>日<>本<>" "日本語日本"
-1 -1 -1 -1 0 false false false 1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
-1 -1 -1 -1 0 false false false 1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
3 3 3 12 1 true false false -1 false
["日" "日本"] ["日本語" "日本"] "日<>日本" "日本語日本"
-1 -1 -1 -1 0 false false false 1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
-1 -1 -1 -1 0 false false false -1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
-1 -1 -1 -1 0 false false false 1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
-1 -1 -1 -1 0 false false false 1 false
["日本語日本"] ["日本語日本"] "日本語日本" "日本語日本"
["日本語日本"] "日本語日本" "日本語日本" "日本語日本" "日本語日本" "日本語日本"
false false false false -1 -1 [26085 26412 35486 26085 26412]
"旦札誟旦札" ["日本語日本"]
0 3 -1 -1 4 true true true 1 false
["a" "\xff" "b"] ["a" "\xffb"] "<>a<>\xff<>b<>" "a\xffb"
0 0 0 0 1 true true false 1 false
["" "\xffb"] ["a" "\xffb"] "<>\xffb" "\xffb"
-1 -1 -1 -1 0 false false false -1 false
["a\xffb"] ["a\xffb"] "a\xffb" "a\xffb"
-1 -1 -1 -1 0 false false false -1 false
["a\xffb"] ["a\xffb"] "a\xffb" "a\xffb"
-1 -1 0 0 0 false false false 1 false
["a\xffb"] ["a\xffb"] "a\xffb" "a\xffb"
1 1 1 1 1 true false false -1 false
["a" "b"] ["a\xff" "b"] "a<>b" "a\xffb"
-1 -1 -1 -1 0 false false false -1 false
["a\xffb"] ["a\xffb"] "a\xffb" "a\xffb"
-1 -1 -1 -1 0 false false false 1 false
["a\xffb"] ["a\xffb"] "a\xffb" "a\xffb"
["a\xffb"] "A�B" "A�b" "a\xffb" "\xffb" "a?b"
false false false false -1 0 [97 65533 98]
"b\ufffec" ["a\xffb"]
0 7 -1 -1 8 true true true 1 false
[" " " " "x" " " "y" " " " "] [" " " x y  "] "<> <> <>x<> <>y<> <> <>" "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
-1 -1 -1 -1 0 false false false -1 false
["  x y  "] ["  x y  "] "  x y  " "  x y  "
0 6 0 6 5 true true true 1 false
["" "" "x" "y" "" ""] [" " " x y  "] "<><>x<>y<><>" " x y  "
["x" "y"] "  X Y  " "  X Y  " "x y" "x y" "  x y  "
false false false false 0 -1 [32 32 120 32 121 32 32]
"!!y!z!!" ["x" "y"]
0 4 -1 -1 5 true true true 1 false
["a" "a" "a" "a"] ["a" "aaa"] "<>a<>a<>a<>a<>" "aaaa"
0 3 0 3 4 true true true 1 false
["" "" "" "" ""] ["a" "aaa"] "<><><><>" "aaa"
-1 -1 -1 -1 0 false false false -1 false
["aaaa"] ["aaaa"] "aaaa" "aaaa"
-1 -1 -1 -1 0 false false false -1 false
["aaaa"] ["aaaa"] "aaaa" "aaaa"
0 2 0 3 2 true true true 1 false
["" "" ""] ["aa" "aa"] "<><>" "aa"
-1 -1 -1 -1 0 false false false -1 false
["aaaa"] ["aaaa"] "aaaa" "aaaa"
-1 -1 -1 -1 0 false false false -1 false
["aaaa"] ["aaaa"] "aaaa" "aaaa"
-1 -1 -1 -1 0 false false false 1 false
["aaaa"] ["aaaa"] "aaaa" "aaaa"
["aaaa"] "AAAA" "Aaaa" "aaaa" "" "aaaa"
false false false true -1 3 [97 97 97 97]
"bbbb" ["aaaa"]
0 3 -1 -1 4 true true true 1 false
[" " " " " "] [" " "  "] "<> <> <> <>" "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
-1 -1 -1 -1 0 false false false -1 false
["   "] ["   "] "   " "   "
0 2 0 2 3 true true true 1 false
["" "" "" ""] [" " "  "] "<><><>" "  "
[] "   " "   " "" "" "   "
true true false false 0 -1 [32 32 32]
"!!!" []
"a, , c" "ababab" ""
true true true
k v true
1 ax
31 hello world!日 42
second line

5 <nil> hello <nil> bytes.Buffer: UnreadByte: previous operation was not a successful read
o w
"orld!日 42\n" <nil>
s <nil>
e 1 <nil> <nil> bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
"econd line\n" EOF
0 EOF
1000 <nil>
xxx3 <nil>
0 abc [100 101 102]
<nil> <nil>
reader <nil> 0 6
bytes.Buffer: truncation out of range
bytes.Buffer.Grow: negative count
*/
