// Package base64 encodes bytes as text of 64 different characters (RFC 4648).
package base64

import (
	"io"
	"strconv"
)

// Padding characters for WithPadding.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const (
	standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	forURLs  = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
)

// An Encoding is a way to encode: an alphabet and a padding.
type Encoding struct {
	alphabet string
	values   [256]uint8 // of the characters; 0xff: not in the alphabet
	padding  rune
	strict   bool
}

// StdEncoding is the usual encoding.
var StdEncoding = NewEncoding(standard)

// URLEncoding is the encoding for URLs and file names.
var URLEncoding = NewEncoding(forURLs)

// RawStdEncoding is StdEncoding without padding.
var RawStdEncoding = StdEncoding.WithPadding(NoPadding)

// RawURLEncoding is URLEncoding without padding.
var RawURLEncoding = URLEncoding.WithPadding(NoPadding)

// NewEncoding returns an encoding with this alphabet of 64 different bytes. It is padded with '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{alphabet: encoder, padding: StdPadding}
	for i := range e.values {
		e.values[i] = 0xff
	}
	for i := 0; i < len(encoder); i++ {
		c := encoder[i]
		switch {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.values[c] != 0xff:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.values[c] = uint8(i)
	}
	return e
}

// WithPadding returns the encoding with this padding character, or none for NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.values[byte(padding)] != 0xff:
		panic("padding contained in alphabet")
	}
	enc.padding = padding
	return &enc
}

// Strict returns the encoding with decoding that wants unused bits to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen returns how many characters n bytes become.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns how many bytes n characters become at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

func encode(dst, src []byte, alphabet string, padding rune)
func decode(dst, src []byte, values *[256]uint8, padding rune, strict bool) (n, wrong int)

// Encode writes the encoding of src to dst, which must be EncodedLen(len(src)) bytes long.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) == 0 {
		return
	}
	n := enc.EncodedLen(len(src))
	_ = dst[n-1]
	encode(dst[:n], src, enc.alphabet, enc.padding)
}

// EncodeToString returns the encoding of src.
func (enc *Encoding) EncodeToString(src []byte) string {
	dst := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(dst, src)
	return string(dst)
}

// AppendEncode appends the encoding of src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := len(dst)
	dst = append(dst, make([]byte, enc.EncodedLen(len(src)))...)
	enc.Encode(dst[n:], src)
	return dst
}

// A CorruptInputError tells where the input is not valid.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes that src stands for to dst, which must be DecodedLen(len(src)) bytes long, and returns their number.
// Line ends are skipped.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, wrong := decode(dst, src, &enc.values, enc.padding, enc.strict)
	if wrong >= 0 {
		return n, CorruptInputError(wrong)
	}
	return n, nil
}

// DecodeString returns the bytes that s stands for; with an error those before it.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}

// AppendDecode appends the bytes that src stands for to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := enc.DecodeString(string(src))
	return append(dst, b...), err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte // up to two bytes that wait for more
	err  error
}

// NewEncoder returns a WriteCloser that writes the encoding of what is written to it to w; Close writes the end of it.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	e.rest = append(e.rest, p...)
	whole := len(e.rest) / 3 * 3
	if whole > 0 {
		_, e.err = io.WriteString(e.w, e.enc.EncodeToString(e.rest[:whole]))
		e.rest = append([]byte(nil), e.rest[whole:]...)
		if e.err != nil {
			return 0, e.err
		}
	}
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = io.WriteString(e.w, e.enc.EncodeToString(e.rest))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	in   []byte // characters not yet decoded
	out  []byte // bytes not yet read
	read int64  // characters decoded
	err  error
}

// NewDecoder returns a Reader that decodes what it reads from r.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	buf := make([]byte, 1024)
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		m, err := d.r.Read(buf)
		for _, c := range buf[:m] {
			if c != '\n' && c != '\r' {
				d.in = append(d.in, c)
			}
		}
		size := len(d.in) / 4 * 4
		if err != nil {
			if size = len(d.in); err == io.EOF && size%4 != 0 && d.enc.padding != NoPadding {
				err = io.ErrUnexpectedEOF
				size = size / 4 * 4
			}
			d.err = err
		}
		out, decodeErr := d.enc.DecodeString(string(d.in[:size]))
		d.out = out
		if wrong, ok := decodeErr.(CorruptInputError); ok {
			d.err = wrong + CorruptInputError(d.read)
		}
		d.read += int64(size)
		d.in = append([]byte(nil), d.in[size:]...)
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}
