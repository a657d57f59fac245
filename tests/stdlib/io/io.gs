package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type failing struct{ n int }

func (f *failing) Read(p []byte) (int, error) {
	if f.n == 0 {
		return 0, errors.New("broken")
	}
	f.n--
	p[0] = 'x'
	return 1, nil
}

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func main() {
	r := func(s string) io.Reader { return strings.NewReader(s) }
	all, err := io.ReadAll(io.MultiReader(r("a"), r(""), r("bc"), io.LimitReader(r("12345"), 2)))
	fmt.Println(string(all), err)
	all, err = io.ReadAll(&failing{3})
	fmt.Println(string(all), err)
	buf := make([]byte, 4)
	for _, s := range []string{"", "ab", "abcdef"} {
		n, err := io.ReadFull(r(s), buf)
		m, err2 := io.ReadAtLeast(r(s), buf, 2)
		fmt.Println(n, err, m, err2)
	}
	_, err = io.ReadAtLeast(r("abc"), buf, 5)
	fmt.Println(err)
	fmt.Println(io.Copy(os.Stdout, r("copied ")))
	fmt.Println(io.CopyN(os.Stdout, r("copied"), 3))
	fmt.Println(io.CopyN(io.Discard, r("abc"), 5))
	fmt.Println(io.Copy(short{}, io.LimitReader(r("abcd"), 4)))
	fmt.Println(io.WriteString(io.Discard, "discarded"))
	var a, b strings.Builder
	w := io.MultiWriter(&a, &b)
	io.Copy(w, io.TeeReader(r("tee"), &b))
	io.WriteString(w, "!")
	fmt.Println(a.String(), b.String())
	_, err = io.MultiWriter(&a, short{}).Write([]byte("xy"))
	fmt.Println(err)
	section := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	all, err = io.ReadAll(section)
	fmt.Println(string(all), err, section.Size())
	fmt.Println(section.Seek(-2, io.SeekEnd))
	n, err := section.Read(buf)
	fmt.Println(string(buf[:n]), err)
	n, err = section.ReadAt(buf, 3)
	fmt.Println(string(buf[:n]), err)
	closer := io.NopCloser(r("x"))
	fmt.Println(closer.Close())
	pr, pw := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(pw, "message %d\n", i)
		}
		pw.CloseWithError(errors.New("writer is done"))
	}()
	all, err = io.ReadAll(pr)
	fmt.Printf("%q %v\n", all, err)
	fmt.Println(pw.Write([]byte("x")))
	pr2, pw2 := io.Pipe()
	pr2.Close()
	fmt.Println(pw2.Write([]byte("x")))
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrShortBuffer, io.ErrNoProgress, io.ErrClosedPipe)
}

/* output:
abc12 <nil>
xxx broken
0 EOF 0 EOF
2 unexpected EOF 2 <nil>
4 <nil> 4 <nil>
short buffer
copied 7 <nil>
cop3 <nil>
3 EOF
2 short write
9 <nil>
tee! teetee!
short write
23456 <nil> 5
3 <nil>
56 <nil>
56 EOF
<nil>
"message 0\nmessage 1\nmessage 2\n" writer is done
0 io: read/write on closed pipe
0 io: read/write on closed pipe
EOF unexpected EOF short write short buffer multiple Read calls return no data or error io: read/write on closed pipe
*/
