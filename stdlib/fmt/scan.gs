package fmt

import (
	"errors"
	"internal/value"
	"io"
	"os"
	"unicode/utf8"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	// ReadRune reads the next character; EOF also at the end of the width, and of the line for the
	// functions with ln.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes back the character read last.
	UnreadRune() error
	// SkipSpace skips white space; line ends only where they count as such.
	SkipSpace()
	// Token skips white space if asked to and returns the characters for which f is true; nil: all
	// but white space. The next call may overwrite them.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width of the directive, if it has one.
	Width() (wid int, ok bool)
	// Read always fails: use ReadRune.
	Read(buf []byte) (n int, err error)
}

// Scanner is implemented by values that read themselves.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

const (
	endOfInput = -1
	unlimited  = 1 << 30
)

var (
	errComplex = errors.New("syntax error scanning complex number")
	errBool    = errors.New("syntax error scanning boolean")
)

func isWideSpace(r rune) bool
func inSet(set string, r rune) bool

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return isWideSpace(r)
}

// A scan in progress. After the first failure everything reads as the end of the input.
type scan struct {
	in        io.RuneScanner
	failure   error
	token     []byte
	count     int // characters read
	limit     int // value of count at which the present operand ends
	width     int
	atEnd     bool
	lineSpace bool // line ends are white space
	lineEnds  bool // line ends end the input
}

func newScan(r io.Reader, lineSpace, lineEnds bool) *scan {
	in, ok := r.(io.RuneScanner)
	if !ok {
		in = &runeReader{r: r}
	}
	return &scan{in: in, limit: unlimited, width: unlimited, lineSpace: lineSpace, lineEnds: lineEnds}
}

func (s *scan) fail(err error) {
	if s.failure == nil {
		s.failure = err
	}
}

func (s *scan) complain(text string) { s.fail(errors.New(text)) }

func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) ReadRune() (r rune, size int, err error) {
	if s.atEnd || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.in.ReadRune()
	if err == nil {
		s.count++
		s.atEnd = s.lineEnds && r == '\n'
	} else if err == io.EOF {
		s.atEnd = true
	}
	return r, size, err
}

func (s *scan) UnreadRune() error {
	s.in.UnreadRune()
	s.atEnd = false
	s.count--
	return nil
}

func (s *scan) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	earlier := s.failure
	s.failure = nil
	s.token = s.token[:0]
	if f == nil {
		f = func(r rune) bool { return !isSpace(r) }
	}
	if skipSpace {
		s.SkipSpace()
	}
	for s.failure == nil {
		r := s.next()
		if r == endOfInput {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.add(r)
	}
	err = s.failure
	s.failure = earlier
	return s.token, err
}

func (s *scan) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == endOfInput:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.lineSpace {
				s.complain("unexpected newline")
				return
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// The next character, or endOfInput.
func (s *scan) next() rune {
	if s.failure != nil || s.atEnd || s.count >= s.limit {
		return endOfInput
	}
	r, _, err := s.in.ReadRune()
	if err != nil {
		if err == io.EOF {
			s.atEnd = true
		} else {
			s.fail(err)
		}
		return endOfInput
	}
	s.count++
	s.atEnd = s.lineEnds && r == '\n'
	return r
}

// The next character, which must be there.
func (s *scan) must() rune {
	r := s.next()
	if r == endOfInput {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

func (s *scan) add(r rune) { s.token = utf8.AppendRune(s.token, r) }

func (s *scan) peek(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	s.UnreadRune()
	return inSet(set, r)
}

// Takes the next character if it is in the set, and adds it to the token.
func (s *scan) accept(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	if !inSet(set, r) {
		s.UnreadRune()
		return false
	}
	s.add(r)
	return true
}

func (s *scan) acceptAll(set string) {
	for {
		r := s.next()
		if '0' <= r && r <= '1' || '2' <= r && r <= '7' && len(set) > 3 { // digits of any base but 2
			s.token = append(s.token, byte(r))
			continue
		}
		if r == endOfInput {
			return
		}
		if !inSet(set, r) {
			s.UnreadRune()
			return
		}
		s.add(r)
	}
}

// Fails with EOF when nothing is left.
func (s *scan) more() bool {
	if s.next() == endOfInput {
		s.fail(io.EOF)
		return false
	}
	s.UnreadRune()
	return true
}

// Skips space; there must be something then.
func (s *scan) begin() bool {
	s.SkipSpace()
	return s.failure == nil && s.more()
}

func (s *scan) checkVerb(verb rune, allowed, what string) bool {
	if inSet(allowed, verb) {
		return true
	}
	s.complain("bad verb '%" + string(verb) + "' for " + what)
	return false
}

// Reads into all operands, one after another.
func (s *scan) operands(a []any) (n int, err error) {
	for _, operand := range a {
		s.operand('v', operand)
		if s.failure != nil {
			return n, s.failure
		}
		n++
	}
	if s.lineEnds {
		for r := s.next(); r != '\n' && r != endOfInput; r = s.next() {
			if !isSpace(r) {
				s.complain("expected newline")
			}
		}
	}
	return n, s.failure
}

func (s *scan) operand(verb rune, operand any) {
	s.token = s.token[:0]
	if v, ok := operand.(Scanner); ok {
		if err := v.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.fail(err)
		}
		return
	}
	bits := value.PointerBits(operand)
	switch value.PointerKind(operand) {
	case value.Bool:
		if v := s.boolean(verb); s.failure == nil {
			value.SetBool(operand, v)
		}
	case value.Int, value.Int8, value.Int16, value.Int32, value.Int64:
		if v := s.integer(verb, bits); s.failure == nil {
			value.SetInt(operand, v)
		}
	case value.Uint, value.Uint8, value.Uint16, value.Uint32, value.Uint64, value.Uintptr:
		if v := s.unsigned(verb, bits); s.failure == nil {
			value.SetUint(operand, v)
		}
	case value.Float32, value.Float64:
		name := "float64"
		if bits == 32 {
			name = "float32"
		}
		if s.checkVerb(verb, floatVerbs, name) && s.begin() {
			if v := s.convertFloat(s.floatToken(), bits); s.failure == nil {
				value.SetFloat(operand, v)
			}
		}
	case value.Complex64, value.Complex128:
		if v := s.complex(verb, bits); s.failure == nil {
			value.SetComplex(operand, v)
		}
	case value.String:
		if v := s.text(verb); s.failure == nil {
			value.SetString(operand, v)
		}
	case value.Slice:
		if v := s.text(verb); s.failure == nil && !value.SetBytes(operand, v) {
			s.complain("can't scan type: " + value.TypeText(operand))
		}
	case value.Invalid:
		if value.Kind(operand) == value.Pointer {
			var none *int
			*none = 0 // as an assignment to the nil pointer would do
		}
		s.complain("type not a pointer: " + value.TypeText(operand))
	default:
		s.complain("can't scan type: " + value.TypeText(operand))
	}
}

// Scan reads operands separated by white space, line ends included, from standard input. It returns
// how many it could read, and why not all.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan for one line: a line end must follow the last operand.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads from standard input as the format says; line ends must be where it has them.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan from a string.
func Sscan(str string, a ...any) (n int, err error) { return Fscan(&stringReader{s: str}, a...) }

// Sscanln is Scanln from a string.
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&stringReader{s: str}, a...) }

// Sscanf is Scanf from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&stringReader{s: str}, format, a...)
}

// Fscan is Scan from r. A character too many may be read unless r has UnreadRune.
func Fscan(r io.Reader, a ...any) (n int, err error) { return newScan(r, true, false).operands(a) }

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) { return newScan(r, false, true).operands(a) }

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r, false, false).format(format, a)
}

// Reads characters from a string.
type stringReader struct {
	s    string
	at   int
	last int
}

func (r *stringReader) Read(b []byte) (n int, err error) {
	if r.at >= len(r.s) {
		return 0, io.EOF
	}
	n = copy(b, r.s[r.at:])
	r.at += n
	return n, nil
}

func (r *stringReader) ReadRune() (c rune, size int, err error) {
	if r.at >= len(r.s) {
		return 0, 0, io.EOF
	}
	c, size = utf8.DecodeRuneInString(r.s[r.at:])
	r.at += size
	r.last = size
	return c, size, nil
}

func (r *stringReader) UnreadRune() error {
	r.at -= r.last
	r.last = 0
	return nil
}

// Reads characters from a Reader that can only read bytes, never more than needed.
type runeReader struct {
	r       io.Reader
	pending []byte // read, but not part of a character yet
	last    rune
	size    int // of last; 0: nothing was read
	again   bool
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.again {
		r.again = false
		return r.last, r.size, nil
	}
	for len(r.pending) == 0 || !utf8.FullRune(r.pending) {
		var b [1]byte
		if _, err = io.ReadFull(r.r, b[:]); err != nil {
			if err == io.EOF && len(r.pending) > 0 {
				break
			}
			return 0, 0, err
		}
		r.pending = append(r.pending, b[0])
	}
	r.last, r.size = utf8.DecodeRune(r.pending)
	r.pending = append(r.pending[:0], r.pending[r.size:]...)
	return r.last, r.size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.size == 0 || r.again {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.again = true
	return nil
}
