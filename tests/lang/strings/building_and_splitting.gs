package main

import (
	"fmt"
	"strconv"
	"strings"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func isPalindrome(s string) bool {
	for len(s) > 1 {
		if s[0] != s[len(s)-1] {
			return false
		}
		s = s[1 : len(s)-1]
	}
	return true
}

func words(s string) (list []string) {
	start := -1
	for i, r := range s {
		switch space := r == ' ' || r == '\n'; {
		case !space && start < 0:
			start = i
		case space && start >= 0:
			list = append(list, s[start:i])
			start = -1
		}
	}
	if start >= 0 {
		list = append(list, s[start:])
	}
	return
}

func caesar(s string, n byte) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = 'a' + (c-'a'+n)%26
		}
	}
	return string(b)
}

func main() {
	fmt.Println(reverse("héllo, 世界"), isPalindrome("racecar"), isPalindrome("ab"), isPalindrome("")) // output: 界世 ,olléh true false true
	fmt.Println(words("  the quick\nbrown  fox "), len(words("")))                                   // output: [the quick brown fox] 0
	fmt.Println(caesar("hello xyz", 3), caesar(caesar("round trip", 13), 13))                        // output: khoor abc round trip
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d-", i)
		b.WriteByte('x')
		b.WriteRune('é')
		b.WriteString("|")
	}
	fmt.Println(b.String(), b.Len()) // output: 0-xé|1-xé|2-xé| 18
	parts := strings.Split("a,b,,c", ",")
	fmt.Printf("%q %d %s\n", parts, len(parts), strings.Join(parts, "+")) // output: ["a" "b" "" "c"] 4 a+b++c
	s := ""
	for i := 0; i < 1000; i++ {
		s += string(rune('a' + i%26))
	}
	fmt.Println(len(s), s[990:], strings.Count(s, "abc"), strings.Index(s, "xyz"), strings.Contains(s, "zz")) // output: 1000 cdefghijkl 39 23 false
	hash := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		hash = (hash ^ uint32(s[i])) * 16777619
	}
	fmt.Println(hash) // output: 2498322897
	t := strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>x</b>")
	fmt.Println(t, strings.TrimSpace("\t x \n"), strings.Title("go"), strings.EqualFold("Go", "GO")) // output: &lt;b&gt;x&lt;/b&gt; x Go true
	n, err := strconv.Atoi("12x")
	fmt.Println(n, err) // output: 0 strconv.Atoi: parsing "12x": invalid syntax
	f, _ := strconv.ParseFloat("1e-3", 64)
	fmt.Println(f, strconv.FormatInt(-255, 16), strconv.Quote("a\n\"é\x00")) // output: 0.001 -ff "a\n\"é\x00"
}
