package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type fraction struct{ n, d int }

func (f *fraction) Scan(state fmt.ScanState, verb rune) error {
	_, err := fmt.Fscanf(state, "%d/%d", &f.n, &f.d)
	return err
}

type word struct{ text string }

func (w *word) Scan(state fmt.ScanState, verb rune) error {
	token, err := state.Token(true, func(r rune) bool { return r != ',' })
	w.text = string(token)
	width, ok := state.Width()
	fmt.Println("verb", string(verb), "width", width, ok)
	return err
}

type celsius float32

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var u uint8
	var r rune
	var bs []byte
	var c complex128
	var temp celsius
	fmt.Println(fmt.Sscan("12 word\n3.5 true", &i, &s, &f, &b))
	fmt.Println(i, s, f, b)
	fmt.Println(fmt.Sscan("0x1F 0b11 1_000 -7", &i, &j, &u, &r))
	fmt.Println(fmt.Sscan("0x1F 0b11 100 -7 bytes (1+2i) 36.6", &i, &j, &u, &r, &bs, &c, &temp))
	fmt.Println(i, j, u, r, string(bs), c, temp)
	fmt.Println(fmt.Sscan("256", &u))
	fmt.Println(fmt.Sscan("x", &i))
	fmt.Println(fmt.Sscan("", &i))
	fmt.Println(fmt.Sscan("5", &i, &j))
	fmt.Println(fmt.Sscanln("1 2", &i, &j))
	fmt.Println(fmt.Sscanln("1\n2", &i, &j))
	fmt.Println(fmt.Sscanln("1 2 3", &i, &j))
	fmt.Println(fmt.Sscanf("5-7:abc", "%d-%d:%s", &i, &j, &s))
	fmt.Println(i, j, s)
	fmt.Println(fmt.Sscanf("ff 1010 q\"uo\" Z", "%x %b q%q %c", &i, &j, &s, &r))
	fmt.Println(i, j, s, string(r))
	fmt.Println(fmt.Sscanf("12345", "%2d%3d", &i, &j))
	fmt.Println(i, j)
	fmt.Println(fmt.Sscanf("abcde", "%3s%s", &s, &t))
	fmt.Println(s, t)
	fmt.Println(fmt.Sscanf("10% 3", "%d%% %d", &i, &j))
	fmt.Println(fmt.Sscanf("1,2", "%d;%d", &i, &j))
	fmt.Println(fmt.Sscanf("1 2", "%d", &i, &j))
	fmt.Println(fmt.Sscanf("1 2", "%d %d", &i))
	fmt.Println(fmt.Sscanf("1", "%z", &i))
	fmt.Println(fmt.Sscanf("48656c6c6f", "%x", &s))
	fmt.Println(s)
	fmt.Println(fmt.Sscanf("1\n2", "%d\n%d", &i, &j))
	fmt.Println(fmt.Sscanf("1 2", "%d\n%d", &i, &j))
	var half fraction
	var w word
	fmt.Println(fmt.Sscan(" 1/2 two words,rest", &half, &w))
	fmt.Println(half, w)
	fmt.Println(fmt.Sscanf("ab", "%5v", &w))
	fmt.Println(fmt.Sscan("1", i))
	fmt.Println(fmt.Sscan("1", &struct{}{}))
	in := bufio.NewReader(os.Stdin)
	for {
		n, err := fmt.Fscan(in, &i)
		if err != nil {
			fmt.Println(n, err)
			break
		}
		fmt.Print(i*i, " ")
	}
	sum := 0
	lines := strings.NewReader("1 2\n3 4\n")
	for {
		if n, err := fmt.Fscanln(lines, &i, &j); err != nil {
			fmt.Println(n, err, sum)
			break
		}
		sum += i * j
	}
}

// input: 1 2 3
// input: 4 +5

/* output:
4 <nil>
12 word 3.5 true
2 unsigned integer overflow on token 1_000
7 <nil>
31 3 100 -7 bytes (1+2i) 36.6
0 unsigned integer overflow on token 256
0 expected integer
0 EOF
1 EOF
2 <nil>
1 unexpected newline
2 expected newline
3 <nil>
5 7 abc
4 <nil>
255 10 uo Z
2 <nil>
12 345
2 <nil>
abc de
2 <nil>
1 input does not match format
1 too many operands
1 too few operands for format '%d'
0 bad verb '%z' for integer
1 <nil>
Hello
2 <nil>
1 newline in format does not match input
verb v width 0 false
2 <nil>
{1 2} {two words}
verb v width 5 true
1 <nil>
0 type not a pointer: int
0 can't scan type: *struct {}
1 4 9 16 25 0 EOF
0 EOF 14
*/
