// Package strconv converts between the text and the values of basic types.
package strconv

import "errors"

// IntSize is the number of bits of an int.
const IntSize = 64

// ErrRange is the cause when a number does not fit the wanted type.
var ErrRange = errors.New("value out of range")

// ErrSyntax is the cause when a text is not a value of the wanted type.
var ErrSyntax = errors.New("invalid syntax")

// NumError tells which conversion failed on what, and why.
type NumError struct {
	Func string // the function that was called: "ParseInt", "Atoi", ...
	Num  string // its text
	Err  error  // the cause: ErrRange, ErrSyntax, ...
}

// Error returns the whole message.
func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *NumError) Unwrap() error { return e.Err }

// The numbers of the native ParseError.
const (
	failedSyntax = 1 + iota
	failedRange
	failedBase
	failedBitSize
)

func numError(fn, s string, failure, base, bitSize int) error {
	var cause error
	switch failure {
	case failedSyntax:
		cause = ErrSyntax
	case failedRange:
		cause = ErrRange
	case failedBase:
		cause = errors.New("invalid base " + Itoa(base))
	default:
		cause = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{fn, s, cause}
}

func parseInt(s string, base, bitSize int) (int64, int)
func parseUint(s string, base, bitSize int) (uint64, int)
func parseFloat(s string, bitSize int) (f float64, used, failure int)

// ParseInt reads an integer in the given base (2 to 36; 0: the base that a prefix like 0x tells)
// that must fit bitSize bits (0: those of int). On a range error it returns the nearest such
// integer.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, failure := parseInt(s, base, bitSize)
	if failure != 0 {
		return i, numError("ParseInt", s, failure, base, bitSize)
	}
	return i, nil
}

// ParseUint is ParseInt for unsigned numbers; no sign may stand.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, failure := parseUint(s, base, bitSize)
	if failure != 0 {
		return u, numError("ParseUint", s, failure, base, bitSize)
	}
	return u, nil
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, failure := parseInt(s, 10, 0)
	if failure != 0 {
		return int(i), numError("Atoi", s, failure, 10, 0)
	}
	return int(i), nil
}

// ParseFloat reads a decimal or hexadecimal floating-point number, an infinity or NaN, rounded to
// the nearest number of bitSize (32 or 64) bits. On a range error it returns an infinity.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, used, failure := parseFloat(s, bitSize)
	if used != len(s) || failure == failedSyntax {
		return 0, numError("ParseFloat", s, failedSyntax, 0, 0)
	}
	if failure != 0 {
		return f, numError("ParseFloat", s, failure, 0, 0)
	}
	return f, nil
}

// ParseComplex reads a complex number such as "3+4i", with or without parentheses, of bitSize (64
// or 128) bits.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	text := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		text = s[1 : len(s)-1]
	}
	first, used, failure := parseFloat(text, size)
	if failure == failedSyntax {
		return 0, numError("ParseComplex", s, failedSyntax, 0, 0)
	}
	var pending error
	if failure != 0 {
		pending = numError("ParseComplex", s, failure, 0, 0)
	}
	text = text[used:]
	if text == "" {
		return complex(first, 0), pending
	}
	if text == "i" {
		return complex(0, first), pending
	}
	if text[0] != '+' && text[0] != '-' {
		return 0, numError("ParseComplex", s, failedSyntax, 0, 0)
	}
	if text[0] == '+' && len(text) > 1 && text[1] == '+' {
		text = text[1:] // as %+v of a complex number writes it
	}
	second, used, failure := parseFloat(text, size)
	if failure == failedSyntax || text[used:] != "i" {
		return 0, numError("ParseComplex", s, failedSyntax, 0, 0)
	}
	if failure != 0 {
		pending = numError("ParseComplex", s, failure, 0, 0)
	}
	return complex(first, second), pending
}

// ParseBool reads 1, t, T, TRUE, true, True, 0, f, F, FALSE, false or False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, numError("ParseBool", str, failedSyntax, 0, 0)
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends what FormatBool returns.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

func formatInt(i int64, base int) string
func formatUint(i uint64, base int) string
func appendInt(dst []byte, i int64, base int) []byte
func appendUint(dst []byte, i uint64, base int) []byte
func formatFloat(f float64, fmt byte, prec, bitSize int) string
func appendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

func checkFloatSize(bitSize int) {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
}

// Itoa returns i in decimal.
func Itoa(i int) string

// FormatInt returns i in the given base, 2 to 36, with lower-case digits.
func FormatInt(i int64, base int) string {
	checkBase(base)
	return formatInt(i, base)
}

// FormatUint returns i in the given base, 2 to 36, with lower-case digits.
func FormatUint(i uint64, base int) string {
	checkBase(base)
	return formatUint(i, base)
}

// AppendInt appends what FormatInt returns.
func AppendInt(dst []byte, i int64, base int) []byte {
	checkBase(base)
	return appendInt(dst, i, base)
}

// AppendUint appends what FormatUint returns.
func AppendUint(dst []byte, i uint64, base int) []byte {
	checkBase(base)
	return appendUint(dst, i, base)
}

// FormatFloat writes f, a number of bitSize (32 or 64) bits, in one of the formats
//
//	b (-ddddp±ddd)  e E (-d.dddde±dd)  f (-ddd.dddd)  g G (e or f)  x X (-0xd.ddddp±ddd)
//
// with prec digits behind the point (g and G: digits in all); -1: as few as identify f.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	checkFloatSize(bitSize)
	return formatFloat(f, fmt, prec, bitSize)
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	checkFloatSize(bitSize)
	return appendFloat(dst, f, fmt, prec, bitSize)
}

// FormatComplex writes c as (a+bi), both parts as FormatFloat does; bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	re := FormatFloat(real(c), fmt, prec, bitSize/2)
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + re + im + "i)"
}
