package fmt

import (
	"io"
	"strconv"
	"unicode/utf8"
)

const (
	floatVerbs        = "beEfFgGv"
	binaryDigits      = "01"
	octalDigits       = "01234567"
	decimalDigits     = "0123456789"
	hexadecimalDigits = "0123456789aAbBcCdDeEfF"
)

func power2(f float64, exponent int) float64

func (s *scan) boolean(verb rune) bool {
	if !s.begin() || !s.checkVerb(verb, "tv", "boolean") {
		return false
	}
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.fail(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.fail(errBool)
		}
	}
	return false
}

// The character itself, for %c.
func (s *scan) character(bits int) int64 {
	if !s.more() {
		return 0
	}
	r := int64(s.next())
	if r<<(64-bits)>>(64-bits) != r {
		s.complain("overflow on character value " + string(rune(r)))
	}
	return r
}

// An integer's text and base. Signs are for signed ones.
func (s *scan) integerToken(verb rune, signed bool) (token string, base int) {
	if !s.begin() || !s.checkVerb(verb, "bdoUxXv", "integer") {
		return "", 10
	}
	base = 10
	digits := decimalDigits
	switch verb {
	case 'b':
		base, digits = 2, binaryDigits
	case 'o':
		base, digits = 8, octalDigits
	case 'x', 'X', 'U':
		base, digits = 16, hexadecimalDigits
	}
	found := false
	if verb == 'U' {
		if !s.accept("U") || !s.accept("+") {
			s.complain("bad unicode format ")
		}
		s.token = s.token[:0]
	} else {
		if signed {
			s.accept("+-")
		}
		if verb == 'v' {
			base = 0
			digits, found = s.prefix()
		}
	}
	if !found && (!s.more() || !s.accept(digits)) {
		s.complain("expected integer")
	}
	s.acceptAll(digits)
	return string(s.token), base
}

// Takes a prefix like 0x; tells which digits follow, and whether it was digits enough.
func (s *scan) prefix() (digits string, found bool) {
	if !s.peek("0") {
		return decimalDigits + "_", false
	}
	s.accept("0")
	switch {
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexadecimalDigits + "_", true
	}
	return octalDigits + "_", true
}

func (s *scan) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.character(bits)
	}
	token, base := s.integerToken(verb, true)
	if s.failure != nil {
		return 0
	}
	i, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.fail(err)
	} else if i<<(64-bits)>>(64-bits) != i {
		s.complain("integer overflow on token " + token)
	}
	return i
}

func (s *scan) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.character(bits))
	}
	token, base := s.integerToken(verb, false)
	if s.failure != nil {
		return 0
	}
	u, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.fail(err)
	} else if u<<(64-bits)>>(64-bits) != u {
		s.complain("unsigned integer overflow on token " + token)
	}
	return u
}

func (s *scan) floatToken() string {
	s.token = s.token[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.token)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.token)
	}
	digits := decimalDigits + "_"
	exponent := "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits = hexadecimalDigits + "_"
		exponent = "pP"
	}
	s.acceptAll(digits)
	if s.accept(".") {
		s.acceptAll(digits)
	}
	if s.accept(exponent) {
		s.accept("+-")
		s.acceptAll(decimalDigits + "_")
	}
	return string(s.token)
}

// Decimal mantissas may have a binary exponent, as %b prints them.
func (s *scan) convertFloat(text string, bits int) float64 {
	if s.failure != nil {
		return 0
	}
	mantissa := text
	exponent := 0
	for i := 0; i < len(text); i++ {
		if text[i] == 'x' || text[i] == 'X' {
			mantissa = text
			break
		}
		if text[i] == 'p' {
			mantissa = text[:i]
		}
	}
	f, err := strconv.ParseFloat(mantissa, bits)
	if err == nil && len(mantissa) < len(text) {
		exponent, err = strconv.Atoi(text[len(mantissa)+1:])
		f = power2(f, exponent)
	}
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = text
		}
		s.fail(err)
	}
	return f
}

func (s *scan) complex(verb rune, bits int) complex128 {
	if !s.checkVerb(verb, floatVerbs, "complex") || !s.begin() {
		return 0
	}
	parens := s.accept("(")
	re := s.floatToken()
	s.token = s.token[:0]
	if !s.accept("+-") {
		s.fail(errComplex)
	}
	sign := string(s.token)
	im := sign + s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.fail(errComplex)
	}
	return complex(s.convertFloat(re, bits/2), s.convertFloat(im, bits/2))
}

func (s *scan) text(verb rune) string {
	if !s.checkVerb(verb, "svqxX", "string") || !s.begin() {
		return ""
	}
	switch verb {
	case 'q':
		return s.quotedText()
	case 'x', 'X':
		return s.hexText()
	}
	for {
		r := s.next()
		if r == endOfInput {
			break
		}
		if isSpace(r) {
			s.UnreadRune()
			break
		}
		s.add(r)
	}
	return string(s.token)
}

func (s *scan) quotedText() string {
	quote := s.next()
	if quote != '`' && quote != '"' {
		s.complain("expected quoted string")
		return ""
	}
	s.add(quote)
	for s.failure == nil {
		r := s.must()
		s.add(r)
		if r == '\\' && quote == '"' {
			s.add(s.must())
		} else if r == quote {
			break
		}
	}
	if s.failure != nil {
		return ""
	}
	if quote == '`' {
		return string(s.token[1 : len(s.token)-1])
	}
	text, err := strconv.Unquote(string(s.token))
	if err != nil {
		s.fail(err)
	}
	return text
}

func hexDigit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

func (s *scan) hexText() string {
	for s.failure == nil {
		r := s.next()
		if r == endOfInput {
			break
		}
		high := hexDigit(r)
		if high < 0 {
			s.UnreadRune()
			break
		}
		low := hexDigit(s.must())
		if low < 0 {
			s.complain("illegal hex digit")
			break
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.complain("no hex data for %x string")
	}
	return string(s.token)
}

// Reads operands as the format says.
func (s *scan) format(format string, a []any) (n int, err error) {
	for i := 0; i < len(format) && s.failure == nil; {
		used, matches := s.literal(format[i:])
		if s.failure != nil {
			break
		}
		if matches {
			i += used
		} else if format[i] != '%' { // a %% may have space before it, which is for SkipSpace below
			s.complain("input does not match format")
			break
		}
		if i >= len(format) {
			break
		}
		i++ // the %
		s.width = unlimited
		for w := 0; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
			if w = w*10 + int(format[i]-'0'); w > 1e6 {
				w = 1e6
			}
			s.width = w
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		rest := format[i:]
		i += size
		if verb != 'c' {
			s.SkipSpace()
		}
		if s.failure != nil {
			break
		}
		if verb == '%' {
			if s.begin() && !s.accept("%") {
				s.complain("missing literal %")
			}
			continue
		}
		if n >= len(a) {
			s.complain("too few operands for format '%" + rest + "'")
			break
		}
		if s.width < unlimited {
			s.limit = s.count + s.width
		}
		s.operand(verb, a[n])
		s.limit = unlimited
		if s.failure != nil {
			break
		}
		n++
	}
	if s.failure == nil && n < len(a) {
		s.complain("too many operands")
	}
	return n, s.failure
}

// Reads what stands in the format before the next directive. Returns its length, and false when the
// input differs.
func (s *scan) literal(format string) (used int, matches bool) {
	i := 0
	for i < len(format) && s.failure == nil {
		r, size := utf8.DecodeRuneInString(format[i:])
		if isSpace(r) {
			i += s.space(format[i:])
			continue
		}
		if r == '%' {
			if i+1 == len(format) {
				s.complain("missing verb: % at end of format string")
				return i, true
			}
			if format[i+1] != '%' {
				return i, true
			}
			i++
		}
		got := s.next()
		if got == endOfInput {
			s.fail(io.ErrUnexpectedEOF)
			return i, true
		}
		if got != r {
			s.UnreadRune()
			return i, false
		}
		i += size
	}
	return i, true
}

// White space in a format: as many line ends as it has, and any space around them; space alone
// wants some space or the end of the input.
func (s *scan) space(format string) (used int) {
	lines := 0
	trailing := false
	for used < len(format) {
		r, size := utf8.DecodeRuneInString(format[used:])
		if !isSpace(r) {
			break
		}
		if trailing = r != '\n'; !trailing {
			lines++
		}
		used += size
	}
	for i := 0; i < lines; i++ {
		r := s.next()
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != '\n' && r != endOfInput {
			s.complain("newline in format does not match input")
		}
	}
	if !trailing {
		return used
	}
	r := s.next()
	if lines == 0 {
		if !isSpace(r) && r != endOfInput {
			s.complain("expected space in input to match format")
		}
		if r == '\n' {
			s.complain("newline in input does not match format")
		}
	}
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	if r != endOfInput {
		s.UnreadRune()
	}
	return used
}
