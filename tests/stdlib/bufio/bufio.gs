package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type slow struct{ s string } // a byte at a time

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 1, errors.New("disk full") }

func scan(text string, split bufio.SplitFunc) {
	s := bufio.NewScanner(&slow{text})
	s.Split(split)
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
}

func main() {
	for _, text := range []string{"", "one line", "a\nb\r\n\nc\n", " two  words\n\tand 日本\xff "} {
		scan(text, bufio.ScanLines)
		scan(text, bufio.ScanWords)
		scan(text, bufio.ScanRunes)
		scan(text, bufio.ScanBytes)
	}
	scan("1,2,3,STOP,4", func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		switch {
		case i >= 0 && string(data[:i]) == "STOP":
			return i + 1, nil, bufio.ErrFinalToken
		case i >= 0:
			return i + 1, data[:i], nil
		case atEOF && len(data) > 0:
			return len(data), data, nil
		}
		return 0, nil, nil
	})
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	s.Buffer(make([]byte, 0, 10), 50)
	fmt.Println(s.Scan(), s.Err())
	long := bufio.NewScanner(strings.NewReader(strings.Repeat("y", 70000)))
	fmt.Println(long.Scan(), long.Err() == bufio.ErrTooLong)
	stdin := bufio.NewScanner(os.Stdin)
	for stdin.Scan() {
		fmt.Println("line:", stdin.Text())
	}

	r := bufio.NewReaderSize(&slow{"first line\nsecond 日本\nthe third line is longer than the buffer\nend"}, 16)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	peeked, err := r.Peek(3)
	fmt.Println(string(peeked), err, r.Buffered())
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte(), r.UnreadByte())
	for i := 0; i < 9; i++ {
		c, size, err := r.ReadRune()
		fmt.Print(string(c), size, err, " ")
	}
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	rest, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", rest, err)
	for {
		line, prefix, err := r.ReadLine()
		fmt.Printf("%q %t %v\n", line, prefix, err)
		if err != nil {
			break
		}
	}
	fmt.Println(r.ReadByte())
	r.Reset(strings.NewReader("discard this"))
	fmt.Println(r.Discard(8))
	fmt.Println(r.WriteTo(os.Stdout))
	fmt.Println(r.Discard(1))
	fmt.Println(r.Peek(-1))
	_, err = r.Peek(100)
	fmt.Println(err)

	w := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(w, "%d bytes and ", 5)
	fmt.Print("before ")
	w.WriteString("more than fits into it ")
	w.WriteByte('x')
	w.WriteRune('日')
	fmt.Print("[", w.Buffered(), w.Available(), w.Size(), "]")
	w.Flush()
	fmt.Println()
	bad := bufio.NewWriterSize(failing{}, 4)
	fmt.Println(bad.WriteString("abcdefgh"))
	fmt.Println(bad.Flush(), bad.WriteByte('x'))
	var sink strings.Builder
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&sink))
	fmt.Println(io.Copy(rw, rw))
	rw.Flush()
	fmt.Println(sink.String())
}

// input: from
// input:
// input: stdin

/* output:
<nil>
<nil>
<nil>
<nil>
"one line" <nil>
"one" "line" <nil>
"o" "n" "e" " " "l" "i" "n" "e" <nil>
"o" "n" "e" " " "l" "i" "n" "e" <nil>
"a" "b" "" "c" <nil>
"a" "b" "c" <nil>
"a" "\n" "b" "\r" "\n" "\n" "c" "\n" <nil>
"a" "\n" "b" "\r" "\n" "\n" "c" "\n" <nil>
" two  words" "\tand 日本\xff " <nil>
"two" "words" "and" "日本\xff" <nil>
" " "t" "w" "o" " " " " "w" "o" "r" "d" "s" "\n" "\t" "a" "n" "d" " " "日" "本" "�" " " <nil>
" " "t" "w" "o" " " " " "w" "o" "r" "d" "s" "\n" "\t" "a" "n" "d" " " "\xe6" "\x97" "\xa5" "\xe6" "\x9c" "\xac" "\xff" " " <nil>
"1" "2" "3" <nil>
false bufio.Scanner: token too long
false true
line: from
line: 
line: stdin
"first line\n" <nil>
sec <nil> 3
s <nil> <nil> bufio: invalid use of UnreadByte
s1 <nil> e1 <nil> c1 <nil> o1 <nil> n1 <nil> d1 <nil>  1 <nil> 日3 <nil> 本3 <nil> <nil> bufio: invalid use of UnreadRune
"本\n" <nil>
"the third line i" true <nil>
"s longer than th" true <nil>
"e buffer" false <nil>
"end" false <nil>
"" false EOF
0 EOF
8 <nil>
this4 <nil>
0 EOF
[] bufio: negative count
bufio: buffer full
before 5 bytes and more than fits into it [4 12 16]x日
4 disk full
disk full disk full
2 <nil>
in
*/
