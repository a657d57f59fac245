package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern is the error for a malformed pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match tells whether the whole of name matches the pattern: '*' stands for any characters but '/', '?' for one, [a-z] for one
// out of a set, [^a-z] for one outside of it, '\\' takes the next character literally. The only error is ErrBadPattern.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = match(pattern, name)
	if err == nil && !matched {
		err = check(pattern)
	}
	return matched, err
}

// match stops at the first difference, so it need not see all of the pattern. A star takes as little as it can; when the
// rest then fails it takes one more. Only the last star need be tried again: the first place for what is between two stars
// is as good as any other.
func match(pattern, name string) (bool, error) {
	star := false
	var starPattern, starName string
	for {
		if pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			star, starPattern, starName = true, pattern, name
			continue
		}
		if pattern == "" && name == "" {
			return true, nil
		}
		if pattern != "" && name != "" {
			ok, rest, left, err := matchOne(pattern, name)
			if err != nil {
				return false, err
			}
			if ok {
				pattern, name = rest, left
				continue
			}
		}
		if !star || starName == "" || starName[0] == '/' {
			return false, nil
		}
		starName = starName[1:]
		pattern, name = starPattern, starName
	}
}

// matchOne matches the first item of the pattern, which is not a star, and returns what is left of
// both. Neither is empty.
func matchOne(pattern, name string) (ok bool, rest, left string, err error) {
	switch pattern[0] {
	case '?':
		if name[0] == '/' {
			return false, "", "", nil
		}
		_, n := utf8.DecodeRuneInString(name)
		return true, pattern[1:], name[n:], nil
	case '[':
		r, n := utf8.DecodeRuneInString(name)
		in, rest, err := inClass(pattern, r)
		return in, rest, name[n:], err
	case '\\':
		pattern = pattern[1:]
		if pattern == "" {
			return false, "", "", ErrBadPattern
		}
	}
	return pattern[0] == name[0], pattern[1:], name[1:], nil
}

// inClass tells whether r is in the class at the start of the pattern, and returns the pattern behind it.
func inClass(pattern string, r rune) (in bool, rest string, err error) {
	p := pattern[1:]
	negated := false
	if p != "" && p[0] == '^' {
		negated = true
		p = p[1:]
	}
	for count := 0; ; count++ {
		if p != "" && p[0] == ']' && count > 0 {
			return in != negated, p[1:], nil
		}
		var low, high rune
		if low, p, err = classRune(p); err != nil {
			return false, "", err
		}
		high = low
		if p[0] == '-' {
			if high, p, err = classRune(p[1:]); err != nil {
				return false, "", err
			}
		}
		if low <= r && r <= high {
			in = true
		}
	}
}

func classRune(p string) (r rune, rest string, err error) {
	if p == "" || p[0] == '-' || p[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if p[0] == '\\' {
		p = p[1:]
		if p == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(p)
	if r == utf8.RuneError && n == 1 || n == len(p) { // the class needs at least its closing bracket
		return 0, "", ErrBadPattern
	}
	return r, p[n:], nil
}

// check looks through a whole pattern for errors.
func check(pattern string) error {
	for pattern != "" {
		switch pattern[0] {
		case '[':
			_, rest, err := inClass(pattern, 0)
			if err != nil {
				return err
			}
			pattern = rest
			continue
		case '\\':
			if len(pattern) == 1 {
				return ErrBadPattern
			}
			pattern = pattern[1:]
		}
		pattern = pattern[1:]
	}
	return nil
}
