// Package utf8 reads and writes characters in UTF-8.
package utf8

const (
	RuneError = '\uFFFD'     // what bytes that are not UTF-8 are read as
	RuneSelf  = 0x80         // characters below are one byte, themselves
	MaxRune   = '\U0010FFFF' // the largest character
	UTFMax    = 4            // the most bytes of a character
)

// FullRune reports whether p begins with a whole character; bytes that no further ones can make
// valid count as one.
func FullRune(p []byte) bool

// FullRuneInString is FullRune for strings.
func FullRuneInString(s string) bool

// DecodeRune returns the first character of p and its size in bytes. Bytes that are not UTF-8 give
// RuneError and 1, no bytes RuneError and 0.
func DecodeRune(p []byte) (rune, int)

// DecodeRuneInString is DecodeRune for strings.
func DecodeRuneInString(s string) (rune, int)

// DecodeLastRune is DecodeRune for the last character of p.
func DecodeLastRune(p []byte) (rune, int)

// DecodeLastRuneInString is DecodeLastRune for strings.
func DecodeLastRuneInString(s string) (rune, int)

// RuneLen returns the bytes that r takes, -1 when r is no valid character.
func RuneLen(r rune) int

// EncodeRune writes r to p and returns how many bytes that took; RuneError when r is no valid
// character. It panics when p is too short.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	return copy(p[:encodedLen(r)], string(r))
}

func encodedLen(r rune) int {
	if n := RuneLen(r); n > 0 {
		return n
	}
	return 3 // of RuneError
}

// AppendRune appends r, or RuneError when r is no valid character.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return append(p, string(r)...)
}

// RuneCount returns the number of characters in p; each byte that is not UTF-8 counts as one.
func RuneCount(p []byte) int

// RuneCountInString is RuneCount for strings.
func RuneCountInString(s string) (n int)

// RuneStart reports whether b could be the first byte of a character.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid reports whether p is all UTF-8.
func Valid(p []byte) bool

// ValidString is Valid for strings.
func ValidString(s string) bool

// ValidRune reports whether r is a character that UTF-8 can write: in range, and no half of a
// surrogate pair.
func ValidRune(r rune) bool
