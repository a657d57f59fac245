// Package bytes searches, cuts and changes UTF-8 text in slices of bytes, as package strings does
// in strings.
package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func Compare(a, b []byte) int

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool

// ContainsAny reports whether any character of chars is within b.
func ContainsAny(b []byte, chars string) bool

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool

// ContainsFunc reports whether f is true for some character of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count returns how often sep is in s, without overlaps. The empty slice is there once more than
// there are characters.
func Count(s, sep []byte) int

// Equal reports whether a and b hold the same bytes.
func Equal(a, b []byte) bool

// EqualFold reports whether s and t are the same but for case.
func EqualFold(s, t []byte) bool

// Fields returns the parts of s between white space; there are no empty ones.
func Fields(s []byte) [][]byte

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool

// Index returns where sep first is in s, -1 if nowhere.
func Index(s, sep []byte) int

// IndexAny returns where a character of chars first is in s, -1 if nowhere.
func IndexAny(s []byte, chars string) int

// IndexByte returns where c first is in b, -1 if nowhere.
func IndexByte(b []byte, c byte) int

// IndexRune returns where r first is in s, -1 if nowhere. U+FFFD also finds bytes that are not
// UTF-8.
func IndexRune(s []byte, r rune) int

// LastIndex returns where sep last is in s, -1 if nowhere.
func LastIndex(s, sep []byte) int

// LastIndexAny returns where a character of chars last is in s, -1 if nowhere.
func LastIndexAny(s []byte, chars string) int

// LastIndexByte returns where c last is in s, -1 if nowhere.
func LastIndexByte(s []byte, c byte) int

// Replace returns a copy of s with the first n occurrences of old replaced by new, all of them if n
// < 0.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy of s with all occurrences of old replaced by new.
func ReplaceAll(s, old, new []byte) []byte

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte

// ToTitle returns a copy of s with all letters in title case.
func ToTitle(s []byte) []byte

// ToValidUTF8 returns a copy of s with each run of bytes that are not UTF-8 replaced by
// replacement.
func ToValidUTF8(s, replacement []byte) []byte

// Trim returns the part of s without the characters of cutset at both ends.
func Trim(s []byte, cutset string) []byte

// TrimLeft returns the part of s without the characters of cutset at its start.
func TrimLeft(s []byte, cutset string) []byte

// TrimRight returns the part of s without the characters of cutset at its end.
func TrimRight(s []byte, cutset string) []byte

// TrimSpace returns the part of s without white space at both ends.
func TrimSpace(s []byte) []byte

func split(s, sep []byte, keep, n int) [][]byte

// Join returns a new slice of all of s with sep between them.
func Join(s [][]byte, sep []byte) []byte {
	n := 0
	for _, part := range s {
		n += len(part) + len(sep)
	}
	joined := make([]byte, 0, max(n-len(sep), 0))
	for i, part := range s {
		if i > 0 {
			joined = append(joined, sep...)
		}
		joined = append(joined, part...)
	}
	return joined
}

// Repeat returns a new slice of count copies of b. It panics when count is negative.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	repeated := make([]byte, len(b)*count)
	for have := copy(repeated, b); have > 0 && have < len(repeated); {
		have += copy(repeated[have:], repeated[:have])
	}
	return repeated
}

// Runes returns the characters of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// Split returns the parts between the occurrences of sep in s. With an empty sep, the characters of
// s.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitAfter is Split with each sep left at the end of the part before it.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitN is Split with at most n parts, the last of them unsplit; n < 0: as many as there are, 0:
// nil.
func SplitN(s, sep []byte, n int) [][]byte {
	if n == 0 {
		return nil
	}
	return split(s, sep, 0, n)
}

// SplitAfterN is SplitAfter with at most n parts.
func SplitAfterN(s, sep []byte, n int) [][]byte {
	if n == 0 {
		return nil
	}
	return split(s, sep, len(sep), n)
}

// Cut returns what stands before and after the first sep in s; s, nil and false when there is none.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix, and whether it was there.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it was there.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix returns s without prefix, if it is there.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix, if it is there.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// FieldsFunc returns the parts of s between characters for which f is true; there are no empty
// ones.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	parts := [][]byte{}
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		parts = append(parts, s[start:len(s):len(s)])
	}
	return parts
}

// IndexFunc returns where f is first true for a character of s, -1 if nowhere.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndexFunc returns where f is last true for a character of s, -1 if nowhere.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRune(s[:end])
		end -= size
		if f(r) {
			return end
		}
	}
	return -1
}

// TrimFunc returns the part of s without the characters at both ends for which f is true.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns the part of s without the characters at its start for which f is true.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	i := IndexFunc(s, func(r rune) bool { return !f(r) })
	if i < 0 {
		return nil
	}
	return s[i:]
}

// TrimRightFunc returns the part of s without the characters at its end for which f is true.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	end := len(s)
	for end > 0 {
		r, size := utf8.DecodeLastRune(s[:end])
		if !f(r) {
			break
		}
		end -= size
	}
	return s[:end]
}

// Map returns a copy of s with each character replaced by what mapping gives for it; negative: it
// is left out.
func Map(mapping func(r rune) rune, s []byte) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if r = mapping(r); r >= 0 {
			out = utf8.AppendRune(out, r)
		}
		i += size
	}
	return out
}

// ToUpperSpecial returns a copy of s in upper case by the rules of a language.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial returns a copy of s in lower case by the rules of a language.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial returns a copy of s in title case by the rules of a language.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// Does r end a word, for Title?
func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
}

// Title returns a copy of s with the first letter of each word in title case.
//
// Deprecated: it takes little care of what a word is.
func Title(s []byte) []byte {
	last := ' '
	return Map(func(r rune) rune {
		starts := separates(last)
		last = r
		if starts {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}
