// Package strings searches, cuts and changes UTF-8 text.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of s with memory of its own.
func Clone(s string) string

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b. The operators do the
// same, faster.
func Compare(a, b string) int

// Contains reports whether substr is within s.
func Contains(s, substr string) bool

// ContainsAny reports whether any character of chars is within s.
func ContainsAny(s, chars string) bool

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool

// ContainsFunc reports whether f is true for some character of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Count returns how often substr is in s, without overlaps. The empty string is there once more
// than there are characters.
func Count(s, substr string) int

// EqualFold reports whether s and t are the same but for case.
func EqualFold(s, t string) bool

// Fields returns the parts of s between white space; there are no empty ones.
func Fields(s string) []string

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Index returns where substr first is in s, -1 if nowhere.
func Index(s, substr string) int

// IndexAny returns where a character of chars first is in s, -1 if nowhere.
func IndexAny(s, chars string) int

// IndexByte returns where c first is in s, -1 if nowhere.
func IndexByte(s string, c byte) int

// IndexRune returns where r first is in s, -1 if nowhere. U+FFFD also finds bytes that are not
// UTF-8.
func IndexRune(s string, r rune) int

// Join returns elems with sep between them.
func Join(elems []string, sep string) string

// LastIndex returns where substr last is in s, -1 if nowhere.
func LastIndex(s, substr string) int

// LastIndexAny returns where a character of chars last is in s, -1 if nowhere.
func LastIndexAny(s, chars string) int

// LastIndexByte returns where c last is in s, -1 if nowhere.
func LastIndexByte(s string, c byte) int

// Replace returns s with the first n occurrences of old replaced by new, all of them if n < 0. The
// empty string occurs before each character and at the end.
func Replace(s, old, new string, n int) string

// ReplaceAll returns s with all occurrences of old replaced by new.
func ReplaceAll(s, old, new string) string

// ToLower returns s in lower case.
func ToLower(s string) string

// ToUpper returns s in upper case.
func ToUpper(s string) string

// ToTitle returns s with all letters in title case.
func ToTitle(s string) string

// ToValidUTF8 returns s with each run of bytes that are not UTF-8 replaced by replacement.
func ToValidUTF8(s, replacement string) string

// Trim returns s without the characters of cutset at both ends.
func Trim(s, cutset string) string

// TrimLeft returns s without the characters of cutset at its start.
func TrimLeft(s, cutset string) string

// TrimRight returns s without the characters of cutset at its end.
func TrimRight(s, cutset string) string

// TrimSpace returns s without white space at both ends.
func TrimSpace(s string) string

func repeat(s string, count int) string
func split(s, sep string, keep, n int) []string

// Repeat returns count copies of s. It panics when count is negative.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if len(s) > 0 && count > (1<<63-1)/len(s) {
		panic("strings: Repeat output length overflow")
	}
	if n := len(s) * count; n >= 1<<47 {
		_ = make([]byte, n) // panics: no memory is that large
	}
	return repeat(s, count)
}

// Split returns what stands between the occurrences of sep in s. With an empty sep, the characters
// of s.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitAfter is Split with each sep left at the end of the part before it.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitN is Split with at most n parts, the last of them unsplit; n < 0: as many as there are, 0:
// nil.
func SplitN(s, sep string, n int) []string {
	if n == 0 {
		return nil
	}
	return split(s, sep, 0, n)
}

// SplitAfterN is SplitAfter with at most n parts.
func SplitAfterN(s, sep string, n int) []string {
	if n == 0 {
		return nil
	}
	return split(s, sep, len(sep), n)
}

// Cut returns what stands before and after the first sep in s; s, "" and false when there is none.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix, and whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix returns s without prefix, if it is there.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix, if it is there.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// FieldsFunc returns the parts of s between characters for which f is true; there are no empty
// ones.
func FieldsFunc(s string, f func(rune) bool) []string {
	parts := []string{}
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:])
	}
	return parts
}

// IndexFunc returns where f is first true for a character of s, -1 if nowhere.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns where f is last true for a character of s, -1 if nowhere.
func LastIndexFunc(s string, f func(rune) bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) {
			return end
		}
	}
	return -1
}

// TrimFunc returns s without the characters at both ends for which f is true.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the characters at its start for which f is true.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the characters at its end for which f is true.
func TrimRightFunc(s string, f func(rune) bool) string {
	end := len(s)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		if !f(r) {
			break
		}
		end -= size
	}
	return s[:end]
}

// Map returns s with each character replaced by what mapping gives for it; negative: the character
// is left out.
func Map(mapping func(rune) rune, s string) string {
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			continue
		}
		if c == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size != 1 && r == c {
				continue
			}
		}
		return mapFrom(mapping, s, i, r)
	}
	return s
}

// The rest of Map, from the first change on: the character at i becomes r.
func mapFrom(mapping func(rune) rune, s string, i int, r rune) string {
	out := make([]byte, 0, len(s)+utf8.UTFMax)
	out = append(out, s[:i]...)
	first := true
	for _, c := range s[i:] {
		if !first {
			r = mapping(c)
		}
		first = false
		if r >= 0 {
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}

// ToUpperSpecial returns s in upper case by the rules of a language.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial returns s in lower case by the rules of a language.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial returns s in title case by the rules of a language.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// Does r end a word, for Title?
func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
}

// Title returns s with the first letter of each word in title case.
//
// Deprecated: it takes little care of what a word is.
func Title(s string) string {
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
