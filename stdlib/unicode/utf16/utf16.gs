// Package utf16 reads and writes characters in UTF-16.
package utf16

const (
	replacement = '\uFFFD'
	highStart   = 0xD800  // first halves of pairs
	lowStart    = 0xDC00  // second halves
	lowEnd      = 0xE000  // one past them
	pairStart   = 0x10000 // the first character that takes a pair
	maxRune     = '\U0010FFFF'
)

// IsSurrogate reports whether r is half of a pair.
func IsSurrogate(r rune) bool { return highStart <= r && r < lowEnd }

// DecodeRune returns the character that the pair stands for, U+FFFD when it is no valid pair.
func DecodeRune(r1, r2 rune) rune {
	if highStart <= r1 && r1 < lowStart && lowStart <= r2 && r2 < lowEnd {
		return (r1-highStart)<<10 | (r2 - lowStart) + pairStart
	}
	return replacement
}

// EncodeRune returns the pair for r, twice U+FFFD when r takes none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairStart || r > maxRune {
		return replacement, replacement
	}
	r -= pairStart
	return highStart + r>>10, lowStart + r&0x3FF
}

// RuneLen returns how many 16-bit words r takes, -1 when r is no valid character.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < highStart, lowEnd <= r && r < pairStart:
		return 1
	case pairStart <= r && r <= maxRune:
		return 2
	}
	return -1
}

// Encode returns s in UTF-16.
func Encode(s []rune) []uint16 {
	words := make([]uint16, 0, len(s))
	for _, r := range s {
		words = AppendRune(words, r)
	}
	return words
}

// AppendRune appends r in UTF-16, U+FFFD when r is no valid character.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Decode returns the characters of s; half pairs become U+FFFD.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			next := rune(0)
			if i+1 < len(s) {
				next = rune(s[i+1])
			}
			if r = DecodeRune(r, next); r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
