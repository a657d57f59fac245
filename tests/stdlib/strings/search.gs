package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	texts := []string{"", "a", "chicken", "日本語日本", "go gopher", "a\xffb", "  x y  ", "aaaa"}
	parts := []string{"", "a", "k", "日", "本語", "go", "aa", "\xff", "zz", "\uFFFD", " "}
	for _, s := range texts {
		for _, p := range parts {
			before, after, found := strings.Cut(s, p)
			fmt.Println(strings.Index(s, p), strings.LastIndex(s, p), strings.IndexAny(s, p), strings.LastIndexAny(s, p), strings.Count(s, p), strings.Contains(s, p), strings.ContainsAny(s, p), strings.HasPrefix(s, p), strings.HasSuffix(s, p), strings.Compare(s, p), len(before), len(after), found)
		}
		fmt.Println(strings.IndexByte(s, 'n'), strings.LastIndexByte(s, 'a'), strings.IndexRune(s, '本'), strings.IndexRune(s, 0xFFFD), strings.IndexRune(s, -1), strings.ContainsRune(s, 'x'))
		fmt.Println(strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsLetter), strings.ContainsFunc(s, unicode.IsUpper))
	}
	fmt.Println(strings.EqualFold("Straße", "STRAßE"), strings.EqualFold("K", "\u212A"), strings.EqualFold("σς", "ΣΣ"), strings.EqualFold("a", "b"), strings.EqualFold("ab", "a"))
	for _, s := range texts {
		for _, sep := range []string{"", "a", " ", "本", "zz"} {
			fmt.Printf("%q %q %q %q %q\n", strings.Split(s, sep), strings.SplitN(s, sep, 2), strings.SplitAfter(s, sep), strings.SplitAfterN(s, sep, 2), strings.SplitN(s, sep, 0))
		}
		fmt.Printf("%q %q\n", strings.Fields(s), strings.FieldsFunc(s, func(r rune) bool { return r == 'a' || r == ' ' }))
	}
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".go"))
	fmt.Println(strings.CutPrefix("x", "y"))
	fmt.Println(strings.SplitN("a,b,c,d", ",", 3), len(strings.SplitN("a,b", ",", -1)), strings.SplitN("a,b", ",", 1))
}

/* output:
0 0 -1 -1 1 true false true true 0 0 0 true
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 0 false false false false -1 0 0 false
-1 -1 -1 -1 -1 false
-1 -1 false
0 1 -1 -1 2 true false true true 1 0 1 true
0 0 0 0 1 true true true true 0 0 0 true
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 0 0 0 false true false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false -1 1 0 false
-1 -1 -1 -1 0 false false false false 1 1 0 false
-1 0 -1 -1 -1 false
-1 0 false
0 7 -1 -1 8 true false true true 1 0 7 true
-1 -1 -1 -1 0 false false false false 1 7 0 false
4 4 4 4 1 true true false false -1 4 2 true
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false 1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false 1 7 0 false
6 -1 -1 -1 -1 false
-1 6 false
0 15 -1 -1 6 true false true true 1 0 15 true
-1 -1 -1 -1 0 false false false false 1 15 0 false
-1 -1 -1 -1 0 false false false false 1 15 0 false
0 9 0 9 2 true true true false 1 0 12 true
3 3 3 12 1 true true false false -1 3 6 true
-1 -1 -1 -1 0 false false false false 1 15 0 false
-1 -1 -1 -1 0 false false false false 1 15 0 false
-1 -1 -1 -1 0 false false false false -1 15 0 false
-1 -1 -1 -1 0 false false false false 1 15 0 false
-1 -1 -1 -1 0 false false false false -1 15 0 false
-1 -1 -1 -1 0 false false false false 1 15 0 false
-1 -1 3 -1 -1 false
-1 12 false
0 9 -1 -1 10 true false true true 1 0 9 true
-1 -1 -1 -1 0 false false false false 1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
0 3 0 4 2 true true true false 1 0 7 true
-1 -1 -1 -1 0 false false false false 1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
-1 -1 -1 -1 0 false false false false -1 9 0 false
2 2 2 2 1 true true false false 1 2 6 true
-1 -1 -1 -1 -1 false
2 8 false
0 3 -1 -1 4 true false true true 1 0 3 true
0 0 0 0 1 true true true false 1 0 2 true
-1 -1 -1 -1 0 false false false false -1 3 0 false
-1 -1 -1 -1 0 false false false false -1 3 0 false
-1 -1 -1 -1 0 false false false false -1 3 0 false
-1 -1 -1 -1 0 false false false false -1 3 0 false
-1 -1 0 0 0 false true false false 1 3 0 false
1 1 1 1 1 true true false false -1 1 1 true
-1 -1 -1 -1 0 false false false false -1 3 0 false
-1 -1 1 1 0 false true false false -1 3 0 false
-1 -1 -1 -1 0 false false false false 1 3 0 false
-1 0 -1 1 -1 false
-1 2 false
0 7 -1 -1 8 true false true true 1 0 7 true
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
-1 -1 -1 -1 0 false false false false -1 7 0 false
0 6 0 6 5 true true true true 1 0 6 true
-1 -1 -1 -1 -1 true
0 4 false
0 4 -1 -1 5 true false true true 1 0 4 true
0 3 0 3 4 true true true true 1 0 3 true
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false -1 4 0 false
0 2 0 3 2 true true true true 1 0 2 true
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false -1 4 0 false
-1 -1 -1 -1 0 false false false false 1 4 0 false
-1 3 -1 -1 -1 false
-1 3 false
true true true false false
[] [] [] [] []
[""] [""] [""] [""] []
[""] [""] [""] [""] []
[""] [""] [""] [""] []
[""] [""] [""] [""] []
[] []
["a"] ["a"] ["a"] ["a"] []
["" ""] ["" ""] ["a" ""] ["a" ""] []
["a"] ["a"] ["a"] ["a"] []
["a"] ["a"] ["a"] ["a"] []
["a"] ["a"] ["a"] ["a"] []
["a"] []
["c" "h" "i" "c" "k" "e" "n"] ["c" "hicken"] ["c" "h" "i" "c" "k" "e" "n"] ["c" "hicken"] []
["chicken"] ["chicken"] ["chicken"] ["chicken"] []
["chicken"] ["chicken"] ["chicken"] ["chicken"] []
["chicken"] ["chicken"] ["chicken"] ["chicken"] []
["chicken"] ["chicken"] ["chicken"] ["chicken"] []
["chicken"] ["chicken"]
["日" "本" "語" "日" "本"] ["日" "本語日本"] ["日" "本" "語" "日" "本"] ["日" "本語日本"] []
["日本語日本"] ["日本語日本"] ["日本語日本"] ["日本語日本"] []
["日本語日本"] ["日本語日本"] ["日本語日本"] ["日本語日本"] []
["日" "語日" ""] ["日" "語日本"] ["日本" "語日本" ""] ["日本" "語日本"] []
["日本語日本"] ["日本語日本"] ["日本語日本"] ["日本語日本"] []
["日本語日本"] ["日本語日本"]
["g" "o" " " "g" "o" "p" "h" "e" "r"] ["g" "o gopher"] ["g" "o" " " "g" "o" "p" "h" "e" "r"] ["g" "o gopher"] []
["go gopher"] ["go gopher"] ["go gopher"] ["go gopher"] []
["go" "gopher"] ["go" "gopher"] ["go " "gopher"] ["go " "gopher"] []
["go gopher"] ["go gopher"] ["go gopher"] ["go gopher"] []
["go gopher"] ["go gopher"] ["go gopher"] ["go gopher"] []
["go" "gopher"] ["go" "gopher"]
["a" "\xff" "b"] ["a" "\xffb"] ["a" "\xff" "b"] ["a" "\xffb"] []
["" "\xffb"] ["" "\xffb"] ["a" "\xffb"] ["a" "\xffb"] []
["a\xffb"] ["a\xffb"] ["a\xffb"] ["a\xffb"] []
["a\xffb"] ["a\xffb"] ["a\xffb"] ["a\xffb"] []
["a\xffb"] ["a\xffb"] ["a\xffb"] ["a\xffb"] []
["a\xffb"] ["\xffb"]
[" " " " "x" " " "y" " " " "] [" " " x y  "] [" " " " "x" " " "y" " " " "] [" " " x y  "] []
["  x y  "] ["  x y  "] ["  x y  "] ["  x y  "] []
["" "" "x" "y" "" ""] ["" " x y  "] [" " " " "x " "y " " " ""] [" " " x y  "] []
["  x y  "] ["  x y  "] ["  x y  "] ["  x y  "] []
["  x y  "] ["  x y  "] ["  x y  "] ["  x y  "] []
["x" "y"] ["x" "y"]
["a" "a" "a" "a"] ["a" "aaa"] ["a" "a" "a" "a"] ["a" "aaa"] []
["" "" "" "" ""] ["" "aaa"] ["a" "a" "a" "a" ""] ["a" "aaa"] []
["aaaa"] ["aaaa"] ["aaaa"] ["aaaa"] []
["aaaa"] ["aaaa"] ["aaaa"] ["aaaa"] []
["aaaa"] ["aaaa"] ["aaaa"] ["aaaa"] []
["aaaa"] []
x true
x true
x false
[a b c,d] 2 [a,b]
*/
