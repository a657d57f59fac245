package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 0; i < 5; i++ {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteByte('x')
	b.WriteRune('日')
	b.WriteString("end")
	b.Write([]byte("!"))
	fmt.Println(b.String(), b.Len())
	b.Grow(100)
	fmt.Println(b.Cap() >= 100, b.Len())
	func() {
		defer func() { fmt.Println(recover()) }()
		c := b
		c.WriteByte('y')
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		b.Grow(-1)
	}()
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	r := strings.NewReader("hello, 世界")
	buf := make([]byte, 5)
	fmt.Println(r.Len(), r.Size())
	n, err := r.Read(buf)
	fmt.Println(n, err, string(buf[:n]), r.Len())
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte(), r.UnreadRune())
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Print(string(c), size, " ")
	}
	fmt.Println(r.Seek(-3, io.SeekEnd))
	c2, size, err := r.ReadRune()
	fmt.Println(string(c2), size, err, r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.Seek(7, io.SeekStart))
	fmt.Println(r.WriteTo(os.Stdout))
	fmt.Println(r.Seek(-100, io.SeekCurrent))
	fmt.Println(r.Seek(0, 9))
	n, err = r.ReadAt(buf, 10)
	fmt.Println(n, err)
	n, err = r.ReadAt(buf, -1)
	fmt.Println(n, err)
	r.Reset("again")
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)
}

/* output:
0,1,2,3,4,x日end! 18
true 18
strings: illegal use of non-zero Builder copied by value
strings.Builder.Grow: negative count
0 true
13 13
5 <nil> hello 8
, <nil> <nil> strings.Reader.UnreadRune: previous operation was not ReadRune
,1  1 世3 界3 EOF
10 <nil>
界 3 <nil> <nil> strings.Reader.UnreadRune: previous operation was not ReadRune
7 <nil>
世界6 <nil>
0 strings.Reader.Seek: negative position
0 strings.Reader.Seek: invalid whence
3 EOF
0 strings.Reader.ReadAt: negative offset
again <nil>
*/
