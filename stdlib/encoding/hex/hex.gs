// Package hex encodes bytes as hexadecimal digits.
package hex

import (
	"errors"
	"fmt"
	"io"
)

// ErrLength is the error of an odd number of digits.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is the error of a character that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen returns how many digits n bytes become.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns how many bytes x digits become.
func DecodedLen(x int) int { return x / 2 }

const digits = "0123456789abcdef"

// Encode writes the digits of src to dst and returns their number.
func Encode(dst, src []byte) int {
	if len(src) > 0 {
		_ = dst[len(src)*2-1]
	}
	encode(dst, src)
	return len(src) * 2
}

// encode wants dst long enough.
func encode(dst, src []byte)

// decode wants dst long enough; it returns how many bytes it decoded, fewer than asked for at an invalid digit.
func decode(dst, src []byte) int

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string {
	dst := make([]byte, len(src)*2)
	encode(dst, src)
	return string(dst)
}

// AppendEncode appends the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	n := len(dst)
	dst = append(dst, make([]byte, len(src)*2)...)
	encode(dst[n:], src)
	return dst
}

func isDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// Decode writes the bytes that the digits src stand for to dst and returns their number.
func Decode(dst, src []byte) (int, error) {
	if n := len(src) / 2; n > 0 {
		_ = dst[n-1]
	}
	n := decode(dst, src)
	if n < len(src)/2 {
		if isDigit(src[2*n]) {
			return n, InvalidByteError(src[2*n+1])
		}
		return n, InvalidByteError(src[2*n])
	}
	if len(src)%2 == 1 {
		if last := src[len(src)-1]; !isDigit(last) {
			return n, InvalidByteError(last)
		}
		return n, ErrLength
	}
	return n, nil
}

// DecodeString returns the bytes that the digits s stand for; with an error those before it.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, len(s)/2)
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

// AppendDecode appends the bytes that the digits src stand for to dst.
func AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := DecodeString(string(src))
	return append(dst, b...), err
}

// Dump returns data as hexdump -C shows it.
func Dump(data []byte) string {
	var out []byte
	for offset := 0; offset < len(data); offset += 16 {
		line := data[offset:min(offset+16, len(data))]
		for shift := 28; shift >= 0; shift -= 4 {
			out = append(out, digits[offset>>uint(shift)&15])
		}
		for i := 0; i < 16; i++ {
			if i%8 == 0 {
				out = append(out, ' ')
			}
			if i < len(line) {
				out = append(out, ' ', digits[line[i]>>4], digits[line[i]&15])
			} else {
				out = append(out, "   "...)
			}
		}
		out = append(out, "  |"...)
		for _, c := range line {
			if c < ' ' || c > '~' {
				c = '.'
			}
			out = append(out, c)
		}
		out = append(out, "|\n"...)
	}
	return string(out)
}

type dumper struct {
	w    io.Writer
	data []byte
	done int // bytes already written, a multiple of 16
}

// Dumper returns a WriteCloser that writes a Dump of what is written to it; the last line comes with Close.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

func (d *dumper) Write(data []byte) (n int, err error) {
	d.data = append(d.data, data...)
	return len(data), d.flush(len(d.data) / 16 * 16)
}

func (d *dumper) Close() error { return d.flush(len(d.data)) }

// flush writes the first n bytes that wait.
func (d *dumper) flush(n int) error {
	if n == 0 {
		return nil
	}
	text := []byte(Dump(d.data[:n]))
	for at := 0; at < len(text); { // the offsets count from the start of all data
		for i, shift := 0, 28; i < 8; i, shift = i+1, shift-4 {
			text[at+i] = digits[d.done>>uint(shift)&15]
		}
		d.done += 16
		for at < len(text) && text[at] != '\n' {
			at++
		}
		at++
	}
	d.data = d.data[n:]
	_, err := d.w.Write(text)
	return err
}

type encoder struct {
	w io.Writer
}

// NewEncoder returns a Writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return encoder{w} }

func (e encoder) Write(p []byte) (n int, err error) {
	written, err := io.WriteString(e.w, EncodeToString(p))
	if err != nil {
		return written / 2, err
	}
	return len(p), nil
}

type decoder struct {
	r   io.Reader
	in  []byte // digits not yet decoded
	err error
}

// NewDecoder returns a Reader that decodes the digits of r.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.in) < 2 && d.err == nil {
		buf := make([]byte, 1024)
		m, err := d.r.Read(buf)
		d.in = append(d.in, buf[:m]...)
		d.err = err
		if err == io.EOF && len(d.in)%2 != 0 {
			if last := d.in[len(d.in)-1]; !isDigit(last) {
				d.err = InvalidByteError(last)
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	want := min(len(p), len(d.in)/2)
	n, err = Decode(p, d.in[:want*2])
	d.in = d.in[n*2:]
	if err != nil {
		d.err = err
		return n, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}
