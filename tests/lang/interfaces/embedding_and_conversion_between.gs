package main

import "fmt"

type reader interface{ read() string }
type writer interface{ write(string) }
type readWriter interface {
	reader
	writer
}
type closer interface {
	readWriter
	read() string
	close() error
}
type file struct{ data []string }

func (f *file) read() string {
	if len(f.data) == 0 {
		return ""
	}
	s := f.data[0]
	f.data = f.data[1:]
	return s
}
func (f *file) write(s string) { f.data = append(f.data, s) }
func (f *file) close() error   { f.data = nil; return nil }

type limited struct {
	reader
	left int
}

func (l *limited) read() string {
	if l.left == 0 {
		return "limit"
	}
	l.left--
	return l.reader.read()
}

func main() {
	var c closer = &file{}
	var rw readWriter = c
	var r reader = rw
	rw.write("one")
	rw.write("two")
	rw.write("three")
	l := &limited{r, 2}
	fmt.Println(l.read(), l.read(), l.read()) // output: one two limit
	r = l
	fmt.Println(r.read(), r.(*limited).left) // output: limit 0
	back, ok := rw.(closer)
	_, ok2 := r.(writer)
	fmt.Println(ok, ok2, back.close() == nil, c == back, rw == writer(c)) // output: true false true true true
	var f func() string = c.read
	c.write("again")
	fmt.Println(f()) // output: again
}
