package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room that ReadFrom makes for a Read.
const MinRead = 512

// No memory holds more.
const largest = 1 << 47

// ErrTooLarge is what a Buffer panics with that cannot grow as far as it must.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// What the last operation was, for the Unread methods: one of these, or the size of the character
// read.
const (
	didOther = 0
	didRead  = -1
)

// Buffer holds bytes that were written to it until they are read. The zero value is empty and
// ready.
type Buffer struct {
	buf  []byte // what is to be read is buf[at:]
	at   int
	last int8
}

// NewBuffer returns a Buffer that begins with the contents of buf, and uses its memory.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that begins with the contents of s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what is unread; it is valid until the next change.
func (b *Buffer) Bytes() []byte { return b.buf[b.at:] }

// AvailableBuffer returns an empty slice with the free room of b, for appending to and then
// writing.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what is unread; "<nil>" for a nil pointer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.at:])
}

// Len returns the number of unread bytes.
func (b *Buffer) Len() int { return len(b.buf) - b.at }

// Cap returns the bytes of memory for contents in all.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many bytes can be written before b must grow.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate forgets all but the first n unread bytes. It panics when there are fewer.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = didOther
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.at+n]
}

// Reset makes b empty and keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.at = 0
	b.last = didOther
}

// Makes room for n more bytes behind the contents.
func (b *Buffer) room(n int) {
	if b.at != 0 && b.at >= len(b.buf) {
		b.Reset()
	}
	if cap(b.buf)-len(b.buf) >= n {
		return
	}
	unread := b.Len()
	if b.buf != nil && n <= cap(b.buf)/2-unread { // moving down is enough
		copy(b.buf, b.buf[b.at:])
		b.buf = b.buf[:unread]
		b.at = 0
		return
	}
	if n > largest-2*cap(b.buf) {
		panic(ErrTooLarge)
	}
	larger := make([]byte, unread, max(2*cap(b.buf)+n, 64))
	copy(larger, b.buf[b.at:])
	b.buf = larger
	b.at = 0
}

// Grow makes room for n more bytes. It panics when n is negative.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.room(n)
}

// Write appends p. The error is always nil.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = didOther
	if cap(b.buf)-len(b.buf) < len(p) {
		b.room(len(p))
	}
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteString appends s. The error is always nil.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = didOther
	if cap(b.buf)-len(b.buf) < len(s) {
		b.room(len(s))
	}
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// WriteByte appends c. The error is always nil.
func (b *Buffer) WriteByte(c byte) error {
	b.last = didOther
	if cap(b.buf) == len(b.buf) {
		b.room(1)
	}
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r in UTF-8 and returns its size. The error is always nil.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.last = didOther
	b.room(utf8.UTFMax)
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// ReadFrom appends all that r has.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = didOther
	for {
		b.room(MinRead)
		m, e := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if m < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:len(b.buf)+m]
		n += int64(m)
		if e == io.EOF {
			return n, nil
		}
		if e != nil {
			return n, e
		}
	}
}

// WriteTo writes what is unread to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = didOther
	if unread := b.Len(); unread > 0 {
		m, e := w.Write(b.buf[b.at:])
		if m > unread {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.at += m
		n = int64(m)
		if e != nil {
			return n, e
		}
		if m != unread {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read reads into p.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = didOther
	if b.at >= len(b.buf) {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.at:])
	b.at += n
	if n > 0 {
		b.last = didRead
	}
	return n, nil
}

// Next returns the next n unread bytes, or as many as there are, as read; valid until the next
// change.
func (b *Buffer) Next(n int) []byte {
	b.last = didOther
	n = min(n, b.Len())
	data := b.buf[b.at : b.at+n]
	b.at += n
	if n > 0 {
		b.last = didRead
	}
	return data
}

// ReadByte reads a byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.at >= len(b.buf) {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.at]
	b.at++
	b.last = didRead
	return c, nil
}

// ReadRune reads a character.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.at >= len(b.buf) {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.at:])
	b.at += size
	b.last = int8(size)
	return r, size, nil
}

// UnreadRune takes back the character that ReadRune read just now.
func (b *Buffer) UnreadRune() error {
	if b.last <= didOther {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.at -= int(b.last)
	b.last = didOther
	return nil
}

// UnreadByte takes back the byte that was read last, just now.
func (b *Buffer) UnreadByte() error {
	if b.last == didOther {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = didOther
	if b.at > 0 {
		b.at--
	}
	return nil
}

func (b *Buffer) readSlice(delim byte) (line []byte, err error) {
	i := IndexByte(b.buf[b.at:], delim)
	end := b.at + i + 1
	if i < 0 {
		end = len(b.buf)
		err = io.EOF
	}
	line = b.buf[b.at:end]
	b.at = end
	b.last = didRead
	return line, err
}

// ReadBytes reads up to and with the next delim; EOF when the contents end before.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	slice, err := b.readSlice(delim)
	return append(line, slice...), err
}

// ReadString is ReadBytes for a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	slice, err := b.readSlice(delim)
	return string(slice), err
}
